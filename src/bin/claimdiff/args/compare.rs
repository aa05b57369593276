//! The arguments of `compare`.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use rust_decimal::Decimal;

use super::Clock;

pub(super) const COMPARE_EXAMPLES: &str = "\
Examples:
  claimdiff compare seeds                     the table of all sources in a folder
  claimdiff compare a.txt b.md claims/c.yaml  articles and claim sets together
  claimdiff compare seeds --all --format csv  agreements too, for a spreadsheet
  claimdiff compare seeds --fail-on discrepant
  claimdiff compare seeds --min-severity high --candidates
  claimdiff compare seeds --rate EUR=1.18 --rate GBP=1.31";

/// Arguments of `compare`.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    /// Articles or claim sets of two or more sources: files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// How to show the comparison
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    pub(crate) format: CompareFormat,
    /// Show agreements too, not only their number
    #[arg(long)]
    pub(crate) all: bool,
    /// The least verdict for which to exit with 1
    #[arg(long, value_name = "VERDICT", default_value = "never")]
    pub(crate) fail_on: FailOn,
    /// Show only differences of at least this severity; agreements as --all says
    #[arg(long, value_name = "SEVERITY")]
    pub(crate) min_severity: Option<Least>,
    /// Show too, after the table, which claims came near to being joined, with the score of each pair; not in CSV
    #[arg(long)]
    pub(crate) candidates: bool,
    /// What one unit of a currency is worth in US dollars, to compare amounts of different currencies; may be given several times
    #[arg(long, value_name = "CURRENCY=RATE", value_parser = crate::rates::parse)]
    pub(crate) rate: Vec<(String, Decimal)>,
    /// A YAML file of such rates, `EUR: 1.18`
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) rates: Option<PathBuf>,
    /// Decisions on findings; by default those of claimdiff.toml. Decided findings are shown with --all only
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) decisions: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) clock: Clock,
}

/// How `compare` shows a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CompareFormat {
    /// For the terminal
    Table,
    /// For pull requests and notes
    Markdown,
    /// For spreadsheets
    Csv,
    /// For programs
    Json,
}

/// The least verdict for which `compare` exits with 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Claims that cannot both hold
    Discrepant,
    /// Claims that differ at all
    Compatible,
    /// Nothing
    Never,
}

/// The least severity of the differences that `compare` shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Least {
    /// Worth knowing
    Low,
    /// Worth a look before publication
    Medium,
    /// Cannot stand in print unexplained
    High,
}
