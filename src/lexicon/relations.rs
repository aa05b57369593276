//! Words that say how an amount stands to another: "another", "of whom".

use std::sync::LazyLock;

use serde::Deserialize;

use super::entry::entry;
use super::phrases::Phrases;
use super::sides::{self, Side};
use super::word_data::{WordData, word_data};
use crate::model::Relation;

const DATA: WordData = word_data!("relations");

/// Words that relate an amount to another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelationPhrase {
    /// The words.
    pub phrase: String,
    /// What they say of the amount.
    pub relation: Relation,
    side: Side,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(RelationPhrase, phrase);

/// All words that relate amounts.
#[derive(Debug)]
pub struct Relations {
    /// The phrases as written, with their examples.
    pub entries: Vec<RelationPhrase>,
    /// Those that stand before an amount.
    pub before: Phrases<Relation>,
    /// Those that stand after it.
    pub after: Phrases<Relation>,
}

static ALL: LazyLock<Relations> = LazyLock::new(|| {
    let entries: Vec<RelationPhrase> = DATA.read();
    let (before, after) = sides::tables(&entries.iter().map(|e| (e.side, e.phrase.clone(), e.relation)));
    Relations { entries, before, after }
});

impl Relations {
    /// The words of English.
    pub fn get() -> &'static Self {
        &ALL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<RelationPhrase>(DATA);
    }
}
