//! `sources.yaml`: details of the articles that stand beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::bytes;
use super::details::Details;
use super::find::{File, Form, show};
use crate::model::Error;
use crate::yaml;

/// The details in one sidecar, by file name.
#[derive(Debug, Default)]
pub(super) struct Sidecar {
    entries: BTreeMap<String, Details>,
    /// What is wrong with it.
    pub(super) errors: Vec<Error>,
}

impl Sidecar {
    /// What it says of a file; nothing if it does not mention it.
    pub(super) fn get(&self, path: &Path) -> Details {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        self.entries.get(&name).cloned().unwrap_or_default()
    }
}

#[derive(Debug, Deserialize)]
struct Entry {
    file: String,
    #[serde(flatten)]
    details: Details,
}

#[derive(Debug, Deserialize)]
struct Listed {
    sources: Vec<Entry>,
}

/// The sidecars of all folders that hold an article, by folder.
pub(super) fn load_all(files: &[File]) -> BTreeMap<PathBuf, Sidecar> {
    let articles = files.iter().filter(|f| matches!(f.form, Form::Text | Form::Markdown));
    let folders: BTreeSet<PathBuf> = articles.map(|f| folder(&f.path)).collect();
    folders.into_iter().filter_map(|folder| Some((folder.clone(), load(&folder)?))).collect()
}

/// The folder of a file.
pub(super) fn folder(path: &Path) -> PathBuf {
    path.parent().map(Path::to_owned).unwrap_or_default()
}

fn load(folder: &Path) -> Option<Sidecar> {
    let path = ["sources.yaml", "sources.yml"].iter().map(|n| folder.join(n)).find(|p| p.is_file())?;
    let name = show(&path);
    let entries = bytes::file(&path, &name).and_then(|text| parse(&name, &text));
    Some(entries.map_or_else(
        |error| Sidecar { errors: vec![error], ..Sidecar::default() },
        |entries| collect(&name, entries),
    ))
}

fn parse(name: &str, text: &str) -> Result<Vec<Entry>, Error> {
    let listed = text.lines().any(|line| line.starts_with("sources:"));
    if listed { yaml::parse::<Listed>(name, text).map(|l| l.sources) } else { yaml::parse(name, text) }
}

fn collect(name: &str, entries: Vec<Entry>) -> Sidecar {
    let mut sidecar = Sidecar::default();
    for entry in entries {
        if sidecar.entries.insert(entry.file.clone(), entry.details).is_some() {
            let cause = format!("`{}` is described twice", entry.file);
            sidecar.errors.push(Error::new(name, cause, "keep one of the two"));
        }
    }
    sidecar
}
