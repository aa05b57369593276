//! The same number, however it is worded.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Bound, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "same_value",
    gives: &[(Verdict::Agree, None)],
    about: "The same number, however it is worded.",
    fires: Example::of(["The ferry carried [twelve] passengers.", "The ferry carried [12] passengers."]),
    quiet: Example::of(["The ferry carried [12] passengers.", "The ferry carried [13] passengers."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    let ends = a.amount.low().value == b.amount.low().value
        && a.amount.high().map(|n| n.value) == b.amount.high().map(|n| n.value);
    let vague = (a.bound == Bound::Vague) == (b.bound == Bound::Vague);
    (ends && vague).then(|| Ruling::agree(format!("the same figure ({})", pair.words())))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_equal_numbers_in_other_words() {
        assert!(ruling(apply, &people(Bound::MoreThan, 500), &people(Bound::Exact, 500)).is_some());
    }

    #[test]
    fn quiet_on_other_numbers_and_on_vague_against_exact() {
        assert_eq!(ruling(apply, &people(Bound::Exact, 500), &people(Bound::Exact, 501)), None);
        assert_eq!(ruling(apply, &vague(3), &people(Bound::Exact, 3)), None);
    }
}
