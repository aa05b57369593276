//! Times of day: `1:53 p.m. local time (1023 GMT)`, `about 10am`, `between 07:28 and 08:06 UTC`.

use super::found::{Found, Time};
use super::scan::Scan;
use crate::lexicon::Class;

/// A time of day that begins at `start`, with what stands before it to blur it.
pub(super) fn clock(scan: &Scan, start: usize) -> Option<Found> {
    let fuzzy = usize::from(scan.is_any(start, &["around", "about", "approximately", "roughly", "circa"]));
    let end = range(scan, start).or_else(|| single(scan, start + fuzzy))?;
    Some(Found::new(start..end, Time::Clock, "date/clock"))
}

/// `between 7:28 and 8:06 UTC`, `from 9 to 11 a.m.`.
fn range(scan: &Scan, start: usize) -> Option<usize> {
    if !scan.is_any(start, &["between", "from"]) || !scan.is_any(start + 2, &["and", "to", "-", "–", "until"])
    {
        return single_range(scan, start);
    }
    let loose = is_hour(scan, start + 1) || is_hours_and_minutes(scan, start + 1);
    single(scan, start + 3).filter(|_| loose)
}

fn single_range(scan: &Scan, start: usize) -> Option<usize> {
    let first = single(scan, start + 1).filter(|_| scan.is_any(start, &["between", "from"]))?;
    scan.is_any(first, &["and", "to", "-", "–", "until"]).then(|| single(scan, first + 1)).flatten()
}

/// The token after one time of day with its zone and its second form in brackets.
fn single(scan: &Scan, at: usize) -> Option<usize> {
    let end = bare(scan, at)?;
    let open = scan.is(end, "(");
    match bare(scan, end + 1).filter(|&close| open && scan.is(close, ")")) {
        Some(close) => Some(close + 1),
        None => Some(end),
    }
}

fn bare(scan: &Scan, at: usize) -> Option<usize> {
    if !scan.text(at).starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let half = half_of_day(scan, at + 1);
    let glued = glued_half(scan.text(at));
    let zoned = zone(scan, at + 1);
    let hours_minutes = is_hours_and_minutes(scan, at);
    if glued || (half.is_some() && (is_hour(scan, at) || hours_minutes)) {
        let end = half.unwrap_or(at + 1);
        return Some(zone(scan, end).unwrap_or(end));
    }
    if let Some(end) = zoned.filter(|_| hours_minutes || is_military(scan, at)) {
        return Some(end);
    }
    if is_hour(scan, at) && scan.is_any(at + 1, &["o'clock", "o’clock"]) {
        return Some(at + 2);
    }
    (hours_minutes && asked_for(scan, at)).then_some(at + 1)
}

/// Whether `10:30` stands where a time of day would, and not a score or a running time.
fn asked_for(scan: &Scan, at: usize) -> bool {
    let before = scan.text(at).contains(':')
        && scan.is_any(at.wrapping_sub(1), &["at", "around", "about", "until", "till"]);
    before && !scan.is_any(at + 1, &["of", "in", "left", "remaining", "into"])
}

fn is_hour(scan: &Scan, at: usize) -> bool {
    scan.number(at).is_some_and(|h| (1..=12).contains(&h)) && scan.text(at).len() <= 2
}

/// `10:30`, `9.45`.
fn is_hours_and_minutes(scan: &Scan, at: usize) -> bool {
    let text = scan.text(at);
    let Some((hours, minutes)) = text.split_once(':').or_else(|| text.split_once('.')) else { return false };
    let minutes = minutes.split_once(':').map_or(minutes, |(m, _)| m);
    is_below(hours, 24) && minutes.len() == 2 && is_below(minutes, 60)
}

fn is_below(text: &str, limit: u8) -> bool {
    text.len() <= 2 && text.parse::<u8>().is_ok_and(|n| n < limit)
}

/// `0800` before a zone.
fn is_military(scan: &Scan, at: usize) -> bool {
    let text = scan.text(at);
    text.len() == 4 && text.is_ascii() && is_below(&text[..2], 24) && is_below(&text[2..], 60)
}

/// `10am`, `3:45pm`.
fn glued_half(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let Some(time) = lower.strip_suffix("am").or_else(|| lower.strip_suffix("pm")) else { return false };
    let (hours, minutes) = time.split_once([':', '.']).unwrap_or((time, "00"));
    !hours.is_empty() && is_below(hours, 24) && minutes.len() == 2 && is_below(minutes, 60)
}

/// `a.m.`, `pm`; the token after it.
fn half_of_day(scan: &Scan, at: usize) -> Option<usize> {
    scan.is_in(at, Class::HALF_OF_DAY).then_some(at + 1)
}

/// `local time`, `GMT`, `Coordinated Universal Time (UTC)`; the token after it.
fn zone(scan: &Scan, at: usize) -> Option<usize> {
    if is_zone(scan, at) {
        return Some(at + 1);
    }
    let named = (at..at + 3).find(|&i| scan.is(i, "time") && i > at)?;
    let words =
        (at..named).all(|i| scan.text(i).chars().all(char::is_alphabetic) && !scan.text(i).is_empty());
    let place = scan.is(at, "local") || (at..named).all(|i| scan.is_capital(i));
    let bracket = scan.is(named + 1, "(") && is_zone(scan, named + 2) && scan.is(named + 3, ")");
    (words && place).then_some(if bracket { named + 4 } else { named + 1 })
}

fn is_zone(scan: &Scan, at: usize) -> bool {
    scan.is_in(at, Class::ZONE.or(Class::SHORT_ZONE)) || scan.is_any(at, &["hours", "hrs"])
}

/// A time of day after a day: `Monday at 10 a.m.`; the token after it.
pub(super) fn after_day(scan: &Scan, end: usize) -> Option<usize> {
    let mut at = end + usize::from(scan.is(end, ","));
    at += usize::from(scan.is_any(at, &["at", "around", "about", "by", "from", "before", "after"]));
    clock(scan, at).map(|found| found.tokens.end)
}

/// The day after a time of day: `10 a.m. on Monday`; where it begins.
pub(super) fn before_day(scan: &Scan, end: usize) -> usize {
    let at = end + usize::from(scan.is(end, ","));
    at + usize::from(scan.is(at, "on"))
}
