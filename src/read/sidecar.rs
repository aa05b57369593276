//! `sources.yaml`: details of the articles that stand beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_yaml::Spanned;

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

    fn add(&mut self, name: &str, entry: Entry) {
        let file = entry.file.clone();
        if self.entries.insert(file.value.clone(), entry.details()).is_some() {
            self.errors.push(fault(name, &file, "is described twice", "keep one of the two"));
        }
    }
}

/// One entry. Its keys stand here one by one, since `flatten` would take an unquoted `2020` for a number.
#[derive(Debug, Deserialize)]
struct Entry {
    file: Spanned<String>,
    id: Option<String>,
    outlet: Option<String>,
    agency: Option<String>,
    #[serde(alias = "headline")]
    title: Option<String>,
    byline: Option<String>,
    #[serde(alias = "reference")]
    published: Option<String>,
    url: Option<String>,
}

impl Entry {
    fn details(self) -> Details {
        let Self { id, outlet, agency, title, byline, published, url, .. } = self;
        Details { id, outlet, agency, title, byline, published, url }
    }
}

#[derive(Debug, Deserialize)]
struct Listed {
    sources: Vec<Entry>,
}

/// The sidecars of all folders that hold an article, by folder. Where a folder was searched, each file its sidecar
/// names must be there.
pub(super) fn load_all(files: &[File]) -> BTreeMap<PathBuf, Sidecar> {
    let mut folders: BTreeMap<PathBuf, bool> = BTreeMap::new();
    for file in files.iter().filter(|f| matches!(f.form, Form::Text | Form::Markdown)) {
        *folders.entry(folder(&file.path)).or_default() |= file.found;
    }
    folders
        .into_iter()
        .filter_map(|(folder, searched)| Some((folder.clone(), load(&folder, searched)?)))
        .collect()
}

/// The folder of a file.
pub(super) fn folder(path: &Path) -> PathBuf {
    path.parent().map(Path::to_owned).unwrap_or_default()
}

fn load(folder: &Path, searched: bool) -> Option<Sidecar> {
    let path = ["sources.yaml", "sources.yml"].iter().map(|n| folder.join(n)).find(|p| p.is_file())?;
    let name = show(&path);
    let mut sidecar = Sidecar::default();
    match bytes::file(&path, &name).and_then(|text| parse(&name, &text)) {
        Ok(entries) => entries.into_iter().for_each(|entry| {
            if searched && !folder.join(&entry.file.value).is_file() {
                let mend = "mend the name, or take the entry out";
                sidecar.errors.push(fault(&name, &entry.file, "is not here", mend));
            }
            sidecar.add(&name, entry);
        }),
        Err(error) => sidecar.errors.push(error),
    }
    Some(sidecar)
}

fn parse(name: &str, text: &str) -> Result<Vec<Entry>, Error> {
    let listed = text.lines().any(|line| line.starts_with("sources:"));
    if listed { yaml::parse::<Listed>(name, text).map(|l| l.sources) } else { yaml::parse(name, text) }
}

fn fault(name: &str, file: &Spanned<String>, cause: &str, mend: &str) -> Error {
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let (line, column) = (count(file.referenced.line()), count(file.referenced.column()));
    Error::new(name, format!("`{}` {cause}", file.value), mend).at(line, column)
}
