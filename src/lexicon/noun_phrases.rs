//! Words that tell where a noun phrase ends, and how plurals become singular.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use foldhash::HashMap;

use serde::Deserialize;

use super::entry::entry;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("noun_phrases");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Stop,
    Irregular,
    Invariant,
    Singular,
    Person,
    Harm,
    Modifier,
}

impl Kind {
    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A group of words that act alike.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    group: String,
    kind: Kind,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    pairs: BTreeMap<String, String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Row, group);

/// What is known of the words in and around noun phrases.
#[derive(Debug, Default)]
pub struct NounPhrases {
    /// The kinds that a word is of, a bit for each.
    kinds: HashMap<String, u8>,
    irregular: HashMap<String, String>,
}

static ALL: LazyLock<NounPhrases> = LazyLock::new(|| {
    let groups: Vec<Row> = DATA.read();
    let mut all = NounPhrases::default();
    for group in groups {
        for word in group.words.iter().chain(group.pairs.keys()) {
            *all.kinds.entry(word.clone()).or_default() |= group.kind.bit();
        }
        all.irregular.extend(group.pairs);
    }
    all
});

impl NounPhrases {
    /// What is known for English.
    pub fn get() -> &'static Self {
        &ALL
    }

    fn has(&self, kind: Kind, word: &str) -> bool {
        self.kinds(word) & kind.bit() != 0
    }

    fn kinds(&self, word: &str) -> u8 {
        self.kinds.get(word).copied().unwrap_or_default()
    }

    /// Whether the lower-case word stands after a noun phrase and never in it.
    pub fn ends_phrase(&self, word: &str) -> bool {
        self.has(Kind::Stop, word)
    }

    /// Whether the word tells what befalls people, so that a missing noun means persons.
    pub fn is_of_people(&self, word: &str) -> bool {
        self.has(Kind::Person, word)
    }

    /// Whether the plural names what befalls people, so that none of it is news: `casualties`.
    pub fn is_harm(&self, word: &str) -> bool {
        self.has(Kind::Harm, word)
    }

    /// Whether the plural may stand before the noun it modifies: `sports cars`.
    pub fn modifies(&self, word: &str) -> bool {
        self.has(Kind::Modifier, word)
    }

    /// Whether the lower-case word looks like a plural.
    pub fn is_plural(&self, word: &str) -> bool {
        let kinds = self.kinds(word);
        let ending = word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !word.ends_with("us")
            && !word.ends_with("is");
        let men = word.len() > 5 && (word.ends_with("men") || word.ends_with("children"));
        kinds & (Kind::Irregular.bit() | Kind::Invariant.bit()) != 0
            || (ending || men) && kinds & Kind::Singular.bit() == 0
    }

    /// The forms of a lower-case noun: those of which it is the singular, itself among them.
    pub(super) fn forms(&self, noun: &str) -> impl Iterator<Item = String> {
        let endings = [
            ("", ""),
            ("", "s"),
            ("", "es"),
            ("y", "ies"),
            ("man", "men"),
            ("wife", "wives"),
            ("child", "children"),
        ];
        let regular = endings
            .into_iter()
            .filter_map(move |(one, several)| Some(format!("{}{several}", noun.strip_suffix(one)?)));
        let irregular = self.irregular.iter().filter(move |(_, singular)| *singular == noun);
        let all = regular.chain(irregular.map(|(form, _)| form.clone()));
        all.filter(move |form| self.singular(form) == noun)
    }

    /// The singular of a lower-case noun.
    pub fn singular<'a>(&'a self, noun: &'a str) -> Cow<'a, str> {
        if let Some(irregular) = self.irregular.get(noun) {
            return irregular.into();
        }
        if !self.is_plural(noun) || self.has(Kind::Invariant, noun) {
            return noun.into();
        }
        let irregular = [("men", "man"), ("wives", "wife"), ("children", "child")];
        let stem = |(plural, singular)| Some(format!("{}{singular}", noun.strip_suffix(plural)?));
        if let Some(singular) = irregular.into_iter().find_map(stem) {
            return singular.into();
        }
        let stem = noun.strip_suffix("ies").filter(|s| s.len() > 1).map(|s| format!("{s}y"));
        let hissing = ["sses", "ches", "shes", "xes", "zzes"].iter().any(|e| noun.ends_with(e));
        stem.map_or_else(|| noun[..noun.len() - if hissing { 2 } else { 1 }].into(), Cow::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Row>(DATA);
    }

    #[test]
    fn plurals_become_singular() {
        for (plural, singular) in [
            ("protesters", "protester"),
            ("people", "person"),
            ("cities", "city"),
            ("churches", "church"),
            ("sheep", "sheep"),
            ("housewives", "housewife"),
            ("grandchildren", "grandchild"),
            ("buses", "bus"),
            ("houses", "house"),
            ("glass", "glass"),
        ] {
            assert_eq!(NounPhrases::get().singular(plural), singular);
            assert!(NounPhrases::get().forms(singular).any(|form| form == plural), "{plural}");
        }
    }
}
