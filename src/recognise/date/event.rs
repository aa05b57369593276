//! Times counted from something else in the text: `a day after the vote`, `two years later`, `days after the election`.

use super::found::{Found, Offset, Time};
use super::part::Part;
use super::relative;
use super::scan::Scan;
use crate::grammar::Trees;
use crate::lexicon::{Bounds, Class, Numbers, Shift, TimeUnit, TimeWord};

/// `two years later`, `four days earlier`: counted from the time last spoken of.
pub(super) fn later(scan: &Scan, start: usize) -> Option<Found> {
    let (count, unit, at) = distance(scan, start)?;
    let Some(TimeWord::Shift(side)) = scan.means(at) else { return None };
    let time = match count {
        Some(n) => Time::FromLast(signed(n, side), unit),
        None => Time::Unknown("the text does not say how much later or earlier"),
    };
    Some(Found::new(start..at + 1, time, "date/later"))
}

fn signed(count: i64, side: Shift) -> i64 {
    if side == Shift::Before { -count } else { count }
}

/// An amount, its unit, and the token after them.
fn distance(scan: &Scan, start: usize) -> Option<(Option<i64>, TimeUnit, usize)> {
    let (count, at) = relative::amount(scan, start)?;
    match scan.means(at) {
        Some(TimeWord::Unit(unit)) if !is_short(unit) => Some((count, unit, at + 1)),
        _ => None,
    }
}

/// Minutes and hours from an event name no day.
fn is_short(unit: TimeUnit) -> bool {
    matches!(unit, TimeUnit::Minute | TimeUnit::Hour)
}

/// `a day after the vote`, `four years to the day after it`, `the day before`, `the days after the election`.
pub(super) fn after(scan: &Scan, start: usize) -> Option<Found> {
    let (count, unit, at) =
        if scan.is(start, "the") { the_days(scan, start)? } else { distance(scan, start)? };
    let exact = scan.is(at, "to") && scan.is(at + 1, "the") && scan.is(at + 2, "day");
    let at = if exact { at + 3 } else { at };
    let side = side(scan, at)?;
    let offset = match (count, side) {
        (Some(n), side) => Offset::Units(signed(n, side), unit),
        (None, Shift::After) if scan.is(start, "the") => Offset::From,
        (None, Shift::After) => Offset::After,
        (None, Shift::Before) => Offset::Before,
    };
    if let Some(found) = from_day(scan, (start, at), offset) {
        return Some(found);
    }
    let Some((noun, end)) = event(scan, at + 1) else { return no_event(scan, (start, at), offset) };
    let end = if count.is_some() { at + 1 } else { end };
    Some(Found::new(start..end, Time::FromEvent(offset, Some(noun)), "date/event"))
}

/// `three days before Christmas`, `the day after May 3`: counted from a day that follows at once.
fn from_day(scan: &Scan, (start, at): (usize, usize), offset: Offset) -> Option<Found> {
    let Offset::Units(count, unit) = offset else { return None };
    let day = super::point(scan, at + 1).filter(|day| day.is_day() && day.part.is_none())?;
    let thing = super::limit::names_a_thing(scan, &day);
    let lead = day.tokens.start - start;
    (!thing).then(|| Found {
        part: Some(Part::Moved(count, unit)),
        lead,
        rule: "date/event",
        ..day.from(start)
    })
}

/// Which of the times from an expression on tells when the event happened from which it counts:
/// `a day after | he was shot on Sunday`, `two weeks after | the May 9 quake`.
pub(super) fn beside<'f>(
    trees: &Trees,
    found: &Found,
    mut times: impl Iterator<Item = &'f Found>,
) -> Option<usize> {
    let document = trees.document();
    let joint = found.tokens.end.checked_sub(1)?;
    let index = document.sentences.partition_point(|s| s.tokens.end <= joint);
    let first = document.sentences.get(index)?.tokens.start;
    let tree = trees.get(index)?;
    let event = tree.head(joint - first)?;
    let clause = tree.clause_head(event);
    let tells = |time: &Found| {
        let words = time.tokens.start.checked_sub(first)?..time.tokens.end - first;
        let top = tree.top(words).filter(|top| *top > joint - first && tree.subtree(event).contains(top))?;
        Some(tree.clause_head(top) == clause)
    };
    times.position(|time| tells(time) == Some(true))
}

fn side(scan: &Scan, at: usize) -> Option<Shift> {
    if scan.is_any(at, &["after", "following"]) {
        return Some(Shift::After);
    }
    scan.is_any(at, &["before"]).then_some(Shift::Before)
}

/// `the day`: one day; `the days`: some.
fn the_days(scan: &Scan, start: usize) -> Option<(Option<i64>, TimeUnit, usize)> {
    let Some(TimeWord::Unit(unit)) = scan.means(start + 1) else { return None };
    let plural = scan.text(start + 1).ends_with('s');
    (!is_short(unit)).then_some((if plural { None } else { Some(1) }, unit, start + 2))
}

/// `the day before.` counts from the time last spoken of; `a day after he left` from a clause that is not dated.
fn no_event(scan: &Scan, (start, at): (usize, usize), offset: Offset) -> Option<Found> {
    let ends =
        scan.text(at + 1).is_empty() || scan.is_any(at + 1, &[".", ",", ";", ")", "\"", "”", "and", "but"]);
    let time = match offset {
        Offset::Units(n, unit) if ends => Time::FromLast(n, unit),
        Offset::Units(..) => Time::FromEvent(offset, None),
        _ => return None,
    };
    Some(Found::new(start..at + 1, time, "date/event"))
}

/// The head noun of a short noun phrase such as `the disputed election`, and the token after it.
fn event(scan: &Scan, at: usize) -> Option<(usize, usize)> {
    let determined = scan.is_in(at, Class::ARTICLE);
    let from = at + usize::from(determined);
    let noun =
        |i: usize| scan.text(i).starts_with(char::is_alphabetic) && !is_stop(scan, i) && !is_amount(scan, i);
    let end = (from..from + 5).find(|&i| !noun(i))?;
    let head = end.checked_sub(1).filter(|&h| h >= from && !scan.is_capital(h))?;
    determined.then_some((head, end))
}

/// Whether an amount of something else begins here: `nearly 7,000 people`.
fn is_amount(scan: &Scan, at: usize) -> bool {
    let lower: Vec<String> = (at..at + LONGEST_BOUND).map(|i| scan.text(i).to_lowercase()).collect();
    let bound = Bounds::get().before.forward(|n| lower.get(n).map_or("", String::as_str)).is_some();
    bound || Numbers::get().knows(&lower[0])
}

/// Words of the longest bounding phrase.
const LONGEST_BOUND: usize = 5;

/// Words that stand in no noun phrase after its article.
const STOPS: Class = Class::BETWEEN_NOUNS.or(Class::IRREGULAR_PAST);

/// Words that end a noun phrase.
fn is_stop(scan: &Scan, at: usize) -> bool {
    scan.is_in(at, STOPS) || scan.is_any(at, &["said", "started", "ended"])
}
