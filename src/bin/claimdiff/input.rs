//! Paths to claim sets: reads articles and claim sets, and extracts the claims of the articles.

use std::path::PathBuf;

use claimdiff::align::{self, Story};
use claimdiff::model::{ClaimSet, Error};
use claimdiff::read::{self, Item};
use claimdiff::report::Places;
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
    /// For each claim set the file it was read from.
    pub(crate) files: Vec<String>,
    /// For each claim set the lines of its claims in the file, where it was read from a claim-set file.
    pub(crate) lines: Vec<Vec<(usize, usize)>>,
    /// What could not be read.
    pub(crate) errors: Vec<Error>,
}

/// A claim set and where it comes from.
struct Entry {
    set: ClaimSet,
    file: String,
    text: Option<String>,
    folder: PathBuf,
    lines: Vec<(usize, usize)>,
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
        (self.files, _) = align::arrange(std::mem::take(&mut self.files), found.clone());
        (self.lines, _) = align::arrange(std::mem::take(&mut self.lines), found.clone());
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
            self.files.push(entry.file);
            self.lines.push(entry.lines);
        }
    }

    /// Where the sources and their claims stand, for messages.
    pub(crate) fn places(&self) -> Places {
        let mut places = Places::default();
        for (i, set) in self.sets.iter().enumerate() {
            let lines =
                if self.texts[i].is_some() { self.lines_in_article(i) } else { self.lines[i].clone() };
            let ids = set.claims.iter().map(|claim| claim.id.to_string());
            places.add(&self.files[i], &set.source.id, ids.zip(lines));
        }
        places
    }

    /// The first and last line of every claim of an article; none where its file cannot be read.
    fn lines_in_article(&self, i: usize) -> Vec<(usize, usize)> {
        let starts = self.texts[i].as_deref().and_then(|text| line_starts(text, &self.files[i]));
        let Some(starts) = starts else { return Vec::new() };
        let spans = self.sets[i].claims.iter().filter_map(|claim| claim.evidence.span);
        spans.map(|span| (line(&starts, span.start), line(&starts, span.end))).collect()
    }
}

/// Where the lines of an article's text begin, and how many lines of its file stand above it.
fn line_starts(text: &str, file: &str) -> Option<(Vec<usize>, usize)> {
    let whole = std::fs::read_to_string(file).ok()?;
    let above = whole.strip_suffix(text)?.matches('\n').count();
    Some((std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect(), above))
}

/// The line of a place in the file, counted from 1.
fn line((starts, above): &(Vec<usize>, usize), at: usize) -> usize {
    starts.partition_point(|&start| start <= at) + above
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
            let set = build::claims(a.source, &a.text);
            Entry { set, file, text: Some(a.text), folder: a.folder, lines: Vec::new() }
        }
        Item::ClaimSet(f) => {
            let (set, lines) = store::parse_with_lines(&f.path, &f.text)?;
            Entry { set, file: f.path, text: None, folder: f.folder, lines }
        }
    };
    progress.add(size);
    Ok(entry)
}
