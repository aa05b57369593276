//! One utterance in two wordings that call the same thing by words that exclude each other.

use super::super::words::{likeness, words};
use super::{Example, Pair, Rule, Ruling, different_source};
use crate::lexicon::Contrasts;
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "characterisation",
    gives: &[(Verdict::Discrepant, Some(Reason::Characterisation))],
    about: "Nearly the same words of one speaker, in which one thing is called by words that exclude each other.",
    fires: Example::of([
        "\"[The riot on the quay lasted until the morning]\", Ana Ruiz said.",
        "\"[The protest on the quay lasted until the morning]\", Ana Ruiz said.",
    ]),
    quiet: Example::of([
        "\"[The riot on the quay lasted until the morning]\", Ana Ruiz said.",
        "\"[The unrest on the quay lasted until the morning]\", Ana Ruiz said.",
    ]),
    apply,
};

/// Likeness from which two wordings are surely of one utterance.
const ALIKE: f64 = 0.5;

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = (words(&pair.a.text), words(&pair.b.text));
    if different_source::speakers(pair).is_some() || likeness(&a, &b) < ALIKE {
        return None;
    }
    let (x, y) = Contrasts::get().between(&a, &b)?;
    let why = format!("one calls it {x}, the other {y}");
    Some(Ruling::discrepant(Reason::Characterisation, Severity::Medium, why))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    fn words_of_ruiz(noun: &str) -> crate::model::Claim {
        said("Ana Ruiz", &format!("the {noun} at the mill was planned for weeks"))
    }

    #[test]
    fn fires_on_words_that_exclude_each_other() {
        assert!(ruling(apply, &words_of_ruiz("coup"), &words_of_ruiz("revolution")).is_some());
    }

    #[test]
    fn quiet_where_both_use_both_and_on_other_utterances() {
        let both = said("Ana Ruiz", "the coup, no revolution, at the mill was planned for weeks");
        assert_eq!(ruling(apply, &words_of_ruiz("coup"), &both), None);
        let other = said("Ana Ruiz", "every revolution eats its children");
        assert_eq!(ruling(apply, &words_of_ruiz("coup"), &other), None);
    }
}
