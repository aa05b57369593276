//! Dates in figures: `2020-09-14`, `9/14/2020`, `14.09.2020`, `12 / 19 / 2005`.

use super::found::{Calendar, Found, Time};
use super::scan::Scan;
use crate::segment::{Document, TokenKind};

const EXCHANGEABLE: &str = "the day and the month could be exchanged";

/// A date in figures that begins at `start`.
pub(super) fn date(scan: &Scan, start: usize) -> Option<Found> {
    if !scan.is_number(start) {
        return None;
    }
    let (end, parts) = parts(scan, start)?;
    let time = read(parts, scan.day_first)?;
    Some(Found::new(start..end, time, "date/figures"))
}

/// The three numbers of a date, in one token or in five.
fn parts<'d>(scan: &Scan<'d>, start: usize) -> Option<(usize, [&'d str; 3])> {
    if let Some(parts) = split(scan.text(start)) {
        return Some((start + 1, parts));
    }
    let mark = scan.text(start + 1);
    let numbers = scan.is_number(start + 2) && scan.is_number(start + 4);
    let joined = matches!(mark, "/" | "-") && scan.text(start + 3) == mark && numbers;
    let part = |i| scan.text(start + i);
    let iso = part(0).len() == 4;
    (joined && (mark == "/" || iso)).then(|| (start + 5, [part(0), part(2), part(4)]))
}

fn split(text: &str) -> Option<[&str; 3]> {
    let mark = ['/', '.'].into_iter().find(|&m| text.contains(m))?;
    let mut parts = text.splitn(3, mark);
    Some([parts.next()?, parts.next()?, parts.next()?])
}

fn read(parts: [&str; 3], day_first: Option<bool>) -> Option<Time> {
    let number = |s: &str| s.parse::<i16>().ok().filter(|_| s.bytes().all(|b| b.is_ascii_digit()));
    let [a, b, c] = [number(parts[0])?, number(parts[1])?, number(parts[2])?];
    if parts[0].len() == 4 {
        return calendar(a, b, c);
    }
    if parts[2].len() != 4 || parts[0].len() > 2 || parts[1].len() > 2 {
        return None;
    }
    match (a > 12, b > 12) {
        (true, false) => calendar(c, b, a),
        (false, true) => calendar(c, a, b),
        (true, true) => None,
        _ if a == b => calendar(c, a, b),
        _ => match day_first {
            Some(true) => calendar(c, b, a),
            Some(false) => calendar(c, a, b),
            None => calendar(c, a, b).map(|_| Time::Unknown(EXCHANGEABLE)),
        },
    }
}

fn calendar(year: i16, month: i16, day: i16) -> Option<Time> {
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    jiff::civil::Date::new(year, month, day).ok().filter(|_| year >= 1000)?;
    Some(Time::Calendar(Calendar {
        year: Some(year),
        month: Some(month),
        day: Some(day),
        ..Calendar::default()
    }))
}

/// Which order the text's dates in figures show where a number above 12 decides it.
pub(super) fn day_first(document: &Document) -> Option<bool> {
    let numbers = document.tokens.iter().filter(|t| t.kind == TokenKind::Number);
    numbers.map(|t| t.span.of(document.text)).find_map(|text| {
        let [a, b, year] = split(text)?;
        let (a, b) = (a.parse::<i16>().ok()?, b.parse::<i16>().ok()?);
        let decided = year.len() == 4 && (a > 12) != (b > 12) && a <= 31 && b <= 31;
        decided.then_some(a > 12)
    })
}
