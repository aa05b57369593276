//! Paths to claim sets: reads articles and claim sets, and extracts the claims of the articles.

use std::path::PathBuf;

use claimdiff::model::{ClaimSet, Error};
use claimdiff::read::{self, Item};
use claimdiff::{build, store};
use rayon::prelude::*;

/// Claim sets with the texts they were read from.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    /// The claim sets, in the order of the paths given.
    pub(crate) sets: Vec<ClaimSet>,
    /// For each claim set the text of its article; `None` where it was read from a claim-set file.
    pub(crate) texts: Vec<Option<String>>,
    /// For each claim set the folder it stood in, relative to the path given.
    pub(crate) folders: Vec<PathBuf>,
    /// What could not be read.
    pub(crate) errors: Vec<Error>,
}

/// A claim set, its article's text, and its folder.
type Entry = (ClaimSet, Option<String>, PathBuf);

/// Reads paths to claim sets; articles go through extraction, in parallel. The order is that of the paths.
pub(crate) fn load(paths: &[PathBuf]) -> Loaded {
    let inputs = read::read(paths);
    let entries: Vec<Result<Entry, Error>> = inputs.items.into_par_iter().map(entry).collect();
    let mut loaded = Loaded { errors: inputs.errors, ..Loaded::default() };
    for entry in entries {
        match entry {
            Ok((set, text, folder)) => {
                loaded.sets.push(set);
                loaded.texts.push(text);
                loaded.folders.push(folder);
            }
            Err(error) => loaded.errors.push(error),
        }
    }
    loaded
}

fn entry(item: Item) -> Result<Entry, Error> {
    match item {
        Item::Article(a) => Ok((build::claims(a.source, &a.text), Some(a.text), a.folder)),
        Item::ClaimSet(f) => Ok((store::parse(&f.path, &f.text)?, None, f.folder)),
    }
}
