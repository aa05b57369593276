//! Amounts in other units: what two quantities come to in one unit.

use rust_decimal::Decimal;

use crate::lexicon::Units;
use crate::model::Quantity;

/// The unit that an amount of this unit is compared in: `metre` for miles, the unit itself where nothing is converted.
pub(super) fn base(unit: &str) -> &str {
    Units::get().of(unit).and_then(|u| u.base.as_ref()).map_or(unit, |b| &b.unit)
}

/// The value of a quantity's single number, or of its lower end, in the unit it is compared in.
pub(super) fn value(quantity: &Quantity) -> Decimal {
    let low = quantity.amount.low().value;
    let base = Units::get().of(&quantity.unit).and_then(|u| u.base.as_ref());
    base.and_then(|b| low.checked_mul(b.times)?.checked_add(b.plus)).unwrap_or(low)
}

/// Two quantities of different units in one unit, with the precision each was written with; `None` where they have one
/// unit already, or none into which both can be turned exactly.
pub fn in_one_unit(a: &Quantity, b: &Quantity) -> Option<(Quantity, Quantity)> {
    let convertible = a.dimension == b.dimension && a.unit != b.unit && base(&a.unit) == base(&b.unit);
    if convertible { Some((in_base(a)?, in_base(b)?)) } else { None }
}

fn in_base(quantity: &Quantity) -> Option<Quantity> {
    let Some(base) = Units::get().of(&quantity.unit)?.base.as_ref() else { return Some(quantity.clone()) };
    let amount = quantity.amount.converted(base.times, base.plus)?;
    Some(Quantity { amount, unit: base.unit.clone(), ..quantity.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Bound, Dimension, Number};

    fn measure(value: i64, unit: &str) -> Quantity {
        let (dimension, amount) = (Dimension::Measure, Amount::Point(Number::exact(value)));
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
}
