//! Abbreviations: words whose full stop does not end a sentence.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{Entry, embedded};

const YAML: &str = include_str!("en/abbreviations.yaml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Abbreviation {
    word: String,
    #[serde(default)]
    may_end: bool,
    examples: Vec<String>,
    not: Vec<String>,
}

impl Entry for Abbreviation {
    fn name(&self) -> &str {
        &self.word
    }
    fn examples(&self) -> &[String] {
        &self.examples
    }
    fn not(&self) -> &[String] {
        &self.not
    }
}

/// The known abbreviations.
#[derive(Debug)]
pub struct Abbreviations {
    /// Word without its full stop, and whether it may end a sentence.
    words: BTreeMap<String, bool>,
}

static ALL: LazyLock<Abbreviations> = LazyLock::new(|| {
    let entries: Vec<Abbreviation> = embedded(YAML);
    Abbreviations { words: entries.into_iter().map(|e| (e.word, e.may_end)).collect() }
});

impl Abbreviations {
    /// The abbreviations of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// Whether `word`, written so and followed by a full stop, abbreviates; and if it does, whether it may end a sentence.
    pub fn may_end(&self, word: &str) -> Option<bool> {
        self.words.get(word).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Abbreviation>(YAML);
    }
}
