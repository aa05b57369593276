//! The same words given to different speakers.

use super::super::words::{likeness, words};
use super::{Example, Pair, Rule, Ruling, different_source};
use crate::model::{Reason, Severity, Verdict};

/// Likeness from which words are taken for the same.
const SAME: f64 = 0.8;
/// Words below this number are said by many.
const TELLING: usize = 5;

pub(super) const RULE: Rule = Rule {
    name: "attribution_conflict",
    gives: &[(Verdict::Discrepant, Some(Reason::AttributionConflict))],
    about: "The same words given to different speakers.",
    fires: Example::of([
        "\"[The dam was never safe to begin with],\" Ana Ruiz said.",
        "\"[The dam was never safe to begin with],\" Tom Osei said.",
    ]),
    quiet: Example::of([
        "\"[The dam was never safe to begin with],\" Ana Ruiz said.",
        "\"[The dam was never safe to begin with],\" Ruiz said.",
    ]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (first, second) = different_source::speakers(pair).filter(|(a, _)| different_source::is_named(a))?;
    let (a, b) = (words(&pair.a.text), words(&pair.b.text));
    (a.len() >= TELLING && likeness(&a, &b) >= SAME).then(|| {
        let why = format!("the same words from {first} and from {second}");
        Ruling::discrepant(Reason::AttributionConflict, Severity::High, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_one_sentence_from_two_mouths() {
        let words = "the dam was never safe to begin with";
        assert!(ruling(apply, &said("Ana Ruiz", words), &said("Tom Osei", words)).is_some());
    }

    #[test]
    fn quiet_on_one_mouth_and_on_small_talk() {
        let words = "the dam was never safe to begin with";
        assert_eq!(ruling(apply, &said("Ana Ruiz", words), &said("Ruiz", words)), None);
        assert_eq!(ruling(apply, &said("Ana Ruiz", "no comment"), &said("Tom Osei", "no comment")), None);
    }
}
