//! The guide "Reviewing claims in pull requests": every command in it runs, and prints what the page shows.
//! `UPDATE_DOCS=1` writes what they print into the page.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod repo;

use std::fs;

use repo::{CLAIMDIFF, Repo};
use serde_json::Value;

const PAGE: &str = "docs/reviewing.md";

/// Runs the commands of a block of console output, and gives the block with what they print.
fn replay(repo: &Repo, block: &str) -> String {
    let commands = block.lines().filter_map(|line| line.strip_prefix("$ "));
    let run = |command: &str| {
        let output = repo.command("sh").args(["-c", &format!("exec 2>&1\n{command}")]).output().unwrap();
        format!("$ {command}\n{}", String::from_utf8_lossy(&output.stdout))
    };
    commands.map(run).collect()
}

#[test]
fn the_guide_shows_what_happens() {
    let repo = Repo::of_seeds();
    let page = fs::read_to_string(PAGE).unwrap();
    let (fence, end) = ("```console\n", "```\n");
    let mut parts = page.split(fence);
    let mut fresh = parts.next().unwrap().to_owned();
    for part in parts {
        let (block, rest) = part.split_once(end).unwrap();
        fresh.extend([fence, &replay(&repo, block), end, rest]);
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(PAGE, &fresh).unwrap();
    }
    let page = fs::read_to_string(PAGE).unwrap();
    assert!(page == fresh, "{PAGE} shows something else; UPDATE_DOCS=1 cargo test --test reviewing\n{fresh}");
}

/// Edits of the reports: file, words, other words.
const EDITS: [(&str, &str, &str); 5] = [
    ("seeds/belarus/2021-07-13-ap.md", "more than 35,000 people", "more than 37,000 people"),
    ("seeds/belarus/2021-07-13-ap.md", "On May 23", "On May 24"),
    ("seeds/belarus/2021-07-01-rferl.md", "the Belarusian strongman said", "Vladimir Putin said"),
    ("seeds/belarus/2020-09-14-france24-afp.md", "was now \"overcome\"", "was now \"behind us\""),
    ("seeds/belarus/2020-09-14-france24-afp.md", "more than 500 protesters", "more than 700 protesters"),
];
const GONE: (&str, &str) = ("seeds/belarus/2021-07-13-ap.md", "Three more independent");

/// The repository after all edits, and the paragraphs they touched, old and new.
fn edited() -> (Repo, Vec<String>) {
    let repo = Repo::of_seeds();
    let mut touched = Vec::new();
    let paragraph =
        |text: &str, words: &str| text.lines().find(|line| line.contains(words)).unwrap().to_owned();
    for (file, from, to) in EDITS {
        touched.push(paragraph(&repo.read(file), from));
        repo.edit(file, from, to);
        touched.push(paragraph(&repo.read(file), to));
    }
    let gone = paragraph(&repo.read(GONE.0), GONE.1);
    repo.edit(GONE.0, &format!("{gone}\n\n"), "");
    touched.push(gone);
    repo.ok(&[CLAIMDIFF, "extract", "seeds", "-o", "claims"]);
    (repo, touched)
}

fn diff(repo: &Repo) -> Value {
    serde_json::from_str(&repo.ends(&[CLAIMDIFF, "diff", "HEAD:claims", "claims", "--format", "json"], 1))
        .unwrap()
}

fn list<'v>(value: &'v Value, key: &str) -> Vec<&'v Value> {
    value[key].as_array().unwrap().iter().collect()
}

#[test]
fn claims_of_untouched_paragraphs_show_no_change() {
    let (repo, touched) = edited();
    let words = |text: &Value| text.as_str().unwrap_or("").trim_matches(['\u{201c}', '\u{201d}']).to_owned();
    for source in list(&diff(&repo), "sources") {
        for claim in list(source, "claims") {
            for side in ["from", "to"] {
                let said = words(&claim[side]);
                let said = said.split(" = ").next().unwrap();
                assert!(touched.iter().any(|p| p.contains(said)), "{claim}");
            }
        }
        assert_eq!(source.get("renamed"), None, "{source}");
    }
}

#[test]
fn every_edit_has_its_class() {
    let (repo, _) = edited();
    let changes = diff(&repo);
    let sources = list(&changes, "sources");
    let claims: Vec<&Value> = sources.iter().flat_map(|s| list(s, "claims")).collect();
    let find = |words: &str| {
        *claims
            .iter()
            .find(|c| [&c["from"], &c["to"]].iter().any(|s| s.as_str().is_some_and(|s| s.contains(words))))
            .unwrap()
    };
    for (words, class, severity) in [
        ("more than 35,000 people", "value", "high"),
        ("May 23", "date", "high"),
        ("will withstand the attacks", "attribution", "high"),
        ("\"overcome\"", "reworded", "medium"),
        ("39", "removed", "medium"),
    ] {
        let claim = find(words);
        assert!(list(claim, "classes").contains(&&Value::from(class)), "{claim}");
        assert_eq!(claim["severity"], severity, "{claim}");
    }
    assert_eq!(changes["summary"]["unannounced"], 3, "{changes}");
    // One edit of a sentence with several claims is told once.
    let rewritten = claims.iter().filter(|c| c.to_string().contains("more than 700 protesters")).count();
    assert_eq!(rewritten, 1);
    assert_eq!(find("more than 700 protesters")["folded"].as_array().unwrap().len(), 2);
}

#[test]
fn a_correction_notice_takes_the_mark_away() {
    let (repo, _) = edited();
    let file = "seeds/belarus/2021-07-13-ap.md";
    let text = repo.read(file) + "\nThis story has been updated.\n";
    fs::write(repo.path(file), text).unwrap();
    repo.ok(&[CLAIMDIFF, "extract", "seeds", "-o", "claims"]);
    let changes = diff(&repo);
    assert_eq!(changes["summary"]["unannounced"], 1, "{changes}");
    assert!(
        repo.read("claims/belarus/2021-07-13-ap.yaml")
            .contains("  correction: This story has been updated.\n")
    );
}

#[test]
fn a_text_that_changed_without_any_claim_is_told() {
    let repo = Repo::of_seeds();
    let file = "seeds/belarus/2021-07-13-ap.md";
    let text = repo.read(file) + "\n\n";
    fs::write(repo.path(file), text).unwrap();
    repo.ok(&[CLAIMDIFF, "extract", "seeds", "-o", "claims"]);
    let shown = repo.ends(&[CLAIMDIFF, "diff", "HEAD:claims", "claims"], 1);
    assert!(shown.contains("digest: ") && shown.contains("0 claims changed, 0 added, 0 removed"), "{shown}");
}
