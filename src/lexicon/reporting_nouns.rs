//! Reporting nouns: words for what someone says, with the clause or infinitive that tells it.

use std::sync::LazyLock;

use foldhash::HashMap;
use serde::Deserialize;

use super::NounPhrases;
use super::entry::entry;
use super::word_data::{WordData, word_data};
use crate::model::Stance;

const DATA: WordData = word_data!("reporting_nouns");

/// Nouns that report in the same way.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportingNoun {
    sort: String,
    nouns: Vec<String>,
    /// Whether a clause after "that" tells what is said.
    #[serde(default)]
    pub that: bool,
    /// Whether "to" and a verb tell it.
    #[serde(default)]
    pub to: bool,
    /// How the speaker stands to what is said.
    #[serde(default)]
    pub stance: Stance,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(ReportingNoun, sort);

/// The known reporting nouns.
#[derive(Debug)]
pub struct ReportingNouns {
    /// By their forms, singular and plural.
    forms: HashMap<String, &'static ReportingNoun>,
}

static ENTRIES: LazyLock<Vec<ReportingNoun>> = LazyLock::new(|| DATA.read());

static ALL: LazyLock<ReportingNouns> = LazyLock::new(|| {
    let nouns = ENTRIES.iter().flat_map(|e| e.nouns.iter().map(move |n| (n, e)));
    let forms = nouns.flat_map(|(n, e)| NounPhrases::get().forms(n).map(move |form| (form, e)));
    ReportingNouns { forms: forms.collect() }
});

impl ReportingNouns {
    /// The reporting nouns of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// All entries, in the order of the file.
    pub fn entries() -> &'static [ReportingNoun] {
        &ENTRIES
    }

    /// All their forms, in no order.
    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(String::as_str)
    }

    /// What a noun in lower case, singular or plural, reports.
    pub fn noun(&self, noun: &str) -> Option<&'static ReportingNoun> {
        self.forms.get(noun).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<ReportingNoun>(DATA);
    }

    #[test]
    fn nouns_are_found_in_singular_and_plural() {
        assert!(ReportingNouns::get().noun("promise").is_some_and(|n| n.to));
        assert!(ReportingNouns::get().noun("promises").is_some_and(|n| n.to));
        assert!(ReportingNouns::get().noun("bridge").is_none());
    }
}
