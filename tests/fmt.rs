//! `claimdiff fmt`: canonical claim sets and decisions, without loss.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod repo;

use std::fs;

use claimdiff::store;
use proptest::prelude::*;
use repo::{CLAIMDIFF, Repo};

const FILE: &str = "claims/belarus/2020-09-14-france24-afp.yaml";

#[test]
fn what_was_edited_by_hand_becomes_canonical() {
    let repo = Repo::of_seeds();
    let canonical = repo.read(FILE);
    repo.ok(&[CLAIMDIFF, "fmt", "--check", "claims"]);
    repo.edit(
        FILE,
        "{type: count, more_than: 500, unit: protester}",
        "{ unit: 'protester', more_than: 500, type: count }",
    );
    repo.edit(FILE, "  text: more than 500\n", "");
    repo.edit(FILE, "- id: q-detain-protester", "- text: \"more than 500\"\n  id: q-detain-protester");
    let told = repo.ends(&[CLAIMDIFF, "fmt", "--check", "claims"], 1);
    assert_eq!(told, format!("not canonical: {FILE}\n"));
    repo.ok(&[CLAIMDIFF, "fmt", "claims"]);
    assert_eq!(repo.read(FILE), canonical);
}

#[test]
fn comments_stay_where_they_stand() {
    let repo = Repo::of_seeds();
    for (from, to) in [
        ("format: 1\n", "# the desk's copy\nformat: 1 # for now\n"),
        ("- id: q-detain-protester", "# by phone, twice\n- id: q-detain-protester"),
        ("more_than: 500, unit: protester}\n", "more_than: 500, unit: protester} # and more\n"),
    ] {
        repo.edit(FILE, from, to);
    }
    let text = repo.read(FILE) + "# to be continued\n";
    fs::write(repo.path(FILE), &text).unwrap();
    repo.ok(&[CLAIMDIFF, "fmt", "--check", "claims"]);
    repo.edit(FILE, "kind: quantity", "kind:   quantity");
    repo.ok(&[CLAIMDIFF, "fmt", FILE]);
    assert_eq!(repo.read(FILE), text);
}

#[test]
fn decisions_are_files_of_ours_too() {
    let repo = Repo::empty();
    let decision = "- fingerprint: kzvqmtpwsonr\n  fact: f\n  ruling: accept\n  why: two counts # both known\n  by: Ida\n  on: \"2024-05-31\"\n";
    let canonical =
        format!("# yaml-language-server: $schema=decisions.schema.json\nformat: 1\ndecisions:\n{decision}");
    fs::write(
        repo.path("decisions.yaml"),
        canonical.replace("why: two", "why:  'two").replace("counts", "counts'"),
    )
    .unwrap();
    repo.ends(&[CLAIMDIFF, "fmt", "--check", "decisions.yaml"], 1);
    repo.ok(&[CLAIMDIFF, "fmt", "decisions.yaml"]);
    assert_eq!(repo.read("decisions.yaml"), canonical);
}

#[test]
fn what_cannot_be_read_is_named_and_left_alone() {
    let repo = Repo::empty();
    fs::write(repo.path("a.yaml"), "format: 1\nsource: {id: a}\nclaims: [\n").unwrap();
    for args in [&["fmt", "a.yaml"][..], &["fmt", "none"], &["fmt", ".git"]] {
        let output = repo.run(&[&[CLAIMDIFF], args].concat());
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: "), "{output:?}");
    }
    assert!(repo.read("a.yaml").ends_with("claims: [\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Wherever a comment is put between the lines of a claim set, it stays there.
    #[test]
    fn no_comment_is_lost(set in common::claim_sets(), at in 0usize..200, right in any::<bool>()) {
        let yaml = store::to_yaml(&set);
        let mut lines: Vec<String> = yaml.lines().map(str::to_owned).collect();
        let at = 1 + at % (lines.len() - 1);
        // Behind an empty line a comment stands above the next key.
        if right && !lines[at].is_empty() {
            lines[at].push_str(" # here: 'x");
        } else if !lines[at].is_empty() {
            lines.insert(at, "# here: 'x".to_owned());
        }
        let text = lines.join("\n") + "\n";
        let kept = store::keep_comments(&text, "", &yaml);
        prop_assert_eq!(store::comments(&kept), store::comments(&text));
        prop_assert_eq!(store::parse("set.yaml", &kept).unwrap(), set);
        prop_assert_eq!(store::keep_comments(&kept, "", &yaml), kept);
    }
}
