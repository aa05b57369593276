//! Temperatures under zero in words: `10 degrees below zero`, `5 below zero`.

use super::line::Line;
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::unit;
use crate::model::{Amount, Dimension, Number};

/// So many degrees below zero, which may have its scale: `40 below zero Fahrenheit`.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let scale = |at: usize| {
        unit::after(line, at).filter(|(_, u)| matches!(u.name.as_str(), "degree" | "celsius" | "fahrenheit"))
    };
    let (end, unit) = scale(numeral.at.end).map_or((numeral.at.end, "degree"), |(end, u)| (end, &u.name));
    let below = line.word(end) == "below" && line.word(end + 1) == "zero";
    if !below || !matches!(numeral.shape, Shape::Digits | Shape::Words) {
        return None;
    }
    let (end, unit) = scale(end + 2).map_or((end + 2, unit), |(end, u)| (end, &u.name));
    let mut reading = Reading::new(numeral, Dimension::Measure, unit, "measure/below_zero");
    reading.amount = negative(numeral.amount)?;
    Some(reading.over(numeral.at.start..end))
}

/// A single number with its sign turned.
fn negative(amount: Amount) -> Option<Amount> {
    match amount {
        Amount::Point(n) => Some(Amount::Point(Number { value: -n.value.abs(), ..n })),
        Amount::Between { .. } => None,
    }
}
