//! Abbreviations: words whose full stop does not end a sentence.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use serde::Deserialize;

use super::dictionary::with_lower;
use super::entry::entry;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("abbreviations");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Abbreviation {
    word: String,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    may_end: bool,
    #[serde(default)]
    capital: bool,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Abbreviation, word);

/// How an abbreviation behaves.
#[derive(Debug, Clone, Copy)]
struct Habit {
    may_end: bool,
    capital: bool,
}

/// The known abbreviations.
#[derive(Debug)]
pub struct Abbreviations {
    /// Under the word in lower case, without its full stop.
    words: HashMap<String, Habit>,
}

static ALL: LazyLock<Abbreviations> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for entry in DATA.read::<Vec<Abbreviation>>() {
        let habit = Habit { may_end: entry.may_end, capital: entry.capital };
        words.extend(entry.also.iter().chain([&entry.word]).map(|w| (w.to_lowercase(), habit)));
    }
    Abbreviations { words }
});

impl Abbreviations {
    /// The abbreviations of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// Whether `word`, written so and followed by a full stop, abbreviates; and if it does, whether it may end a sentence.
    pub fn may_end(&self, word: &str) -> Option<bool> {
        let habit = with_lower(word, |lower| self.words.get(lower).copied())?;
        (!habit.capital || word.starts_with(char::is_uppercase)).then_some(habit.may_end)
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;

    /// Examples and counter-examples of every entry.
    pub(crate) fn sentences() -> Vec<(Vec<String>, Vec<String>)> {
        DATA.read::<Vec<Abbreviation>>().into_iter().map(|e| (e.examples, e.not)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Abbreviation>(DATA);
    }

    #[test]
    fn case_counts_only_where_the_word_is_also_plain_english() {
        let all = Abbreviations::get();
        assert_eq!(all.may_end("No"), Some(false));
        assert_eq!(all.may_end("no"), None);
        assert_eq!(all.may_end("inc"), Some(true));
        assert_eq!(all.may_end("dr"), Some(false));
        assert_eq!(all.may_end("harbour"), None);
    }
}
