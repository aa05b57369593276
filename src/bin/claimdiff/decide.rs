//! `claimdiff decide`: a ruling on a finding, with its reason, into the file of the decisions.

use std::io;

use claimdiff::model::{Decision, Error, Fingerprint, Ruling};
use claimdiff::report::{Row, Standing};
use jiff::civil::Date;

use crate::args::Decide;
use crate::desk::{self, Desk};
use crate::outcome::Outcome;
use crate::screen;
use crate::settings::Settings;

/// Runs the command.
pub(crate) fn run(args: &Decide, settings: &Settings) -> io::Result<Outcome> {
    match settings.enter().map_err(|e| vec![e]).and_then(|()| rule(args, settings)) {
        Ok(told) => {
            screen::print(&told)?;
            Ok(Outcome::Clean)
        }
        Err(errors) => Ok(Outcome::Unreadable.or_errors(&errors)),
    }
}

fn rule(args: &Decide, settings: &Settings) -> Result<String, Vec<Error>> {
    let today = desk::today(args.desk.clock.today);
    let desk = Desk::open(settings, today)?;
    let made = || -> Result<(Decision, String), Error> {
        let row = find(&desk, &args.finding)?;
        let terms = Terms { ruling: ruling(args, row)?, why: args.why.trim().to_owned(), until: args.until };
        Ok((decision(row, terms, (who(settings)?, today))?, row.label.clone()))
    };
    let (decision, label) = made().map_err(|e| vec![e])?;
    desk.ledger.add(&decision).map_err(|e| vec![e])?;
    Ok(format!("{} {} ({label}), in {}\n", decision.fingerprint, decision.ruling, desk.ledger.name()))
}

/// What is ruled, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Terms {
    pub(crate) ruling: Ruling,
    pub(crate) why: String,
    pub(crate) until: Option<Date>,
}

/// The decision on a finding by someone on a day.
pub(crate) fn decision(row: &Row, terms: Terms, (by, on): (String, Date)) -> Result<Decision, Error> {
    let Some(finding) = &row.finding else {
        return Err(Error::new(&row.id, "the sources agree here", "there is nothing to decide"));
    };
    let Terms { ruling, why, until } = terms;
    if why.is_empty() {
        return Err(Error::new("--why", "a decision needs its reason", "say why in a few words"));
    }
    if until.is_some_and(|until| until < on) {
        return Err(Error::new("--until", "the day has passed", "give a day from today on"));
    }
    let replaces = match &row.standing {
        Standing::Reopened(old) => Some(old.fingerprint.clone()),
        Standing::Decided(_) => return Err(taken(row)),
        _ => None,
    };
    let (fingerprint, fact, grounds) =
        (finding.fingerprint.clone(), finding.fact.clone(), finding.grounds.clone());
    Ok(Decision { fingerprint, fact, ruling, why, by, on, until, replaces, grounds })
}

fn taken(row: &Row) -> Error {
    let ruling = row.standing_words().unwrap_or_default();
    let mend = "decisions are never overwritten: take that one out of the file first";
    Error::new(&row.id, format!("already decided: {ruling}"), mend)
}

/// The finding with a fingerprint, the only one whose fingerprint begins so, or the one of a fact.
fn find<'d>(desk: &'d Desk, name: &str) -> Result<&'d Row, Error> {
    let print = |row: &Row| row.finding.as_ref().map(|f| f.fingerprint.clone());
    let answers = |print: Fingerprint| print.answers_to(name);
    let named = |row: &&Row| row.id == name && row.finding.is_some() || print(row).is_some_and(answers);
    let found: Vec<&Row> = desk.report.rows.iter().filter(named).collect();
    match found.as_slice() {
        [row] => Ok(row),
        [] => Err(Error::new(name, "no finding has this fingerprint", nearest(desk, name))),
        [first, ..] if found.iter().all(|row| print(row) == print(first)) => Ok(first),
        several => {
            let prints: Vec<String> = several.iter().filter_map(|row| Some(print(row)?.0)).collect();
            Err(Error::new(name, "several findings begin so", format!("say which: {}", prints.join(", "))))
        }
    }
}

fn nearest(desk: &Desk, name: &str) -> String {
    let names = desk.report.rows.iter().filter_map(|row| {
        let finding = row.finding.as_ref()?;
        Some([finding.fingerprint.0.as_str(), row.id.as_str()])
    });
    let near = names.flatten().map(|known| (strsim::jaro_winkler(known, name), known));
    match near.max_by(|a, b| a.0.total_cmp(&b.0)) {
        Some((likeness, known)) if likeness > 0.8 => format!("did you mean {known}?"),
        _ => "`claimdiff check` and `claimdiff compare` show the fingerprints".to_owned(),
    }
}

fn ruling(args: &Decide, row: &Row) -> Result<Ruling, Error> {
    let Some(source) = &args.error_of else {
        return Ok(if args.accept { Ruling::Accept } else { Ruling::Waive });
    };
    let grounds = row.finding.iter().flat_map(|f| f.grounds.keys());
    let mut sources: Vec<&str> = grounds.filter_map(|g| Some(g.rsplit_once('/')?.0)).collect();
    sources.dedup();
    if sources.contains(&source.as_str()) {
        return Ok(Ruling::ErrorOf(source.clone()));
    }
    let cause = "is not a source of this finding";
    Err(Error::new(source, cause, format!("its sources are: {}", sources.join(", "))))
}

/// Who decides: as set, else who commits here.
pub(crate) fn who(settings: &Settings) -> Result<String, Error> {
    let set = settings.get("by").trim();
    if !set.is_empty() {
        return Ok(set.to_owned());
    }
    let asked = std::process::Command::new("git").args(["config", "user.name"]).output();
    let told = asked.map(|out| String::from_utf8_lossy(&out.stdout).trim().to_owned()).unwrap_or_default();
    if told.is_empty() {
        let mend = "give --by NAME, set CLAIMDIFF_BY, or `by` in claimdiff.toml";
        return Err(Error::new("--by", "a decision needs the name of who decides", mend));
    }
    Ok(told)
}
