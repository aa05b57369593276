//! Times: whether two claims can be of one time, and reports of one day.

use super::{Feature, NEAR, Profile, when};
use crate::lexicon::{Concepts, Frame, ReportingVerbs};
use crate::model::{Granularity, When};

/// Days from which a stretch of time without a calendar name is too long to tell events by.
const LOOSE: i32 = 45;

/// Whether one is dated as background and the other is not dated, or dated as news, and the reports are of one time.
pub(super) fn one_background(a: &Profile, b: &Profile) -> bool {
    let one_time = days_apart(a, b).is_some_and(|days| days <= NEAR);
    one_time && a.is_background() != b.is_background()
}

pub(super) fn date(a: &Profile, b: &Profile) -> Vec<Feature> {
    let (Some(x), Some(y)) = (a.time(), b.time()) else { return Vec::new() };
    let gap = days_between(x, y).max(beyond_limit(x, y));
    let near = gap > 0 && gap <= NEAR && !is_loose(x) && !is_loose(y);
    let one_limit = has_one_limit(a, b);
    let mut features = vec![when("near_time", near), when("other_time", gap > 0 && !near)];
    features.push(when("loose_time", gap <= 0 && !one_limit && is_loose(x) != is_loose(y)));
    let same = if one_limit { 1.0 } else { closeness(x, y) };
    features.push(("same_time", if gap > 0 { 0.0 } else { same }));
    features.push(when("same_day", x == y && x.is_day()));
    features.push(when("one_told", is_told(a) != is_told(b)));
    features.extend(clocks(a, b));
    features
}

/// Whether the date is of saying something.
fn is_told(profile: &Profile) -> bool {
    let readings = |predicate| ReportingVerbs::get().readings(predicate).iter();
    let says = |predicate| readings(predicate).any(|reading| reading.verb.frame == Frame::Say);
    profile.claim.predicate.as_deref().is_some_and(|p| !Concepts::get().named(p) && says(p))
}

/// Minutes within which two times of day are one, and from which they are two.
const ONE_CLOCK: u16 = 5;
const TWO_CLOCKS: u16 = 90;

fn clocks(a: &Profile, b: &Profile) -> [Feature; 2] {
    let apart = a.clock.zip(b.clock).map(|(x, y)| x.minutes_from(y));
    [
        when("same_clock", apart.is_some_and(|minutes| minutes <= ONE_CLOCK)),
        when("other_clock", apart.is_some_and(|minutes| minutes > TWO_CLOCKS)),
    ]
}

/// Days from which a time is too far from a limit to be what the limit is of.
const FAR: i32 = 366;

/// Days from the limit of the one to the other, where that is far: 1959 is not what happened "before 1997".
fn beyond_limit(x: &When, y: &When) -> i32 {
    let days = |limit: &When, other: &When| {
        let day = When::day(limit.limit()?);
        Some(days_between(&day, other)).filter(|&days| days > FAR && other.limit().is_none())
    };
    days(x, y).or_else(|| days(y, x)).unwrap_or(0)
}

/// Whether one is a limit and the other comes up to it: "by 31 May", "31 May". The day of publication limits every "in recent weeks".
fn has_one_limit(a: &Profile, b: &Profile) -> bool {
    let shared = a.time().zip(b.time()).and_then(|(x, y)| x.shared_limit(y));
    shared.is_some() && shared != a.published() && shared != b.published()
}

/// How well two overlapping times fit: 1 for the same, less where one is much coarser, little for "since August".
fn closeness(x: &When, y: &When) -> f64 {
    match (x.days(), y.days()) {
        _ if is_loose(x) != is_loose(y) => 0.1,
        (Some(p), Some(q)) => 1.0 / (1.0 + (f64::from(p.max(q)) / f64::from(p.min(q).max(1))).ln() / 4.0),
        _ => 0.3,
    }
}

/// Whether a time says too little to tell events by: "since August", "in recent weeks".
fn is_loose(when: &When) -> bool {
    when.granularity() == Granularity::Interval && when.days().is_none_or(|days| days > LOOSE)
}

pub(super) fn times(x: Option<&When>, y: Option<&When>) -> [Feature; 3] {
    let gap = x.zip(y).map(|(x, y)| days_between(x, y));
    let apart = gap.unwrap_or(0);
    [when("same_time", gap == Some(0)), when("other_time", apart > 0), when("remote_time", apart > NEAR)]
}

/// Days that lie between two times; 0 where they overlap.
pub(super) fn days_between(x: &When, y: &When) -> i32 {
    let gap = |end: Option<jiff::civil::Date>, start: Option<jiff::civil::Date>| {
        end.zip(start).and_then(|(e, s)| e.until(s).ok()).map_or(0, |span| span.get_days())
    };
    if x.overlaps(y) { 0 } else { gap(x.end, y.start).max(gap(y.end, x.start)) }
}

/// Days from the publication of the one to that of the other.
pub(super) fn days_later(a: &Profile, b: &Profile) -> Option<i32> {
    Some(a.published()?.until(b.published()?).ok()?.get_days())
}

/// Days between the two publications, in whichever order.
pub(super) fn days_apart(a: &Profile, b: &Profile) -> Option<i32> {
    days_later(a, b).map(i32::abs)
}
