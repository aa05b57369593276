//! `claimdiff diff`.

use std::io;

use crate::args::Diff;
use crate::outcome::Outcome;

/// Runs the command.
pub(crate) fn run(_args: &Diff) -> io::Result<Outcome> {
    Ok(Outcome::Unreadable)
}
