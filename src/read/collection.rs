//! JSON lines: one article a line.

use serde_json::{Map, Value};

use super::details::Details;
use super::find::File;
use super::{Article, Inputs, Item, bytes};
use crate::model::Error;

/// After so many faulty lines the rest of a file's faults is only counted.
const MAX_ERRORS: usize = 20;

/// Reads a collection. A faulty line is an error with its number; the others are read.
pub(super) fn read(file: &File, stem: &str, text: &str) -> Inputs {
    let mut inputs = Inputs::default();
    for (i, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match article(file, &format!("{stem}-{}", i + 1), line) {
            Ok(article) => inputs.items.push(Item::Article(article)),
            Err(error) => {
                let column = error.place.map_or(1, |(_, column)| column);
                inputs.errors.push(error.at(i + 1, column));
            }
        }
    }
    cap(&file.name, &mut inputs.errors);
    inputs
}

/// Whether every line of a text is a JSON object by its looks.
pub(super) fn looks_like(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|l| !l.is_empty()).peekable();
    lines.peek().is_some() && lines.all(|l| l.starts_with('{') && l.ends_with('}'))
}

fn cap(name: &str, errors: &mut Vec<Error>) {
    if errors.len() > MAX_ERRORS {
        let more = errors.len() - MAX_ERRORS;
        errors.truncate(MAX_ERRORS);
        errors.push(Error::new(name, format!("{more} more lines could not be read"), ""));
    }
}

fn article(file: &File, name: &str, line: &str) -> Result<Article, Error> {
    let object: Map<String, Value> = serde_json::from_str(line).map_err(|e| not_json(&file.name, &e))?;
    let text = string(file, &object, "text")?.unwrap_or_default();
    if text.trim().is_empty() {
        return Err(Error::new(
            &file.name,
            "`text` is missing or empty",
            "each line needs the article's text",
        ));
    }
    let mut source = details(file, &object)?.source(&file.name, name)?;
    source.path.clone_from(&file.name);
    source.digest = bytes::digest(&text);
    Ok(Article { source, text, folder: file.folder.clone() })
}

fn details(file: &File, object: &Map<String, Value>) -> Result<Details, Error> {
    let get = |key| string(file, object, key);
    let either = |key, synonym| Ok::<_, Error>(get(key)?.or(get(synonym)?));
    Ok(Details {
        id: get("id")?,
        outlet: get("outlet")?,
        agency: get("agency")?,
        title: either("title", "headline")?,
        byline: get("byline")?,
        published: either("published", "reference")?,
        url: get("url")?,
    })
}

/// A text or number; `None` for null and for keys that are not there.
fn string(file: &File, object: &Map<String, Value>, key: &str) -> Result<Option<String>, Error> {
    match object.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(s)) => Ok(Some(s.clone())),
        Some(Value::Number(n)) => Ok(Some(n.to_string())),
        Some(_) => {
            Err(Error::new(&file.name, format!("`{key}` must be text"), "put it between quotation marks"))
        }
    }
}

fn not_json(name: &str, error: &serde_json::Error) -> Error {
    let text = error.to_string();
    let cause = text.split(" at line ").next().unwrap_or_default().to_owned();
    let mend = "each line must be one JSON object with at least `text`";
    Error::new(name, format!("not a JSON object: {cause}"), mend).at(1, error.column().max(1))
}
