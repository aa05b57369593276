//! Periods made of other times: `from May to July`, `late July`, `the end of 2012`.

use super::found::{Found, Time};
use super::part::Part;
use super::resolve::{self, UNPUBLISHED};
use super::scan::Scan;
use crate::lexicon::{TimeUnit, TimeWord};
use crate::model::When;

/// `between May and July`, `from 1998 to 2003`.
pub(super) fn between(scan: &Scan, start: usize) -> Option<Found> {
    let joints: &[&str] = match scan.means(start)? {
        TimeWord::Between => &["and"],
        TimeWord::From => &["to", "until", "till", "through", "-", "–"],
        _ => return None,
    };
    let skip = |at: usize| at + usize::from(scan.is(at, "the"));
    let first = super::span(scan, skip(start + 1)).or_else(|| now(scan, start + 1))?;
    join(scan, first, joints).map(|found| found.from(start))
}

/// `now` at the start of a period: the day of publication.
fn now(scan: &Scan, at: usize) -> Option<Found> {
    let today = scan.published.filter(|_| scan.is(at, "now"))?;
    Some(Found::new(at..at + 1, Time::Known(When::day(today)), "date/day"))
}

/// `May to July`, `2009-2012`, `Monday through Friday`, from the first of the two.
pub(super) fn dash(scan: &Scan, first: Found) -> Option<Found> {
    join(scan, first, &["-", "–", "—", "to", "through"])
}

fn join(scan: &Scan, first: Found, joints: &[&str]) -> Option<Found> {
    let joint = first.tokens.end;
    if !scan.is_any(joint, joints) {
        return None;
    }
    let second = joint + 1 + usize::from(scan.is_any(joint + 1, &["the"]));
    let last = super::span(scan, second).or_else(|| year_end(scan, &first, second))?;
    let tokens = first.tokens.start..last.tokens.end;
    Some(Found::new(tokens, Time::Range(Box::new((first, last))), "date/range"))
}

/// The second year of `1998-2003` and `2012-13`, which nothing else marks as one.
fn year_end(scan: &Scan, first: &Found, at: usize) -> Option<Found> {
    let Time::Calendar(first) = &first.time else { return None };
    let start = first.year.filter(|_| first.month.is_none())?;
    let number = scan.number(at)?;
    let year = match scan.text(at).len() {
        4 => number,
        2 => start - start % 100 + number,
        _ => return None,
    };
    let calendar = super::found::Calendar { year: Some(year), ..super::found::Calendar::default() };
    (year > start).then(|| Found::new(at..at + 1, Time::Calendar(calendar), "date/year"))
}

/// `late July`, `mid-2012`, `early next week`, `the end of May`, `the start of the year`.
pub(super) fn edge(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Edge(edge)) = scan.means(start) else { return None };
    let mut at = start + 1;
    at += usize::from(scan.is(at, "-"));
    let loose = scan.is_any(start, &["early", "late", "mid"]);
    // "The trials end in May": a noun takes `of`.
    let of = usize::from(scan.is(at, "of") || loose && scan.is(at, "in"));
    at += of;
    let bounded = loose || of > 0;
    let mut found = super::point(scan, at)
        .or_else(|| super::point(scan, at + 1).filter(|_| scan.is(at, "the")))
        .or_else(|| year(scan, at))
        .or_else(|| current(scan, at).filter(|_| of > 0))?;
    found.part = Some(Part::Edge(edge));
    bounded.then(|| found.from(start))
}

/// A year after a word that asks for one: `late 2012`.
pub(super) fn year(scan: &Scan, at: usize) -> Option<Found> {
    let year = super::calendar::year(scan, at).filter(|y| (1400..=2100).contains(y))?;
    let calendar = super::found::Calendar { year: Some(year), ..super::found::Calendar::default() };
    Some(Found::new(at..at + 1, Time::Calendar(calendar), "date/year"))
}

/// `the year` after `the end of`: the one that holds the day of publication.
pub(super) fn current(scan: &Scan, at: usize) -> Option<Found> {
    let unit = match scan.means(at + 1) {
        Some(TimeWord::Unit(unit)) if scan.is(at, "the") => unit,
        _ => return None,
    };
    let calendar = matches!(unit, TimeUnit::Week | TimeUnit::Month | TimeUnit::Year | TimeUnit::Decade);
    let time = match scan.published {
        Some(today) => Time::Known(resolve::unit_around(today, unit)?),
        None => Time::Unknown(UNPUBLISHED),
    };
    calendar.then(|| Found::new(at..at + 2, time, "date/current"))
}
