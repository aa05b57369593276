//! One file to what it holds.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::PathBuf;

use super::find::{File, Form};
use super::sidecar::{self, Sidecar};
use super::{Article, ClaimSetFile, Inputs, Item, bytes, collection, front_matter};
use crate::model::{Error, Source};

/// Reads one file; its details come from its front matter, else from the sidecar of its folder.
pub(super) fn read(file: &File, sidecars: &BTreeMap<PathBuf, Sidecar>) -> Inputs {
    contents(file, sidecars).unwrap_or_else(|error| Inputs { items: Vec::new(), errors: vec![error] })
}

fn contents(file: &File, sidecars: &BTreeMap<PathBuf, Sidecar>) -> Result<Inputs, Error> {
    let stdin = file.form == Form::Stdin;
    let text = if stdin { bytes::stdin(&file.name)? } else { bytes::file(&file.path, &file.name)? };
    let form = if stdin { form_of(&text) } else { file.form };
    let item = match form {
        Form::Collection => return Ok(collection::read(file, &stem(file), &text)),
        Form::Claims if file.found && !is_claim_set(&text) => return Ok(Inputs::default()),
        Form::Claims => {
            Item::ClaimSet(ClaimSetFile { path: file.name.clone(), text, folder: file.folder.clone() })
        }
        Form::Markdown => match markdown(file, sidecars, &text)? {
            Some(article) => Item::Article(article),
            None => return Ok(Inputs::default()),
        },
        Form::Text | Form::Stdin => Item::Article(article(file, sidecars, text, None)?),
    };
    Ok(Inputs { items: vec![item], errors: Vec::new() })
}

/// What standard input holds.
fn form_of(text: &str) -> Form {
    if collection::looks_like(text) {
        Form::Collection
    } else if is_claim_set(text) {
        Form::Claims
    } else {
        Form::Markdown
    }
}

/// Whether YAML has the header of a claim set.
fn is_claim_set(text: &str) -> bool {
    text.lines().any(|l| l.starts_with("format:")) && text.lines().any(|l| l.starts_with("source:"))
}

fn stem(file: &File) -> String {
    let stem = if file.form == Form::Stdin { Some(OsStr::new("stdin")) } else { file.path.file_stem() };
    stem.map(|s| s.to_string_lossy().into_owned()).unwrap_or_default()
}

fn markdown(
    file: &File,
    sidecars: &BTreeMap<PathBuf, Sidecar>,
    text: &str,
) -> Result<Option<Article>, Error> {
    match front_matter::split(&file.name, text) {
        Some(parts) => {
            let (details, body) = parts?;
            article(file, sidecars, body.to_owned(), Some(details)).map(Some)
        }
        None if file.found && stem(file).eq_ignore_ascii_case("readme") => Ok(None),
        None => article(file, sidecars, text.to_owned(), None).map(Some),
    }
}

fn article(
    file: &File,
    sidecars: &BTreeMap<PathBuf, Sidecar>,
    text: String,
    front: Option<super::details::Details>,
) -> Result<Article, Error> {
    if text.trim().is_empty() {
        return Err(Error::new(&file.name, "no text after the front matter", "it needs the article's text"));
    }
    let beside = sidecars.get(&sidecar::folder(&file.path)).map(|s| s.get(&file.path)).unwrap_or_default();
    let source = front.unwrap_or_default().or(beside).source(&file.name, &stem(file))?;
    let path = if file.form == Form::Stdin { String::new() } else { file.name.clone() };
    let source = Source { path, digest: bytes::digest(&text), ..source };
    Ok(Article { source, text, folder: file.folder.clone() })
}
