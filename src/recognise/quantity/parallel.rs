//! Units left out where a sentence goes on as it began: `ended at 1,463 points, the other at 1,334`, `$4.2 million, up
//! from 3.9 million a year earlier`, `nine people in 2018 and 12 in 2019`.

use rust_decimal::Decimal;

use super::line::{Kind, Line};
use super::reading::Reading;
use super::{change, duration, exclude, trend};
use crate::lexicon::{Bounds, Class, TimeWord, Trends, Units, time_words};
use crate::model::{Amount, Dimension};

/// How many amounts back the one may stand whose unit is left out.
const REACH: usize = 3;

/// How many words may stand before a whole that opens a sentence: `Of the about 40 barns`.
const OPENING: usize = 4;

/// How many words may stand between two levels: `to 40 tonnes in the month of May from 45`.
const LEVELS: usize = 8;

/// How many words may stand between two amounts in different places.
const ELSEWHERE: usize = 8;

/// Gives each bare number the unit of the amount before it that it goes on with. Readings are in text order.
pub(super) fn share(line: &Line, readings: &mut [Reading]) {
    for i in 1..readings.len() {
        let (before, after) = readings.split_at_mut(i);
        let Some(next) = after.first_mut() else { continue };
        let near = before.iter().rev().take(REACH);
        let first = if is_size(next) { near.clone().find(|r| is_length(r)) } else { None };
        if let Some(first) = first.or_else(|| near.clone().find(|first| goes_on(line, first, next))) {
            next.carry(first);
        }
    }
}

/// `12 wide` after `40 metres long`.
fn is_size(reading: &Reading) -> bool {
    reading.dimension == Dimension::Count
        && matches!(reading.unit.as_str(), "wide" | "long" | "tall" | "high" | "deep" | "thick")
}

fn is_length(reading: &Reading) -> bool {
    let base = |unit: &str| Units::get().of(unit)?.base.as_ref().map(|b| b.unit.clone());
    reading.unit == "metre" || base(&reading.unit).as_deref() == Some("metre")
}

/// Whether a bare number goes on with the unit of an earlier amount.
fn goes_on(line: &Line, first: &Reading, next: &Reading) -> bool {
    let measured = matches!(
        first.dimension,
        Dimension::Money
            | Dimension::Measure
            | Dimension::Percentage
            | Dimension::Duration
            | Dimension::Count
    );
    let bare = next.is_bare() && next.dimension == Dimension::Count;
    let digits = line.kind(next.number) == Some(Kind::Digits);
    if !(measured && bare && !first.is_bare()) {
        return false;
    }
    is_difference(line, next)
        || is_among(line, first, next)
        || is_alike(first, next)
            && (is_compared(line, next)
                || was(line, first, next)
                || is_elsewhere(line, first, next)
                || (digits && (is_timed(line, first, next) || is_placed(line, first, next))))
}

/// Whether two amounts are of one order of magnitude, and of one scale where the second has one.
fn is_alike(first: &Reading, next: &Reading) -> bool {
    let (a, Amount::Point(b)) = (first.amount.low(), next.amount) else { return false };
    let (small, large) = (a.value.abs().min(b.value.abs()), a.value.abs().max(b.value.abs()));
    let near = small.checked_mul(Decimal::TEN).is_none_or(|most| large <= most);
    near && (next.scale == Decimal::ONE || next.scale == first.scale)
}

/// `compared with 3.9`, `up from 35`, `against 3.9`.
fn is_compared(line: &Line, next: &Reading) -> bool {
    let bound = Bounds::get().before.backward(|n| line.back(next.at.start, n + 1)).map_or(0, |(n, _)| n);
    let back = |n: usize| line.back(next.at.start, n + bound);
    match back(1) {
        "with" | "to" => back(2) == "compared",
        "against" | "versus" | "vs" | "vs." => true,
        "from" => matches!(back(2), "up" | "down" | ","),
        _ => false,
    }
}

/// `, 4 more than last year`: by how much an amount differs is told in its own unit.
fn is_difference(line: &Line, next: &Reading) -> bool {
    let end = next.at.end;
    let compared = line.is_in(end, Class::COMPARATIVE) || matches!(line.word(end), "more" | "fewer" | "less");
    line.back(next.at.start, 1) == "," && compared && line.word(end + 1) == "than"
}

/// `Of the 40 barns, 35 were lit`: the whole opens the sentence, its parts have verbs of their own.
fn is_among(line: &Line, whole: &Reading, part: &Reading) -> bool {
    let opened = whole.number <= OPENING && matches!(line.word(0), "of" | "out");
    let joined = matches!(line.back(part.at.start, 1), "," | "and" | "but" | ";");
    let verb = matches!(line.word(part.at.end), "was" | "were" | "is" | "are" | "has" | "have" | "had");
    let less = part.amount.low().value <= whole.amount.low().value;
    opened && joined && verb && less && whole.dimension == Dimension::Count
}

/// `fell to 40 tonnes in May from 45`: the level that the first amount was before.
fn was(line: &Line, first: &Reading, next: &Reading) -> bool {
    let Some(to) = change::preposition(line, first.at.start).filter(|&i| line.word(i) == "to") else {
        return false;
    };
    let mut gap = first.at.end..next.at.start;
    let near = gap.len() <= LEVELS && gap.all(|i| line.kind(i) != Some(Kind::Mark));
    let from = change::preposition(line, next.at.start).is_some_and(|i| line.word(i) == "from");
    near && from && trend::verb_before(line, to).is_some()
}

/// `40 barns in the north and 35 in the south`: the same preposition after both, the second right after `and` or a comma.
fn is_elsewhere(line: &Line, first: &Reading, next: &Reading) -> bool {
    let joined = matches!(line.back(next.at.start, 1), "and" | "," | "but" | "then");
    let place = line.word(next.at.end);
    let gap = first.at.end..next.at.start - 1;
    let plain = gap.len() <= ELSEWHERE && gap.clone().all(|i| line.kind(i) != Some(Kind::Mark));
    let one = line.word(next.number) == "one";
    let same = matches!(place, "in" | "at" | "on" | "from" | "for")
        && gap.into_iter().any(|i| line.word(i) == place);
    joined && plain && same && !one
}

/// `40 in 2018 and 35 in 2019`: both with their time, the second after `and` or a comma.
fn is_timed(line: &Line, first: &Reading, next: &Reading) -> bool {
    let joined = matches!(line.back(next.at.start, 1), "and" | "," | "but" | "then");
    let changed =
        first.dimension == Dimension::Percentage && Trends::get().of(line.back(next.at.start, 1)).is_some();
    (joined || changed)
        && is_time(line, next.at.end)
        && (first.at.end..next.at.start).any(|i| is_time(line, i))
}

/// Whether a phrase begins here that tells when: `in 2018`, `in May`, `on Monday`, `last year`, `a year earlier`.
fn is_time(line: &Line, at: usize) -> bool {
    let year = |i: usize| line.kind(i) == Some(Kind::Digits) && line.word(i).len() == 4;
    let weekday = |i: usize| matches!(time_words().word(line.raw(i)), Some(TimeWord::Weekday { .. }));
    match line.word(at) {
        "in" => year(at + 1) || exclude::is_month(line.raw(at + 1)),
        "on" => weekday(at + 1),
        "last" | "this" | "next" => duration::unit(line, at + 1).is_some(),
        "a" | "the" => {
            let previous = usize::from(matches!(line.word(at + 1), "previous" | "same"));
            let dated = matches!(line.word(at + 2), "ago" | "earlier" | "before");
            duration::unit(line, at + 1 + previous).is_some() && (previous == 1 || dated)
        }
        _ => false,
    }
}

/// How many times the smaller of two amounts in the same place the larger may be.
const NEAR: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// `ended at 40 points while the other ended at 35`: after the same preposition, in another clause.
fn is_placed(line: &Line, first: &Reading, next: &Reading) -> bool {
    let same = line.back(next.at.start, 1) == line.back(first.at.start, 1);
    let place = matches!(line.back(next.at.start, 1), "at" | "to" | "of");
    let clause = (first.at.end..next.at.start)
        .any(|i| matches!(line.word(i), "while" | "whereas" | "and" | "but" | ";" | "as"));
    let (a, b) = (first.amount.low().value.abs(), next.amount.low().value.abs());
    let near = a.min(b).checked_mul(NEAR).is_some_and(|most| a.max(b) <= most);
    same && place && clause && near
}
