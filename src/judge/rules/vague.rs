//! One gives a vague amount that the other's figure can be: several, dozens, thousands.

use super::super::pair::meet;
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Bound, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "vague",
    gives: &[(Verdict::Compatible, Some(Reason::Vague))],
    about: "A vague amount that the other figure can be: several, dozens, thousands.",
    fires: Example::of(["The flood cut off [thousands] of homes.", "The flood cut off [5,400] homes."]),
    quiet: Example::of(["The flood cut off [thousands] of homes.", "The flood cut off [540] homes."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    let some_vague = a.bound == Bound::Vague || b.bound == Bound::Vague;
    (some_vague && meet(a.interval(), b.interval())).then(|| {
        Ruling::compatible(
            Reason::Vague,
            Severity::Low,
            format!("a vague amount that the other can be ({})", pair.words()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_thousands_against_a_figure_it_covers() {
        let found = ruling(apply, &vague(2000), &people(Bound::MoreThan, 35_000)).unwrap();
        assert_eq!(found.reason, Some(Reason::Vague));
    }

    #[test]
    fn quiet_on_a_figure_below_it_and_on_two_exact_ones() {
        assert_eq!(ruling(apply, &vague(2000), &people(Bound::Exact, 12)), None);
        assert_eq!(ruling(apply, &people(Bound::Exact, 4), &people(Bound::Exact, 5)), None);
    }
}
