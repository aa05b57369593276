//! `claimdiff compare`.

use std::io;

use crate::args::Compare;
use crate::outcome::Outcome;

/// Runs the command.
pub(crate) fn run(_args: &Compare) -> io::Result<Outcome> {
    Ok(Outcome::Unreadable)
}
