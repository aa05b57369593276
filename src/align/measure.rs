//! Amounts in other units: what two quantities come to in one unit.

use rust_decimal::Decimal;

use crate::lexicon::Units;
use crate::model::{Dimension, Quantity};

/// What shares in words are compared in.
const PERCENT: &str = "percent";

/// The dimension that an amount is compared in: a share in words is a percentage.
pub(super) fn dimension(quantity: &Quantity) -> Dimension {
    if quantity.dimension == Dimension::Proportion { Dimension::Percentage } else { quantity.dimension }
}

/// The unit that an amount is compared in: `metre` for miles, the unit itself where nothing is converted.
pub(super) fn base(quantity: &Quantity) -> &str {
    conversion(quantity).map_or(&quantity.unit, |(_, _, unit)| unit)
}

/// The value of a quantity's single number, or of its lower end, in the unit it is compared in.
pub(super) fn value(quantity: &Quantity) -> Decimal {
    let low = quantity.amount.low().value;
    conversion(quantity).and_then(|(times, plus, _)| low.checked_mul(times)?.checked_add(plus)).unwrap_or(low)
}

/// Two quantities of different units, or a percentage and a share in words, in one unit, with the precision each was
/// written with; `None` where they have one unit already, or none into which both can be turned exactly.
pub fn in_one_unit(a: &Quantity, b: &Quantity) -> Option<(Quantity, Quantity)> {
    if a.unit != b.unit && meet(a, b) { Some((in_base(a)?, in_base(b)?)) } else { None }
}

/// Whether two quantities have one unit or can be brought to one. Two shares in words are of the same only by its name.
pub(super) fn meet(a: &Quantity, b: &Quantity) -> bool {
    let in_words = |q: &Quantity| q.dimension == Dimension::Proportion;
    if in_words(a) && in_words(b) {
        return a.unit == b.unit;
    }
    dimension(a) == dimension(b) && base(a) == base(b)
}

fn in_base(quantity: &Quantity) -> Option<Quantity> {
    let Some((times, plus, unit)) = conversion(quantity) else { return Some(quantity.clone()) };
    let amount = quantity.amount.converted(times, plus)?;
    Some(Quantity { amount, dimension: dimension(quantity), unit: unit.to_owned(), ..quantity.clone() })
}

/// By what an amount is multiplied, and what is added then, to have it in the unit it is compared in.
fn conversion(quantity: &Quantity) -> Option<(Decimal, Decimal, &str)> {
    if quantity.dimension == Dimension::Proportion {
        return Some((Decimal::ONE_HUNDRED, Decimal::ZERO, PERCENT));
    }
    let base = Units::get().of(&quantity.unit)?.base.as_ref()?;
    Some((base.times, base.plus, &base.unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Bound, Number};

    fn measure(value: i64, unit: &str) -> Quantity {
        of(Dimension::Measure, Number::exact(value), unit)
    }

    fn of(dimension: Dimension, number: Number, unit: &str) -> Quantity {
        let amount = Amount::Point(number);
        Quantity { dimension, amount, bound: Bound::Exact, unit: unit.into(), trend: None, relation: None }
    }

    #[test]
    fn miles_and_kilometres_meet_in_metres() {
        let (a, b) = in_one_unit(&measure(15, "mile"), &measure(24, "kilometre")).unwrap();
        assert_eq!((a.unit.as_str(), a.interval()), ("metre", b.interval()));
        let (a, b) = in_one_unit(&measure(20, "celsius"), &measure(68, "fahrenheit")).unwrap();
        assert_eq!(a.interval(), b.interval());
    }

    #[test]
    fn what_has_no_common_unit_is_left_alone() {
        assert_eq!(in_one_unit(&measure(15, "mile"), &measure(24, "hour")), None);
        assert_eq!(in_one_unit(&measure(15, "mile"), &measure(15, "mile")), None);
    }

    #[test]
    fn a_share_in_words_meets_a_percentage() {
        let half =
            of(Dimension::Proportion, Number { value: Decimal::new(5, 1), ..Number::exact(0) }, "voter");
        let (a, b) = in_one_unit(&half, &of(Dimension::Percentage, Number::exact(50), "percent")).unwrap();
        assert_eq!((a.dimension, a.unit.as_str(), a.amount.low().value), (b.dimension, "percent", 50.into()));
        assert_eq!(
            in_one_unit(&half, &of(Dimension::Percentage, Number::exact(50), "percentage point")),
            None
        );
        assert_eq!(in_one_unit(&half, &Quantity { unit: "adult".into(), ..half.clone() }), None);
    }
}
