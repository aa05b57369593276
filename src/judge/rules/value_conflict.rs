//! Figures that cannot both hold. The last word on quantities, when no other rule reconciles them.

use super::super::pair::meet;
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "value_conflict",
    gives: &[(Verdict::Discrepant, Some(Reason::ValueConflict))],
    about: "Figures that cannot both hold: the last word on quantities, when no other rule reconciles them.",
    fires: Example::of(["The storm killed [12] sailors.", "The storm killed [19] sailors."]),
    quiet: Example::of(["The storm killed [at least 12] sailors.", "The storm killed [19] sailors."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    (!meet(a.interval(), b.interval())).then(|| {
        Ruling::discrepant(
            Reason::ValueConflict,
            Severity::High,
            format!("the figures exclude each other ({})", pair.words()),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Bound;

    #[test]
    fn fires_on_figures_that_exclude_each_other() {
        assert!(ruling(apply, &people(Bound::Exact, 12), &people(Bound::Exact, 13)).is_some());
        assert!(ruling(apply, &people(Bound::AtLeast, 12), &people(Bound::Exact, 9)).is_some());
    }

    #[test]
    fn quiet_on_figures_that_can_be_one() {
        assert_eq!(ruling(apply, &people(Bound::AtLeast, 12), &people(Bound::Exact, 13)), None);
    }
}
