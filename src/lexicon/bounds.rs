//! Words that bound an amount: "more than", "up to", "or more".

use std::sync::LazyLock;

use serde::Deserialize;

use super::entry::entry;
use super::phrases::Phrases;
use super::sides::{self, Side};
use super::word_data::{WordData, word_data};
use crate::model::Bound;

const DATA: WordData = word_data!("bounds");

/// Words that bound an amount, and how.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundPhrase {
    /// The words.
    pub phrase: String,
    /// What they make of the amount.
    pub bound: Bound,
    /// Whether they are no part of the amount's own phrase, as verbs are.
    #[serde(default)]
    pub outside: bool,
    #[serde(default)]
    side: Side,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(BoundPhrase, phrase);

/// All bounding phrases.
#[derive(Debug)]
pub struct Bounds {
    /// The phrases as written, with their examples.
    pub entries: Vec<BoundPhrase>,
    /// Those that stand before an amount: their bound, and whether they stand outside its phrase.
    pub before: Phrases<(Bound, bool)>,
    /// Those that stand after it.
    pub after: Phrases<(Bound, bool)>,
}

static ALL: LazyLock<Bounds> = LazyLock::new(|| {
    let entries: Vec<BoundPhrase> = DATA.read();
    let (before, after) =
        sides::tables(&entries.iter().map(|e| (e.side, e.phrase.clone(), (e.bound, e.outside))));
    Bounds { entries, before, after }
});

impl Bounds {
    /// The bounding phrases of English.
    pub fn get() -> &'static Self {
        &ALL
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<BoundPhrase>(DATA);
    }
}
