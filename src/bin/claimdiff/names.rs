//! `claimdiff names`: who and what is named, with the spellings of every outlet.

use std::io;

use claimdiff::{names, render};

use crate::args::{Names, NamesFormat};
use crate::outcome::Outcome;
use crate::{input, screen};

/// Runs the command.
pub(crate) fn run(args: &Names) -> io::Result<Outcome> {
    let loaded = input::load_articles(&args.paths);
    let texts = loaded.texts.iter().map(|t| t.as_deref().unwrap_or_default());
    let found = names::collect(loaded.sets.iter().map(|set| &set.source).zip(texts));
    if !loaded.sets.is_empty() {
        screen::print(&render::names(&found, format(args.format)))?;
    }
    Ok(Outcome::Clean.or_errors(&loaded.errors))
}

fn format(format: NamesFormat) -> render::NamesFormat {
    match format {
        NamesFormat::Text => render::NamesFormat::Text,
        NamesFormat::Json => render::NamesFormat::Json,
    }
}
