//! One utterance in different wordings. The last word on statements of one speaker.

use super::{Pair, Ruling};
use crate::model::{Kind, Reason, Severity};

pub(super) fn apply(pair: &Pair) -> Option<Ruling> {
    (pair.a.kind() == Kind::Statement).then(|| {
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
    fn quiet_on_what_is_no_statement() {
        assert_eq!(ruling(apply, &people(Bound::Exact, 1), &people(Bound::Exact, 1)), None);
    }
}
