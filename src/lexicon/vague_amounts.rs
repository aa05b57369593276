//! Amounts without a number: "dozens", "several", "a series of".

use std::sync::LazyLock;

use serde::Deserialize;

use super::entry::entry;
use super::phrases::Phrases;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("vague_amounts");

/// How a vague amount combines with what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VagueKind {
    /// Stands alone or before `of`: "dozens", "tens of thousands".
    Plural,
    /// Stands before a noun or a scale: "several hundred".
    Few,
}

/// A vague amount and what it is taken to mean.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VagueAmount {
    /// The words.
    pub phrase: String,
    /// How it combines.
    pub kind: VagueKind,
    /// What it means at the least.
    pub low: u64,
    /// What it means at the most; open where left out.
    pub high: Option<u64>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(VagueAmount, phrase);

/// All vague amounts.
#[derive(Debug)]
pub struct VagueAmounts {
    /// The amounts as written, with their examples.
    pub entries: Vec<VagueAmount>,
    /// Found by their first word.
    pub phrases: Phrases<VagueAmount>,
}

static ALL: LazyLock<VagueAmounts> = LazyLock::new(|| {
    let entries: Vec<VagueAmount> = DATA.read();
    VagueAmounts { phrases: Phrases::new(entries.iter().map(|e| (e.phrase.clone(), e.clone()))), entries }
});

impl VagueAmounts {
    /// The vague amounts of English.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// Their first words, or those after an article that opens them.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().filter_map(|entry| {
            let bare = entry.phrase.strip_prefix("a ").unwrap_or(&entry.phrase);
            bare.split(' ').next()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<VagueAmount>(DATA);
    }
}
