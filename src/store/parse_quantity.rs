//! YAML to quantities: one bound with a number or a pair, digit for digit as written.

use rust_decimal::Decimal;
use serde_yaml::{Location, Spanned};

use super::number::Digits;
use super::parse::Reader;
use super::wire::{Shape, WireQuantity};
use crate::model::{Amount, Bound, Error, Number, Quantity};

impl Reader<'_> {
    /// The quantity that stands at a place.
    pub(super) fn quantity(&self, spanned: Spanned<WireQuantity>) -> Result<Quantity, Error> {
        let at = spanned.referenced;
        let wire = spanned.value;
        let (bound, shape) = self.bound(&wire, at)?;
        let amount = self.amount(bound, shape, wire.significant_digits)?;
        let (dimension, trend, relation) = (wire.dimension, wire.trend, wire.relation);
        Ok(Quantity { dimension, amount, bound, unit: wire.unit, trend, relation })
    }

    fn bound<'w>(&self, wire: &'w WireQuantity, at: Location) -> Result<(Bound, &'w Spanned<Shape>), Error> {
        let bounds = [
            (Bound::Exact, &wire.exact),
            (Bound::About, &wire.about),
            (Bound::MoreThan, &wire.more_than),
            (Bound::AtLeast, &wire.at_least),
            (Bound::LessThan, &wire.less_than),
            (Bound::AtMost, &wire.at_most),
            (Bound::Range, &wire.range),
            (Bound::Vague, &wire.vague),
        ];
        let mut given = bounds.into_iter().filter_map(|(bound, shape)| Some((bound, shape.as_ref()?)));
        if let (Some(one), None) = (given.next(), given.next()) {
            return Ok(one);
        }
        let mend = "exact, about, more_than, at_least, less_than, at_most, range or vague";
        Err(self.error(at, "a quantity needs exactly one bound", mend))
    }

    fn amount(&self, bound: Bound, shape: &Spanned<Shape>, digits: Option<Digits>) -> Result<Amount, Error> {
        let fault = |cause: &str| self.error(shape.referenced, cause, "write 500, or [500, 700]");
        let (low, high) = match &shape.value {
            Shape::Scalar => (self.number(shape)?, None),
            Shape::List(ends) => match ends.as_slice() {
                [low, high] => (self.number(low)?, self.number(high)?),
                _ => return Err(fault("a range has two ends")),
            },
        };
        let low = low.ok_or_else(|| fault("a number is missing here"))?;
        let (low, high) = with_digits(low, high, digits)
            .ok_or_else(|| fault("`significant_digits` must have as many numbers as the amount"))?;
        let point = matches!(shape.value, Shape::Scalar) && bound != Bound::Vague;
        Ok(if point { Amount::Point(low) } else { Amount::Between { low, high } })
    }

    /// The number at a place in the text; `None` for null.
    fn number(&self, shape: &Spanned<Shape>) -> Result<Option<Decimal>, Error> {
        let written = self.slice(shape.referenced).unwrap_or_default();
        if matches!(written, "null" | "~") {
            return Ok(None);
        }
        let plain = written.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        let value = Some(written).filter(|_| plain).and_then(|w| Decimal::from_str_exact(w).ok());
        let fault = || {
            let cause = format!("`{written}` is not a number that claimdiff can hold");
            self.error(shape.referenced, cause, "write at most 28 digits, without exponent or separators")
        };
        value.map(Some).ok_or_else(fault)
    }

    /// The text at a place.
    fn slice(&self, at: Location) -> Option<&str> {
        let start = usize::try_from(at.span().byte_offset()?).ok()?;
        let len = usize::try_from(at.span().byte_len()?).ok()?;
        self.text.get(start..start.checked_add(len)?)
    }
}

/// The numbers with their significant digits; `None` where these do not fit.
fn with_digits(
    low: Decimal,
    high: Option<Decimal>,
    digits: Option<Digits>,
) -> Option<(Number, Option<Number>)> {
    let [of_low, of_high] = match digits {
        None => [None, None],
        Some(Digits::One(n)) if high.is_none() => [Some(n), None],
        Some(Digits::Two(pair)) if high.is_some() => pair,
        Some(_) => return None,
    };
    let number = |value, significant_digits| Number { value, significant_digits };
    Some((number(low, of_low), high.map(|h| number(h, of_high))))
}
