//! Amounts of different currencies: open, unless the user gives a rate.

use super::super::common::{Common, split};
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Dimension, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "currency",
    gives: &[(Verdict::Agree, None), (Verdict::Compatible, Some(Reason::UnitConversion))],
    about: "Amounts of different currencies: compared at the rate of exchange that the user gives, left open without one.",
    fires: Example::of(["The dam cost [$12 million].", "The dam cost [€10 million]."]),
    quiet: Example::of(["The dam cost [$12 million].", "The dam cost [$10 million]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    if let Common::Rates(_) = pair.common() {
        return pair
            .comes_to_the_same()
            .then(|| Ruling::agree(format!("the same amount ({})", pair.words())));
    }
    let (a, b) = pair.written()?;
    let (x, y) = (split(&a.unit).0, split(&b.unit).0);
    let money = a.dimension == Dimension::Money && b.dimension == Dimension::Money;
    (money && x != y).then(|| {
        let why = format!("given in {x} and in {y}, open without a rate of exchange ({})", pair.words());
        Ruling::compatible(Reason::UnitConversion, Severity::Low, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::rates::Rates;
    use super::super::testing::*;
    use super::*;
    use crate::model::{Bound, Claim, Source};

    fn money(value: i64, unit: &str) -> Claim {
        of(Dimension::Money, Bound::Exact, value, unit)
    }

    fn at_rate(a: &Claim, b: &Claim) -> Option<Ruling> {
        let rates = Rates::new([("EUR".to_owned(), "1.18".parse().unwrap())].into()).unwrap();
        let source = Source::default();
        apply(&Pair::new((&source, a), (&source, b), &rates))
    }

    #[test]
    fn fires_on_two_currencies_and_names_the_rate() {
        let open = ruling(apply, &money(118, "USD"), &money(100, "EUR")).unwrap();
        assert_eq!(open.reason, Some(Reason::UnitConversion));
        let same = at_rate(&money(118, "USD"), &money(100, "EUR")).unwrap();
        assert!(same.verdict == Verdict::Agree && same.why.contains("at EUR=1.18"), "{}", same.why);
        assert!(at_rate(&money(100, "GBP"), &money(100, "EUR")).is_some());
    }

    #[test]
    fn quiet_on_one_currency_and_on_amounts_that_a_rate_sets_apart() {
        assert_eq!(ruling(apply, &money(5, "USD"), &money(9, "USD")), None);
        assert_eq!(at_rate(&money(118, "USD"), &money(200, "EUR")), None);
    }
}
