//! One gives a part of what the other gives in full.

use super::super::words::{longest_run, words};
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Reason, Severity, Verdict};

/// Share of the shorter text that must stand in one piece in the longer.
const IN_ONE_PIECE: f64 = 0.75;

pub(super) const RULE: Rule = Rule {
    name: "partial_quote",
    gives: &[(Verdict::Compatible, Some(Reason::PartialQuote))],
    about: "One gives a part of what the other gives in full.",
    fires: Example::of([
        "\"[The bridge will in the end be built by us],\" Ana Ruiz said.",
        "\"[The bridge will in the end be built],\" Ana Ruiz said.",
    ]),
    quiet: Example::of([
        "\"[The bridge will in the end be built by us],\" Ana Ruiz said.",
        "\"[Construction is certain to go ahead],\" Ana Ruiz said.",
    ]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = (words(&pair.a.text), words(&pair.b.text));
    let part = a.len() != b.len() && longest_run(&a, &b) >= IN_ONE_PIECE;
    part.then(|| {
        Ruling::compatible(Reason::PartialQuote, Severity::Low, "one gives a part of what the other gives")
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_a_fragment_of_the_whole() {
        let whole = said("Ana Ruiz", "The bridge will in the end be built by us");
        assert!(ruling(apply, &said("Ana Ruiz", "in the end be built"), &whole).is_some());
    }

    #[test]
    fn quiet_on_a_paraphrase() {
        let whole = said("Ana Ruiz", "The bridge will in the end be built by us");
        assert_eq!(ruling(apply, &said("Ana Ruiz", "construction is certain"), &whole), None);
    }
}
