//! Two figures that can be one: the precision each was written with, or an "about", reaches the other.

use super::super::pair::{meet, ratio};
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Bound, Quantity, Reason, Severity, Verdict};
use rust_decimal::Decimal;

/// A figure ending in zeros beside a close one is most likely the same, rounded; half a percent is close.
const CLOSE: Decimal = Decimal::from_parts(1005, 0, 0, false, 3);

pub(super) const RULE: Rule = Rule {
    name: "rounding",
    gives: &[(Verdict::Compatible, Some(Reason::Rounding))],
    about: "Two figures that can be one: the precision each was written with, or an \"about\", reaches the other.",
    fires: Example::of(["The dam cost [$1.2 million].", "The dam cost [$1,234,000]."]),
    quiet: Example::of(["The dam cost [$1.2 million].", "The dam cost [$1,260,000]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    let closed = |q: &Quantity| matches!(q.bound, Bound::Exact | Bound::About | Bound::Range);
    let fits = closed(a) && closed(b) && (meet(a.interval(), b.interval()) || round_and_close(a, b));
    fits.then(|| {
        Ruling::compatible(
            Reason::Rounding,
            Severity::Low,
            format!("the same figure, rounded ({})", pair.words()),
        )
    })
}

fn round_and_close(a: &Quantity, b: &Quantity) -> bool {
    let (x, y) = (a.amount.low(), b.amount.low());
    x.trailing_zeros().max(y.trailing_zeros()) > 1 && ratio(x.value, y.value).is_some_and(|r| r <= CLOSE)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_within_the_precision_as_written() {
        let long = people(Bound::Exact, 1_234_000);
        assert_eq!(ruling(apply, &rounded(1_200_000, 2), &long).unwrap().reason, Some(Reason::Rounding));
        assert!(ruling(apply, &people(Bound::About, 30), &people(Bound::Exact, 28)).is_some());
    }

    #[test]
    fn quiet_outside_it() {
        assert_eq!(ruling(apply, &rounded(1_200_000, 2), &people(Bound::Exact, 1_260_000)), None);
        assert_eq!(ruling(apply, &people(Bound::Exact, 12), &people(Bound::Exact, 13)), None);
    }
}
