//! The same words, marks and case aside.

use super::super::words::words;
use super::{Example, Pair, Rule, Ruling};
use crate::model::Verdict;

pub(super) const RULE: Rule = Rule {
    name: "same_words",
    gives: &[(Verdict::Agree, None)],
    about: "The same words, marks and case aside.",
    fires: Example::of([
        "\"[We have won the cup],\" Ana Ruiz said.",
        "Ana Ruiz said: \"[We have won the cup]!\"",
    ]),
    quiet: Example::of([
        "\"[We have won the cup],\" Ana Ruiz said.",
        "\"[We have lost the cup],\" Ana Ruiz said.",
    ]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    (words(&pair.a.text) == words(&pair.b.text)).then(|| Ruling::agree("the same words"))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_the_same_words_with_other_marks() {
        assert!(ruling(apply, &said("Ana Ruiz", "We won,"), &said("Ana Ruiz", "we won")).is_some());
    }

    #[test]
    fn quiet_on_other_words() {
        assert_eq!(ruling(apply, &said("Ana Ruiz", "We won"), &said("Ana Ruiz", "We lost")), None);
    }
}
