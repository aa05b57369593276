//! Times told by two steps: `the day after tomorrow`, `the week after next`, `Monday of last week`, `thirty years ago this week`.

use jiff::civil::{Date, Weekday};

use super::calendar::weekday_of;
use super::found::Found;
use super::relative::{amount, known, known_day};
use super::resolve;
use super::scan::Scan;
use crate::lexicon::{Form, TimeUnit, TimeWord, Which};
use crate::model::When;

/// `the day after tomorrow`, `the day before yesterday`, `the week after next`, `the year before last`.
pub(super) fn twice(scan: &Scan, start: usize) -> Option<Found> {
    let at = start + usize::from(scan.is(start, "the"));
    let Some(TimeWord::Unit(unit)) = scan.means(at) else { return None };
    let step = if scan.is(at + 1, "after") { 1 } else { -1 };
    let joined = step == 1 || scan.is(at + 1, "before");
    let same_way = match scan.means(at + 2)? {
        TimeWord::Day(offset) => unit == TimeUnit::Day && offset == step,
        TimeWord::Which(Which::Next) => unit != TimeUnit::Day && step == 1,
        TimeWord::Which(Which::Last) => unit != TimeUnit::Day && step == -1,
        _ => false,
    };
    // "the week after next Monday" counts from that Monday.
    let ends = unit == TimeUnit::Day || scan.means(at + 3).is_none();
    if !(joined && same_way && ends) {
        return None;
    }
    let time = known(scan, |today| resolve::unit_around(resolve::shift(today, 2 * step, unit)?, unit))?;
    Some(Found::new(start..at + 3, time, "date/twice"))
}

/// `Monday last week`, `Monday of next week`.
pub(super) fn day_of_week(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Weekday { number, form: Form::Full }) = scan.means(start) else { return None };
    let day = weekday_of(number).filter(|_| scan.is_capital(start))?;
    let part = usize::from(scan.means(start + 1) == Some(TimeWord::Part));
    let of = start + 1 + part;
    let at = of + usize::from(scan.is(of, "of"));
    let step = week(scan, at)?;
    let time = known_day(scan, |today| {
        let then = resolve::shift(today, step, TimeUnit::Week)?;
        resolve::weekday_of_week(then, day).map(When::day)
    })?;
    Some(Found::new(start..at + 2, time, "date/weekday"))
}

/// How many weeks on `last week`, `this week` or `next week` is.
fn week(scan: &Scan, at: usize) -> Option<i64> {
    let week = scan.means(at + 1) == Some(TimeWord::Unit(TimeUnit::Week));
    step(scan, at).filter(|_| week)
}

/// The year of `last year`, `this year`, `next year` after a date, and the token after it.
pub(super) fn year(scan: &Scan, at: usize) -> Option<(usize, i16)> {
    let whole = scan.means(at + 1) == Some(TimeWord::Unit(TimeUnit::Year)) && !is_possessive(scan, at + 2);
    let step = step(scan, at).filter(|_| whole)?;
    let year = resolve::shift(scan.published?, step, TimeUnit::Year)?.year();
    Some((at + 2, year))
}

fn is_possessive(scan: &Scan, at: usize) -> bool {
    matches!(scan.text(at), "'s" | "’s")
}

fn step(scan: &Scan, at: usize) -> Option<i64> {
    match scan.means(at)? {
        TimeWord::Which(Which::Last) => Some(-1),
        TimeWord::Which(Which::This) => Some(0),
        TimeWord::Which(Which::Next) => Some(1),
        _ => None,
    }
}

/// `thirty years ago this week`, `a year ago today`, `a year ago on Monday`.
pub(super) fn ago(scan: &Scan, start: usize) -> Option<Found> {
    let (count, at) = amount(scan, start)?;
    let years = match scan.means(at)? {
        TimeWord::Unit(TimeUnit::Year) => 1,
        TimeWord::Unit(TimeUnit::Decade) => 10,
        _ => return None,
    };
    if scan.means(at + 1) != Some(TimeWord::Ago) {
        return None;
    }
    let on = at + 2 + usize::from(scan.is(at + 2, "on"));
    let (end, then) = anniversary(scan, on)?;
    let back = count?.checked_mul(-years)?;
    let time = known(scan, |today| then.before(today, back))?;
    Some(Found::new(start..end, time, "date/ago"))
}

/// What a round number of years ago is told by.
enum Anniversary {
    Unit(TimeUnit),
    Day(i64),
    Weekday(Weekday),
}

fn anniversary(scan: &Scan, at: usize) -> Option<(usize, Anniversary)> {
    match scan.means(at)? {
        TimeWord::Day(offset) => Some((at + 1, Anniversary::Day(offset))),
        TimeWord::Weekday { number, form: Form::Full } if scan.is_capital(at) => {
            Some((at + 1, Anniversary::Weekday(weekday_of(number)?)))
        }
        TimeWord::Which(Which::This) => match scan.means(at + 1)? {
            TimeWord::Unit(unit @ (TimeUnit::Week | TimeUnit::Weekend | TimeUnit::Month)) => {
                Some((at + 2, Anniversary::Unit(unit)))
            }
            _ => None,
        },
        _ => None,
    }
}

impl Anniversary {
    /// The time so many years away; that of a bare day of the week may be the last one or the next.
    fn before(&self, today: Date, years: i64) -> Option<When> {
        let then = |date| resolve::shift(date, years, TimeUnit::Year);
        match *self {
            Self::Unit(TimeUnit::Month) => resolve::unit_around(then(today)?, TimeUnit::Month),
            Self::Unit(unit) => {
                let now = resolve::unit_around(today, unit)?;
                Some(When::between(then(now.start?)?, then(now.end?)?))
            }
            Self::Day(offset) => then(resolve::shift(today, offset, TimeUnit::Day)?).map(When::day),
            Self::Weekday(day) => {
                let ends = (resolve::weekday_back(today, day)?, resolve::weekday_ahead(today, day)?);
                Some(When::between(then(ends.0)?, then(ends.1)?))
            }
        }
    }
}
