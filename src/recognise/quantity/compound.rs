//! Amounts in two units that make one: `5 ft 2 in`, `thirteen dollars and forty cents`, `two hours 15 minutes`.

use rust_decimal::Decimal;

use super::line::{Kind, Line};
use super::reading::Reading;
use crate::model::{Amount, Dimension, Number};

/// A larger unit, the smaller one that may go on with it, and how many of the smaller make one.
const PAIRS: [(&str, &str, u32); 11] = [
    ("foot", "inch", 12),
    ("pound", "ounce", 16),
    ("stone", "pound", 14),
    ("year", "month", 12),
    ("week", "day", 7),
    ("day", "hour", 24),
    ("hour", "minute", 60),
    ("minute", "second", 60),
    ("USD", "cent", 100),
    ("EUR", "cent", 100),
    ("GBP", "penny", 100),
];

/// Joins each amount with the smaller one that goes on with it. Readings are in text order.
pub(super) fn join(line: &Line, readings: Vec<Reading>) -> Vec<Reading> {
    let mut joined: Vec<Reading> = Vec::with_capacity(readings.len());
    for next in readings {
        match joined.last().and_then(|big| sum(line, big, &next)) {
            Some((amount, end)) => {
                if let Some(last) = joined.last_mut() {
                    last.amount = Amount::Point(amount);
                    last.at.end = end;
                    // "two years and three months old"
                    if next.dimension == Dimension::Age {
                        (last.dimension, last.rule) = (next.dimension, next.rule);
                    }
                }
            }
            None => joined.push(next),
        }
    }
    for reading in &mut joined {
        add_inches(line, reading);
    }
    joined
}

/// The inches of `6-foot-2`, which alone are a part of a name.
fn add_inches(line: &Line, feet: &mut Reading) {
    let at = feet.at.end + 1;
    let hyphened = feet.unit == "foot"
        && line.is_hyphen(at - 1)
        && !line.is_hyphen(at + 1)
        && line.kind(at) == Some(Kind::Digits);
    let inches: Option<u32> = line.word(at).parse().ok().filter(|&n| hyphened && n < 12);
    let Amount::Point(whole) = feet.amount else { return };
    let part = inches.and_then(|n| Decimal::from(n).checked_div(Decimal::from(12)));
    if let Some(sum) = part.and_then(|p| whole.value.checked_add(p)) {
        feet.amount = Amount::Point(Number { value: sum.normalize(), significant_digits: None });
        feet.at.end = at + 1;
    }
}

fn sum(line: &Line, big: &Reading, small: &Reading) -> Option<(Number, usize)> {
    let (Amount::Point(whole), Amount::Point(part)) = (big.amount, small.amount) else { return None };
    let and = matches!(line.word(big.at.end), "and" | ",") || line.is_hyphen(big.at.end);
    let adjacent = small.at.start == big.at.end + usize::from(and);
    let plain = whole.value.fract().is_zero()
        && big.scale == Decimal::ONE
        && (line.is_hyphen(big.at.end) || !line.touches(big.at.end));
    if !adjacent || !plain {
        return None;
    }
    let end = small.at.end + usize::from(names_inches(line, big, small));
    let (_, _, ratio) = PAIRS
        .iter()
        .find(|(b, s, _)| big.unit == *b && (small.unit == *s || goes_on(line, big, small, s)))?;
    let fraction = part.value.checked_div(Decimal::from(*ratio)).filter(|f| *f < Decimal::ONE)?;
    let value = whole.value.checked_add(fraction)?;
    Some((Number { value: value.normalize(), significant_digits: None }, end))
}

/// `5 ft 2 in`: an `in` that nothing follows is a unit.
fn names_inches(line: &Line, big: &Reading, small: &Reading) -> bool {
    let closed = matches!(line.word(small.at.end + 1), "" | "." | "," | ";" | ")" | "tall" | "long" | "and");
    big.unit == "foot" && small.is_bare() && line.word(small.at.end) == "in" && closed
}

/// Whether a bare number goes on with the amount: `6-foot-2`, `15 dollars 50`, `5 ft 2 in`.
fn goes_on(line: &Line, big: &Reading, small: &Reading, unit: &str) -> bool {
    let digits = line.kind(small.number) == Some(Kind::Digits);
    let two =
        if digits { line.word(small.number).len() == 2 } else { small.amount.low().value >= Decimal::TEN };
    let bare = small.is_bare() && small.dimension == Dimension::Count && (digits || unit == "cent");
    let height = line.is_hyphen(big.at.end) || names_inches(line, big, small);
    let cents = two && big.at.end > big.number + 1;
    bare && match unit {
        "inch" => height,
        "cent" => cents && small.at.start == big.at.end,
        _ => false,
    }
}
