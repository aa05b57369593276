//! Standard output: its width, its colours, and writing to it.

use std::io::{self, IsTerminal as _, Write};

use anstream::{AutoStream, ColorChoice};
use claimdiff::render::Options;

/// Columns where neither `COLUMNS` nor a terminal tells.
const DEFAULT_WIDTH: usize = 80;

/// How to write for standard output as it is.
pub(crate) fn options() -> Options {
    let colour = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    Options { width: width(), colour, all: false }
}

/// `COLUMNS` where it is set, else the terminal's width.
fn width() -> usize {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let seen = || {
        let size = io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
        size.map(|(width, _)| usize::from(width.0))
    };
    told.filter(|&columns| columns > 0).or_else(seen).unwrap_or(DEFAULT_WIDTH)
}

/// Writes a text to standard output.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}
