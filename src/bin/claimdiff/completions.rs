//! `claimdiff completions`: the completion script of a shell.

use std::io::{self, Write};

use clap::CommandFactory as _;

use crate::args::{Cli, Completions};
use crate::outcome::Outcome;

/// Prints the script.
pub(crate) fn run(args: &Completions) -> io::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "claimdiff", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Outcome::Clean)
}
