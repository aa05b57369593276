//! Quantities: an amount, how it is bounded, and what it is an amount of.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::Number;

/// What sort of quantity it is; decides what it may be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// An amount of a currency.
    Money,
    /// So many of a thing.
    Count,
    /// A percentage, or percentage points.
    Percentage,
    /// A share in words or as a fraction: "two-thirds", "one in five".
    Proportion,
    /// A length of time.
    Duration,
    /// How old someone or something is.
    Age,
    /// A place in a row: "sixth term".
    Ordinal,
    /// How often something happens.
    Frequency,
    /// A physical measure: length, mass, temperature, magnitude, speed.
    Measure,
}

/// How the amount bounds the truth, as the source worded it. Never merged: the difference can be the finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// "500": as stated.
    Exact,
    /// "about", "nearly", "around".
    About,
    /// "more than", "over".
    MoreThan,
    /// "at least", "no fewer than".
    AtLeast,
    /// "less than", "under".
    LessThan,
    /// "up to", "no more than".
    AtMost,
    /// "10 to 15".
    Range,
    /// "several", "dozens", "thousands".
    Vague,
}

/// Whether the amount is said to have risen or fallen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// "rose to", "up from".
    Up,
    /// "fell to", "down".
    Down,
}

/// How an amount stands to another one, told or left to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// "three more", "another 40": comes on top of an earlier amount, and is no total.
    Increment,
    /// "of whom 12", "including nine": is part of an amount told beside it.
    Part,
    /// "(6 miles)": gives the amount before it in another unit.
    Conversion,
}

/// One number, or two ends of which the upper may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Amount {
    /// A single number.
    Point(Number),
    /// From `low` up to `high`; `None` is open above.
    Between {
        /// The lower end.
        low: Number,
        /// The upper end.
        high: Option<Number>,
    },
}

impl Amount {
    /// The single number, or the lower end.
    pub fn low(&self) -> Number {
        match self {
            Self::Point(n) => *n,
            Self::Between { low, .. } => *low,
        }
    }

    /// The single number, or the upper end if there is one.
    pub fn high(&self) -> Option<Number> {
        match self {
            Self::Point(n) => Some(*n),
            Self::Between { high, .. } => *high,
        }
    }

    /// The amount in another unit, `value * times + plus`, each number with the precision it was written with; `None`
    /// where it has no decimal.
    pub fn converted(&self, times: Decimal, plus: Decimal) -> Option<Self> {
        let convert = |n: Number| n.converted(times, plus);
        Some(match *self {
            Self::Point(n) => Self::Point(convert(n)?),
            Self::Between { low, high: None } => Self::Between { low: convert(low)?, high: None },
            Self::Between { low, high: Some(high) } => {
                Self::Between { low: convert(low)?, high: Some(convert(high)?) }
            }
        })
    }
}

/// An amount of something, as a source states it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// What sort of quantity it is.
    pub dimension: Dimension,
    /// The number or numbers.
    pub amount: Amount,
    /// How the amount bounds the truth.
    pub bound: Bound,
    /// ISO 4217 code for money, `percent`, `percentage point`, a singular unit name, or the singular counted noun.
    pub unit: String,
    /// Rise or fall, where stated.
    pub trend: Option<Trend>,
    /// How it stands to another amount, where the words say so.
    pub relation: Option<Relation>,
}

impl Quantity {
    /// The unit with the modifiers that the counted phrase has before it, conjunctions between them apart: for
    /// `protester` and the phrase "young and angry protesters" it is `young angry protester`. Borrowed where there are none.
    pub fn unit_in_full(&self, thing: &str) -> Cow<'_, str> {
        let counted = self.dimension == Dimension::Count && !self.unit.is_empty();
        match thing.trim().rsplit_once([' ', '\u{a0}', '\n']) {
            Some((modifiers, _)) if counted => Cow::Owned(format!("{} {}", words(modifiers), self.unit)),
            _ => Cow::Borrowed(&self.unit),
        }
    }

    /// All values that the statement allows: `(None, _)` is open below, `(_, None)` open above.
    ///
    /// A point takes the precision it was written with, whole things apart: 12 people are not 12.4. `about` widens it
    /// to a tenth on both sides.
    pub fn interval(&self) -> (Option<Decimal>, Option<Decimal>) {
        let low = self.amount.low();
        let (from, mut to) = self.reach(low);
        to = self.amount.high().map_or(to, |h| self.reach(h).1);
        match self.bound {
            Bound::Exact | Bound::Range => (Some(from), Some(to)),
            Bound::About => {
                let tenth = low.value.abs() / Decimal::TEN;
                (Some(from.saturating_sub(tenth)), Some(to.saturating_add(tenth)))
            }
            // A vague word's upper end is a convention: "thousands" may well be 35,000.
            Bound::MoreThan | Bound::AtLeast | Bound::Vague => (Some(low.value), None),
            Bound::LessThan | Bound::AtMost => (None, Some(self.amount.high().map_or(to, |h| h.value))),
        }
    }

    /// Whether so much can be all parts of a total, or some of them where it is told as a part.
    pub fn makes_up(&self, total: &Self) -> bool {
        let (sum, total) = (self.amount.low().value, total.amount.low().value);
        sum == total || (self.relation == Some(Relation::Part) && sum < total)
    }

    /// What a number as written can stand for.
    fn reach(&self, number: Number) -> (Decimal, Decimal) {
        let whole = matches!(
            self.dimension,
            Dimension::Count | Dimension::Ordinal | Dimension::Age | Dimension::Frequency
        );
        if whole && number.significant_digits.is_none() {
            (number.value, number.value)
        } else {
            number.interval()
        }
    }
}

/// The words but for conjunctions, with one blank between each two.
fn words(text: &str) -> String {
    text.split_whitespace().filter(|w| !matches!(*w, "and" | "or" | "&")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_in_full_has_its_modifiers() {
        for (unit, thing, full) in [
            ("vintner", "angry young vintners", "angry young vintner"),
            ("book", "printed and digital books", "printed digital book"),
            ("test per day", "blood tests", "blood test per day"),
            ("vintner", "vintners", "vintner"),
            ("", "of a kind", ""),
        ] {
            let amount = Amount::Point(Number::exact(9));
            let (dimension, bound) = (Dimension::Count, Bound::Exact);
            let quantity =
                Quantity { dimension, amount, bound, unit: unit.to_owned(), trend: None, relation: None };
            assert_eq!(quantity.unit_in_full(thing), full);
        }
    }
}
