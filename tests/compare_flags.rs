//! The flags of `compare`: severity, candidates, rates of exchange.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use serde_json::Value;
use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

/// Two reports of one dam: a conflict, a rounded figure, and a price in two currencies.
const REPORTS: [(&str, &str); 2] = [
    (
        "post",
        "The flood at the Marle dam killed 12 sailors. Police in Lowfield detained more than 500 dockers on Monday. \
         The Marle dam cost $118 million to build.",
    ),
    (
        "radio",
        "The flood at the Marle dam killed 19 sailors. Police in Lowfield detained more than 700 dockers on Monday. \
         The Marle dam cost €100 million to build.",
    ),
];

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (id, text) in REPORTS {
        let head = format!("---\nid: {id}\noutlet: The {id}\npublished: 2024-05-31\n---\n\n");
        fs::write(folder.path().join(format!("{id}.md")), format!("{head}{text}\n")).unwrap();
    }
    folder
}

fn run(folder: &Path, flags: &[&str]) -> (String, String, i32) {
    let command = Command::new(cargo_bin!("claimdiff")).current_dir(folder);
    let output = command.args(["compare", "post.md", "radio.md"]).args(flags).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn json(folder: &Path, flags: &[&str]) -> Value {
    serde_json::from_str(&run(folder, &[flags, &["--format", "json"]].concat()).0).unwrap()
}

/// Verdict, severity and words of the fact that has a member of these words.
fn fact(report: &Value, words: &str) -> Option<(String, String, String)> {
    let groups = report["groups"].as_array().unwrap();
    let holds = |g: &&Value| g["members"].as_array().unwrap().iter().any(|m| m["text"] == words);
    let text = |v: &Value| v.as_str().unwrap().to_owned();
    groups.iter().find(holds).map(|g| (text(&g["verdict"]), text(&g["severity"]), text(&g["why"])))
}

#[test]
fn differences_below_the_least_severity_are_left_out_and_counted() {
    let folder = folder();
    let all = json(folder.path(), &[]);
    assert_eq!(fact(&all, "12").unwrap().1, "high");
    assert_eq!(fact(&all, "more than 500").unwrap().1, "medium");
    let high = json(folder.path(), &["--min-severity", "high"]);
    assert!(fact(&high, "12").is_some() && fact(&high, "more than 500").is_none());
    let (table, _, code) = run(folder.path(), &["--min-severity", "high", "--fail-on", "compatible"]);
    assert!(table.contains("below high left out") && table.contains("12"), "{table}");
    assert_eq!(code, 1);
    assert_eq!(run(folder.path(), &["--min-severity", "never"]).2, 2);
}

#[test]
fn severity_comes_before_verdict() {
    let folder = folder();
    let all = json(folder.path(), &[]);
    let rank = |g: &Value| ["high", "medium", "low"].iter().position(|s| g["severity"] == **s).unwrap();
    let ranks: Vec<usize> = all["groups"].as_array().unwrap().iter().map(rank).collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
}

#[test]
fn currencies_are_compared_at_a_rate_alone() {
    let folder = folder();
    let price = |flags: &[&str]| fact(&json(folder.path(), flags), "$118 million").unwrap();
    let (verdict, _, why) = price(&[]);
    assert!(verdict == "compatible" && why.contains("without a rate of exchange"), "{why}");
    let (verdict, _, why) = price(&["--rate", "EUR=1.18"]);
    assert!(verdict == "agree" && why.contains("at EUR=1.18"), "{why}");
    let (verdict, _, why) = price(&["--rate", "EUR=2"]);
    assert!(verdict == "discrepant" && why.contains("at EUR=2"), "{why}");
    fs::write(folder.path().join("rates.yaml"), "EUR: 1.18\nGBP: 1.31\n").unwrap();
    assert_eq!(price(&["--rates", "rates.yaml"]).0, "agree");
    assert_eq!(price(&["--rates", "rates.yaml", "--rate", "EUR=2"]).0, "discrepant");
}

#[test]
fn what_is_no_rate_is_refused() {
    let folder = folder();
    fs::write(folder.path().join("rates.yaml"), "EUR: much\n").unwrap();
    for flags in [
        ["--rate", "EUR"],
        ["--rate", "EUR=x"],
        ["--rate", "EUR=0"],
        ["--rate", "euro=1"],
        ["--rates", "rates.yaml"],
        ["--rates", "none.yaml"],
    ] {
        let (_, error, code) = run(folder.path(), &flags);
        assert!(code == 2 && error.contains("error"), "{flags:?}: {error}");
    }
}

#[test]
fn candidates_come_with_their_score_and_are_no_facts() {
    let (flags, mut seen) = (["--candidates", "--format", "json"], 0);
    let seeds = format!("{}/seeds", env!("CARGO_MANIFEST_DIR"));
    let command = Command::new(cargo_bin!("claimdiff")).args(["compare", &seeds]);
    let report: Value = serde_json::from_slice(&command.args(flags).output().unwrap().stdout).unwrap();
    let mut last = f64::INFINITY;
    for pair in report["candidates"].as_array().unwrap() {
        let score = pair["score"].as_f64().unwrap();
        assert!(score <= last && !pair["features"].as_object().unwrap().is_empty(), "{pair}");
        let ends: Vec<&str> = [0, 1].map(|i| pair["claims"][i]["claim"].as_str().unwrap()).to_vec();
        let (a, b) = (ends[0].split_once('/').unwrap(), ends[1].split_once('/').unwrap());
        assert_ne!(a.0, b.0);
        for group in report["groups"].as_array().unwrap() {
            let has = |end: (&str, &str)| {
                let members = group["members"].as_array().unwrap();
                members.iter().any(|m| m["source"] == end.0 && m["claim"] == end.1)
            };
            assert!(!(has(a) && has(b)), "{pair}");
        }
        (last, seen) = (score, seen + 1);
    }
    assert!(seen > 0);
}

#[test]
fn the_table_shows_candidates_after_the_facts() {
    let seeds = format!("{}/seeds", env!("CARGO_MANIFEST_DIR"));
    let shown = |flags: &[&str]| {
        let output =
            Command::new(cargo_bin!("claimdiff")).args(["compare", &seeds]).args(flags).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(shown(&["--candidates"]).contains("candidates: near to being one fact"));
    assert!(shown(&["--candidates", "--format", "markdown"]).contains("Candidates, near to being one fact"));
    assert!(!shown(&[]).contains("near to being one fact"));
}
