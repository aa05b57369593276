//! `claimdiff check`: for CI. Claim sets in step with their articles, every quote in place, every finding decided.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use claimdiff::model::{Error, Severity};
use claimdiff::render::{self, CheckFormat, Options};
use claimdiff::report::{self, Check, Counts, Notice, Notices, Place};
use claimdiff::store;

use crate::args::{self, CheckFormat as Format, ExtractFormat};
use crate::desk::{self, Desk};
use crate::input::{self, Loaded};
use crate::outcome::Outcome;
use crate::settings::Settings;
use crate::{extract, files, screen, verify};

/// Runs the command.
pub(crate) fn run(args: &args::Check, settings: &Settings) -> io::Result<Outcome> {
    let outputs: Vec<(Format, PathBuf)> = args.output.iter().map(|(f, path)| (*f, absolute(path))).collect();
    let page = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|page| !page.is_empty());
    let page = page.map(|page| absolute(Path::new(&page)));
    let check = match settings.enter().map_err(|e| vec![e]).and_then(|()| look(args, settings)) {
        Ok(check) => check,
        Err(errors) => return Ok(Outcome::Unreadable.or_errors(&errors)),
    };
    let errors = write_all(&check, &outputs, page.as_deref());
    let on_github = std::env::var_os("GITHUB_ACTIONS").is_some_and(|v| v == "true");
    let format = args.format.unwrap_or(if on_github { Format::Github } else { Format::Text });
    let options = Options { all: args.all, ..screen::options() };
    screen::print(&render::check(&check, format.into(), options))?;
    if format == Format::Github {
        screen::print(&render::check(&check, CheckFormat::Summary, options))?;
        screen::print(beyond(&check))?;
    }
    Ok(outcome(&check, settings.get("fail-on")).or_errors(&errors))
}

/// A word on annotations that GitHub hides without a word.
fn beyond(check: &Check) -> &'static str {
    let levels = [Severity::High, Severity::Medium, Severity::Low];
    let many = |level: &Severity| check.notices.open().filter(|n| n.severity == *level).count() > 10;
    if levels.iter().any(many) {
        "GitHub shows ten annotations of a level; the summary has the rest.\n"
    } else {
        ""
    }
}

/// The path from the working folder as it is now.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn look(args: &args::Check, settings: &Settings) -> Result<Check, Vec<Error>> {
    let sources: Vec<PathBuf> = settings.list("sources").iter().map(PathBuf::from).collect();
    if sources.is_empty() {
        let mend = "give --sources PATH, or set `sources` in claimdiff.toml (`claimdiff init` makes one)";
        return Err(vec![Error::new("check", "no articles to check against", mend)]);
    }
    let fresh = input::load_articles(&sources);
    if !fresh.errors.is_empty() {
        return Err(fresh.errors);
    }
    let desk = Desk::open(settings, desk::today(args.desk.clock.today))?;
    let mut notices = out_of_step(&fresh, Path::new(settings.get("claims")))?;
    notices.extend(verify::lost(&desk.kept, &texts(&fresh), &desk.places));
    notices.extend(report::finding_notices(&desk.report, &desk.places));
    notices.extend(idle(&desk));
    Ok(Check { notices: Notices::new(notices), counts: counts(&desk) })
}

fn texts(fresh: &Loaded) -> verify::Texts {
    let pairs = fresh.sets.iter().zip(&fresh.texts);
    pairs.map(|(set, text)| (set.source.id.clone(), text.clone().unwrap_or_default())).collect()
}

fn counts(desk: &Desk) -> Counts {
    Counts {
        claim_sets: desk.kept.sets.len(),
        claims: desk.kept.sets.iter().map(|set| set.claims.len()).sum(),
        findings: desk.report.rows.iter().filter(|row| row.finding.is_some()).count(),
        decided: desk.report.summary.decided,
        decisions: desk.decisions.list.len(),
    }
}

/// A notice for every claim-set file that is not what the articles give.
fn out_of_step(fresh: &Loaded, folder: &Path) -> Result<Vec<Notice>, Vec<Error>> {
    let plan = extract::plan(fresh, folder, ExtractFormat::Yaml);
    if !plan.errors.is_empty() {
        return Err(plan.errors);
    }
    let stale = files::stale(&plan, folder);
    let notice = |(path, how): (&PathBuf, &files::Stale)| {
        report::step_notice(&path.to_string_lossy().replace('\\', "/"), &how.to_string())
    };
    Ok(stale.iter().map(notice).collect())
}

/// A notice for every decision that settles nothing.
fn idle(desk: &Desk) -> Vec<Notice> {
    let place = |index: usize| {
        let line = desk.decisions.lines.get(index).copied().unwrap_or(1);
        Place::lines(desk.ledger.name(), line, line)
    };
    let notice = |idle: &report::Idle| {
        Some(report::idle_notice(idle, desk.decisions.list.get(idle.index)?, place(idle.index)))
    };
    desk.report.idle.iter().filter_map(notice).collect()
}

/// Writes the files asked for, and the page of the step in GitHub Actions.
fn write_all(check: &Check, outputs: &[(Format, PathBuf)], page: Option<&Path>) -> Vec<Error> {
    let text = |format: Format| render::check(check, format.into(), Options::default());
    let written = outputs.iter().filter_map(|(format, path)| store::save(path, &text(*format)).err());
    let mut errors: Vec<Error> = written.collect();
    errors.extend(page.and_then(|page| append(page, &text(Format::Markdown)).err()));
    errors
}

/// Adds to a file that other steps write too.
fn append(path: &Path, text: &str) -> Result<(), Error> {
    let file = OpenOptions::new().create(true).append(true).open(path);
    file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(|e| {
        Error::new(path.to_string_lossy(), format!("cannot be written: {e}"), "check $GITHUB_STEP_SUMMARY")
    })
}

fn outcome(check: &Check, fail_on: &str) -> Outcome {
    let least = match fail_on {
        "low" => Severity::Low,
        "medium" => Severity::Medium,
        "high" => Severity::High,
        _ => return Outcome::Clean,
    };
    if check.notices.worst().is_some_and(|worst| worst >= least) { Outcome::Findings } else { Outcome::Clean }
}

impl From<Format> for CheckFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Markdown => Self::Markdown,
            Format::Json => Self::Json,
            Format::Github => Self::Github,
            Format::Sarif => Self::Sarif,
            Format::Gitlab => Self::Gitlab,
        }
    }
}
