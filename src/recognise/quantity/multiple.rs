//! How many times as much: `more than doubled`, `fivefold`, `10-fold`, `twice as many`.

use rust_decimal::Decimal;

use super::line::{Kind, Line};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use crate::lexicon::{Currencies, NumberKind};
use crate::model::{Amount, Dimension, Number};

/// Multiples in one word.
pub(super) fn bare(line: &Line) -> Vec<Reading> {
    (0..line.len()).filter_map(|i| verb(line, i).or_else(|| twice(line, i))).collect()
}

/// Multiples that a number makes with `fold`.
pub(super) fn folds(line: &Line, numerals: &[Numeral]) -> Vec<Reading> {
    numerals.iter().filter_map(|n| fold(line, n)).collect()
}

/// `doubled`, `fivefold`, `halved`; not `doubled down`.
fn verb(line: &Line, at: usize) -> Option<Reading> {
    let times = line.number(at, NumberKind::Multiple).map(Decimal::from);
    let part = || Decimal::ONE.checked_div(Decimal::from(line.number(at, NumberKind::Division)?));
    let value = times.or_else(part)?;
    let idiom = matches!(line.word(at + 1), "as" | "down" | "over" | "up" | "back");
    (!idiom).then(|| read(at..at + 1, value))
}

/// `twice as many`, `twice the number`, `double the number`.
fn twice(line: &Line, at: usize) -> Option<Reading> {
    let known = matches!(line.word(at), "twice" | "double");
    let many = line.word(at + 1) == "as"
        && matches!(line.word(at + 2), "many" | "much" | "high" | "large" | "big" | "likely");
    let the = matches!(line.word(at + 1), "the" | "that" | "its" | "their")
        && matches!(
            line.word(at + 2),
            "number" | "rate" | "amount" | "size" | "figure" | "total" | "average" | "of" | "price"
        );
    let sign = usize::from(Currencies::get().is_sign(line.word(at + 2)));
    let figure = line.word(at + 1) == "the" && line.kind(at + 2 + sign) == Some(Kind::Digits);
    (known && (many || the || figure)).then(|| read(at..at + 1, Decimal::TWO))
}

/// `10-fold`, `five-fold`.
fn fold(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let end = numeral.at.end;
    let word = end + usize::from(line.is_hyphen(end));
    let plain = matches!(numeral.shape, Shape::Digits | Shape::Words);
    (plain && line.word(word) == "fold").then(|| read(numeral.at.start..word + 1, numeral.value()))
}

fn read(at: std::ops::Range<usize>, value: Decimal) -> Reading {
    let amount = Amount::Point(Number::exact(value));
    let numeral = Numeral { at, amount, scale: Decimal::ONE, shape: Shape::Words };
    Reading::new(&numeral, Dimension::Frequency, "time", "frequency/multiple")
}
