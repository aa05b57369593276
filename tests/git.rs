//! The drivers for git, and `REV:path`, on real repositories.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod repo;

use std::fs;

use repo::{CLAIMDIFF, Repo};

const FRANCE24: &str = "claims/belarus/2020-09-14-france24-afp.yaml";
const ABC: &str = "claims/belarus/2020-09-14-abc-news.yaml";

/// A repository of claim sets with the drivers set.
fn installed() -> Repo {
    let repo = Repo::of_seeds();
    repo.ok(&[CLAIMDIFF, "git", "install"]);
    repo.commit("drivers");
    repo
}

#[test]
fn install_and_uninstall_leave_all_else_alone() {
    let repo = Repo::of_seeds();
    fs::write(repo.path(".gitattributes"), "*.png binary").unwrap();
    let settings = repo.ok(&["git", "config", "--local", "--list"]);
    for _ in 0..2 {
        repo.ok(&[CLAIMDIFF, "git", "install"]);
        assert_eq!(
            repo.read(".gitattributes"),
            "*.png binary\nclaims/**/*.yaml diff=claimdiff merge=claimdiff\n"
        );
    }
    for _ in 0..2 {
        repo.ok(&[CLAIMDIFF, "git", "uninstall"]);
        assert_eq!(repo.read(".gitattributes"), "*.png binary\n");
    }
    assert_eq!(repo.ok(&["git", "config", "--local", "--list"]), settings);
}

#[test]
fn outside_a_repository_the_mend_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let run = |args: &[&str]| {
        let mut command = std::process::Command::new(CLAIMDIFF);
        command
            .args(args)
            .current_dir(&folder)
            .env("GIT_CEILING_DIRECTORIES", folder.path().parent().unwrap());
        let output = command.output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for args in [&["git", "install"][..], &["diff", "HEAD:claims", "HEAD:claims"]] {
        let (code, message) = run(args);
        assert_eq!(code, Some(2), "{message}");
        assert!(
            message.contains("not a git repository") && message.contains("help: start claimdiff inside"),
            "{message}"
        );
    }
}

#[test]
fn revisions_that_are_not_there_are_named() {
    let repo = Repo::of_seeds();
    for (side, cause) in [
        ("nope:claims", "no such revision"),
        ("HEAD:nope", "no such file or folder there"),
        ("HEAD:seeds/README.html", "no such file"),
    ] {
        let output = repo.run(&[CLAIMDIFF, "diff", side, "claims"]);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(message.starts_with(&format!("error: {side}: {cause}")), "{message}");
    }
}

#[test]
fn sides_may_be_files_folders_revisions_and_standard_input() {
    let repo = Repo::of_seeds();
    let old = repo.read(FRANCE24);
    repo.edit(FRANCE24, "more_than: 500", "more_than: 600");
    let expected = repo.ends(&[CLAIMDIFF, "diff", "HEAD:claims", "claims", "--format", "json"], 1);
    assert!(expected.contains("\"value\""), "{expected}");
    let file = repo.ends(&[CLAIMDIFF, "diff", &format!("HEAD:{FRANCE24}"), FRANCE24, "--format", "json"], 1);
    assert!(file.contains("\"value\""), "{file}");
    // From a folder below the root, `REV:path` is as git has it.
    let mut below = repo.command(CLAIMDIFF);
    below.current_dir(repo.path("claims/belarus")).args([
        "diff",
        "HEAD:./2020-09-14-france24-afp.yaml",
        "2020-09-14-france24-afp.yaml",
    ]);
    assert_eq!(below.output().unwrap().status.code(), Some(1));
    // Articles of a revision are read as in a working copy.
    repo.ok(&[CLAIMDIFF, "diff", "HEAD:seeds", "seeds"]);
    repo.ok(&[CLAIMDIFF, "diff", "HEAD:seeds", "HEAD:claims"]);
    let mut piped = repo.command(CLAIMDIFF);
    piped
        .args(["diff", "-", FRANCE24])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped());
    let mut child = piped.spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), old.as_bytes()).unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(1));
    repo.ends(&[CLAIMDIFF, "diff", "-", "-"], 2);
}

#[test]
fn git_shows_claims() {
    let repo = installed();
    repo.edit(FRANCE24, "more_than: 500", "more_than: 600");
    repo.edit(FRANCE24, "text: more than 500", "text: more than 600");
    let diff = repo.ok(&["git", "diff"]);
    assert!(diff.contains("~ detain protesters: more than 500 protesters -> more than 600"), "{diff}");
    repo.commit("another figure");
    let log = repo.ok(&["git", "log", "-p", "-1"]);
    assert!(
        log.contains(
            "\n-quantity detain protesters: more than 500 = more than 500 protester [2020-09-13] [Minsk]\n"
        ) || log
            .contains("\n-quantity detain protesters: more than 500 protesters = more than 500 protester"),
        "{log}"
    );
    assert_eq!(log.matches("\n+quantity").count(), 1, "{log}");
    repo.ok(&["git", "mv", ABC, "claims/belarus/abc.yaml"]);
    repo.ok(&["git", "rm", "--quiet", FRANCE24]);
    let staged = repo.ok(&["git", "diff", "--cached", "--find-renames"]);
    assert!(
        staged.contains(&format!(
            "rename from {ABC}\nrename to claims/belarus/abc.yaml\nno change to any claim"
        )),
        "{staged}"
    );
    assert!(staged.contains("- 2020-09-14-france24-afp France 24\n"), "{staged}");
}

#[test]
fn what_is_no_claim_set_does_not_stop_git() {
    let repo = installed();
    fs::write(repo.path("claims/notes.yaml"), "a: 1\n").unwrap();
    repo.commit("notes");
    repo.edit("claims/notes.yaml", "a: 1", "a: [");
    let output = repo.run(&["git", "diff"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("error: claims/notes.yaml"), "{output:?}");
}

/// Two branches that each make an edit; `main` is checked out.
fn branches(ours: impl Fn(&Repo), theirs: impl Fn(&Repo)) -> Repo {
    let repo = installed();
    repo.ok(&["git", "checkout", "--quiet", "-b", "desk"]);
    theirs(&repo);
    repo.commit("theirs");
    repo.ok(&["git", "checkout", "--quiet", "main"]);
    ours(&repo);
    repo.commit("ours");
    repo
}

#[test]
fn edits_of_one_claim_in_different_fields_merge() {
    let repo = branches(
        |repo| repo.edit(FRANCE24, "  thing: protesters\n", "  thing: angry protesters\n"),
        |repo| repo.edit(FRANCE24, "{type: count, more_than: 500,", "{type: count, at_least: 500,"),
    );
    repo.ok(&["git", "merge", "--quiet", "--no-edit", "desk"]);
    let merged = repo.read(FRANCE24);
    assert!(merged.contains("at_least: 500,") && merged.contains("thing: angry protesters\n"), "{merged}");
    repo.ok(&[CLAIMDIFF, "fmt", "--check", "claims"]);
}

#[test]
fn one_field_edited_twice_is_a_marked_conflict() {
    let value =
        |n: u32| move |repo: &Repo| repo.edit(FRANCE24, "more_than: 500,", &format!("more_than: {n},"));
    let repo = branches(value(600), value(700));
    let merge = repo.run(&["git", "merge", "--no-edit", "desk"]);
    assert_eq!(merge.status.code(), Some(1));
    let message = String::from_utf8_lossy(&merge.stderr).into_owned();
    assert!(
        message.contains(&format!("error: {FRANCE24}: both sides changed q-detain-protester-")),
        "{message}"
    );
    let text = repo.read(FRANCE24);
    let value: serde_json::Value = serde_yaml::from_str(&text).unwrap();
    let claims = value["claims"].as_array().unwrap();
    let conflict = &claims.iter().find(|c| c.get("conflict").is_some()).unwrap()["conflict"];
    let numbers: Vec<_> =
        ["base", "ours", "theirs"].map(|side| conflict[side]["quantity"]["more_than"].as_i64()).to_vec();
    assert_eq!(numbers, [Some(500), Some(600), Some(700)]);
    assert_eq!(repo.ok(&["git", "diff", "--name-only", "--diff-filter=U"]), format!("{FRANCE24}\n"));
    // Later commands refuse the file until the conflict is settled.
    let refused = repo.run(&[CLAIMDIFF, "compare", "claims"]);
    assert_eq!(refused.status.code(), Some(2));
    let message = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(message.contains("has a conflict that a merge left to you"), "{message}");
}

#[test]
fn a_renamed_file_is_merged_with_its_edits() {
    let repo = branches(
        |repo| drop(repo.ok(&["git", "mv", FRANCE24, "claims/belarus/afp.yaml"])),
        |repo| repo.edit(FRANCE24, "more_than: 500,", "more_than: 700,"),
    );
    repo.ok(&["git", "merge", "--quiet", "--no-edit", "desk"]);
    assert!(repo.read("claims/belarus/afp.yaml").contains("more_than: 700,"));
    assert!(!repo.path(FRANCE24).exists());
}

#[test]
fn other_text_is_merged_line_by_line() {
    let repo = installed();
    fs::write(repo.path("claims/notes.yaml"), "a: 1\nb: 1\nc: 1\nd: 1\n").unwrap();
    repo.commit("notes");
    repo.ok(&["git", "checkout", "--quiet", "-b", "desk"]);
    repo.edit("claims/notes.yaml", "a: 1", "a: 2");
    repo.commit("theirs");
    repo.ok(&["git", "checkout", "--quiet", "main"]);
    repo.edit("claims/notes.yaml", "d: 1", "d: 2");
    repo.commit("ours");
    repo.ok(&["git", "merge", "--quiet", "--no-edit", "desk"]);
    assert_eq!(repo.read("claims/notes.yaml"), "a: 2\nb: 1\nc: 1\nd: 2\n");
}
