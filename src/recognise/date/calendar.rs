//! Calendar dates in words: `Sept. 14, 2020`, `9 April 2007`, `Monday, May 4`, `July 1997`, `May`.

use jiff::civil::Weekday;

use super::beyond;
use super::found::{Calendar, Found, Time};
use super::scan::Scan;
use crate::lexicon::{Class, Form, TimeWord};

/// A date that begins at `start`, with or without its day of the week.
pub(super) fn date(scan: &Scan, start: usize) -> Option<Found> {
    let (from, weekday) = match scan.means(start) {
        Some(TimeWord::Weekday { number, .. }) => (after_weekday(scan, start), weekday_of(number)),
        _ => (start, None),
    };
    let (end, mut calendar) = month_first(scan, from).or_else(|| day_first(scan, from))?;
    calendar.weekday = weekday.filter(|_| calendar.day.is_some());
    let orphan = weekday.is_some() && calendar.day.is_none();
    (!orphan).then(|| Found::new(start..end, Time::Calendar(calendar), "date/calendar"))
}

/// Past the day of the week and what joins it to the date: `Monday, the 4th of May`.
fn after_weekday(scan: &Scan, weekday: usize) -> usize {
    let mut next = weekday + 1;
    next += usize::from(scan.means(next) == Some(TimeWord::Part));
    next += usize::from(scan.is(next, "."));
    next += usize::from(scan.is(next, ","));
    next += usize::from(scan.is(next, "the"));
    next
}

/// The day of the week by its number, 1 for Monday.
pub(super) fn weekday_of(number: i8) -> Option<Weekday> {
    Weekday::from_monday_one_offset(number).ok()
}

fn month_first(scan: &Scan, at: usize) -> Option<(usize, Calendar)> {
    let Some(TimeWord::Month { number, form }) = scan.means(at) else { return None };
    let month = Calendar { month: Some(number), ..Calendar::default() };
    if let Some(day) = day(scan, at + 1).filter(|_| !counts_something(scan, at + 2)) {
        let (end, last_day) = last_day(scan, at + 2, day);
        let (end, year) = year_after(scan, end);
        return Some((end, Calendar { day: Some(day), last_day, year, ..month }));
    }
    let of = usize::from(scan.is(at + 1, "of"));
    if let (end, Some(year)) = year_after(scan, at + 1 + of) {
        return Some((end, Calendar { year: Some(year), ..month }));
    }
    stands_alone(scan, at, form).then_some((at + 1, month))
}

fn day_first(scan: &Scan, at: usize) -> Option<(usize, Calendar)> {
    let day_number = day(scan, at).or_else(|| named_day(scan, at))?;
    let (mut next, last_day) = last_day(scan, at + 1, day_number);
    next += usize::from(scan.is_any(next, &["of", "-"]));
    let Some(TimeWord::Month { number, .. }) = scan.means(next) else { return None };
    let dash = usize::from(scan.is(next + 1, "-") && year(scan, next + 2).is_some());
    let (end, year) = year_after(scan, next + 1 + dash);
    let calendar =
        Calendar { year, month: Some(number), day: Some(day_number), last_day, ..Calendar::default() };
    (scan.is_capital(next) || year.is_some()).then_some((end, calendar))
}

/// A day of the month: `14`, `14th`.
fn day(scan: &Scan, at: usize) -> Option<i8> {
    let text = scan.text(at);
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = matches!(&text[digits.len()..], "" | "st" | "nd" | "rd" | "th");
    let number = digits.parse().ok().filter(|d| ordinal && digits.len() <= 2 && (1..=31).contains(d));
    number.filter(|_| scan.is_number(at))
}

/// A day of the month by its rank: `the first of July`.
fn named_day(scan: &Scan, at: usize) -> Option<i8> {
    let Some(TimeWord::Ordinal(day)) = scan.means(at) else { return None };
    let of = scan.is(at.wrapping_sub(1), "the") && scan.is(at + 1, "of");
    (of && day > 0 && !scan.is(at, "opening") && !scan.is(at, "latter")).then_some(day)
}

/// The last day of several: `14-16`, `14 and 15`; else where we were.
fn last_day(scan: &Scan, at: usize, first: i8) -> (usize, Option<i8>) {
    let joins = scan.is_any(at, &["-", "–", "to", "and", "through"]);
    let last = day(scan, at + 1).filter(|&d| joins && d > first && !counts_something(scan, at + 2));
    let clock = scan.is_in(at + 2, Class::HALF_OF_DAY);
    match last.filter(|_| !clock) {
        Some(day) => (at + 2, Some(day)),
        None => (at, None),
    }
}

/// A year after a date, with or without a comma: `2019`, `last year`.
pub(super) fn year_after(scan: &Scan, at: usize) -> (usize, Option<i16>) {
    let comma = usize::from(scan.is(at, ","));
    let told = || beyond::year(scan, at + usize::from(scan.is(at, "of")));
    match year(scan, at + comma).map(|year| (at + comma + 1, year)).or_else(told) {
        Some((end, year)) => (end, Some(year)),
        None => (at, None),
    }
}

/// A year of the calendar in four digits.
pub(super) fn year(scan: &Scan, at: usize) -> Option<i16> {
    let year = scan.number(at).filter(|y| (1000..=2199).contains(y))?;
    (!counts_something(scan, at + 1)).then_some(year)
}

/// Whether the word makes the number before it an amount: `May 10 people`.
fn counts_something(scan: &Scan, at: usize) -> bool {
    scan.is_in(at, Class::COUNTED)
}

/// Words before a month that show it to be one.
const ASKS: Class = Class::TIME_PREPOSITION.or(Class::EDGE).or(Class::BEFORE_MONTH);

/// Whether a month without day or year is one: `in May`, not `Mrs. May`.
fn stands_alone(scan: &Scan, at: usize, form: Form) -> bool {
    let before = scan.before(at, 1);
    let name_before = before.starts_with(char::is_uppercase)
        && at > scan.sentence().start + 1
        && !scan.follows(at, Class::TIME_PREPOSITION);
    let name_after = scan.is_capital(at + 1) && form == Form::Name;
    match form {
        _ if !scan.is_capital(at) => false,
        Form::Short => false,
        Form::Full => !name_before && (at > scan.sentence().start || !scan.is_capital(at + 1)),
        Form::Name if scan.is_any(at.wrapping_sub(1), &["the", "an"]) => {
            super::year::is_noun(scan, at + 1) && !name_after
        }
        Form::Name => scan.follows(at, ASKS) && !name_after,
    }
}
