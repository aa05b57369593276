//! How often: `twice`, `more than once`.

use rust_decimal::Decimal;

use super::line::Line;
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::unit;
use crate::lexicon::NumberKind;
use crate::model::{Amount, Dimension, Number};

/// All words that say how often.
pub(super) fn all(line: &Line) -> Vec<Reading> {
    (0..line.len()).filter_map(|i| read(line, i)).collect()
}

fn read(line: &Line, at: usize) -> Option<Reading> {
    let value = line.number(at, NumberKind::Times)?;
    let bounded = matches!(line.back(at, 1), "than" | "least" | "only" | "just");
    let multiple = matches!(line.word(at + 1), "as" | "the" | "that" | "more" | "again");
    let (end, rate) = unit::per(line, at + 1).unwrap_or((at + 1, String::new()));
    if multiple || (value == 1 && !bounded && rate.is_empty()) {
        return None;
    }
    let amount = Amount::Point(Number::exact(value));
    let numeral = Numeral { at: at..end, amount, scale: Decimal::ONE, shape: Shape::Words };
    Some(Reading::new(&numeral, Dimension::Frequency, format!("time{rate}"), "frequency/adverb"))
}
