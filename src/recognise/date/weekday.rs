//! Days of the week and holidays: `Monday`, `Christmas Eve`, `each Sunday`.

use super::calendar::weekday_of;
use super::found::{Calendar, Found, Time};
use super::scan::Scan;
use crate::lexicon::{Form, TimeWord};
use crate::model::When;

/// A bare day of the week.
pub(super) fn weekday(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Weekday { number, form: Form::Full }) = scan.means(start) else { return None };
    let day = weekday_of(number).filter(|_| scan.is_capital(start))?;
    Some(Found::new(start..start + 1, Time::Weekday(day), "date/weekday"))
}

/// A holiday that falls on the same day every year, with or without its year.
pub(super) fn holiday(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Holiday { month, day }) = scan.means(start) else { return None };
    let next = scan.after(start);
    let comma = usize::from(scan.is(next, ","));
    let year = super::calendar::year(scan, next + comma);
    let end = if year.is_some() { next + comma + 1 } else { next };
    let calendar = Calendar { year, month: Some(month), day: Some(day), ..Calendar::default() };
    Some(Found::new(start..end, Time::Calendar(calendar), "date/holiday"))
}

/// A day that comes back every week: up to the latest one.
pub(super) fn each(scan: &Scan, start: usize) -> Option<Found> {
    let found = weekday(scan, start + 1).filter(|_| scan.means(start) == Some(TimeWord::Each))?;
    let Time::Weekday(day) = found.time else { return None };
    let time = match scan.published {
        Some(today) => Time::Known(When { start: None, end: super::resolve::weekday_back(today, day) }),
        None => Time::Unknown(super::resolve::UNPUBLISHED),
    };
    Some(Found::new(start..found.tokens.end, time, "date/each"))
}
