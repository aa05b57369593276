//! Words that decide where a name begins and ends.

use std::sync::LazyLock;

use serde::Deserialize;

use super::word_groups::WordGroups;

const YAML: &str = include_str!("en/name_words.yaml");

/// What a word has to do with names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameWord {
    /// A small word that stands inside names: "von", "della".
    Particle,
    /// What stands before a last name: "Mr", "Dr".
    Title,
    /// What follows a last name: "Jr", "III".
    Suffix,
    /// A word that its place in the sentence or the calendar gives a capital, not a name: "September", "Double".
    NoName,
}

static ALL: LazyLock<WordGroups<NameWord>> = LazyLock::new(|| WordGroups::new(YAML));

/// The words that decide where a name begins and ends.
pub fn name_words() -> &'static WordGroups<NameWord> {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::word_groups::WordGroup;

    #[test]
    fn every_group_is_in_its_examples_and_not_in_its_counter_examples() {
        for entry in crate::lexicon::entry::testing::check::<WordGroup<NameWord>>(YAML) {
            let has = |text: &String| {
                let mut words = text.split(|c: char| !c.is_alphanumeric());
                words.any(|w| name_words().is(&w.to_lowercase(), entry.kind))
            };
            assert!(entry.examples.iter().all(has), "{entry:?}");
            assert!(!entry.not.iter().any(has), "{entry:?}");
        }
    }
}
