//! The `claimdiff` program: parses the command line, runs a command, and turns its outcome into an exit code.

mod args;
mod check;
mod compare;
mod completions;
mod decide;
mod desk;
mod diff;
mod explain;
mod extract;
mod files;
mod fmt;
mod git;
mod init;
mod input;
mod ledger;
mod man;
mod names;
mod outcome;
mod progress;
mod rates;
mod review;
mod screen;
mod settings;
mod verify;

use std::io;
use std::process::ExitCode;

use clap::Parser as _;

use args::{Cli, Command};
use outcome::Outcome;
use settings::Settings;

/// Many small words and claims are made and dropped; this allocator is quicker at that than most systems' own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    outcome::exit_code(start(&cli))
}

/// Reads the settings and runs the command with them. Some commands work whatever state the settings are in.
fn start(cli: &Cli) -> io::Result<Outcome> {
    if let Command::Completions(_) | Command::Man(_) | Command::Init(_) | Command::Git(_) = cli.command {
        return run(&cli.command, &Settings::default());
    }
    let settings = match Settings::load(cli.config.as_deref(), cli.flags()) {
        Ok(settings) => settings,
        Err(error) => return Ok(Outcome::Unreadable.or_errors(&[error])),
    };
    set_color(settings.get("color"));
    set_threads(settings.get("threads"));
    if cli.show_config {
        screen::print(&settings.show())?;
        return Ok(Outcome::Clean);
    }
    run(&cli.command, &settings)
}

fn run(command: &Command, settings: &Settings) -> io::Result<Outcome> {
    match command {
        Command::Extract(args) => extract::run(args),
        Command::Compare(args) => compare::run(args, settings),
        Command::Check(args) => check::run(args, settings),
        Command::Verify(args) => verify::run(args, settings),
        Command::Decide(args) => decide::run(args, settings),
        Command::Review(args) => review::run(args, settings),
        Command::Init(args) => init::run(args),
        Command::Diff(args) => diff::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Names(args) => names::run(args),
        Command::Fmt(args) => fmt::run(args),
        Command::Git(args) => git::run(args),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args),
    }
}

/// Sets when the streams of this process keep colour; `auto` heeds `NO_COLOR` and the terminal.
fn set_color(color: &str) {
    match color {
        "always" => anstream::ColorChoice::AlwaysAnsi,
        "never" => anstream::ColorChoice::Never,
        _ => anstream::ColorChoice::Auto,
    }
    .write_global();
}

/// Sizes the thread pool. It can fail only where a pool exists already, which then serves.
fn set_threads(threads: &str) {
    let threads = threads.parse().unwrap_or(0);
    let _ = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
}
