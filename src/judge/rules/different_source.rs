//! Like statements of different speakers.

use super::{Example, Pair, Rule, Ruling};
use crate::lexicon::Class;
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "different_source",
    gives: &[(Verdict::Compatible, Some(Reason::DifferentSource))],
    about: "Like statements of different speakers.",
    fires: Example::of([
        "\"[The harbour must close at once],\" Ana Ruiz said.",
        "\"[Close the harbour now],\" Tom Osei said.",
    ]),
    quiet: Example::of([
        "\"[The harbour must close at once],\" Sergei Ivanov said.",
        "\"[Close the harbour now],\" Sergei Ivanow said.",
    ]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = speakers(pair)?;
    Some(Ruling::compatible(Reason::DifferentSource, Severity::Low, format!("said by {a} and by {b}")))
}

/// The two speakers, where both are named or neither is, and differ by more than spelling or a first name. Someone with a
/// name may be meant by the words for someone without: she, the prime minister.
pub(super) fn speakers<'a>(pair: &Pair<'a>) -> Option<(&'a str, &'a str)> {
    let (a, b) = (pair.a.speaker()?, pair.b.speaker()?);
    let one_spelling = together(a) == together(b);
    if one_spelling || is_named(a) != is_named(b) || [a, b].iter().any(|who| is_pronoun(who)) {
        return None;
    }
    let last =
        |name: &str| any_ascii::any_ascii(name).to_lowercase().split_whitespace().last().map(str::to_owned);
    let (x, y) = (last(a)?, last(b)?);
    (strsim::jaro_winkler(&x, &y) < SPELLING).then_some((a, b))
}

/// Whether the words for a speaker end in a name.
pub(super) fn is_named(who: &str) -> bool {
    who.split_whitespace().last().is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// Whether the words for a speaker are a pronoun that nothing explains.
fn is_pronoun(who: &str) -> bool {
    Class::of(who).is(Class::PRONOUN)
}

/// A name without its spaces, which may be written together or apart.
fn together(name: &str) -> String {
    any_ascii::any_ascii(name).to_lowercase().split_whitespace().collect()
}

/// Likeness (Jaro-Winkler) from which two last names are spellings of one.
const SPELLING: f64 = 0.9;

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_two_speakers() {
        assert!(ruling(apply, &said("Ana Ruiz", "we won"), &said("Tom Osei", "they won")).is_some());
    }

    #[test]
    fn quiet_on_two_spellings_of_one() {
        assert_eq!(ruling(apply, &said("Sergei Ivanov", "we won"), &said("Ivanow", "they won")), None);
        assert_eq!(ruling(apply, &said("Rosa Del Mar", "we won"), &said("Rosa DelMar", "they won")), None);
    }

    #[test]
    fn quiet_where_the_one_may_be_the_other() {
        for who in ["she", "Prime minister", "two ministers"] {
            assert_eq!(ruling(apply, &said("Ana Ruiz", "we won"), &said(who, "they won")), None, "{who}");
        }
        assert!(ruling(apply, &said("police", "we won"), &said("a witness", "they won")).is_some());
    }
}
