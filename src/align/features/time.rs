//! Times: whether two claims can be of one time, and reports of one day.

use super::{Feature, NEAR, Profile, when};
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
    let gap = days_between(x, y);
    let near = gap > 0 && gap <= NEAR && !is_loose(x) && !is_loose(y);
    let mut features = vec![when("near_time", near), when("other_time", gap > 0 && !near)];
    features.push(when("loose_time", gap <= 0 && is_loose(x) != is_loose(y)));
    features.push(("same_time", if gap > 0 { 0.0 } else { closeness(x, y) }));
    features
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
