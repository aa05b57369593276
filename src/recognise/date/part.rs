//! Parts of a period, and periods told by their end: the arithmetic of `late July`, `the last week of May`, `the year to May`.

use jiff::civil::Date;

use super::resolve::{self, shift};
use crate::lexicon::{Edge, TimeUnit};
use crate::model::{Granularity, When};

/// What of the time that the words name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Its early, middle or late third.
    Edge(Edge),
    /// Its first half, or its second.
    Half {
        /// Whether it is the second.
        second: bool,
    },
    /// So many units after those passed over: `the second week`, `the first six months`.
    From {
        /// How many units are passed over.
        skip: i64,
        /// How many follow.
        count: i64,
        /// What is counted.
        unit: TimeUnit,
    },
    /// So many units at its end: `the last three months`.
    Last(i64, TimeUnit),
    /// So many units up to it, itself included: `the year to May`.
    UpTo(i64, TimeUnit),
    /// The whole unit that holds it: `the week of 8 January`.
    Around(TimeUnit),
    /// So many units after it, or before it where negative: `the day after Christmas`.
    Moved(i64, TimeUnit),
}

impl Part {
    /// The part of a time; `None` where that time has no such part.
    pub(super) fn of(self, when: When) -> Option<When> {
        if let Self::Moved(count, unit) = self {
            return fine_enough(&when, unit).then(|| moved(when, count, unit))?;
        }
        let (Some(start), Some(end)) = (when.start, when.end) else { return Some(when) };
        let inside = |from: Option<Date>, after: Option<Date>| {
            let (from, to) = (from?, eve(after)?);
            (start <= from && from <= to && to <= end).then(|| When::between(from, to))
        };
        let back = |count: i64, unit| start_of(end, count, unit);
        match self {
            Self::Edge(edge) => Some(third(when, edge)),
            Self::Half { second } => half(when, second),
            Self::From { skip, count, unit } => {
                inside(shift(start, skip, unit), shift(start, skip.checked_add(count)?, unit))
            }
            Self::Last(count, unit) => inside(back(count, unit), shift(end, 1, TimeUnit::Day)),
            Self::UpTo(count, unit) => Some(When::between(back(count, unit).filter(|s| *s < end)?, end)),
            Self::Around(unit) => resolve::unit_around(start, unit),
            Self::Moved(..) => None,
        }
    }
}

fn eve(date: Option<Date>) -> Option<Date> {
    shift(date?, -1, TimeUnit::Day)
}

/// The first day of so many units that end with a day; the last of a month ends whole months.
fn start_of(end: Date, count: i64, unit: TimeUnit) -> Option<Date> {
    let next = |date| shift(date, 1, TimeUnit::Day);
    let back = |date| shift(date, count.checked_neg()?, unit);
    if end == end.last_of_month() { back(next(end)?) } else { next(back(end)?) }
}

/// One half of a period of months, or of a month.
fn half(when: When, second: bool) -> Option<When> {
    let (start, end) = (when.start?, when.end?);
    let middle = match when.granularity() {
        Granularity::Month => shift(start, 15, TimeUnit::Day),
        Granularity::Year => shift(start, 6, TimeUnit::Month),
        Granularity::Decade => shift(start, 5, TimeUnit::Year),
        _ if is_century(&when) => shift(start, 50, TimeUnit::Year),
        _ => None,
    }?;
    Some(if second { When::between(middle, end) } else { When::between(start, eve(Some(middle))?) })
}

fn is_century(when: &When) -> bool {
    let last = |start: Date| eve(shift(start, 100, TimeUnit::Year));
    when.start.and_then(last).is_some_and(|last| Some(last) == when.end)
}

/// The early, middle or late third of a period; a day stays whole.
fn third(when: When, edge: Edge) -> When {
    let (Some(start), Some(end)) = (when.start, when.end) else { return when };
    let cut = |from: Option<Date>, to: Option<Date>| from.zip(to).map_or(when, |(f, t)| When::between(f, t));
    let days = |n: i64| shift(start, n, TimeUnit::Day);
    let months = |n: i64| shift(start, n, TimeUnit::Month);
    let years = |n: i64| shift(start, n, TimeUnit::Year);
    let thirds = match when.granularity() {
        Granularity::Week => [(days(0), days(2)), (days(2), days(4)), (days(4), Some(end))],
        Granularity::Month => [(days(0), days(9)), (days(10), days(19)), (days(20), Some(end))],
        Granularity::Quarter => [0, 1, 2].map(|n| (months(n), eve(months(n + 1)))),
        Granularity::Year => [0, 4, 8].map(|n| (months(n), eve(months(n + 4)))),
        Granularity::Decade => [(years(0), eve(years(4))), (years(3), eve(years(7))), (years(6), Some(end))],
        Granularity::Interval if is_century(&when) => {
            [(years(0), eve(years(33))), (years(33), eve(years(67))), (years(66), Some(end))]
        }
        Granularity::Day | Granularity::Interval => return when,
    };
    let (from, to) = thirds[edge as usize];
    cut(from, to)
}

/// Days are counted only from days, months from months or days, years from anything.
fn fine_enough(when: &When, unit: TimeUnit) -> bool {
    let days = |most: i32| when.days().is_some_and(|d| d <= most);
    match unit {
        TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day | TimeUnit::Weekend => days(1),
        TimeUnit::Week | TimeUnit::Fortnight => days(7),
        TimeUnit::Month | TimeUnit::Quarter => days(31),
        TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => days(366),
    }
}

/// So many units on, as fine as the coarser of the two: a year after a day in May is that year's May.
fn moved(when: When, count: i64, unit: TimeUnit) -> Option<When> {
    let start = shift(when.start?, count, unit)?;
    match unit {
        TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => When::year(start.year()),
        TimeUnit::Month | TimeUnit::Quarter => When::month(start.year(), start.month()),
        TimeUnit::Week | TimeUnit::Fortnight => When::week(start),
        _ => Some(When::day(start)),
    }
}
