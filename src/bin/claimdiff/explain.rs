//! `claimdiff explain`.

use std::io;

use crate::args::Explain;
use crate::outcome::Outcome;

/// Runs the command.
pub(crate) fn run(_args: &Explain) -> io::Result<Outcome> {
    Ok(Outcome::Unreadable)
}
