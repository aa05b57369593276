//! Calendar arithmetic: from what the words say to an interval of days.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::direction::Tense;
use super::found::{Calendar, Found, Time};
use super::part::Part;
use crate::lexicon::{Edge, Limit, TimeUnit};
use crate::model::When;

/// Why a relative date stays open.
pub(super) const UNPUBLISHED: &str = "the source has no publication date";
/// The same, of an expression that names a day.
pub(super) const UNPUBLISHED_DAY: &str = "the source has no publication date to count the day from";
/// Why a date of an event stays open.
pub(super) const EVENT: &str = "the text does not date the event";
/// Why a season stays open.
pub(super) const SEASON: &str = "which months a season covers depends on the place";
const NO_YEAR: &str = "the year is not stated and the source has no publication date";
const NO_PART: &str = "the time has no such part";
const NO_SUCH_DAY: &str = "the calendar has no such day";

/// What a reading is resolved against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    /// The day of publication.
    pub(super) published: Option<Date>,
    /// Which way the clause looks.
    pub(super) tense: Tense,
}

/// The time a reading names, whatever side it is open to; `None` where other parts of the text decide.
pub(super) fn resolve(found: &Found, context: Context) -> Option<Result<When, String>> {
    let context =
        if found.limit == Some(Limit::Since) { Context { tense: Tense::Back, ..context } } else { context };
    let when = match &found.time {
        Time::Calendar(calendar) => self::calendar(*calendar, context),
        Time::Weekday(day) => weekday(*day, context),
        Time::Range(ends) => range(&ends.0, &ends.1, context),
        Time::Known(when) => Ok(*when),
        Time::Unknown(why) => Err((*why).to_owned()),
        Time::Clock | Time::FromLast(..) | Time::FromEvent(..) => return None,
    };
    let part = |when: When| match found.part {
        Some(part) => part.of(when).ok_or_else(|| NO_PART.to_owned()),
        None => Ok(when),
    };
    Some(when.and_then(part))
}

/// The interval of a reading that names a time: open to the side that its words say.
pub(super) fn open(when: When, found: &Found, context: Context) -> When {
    let Some(limit) = found.limit else { return when };
    let up_to = |end: Option<Date>| When { start: None, end };
    let from = |start: Option<Date>| When { start, end: None };
    let published = context.published.filter(|&p| when.start.is_none_or(|s| s <= p));
    let all = match limit {
        Limit::Since => When { start: when.start, end: published },
        Limit::AsOf if context.tense != Tense::Ahead => up_to(when.end),
        Limit::From | Limit::AsOf => from(when.start),
        Limit::After if found.part == Some(Part::Edge(Edge::Early)) => from(when.start),
        Limit::After => from(when.end.and_then(|day| shift(day, 1, TimeUnit::Day))),
        Limit::Before if found.part == Some(Part::Edge(Edge::Late)) => up_to(when.end),
        Limit::Before => up_to(when.start.and_then(|day| shift(day, -1, TimeUnit::Day))),
        Limit::Until | Limit::By => up_to(when.end),
    };
    if (all.start, all.end) == (None, None) { when } else { all }
}

/// The time as of which figures beside a reading stand, where that is not its interval: Monday of `by Monday`.
pub(super) fn as_of(when: When, found: &Found, context: Context) -> Option<When> {
    match found.limit? {
        Limit::Until | Limit::By => Some(when),
        Limit::AsOf => Some(when).filter(|_| context.tense != Tense::Ahead),
        _ => None,
    }
}

fn calendar(date: Calendar, context: Context) -> Result<When, String> {
    if let Some(year) = date.year {
        return in_year(date, year).ok_or_else(|| NO_SUCH_DAY.to_owned());
    }
    let Some(today) = context.published else { return Err(NO_YEAR.to_owned()) };
    nearest(date, today, context.tense).ok_or_else(|| NO_SUCH_DAY.to_owned())
}

/// The date in a year.
pub(super) fn in_year(date: Calendar, year: i16) -> Option<When> {
    if let Some(feast) = date.feast {
        return super::feast::day(feast, year).map(When::day);
    }
    let Some(month) = date.month else { return When::year(year) };
    let Some(day) = date.day else { return When::month(year, month) };
    let first = Date::new(year, month, day).ok()?;
    let last = date.last_day.map_or(Some(first), |d| Date::new(year, month, d).ok())?;
    Some(When::between(first, last))
}

/// Days that a date may lie after the publication day and still be read as past: other time zones, late datelines.
const SLACK: i32 = 1;
/// A date without a year that would be nearly a year ago and is soon to come is read as to come.
const SOON: i32 = 60;
/// How many days away the day of the week beside a date may agree with it and so give the year.
const AGREES: i32 = 800;

/// The year of a date that names none: the one in which its day of the week agrees, else the last one, or the next where
/// the clause looks ahead.
fn nearest(date: Calendar, today: Date, tense: Tense) -> Option<When> {
    let distance = |w: &When| w.start.and_then(|s| today.until(s).ok()).map_or(0, |s| s.get_days());
    let limit = if date.day.is_some() || date.feast.is_some() { SLACK } else { 0 };
    let all = || (today.year() - 8..=today.year() + 8).filter_map(|y| in_year(date, y));
    let back = || all().rfind(|w| distance(w) <= limit);
    let ahead = || all().find(|w| w.end.is_some_and(|e| e >= today));
    let pick = || match (tense, back(), ahead()) {
        (Tense::Ahead, past, next) => next.or(past),
        (Tense::Near, Some(past), Some(next)) if distance(&next) <= 2 * distance(&past).abs() => Some(next),
        (Tense::Open, Some(past), Some(next))
            if distance(&next) <= SOON && distance(&past) < -(365 - SOON) =>
        {
            Some(next)
        }
        (_, past, next) => past.or(next),
    };
    let agrees = |day: Weekday| {
        all().filter(|w| w.start.is_some_and(|s| s.weekday() == day)).min_by_key(|w| distance(w).abs())
    };
    date.weekday.and_then(agrees).filter(|w| distance(w).abs() < AGREES).or_else(pick)
}

fn weekday(day: Weekday, context: Context) -> Result<When, String> {
    let Some(today) = context.published else { return Err(UNPUBLISHED.to_owned()) };
    let date = match context.tense {
        Tense::Ahead | Tense::Near => weekday_ahead(today, day),
        Tense::Back | Tense::Open => weekday_back(today, day),
    };
    date.map(When::day).ok_or_else(|| NO_SUCH_DAY.to_owned())
}

fn range(first: &Found, last: &Found, context: Context) -> Result<When, String> {
    let unread = || Err(EVENT.to_owned());
    let end = resolve(last, context).unwrap_or_else(unread)?;
    let mut first = first.clone();
    if let Time::Calendar(calendar) = &mut first.time {
        // The year stands once, at the end; the month too: `from May to July 2020`.
        let year = end.end.or(end.start).map(Date::year);
        calendar.year = calendar.year.or(year);
    }
    let mut start = resolve(&first, context).unwrap_or_else(unread)?;
    if let (Some(s), Some(e), Time::Calendar(c)) = (start.start, end.end, &mut first.time)
        && s > e
    {
        c.year = c.year.map(|y| y - 1);
        start = resolve(&first, context).unwrap_or_else(unread)?;
    }
    match (start.start, end.end) {
        (Some(s), Some(e)) if s > e => Err("the period would end before it begins".to_owned()),
        (start, end) => Ok(When { start, end }),
    }
}

/// The date `count` units away; hours and minutes stay on the day until they make up a whole one.
pub(super) fn shift(date: Date, count: i64, unit: TimeUnit) -> Option<Date> {
    let times = |n: i64| count.checked_mul(n);
    let span: Option<Span> = match unit {
        TimeUnit::Minute => Span::new().try_days(count / (24 * 60)).ok(),
        TimeUnit::Hour => Span::new().try_days(count / 24).ok(),
        TimeUnit::Day => Span::new().try_days(count).ok(),
        TimeUnit::Week | TimeUnit::Weekend => Span::new().try_weeks(count).ok(),
        TimeUnit::Fortnight => Span::new().try_weeks(times(2)?).ok(),
        TimeUnit::Month => Span::new().try_months(count).ok(),
        TimeUnit::Quarter => Span::new().try_months(times(3)?).ok(),
        TimeUnit::Year => Span::new().try_years(count).ok(),
        TimeUnit::Decade => Span::new().try_years(times(10)?).ok(),
        TimeUnit::Century => Span::new().try_years(times(100)?).ok(),
    };
    date.checked_add(span?).ok().filter(|d| d.year() > 0)
}

/// The unit that holds the date: its day, week, month, year.
pub(super) fn unit_around(date: Date, unit: TimeUnit) -> Option<When> {
    match unit {
        TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day => Some(When::day(date)),
        TimeUnit::Week => When::week(date),
        TimeUnit::Weekend => {
            let saturday = weekday_of_week(date, Weekday::Saturday)?;
            Some(When::between(saturday, saturday.checked_add(1.days()).ok()?))
        }
        TimeUnit::Fortnight => Some(When::between(date, shift(date, 13, TimeUnit::Day)?)),
        TimeUnit::Month => When::month(date.year(), date.month()),
        TimeUnit::Quarter => {
            let first = Date::new(date.year(), (date.month() - 1) / 3 * 3 + 1, 1).ok()?;
            Some(When::between(first, shift(first, 2, TimeUnit::Month)?.last_of_month()))
        }
        TimeUnit::Year => When::year(date.year()),
        TimeUnit::Decade => years(date.year() - date.year() % 10, 10),
        TimeUnit::Century => years((date.year() - 1) / 100 * 100 + 1, 100),
    }
}

fn years(first: i16, count: i16) -> Option<When> {
    let start = Date::new(first.max(1), 1, 1).ok()?;
    Some(When::between(start, Date::new(first.checked_add(count - 1)?, 12, 31).ok()?))
}

/// From one unit before the day to the day, or from the day to one unit after: `the past week`.
pub(super) fn window(today: Date, step: i64, unit: TimeUnit) -> Option<When> {
    let far = shift(today, step, unit)?;
    Some(When::between(today.min(far), today.max(far)))
}

/// The latest such day of the week up to a date, that date included.
pub(super) fn weekday_back(date: Date, day: Weekday) -> Option<Date> {
    date.checked_sub(i64::from(date.weekday().since(day)).days()).ok()
}

/// The next such day of the week from a date on, that date included.
pub(super) fn weekday_ahead(date: Date, day: Weekday) -> Option<Date> {
    date.checked_add(i64::from(date.weekday().until(day)).days()).ok()
}

/// Such a day of the date's own week, Monday to Sunday.
pub(super) fn weekday_of_week(date: Date, day: Weekday) -> Option<Date> {
    let monday = When::week(date)?.start?;
    monday.checked_add(i64::from(day.to_monday_zero_offset()).days()).ok()
}
