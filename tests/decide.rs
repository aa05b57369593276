//! `claimdiff decide`, settings and `init`: what is written where, and what is refused with which words.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod desk;

use std::fs;

use claimdiff::config::{self, KEYS};
use claimdiff::store::{Decisions, decisions_to_yaml};
use desk::Desk;

/// What a run that fails says.
fn refusal(desk: &Desk, args: &[&str]) -> String {
    let output = desk.run(args).env("HOME", desk.path()).assert().code(2);
    String::from_utf8_lossy(&output.get_output().stderr).into_owned()
}

#[test]
fn a_decision_is_written_and_its_finding_leaves_the_table() {
    let desk = Desk::new();
    desk.write("decisions.yaml", "# Kept by the news desk.\nformat: 1\ndecisions: []\n");
    let decide = [
        "decide",
        "quantity-kill-sailor",
        "--error-of",
        "radio",
        "--why",
        "its own list says: 12",
        "--until",
        "2025-01-31",
        "--by",
        "Ida Brandt",
        "--today",
        "2024-06-01",
    ];
    desk.run(&decide).assert().code(0);
    insta::assert_snapshot!(desk.decisions());
    let compare = ["compare", "claims", "--today", "2024-06-01"];
    let (table, _) = desk.prints(&compare);
    assert!(
        !table.contains("12 sailors") && table.contains("1 decided finding not shown. `--all` shows"),
        "{table}"
    );
    let (all, _) = desk.prints(&[&compare[..], &["--all", "--format", "markdown"]].concat());
    assert!(
        all.contains("error of radio by Ida Brandt on 2024-06-01 until 2025-01-31: its own list says: 12"),
        "{all}"
    );
    let (json, _) = desk.prints(&[&compare[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let group =
        json["groups"].as_array().unwrap().iter().find(|g| g["id"] == "quantity-kill-sailor").unwrap();
    assert_eq!((&group["standing"], &group["decision"]["ruling"]), (&"decided".into(), &"error_of".into()));
    assert_eq!(json["summary"]["decided"], 1);
}

#[test]
fn the_beginning_of_a_fingerprint_will_do() {
    let desk = Desk::new();
    let print = &desk.open()[0];
    desk.run(&["decide", &print[..4], "--accept", "--why", "both stand", "--by", "Ida"]).assert().code(0);
    assert!(desk.decisions().contains(print.as_str()));
}

#[test]
fn what_cannot_be_decided_is_refused() {
    let desk = Desk::new();
    let print = desk.open()[0].clone();
    let rule = |name: &str, more: &[&str]| {
        let decide = ["decide", name, "--why", "seen", "--by", "Ida", "--today", "2024-06-01"];
        refusal(&desk, &[&decide[..], more].concat())
    };
    assert!(rule("kkkkkkkkkkkk", &["--accept"]).contains("no finding has this fingerprint"));
    assert!(rule(&print[..3], &["--accept"]).contains("no finding"));
    assert!(rule("date-when-detain", &["--accept"]).contains("no finding"));
    assert!(rule(&print, &["--error-of", "gazette"]).contains("its sources are: post, radio"));
    assert!(rule(&print, &["--waive", "--until", "2024-05-31"]).contains("the day has passed"));
    assert!(rule(&print, &["--waive", "--accept"]).contains("cannot be used with"));
    assert!(rule(&print, &[]).contains("required"));
    assert!(
        refusal(&desk, &["decide", &print, "--accept", "--why", " ", "--by", "Ida"])
            .contains("needs its reason")
    );
    assert_eq!(desk.decisions(), "");
    desk.run(&["decide", &print, "--accept", "--why", "w", "--by", "Ida"]).assert().code(0);
    assert!(rule(&print, &["--waive"]).contains("never overwritten"));
}

#[test]
fn flags_go_before_environment_before_file_before_defaults() {
    let desk = Desk::new();
    desk.write("claimdiff.toml", "sources = [\"articles\"]\nfail-on = \"low\"\nby = \"Ida\"\n");
    let show = desk.run_in("articles", &["check", "--show-config", "--claims", "../claims"]);
    let output = show.env("CLAIMDIFF_FAIL_ON", "high").env("CLAIMDIFF_THREADS", "2").output().unwrap();
    let shown = String::from_utf8(output.stdout).unwrap();
    let file = desk.path().join("claimdiff.toml").canonicalize().unwrap();
    insta::assert_snapshot!(
        shown.replace(&*file.to_string_lossy(), "FILE").replace(&*desk.path().to_string_lossy(), "DESK")
    );
}

#[test]
fn faults_of_settings_name_their_place() {
    let desk = Desk::new();
    desk.write("claimdiff.toml", "sources = [\"articles\"]\nclams = \"c\"\n");
    let told = refusal(&desk, &["check"]);
    assert!(
        told.contains("claimdiff.toml:2:1: `clams` is not a setting\n  help: did you mean `claims`?"),
        "{told}"
    );
    assert!(refusal(&desk, &["compare", "claims"]).contains("clams"));
    assert!(refusal(&desk, &["check", "--config", "none.toml"]).contains("check the path after --config"));
    desk.write("claimdiff.toml", "");
    let output = desk.run(&["check"]).env("CLAIMDIFF_FAIL_ON", "often").assert().code(2);
    assert!(
        String::from_utf8_lossy(&output.get_output().stderr)
            .contains("CLAIMDIFF_FAIL_ON: `often` is not a value")
    );
    desk.run(&["completions", "bash"]).assert().code(0);
}

#[test]
fn init_makes_a_desk_that_works_and_overwrites_nothing() {
    let desk = Desk::new();
    fs::remove_file(desk.path().join("claimdiff.toml")).unwrap();
    let hooks = "repos:\n  - repo: local\n    hooks: []\n";
    desk.write(".pre-commit-config.yaml", hooks);
    let (told, code) = desk.prints(&["init"]);
    assert_eq!(code, 0);
    insta::assert_snapshot!(told);
    assert_eq!(desk.read(".pre-commit-config.yaml"), hooks);
    desk.write("claimdiff.toml", "sources = [\"articles/post.md\", \"articles/radio.md\"]\n");
    let (again, _) = desk.prints(&["init"]);
    assert!(!again.contains("made"), "{again}");
    assert_eq!(desk.prints(&["check"]).1, 1);
    let print = desk.open()[0].clone();
    desk.run(&["decide", &print, "--accept", "--why", "w", "--by", "Ida"]).assert().code(0);
    assert!(desk.decisions().contains("# What people ruled about findings"));
}

#[test]
fn the_page_on_decisions_is_true() {
    let page = fs::read_to_string("docs/decisions.md").unwrap();
    let yaml = page.split_once("```yaml\n").unwrap().1.split_once("```").unwrap().0;
    let read = Decisions::parse("docs/decisions.md", yaml).unwrap();
    assert_eq!(decisions_to_yaml(&read.list), yaml);
    for key in KEYS {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{}` |", key.name)));
        assert!(row.is_some_and(|row| row.contains(key.default)), "{}", key.name);
    }
}

#[test]
fn the_files_of_init_are_read_as_they_are() {
    let desk = Desk::new();
    desk.run(&["init", "new"]).assert().code(0);
    let settings = config::parse("claimdiff.toml", &desk.read("new/claimdiff.toml")).unwrap();
    assert_eq!(settings.len(), 4);
    assert_eq!(Decisions::parse("decisions.yaml", &desk.read("new/decisions.yaml")).unwrap().list, []);
    for file in ["new/.pre-commit-config.yaml", "new/.github/workflows/claims.yml"] {
        assert!(desk.read(file).contains("claimdiff check"), "{file}");
    }
}
