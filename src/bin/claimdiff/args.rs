//! The command line: every command, flag and help text.

mod compare;
mod desk;
mod flags;
mod git;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};

use compare::COMPARE_EXAMPLES;
pub(crate) use compare::{Compare, CompareFormat, FailOn, Least};
use desk::{CHECK_EXAMPLES, DECIDE_EXAMPLES, INIT_EXAMPLES, REVIEW_EXAMPLES, VERIFY_EXAMPLES};
pub(crate) use desk::{Check, CheckFormat, Clock, Decide, Init, Level, Review, Verify};
use git::{FMT_EXAMPLES, GIT_EXAMPLES};
pub(crate) use git::{Fmt, Git, GitCommand};

/// Shows where news reports of the same events agree and where they differ.
#[derive(Debug, Parser)]
#[command(name = "claimdiff", version, max_term_width = 100, after_help = EXIT_CODES)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to use colour; `auto`, the default, is for terminals, unless `NO_COLOR` is set.
    #[arg(long, global = true, value_name = "WHEN", help_heading = "Global options")]
    pub(crate) color: Option<Color>,

    /// How many threads to use; all cores by default. The output does not depend on it.
    #[arg(long, global = true, value_name = "N", help_heading = "Global options", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,

    /// Read settings from this file; by default from claimdiff.toml in the working folder or above it.
    #[arg(long, global = true, value_name = "FILE", help_heading = "Global options", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,

    /// Show every setting with where it comes from, and do nothing else.
    #[arg(long, global = true, help_heading = "Global options")]
    pub(crate) show_config: bool,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  there are findings or differences
  2  misuse, or an input could not be read

Sources are articles: .txt, .md with YAML front matter (outlet, agency, title,
byline, published, url), files described in a sources.yaml beside them, .jsonl
collections, or - for standard input.";

/// A command with its arguments.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read articles and write down their claims: quantities, dates, and who said what
    #[command(after_help = EXTRACT_EXAMPLES)]
    Extract(Extract),
    /// Show where sources agree and where they differ, a row a fact, a column a source
    #[command(after_help = COMPARE_EXAMPLES)]
    Compare(Compare),
    /// Show what changed between two versions of claim sets
    #[command(after_help = DIFF_EXAMPLES)]
    Diff(Diff),
    /// Show why a claim was read so, or why claims were put together
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(Explain),
    /// List who and what is named, with the spellings of every outlet
    #[command(after_help = NAMES_EXAMPLES)]
    Names(Names),
    /// Write claim sets and decisions in their canonical form; comments stay
    #[command(after_help = FMT_EXAMPLES)]
    Fmt(Fmt),
    /// Set git up to show and merge claim sets claim by claim
    #[command(after_help = GIT_EXAMPLES)]
    Git(Git),
    /// For CI: are claim sets in step with their articles, every quote in place, every finding decided?
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
    /// Look up every quote of claim sets in its article
    #[command(after_help = VERIFY_EXAMPLES)]
    Verify(Verify),
    /// Rule on a finding, and record why
    #[command(after_help = DECIDE_EXAMPLES)]
    Decide(Decide),
    /// Go through the findings in the terminal and rule on them
    #[command(after_help = REVIEW_EXAMPLES)]
    Review(Review),
    /// Set up a folder for claim sets: folders, settings, CI
    #[command(after_help = INIT_EXAMPLES)]
    Init(Init),
    /// Print a completion script for a shell
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions(Completions),
    /// Print the manual page, or write the pages of all commands into a folder
    #[command(after_help = MAN_EXAMPLES)]
    Man(Man),
}

const EXTRACT_EXAMPLES: &str = "\
Examples:
  claimdiff extract article.txt              the claims of one article as YAML
  claimdiff extract seeds -o claims          a claim set a source, sub-folders kept
  claimdiff extract seeds -o claims --check  fail where claim sets are out of step
  curl -s URL | claimdiff extract - --format json";

const DIFF_EXAMPLES: &str = "\
Examples:
  claimdiff diff old/a.yaml new/a.yaml
  claimdiff diff claims-before claims --format markdown
  claimdiff diff main:claims claims          what a branch changes
  claimdiff diff HEAD~1:claims HEAD:claims --format github --fail-on high";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  claimdiff explain q-detain-protester-4f2a seeds
  claimdiff explain q-detain-protester-4f2a claims/post.yaml
  claimdiff explain kzvqmtpwsonr claims         why a finding is one
  claimdiff explain --tree 'Seven roads were closed.'    how its words depend on each other";

const NAMES_EXAMPLES: &str = "\
Examples:
  claimdiff names seeds                  every name, the commonest first
  claimdiff names seeds --format json    for a program";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  claimdiff completions bash > ~/.local/share/bash-completion/completions/claimdiff
  claimdiff completions zsh > ~/.zfunc/_claimdiff";

const MAN_EXAMPLES: &str = "\
Examples:
  claimdiff man | man -l -
  claimdiff man -o ~/.local/share/man/man1";

/// Arguments of `extract`.
#[derive(Debug, Args)]
pub(crate) struct Extract {
    /// Articles: files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// Write one file a source into this folder instead of standard output
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,
    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = "yaml")]
    pub(crate) format: ExtractFormat,
    /// Write nothing; exit with 1 when the files in DIR differ from what would be written
    #[arg(long, requires = "output")]
    pub(crate) check: bool,
}

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The earlier claim set, article, or folder of them; REV:PATH for git, - for standard input
    #[arg(value_hint = ValueHint::AnyPath)]
    pub(crate) old: PathBuf,
    /// The later one
    #[arg(value_hint = ValueHint::AnyPath)]
    pub(crate) new: PathBuf,
    /// How to show the changes
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: DiffFormat,
    /// The least severity of a change for which to exit with 1
    #[arg(long, value_name = "SEVERITY", default_value = "low")]
    pub(crate) fail_on: Level,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The id of a claim, or of a fact as `compare` shows it, or the fingerprint of a finding
    #[arg(required_unless_present = "tree")]
    pub(crate) id: Option<String>,
    /// Articles or claim sets: files, folders, globs, or - for standard input
    #[arg(required_unless_present = "tree", value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// Show instead how the words of a sentence depend on each other
    #[arg(long, value_name = "SENTENCE", conflicts_with_all = ["id", "paths"])]
    pub(crate) tree: Option<String>,
}

/// Arguments of `names`.
#[derive(Debug, Args)]
pub(crate) struct Names {
    /// Articles: files, folders, globs, or - for standard input
    #[arg(required = true, value_name = "PATH", value_hint = ValueHint::AnyPath)]
    pub(crate) paths: Vec<PathBuf>,
    /// How to show the names
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: NamesFormat,
}

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

/// Arguments of `man`.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// Write the pages of all commands into this folder
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// What `extract` writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExtractFormat {
    /// Claim sets for people and repositories
    Yaml,
    /// One array of all sources, with the place of every claim in the text
    Json,
    /// The same, one source a line
    Jsonl,
}

/// How `names` shows names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NamesFormat {
    /// For the terminal
    Text,
    /// For programs
    Json,
}

/// How `diff` shows changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For the terminal
    Text,
    /// For pull requests and notes
    Markdown,
    /// For programs
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// For code scanning: SARIF 2.1.0
    Sarif,
    /// GitLab's code quality report
    Gitlab,
    /// A section to put into a web page
    HtmlFragment,
}
