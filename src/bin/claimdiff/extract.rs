//! `claimdiff extract`: articles to claim sets.

use std::io::{self, Write};

use claimdiff::store;

use crate::args::{Extract, ExtractFormat};
use crate::input;
use crate::outcome::Outcome;

/// Extracts the claims of all paths.
pub(crate) fn run(args: &Extract) -> io::Result<Outcome> {
    let loaded = input::load(&args.paths);
    let texts: Vec<&str> = loaded.texts.iter().map(|t| t.as_deref().unwrap_or("")).collect();
    let text = match args.format {
        ExtractFormat::Yaml => loaded.sets.iter().map(store::to_yaml).collect::<Vec<_>>().join("---\n"),
        ExtractFormat::Json => store::to_json(&loaded.sets, &texts),
        ExtractFormat::Jsonl => store::to_jsonl(&loaded.sets, &texts),
    };
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(Outcome::Clean.or_errors(&loaded.errors))
}
