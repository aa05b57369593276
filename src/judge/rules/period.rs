//! Amounts over a period: per week and per year, or over one that only one report names.

use super::super::common::{Common, split};
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "period",
    gives: &[(Verdict::Agree, None), (Verdict::Compatible, Some(Reason::DifferentScope))],
    about: "Amounts over different periods, or over one that only one report names: the same where an exact factor says so or \
            the amount is the same, else of different scope.",
    fires: Example::of(["The club pays [$90,000 per week].", "The club pays [$400,000]."]),
    quiet: Example::of(["The club pays [$90,000 per week].", "The club pays [$80,000 per week]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.written()?;
    let ((unit_a, over_a), (unit_b, over_b)) = (split(&a.unit), split(&b.unit));
    let common = pair.common();
    if *common == Common::Units || over_a == over_b {
        return None;
    }
    if pair.comes_to_the_same() {
        return Some(Ruling::agree(format!("the same amount, its period aside ({})", pair.words())));
    }
    let two_periods = *common == Common::Written && unit_a == unit_b;
    (two_periods || *common == Common::OnePeriod).then(|| {
        let named = |period: Option<&str>| period.map_or("no period".to_owned(), |p| format!("per {p}"));
        let (a, b) = (named(over_a), named(over_b));
        let why = format!("amounts of different scope, {a} and {b} ({})", pair.words());
        Ruling::compatible(Reason::DifferentScope, Severity::Medium, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Bound, Claim, Dimension};

    fn pay(value: i64, unit: &str) -> Claim {
        of(Dimension::Money, Bound::Exact, value, unit)
    }

    #[test]
    fn fires_on_a_period_that_one_leaves_out_and_on_two() {
        let same = ruling(apply, &pay(90, "USD"), &pay(90, "USD per season")).unwrap();
        assert_eq!(same.verdict, Verdict::Agree);
        assert_eq!(
            ruling(apply, &pay(12, "USD per year"), &pay(1, "USD per month")).unwrap().verdict,
            Verdict::Agree
        );
        let other = ruling(apply, &pay(90, "USD per match"), &pay(400, "USD per season")).unwrap();
        assert_eq!(other.reason, Some(Reason::DifferentScope));
    }

    #[test]
    fn quiet_on_one_period_and_on_periods_that_convert() {
        assert_eq!(ruling(apply, &pay(90, "USD per week"), &pay(80, "USD per week")), None);
        assert_eq!(ruling(apply, &pay(90, "USD per week"), &pay(90, "USD per day")), None);
        assert_eq!(ruling(apply, &pay(90, "USD"), &pay(90, "EUR")), None);
    }
}
