//! Times that are open to one side: `since August`, `by 2030`, `no later than 5 May`, `before July`, `from June on`.

use super::found::{Found, Time};
use super::scan::Scan;
use super::{clock_of_day, span, year};
use crate::lexicon::{Class, Limit, TimeWord};

/// How many tokens before `until` a negation is looked for.
const REACH: usize = 8;

/// A time after a word that leaves it open.
pub(super) fn limit(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Limit(limit)) = scan.means(start) else { return None };
    let found = time(scan, scan.after(start))?;
    if limit == Limit::Since {
        return Some(open(found, limit, start));
    }
    let limit = match limit {
        // Just after, most often, and so on that day: `after 10 a.m. on Monday`.
        Limit::After | Limit::Before if found.within_day => return None,
        // It happened then: `not heard until Friday`.
        Limit::Until if is_denied(scan, start) || tells_when(scan, &found) => return None,
        Limit::Before if is_denied(scan, start) => Limit::From,
        other => other,
    };
    (!names_a_thing(scan, &found)).then(|| Found { rule: "date/limit", ..open(found, limit, start) })
}

/// `from June on`, `from Monday onwards`.
pub(super) fn from_on(scan: &Scan, start: usize) -> Option<Found> {
    if scan.means(start) != Some(TimeWord::From) {
        return None;
    }
    let found = time(scan, start + 1)?;
    let on = found.tokens.end;
    let place = scan.is(on, "on") && scan.text(on + 1).starts_with(char::is_alphanumeric);
    let onward = scan.means(on) == Some(TimeWord::Onward) && !place;
    onward.then(|| Found { rule: "date/limit", ..open(found, Limit::From, start).until(on + 1) })
}

/// The time that is open, which is at least a day.
fn time(scan: &Scan, at: usize) -> Option<Found> {
    let day = |at| span(scan, at).or_else(|| clock_of_day(scan, at));
    let found = day(at).or_else(|| day(at + 1).filter(|_| scan.is(at, "the")))?;
    (!matches!(found.time, Time::Clock)).then_some(found)
}

fn open(found: Found, limit: Limit, start: usize) -> Found {
    Found { limit: Some(limit), lead: found.tokens.start - start, ..found }.from(start)
}

/// Whether the time only tells which thing is meant: `after the May 5 vote`, `before Friday's vote`.
pub(super) fn names_a_thing(scan: &Scan, found: &Found) -> bool {
    let end = found.tokens.end;
    let follows = matches!(scan.text(end), "'s" | "’s" | "-" | "–");
    follows || scan.is_capital(end) || year::is_noun(scan, end)
}

/// Whether the time goes on to tell what happened then: `until March, when it burned down`.
fn tells_when(scan: &Scan, found: &Found) -> bool {
    let end = found.tokens.end;
    scan.is(end + usize::from(scan.is(end, ",")), "when")
}

/// Whether the clause denies what it tells before the token.
fn is_denied(scan: &Scan, at: usize) -> bool {
    let mut clause = (at.saturating_sub(REACH)..at).rev().take_while(|&i| !is_mark(scan.text(i)));
    clause.any(|i| scan.is_in(i, Class::NEGATION))
}

fn is_mark(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "(" | ")")
}
