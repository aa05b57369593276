//! One utterance in different wordings. The last word on statements of one speaker.

use super::super::words::{likeness, words};
use super::{Pair, Ruling};
use crate::model::{Form, Kind, Reason, Severity};

/// Likeness below which two quotations of one utterance differ enough for a reader to want to see it.
const UNLIKE: f64 = 0.3;

pub(super) fn apply(pair: &Pair) -> Option<Ruling> {
    if pair.a.kind() != Kind::Statement {
        return None;
    }
    let alike = likeness(&words(&pair.a.text), &words(&pair.b.text));
    let severity = if alike < UNLIKE && quoted(pair) { Severity::Medium } else { Severity::Low };
    Some(Ruling::compatible(Reason::TranslationVariant, severity, "one utterance, worded differently"))
}

/// Whether both give words as spoken.
fn quoted(pair: &Pair) -> bool {
    use crate::model::Body::Statement;
    let spoken = |body: &_| matches!(body, Statement(Form::Direct | Form::Mixed));
    spoken(&pair.a.body) && spoken(&pair.b.body)
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
