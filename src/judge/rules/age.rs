//! Two ages of one person between which a birthday may lie.

use rust_decimal::Decimal;

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Amount, Bound, Dimension, Quantity, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "age",
    gives: &[(Verdict::Compatible, Some(Reason::DifferentTime))],
    about: "Two ages of one person between which a birthday may lie, and the years between the reports.",
    fires: Example::of(["Ana Ruiz, [41], won the race.", "Ana Ruiz, [42], won the race."]),
    quiet: Example::of(["Ana Ruiz, [41], won the race.", "Ana Ruiz, [44], won the race."]),
    apply,
};

/// Days of the shortest year.
const YEAR: i32 = 365;

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.written()?;
    let older = years(b)?.checked_sub(years(a)?)?;
    let later = pair.days_later().unwrap_or(0);
    // Of two reports years apart, the later has the higher age.
    let passed = Decimal::from(later / YEAR);
    let (least, most) = (passed.min(Decimal::ZERO) - Decimal::ONE, passed.max(Decimal::ZERO) + Decimal::ONE);
    (older >= least && older <= most).then(|| {
        let why = format!("a birthday may lie between ({})", pair.words());
        Ruling::compatible(Reason::DifferentTime, Severity::Low, why)
    })
}

/// An age in years, exactly.
fn years(q: &Quantity) -> Option<Decimal> {
    let age = q.dimension == Dimension::Age && matches!(q.unit.as_str(), "" | "year");
    match q.amount {
        Amount::Point(years) if age && q.bound == Bound::Exact => Some(years.value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Claim;

    fn aged(years: i64) -> Claim {
        of(Dimension::Age, Bound::Exact, years, "year")
    }

    #[test]
    fn fires_on_a_birthday_and_on_the_years_between() {
        assert_eq!(ruling(apply, &aged(41), &aged(42)).unwrap().severity, Severity::Low);
        assert!(ruling_on(apply, (&aged(41), "2021-05-02"), (&aged(44), "2024-06-02")).is_some());
    }

    #[test]
    fn quiet_on_years_that_no_time_explains() {
        assert_eq!(ruling(apply, &aged(41), &aged(43)), None);
        assert_eq!(ruling_on(apply, (&aged(44), "2021-05-02"), (&aged(41), "2024-06-02")), None);
        assert_eq!(ruling(apply, &people(Bound::Exact, 41), &people(Bound::Exact, 42)), None);
    }
}
