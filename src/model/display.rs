//! How quantities read in a report: the normalised value in words, never the source's own.

use std::fmt;

use super::{Amount, Bound, Dimension, Quantity, Trend};

impl fmt::Display for Amount {
    /// "500", "10 to 15", "1,000 or more".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(n) => write!(f, "{n}"),
            Self::Between { low, high: Some(high) } => write!(f, "{low} to {high}"),
            Self::Between { low, high: None } => write!(f, "{low} or more"),
        }
    }
}

impl Bound {
    /// The words that stand before a bounded amount; empty for an exact amount and for a range.
    pub fn words(self) -> &'static str {
        match self {
            Self::Exact | Self::Range => "",
            Self::About => "about",
            Self::MoreThan => "more than",
            Self::AtLeast => "at least",
            Self::LessThan => "less than",
            Self::AtMost => "at most",
            Self::Vague => "vaguely",
        }
    }
}

impl fmt::Display for Quantity {
    /// "more than 500 protester", "USD 1,500,000", "vaguely 1,000 or more person", "number 6 term".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bound = self.bound.words();
        let gap = if bound.is_empty() { "" } else { " " };
        write!(f, "{bound}{gap}")?;
        match self.dimension {
            Dimension::Money => write!(f, "{} {}", self.unit, self.amount)?,
            Dimension::Ordinal => write!(f, "number {} {}", self.amount, self.unit)?,
            _ => write!(f, "{} {}", self.amount, self.unit)?,
        }
        match self.trend {
            Some(Trend::Up) => f.write_str(", up"),
            Some(Trend::Down) => f.write_str(", down"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Number;

    #[test]
    fn quantities_read_aloud() {
        let bounded = Quantity {
            dimension: Dimension::Count,
            amount: Amount::Point(Number::exact(1_500)),
            bound: Bound::AtLeast,
            unit: "cyclist".into(),
            trend: Some(Trend::Up),
            relation: None,
        };
        assert_eq!(bounded.to_string(), "at least 1,500 cyclist, up");
        let open = Amount::Between { low: Number::exact(24), high: None };
        let money = Quantity { dimension: Dimension::Money, unit: "EUR".into(), amount: open, ..bounded };
        assert_eq!(money.to_string(), "at least EUR 24 or more, up");
    }
}
