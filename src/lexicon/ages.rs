//! Words that make a number beside them an age: "turned 68", "people over 65", "a boy of 9".

use std::sync::LazyLock;

use serde::Deserialize;

use super::word_groups::WordGroups;

const YAML: &str = include_str!("en/ages.yaml");

/// What a word near an age tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeWord {
    /// That someone came to the age: "turned 68".
    Reached,
    /// What someone did at the age: "died at 75".
    AtAge,
    /// Of which sort an age is that is nobody's own: "the voting age".
    Sort,
    /// Who is of the age: "a boy of 9".
    Person,
    /// Who are over or under the age: "people over 65".
    People,
}

static ALL: LazyLock<WordGroups<AgeWord>> = LazyLock::new(|| WordGroups::new(YAML));

/// The words of English that tell ages.
pub fn age_words() -> &'static WordGroups<AgeWord> {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::word_groups::WordGroup;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<WordGroup<AgeWord>>(YAML);
    }
}
