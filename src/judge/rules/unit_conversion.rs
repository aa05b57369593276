//! Amounts in different units: the same where an exact factor turns one into the other, left open where none is known.

use super::super::pair::{meet, ratio};
use super::{Pair, Ruling};
use crate::model::{Dimension, Quantity, Reason, Severity};
use rust_decimal::Decimal;

/// What rounding after a conversion may come to: 3 percent.
const ROUNDED: Decimal = Decimal::from_parts(103, 0, 0, false, 2);

pub(super) fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    if pair.converted() {
        let same = meet(a.interval(), b.interval()) || near(a, b);
        return same.then(|| Ruling::agree(format!("the same amount in other units ({})", pair.words())));
    }
    let measured = !matches!(a.dimension, Dimension::Count | Dimension::Ordinal | Dimension::Frequency);
    (measured && a.unit != b.unit).then(|| {
        let why = format!("given in {} and in {}, not converted ({})", a.unit, b.unit, pair.words());
        Ruling::compatible(Reason::UnitConversion, Severity::Low, why)
    })
}

fn near(a: &Quantity, b: &Quantity) -> bool {
    ratio(a.amount.low().value, b.amount.low().value).is_some_and(|r| r <= ROUNDED)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Amount, Body, Bound, Claim, Number, Verdict};

    fn of(dimension: Dimension, value: i64, unit: &str) -> Claim {
        let mut claim = amount(Bound::Exact, Amount::Point(Number::exact(value)), unit);
        if let Body::Quantity(q) = &mut claim.body {
            q.dimension = dimension;
        }
        claim
    }

    fn money(unit: &str) -> Claim {
        of(Dimension::Money, 5, unit)
    }

    #[test]
    fn fires_on_one_length_in_two_units() {
        let length = |value, unit| of(Dimension::Measure, value, unit);
        let found = ruling(apply, &length(15, "mile"), &length(24, "kilometre")).unwrap();
        assert_eq!((found.verdict, found.reason), (Verdict::Agree, None));
        assert_eq!(ruling(apply, &length(15, "mile"), &length(40, "kilometre")), None);
    }

    #[test]
    fn fires_on_two_currencies() {
        let found = ruling(apply, &money("USD"), &money("EUR")).unwrap();
        assert_eq!(found.reason, Some(Reason::UnitConversion));
    }

    #[test]
    fn quiet_on_one_currency_and_on_two_nouns() {
        assert_eq!(ruling(apply, &money("USD"), &money("USD")), None);
        let miners = amount(Bound::Exact, Amount::Point(Number::exact(5)), "miner");
        assert_eq!(ruling(apply, &people(Bound::Exact, 5), &miners), None);
    }
}
