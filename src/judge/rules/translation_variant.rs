//! One utterance in different wordings. The last word on statements of one speaker.

use super::{Example, Pair, Rule, Ruling, different_source};
use crate::model::{Kind, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "translation_variant",
    gives: &[(Verdict::Compatible, Some(Reason::TranslationVariant))],
    about: "One utterance in different wordings: the last word on statements of one speaker.",
    fires: Example::of([
        "\"[I regret this accident deeply],\" Ana Ruiz said.",
        "\"[I am very sorry for what happened],\" Ana Ruiz said.",
    ]),
    quiet: Example::of([
        "\"[I regret this accident deeply]\", Ana Ruiz said.",
        "\"[I am very sorry for what happened]\", Tom Osei said.",
    ]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let statement = pair.a.kind() == Kind::Statement;
    (statement && different_source::speakers(pair).is_none()).then(|| {
        Ruling::compatible(Reason::TranslationVariant, Severity::Low, "one utterance, worded differently")
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Bound;

    #[test]
    fn fires_on_two_wordings() {
        let found =
            ruling(apply, &said("Ana Ruiz", "I regret it deeply"), &said("Ana Ruiz", "I am very sorry"))
                .unwrap();
        assert_eq!(found.reason, Some(Reason::TranslationVariant));
    }

    #[test]
    fn quiet_on_two_speakers_and_on_what_is_no_statement() {
        let (ruiz, osei) = (said("Ana Ruiz", "I regret it deeply"), said("Tom Osei", "I am very sorry"));
        assert_eq!(ruling(apply, &ruiz, &osei), None);
        assert_eq!(ruling(apply, &people(Bound::Exact, 1), &people(Bound::Exact, 1)), None);
    }
}
