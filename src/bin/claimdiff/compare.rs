//! `claimdiff compare`: sources to the discrepancy table.

use std::io;
use std::path::PathBuf;

use claimdiff::align::{Keep, Story};
use claimdiff::model::{ClaimSet, Decision, Error, Fact, Judgement, Verdict};
use claimdiff::render::{self, Format};
use claimdiff::report::{self, Report, Told};
use claimdiff::{align, judge};
use rayon::prelude::*;

use crate::args::{Compare, CompareFormat, FailOn};
use crate::input::Loaded;
use crate::ledger::Ledger;
use crate::outcome::Outcome;
use crate::settings::Settings;
use crate::{desk, input, screen};

/// Runs the command.
pub(crate) fn run(args: &Compare, settings: &Settings) -> io::Result<Outcome> {
    let mut loaded = input::load(&args.paths);
    let decisions = decisions(settings).unwrap_or_else(|error| {
        loaded.errors.push(error);
        Vec::new()
    });
    loaded.errors.extend(too_few(&loaded.sets));
    if loaded.sets.is_empty() {
        return Ok(Outcome::Unreadable.or_errors(&loaded.errors));
    }
    let report = reported(&mut loaded, &args.paths);
    let report = report::ruled(report, &decisions, desk::today(args.clock.today));
    let options = render::Options { all: args.all, ..screen::options() };
    screen::print(&render::comparison(&report, format(args.format), options))?;
    Ok(outcome(&report, args.fail_on).or_errors(&loaded.errors))
}

/// The report of all that was loaded. The claims themselves are let go: the report has what is shown of them.
fn reported(loaded: &mut Loaded, paths: &[PathBuf]) -> Report {
    let stories = loaded.sort_into_stories(paths);
    let sets = std::mem::take(&mut loaded.sets);
    let (facts, judgements) = compared(&sets, &stories, Keep::Facts);
    report::build_stories(Told { sets: &sets, stories }, &facts, &judgements)
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
pub(crate) fn compared(sets: &[ClaimSet], stories: &[Story], keep: Keep) -> (Vec<Fact>, Vec<Judgement>) {
    let facts = align::align_stories(sets, stories, keep);
    let judgements = facts.par_iter().map(|fact| judge::judge(fact, sets)).collect();
    (facts, judgements)
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
