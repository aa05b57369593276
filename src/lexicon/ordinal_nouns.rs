//! Nouns that ordinals count, and nouns that they name.

use std::sync::LazyLock;

use serde::Deserialize;

use super::word_groups::WordGroups;

const YAML: &str = include_str!("en/ordinal_nouns.yaml");

/// What an ordinal before a noun does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OrdinalNoun {
    /// Counts such things, and the place in the row is worth stating: "a third term".
    Counts,
    /// Names one of them and counts nothing: "the 19th century".
    Names,
}

static ALL: LazyLock<WordGroups<OrdinalNoun>> = LazyLock::new(|| WordGroups::new(YAML));

/// The nouns of English after ordinals.
pub fn ordinal_nouns() -> &'static WordGroups<OrdinalNoun> {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::word_groups::WordGroup;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<WordGroup<OrdinalNoun>>(YAML);
    }
}
