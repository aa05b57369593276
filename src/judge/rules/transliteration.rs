//! The same words, in which names are spelled otherwise.

use super::super::names::spelled_otherwise;
use super::super::words::words;
use super::{Example, Pair, Rule, Ruling, different_source};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "transliteration",
    gives: &[(Verdict::Compatible, Some(Reason::Transliteration))],
    about: "The same words of one speaker, in which a name, or the speaker's, is spelled otherwise.",
    fires: Example::of([
        "\"[The canal will be dug by autumn]\", Oleg Sidorenko said.",
        "\"[The canal will be dug by autumn]\", Oleg Sidorenka said.",
    ]),
    quiet: Example::of([
        "\"[The canal will be dug by autumn]\", Oleg Sidorenko said.",
        "\"[The canal will be dug by autumn]\", Anna Petrova said.",
    ]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    if different_source::speakers(pair).is_some() {
        return None;
    }
    let spelling = speakers(pair).into_iter().chain(in_words(pair)?).next()?;
    let why = format!("one name in two spellings, {} and {}", spelling.0, spelling.1);
    Some(Ruling::compatible(Reason::Transliteration, Severity::Low, why))
}

/// Two spellings, as they stand.
type Spelling = (String, String);

/// The last names of the speakers, where they are spelled otherwise.
fn speakers(pair: &Pair) -> Option<Spelling> {
    let last = |name: &str| name.split_whitespace().last().map(str::to_owned);
    let (a, b) = (last(pair.a.speaker()?)?, last(pair.b.speaker()?)?);
    spelled_otherwise(&a, &b).then_some((a, b))
}

/// The names that stand in the words in two spellings; `None` where the words are not otherwise the same.
fn in_words(pair: &Pair) -> Option<Vec<Spelling>> {
    let (a, b) = (capitals(&pair.a.text), capitals(&pair.b.text));
    if words(&pair.a.text).len() != words(&pair.b.text).len() {
        return None;
    }
    let mut spellings = Vec::new();
    for (x, y) in a.into_iter().zip(b) {
        let names = x.starts_with(char::is_uppercase) && y.starts_with(char::is_uppercase);
        if x.to_lowercase() == y.to_lowercase() {
            continue;
        }
        if !(names && spelled_otherwise(&x, &y)) {
            return None;
        }
        spellings.push((x, y));
    }
    Some(spellings)
}

/// The words of a text in the case they were written in, without marks.
fn capitals(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_a_name_in_the_words_and_on_the_speakers() {
        let about = |name| said("Ana Ruiz", &format!("I have told {name} all of it"));
        assert!(ruling(apply, &about("Sidorenko"), &about("Sidorenka")).is_some());
        let by = |name| said(name, "We won.");
        assert!(ruling(apply, &by("Oleg Sidorenko"), &by("President Sidorenka")).is_some());
    }

    #[test]
    fn quiet_on_other_words_other_names_and_one_spelling() {
        let about = |name| said("Ana Ruiz", &format!("I have told {name} all of it"));
        assert_eq!(ruling(apply, &about("Sidorenko"), &about("Petrenko")), None);
        assert_eq!(ruling(apply, &about("Sidorenko"), &said("Ana Ruiz", "I told Sidorenka nothing")), None);
        assert_eq!(ruling(apply, &about("Sidorenko"), &about("Sidorenko")), None);
    }
}
