//! The arguments of the commands for a desk: check, verify, decide, review, init.

use std::path::PathBuf;

use clap::{ArgGroup, Args, ValueEnum, ValueHint};
use jiff::civil::Date;

pub(super) const CHECK_EXAMPLES: &str = "\
Examples:
  claimdiff check                                    with the settings of claimdiff.toml
  claimdiff check --sources seeds --fail-on high
  claimdiff check --output markdown=summary.md --output sarif=out.sarif

In GitHub Actions it prints annotations, worst first, and adds a summary to the
step's page ($GITHUB_STEP_SUMMARY).";

pub(super) const VERIFY_EXAMPLES: &str = "\
Examples:
  claimdiff verify                     all claim sets of claimdiff.toml
  claimdiff verify claims/post.yaml";

pub(super) const DECIDE_EXAMPLES: &str = "\
Examples:
  claimdiff decide kzvqmtpwsonr --accept --why 'a ministry and a rights group count'
  claimdiff decide kzvq --waive --until 2025-01-31 --why 'inquiry under way'
  claimdiff decide kzvq --error-of coast-radio --why 'its own table says 12'

Fingerprints stand in the output of compare and check; a beginning of four
letters will do where only one finding has it. Decisions go to decisions.yaml.";

pub(super) const REVIEW_EXAMPLES: &str = "\
Keys:
  a accept   w waive   e error of a source   s skip   u undo
  arrows, n next, p previous, j k scroll   o open a source   q quit

Every ruling is on disk before the next finding is shown.";

pub(super) const INIT_EXAMPLES: &str = "\
Examples:
  claimdiff init            in the working folder
  claimdiff init desk

Nothing that exists is overwritten.";

/// What day it is.
#[derive(Debug, Args)]
pub(crate) struct Clock {
    /// The day on which to see which decisions have expired; by default today in Greenwich
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<Date>,
}

/// Where a desk keeps its things; by default as claimdiff.toml says.
#[derive(Debug, Args)]
pub(crate) struct DeskArgs {
    /// The folder of the claim sets
    #[arg(long, value_name = "DIR", value_hint = ValueHint::AnyPath)]
    pub(crate) claims: Option<PathBuf>,
    /// The file of the decisions
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) decisions: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) clock: Clock,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The articles: files, folders or globs
    #[arg(long, value_name = "PATH", num_args = 1.., value_hint = ValueHint::AnyPath)]
    pub(crate) sources: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) desk: DeskArgs,
    /// The least severity for which to exit with 1 [default: medium]
    #[arg(long, value_name = "LEVEL")]
    pub(crate) fail_on: Option<Level>,
    /// What to print [default: github in GitHub Actions, else text]
    #[arg(long, value_name = "FORMAT")]
    pub(crate) format: Option<CheckFormat>,
    /// Write a further format into a file; may be given several times
    #[arg(long, value_name = "FORMAT=FILE", value_parser = output)]
    pub(crate) output: Vec<(CheckFormat, PathBuf)>,
    /// Print decided findings too
    #[arg(long)]
    pub(crate) all: bool,
}

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// Claim sets: files, folders or globs; by default those of claimdiff.toml
    #[arg(value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
}

/// Arguments of `decide`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("ruling").required(true))]
pub(crate) struct Decide {
    /// The finding: its fingerprint, the beginning of it, or the id of its fact
    pub(crate) finding: String,
    /// The difference is real, known, and stays
    #[arg(long, group = "ruling")]
    pub(crate) accept: bool,
    /// The difference is left aside
    #[arg(long, group = "ruling")]
    pub(crate) waive: bool,
    /// The source with this id is mistaken
    #[arg(long, group = "ruling", value_name = "SOURCE")]
    pub(crate) error_of: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: String,
    /// The last day on which the decision holds; by default it holds for good
    #[arg(long, value_name = "DATE")]
    pub(crate) until: Option<Date>,
    /// Who decides; by default git's user.name
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    #[command(flatten)]
    pub(crate) desk: DeskArgs,
}

/// Arguments of `review`.
#[derive(Debug, Args)]
pub(crate) struct Review {
    /// Who decides; by default git's user.name
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    #[command(flatten)]
    pub(crate) desk: DeskArgs,
}

/// Arguments of `init`.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The folder
    #[arg(default_value = ".", value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) folder: PathBuf,
}

/// A severity, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Level {
    /// Worth knowing
    Low,
    /// Worth a look before publication
    Medium,
    /// Cannot stand in print unexplained
    High,
    /// Nothing
    Never,
}

/// How `check` tells what it found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// A line each, for the terminal
    Text,
    /// For step summaries and comments
    Markdown,
    /// For programs
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// GitLab's code quality report
    Gitlab,
}

/// Reads `FORMAT=FILE`.
fn output(text: &str) -> Result<(CheckFormat, PathBuf), String> {
    let (format, file) = text.split_once('=').ok_or("write it as FORMAT=FILE, as in sarif=out.sarif")?;
    if file.is_empty() {
        return Err("no file after the =".to_owned());
    }
    let format = CheckFormat::from_str(format, false).map_err(|_| {
        let names = CheckFormat::value_variants().iter().filter_map(ValueEnum::to_possible_value);
        let names: Vec<String> = names.map(|name| name.get_name().to_owned()).collect();
        format!("`{format}` is not a format; formats are: {}", names.join(", "))
    })?;
    Ok((format, PathBuf::from(file)))
}
