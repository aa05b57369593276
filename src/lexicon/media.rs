//! Media: words that tell where or how something is said.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::entry::entry;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("media");

/// Media of one sort, with the prepositions that lead to them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Medium {
    sort: String,
    after: Vec<String>,
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Medium, sort);

/// All known media, by preposition.
#[derive(Debug)]
pub struct Media {
    after: HashMap<&'static str, HashSet<&'static str>>,
}

static ENTRIES: LazyLock<Vec<Medium>> = LazyLock::new(|| DATA.read());

static ALL: LazyLock<Media> = LazyLock::new(|| {
    let mut after: HashMap<&str, HashSet<&str>> = HashMap::new();
    for entry in ENTRIES.iter() {
        for preposition in &entry.after {
            after.entry(preposition).or_default().extend(entry.words.iter().map(String::as_str));
        }
    }
    Media { after }
});

impl Media {
    /// The media of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// All entries, in the order of the file.
    pub fn entries() -> &'static [Medium] {
        &ENTRIES
    }

    /// Whether any medium follows this preposition, in lower case.
    pub fn has(&self, preposition: &str) -> bool {
        self.after.contains_key(preposition)
    }

    /// Whether a word, or two with a space between, name a medium after a preposition; all in lower case.
    pub fn is(&self, preposition: &str, words: &str) -> bool {
        self.after.get(preposition).is_some_and(|media| media.contains(words))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Medium>(DATA);
    }

    #[test]
    fn a_medium_goes_with_its_preposition() {
        assert!(Media::get().is("in", "interview") && Media::get().is("on", "social media"));
        assert!(!Media::get().is("on", "interview") && !Media::get().has("beneath"));
    }
}
