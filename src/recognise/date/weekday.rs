//! Days of the week and holidays: `Monday`, `Christmas Eve`, `each Sunday`.

use super::calendar::weekday_of;
use super::direction::Tense;
use super::found::{Calendar, Found, Time};
use super::resolve::{self, Context};
use super::scan::Scan;
use crate::lexicon::{Class, Form, TimeWord};
use crate::model::When;

const RECURS: &str = "the day comes back with each month";

/// A bare day of the week.
pub(super) fn weekday(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Weekday { number, form: Form::Full }) = scan.means(start) else { return None };
    let day = weekday_of(number).filter(|_| scan.is_capital(start))?;
    if scan.is(start + 1, "of") && scan.means(start + 2) == Some(TimeWord::Each) {
        return Some(Found::new(start..start + 4, Time::Unknown(RECURS), "date/weekday"));
    }
    Some(Found::new(start..start + 1, Time::Weekday(day), "date/weekday"))
}

/// A holiday, with or without its year.
pub(super) fn holiday(scan: &Scan, start: usize) -> Option<Found> {
    let calendar = holiday_of(scan.means(start)?)?;
    if calendar.feast.is_some() && names_a_thing(scan, start) {
        return None;
    }
    if let Some(date) = date_beside(scan, scan.after(start)) {
        return Some(date.from(start));
    }
    let (end, year) = super::calendar::year_after(scan, scan.after(start));
    let calendar = Calendar { year: year.or(calendar.year), ..calendar };
    Some(Found::new(start..end, Time::Calendar(calendar), "date/holiday"))
}

/// The date that tells which day a holiday was: `Easter Sunday, April 8, 2012`.
fn date_beside(scan: &Scan, at: usize) -> Option<Found> {
    let next = at + usize::from(scan.is(at, ","));
    super::calendar::date(scan, next).filter(Found::is_day)
}

/// The day that the name of a holiday means.
pub(super) fn holiday_of(word: TimeWord) -> Option<Calendar> {
    match word {
        TimeWord::Holiday { month, day, year } => {
            Some(Calendar { year, month: Some(month), day: Some(day), ..Calendar::default() })
        }
        TimeWord::Feast(feast) => Some(Calendar { feast: Some(feast), ..Calendar::default() }),
        _ => None,
    }
}

/// Whether a holiday tells which thing is meant, maybe of long ago: `the Easter Monday fire`, `the Labor Day weekend`.
fn names_a_thing(scan: &Scan, start: usize) -> bool {
    let next = scan.after(start);
    let longer = matches!(scan.means(next), Some(TimeWord::Unit(_)));
    let noun = scan.is_capital(next) || super::year::is_noun(scan, next);
    longer || scan.follows(start, Class::ARTICLE) && noun
}

/// A day that comes back every week, or a month every year: up to the latest one.
pub(super) fn each(scan: &Scan, start: usize) -> Option<Found> {
    if scan.means(start) != Some(TimeWord::Each) {
        return None;
    }
    let found = weekday(scan, start + 1).or_else(|| month(scan, start + 1))?;
    let latest = resolve::resolve(&found, Context { published: scan.published, tense: Tense::Back })?;
    let time = match latest {
        Ok(when) => Time::Known(When { start: None, ..when }),
        Err(_) => Time::Unknown(resolve::UNPUBLISHED),
    };
    Some(Found::new(start..found.tokens.end, time, "date/each"))
}

/// A month without day or year.
fn month(scan: &Scan, start: usize) -> Option<Found> {
    let bare = |c: &Calendar| c.day.is_none() && c.year.is_none() && c.month.is_some();
    super::calendar::date(scan, start).filter(|found| matches!(&found.time, Time::Calendar(c) if bare(c)))
}
