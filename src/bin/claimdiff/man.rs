//! `claimdiff man`: the manual pages.

use std::io::{self, Write};

use clap::CommandFactory as _;

use crate::args::{Cli, Man};
use crate::outcome::Outcome;

/// Prints the page of the program, or writes the pages of all commands into a folder.
pub(crate) fn run(args: &Man) -> io::Result<Outcome> {
    let Some(folder) = &args.output else {
        let mut page = Vec::new();
        clap_mangen::Man::new(Cli::command()).render(&mut page)?;
        io::stdout().lock().write_all(&page)?;
        return Ok(Outcome::Clean);
    };
    std::fs::create_dir_all(folder)?;
    clap_mangen::generate_to(Cli::command(), folder)?;
    Ok(Outcome::Clean)
}
