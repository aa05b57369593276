//! Words that tell what sort of speaker someone is who is not named, and places that stand for those who rule there.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::entry::entry;
use super::word_data::{WordData, word_data};
use crate::model::SpeakerKind;

const DATA: WordData = word_data!("speaker_kinds");

/// The words of one sort of speaker.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpeakerWords {
    /// The sort.
    pub kind: SpeakerKind,
    words: Vec<String>,
    #[serde(default)]
    phrases: Vec<String>,
    #[serde(skip)]
    label: String,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(SpeakerWords, label);

/// What is known of speakers who are not named.
#[derive(Debug)]
pub struct SpeakerKinds {
    heads: HashMap<&'static str, SpeakerKind>,
    phrases: Vec<(&'static str, SpeakerKind)>,
}

static ENTRIES: LazyLock<Vec<SpeakerWords>> = LazyLock::new(|| DATA.read());

static ALL: LazyLock<SpeakerKinds> = LazyLock::new(|| SpeakerKinds {
    heads: ENTRIES.iter().flat_map(|e| e.words.iter().map(|w| (w.as_str(), e.kind))).collect(),
    phrases: ENTRIES.iter().flat_map(|e| e.phrases.iter().map(|p| (p.as_str(), e.kind))).collect(),
});

impl SpeakerKinds {
    /// What is known for English.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// All entries, in the order of the file.
    pub fn entries() -> &'static [SpeakerWords] {
        &ENTRIES
    }

    /// The sort of speaker that a singular noun in lower case names.
    pub fn of_noun(&self, noun: &str) -> Option<SpeakerKind> {
        self.heads.get(noun).copied().filter(|k| *k != SpeakerKind::Metonym)
    }

    /// Whether a name in lower case, without its article, is that of a seat of power.
    pub fn is_seat(&self, name: &str) -> bool {
        self.heads.get(name) == Some(&SpeakerKind::Metonym)
    }

    /// The sort of speaker that words in lower case after a noun tell of: `a person familiar with the talks`.
    pub fn of_words(&self, words: &str) -> Option<SpeakerKind> {
        self.phrases.iter().find(|(phrase, _)| holds(words, phrase)).map(|(_, kind)| *kind)
    }
}

/// Whether a phrase stands among some words, whole.
fn holds(words: &str, phrase: &str) -> bool {
    words.match_indices(phrase).any(|(at, _)| {
        let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        edge(words[..at].chars().next_back()) && edge(words[at + phrase.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<SpeakerWords>(DATA);
    }

    #[test]
    fn nouns_names_and_phrases_tell_the_sort() {
        let kinds = SpeakerKinds::get();
        assert_eq!(kinds.of_noun("eyewitness"), Some(SpeakerKind::Witness));
        assert_eq!(kinds.of_noun("brussels"), None);
        assert!(kinds.is_seat("brussels"));
        assert_eq!(kinds.of_words("a banker familiar with the talks"), Some(SpeakerKind::Insider));
        assert_eq!(kinds.of_words("a banker too close together"), None);
    }
}
