//! The layers of the crate: which module may import which. `docs/architecture.md` shows this table.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every module of the library, what it owns, and the modules it may import. Anything else is an error.
const LAYERS: &[(&str, &str, &[&str])] = &[
    ("model", "plain types of the domain and their text forms", &[]),
    ("yaml", "strict reading of YAML from people and machines", &["model"]),
    ("lexicon", "word data, loaded and validated once", &["model"]),
    ("read", "bytes to sources and their text", &["model", "yaml"]),
    ("config", "the settings of a desk", &["model"]),
    ("verify", "claims against the text of their source", &["model"]),
    ("store", "claim sets to YAML and JSON, and back", &["model", "yaml"]),
    ("segment", "text to paragraphs, sentences, tokens, quotations", &["model", "lexicon"]),
    ("grammar", "tokens to parts of speech, lemmas and dependency trees", &["model", "segment"]),
    ("recognise", "text to mentions, one folder a dimension", &["model", "lexicon", "segment", "grammar"]),
    ("build", "mentions to claims", &["model", "lexicon", "segment", "grammar", "recognise"]),
    ("names", "the names of articles and their spellings", &["model", "segment", "recognise"]),
    ("align", "claim sets to facts", &["model", "yaml", "lexicon"]),
    ("judge", "facts to verdicts, one rule a file", &["model", "lexicon", "align"]),
    ("diff", "two versions of claim sets to changes", &["model"]),
    ("decide", "findings, and people's decisions on them", &["model"]),
    (
        "report",
        "everything a reader is shown, free of format",
        &["model", "align", "judge", "diff", "decide"],
    ),
    ("render", "reports to formats, one file a format", &["model", "report"]),
];

#[test]
fn no_module_imports_against_the_table() {
    let mut faults = Vec::new();
    for (layer, _, may) in LAYERS {
        for file in sources(layer) {
            let text = fs::read_to_string(&file).unwrap();
            for import in imports(&text) {
                if import != *layer && !may.contains(&import.as_str()) {
                    faults.push(format!("{}: `{layer}` may not import `{import}`", file.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_of_the_library_has_its_row() {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    let declared: BTreeSet<&str> =
        lib.lines().filter_map(|l| l.trim().strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let listed: BTreeSet<&str> = LAYERS.iter().map(|(name, ..)| *name).collect();
    assert_eq!(declared, listed);
}

#[test]
fn an_import_against_the_table_is_seen() {
    let text = "use crate::render::table;\nfn f() { crate::model::Span::new(0, 1); }\n// crate::read is only spoken of";
    assert_eq!(imports(text), BTreeSet::from(["render".to_owned(), "model".to_owned()]));
    let grouped = "use crate::{align, judge::judge, model::{Claim, Fact}};";
    assert_eq!(
        imports(grouped),
        BTreeSet::from(["align".to_owned(), "judge".to_owned(), "model".to_owned()])
    );
}

#[test]
fn the_program_sees_only_the_public_library() {
    for file in walk(Path::new("src/bin/claimdiff")) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("#[path"), "{} reaches around the library", file.display());
    }
}

#[test]
fn the_architecture_page_shows_the_table() {
    let page = fs::read_to_string("docs/architecture.md").unwrap();
    let row = |(name, owns, may): &(&str, &str, &[&str])| {
        let may = if may.is_empty() { "-".to_owned() } else { may.join(", ") };
        format!("| `{name}/` | {owns} | {may} |")
    };
    let table: Vec<String> = LAYERS.iter().map(row).collect();
    assert!(
        page.contains(&table.join("\n")),
        "docs/architecture.md should hold these rows:\n{}",
        table.join("\n")
    );
}

/// The Rust files of a module: its folder, or its one file.
fn sources(layer: &str) -> Vec<PathBuf> {
    let file = PathBuf::from(format!("src/{layer}.rs"));
    if file.exists() { vec![file] } else { walk(&Path::new("src").join(layer)) }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files
}

/// The modules named after `crate::` in code, comments left out.
fn imports(text: &str) -> BTreeSet<String> {
    let code = text.lines().map(|l| l.split("//").next().unwrap_or("")).collect::<Vec<_>>().join(" ");
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => found.extend(top_level_names(group)),
            None => found.extend(leading_name(rest)),
        }
    }
    found
}

fn leading_name(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// The first names of the items of a `{…}` group, nested groups aside.
fn top_level_names(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut item = String::new();
    let mut names = Vec::new();
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.extend(leading_name(std::mem::take(&mut item).trim())),
            _ if depth == 0 => item.push(c),
            _ => {}
        }
    }
    names.extend(leading_name(item.trim()));
    names
}
