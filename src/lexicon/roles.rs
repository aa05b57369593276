//! Role words: what someone is, as it stands before names (`Foreign Minister`) and in descriptions (`the minister`).

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};

use serde::Deserialize;

use super::entry::entry;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("roles");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Class {
    #[serde(rename = "class")]
    label: String,
    words: Vec<String>,
    #[serde(default)]
    general: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Class, label);

/// The known role words.
#[derive(Debug)]
pub struct Roles {
    classes: HashMap<String, usize>,
    general: HashSet<String>,
}

static ALL: LazyLock<Roles> = LazyLock::new(|| {
    let entries: Vec<Class> = DATA.read();
    let general = entries.iter().flat_map(|e| e.general.iter().cloned()).collect();
    let words = entries.into_iter().enumerate().flat_map(|(i, e)| e.words.into_iter().map(move |w| (w, i)));
    Roles { classes: words.collect(), general }
});

impl Roles {
    /// The role words of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// The class of a word in lower case; words of one class may stand for the same person.
    pub fn class(&self, word: &str) -> Option<usize> {
        let word = word.strip_suffix('.').unwrap_or(word);
        self.classes.get(word.strip_prefix("then-").unwrap_or(word)).copied()
    }

    /// Whether a word in lower case may stand for any other of its class: `leader` for a president.
    pub fn is_general(&self, word: &str) -> bool {
        self.general.contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        for entry in crate::lexicon::entry::testing::check::<Class>(DATA) {
            let known = entry.general.iter().all(|w| entry.words.contains(w));
            assert!(known, "`{}`: a general word is not among its words", entry.label);
        }
    }

    #[test]
    fn words_of_one_class_agree() {
        let roles = Roles::get();
        assert_eq!(roles.class("president"), roles.class("strongman"));
        assert_ne!(roles.class("president"), roles.class("spokesman"));
        assert_eq!(roles.class("gov."), roles.class("senator"));
        assert_eq!(roles.class("bridge"), None);
        assert!(roles.is_general("leader") && !roles.is_general("president"));
    }
}
