//! `claimdiff diff`: what changed between two versions of claim sets.

use std::io;
use std::slice;

use claimdiff::{diff, render, report};

use crate::args::{Diff, DiffFormat};
use crate::outcome::Outcome;
use crate::{input, screen};

/// Runs the command.
pub(crate) fn run(args: &Diff) -> io::Result<Outcome> {
    let (old, new) = (input::load(slice::from_ref(&args.old)), input::load(slice::from_ref(&args.new)));
    let errors = [old.errors, new.errors].concat();
    // What could not be read would show as removed or added.
    if !errors.is_empty() {
        return Ok(Outcome::Unreadable.or_errors(&errors));
    }
    let changes = report::changes(&diff::diff(&old.sets, &new.sets));
    screen::print(&render::changes(&changes, format(args.format), screen::options()))?;
    Ok(if changes.sets.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

fn format(format: DiffFormat) -> render::DiffFormat {
    match format {
        DiffFormat::Text => render::DiffFormat::Text,
        DiffFormat::Markdown => render::DiffFormat::Markdown,
        DiffFormat::Json => render::DiffFormat::Json,
    }
}
