//! The arguments of `fmt` and `git`: claim sets as files in a repository.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

pub(super) const FMT_EXAMPLES: &str = "\
Examples:
  claimdiff fmt claims            write all claim sets in the folder anew
  claimdiff fmt --check claims decisions.yaml    name those that are not canonical, and exit with 1";

pub(super) const GIT_EXAMPLES: &str = "\
Examples:
  claimdiff git install      in a repository: `git diff`, `git log -p`, `git merge`
                             work on claims from now on
  claimdiff git uninstall    as it was before";

/// Arguments of `fmt`.
#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// Files, or folders that hold them
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// Write nothing; name the files that are not canonical, and exit with 1 when there are any
    #[arg(long)]
    pub(crate) check: bool,
}

/// Arguments of `git`.
#[derive(Debug, Args)]
pub(crate) struct Git {
    /// What to do
    #[command(subcommand)]
    pub(crate) command: GitCommand,
}

/// What `git` can do. The hidden commands are run by git itself.
#[derive(Debug, Subcommand)]
pub(crate) enum GitCommand {
    /// Set the diff and merge drivers of this repository
    Install {
        /// The files they are for, as .gitattributes has it
        #[arg(long, value_name = "PATTERN", default_value = "claims/**/*.yaml")]
        pattern: String,
    },
    /// Take the drivers out again
    Uninstall,
    /// Show how a file differs, as git asks external diff programs
    #[command(hide = true)]
    Diff {
        /// PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH NOTES]
        #[arg(allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Print a claim set a line a claim
    #[command(hide = true)]
    Textconv {
        /// The claim set
        file: PathBuf,
    },
    /// Merge three versions of a file into the second
    #[command(hide = true)]
    Merge {
        /// What both started from
        base: PathBuf,
        /// Our version, which becomes the result
        ours: PathBuf,
        /// Their version
        theirs: PathBuf,
        /// What the file is called in the repository
        path: String,
    },
}
