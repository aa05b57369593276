//! Years and longer: `in 2013`, `the 1959 conviction`, `the 1990s`, `the 19th century`, `Q3 2020`.

use super::calendar;
use super::found::{Calendar, Found, Time};
use super::scan::Scan;
use crate::lexicon::{Class, TimeUnit, TimeWord};
use crate::model::When;
use jiff::civil::Date;

/// Words before a time.
const ASKS: Class = Class::TIME_PREPOSITION.or(Class::EDGE).or(Class::SEASON);

/// Words that are no nouns.
const FUNCTION: Class = Class::BETWEEN_NOUNS.or(Class::ARTICLE).or(Class::ADVERB);

/// A bare year, where the words around it show that it is one.
pub(super) fn year(scan: &Scan, start: usize) -> Option<Found> {
    let year = calendar::year(scan, start)?;
    let next = scan.text(start + 1);
    let in_brackets = is_opening(scan.before(start, 1)) && matches!(next, ")" | "]" | "-" | "–" | ",");
    let possessive = matches!(next, "'s" | "’s");
    let shown = in_brackets || possessive || asked_for(scan, start, year) || listed(scan, start);
    let calendar = Calendar { year: Some(year), ..Calendar::default() };
    (shown && plausible(year)).then(|| Found::new(start..start + 1, Time::Calendar(calendar), "date/year"))
}

fn is_opening(text: &str) -> bool {
    matches!(text, "(" | "[")
}

/// Years that news writes as bare numbers.
fn plausible(year: i16) -> bool {
    (1400..=2100).contains(&year)
}

/// A year cut to two digits after a word that asks for one: `in '92`.
pub(super) fn short_year(scan: &Scan, start: usize) -> Option<Found> {
    let apostrophe = matches!(scan.text(start), "'" | "’" | "‘") && scan.follows(start, ASKS);
    let digits = scan.number(start + 1).filter(|_| apostrophe && scan.text(start + 1).len() == 2)?;
    let calendar =
        Calendar { year: Some(if digits > 30 { 1900 } else { 2000 } + digits), ..Calendar::default() };
    Some(Found::new(start..start + 2, Time::Calendar(calendar), "date/year"))
}

/// Whether the word before asks for a year and the word after does not make it an amount.
fn asked_for(scan: &Scan, at: usize, year: i16) -> bool {
    let noun = is_noun(scan, at + 1);
    let round = year % 100 == 0;
    let modern = (1800..=2060).contains(&year);
    if scan.follows(at, Class::DETERMINER) || matches!(scan.before(at, 1), "'s" | "’s") {
        return modern && !round && noun;
    }
    if scan.follows(at, Class::BEFORE_FIGURE) {
        return modern && !noun && !(round && scan.follows(at, Class::BEFORE_AMOUNT));
    }
    let time = scan.follows(at, ASKS.or(Class::BEFORE_YEAR)) || follows_comparison(scan, at);
    time && !(round && noun) && !scan.is_any(at + 1, &["%", "GMT", "hours"])
}

/// Whether `as early as`, `as recently as` stands before the token.
fn follows_comparison(scan: &Scan, at: usize) -> bool {
    let how = ["early", "late", "soon", "recently", "long", "back"];
    let edge = at.checked_sub(2).is_some_and(|i| scan.is_any(i, &how));
    scan.is(at.wrapping_sub(1), "as") && edge
}

/// Whether the token may be a noun that a year or an amount stands before: a lower-case word that is no function word.
pub(super) fn is_noun(scan: &Scan, at: usize) -> bool {
    let function = scan.is_in(at, FUNCTION) || scan.is_any(at, &["said", "following", "more", "due"]);
    scan.text(at).starts_with(char::is_alphabetic) && !function
}

/// A year that goes on a list of years: `in 2011, 2012 and 2013`.
fn listed(scan: &Scan, at: usize) -> bool {
    let year_at =
        |back: usize| at.checked_sub(back).is_some_and(|i| calendar::year(scan, i).is_some_and(plausible));
    matches!(scan.before(at, 1), "," | "and" | "or" | "&") && year_at(2) && !is_noun(scan, at + 1)
}

/// A season with its year, as fine as can be told everywhere on earth: the year; winter lies in two.
pub(super) fn season(scan: &Scan, start: usize) -> Option<Found> {
    if scan.means(start) != Some(TimeWord::Season) {
        return None;
    }
    let at = start + 1 + usize::from(scan.is_any(start + 1, &["of", ","]));
    let year = calendar::year(scan, at).filter(|&y| plausible(y))?;
    let whole = Calendar { year: Some(year), ..Calendar::default() };
    let winter = scan.is(start, "winter");
    let time = if winter { Time::Unknown(super::resolve::SEASON) } else { Time::Calendar(whole) };
    Some(Found::new(start..at + 1, time, "date/season"))
}

/// A decade: `the 1990s`, `the '60s`.
pub(super) fn decade(scan: &Scan, start: usize) -> Option<Found> {
    let apostrophe = matches!(scan.text(start), "'" | "’" | "‘");
    let number = start + usize::from(apostrophe);
    let apart = apart_s(scan, number + 1).filter(|_| is_called(scan, start));
    let whole = apart.map_or_else(|| scan.text(number).strip_suffix('s'), |_| Some(scan.text(number)));
    let digits = whole.filter(|_| scan.is_number(number))?;
    let short = apostrophe || scan.is(start.wrapping_sub(1), "the");
    let first: i16 = digits.parse().ok().filter(|y| y % 10 == 0)?;
    let year = match digits.len() {
        4 => first,
        2 if short => 1900 + first,
        _ => return None,
    };
    let when = When::between(Date::new(year, 1, 1).ok()?, Date::new(year + 9, 12, 31).ok()?);
    let plausible = plausible(year) && (digits.len() == 4 || first >= 20);
    let end = apart.unwrap_or(number + 1);
    plausible.then(|| Found::new(start..end, Time::Known(when), "date/decade"))
}

/// The token after the ending of `1930's`.
fn apart_s(scan: &Scan, at: usize) -> Option<usize> {
    match scan.text(at) {
        "'s" | "’s" => Some(at + 1),
        "'" | "’" if scan.text(at + 1) == "s" => Some(at + 2),
        _ => None,
    }
}

/// Whether `the`, or `mid` and its like, stands before a number: `the 1930's`, but not `1930's crop`.
fn is_called(scan: &Scan, at: usize) -> bool {
    let hyphen = usize::from(scan.is(at.wrapping_sub(1), "-"));
    let edge = at.checked_sub(1 + hyphen);
    edge.is_some_and(|e| scan.is(e, "the") || matches!(scan.means(e), Some(TimeWord::Edge(_))))
}

/// A century: `the 19th century`.
pub(super) fn century(scan: &Scan, start: usize) -> Option<Found> {
    let text = scan.text(start);
    let ordinal = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number: i16 = ordinal.parse().ok().filter(|n| (1..=30).contains(n) && ordinal.len() < text.len())?;
    let unit = start + 1 + usize::from(scan.is(start + 1, "-"));
    if scan.means(unit) != Some(TimeWord::Unit(TimeUnit::Century)) {
        return None;
    }
    let first = Date::new((number - 1) * 100 + 1, 1, 1).ok()?;
    let when = When::between(first, Date::new(number * 100, 12, 31).ok()?);
    Some(Found::new(start..unit + 1, Time::Known(when), "date/century"))
}

/// A quarter of a year that is named: `Q3 2020`, `the third quarter of 2020`.
pub(super) fn quarter(scan: &Scan, start: usize) -> Option<Found> {
    let (next, number) = quarter_number(scan, start)?;
    let filler = usize::from(scan.is_any(next, &["of", ",", "in"]));
    let filler = filler + usize::from(scan.is_any(next + filler, &["fiscal"]));
    let stated = calendar::year(scan, next + filler).filter(|&y| plausible(y));
    let code = matches!(scan.means(start), Some(TimeWord::Quarter(_)));
    let months = |year: i16| {
        let first = Date::new(year, number * 3 - 2, 1).ok()?;
        Some(When::between(first, Date::new(year, number * 3, 1).ok()?.last_of_month()))
    };
    let (end, when) = match (stated, scan.published) {
        (Some(year), _) => (next + filler + 1, months(year)?),
        (None, Some(today)) if code => {
            let this = months(today.year())?;
            let begun = this.start.is_some_and(|s| s <= today);
            (next, if begun { this } else { months(today.year() - 1)? })
        }
        (None, None) if code => {
            let why = Time::Unknown(super::resolve::UNPUBLISHED);
            return Some(Found::new(start..next, why, "date/quarter"));
        }
        _ => return None,
    };
    Some(Found::new(start..end, Time::Known(when), "date/quarter"))
}

fn quarter_number(scan: &Scan, at: usize) -> Option<(usize, i8)> {
    if let Some(TimeWord::Quarter(n)) = scan.means(at) {
        return Some((at + 1, n)).filter(|_| scan.is_capital(at));
    }
    let Some(TimeWord::Ordinal(number)) = scan.means(at) else { return None };
    let unit = at + 1 + usize::from(scan.is(at + 1, "-"));
    let is_quarter = scan.means(unit) == Some(TimeWord::Unit(TimeUnit::Quarter));
    is_quarter.then_some((unit + 1, number))
}
