//! The files that `extract -o` writes: their names, and how those on disk differ from them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};

use claimdiff::model::Error;

/// What is to be written where.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// Text by file.
    pub(crate) files: BTreeMap<PathBuf, String>,
    /// The schema beside the claim sets.
    pub(crate) schema: Option<(PathBuf, &'static str)>,
    /// What cannot be written.
    pub(crate) errors: Vec<Error>,
}

impl Plan {
    /// Every file with its text.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&Path, &str)> {
        let schema = self.schema.iter().map(|(path, text)| (path.as_path(), *text));
        self.files.iter().map(|(path, text)| (path.as_path(), text.as_str())).chain(schema)
    }

    /// Plans a file in a folder, named by id and extension.
    pub(crate) fn add(&mut self, folder: &Path, (id, extension): (&str, &str), text: String) {
        match self.files.entry(folder.join(format!("{}.{extension}", file_name(id)))) {
            Entry::Vacant(free) => {
                free.insert(text);
            }
            Entry::Occupied(taken) => {
                let cause = format!("source id `{id}` leads to a file that another source has taken");
                self.errors.push(Error::new(
                    taken.key().to_string_lossy(),
                    cause,
                    "give one of the two another `id`",
                ));
            }
        }
    }
}

/// An id as a file name that is safe on every system.
fn file_name(id: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || "-_.+@".contains(c) { c } else { '_' };
    let name: String = id.chars().map(safe).collect();
    if name.starts_with('.') { format!("_{name}") } else { name }
}

/// How a file on disk differs from what would be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stale {
    /// It is not there.
    Missing,
    /// Its text differs.
    Differs,
    /// No source leads to it any more.
    LeftOver,
}

impl fmt::Display for Stale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "missing",
            Self::Differs => "differs",
            Self::LeftOver => "left over",
        })
    }
}

/// All files that differ from a plan, by path; `folder` is searched for those that are left over.
pub(crate) fn stale(plan: &Plan, folder: &Path) -> BTreeMap<PathBuf, Stale> {
    let mut stale: BTreeMap<PathBuf, Stale> = BTreeMap::new();
    for (path, text) in plan.all() {
        match std::fs::read(path) {
            Ok(bytes) if bytes == text.as_bytes() => {}
            Ok(_) => drop(stale.insert(path.to_owned(), Stale::Differs)),
            Err(_) => drop(stale.insert(path.to_owned(), Stale::Missing)),
        }
    }
    let extension = plan.files.keys().next().and_then(|p| p.extension()).unwrap_or(OsStr::new("yaml"));
    for path in written(folder, extension) {
        if !plan.files.contains_key(&path) {
            stale.insert(path, Stale::LeftOver);
        }
    }
    stale
}

/// The files under a folder that an earlier run may have written.
pub(crate) fn written(folder: &Path, extension: &OsStr) -> Vec<PathBuf> {
    let walk = ignore::WalkBuilder::new(folder).standard_filters(false).hidden(true).build();
    let files = walk.flatten().map(ignore::DirEntry::into_path);
    files.filter(|p| p.extension() == Some(extension) && p.is_file() && is_ours(p)).collect()
}

/// Whether a file has the version that all our files have in their first lines.
fn is_ours(path: &Path) -> bool {
    let text = std::fs::read(path).unwrap_or_default();
    let head = String::from_utf8_lossy(&text[..text.len().min(200)]).into_owned();
    let decisions = head.lines().any(|line| line.starts_with("decisions:"));
    !decisions && head.lines().any(|line| line.starts_with("format:") || line.starts_with("{\"format\":"))
}
