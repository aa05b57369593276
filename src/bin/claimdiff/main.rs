//! The `claimdiff` program: parses the command line, runs a command, and turns its outcome into an exit code.

mod args;
mod compare;
mod completions;
mod diff;
mod explain;
mod extract;
mod files;
mod input;
mod man;
mod names;
mod outcome;
mod progress;
mod screen;

use std::io;
use std::process::ExitCode;

use clap::Parser as _;

use args::{Cli, Color, Command};
use outcome::Outcome;

fn main() -> ExitCode {
    let cli = Cli::parse();
    set_color(cli.color);
    set_threads(cli.threads);
    outcome::exit_code(run(&cli.command))
}

fn run(command: &Command) -> io::Result<Outcome> {
    match command {
        Command::Extract(args) => extract::run(args),
        Command::Compare(args) => compare::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Names(args) => names::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
    }
}

/// Sets when the streams of this process keep colour; `auto` heeds `NO_COLOR` and the terminal.
fn set_color(color: Color) {
    match color {
        Color::Auto => anstream::ColorChoice::Auto,
        Color::Always => anstream::ColorChoice::AlwaysAnsi,
        Color::Never => anstream::ColorChoice::Never,
    }
    .write_global();
}

/// Sizes the thread pool. It can fail only where a pool exists already, which then serves.
fn set_threads(threads: Option<u16>) {
    let _ = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0).into()).build_global();
}
