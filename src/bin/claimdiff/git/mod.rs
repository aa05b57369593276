//! git: claim sets of a revision, and `claimdiff git` with its diff and merge drivers.

mod drivers;
mod install;
mod revision;
mod run;

use std::io;

use claimdiff::model::Error;

use crate::args::{Git, GitCommand};
use crate::outcome::Outcome;

pub(crate) use revision::Revision;

/// Runs the command.
pub(crate) fn run(args: &Git) -> io::Result<Outcome> {
    match &args.command {
        GitCommand::Install { pattern } => told(install::install(pattern)),
        GitCommand::Uninstall => told(install::uninstall()),
        GitCommand::Diff { args } => drivers::diff(args),
        GitCommand::Textconv { file } => drivers::textconv(file),
        GitCommand::Merge { base, ours, theirs, path } => Ok(drivers::merge([base, ours, theirs], path)),
    }
}

/// Prints what was done.
fn told(done: Result<String, Error>) -> io::Result<Outcome> {
    match done {
        Ok(words) => {
            crate::screen::print(&words)?;
            Ok(Outcome::Clean)
        }
        Err(error) => Ok(Outcome::Unreadable.or_errors(&[error])),
    }
}
