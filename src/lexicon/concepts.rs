//! Concepts: words of news that name one thing or one kind of event.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};
use serde::Deserialize;

use super::entry::entry;
use super::stem;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("concepts");

/// Whether a concept is something that happens or something that is counted, named, or measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConceptKind {
    /// Something that happens: `detain`, `die`, `acquire`.
    Event,
    /// A person, object or measure: `protester`, `aircraft`, `magnitude`.
    Thing,
}

/// A class of words that news uses for one another.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each answers a question of its own, and most entries none")]
pub struct Concept {
    /// Names the concept; the base form of its plainest word.
    pub concept: String,
    /// Event or thing.
    pub kind: ConceptKind,
    /// A wider concept: a protester is a person.
    #[serde(default)]
    pub is_a: Option<String>,
    /// Whether what it counts can only grow, as of the dead.
    #[serde(default)]
    pub toll: bool,
    /// Whether it is one of several things that may befall people: the dead are not the wounded.
    #[serde(default)]
    pub fate: bool,
    /// Whether it gives a length of time that is yet to come, as a sentence does.
    #[serde(default)]
    pub term: bool,
    /// Whether it tells people apart by age or sex, whatever else they are.
    #[serde(default)]
    pub age_or_sex: bool,
    /// Its words and phrases in base form, and irregular forms.
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Concept, concept);

/// All concepts, found by the stems of their words.
#[derive(Debug)]
pub struct Concepts {
    entries: Vec<Concept>,
    /// Name of a concept to its place in `entries`.
    names: BTreeMap<String, usize>,
    /// First stem of a phrase to the rest of it and its concept, longest phrase first.
    phrases: HashMap<String, Vec<(Vec<String>, usize)>>,
}

static ALL: LazyLock<Concepts> = LazyLock::new(|| Concepts::new(DATA.read()));

impl Concepts {
    /// The concepts of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    fn new(entries: Vec<Concept>) -> Self {
        let mut phrases: HashMap<String, Vec<(Vec<String>, usize)>> = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            for phrase in &entry.words {
                let mut stems = phrase.split_whitespace().map(stem);
                let first = stems.next().unwrap_or_default();
                phrases.entry(first).or_default().push((stems.collect(), index));
            }
        }
        for rest in phrases.values_mut() {
            rest.sort_by_key(|(words, index)| (std::cmp::Reverse(words.len()), *index));
        }
        let names = entries.iter().enumerate().map(|(index, e)| (e.concept.clone(), index)).collect();
        Self { entries, names, phrases }
    }

    /// The concepts named in a row of stems, left to right, longest phrase first, none overlapping.
    pub fn find(&self, stems: &[String]) -> Vec<(Range<usize>, &Concept)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < stems.len() {
            let hit = self.at(&stems[at..]);
            at += hit.map_or(1, |(len, concept)| {
                found.push((at..at + len, concept));
                len
            });
        }
        found
    }

    /// The concept that a row of stems begins with, and how many stems name it.
    fn at(&self, stems: &[String]) -> Option<(usize, &Concept)> {
        let candidates = self.phrases.get(stems.first()?)?;
        let (rest, index) = candidates.iter().find(|(rest, _)| stems[1..].starts_with(rest))?;
        Some((rest.len() + 1, &self.entries[*index]))
    }

    /// The concept that one word names, whatever its form.
    pub fn of(&self, word: &str) -> Option<&Concept> {
        self.at(&[stem(word)]).map(|(_, concept)| concept)
    }

    /// Whether a concept has this name.
    pub fn named(&self, name: &str) -> bool {
        self.names.contains_key(name)
    }

    /// The concept of this name.
    pub fn by_name(&self, name: &str) -> Option<&Concept> {
        self.names.get(name).map(|&i| &self.entries[i])
    }

    /// Whether one concept is the other or, by one or more steps, a kind of it.
    pub fn is_a(&self, narrow: &str, wide: &str) -> bool {
        let mut at = Some(narrow);
        for _ in 0..self.entries.len() {
            match at {
                Some(name) if name == wide => return true,
                Some(name) => at = self.by_name(name).and_then(|concept| concept.is_a.as_deref()),
                None => return false,
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(sentence: &str) -> Vec<&'static str> {
        let stems: Vec<String> =
            sentence.split(|c: char| !c.is_alphanumeric() && c != '\'').map(stem).collect();
        Concepts::get().find(&stems).into_iter().map(|(_, c)| c.concept.as_str()).collect()
    }

    #[test]
    fn examples_name_their_concept_and_counter_examples_do_not() {
        for entry in crate::lexicon::entry::testing::check::<Concept>(DATA) {
            for example in &entry.examples {
                assert!(
                    names(example).contains(&entry.concept.as_str()),
                    "`{}` not found in: {example}",
                    entry.concept
                );
            }
            for not in &entry.not {
                assert!(
                    !names(not).contains(&entry.concept.as_str()),
                    "`{}` wrongly found in: {not}",
                    entry.concept
                );
            }
        }
    }

    #[test]
    fn no_phrase_belongs_to_two_concepts_and_wider_ones_exist() {
        let mut seen = BTreeMap::new();
        for entry in &Concepts::get().entries {
            for phrase in &entry.words {
                let stems: Vec<String> = phrase.split_whitespace().map(stem).collect();
                let other = seen.insert(stems, &entry.concept);
                assert!(
                    other.is_none_or(|o| *o == entry.concept),
                    "`{phrase}` is in {other:?} and {}",
                    entry.concept
                );
            }
            let known = |wide: &String| Concepts::get().entries.iter().any(|e| e.concept == *wide);
            assert!(entry.is_a.as_ref().is_none_or(known), "{:?} is no concept", entry.is_a);
        }
    }

    #[test]
    fn a_kind_of_a_kind_is_a_kind() {
        assert!(Concepts::get().is_a("protester", "person"));
        assert!(!Concepts::get().is_a("person", "protester"));
    }
}
