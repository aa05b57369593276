//! Ages: `26-year-old`, `Name, 66,`, `aged 12`, `in his 40s`, `turned 68`.

mod stated;
mod written;

use rust_decimal::Decimal;

use super::line::Line;
use super::number::{Numeral, Shape};
use super::reading::Reading;
use crate::model::Dimension;

/// A way to tell an age.
type Form = fn(&Line, &Numeral) -> Option<Reading>;

/// The forms, the surest first.
const FORMS: [Form; 9] = [
    written::old,
    written::aged,
    written::apposition,
    written::decade,
    written::compared,
    stated::reached,
    stated::of_subject,
    stated::at_age,
    stated::general,
];

/// A number that is an age.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    if matches!(numeral.shape, Shape::Ordinal | Shape::Part) {
        return None;
    }
    FORMS.iter().find_map(|form| form(line, numeral))
}

/// Ages without a number of their own: `in her twenties`.
pub(super) fn bare(line: &Line) -> Vec<Reading> {
    (0..line.len()).filter_map(|i| written::decade_in_words(line, i)).collect()
}

/// The age in years.
fn years(numeral: &Numeral, rule: &'static str) -> Reading {
    in_unit(numeral, "year", rule)
}

/// The age in a unit of time.
fn in_unit(numeral: &Numeral, unit: &str, rule: &'static str) -> Reading {
    Reading::new(numeral, Dimension::Age, unit, rule)
}

/// Whether a person can be so old.
fn is_lifetime(numeral: &Numeral) -> bool {
    let value = numeral.value();
    value > Decimal::ZERO
        && value <= Decimal::from(125)
        && value.fract().is_zero()
        && numeral.scale == Decimal::ONE
}
