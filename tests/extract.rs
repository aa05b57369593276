//! `claimdiff extract`: which articles it finds, what it writes, and when it exits with 1.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::process::Stdio;

use snapbox::cmd::{Command, cargo_bin};
use tempfile::TempDir;

const ARTICLE: &str = "Police in Northport held more than 500 dockers on Thursday, the mayor said.\n";
const MARKDOWN: &str =
    "---\nid: post\noutlet: The Harbour Post\npublished: 2024-05-31\ntags: [x]\n---\nThe port closed.\n";
const SIDECAR: &str = "sources:\n- file: wire.txt\n  id: wire\n  headline: 2020\n  agency: Coast Press\n  published: 2024-06-01\n  sha256: 12\n";

fn stories() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let port = folder.path().join("stories/port");
    fs::create_dir_all(&port).unwrap();
    fs::write(port.join("wire.txt"), format!("\u{feff}{ARTICLE}")).unwrap();
    fs::write(port.join("post.md"), MARKDOWN).unwrap();
    fs::write(port.join("sources.yaml"), SIDECAR).unwrap();
    fs::write(port.join("README.md"), "# Notes").unwrap();
    fs::write(folder.path().join("stories/plain.md"), ARTICLE).unwrap();
    folder
}

fn claimdiff(folder: &Path, args: &[&str]) -> Command {
    Command::new(cargo_bin!("claimdiff")).current_dir(folder).env("NO_COLOR", "1").args(args)
}

fn json(folder: &Path, args: &[&str]) -> Vec<serde_json::Value> {
    let output = claimdiff(folder, &[&["extract", "--format", "json"], args].concat()).assert().code(0);
    serde_json::from_slice(&output.get_output().stdout).unwrap()
}

fn ids(sets: &[serde_json::Value]) -> Vec<&str> {
    sets.iter().map(|s| s["source"]["id"].as_str().unwrap()).collect()
}

#[test]
fn folders_files_and_globs_lead_to_the_same_articles() {
    let folder = stories();
    assert_eq!(ids(&json(folder.path(), &["stories"])), ["plain", "post", "wire"]);
    assert_eq!(ids(&json(folder.path(), &["./stories/", "stories/plain.md"])), ["plain", "post", "wire"]);
    assert_eq!(ids(&json(folder.path(), &["stories/**/*.txt"])), ["wire"]);
    assert_eq!(ids(&json(folder.path(), &["stories/port/wire.txt", "stories/plain.md"])), ["wire", "plain"]);
}

#[test]
fn details_come_from_front_matter_and_sidecar() {
    let folder = stories();
    let sets = json(folder.path(), &["stories/port"]);
    assert_eq!(sets[0]["source"]["outlet"], "The Harbour Post");
    assert_eq!(sets[0]["source"]["published"], "2024-05-31");
    assert_eq!(sets[1]["source"]["title"], "2020");
    assert_eq!(sets[1]["source"]["agency"], "Coast Press");
    assert_eq!(sets[1]["source"]["path"], "stories/port/wire.txt");
}

#[test]
fn standard_input_is_text_or_a_collection() {
    let folder = stories();
    let collection =
        "{\"id\":7,\"text\":\"One.\",\"reference\":\"2024-05-31T09:00:00Z\"}\n\n{\"text\":\"Two.\"}\n";
    for (input, expected) in
        [(ARTICLE, vec!["stdin"]), (MARKDOWN, vec!["post"]), (collection, vec!["7", "stdin-3"])]
    {
        let output =
            claimdiff(folder.path(), &["extract", "-", "--format", "json"]).stdin(input).assert().code(0);
        let sets: Vec<serde_json::Value> = serde_json::from_slice(&output.get_output().stdout).unwrap();
        assert_eq!(ids(&sets), expected);
    }
}

#[test]
fn check_names_what_is_out_of_step() {
    let folder = stories();
    let at = folder.path();
    claimdiff(at, &["extract", "stories", "-o", "claims"]).assert().code(0);
    assert!(at.join("claims/port/post.yaml").is_file() && at.join("claims/plain.yaml").is_file());
    let check = ["extract", "stories", "-o", "claims", "--check"];
    claimdiff(at, &check).assert().code(0).stdout_eq("");
    fs::write(at.join("claims/port/old.yaml"), "format: 1\n").unwrap();
    fs::write(at.join("claims/notes.yaml"), "not: ours\n").unwrap();
    fs::write(at.join("claims/plain.yaml"), "format: 1\n").unwrap();
    fs::remove_file(at.join("claims/port/wire.yaml")).unwrap();
    claimdiff(at, &check).assert().code(1).stdout_eq(
        "differs: claims/plain.yaml\nleft over: claims/port/old.yaml\nmissing: claims/port/wire.yaml\n",
    );
}

/// A collection of so many short documents.
fn documents(count: usize) -> String {
    let line = |i: usize| format!("{{\"id\":\"{i}\",\"text\":\"{i} ships left.\"}}\n");
    (0..count).map(line).collect::<Vec<_>>().concat()
}

#[test]
fn the_output_does_not_depend_on_threads_or_turns() {
    let folder = stories();
    fs::write(folder.path().join("stories/many.jsonl"), documents(200)).unwrap();
    let output = |threads| {
        let run = claimdiff(folder.path(), &["extract", "stories", "--threads", threads]).assert().code(0);
        run.get_output().stdout.clone()
    };
    assert_eq!(output("1"), output("2"));
    assert_eq!(output("4"), output("4"));
}

#[test]
fn ids_cannot_lead_out_of_the_folder() {
    let folder = stories();
    let line = "{\"id\":\"../../up\",\"text\":\"One.\"}\n{\"id\":\"..\",\"text\":\"Two.\"}\n";
    claimdiff(folder.path(), &["extract", "-", "-o", "out"]).stdin(line).assert().code(0);
    assert!(
        folder.path().join("out/_.._.._up.yaml").is_file() || folder.path().join("out/_.._up.yaml").is_file()
    );
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 3, "with the schema beside them");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = stories();
    fs::write(folder.path().join("many.jsonl"), documents(20_000)).unwrap();
    let mut child = std::process::Command::new(cargo_bin!("claimdiff"))
        .current_dir(folder.path())
        .args(["extract", "many.jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn completions_and_manual_pages() {
    let folder = stories();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = claimdiff(folder.path(), &["completions", shell]).assert().code(0);
        assert!(String::from_utf8_lossy(&output.get_output().stdout).contains("fail-on"), "{shell}");
    }
    let page = claimdiff(folder.path(), &["man"]).assert().code(0);
    assert!(page.get_output().stdout.starts_with(b".ie"));
    claimdiff(folder.path(), &["man", "-o", "man"]).assert().code(0);
    assert!(folder.path().join("man/claimdiff-extract.1").is_file());
}
