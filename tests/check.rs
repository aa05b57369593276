//! `claimdiff check` and `verify`: what is found, how it is told in every format, and when the exit code is 1.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod desk;

use std::fs;

use desk::{Desk, POST};
use serde_json::Value;

const TODAY: &str = "2024-06-01";

/// Output and exit code of a check.
fn check(desk: &Desk, args: &[&str]) -> (String, i32) {
    desk.prints(&[&["check", "--today", TODAY], args].concat())
}

/// A desk on which everything is decided.
fn decided() -> Desk {
    let desk = Desk::new();
    for print in desk.open() {
        let decide = ["decide", &print, "--waive", "--why", "seen", "--by", "Ida", "--today", TODAY];
        desk.run(&decide).assert().code(0);
    }
    desk
}

#[test]
fn findings_fail_until_they_are_decided() {
    let desk = Desk::new();
    let (text, code) = check(&desk, &[]);
    assert_eq!(code, 1);
    insta::assert_snapshot!(text);
    let (text, code) = check(&decided(), &[]);
    let told = "Nothing open. 2 claim sets, 8 claims, 2 findings (2 decided), 2 decisions.\n";
    assert_eq!((text.as_str(), code), (told, 0));
}

#[test]
fn the_level_decides_the_exit_code() {
    let desk = Desk::new();
    for (level, code) in [("low", 1), ("medium", 1), ("high", 1), ("never", 0)] {
        assert_eq!(check(&desk, &["--fail-on", level]).1, code, "{level}");
    }
}

#[test]
fn claim_sets_out_of_step_are_named() {
    let desk = decided();
    desk.write("articles/post.md", &POST.replace("12 sailors", "14 sailors"));
    desk.write("articles/new.md", "Nine ferries sank on Monday.\n");
    let (text, code) = check(&desk, &[]);
    assert_eq!(code, 1);
    assert!(text.contains("claims/post.yaml: high out-of-step: differs"), "{text}");
    assert!(text.contains("claims/new.yaml: high out-of-step: missing"), "{text}");
    assert!(text.contains("claims/post.yaml:32: high lost-quote: post/q-kill-sailor-"), "{text}");
}

#[test]
fn changed_evidence_reopens_and_a_new_ruling_takes_its_place() {
    let desk = decided();
    desk.write("articles/post.md", &POST.replace("12 sailors", "14 sailors"));
    desk.extract();
    let (text, code) = check(&desk, &[]);
    assert_eq!(code, 1);
    assert!(text.contains("was 12 sailor, is 14 sailor"), "{text}");
    assert!(text.contains("reopened") && text.contains("waived by Ida on 2024-06-01: seen"), "{text}");
    let print = desk.open().pop().unwrap();
    let decide =
        ["decide", &print, "--error-of", "post", "--why", "own list", "--by", "Ida", "--today", TODAY];
    desk.run(&decide).assert().code(0);
    assert_eq!(check(&desk, &[]).1, 0);
    assert_eq!(desk.decisions().matches("- fingerprint:").count(), 3);
    assert_eq!(desk.decisions().matches("  replaces: ").count(), 1);
}

#[test]
fn idle_decisions_are_findings() {
    let desk = decided();
    let until = desk.decisions().replacen("  evidence:", "  until: 2024-06-15\n  evidence:", 1);
    desk.write("decisions.yaml", &until);
    assert_eq!(check(&desk, &[]).1, 0);
    let (text, code) = desk.prints(&["check", "--today", "2024-06-16"]);
    assert_eq!(code, 1);
    assert!(text.contains("decisions.yaml:4: medium expired-decision: "), "{text}");
    assert!(text.contains("expired: waived by Ida"), "{text}");
    desk.write("articles/radio.md", "---\nid: radio\n---\nNine ferries left on Monday.\n");
    desk.extract();
    let (text, code) = check(&desk, &[]);
    assert_eq!(
        (text.matches("medium unmatched-decision: no finding is like ").count(), code),
        (2, 1),
        "{text}"
    );
}

#[test]
fn several_outputs_at_once() {
    let desk = Desk::new();
    let page = desk.path().join("page.md");
    fs::write(&page, "before\n").unwrap();
    let outputs = ["--output", "markdown=out/a.md", "--output", "sarif=a.sarif", "--output", "gitlab=a.json"];
    let args = [&["check", "--today", TODAY][..], &outputs].concat();
    let github =
        desk.run(&args).env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", &page).assert().code(1);
    let told = String::from_utf8_lossy(&github.get_output().stdout).into_owned();
    assert!(
        told.starts_with("::error file=claims/post.yaml,line=10,endLine=20,title=value-conflict::"),
        "{told}"
    );
    assert!(
        told.ends_with("Open: 2 high. 2 claim sets, 8 claims, 2 findings (0 decided), 0 decisions.\n"),
        "{told}"
    );
    let markdown = desk.read("out/a.md");
    assert!(markdown.starts_with("| Severity | Rule | Where | What |"), "{markdown}");
    assert_eq!(desk.read("page.md"), format!("before\n{markdown}"));
    let sarif: Value = serde_json::from_str(&desk.read("a.sarif")).unwrap();
    assert_eq!(
        sarif["runs"][0]["results"][0]["relatedLocations"][0]["physicalLocation"]["region"]["startLine"],
        10
    );
    let gitlab: Value = serde_json::from_str(&desk.read("a.json")).unwrap();
    assert_eq!(gitlab[0]["location"]["lines"]["begin"], 10);
    assert_eq!(gitlab[0]["fingerprint"], desk.open()[0].as_str());
}

#[test]
fn decided_findings_are_suppressed_in_sarif_and_shown_with_all() {
    let desk = decided();
    let (sarif, _) = check(&desk, &["--format", "sarif"]);
    let sarif: Value = serde_json::from_str(&sarif).unwrap();
    let why = &sarif["runs"][0]["results"][0]["suppressions"][0]["justification"];
    assert_eq!(why, "waived by Ida on 2024-06-01: seen");
    assert_eq!(check(&desk, &["--format", "gitlab"]).0, "[]\n");
    let (all, _) = check(&desk, &["--all"]);
    assert_eq!(all.matches(": settled value-conflict: ").count(), 2, "{all}");
}

#[test]
fn failed_input_never_looks_clean() {
    let desk = decided();
    desk.write("claims/post.yaml", "format: 1\nsource: {id: post}\n");
    assert_eq!(check(&desk, &[]).1, 2);
    let desk = decided();
    desk.write("decisions.yaml", "format: 1\ndecisions:\n- fingerprint: 12\n");
    let told = desk.run(&["check"]).assert().code(2);
    assert!(String::from_utf8_lossy(&told.get_output().stderr).contains("decisions.yaml:3:"));
    desk.run(&["check", "--decisions", "none.yaml"]).assert().code(2);
    desk.run(&["check", "--sources", "none"]).assert().code(2);
    desk.run(&["check", "--claims", "none"]).assert().code(2);
    desk.run(&["check", "--output", "word=a.doc"]).assert().code(2);
    desk.run(&["verify", "none.yaml"]).assert().code(2);
    let empty = Desk::new();
    empty.write("claimdiff.toml", "");
    let told = empty.run(&["check"]).assert().code(2);
    assert!(String::from_utf8_lossy(&told.get_output().stderr).contains("help: give --sources PATH"));
}

#[test]
fn verify_looks_up_every_quote() {
    let desk = Desk::new();
    assert_eq!(desk.prints(&["verify"]), ("Nothing open. 2 claim sets, 8 claims.\n".to_owned(), 0));
    desk.write("articles/post.md", &POST.replace("The storm killed", "A storm killed"));
    let (text, code) = desk.prints(&["verify", "claims/post.yaml"]);
    assert_eq!((text.matches(": high lost-quote: ").count(), code), (2, 1), "{text}");
    desk.write("articles/post.md", &POST.replace("id: post", "id: gazette"));
    let told = desk.run(&["verify"]).assert().code(2);
    let told = String::from_utf8_lossy(&told.get_output().stderr).into_owned();
    assert!(told.contains("post: its article is not in articles/post.md"), "{told}");
    fs::remove_file(desk.path().join("articles/post.md")).unwrap();
    assert_eq!(desk.prints(&["verify"]).1, 2);
}

#[test]
fn a_run_is_the_same_from_a_folder_below() {
    let desk = Desk::new();
    let above = check(&desk, &[]).0;
    let below = desk.run_in("articles", &["check", "--today", TODAY]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&below.stdout), above);
    let named = desk.run_in("articles", &["verify", "../claims/post.yaml"]).output().unwrap();
    assert_eq!(named.status.code(), Some(0));
}
