//! Periods told by a longer one or by their end: `the first half of 2023`, `the last week of May`, `the year to May`.

use super::found::Found;
use super::part::Part;
use super::period;
use super::scan::Scan;
use crate::lexicon::{Class, Edge, TimeUnit, TimeWord, Which};

/// Which of the equal parts of a period is meant.
#[derive(Clone, Copy)]
enum Place {
    /// The first, the second and so on, counted from 0.
    Nth(i64),
    /// The last.
    Last,
}

/// `the first half of 2023`, `the last three months of the year`, `the closing days of May`.
pub(super) fn slice(scan: &Scan, start: usize) -> Option<Found> {
    let place = place(scan, start)?;
    let count = scan.count(start + 1);
    let at = start + 1 + usize::from(count.is_some());
    let (part, end) = match scan.means(at)? {
        TimeWord::Half => (half(place)?, at + 1),
        TimeWord::Unit(unit) => (units(place, (count, unit), scan.text(at).ends_with(['s', 'S']))?, at + 1),
        _ => return None,
    };
    let whole = whole(scan, end)?;
    Some(Found { part: Some(part), rule: "date/part", ..whole.from(start) })
}

fn place(scan: &Scan, at: usize) -> Option<Place> {
    match scan.means(at)? {
        TimeWord::Ordinal(n) if n > 0 => Some(Place::Nth(i64::from(n) - 1)),
        TimeWord::Ordinal(_) | TimeWord::Which(Which::Last) => Some(Place::Last),
        _ => None,
    }
}

fn half(place: Place) -> Option<Part> {
    match place {
        Place::Nth(n @ (0 | 1)) => Some(Part::Half { second: n == 1 }),
        Place::Nth(_) => None,
        Place::Last => Some(Part::Half { second: true }),
    }
}

/// So many units; where their number is not said, the early or the late part.
fn units(place: Place, (count, unit): (Option<i64>, TimeUnit), plural: bool) -> Option<Part> {
    let n = count.unwrap_or(1);
    match place {
        Place::Nth(0) if plural && count.is_none() => Some(Part::Edge(Edge::Early)),
        Place::Last if plural && count.is_none() => Some(Part::Edge(Edge::Late)),
        Place::Nth(skip) if skip == 0 || n == 1 => Some(Part::From { skip, count: n, unit }),
        Place::Nth(_) => None,
        Place::Last => Some(Part::Last(n, unit)),
    }
}

/// The period after `of`.
fn whole(scan: &Scan, at: usize) -> Option<Found> {
    let of = scan.is_any(at, &["of", "in"]).then_some(at + 1)?;
    // "The first half of the 2009 season" is no part of the year.
    let named = |found: &Found| found.rule != "date/year";
    let after_article = || super::point(scan, of + 1).filter(|found| scan.is(of, "the") && named(found));
    let point = super::point(scan, of).or_else(after_article);
    let found = point.or_else(|| period::year(scan, of)).or_else(|| period::current(scan, of))?;
    (!found.is_day()).then_some(found)
}

/// `the year to December 2020`, `three months ended July 30`, `the 12 months through November`.
pub(super) fn up_to(scan: &Scan, start: usize) -> Option<Found> {
    let article = usize::from(scan.is(start, "the"));
    let count = scan.count(start + article);
    let mut at = start + article + usize::from(count.is_some());
    at += usize::from(scan.is_any(at, &["fiscal", "financial"]));
    let (times, unit) = match scan.means(at)? {
        TimeWord::Unit(unit) => (1, unit),
        TimeWord::Half => (6, TimeUnit::Month),
        _ => return None,
    };
    at += if times > 1 && scan.is(at + 1, "-") { 2 } else { 0 };
    let long = !matches!(unit, TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day | TimeUnit::Weekend);
    let led = article == 1 || scan.follows(start, Class::TIME_PREPOSITION);
    let told = count.is_some() || article == 1 || led;
    let joins = scan.is_any(at + 1, &["ended", "ending"])
        || led && (scan.is_any(at + 1, &["to", "through"]) || scan.is(at + 1, "up") && scan.is(at + 2, "to"));
    let by = scan.is_any(start.wrapping_sub(1), &["by", "until", "till"]);
    if !long || !told || !joins || by {
        return None;
    }
    let next = at + 2 + usize::from(scan.is(at + 1, "up")) + usize::from(scan.is(at + 2, "on"));
    let end = super::edge_or_point(scan, next)
        .or_else(|| super::edge_or_point(scan, next + 1).filter(|_| scan.is(next, "the")))?;
    let late = matches!(end.part, None | Some(Part::Edge(Edge::Late)));
    let part = Some(Part::UpTo(count.unwrap_or(1).checked_mul(times)?, unit));
    late.then(|| Found { part, lead: end.tokens.start - start, rule: "date/up_to", ..end.from(start) })
}

/// `the week of 8 January`, `the weekend of May 3`.
pub(super) fn around(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Unit(unit @ (TimeUnit::Week | TimeUnit::Weekend))) = scan.means(start) else {
        return None;
    };
    let day = super::point(scan, start + 2).filter(|day| scan.is(start + 1, "of") && day.is_day())?;
    let article = scan.is_any(start.wrapping_sub(1), &["the"]);
    article.then(|| Found { part: Some(Part::Around(unit)), rule: "date/around", ..day.from(start) })
}
