//! Bad input has a defined outcome: a message with file and place, the other inputs processed, exit code 2.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::Path;

use snapbox::cmd::{Command, OutputAssert, cargo_bin};
use snapbox::{assert_data_eq, str};
use tempfile::TempDir;

const ARTICLE: &str = "Police in Northport held more than 500 dockers on Thursday, the mayor said.\n";

/// A folder with the given files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn run(folder: &Path, args: &[&str]) -> OutputAssert {
    Command::new(cargo_bin!("claimdiff")).current_dir(folder).env("NO_COLOR", "1").args(args).assert()
}

/// Runs `extract` on files that cannot be read, and returns what it says.
fn refused(files: &[(&str, &[u8])], args: &[&str]) -> String {
    let folder = folder(files);
    let result = run(folder.path(), &[&["extract"], args].concat()).code(2);
    String::from_utf8(result.get_output().stderr.clone()).unwrap()
}

#[test]
fn missing_file() {
    assert_data_eq!(
        refused(&[], &["nothere.txt"]),
        str![[r"
error: nothere.txt: no such file or folder
  help: check the spelling of the path

"]]
    );
}

#[test]
fn empty_file() {
    assert_data_eq!(
        refused(&[("a.txt", b"")], &["a.txt"]),
        str![[r"
error: a.txt: the file is empty
  help: it needs the article's text

"]]
    );
    let only_front_matter = b"---\noutlet: The Harbour Post\n---\n\n";
    assert_data_eq!(
        refused(&[("a.md", only_front_matter)], &["a.md"]),
        str![[r"
error: a.md: no text after the front matter
  help: it needs the article's text

"]]
    );
}

#[test]
fn folder_without_sources() {
    let files: &[(&str, &[u8])] = &[("stories/README.md", b"# Notes\n"), ("stories/x.yaml", b"a: 1\n")];
    assert_data_eq!(
        refused(files, &["stories"]),
        str![[r"
error: stories: no articles or claim sets here
  help: claimdiff reads .txt, .md and .jsonl articles, and .yaml claim sets; name other text files one by one

"]]
    );
    assert_data_eq!(
        refused(files, &["stories/*.txt"]),
        str![[r"
error: stories/*.txt: no articles or claim sets here
  help: claimdiff reads .txt, .md and .jsonl articles, and .yaml claim sets; name other text files one by one

"]]
    );
}

#[test]
fn binary_file() {
    assert_data_eq!(
        refused(&[("a.txt", b"ab\ncd\0\xff\xfe")], &["a.txt"]),
        str![[r"
error: a.txt:2:3: binary, not text: zero byte at offset 5
  help: name the article's text file

"]]
    );
    assert_data_eq!(
        refused(&[("a.pdf", b"%PDF")], &["a.pdf"]),
        str![[r"
error: a.pdf: claimdiff does not read .pdf files
  help: save the article as .txt or .md, or many as .jsonl

"]]
    );
}

#[test]
fn invalid_utf8() {
    assert_data_eq!(
        refused(&[("a.txt", b"one\ncaf\xe9 two\n")], &["a.txt"]),
        str![[r"
error: a.txt:2:4: not UTF-8: byte 0xe9 at offset 7
  help: convert it, for example: iconv -f windows-1252 -t utf-8

"]]
    );
    assert_data_eq!(
        refused(&[("a.txt", b"\xff\xfea\0")], &["a.txt"]),
        str![[r"
error: a.txt: UTF-16, not UTF-8
  help: convert it: iconv -f utf-16 -t utf-8

"]]
    );
}

#[test]
fn front_matter_that_is_broken() {
    assert_data_eq!(
        refused(&[("a.md", b"---\noutlet: x\n")], &["a.md"]),
        str![[r"
error: a.md:1:1: the front matter is not closed
  help: end it with a line of `---`

"]]
    );
    let twice = b"---\noutlet: x\noutlet: y\n---\ntext\n";
    assert_data_eq!(
        refused(&[("a.md", twice)], &["a.md"]),
        str![[r"
error: a.md:3:1: `outlet` stands here twice
  help: keep one of the two

"]]
    );
    let date = b"---\npublished: last week\n---\ntext\n";
    assert_data_eq!(
        refused(&[("a.md", date)], &["a.md"]),
        str![[r"
error: a.md: `published` is `last week`, which is no date
  help: write it as 2024-05-31

"]]
    );
}

#[test]
fn sidecar_that_is_wrong() {
    let sidecar = b"sources:\n- file: a.txt\n- file: b.txt\n- file: a.txt\n";
    let files: &[(&str, &[u8])] = &[("x/a.txt", ARTICLE.as_bytes()), ("x/sources.yaml", sidecar)];
    assert_data_eq!(
        refused(files, &["x"]),
        str![[r"
error: x/sources.yaml:3:9: `b.txt` is not here
  help: mend the name, or take the entry out
error: x/sources.yaml:4:9: `a.txt` is described twice
  help: keep one of the two

"]]
    );
}

#[test]
fn one_source_alone_in_compare() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let result = run(folder.path(), &["compare", "a.txt"]).code(2);
    let messages = String::from_utf8_lossy(&result.get_output().stderr).into_owned();
    assert!(messages.contains("a.txt: one source alone has nothing to be compared with"), "{messages}");
}

#[test]
fn same_source_id_twice() {
    let files: &[(&str, &[u8])] = &[("a/post.txt", ARTICLE.as_bytes()), ("b/post.txt", ARTICLE.as_bytes())];
    assert_data_eq!(
        refused(files, &["a", "b"]),
        str![[r"
error: b/post.txt: source id `post` is taken by a/post.txt
  help: give one of the two another `id`, in its front matter or in sources.yaml

"]]
    );
}

#[test]
fn faulty_lines_of_a_collection() {
    let lines =
        b"{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\n[1]\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":[1]}\n";
    let folder = folder(&[("all.jsonl", lines)]);
    let result = run(folder.path(), &["extract", "all.jsonl", "--format", "jsonl"]).code(2);
    let output = result.get_output();
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 1);
    let messages = String::from_utf8_lossy(&output.stderr).into_owned();
    for place in [
        "all.jsonl:2:6: not a JSON object",
        "all.jsonl:3:",
        "all.jsonl:4:1: `text` is missing",
        "all.jsonl:5:1: `text` must be text",
    ] {
        assert!(messages.contains(place), "{place}\n{messages}");
    }
}

#[test]
fn one_input_that_fails_leaves_the_others() {
    let folder = folder(&[("good.txt", ARTICLE.as_bytes()), ("bad.txt", b"\xff")]);
    let result = run(folder.path(), &["extract", "bad.txt", "good.txt", "-o", "claims"]).code(2);
    assert!(String::from_utf8_lossy(&result.get_output().stderr).contains("bad.txt:1:1: not UTF-8"));
    assert!(folder.path().join("claims/good.yaml").is_file());
    assert!(!folder.path().join("claims/bad.yaml").exists());
}

#[test]
fn without_a_publication_date_the_source_has_none() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes())]);
    let result = run(folder.path(), &["extract", "a.txt", "--format", "json"]).code(0);
    let sets: serde_json::Value = serde_json::from_slice(&result.get_output().stdout).unwrap();
    assert!(sets[0]["source"]["published"].is_null());
}

#[test]
fn hostile_claim_sets() {
    let deep = format!("format: 1\nsource: {}", "[".repeat(9_000));
    for (yaml, cause) in [
        ("format: 2\nsource: {id: a}\nclaims: []\n", "a.yaml:1:9: format 2"),
        ("format: 1\nsource: &a {id: a}\nclaims: [*a]\n", "anchors, aliases and merge keys"),
        ("format: 1\nformat: 1\n", "a.yaml:2:1: `format` stands here twice"),
        ("format: 1\nsource: [\n", "a.yaml:"),
        ("[]", "a.yaml:1:1"),
        (deep.as_str(), "nested"),
    ] {
        let folder = folder(&[("a.yaml", yaml.as_bytes())]);
        let result = run(folder.path(), &["compare", "a.yaml"]).code(2);
        let messages = String::from_utf8_lossy(&result.get_output().stderr).into_owned();
        assert!(messages.contains(cause), "{cause}\n{messages}");
    }
}

#[test]
fn files_are_written_whole_or_not_at_all() {
    let folder = folder(&[("a.txt", ARTICLE.as_bytes()), ("claims/a.yaml/keep", b"x")]);
    run(folder.path(), &["extract", "a.txt", "-o", "claims"]).code(2);
    let mut left: Vec<_> =
        fs::read_dir(folder.path().join("claims")).unwrap().flatten().map(|e| e.file_name()).collect();
    left.sort();
    assert_eq!(left, ["a.yaml", "claim-set.schema.json"], "no temporary file stays behind");
}

#[test]
fn misuse_is_two() {
    let folder = folder(&[]);
    run(folder.path(), &["extract"]).code(2);
    run(folder.path(), &["extract", "a.txt", "--threads", "0"]).code(2);
    run(folder.path(), &["extract", "a.txt", "--check"]).code(2);
}
