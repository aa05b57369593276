//! How a run ends: its exit code, and the errors it shows.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use claimdiff::model::Error;

/// How a run ended; the exit codes follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// All is well.
    Clean,
    /// There are findings at or above the level asked for, or differences.
    Findings,
    /// Misuse, or an input that could not be read.
    Unreadable,
}

impl Outcome {
    /// This outcome, unless some input could not be read. Shows each error on standard error.
    pub(crate) fn or_errors(self, errors: &[Error]) -> Self {
        errors.iter().for_each(show);
        if errors.is_empty() { self } else { Self::Unreadable }
    }
}

/// The exit code of a run. Whoever closes our output has seen enough: that is no error.
pub(crate) fn exit_code(result: io::Result<Outcome>) -> ExitCode {
    match result {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Unreadable) => ExitCode::from(2),
        Err(e) if e.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            show(&Error::new("<stdout>", e.to_string(), ""));
            ExitCode::from(2)
        }
    }
}

/// Shows an error on standard error as `error: FILE:LINE:COLUMN: cause`, with a line of help below.
pub(crate) fn show(error: &Error) {
    const RED: &str = "\x1b[1;31m";
    const RESET: &str = "\x1b[0m";
    // Nothing is left to be done where standard error is closed.
    let _ = writeln!(anstream::stderr(), "{RED}error{RESET}: {error}");
}
