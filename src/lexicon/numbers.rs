//! Number words: what each is worth and how it combines.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use serde::Deserialize;

use super::entry::entry;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("numbers");

/// How a number word combines with its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NumberKind {
    /// One to nine.
    Unit,
    /// Ten to nineteen.
    Teen,
    /// Twenty to ninety.
    Ten,
    /// Hundred: multiplies what stands before it.
    Hundred,
    /// Thousand and up: multiplies all that stands before it.
    Scale,
    /// A scale that stands at digits only: `bn`.
    Mark,
    /// A place in a row: `fifth`.
    Ordinal,
    /// Names a fraction: `quarter`, `thirds`.
    Part,
    /// How often: `twice`.
    Times,
    /// How many times as much: `doubled`.
    Multiple,
    /// Divides what it is said of: "halved".
    Division,
}

impl NumberKind {
    /// Whether such words count or multiply.
    pub fn is_cardinal(self) -> bool {
        matches!(self, Self::Unit | Self::Teen | Self::Ten | Self::Hundred | Self::Scale)
    }
}

/// A group of number words that combine alike.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberGroup {
    group: String,
    kind: NumberKind,
    /// Each word with its value.
    pub words: BTreeMap<String, u64>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(NumberGroup, group);

/// All number words.
#[derive(Debug)]
pub struct Numbers {
    words: HashMap<String, Vec<(NumberKind, u64)>>,
    groups: Vec<NumberGroup>,
}

static ALL: LazyLock<Numbers> = LazyLock::new(|| {
    let groups: Vec<NumberGroup> = DATA.read();
    let mut words: HashMap<String, Vec<(NumberKind, u64)>> = HashMap::new();
    for group in &groups {
        for (word, value) in &group.words {
            words.entry(word.clone()).or_default().push((group.kind, *value));
        }
    }
    Numbers { words, groups }
});

impl Numbers {
    /// The number words of English.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// The groups as written, with their examples.
    pub fn groups(&self) -> &[NumberGroup] {
        &self.groups
    }

    /// All number words, in no order.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.keys().map(String::as_str)
    }

    /// The value of a lower-case word as a word of this kind.
    pub fn value(&self, word: &str, kind: NumberKind) -> Option<u64> {
        self.meanings(word).iter().find(|(k, _)| *k == kind).map(|&(_, v)| v)
    }

    /// The kinds of number word that a lower-case word is, each with its value.
    pub fn meanings(&self, word: &str) -> &[(NumberKind, u64)] {
        self.words.get(word).map_or(&[], Vec::as_slice)
    }

    /// The value of a lower-case word that counts or multiplies, and which of the two it does.
    pub fn cardinal(&self, word: &str) -> Option<(NumberKind, u64)> {
        self.meanings(word).iter().find(|(kind, _)| kind.is_cardinal()).copied()
    }

    /// Whether the lower-case word is of any group.
    pub fn knows(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<NumberGroup>(DATA);
    }

    #[test]
    fn a_word_may_be_of_two_kinds() {
        let numbers = Numbers::get();
        assert_eq!(numbers.value("third", NumberKind::Ordinal), Some(3));
        assert_eq!(numbers.value("third", NumberKind::Part), Some(3));
        assert_eq!(numbers.cardinal("third"), None);
    }
}
