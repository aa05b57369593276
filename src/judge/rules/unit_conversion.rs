//! The amounts are in different units, and no exact factor between them is known: they stand side by side, open.

use super::{Pair, Ruling};
use crate::model::{Dimension, Reason, Severity};

pub(super) fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    let measured = !matches!(a.dimension, Dimension::Count | Dimension::Ordinal | Dimension::Frequency);
    (measured && a.unit != b.unit).then(|| {
        let why = format!("given in {} and in {}, not converted ({})", a.unit, b.unit, pair.words());
        Ruling::compatible(Reason::UnitConversion, Severity::Low, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Amount, Body, Bound, Claim, Number};

    fn money(unit: &str) -> Claim {
        let mut claim = amount(Bound::Exact, Amount::Point(Number::exact(5)), unit);
        if let Body::Quantity(q) = &mut claim.body {
            q.dimension = Dimension::Money;
        }
        claim
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
