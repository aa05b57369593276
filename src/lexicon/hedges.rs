//! Hedges: words with which a source keeps its distance from what it tells.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Phrases;
use super::entry::entry;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("hedges");

/// Hedges that are used alike.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hedge {
    sort: String,
    words: Vec<String>,
    /// Whether they hedge only as adjectives, after an article or possessive.
    #[serde(default)]
    pub attributive: bool,
    /// Whether they leave the reader in doubt; the others are habits of reporters.
    #[serde(default)]
    pub strong: bool,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Hedge, sort);

static ENTRIES: LazyLock<Vec<Hedge>> = LazyLock::new(|| DATA.read());

static ALL: LazyLock<Phrases<&'static Hedge>> = LazyLock::new(|| {
    let phrases = ENTRIES.iter().flat_map(|e| e.words.iter().map(move |w| (w.clone(), e)));
    Phrases::new(phrases)
});

/// The hedges of English news text.
pub fn hedges() -> &'static Phrases<&'static Hedge> {
    &ALL
}

/// Whether a hedge leaves the reader in doubt.
pub fn is_strong_hedge(words: &str) -> bool {
    let strong = |entry: &&Hedge| entry.strong;
    ENTRIES.iter().filter(strong).any(|entry| entry.words.iter().any(|w| words.eq_ignore_ascii_case(w)))
}

/// All entries, in the order of the file.
pub fn hedge_entries() -> &'static [Hedge] {
    &ENTRIES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Hedge>(DATA);
    }

    #[test]
    fn phrases_are_found_from_their_first_word() {
        let words = ["without", "evidence"];
        let (length, hedge) = hedges().forward(|i| words.get(i).copied().unwrap_or("")).unwrap();
        assert_eq!((length, hedge.sort.as_str()), (2, "false"));
    }
}
