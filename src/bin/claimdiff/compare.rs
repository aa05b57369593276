//! `claimdiff compare`: sources to the discrepancy table.

use std::io;

use claimdiff::align::{Keep, Story};
use claimdiff::judge::Rates;
use claimdiff::model::{Alignment, ClaimSet, Decision, Error, Judgement, Severity, Verdict};
use claimdiff::render::{self, Format};
use claimdiff::report::{self, Report, Told};
use claimdiff::{align, judge};
use rayon::prelude::*;

use crate::args::{Compare, CompareFormat, FailOn, Least};
use crate::input::Loaded;
use crate::ledger::Ledger;
use crate::outcome::Outcome;
use crate::settings::Settings;
use crate::{desk, input, rates, screen};

/// Runs the command.
pub(crate) fn run(args: &Compare, settings: &Settings) -> io::Result<Outcome> {
    let mut loaded = input::load(&args.paths);
    let decisions = decisions(settings).unwrap_or_else(|error| {
        loaded.errors.push(error);
        Vec::new()
    });
    let rates = rates::given(&args.rate, args.rates.as_deref()).unwrap_or_else(|error| {
        loaded.errors.push(error);
        Rates::default()
    });
    loaded.errors.extend(too_few(&loaded.sets));
    if loaded.sets.is_empty() {
        return Ok(Outcome::Unreadable.or_errors(&loaded.errors));
    }
    let report = reported(&mut loaded, args, &rates);
    let report = report::ruled(report, &decisions, desk::today(args.clock.today));
    let report = match args.min_severity {
        Some(least) => report.at_least(severity(least)),
        None => report,
    };
    let options = render::Options { all: args.all, ..screen::options() };
    screen::print(&render::comparison(&report, format(args.format), options))?;
    Ok(outcome(&report, args.fail_on).or_errors(&loaded.errors))
}

/// The report of all that was loaded. The claims themselves are let go: the report has what is shown of them.
fn reported(loaded: &mut Loaded, args: &Compare, rates: &Rates) -> Report {
    let stories = loaded.sort_into_stories(&args.paths);
    let sets = std::mem::take(&mut loaded.sets);
    let keep = if args.candidates { Keep::Pairings } else { Keep::Facts };
    let (found, judgements) = compared_at(&sets, &stories, keep, rates);
    let report = report::build_stories(Told { sets: &sets, stories }, &found.facts, &judgements);
    let candidates = if args.candidates { report::candidates(&sets, &found) } else { Vec::new() };
    Report { candidates, ..report }
}

fn severity(least: Least) -> Severity {
    match least {
        Least::Low => Severity::Low,
        Least::Medium => Severity::Medium,
        Least::High => Severity::High,
    }
}

/// The decisions that a flag or a configuration file leads to.
fn decisions(settings: &Settings) -> Result<Vec<Decision>, Error> {
    if !settings.has("decisions") && settings.file.is_none() {
        return Ok(Vec::new());
    }
    let ledger = Ledger::new(settings.path("decisions"));
    Ok(desk::read(&ledger, settings)?.list)
}

/// The facts of the sets and a judgement for each.
pub(crate) fn compared(sets: &[ClaimSet], stories: &[Story], keep: Keep) -> (Alignment, Vec<Judgement>) {
    compared_at(sets, stories, keep, &Rates::default())
}

/// The same with rates of exchange.
fn compared_at(
    sets: &[ClaimSet],
    stories: &[Story],
    keep: Keep,
    rates: &Rates,
) -> (Alignment, Vec<Judgement>) {
    let found = align::align_stories(sets, stories, keep);
    let judgements = found.facts.par_iter().map(|fact| judge::judge_at(fact, sets, rates)).collect();
    (found, judgements)
}

/// One source alone has nothing to be compared with.
fn too_few(sets: &[ClaimSet]) -> Option<Error> {
    let [only] = sets else { return None };
    let cause = "one source alone has nothing to be compared with";
    Some(Error::new(only.source.path.clone(), cause, "give two sources or more"))
}

fn outcome(report: &Report, fail_on: FailOn) -> Outcome {
    let least = match fail_on {
        FailOn::Discrepant => Verdict::Discrepant,
        FailOn::Compatible => Verdict::Compatible,
        FailOn::Never => return Outcome::Clean,
    };
    let found = report.rows.iter().any(|row| row.verdict >= least && !row.standing.is_settled());
    if found { Outcome::Findings } else { Outcome::Clean }
}

fn format(format: CompareFormat) -> Format {
    match format {
        CompareFormat::Table => Format::Table,
        CompareFormat::Markdown => Format::Markdown,
        CompareFormat::Csv => Format::Csv,
        CompareFormat::Json => Format::Json,
    }
}
