//! Dates: what the words say, then what that means on the day of publication.

mod anchors;
mod beyond;
mod calendar;
mod clause;
mod clock;
mod dateline;
mod direction;
mod event;
mod feast;
mod found;
mod guard;
mod limit;
mod numeric;
mod part;
mod period;
mod relative;
mod resolve;
mod scan;
mod slice;
mod weekday;
mod year;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

use super::DateMention;
use crate::grammar::Trees;
use crate::lexicon::{Class, TimeWord};
use crate::segment::{Document, Sentence};
use found::Found;
use scan::Scan;

pub(crate) use dateline::dateline;

/// Reads a time expression that begins at a token.
type Rule = fn(&Scan, usize) -> Option<Found>;

/// Rules for one point in time or one unit of it.
const POINTS: &[Rule] = &[
    numeric::date,
    calendar::date,
    beyond::twice,
    beyond::day_of_week,
    beyond::ago,
    relative::which,
    relative::within,
    relative::ago,
    relative::window,
    relative::weekend,
    relative::day_word,
    weekday::holiday,
    weekday::weekday,
    year::decade,
    year::season,
    year::century,
    year::quarter,
    year::short_year,
    year::year,
];

/// Rules for what is cut out of a point in time or ends with one.
const PARTS: &[Rule] = &[slice::slice, slice::up_to, slice::around];

/// Rules for what is made of points.
const COMPOUNDS: &[Rule] =
    &[limit::limit, limit::from_on, period::between, event::after, event::later, weekday::each, clock_of_day];

/// All dates of a text.
pub(super) fn find(trees: &Trees, published: Option<Date>) -> Vec<DateMention> {
    let document = trees.document();
    let mut found = read(document, published, &document.sentences);
    if published.is_some() {
        clause::refine(trees, &mut found);
    }
    anchors::resolve(trees, published, &found)
}

/// All time expressions of some sentences and which way their clauses look, as far as the words alone say.
fn read<'d>(
    document: &'d Document<'d>,
    published: Option<Date>,
    sentences: impl IntoIterator<Item = &'d Sentence>,
) -> Vec<(Found, direction::Tense)> {
    let mut scan = Scan::new(document, published);
    let mut all = Vec::new();
    for sentence in sentences {
        scan.enter(sentence);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match expression(&scan, at) {
                Some(found) => {
                    at = found.tokens.end.max(at + 1);
                    let tense = direction::tense(&scan, &found);
                    all.push((found, tense));
                }
                None => at = scan.after(at),
            }
        }
    }
    all
}

/// The longest time expression that begins at a token, with all that belongs to it.
fn expression(scan: &Scan, at: usize) -> Option<Found> {
    if !may_open(scan, at) {
        return None;
    }
    let compounds = COMPOUNDS.iter().filter_map(|rule| rule(scan, at));
    let point = point(scan, at);
    let dash = point.clone().and_then(|first| period::dash(scan, first));
    let edge = period::edge(scan, at);
    let best = compounds.chain(parts(scan, at)).chain(dash).chain(edge).chain(point).longest()?;
    Some(possessive(scan, best))
}

/// Whether a time may begin here, as far as the token and the next ones tell; most words of time are about something else.
fn may_open(scan: &Scan, at: usize) -> bool {
    let known = |i: usize| scan.means(i).is_some() || scan.is_number(i) || is_apostrophe(scan, i);
    let blurs = |i: usize| scan.is_in(i, Class::PREPOSITION) && scan.is_any(i, &["about", "around"]);
    let about = |i: usize| i + usize::from(blurs(i));
    let after_article = |i: usize| known(i + usize::from(scan.is_in(i, Class::ARTICLE))) || scan.is(i, "now");
    match scan.means(at) {
        Some(TimeWord::Nothing) => false,
        Some(TimeWord::The | TimeWord::Which(_)) => known(at + 1),
        Some(TimeWord::Count(_) | TimeWord::Some) => known(at + 1) || scan.is(at + 1, "of"),
        Some(TimeWord::From | TimeWord::Between | TimeWord::Limit(_)) => after_article(about(scan.after(at))),
        Some(_) => true,
        None => scan.is_number(at) || is_apostrophe(scan, at) || blurs(at) && scan.is_number(at + 1),
    }
}

fn is_apostrophe(scan: &Scan, at: usize) -> bool {
    matches!(scan.text(at), "'" | "’" | "‘")
}

/// A point in time with its edge, its part of the day, and its time of day, or what is cut out of one.
fn span(scan: &Scan, at: usize) -> Option<Found> {
    parts(scan, at).chain(edge_or_point(scan, at)).longest()
}

fn parts(scan: &Scan, at: usize) -> impl Iterator<Item = Found> {
    PARTS.iter().filter_map(move |rule| rule(scan, at))
}

/// A point in time with its edge, its part of the day, and its time of day.
fn edge_or_point(scan: &Scan, at: usize) -> Option<Found> {
    period::edge(scan, at).into_iter().chain(point(scan, at)).longest()
}

/// The longest plain point in time that begins at a token.
fn point(scan: &Scan, at: usize) -> Option<Found> {
    let found = POINTS.iter().filter_map(|rule| rule(scan, at)).longest()?;
    Some(if found.is_day() { time_of_day(scan, found) } else { found })
}

/// Takes in the part of the day or the time of day that follows a day.
fn time_of_day(scan: &Scan, found: Found) -> Found {
    let end = found.tokens.end;
    let part = (scan.means(end) == Some(TimeWord::Part)).then_some(end + 1);
    match part.or_else(|| clock::after_day(scan, end)) {
        Some(end) => Found { within_day: true, ..found.until(end) },
        None => found,
    }
}

/// A time of day, with the day where that follows: `10 a.m. on Monday`.
fn clock_of_day(scan: &Scan, at: usize) -> Option<Found> {
    let clock = clock::clock(scan, at)?;
    let day = clock::before_day(scan, clock.tokens.end);
    match span(scan, day).filter(Found::is_day) {
        Some(found) => Some(Found { within_day: true, ..found.from(at) }),
        None => Some(clock),
    }
}

/// A possessive mark belongs to the expression: `last year's`.
fn possessive(scan: &Scan, found: Found) -> Found {
    let end = found.tokens.end;
    let mark = matches!(scan.text(end), "'s" | "’s");
    if mark { found.until(end + 1) } else { found }
}

/// The longest reading, the first of equals.
trait Longest: Iterator<Item = Found> + Sized {
    fn longest(self) -> Option<Found> {
        self.reduce(|best, next| if next.tokens.end > best.tokens.end { next } else { best })
    }
}

impl<I: Iterator<Item = Found>> Longest for I {}
