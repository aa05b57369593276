//! Nouns that ordinals count, and nouns that they name.

use std::sync::LazyLock;

use foldhash::HashSet;

use serde::Deserialize;

use super::{embedded, entry::entry};

const YAML: &str = include_str!("en/ordinal_nouns.yaml");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Counts,
    Names,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    group: String,
    kind: Kind,
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Row, group);

/// Nouns after ordinals.
#[derive(Debug)]
pub struct OrdinalNouns {
    counts: HashSet<String>,
    names: HashSet<String>,
}

static ALL: LazyLock<OrdinalNouns> = LazyLock::new(|| {
    let groups: Vec<Row> = embedded(YAML);
    let of =
        |kind| groups.iter().filter(move |g| g.kind == kind).flat_map(|g| g.words.iter().cloned()).collect();
    OrdinalNouns { counts: of(Kind::Counts), names: of(Kind::Names) }
});

impl OrdinalNouns {
    /// The nouns of English.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// Whether a place in a row of such things is worth stating: `term`.
    pub fn counts(&self, noun: &str) -> bool {
        self.counts.contains(noun)
    }

    /// Whether an ordinal before the noun names it and counts nothing: `century`.
    pub fn names(&self, noun: &str) -> bool {
        self.names.contains(noun)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Row>(YAML);
    }
}
