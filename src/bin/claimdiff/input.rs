//! Paths to claim sets: reads articles and claim sets, and extracts the claims of the articles.

use std::path::PathBuf;

use claimdiff::align::{self, Story};
use claimdiff::model::{ClaimSet, Error};
use claimdiff::read::{self, Item};
use claimdiff::{build, store};
use rayon::prelude::*;

use crate::progress::Progress;

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

/// A claim set and where it comes from.
struct Entry {
    set: ClaimSet,
    file: String,
    text: Option<String>,
    folder: PathBuf,
}

/// Reads paths to claim sets; articles go through extraction, in parallel. The order is that of the paths.
pub(crate) fn load(paths: &[PathBuf]) -> Loaded {
    from(read::read(paths))
}

/// The same for articles alone; claim sets among the paths are passed over.
pub(crate) fn load_articles(paths: &[PathBuf]) -> Loaded {
    let mut inputs = read::read(paths);
    let claims_only = !inputs.items.is_empty();
    inputs.items.retain(|item| matches!(item, Item::Article(_)));
    if claims_only && inputs.items.is_empty() && inputs.errors.is_empty() {
        let names: Vec<_> = paths.iter().map(|p| p.to_string_lossy()).collect();
        inputs.errors.push(Error::new(
            names.join(", "),
            "claim sets, no articles",
            "give the articles' text",
        ));
    }
    from(inputs)
}

fn from(inputs: read::Inputs) -> Loaded {
    let progress = Progress::new(inputs.items.iter().map(size).sum());
    let entries: Vec<_> = inputs.items.into_par_iter().map(|item| entry(item, &progress)).collect();
    progress.finish();
    let mut loaded = Loaded { errors: inputs.errors, ..Loaded::default() };
    let (entries, errors): (Vec<_>, Vec<_>) = entries.into_iter().partition(Result::is_ok);
    loaded.errors.extend(errors.into_iter().filter_map(Result::err));
    loaded.add(entries.into_iter().filter_map(Result::ok).collect());
    loaded
}

impl Loaded {
    /// Sorts all by the stories they tell. Files named one by one are one story, whatever they tell.
    pub(crate) fn sort_into_stories(&mut self, paths: &[PathBuf]) -> Vec<Story> {
        if paths.iter().all(|path| path.is_file() && path.extension().is_none_or(|e| e != "jsonl")) {
            return vec![Story::only(self.sets.len())];
        }
        let found = align::stories(&self.sets, &self.folders);
        let (texts, _) = align::arrange(std::mem::take(&mut self.texts), found.clone());
        let (folders, _) = align::arrange(std::mem::take(&mut self.folders), found.clone());
        let (sets, stories) = align::arrange(std::mem::take(&mut self.sets), found);
        (self.texts, self.folders, self.sets) = (texts, folders, sets);
        stories
    }

    fn add(&mut self, entries: Vec<Entry>) {
        let (entries, twins) = read::unique(entries, |e| Some((&e.set.source.id, &e.file)));
        self.errors.extend(twins);
        for entry in entries {
            self.sets.push(entry.set);
            self.texts.push(entry.text);
            self.folders.push(entry.folder);
        }
    }
}

fn size(item: &Item) -> u64 {
    let (Item::Article(read::Article { text, .. }) | Item::ClaimSet(read::ClaimSetFile { text, .. })) = item;
    text.len() as u64
}

fn entry(item: Item, progress: &Progress) -> Result<Entry, Error> {
    let size = size(&item);
    let entry = match item {
        Item::Article(a) => {
            let file = a.source.path.clone();
            Entry { set: build::claims(a.source, &a.text), file, text: Some(a.text), folder: a.folder }
        }
        Item::ClaimSet(f) => {
            Entry { set: store::parse(&f.path, &f.text)?, file: f.path, text: None, folder: f.folder }
        }
    };
    progress.add(size);
    Ok(entry)
}
