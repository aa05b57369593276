//! Numbers as the files write them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::model::Amount;

/// How many significant digits were written, of one number or of two; none where every digit was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub(super) enum Digits {
    /// Of a single number, or of the low end where the high one is open.
    One(u32),
    /// Of both ends of a range.
    Two([Option<u32>; 2]),
}

/// The significant digits of an amount, where they are worth writing.
pub(super) fn digits(amount: &Amount) -> Option<Digits> {
    match amount {
        Amount::Point(n) | Amount::Between { low: n, high: None } => n.significant_digits.map(Digits::One),
        Amount::Between { low, high: Some(high) } => {
            let pair = [low.significant_digits, high.significant_digits];
            pair.iter().any(Option::is_some).then_some(Digits::Two(pair))
        }
    }
}

/// A number with all its digits and no exponent: `1200000`, `0.25`. Zeros that end a fraction stay: they tell how
/// precisely it was written.
pub(super) fn plain(value: Decimal) -> String {
    value.to_string()
}
