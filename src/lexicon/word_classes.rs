//! Classes of function words: pronouns, prepositions, auxiliaries and the like.

use std::sync::LazyLock;

use serde::Deserialize;

use super::word_groups::WordGroups;

const YAML: &str = include_str!("en/word_classes.yaml");

/// A class of function words; a word may be in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordClass {
    /// Personal pronouns that may be subjects: "she".
    Pronoun,
    /// "who", "which", "that".
    Relative,
    /// Quantifiers that may stand alone as subjects: "some", "others".
    Quantifier,
    /// Articles, demonstratives and possessives.
    Determiner,
    /// Prepositions.
    Preposition,
    /// "and", "but", "or".
    Conjunction,
    /// Words that open a subordinate clause: "while", "because".
    Subordinator,
    /// Auxiliaries and modals: "has", "would".
    Auxiliary,
    /// Modals and "do", which take a base form.
    Modal,
    /// Forms of "be" and "get", which make a passive.
    Be,
    /// Adverbs that may stand inside a verb group: "also", "repeatedly".
    Adverb,
    /// Words for times that may stand without a preposition: "Monday", "yesterday".
    Time,
    /// "not", "never" and the like.
    Negation,
    /// Past forms of common irregular verbs: "went".
    IrregularPast,
    /// Words that open questions and free relatives: "whether", "how".
    Question,
    /// Words in -ly that are no adverbs: "family".
    NoAdverb,
}

static ALL: LazyLock<WordGroups<WordClass>> = LazyLock::new(|| WordGroups::new(YAML));

/// The function words of English.
pub fn word_classes() -> &'static WordGroups<WordClass> {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::word_groups::WordGroup;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<WordGroup<WordClass>>(YAML);
    }
}
