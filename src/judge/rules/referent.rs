//! The same number of things that exclude each other: 12 soldiers, 12 children.

use super::{Example, Pair, Rule, Ruling};
use crate::lexicon::Contrasts;
use crate::model::{Claim, Dimension, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "referent",
    gives: &[(Verdict::Discrepant, Some(Reason::Characterisation))],
    about: "The same number of things called by words that exclude each other.",
    fires: Example::of(["The raid killed [12] militants.", "The raid killed [12] civilians."]),
    quiet: Example::of(["The raid killed [12] people.", "The raid killed [12] civilians."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.written()?;
    let counts = a.dimension == Dimension::Count && b.dimension == Dimension::Count;
    if !counts || a.amount.low().value != b.amount.low().value {
        return None;
    }
    let (x, y) = Contrasts::get().between(&[noun(pair.a)?], &[noun(pair.b)?])?;
    let why = format!("the same number, of what one calls {x} and the other {y} ({})", pair.words());
    Some(Ruling::discrepant(Reason::Characterisation, Severity::Medium, why))
}

/// What a claim counts, in one word.
fn noun(claim: &Claim) -> Option<&str> {
    claim.quantity().map(|q| q.unit.as_str()).filter(|unit| !unit.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Amount, Bound, Number};

    fn some(n: i64, noun: &str) -> Claim {
        amount(Bound::Exact, Amount::Point(Number::exact(n)), noun)
    }

    #[test]
    fn fires_on_one_number_of_two_kinds() {
        let found = ruling(apply, &some(12, "rioter"), &some(12, "protester")).unwrap();
        assert_eq!(found.reason, Some(Reason::Characterisation));
    }

    #[test]
    fn quiet_on_other_numbers_and_on_words_that_go_together() {
        assert_eq!(ruling(apply, &some(12, "rioter"), &some(14, "protester")), None);
        assert_eq!(ruling(apply, &some(12, "worker"), &some(12, "protester")), None);
    }
}
