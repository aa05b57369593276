//! `claimdiff init`: folders, settings and CI for a desk. Nothing that exists is overwritten.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;

use claimdiff::model::Error;
use claimdiff::store;

use crate::args::Init;
use crate::outcome::Outcome;
use crate::screen;

/// Every file of a new desk and its text. The folders come with their files.
const FILES: [(&str, &str); 8] = [
    ("claimdiff.toml", include_str!("templates/claimdiff.toml")),
    ("decisions.yaml", include_str!("templates/decisions.yaml")),
    (store::DECISIONS_SCHEMA_FILE, store::DECISIONS_SCHEMA),
    ("articles/README.md", include_str!("templates/articles.md")),
    ("claims/README.md", include_str!("templates/claims.md")),
    ("claims/claim-set.schema.json", store::CLAIM_SET_SCHEMA),
    (".github/workflows/claims.yml", include_str!("templates/workflow.yml")),
    (PRE_COMMIT, include_str!("templates/pre-commit.yaml")),
];

/// The one file that others write to as well.
const PRE_COMMIT: &str = ".pre-commit-config.yaml";

/// Runs the command.
pub(crate) fn run(args: &Init) -> io::Result<Outcome> {
    let mut told = String::new();
    let mut errors = Vec::new();
    for (name, text) in FILES {
        let folder = args.folder.strip_prefix(".").unwrap_or(&args.folder);
        let path = folder.join(name);
        match create(&path, text) {
            Ok(true) => told.extend(["made  ", &path.to_string_lossy(), "\n"]),
            Ok(false) => told.push_str(&kept(&path, name, text)),
            Err(e) => errors.push(Error::new(path.to_string_lossy(), format!("cannot be made: {e}"), MEND)),
        }
    }
    if errors.is_empty() {
        told += "next: put articles into articles/, then `claimdiff extract articles -o claims` and `claimdiff check`\n";
    }
    screen::print(&told)?;
    Ok(Outcome::Clean.or_errors(&errors))
}

const MEND: &str =
    "check that the folder can be written to, and that no file stands where a folder is needed";

/// Makes a file with its folders; false where it exists already.
fn create(path: &Path, text: &str) -> io::Result<bool> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map(|()| true),
        Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(e),
    }
}

/// What is told of a file that was there; of hooks of others what to add.
fn kept(path: &Path, name: &str, text: &str) -> String {
    let there = std::fs::read_to_string(path).unwrap_or_default();
    if name != PRE_COMMIT || there.contains("claimdiff") {
        return format!("kept  {}\n", path.display());
    }
    let entry: String = text.lines().skip(1).flat_map(|line| ["        ", line, "\n"]).collect();
    format!("kept  {}; to check claims before each commit, add below `repos:`\n{entry}", path.display())
}
