//! Times counted from the day of publication: `yesterday`, `last week`, `four months ago`, `recent days`.

use jiff::civil::Date;

use super::calendar::weekday_of;
use super::found::{Calendar, Found, Time};
use super::resolve::{self, UNPUBLISHED, UNPUBLISHED_DAY};
use super::scan::Scan;
use super::weekday::holiday_of;
use crate::lexicon::{Form, Shift, TimeUnit, TimeWord, Which};
use crate::model::When;

/// Resolves against the day of publication, where there is one.
pub(super) fn known(scan: &Scan, when: impl FnOnce(Date) -> Option<When>) -> Option<Time> {
    match scan.published {
        Some(today) => when(today).map(Time::Known),
        None => Some(Time::Unknown(UNPUBLISHED)),
    }
}

/// The same for an expression that names a day.
pub(super) fn known_day(scan: &Scan, when: impl FnOnce(Date) -> Option<When>) -> Option<Time> {
    match known(scan, when)? {
        Time::Unknown(_) => Some(Time::Unknown(UNPUBLISHED_DAY)),
        time => Some(time),
    }
}

/// `today`, `yesterday`, `tomorrow`.
pub(super) fn day_word(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Day(offset)) = scan.means(start) else { return None };
    if scan.is_capital(start) && start > scan.sentence().start && scan.is_capital(start + 1) {
        return None; // the name of a programme or a paper
    }
    let time = known_day(scan, |today| resolve::shift(today, offset, TimeUnit::Day).map(When::day))?;
    Some(Found::new(start..start + 1, time, "date/day"))
}

/// `last week`, `this month`, `next year`, `last Sunday`, `last August`, `last night`, `this morning`.
pub(super) fn which(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Which(which)) = scan.means(start) else { return None };
    let double = matches!(which, Which::This | Which::Same)
        && matches!(scan.means(start + 1), Some(TimeWord::Which(_)));
    let (which, at) = match scan.means(start + 1) {
        Some(TimeWord::Which(w)) if double => (w, start + 2),
        _ => (which, start + 1),
    };
    let window = scan.is(start.wrapping_sub(1), "the") && matches!(which, Which::Last | Which::Next);
    let named = scan.is_capital(at) && which != Which::Same;
    let time = match scan.means(at)? {
        TimeWord::Unit(unit) if !is_plural(scan, at) => unit_time(scan, unit, which, window)?,
        TimeWord::Weekday { number, form: Form::Full } if named => day_of_week(scan, number, which)?,
        TimeWord::Month { number, form } if named && form != Form::Short => month(scan, number, which)?,
        word @ (TimeWord::Holiday { .. } | TimeWord::Feast(_)) => holiday(scan, holiday_of(word)?, which)?,
        TimeWord::Part => part_of_day(scan, at, which)?,
        TimeWord::Season => Time::Unknown(resolve::SEASON),
        _ => return None,
    };
    let bare = matches!(which, Which::Same) || scan.is(start, "past");
    let ours = at > start + 1 || !bare || scan.is(start.wrapping_sub(1), "the");
    let that = scan.is(start, "that");
    (ours || that).then(|| Found::new(start..scan.after(at), time, "date/which"))
}

fn is_plural(scan: &Scan, at: usize) -> bool {
    scan.text(at).ends_with(['s', 'S'])
}

fn unit_time(scan: &Scan, unit: TimeUnit, which: Which, window: bool) -> Option<Time> {
    let step = match which {
        Which::Last => -1,
        Which::This => 0,
        Which::Next => 1,
        Which::Before => return Some(Time::FromLast(-1, unit)),
        Which::Same => return Some(Time::FromLast(0, unit)),
        Which::After => return Some(Time::FromLast(1, unit)),
    };
    match unit {
        TimeUnit::Day if step == 1 => Some(Time::FromLast(1, unit)),
        TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day => None,
        _ if window => known(scan, |today| resolve::window(today, step, unit)),
        _ => known(scan, |today| resolve::unit_around(resolve::shift(today, step, unit)?, unit)),
    }
}

fn day_of_week(scan: &Scan, number: i8, which: Which) -> Option<Time> {
    let day = weekday_of(number)?;
    known_day(scan, |today| {
        let date = match which {
            Which::Last | Which::Before => {
                resolve::weekday_back(resolve::shift(today, -1, TimeUnit::Day)?, day)
            }
            Which::Next | Which::After => {
                resolve::weekday_ahead(resolve::shift(today, 1, TimeUnit::Day)?, day)
            }
            Which::This | Which::Same => resolve::weekday_of_week(today, day),
        };
        date.map(When::day)
    })
}

fn month(scan: &Scan, number: i8, which: Which) -> Option<Time> {
    known(scan, |today| {
        let year = match which {
            Which::Last | Which::Before => today.year() - i16::from(number >= today.month()),
            Which::This | Which::Same => today.year(),
            Which::Next | Which::After => today.year() + i16::from(number <= today.month()),
        };
        When::month(year, number)
    })
}

fn holiday(scan: &Scan, holiday: Calendar, which: Which) -> Option<Time> {
    let Some(today) = scan.published else { return Some(Time::Unknown(UNPUBLISHED)) };
    let this = resolve::in_year(holiday, today.year())?.start?;
    let year = match which {
        Which::Last | Which::Before => today.year() - i16::from(this >= today),
        Which::This | Which::Same => today.year(),
        Which::Next | Which::After => today.year() + i16::from(this <= today),
    };
    Some(Time::Calendar(Calendar { year: Some(year), ..holiday }))
}

/// `last night` is the night that began the day before; `that night` is the day spoken of.
fn part_of_day(scan: &Scan, at: usize, which: Which) -> Option<Time> {
    let offset = match which {
        Which::Last if scan.is(at, "night") => -1,
        Which::This => 0,
        Which::Same => return Some(Time::FromLast(0, TimeUnit::Day)),
        Which::Next | Which::After => return Some(Time::FromLast(1, TimeUnit::Day)),
        _ => return None,
    };
    known_day(scan, |today| resolve::shift(today, offset, TimeUnit::Day).map(When::day))
}

/// `earlier this month`, `later this year`, `earlier in the week`, `earlier today`, `later Friday`.
pub(super) fn within(scan: &Scan, start: usize) -> Option<Found> {
    let Some(TimeWord::Shift(side)) = scan.means(start) else { return None };
    let on = start + 1 + usize::from(scan.is(start + 1, "on"));
    let day = day_word(scan, on).or_else(|| super::weekday::weekday(scan, on));
    if let Some(found) = day {
        return Some(found.from(start));
    }
    let (unit, at) = current_unit(scan, start + 1)?;
    let time = known(scan, |today| {
        let whole = resolve::unit_around(today, unit)?;
        let beside = |days| resolve::shift(today, days, TimeUnit::Day);
        Some(match side {
            Shift::Before => When::between(whole.start?, beside(-1)?),
            Shift::After => When::between(beside(1)?, whole.end?),
        })
    })?;
    Some(Found::new(start..at + 1, time, "date/within"))
}

/// `this month`, `in the month`: the unit and where it stands.
fn current_unit(scan: &Scan, at: usize) -> Option<(TimeUnit, usize)> {
    let this = scan.means(at) == Some(TimeWord::Which(Which::This));
    let in_the = scan.is(at, "in") && scan.is_any(at + 1, &["the", "this"]);
    let at = if this { at + 1 } else { at + 2 };
    match scan.means(at) {
        Some(TimeWord::Unit(unit)) if (this || in_the) && !is_plural(scan, at) => {
            (!matches!(unit, TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day)).then_some((unit, at))
        }
        _ => None,
    }
}

/// `four months ago`, `a week ago`, `years ago`, `a few days ago`.
pub(super) fn ago(scan: &Scan, start: usize) -> Option<Found> {
    let (count, at) = amount(scan, start)?;
    let Some(TimeWord::Unit(unit)) = scan.means(at) else { return None };
    if scan.means(at + 1) != Some(TimeWord::Ago) {
        return None;
    }
    let time = known(scan, |today| match count {
        Some(n) => resolve::unit_around(resolve::shift(today, -n, unit)?, near(unit)),
        None => Some(When { start: None, end: Some(resolve::shift(today, -1, unit)?) }),
    })?;
    Some(Found::new(start..at + 2, time, "date/ago"))
}

/// How fine a distance in these units is: `two decades ago` names a year, `two hours ago` a day.
fn near(unit: TimeUnit) -> TimeUnit {
    match unit {
        TimeUnit::Decade | TimeUnit::Century => TimeUnit::Year,
        TimeUnit::Fortnight => TimeUnit::Week,
        TimeUnit::Quarter => TimeUnit::Month,
        other => other,
    }
}

/// An amount before a unit and where the unit stands: `four`, `a few`, `a couple of`, or none at all (`years`).
pub(super) fn amount(scan: &Scan, start: usize) -> Option<(Option<i64>, usize)> {
    let article = scan.is_any(start, &["a", "an", "the"]);
    let skip = |at: usize| at + usize::from(scan.is(at, "of"));
    match scan.means(start) {
        Some(TimeWord::Unit(_)) if is_plural(scan, start) => Some((None, start)),
        Some(TimeWord::Some) => Some((None, start + 1)),
        _ if article && scan.means(start + 1) == Some(TimeWord::Some) => Some((None, start + 2)),
        _ if article => match scan.means(start + 1) {
            Some(TimeWord::Count(n)) if n > 1 => Some((Some(n), skip(start + 2))),
            _ => Some((Some(1), start + 1)),
        },
        _ => scan.count(start).map(|n| (Some(n), skip(start + 1))),
    }
}

/// `recent weeks`, `the coming days`, `the past few years`, `the last three months`, `the next five years`.
pub(super) fn window(scan: &Scan, start: usize) -> Option<Found> {
    let back = match scan.means(start)? {
        TimeWord::Recent | TimeWord::Which(Which::Last) => true,
        TimeWord::Which(Which::Next) => false,
        _ => return None,
    };
    if scan.is(start.wrapping_sub(1), "to") {
        return None; // `to last several days`
    }
    let (count, at) = amount(scan, start + 1)?;
    let Some(TimeWord::Unit(unit)) = scan.means(at).filter(|_| is_plural(scan, at)) else { return None };
    let time = known(scan, |today| {
        let far = match count {
            Some(n) => Some(resolve::shift(today, if back { -n } else { n }, unit)?),
            None => None,
        };
        let (near, far) = (Some(today), far);
        Some(if back { When { start: far, end: near } } else { When { start: near, end: far } })
    })?;
    Some(Found::new(start..at + 1, time, "date/window"))
}

/// `over the weekend`, `the weekend's`: the latest one.
pub(super) fn weekend(scan: &Scan, start: usize) -> Option<Found> {
    let is_weekend =
        scan.means(start + 1) == Some(TimeWord::Unit(TimeUnit::Weekend)) && scan.is(start, "the");
    let placed = scan.is_any(start.wrapping_sub(1), &["over", "at", "on", "during", "since"]);
    if !is_weekend || is_plural(scan, start + 1) || !placed {
        return None;
    }
    let time = known(scan, |today| {
        let saturday = resolve::weekday_back(today, jiff::civil::Weekday::Saturday)?;
        resolve::unit_around(saturday, TimeUnit::Weekend)
    })?;
    Some(Found::new(start..start + 2, time, "date/weekend"))
}
