//! Paths to articles: plain text, Markdown with front matter, JSON lines, folders, globs, standard input.
//!
//! The text of an article is never changed: spans are places in the text as read, after its byte order mark
//! and front matter.

mod bytes;
mod collection;
mod details;
mod file;
mod find;
mod front_matter;
mod sidecar;

use std::collections::BTreeMap;
use std::path::PathBuf;

use rayon::prelude::*;

use crate::model::{Error, Source};

pub use bytes::MAX_BYTES;

/// One article with its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Where it comes from.
    pub source: Source,
    /// Its text, without front matter.
    pub text: String,
    /// The folder it was found in, relative to the path that was asked for.
    pub folder: PathBuf,
}

/// A claim-set file, not yet parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimSetFile {
    /// The file, with forward slashes.
    pub path: String,
    /// Its YAML.
    pub text: String,
    /// The folder it was found in, relative to the path that was asked for.
    pub folder: PathBuf,
}

/// What a path can lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// An article.
    Article(Article),
    /// A claim set.
    ClaimSet(ClaimSetFile),
}

/// All that some paths led to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inputs {
    /// Articles and claim sets, in the order of the paths; within a folder by name.
    pub items: Vec<Item>,
    /// What could not be read, in the same order.
    pub errors: Vec<Error>,
}

/// Reads all articles and claim sets that `paths` lead to: files, folders, globs, or `-` for standard input.
///
/// What cannot be read is reported in [`Inputs::errors`], and the rest is read all the same.
pub fn read(paths: &[PathBuf]) -> Inputs {
    let found = find::find(paths);
    let sidecars = sidecar::load_all(&found.files);
    let parts: Vec<Inputs> = found.files.par_iter().map(|file| file::read(file, &sidecars)).collect();
    let mut all = Inputs { items: Vec::new(), errors: found.errors };
    for part in parts {
        all.items.extend(part.items);
        all.errors.extend(part.errors);
    }
    all.errors.extend(sidecars.into_values().flat_map(|s| s.errors));
    if all.items.is_empty() && all.errors.is_empty() {
        all.errors.push(no_sources(paths));
    }
    all.drop_duplicates();
    all
}

impl Inputs {
    /// Keeps the first of several articles with one id, and reports the others.
    fn drop_duplicates(&mut self) {
        let (items, errors) = unique(std::mem::take(&mut self.items), |item| match item {
            Item::Article(article) => Some((&article.source.id, &article.source.path)),
            Item::ClaimSet(_) => None,
        });
        self.items = items;
        self.errors.extend(errors);
    }
}

/// Keeps the first of several things that have one source id, and reports the others, naming both files.
/// `key` gives a thing's source id and file; what has none is kept.
pub fn unique<T>(things: Vec<T>, key: impl Fn(&T) -> Option<(&str, &str)>) -> (Vec<T>, Vec<Error>) {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    let mut errors = Vec::new();
    let mut kept = Vec::with_capacity(things.len());
    for thing in things {
        if let Some((id, file)) = key(&thing) {
            if let Some(other) = first.get(id) {
                errors.push(same_id(id, file, other));
                continue;
            }
            first.insert(id.to_owned(), file.to_owned());
        }
        kept.push(thing);
    }
    (kept, errors)
}

fn same_id(id: &str, file: &str, other: &str) -> Error {
    let name = |file: &str| if file.is_empty() { find::STDIN.to_owned() } else { file.to_owned() };
    let cause = format!("source id `{id}` is taken by {}", name(other));
    Error::new(name(file), cause, "give one of the two another `id`, in its front matter or in sources.yaml")
}

fn no_sources(paths: &[PathBuf]) -> Error {
    let names: Vec<_> = paths.iter().map(|p| p.to_string_lossy()).collect();
    Error::new(names.join(", "), "no articles or claim sets here", find::KINDS)
}
