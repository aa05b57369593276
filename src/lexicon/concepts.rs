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
    /// Those of its words that name it as verbs only: to bar is to ban, a bar is a place.
    #[serde(default)]
    verbs: Vec<String>,
    /// Words, and names of concepts, with which its words mean something else: to break a record cuts nothing.
    #[serde(default)]
    unless: Vec<String>,
    /// Its words and phrases in base form, and irregular forms. Nouns and participles in `-ing` and `-ed` stand for
    /// themselves, unless the verb is among the words too: who is missing was not missed.
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Concept, concept);

impl Concept {
    /// Whether a word, in its dictionary form, names the concept as a verb only.
    pub fn only_as_verb(&self, lemma: &str) -> bool {
        self.verbs.iter().any(|verb| verb == lemma)
    }

    /// Whether its words mean something else with a word that has this stem and maybe names a concept.
    pub fn excludes(&self, other: &str, concept: Option<&Concept>) -> bool {
        let named = |wide: &String| concept.is_some_and(|c| Concepts::get().is_a(&c.concept, wide));
        self.unless.iter().any(|wide| stem(wide) == other || named(wide))
    }
}

/// All concepts, found by the stems of their words.
#[derive(Debug)]
pub struct Concepts {
    entries: Vec<Concept>,
    /// Name of a concept to its place in `entries`.
    names: BTreeMap<String, usize>,
    /// First stem of a phrase to the phrases that begin with it, the longest first.
    phrases: HashMap<String, Vec<Phrase>>,
}

/// Words that name a concept.
#[derive(Debug)]
struct Phrase {
    /// The stems after the first.
    rest: Vec<String>,
    /// The word itself, where other forms of it mean something else.
    exact: Option<String>,
    /// The place of the concept.
    concept: usize,
}

impl Phrase {
    fn new(words: &str, concept: usize, entry: &Concept) -> (String, Self) {
        let mut stems = words.split_whitespace().map(stem);
        let first = stems.next().unwrap_or_default();
        let form = !words.contains(' ') && (words.ends_with("ing") || words.ends_with("ed"));
        let verb = entry.words.iter().any(|other| other != words && stem(other) == first);
        let exact = (form && !verb).then(|| words.to_owned());
        (first, Self { rest: stems.collect(), exact, concept })
    }

    /// Whether a word, of which the stem fits, is in a form that names the concept.
    fn fits(&self, word: &str) -> bool {
        let plural = |form: &str| word.len() == form.len() + 1 && word.ends_with(['s', 'S']);
        self.exact.as_deref().is_none_or(|form| {
            let start = word.get(..form.len()).is_some_and(|start| start.eq_ignore_ascii_case(form));
            start && (word.len() == form.len() || plural(form))
        })
    }
}

static ALL: LazyLock<Concepts> = LazyLock::new(|| Concepts::new(DATA.read()));

impl Concepts {
    /// The concepts of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    fn new(entries: Vec<Concept>) -> Self {
        let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
        for (index, entry) in entries.iter().enumerate() {
            for words in &entry.words {
                let (first, phrase) = Phrase::new(words, index, entry);
                phrases.entry(first).or_default().push(phrase);
            }
        }
        for alike in phrases.values_mut() {
            alike.sort_by_key(|phrase| (std::cmp::Reverse(phrase.rest.len()), phrase.concept));
        }
        let names = entries.iter().enumerate().map(|(index, e)| (e.concept.clone(), index)).collect();
        Self { entries, names, phrases }
    }

    /// The concepts named in a row of words with these stems, left to right, longest phrase first, none overlapping.
    pub fn find(&self, words: &[&str], stems: &[String]) -> Vec<(Range<usize>, &Concept)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let hit = self.at(word, &stems[at..]);
            at += hit.map_or(1, |(len, concept)| {
                found.push((at..at + len, concept));
                len
            });
        }
        found
    }

    /// The concept that a row of stems begins with, the first of which is of a word, and how many stems name it.
    fn at(&self, word: &str, stems: &[String]) -> Option<(usize, &Concept)> {
        let mut candidates = self.phrases.get(stems.first()?)?.iter();
        let phrase = candidates.find(|phrase| stems[1..].starts_with(&phrase.rest) && phrase.fits(word))?;
        Some((phrase.rest.len() + 1, &self.entries[phrase.concept]))
    }

    /// The concept that one word names, whatever its form.
    pub fn of(&self, word: &str) -> Option<&Concept> {
        self.at(word, &[stem(word)]).map(|(_, concept)| concept)
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
        let words: Vec<&str> = sentence.split(|c: char| !c.is_alphanumeric() && c != '\'').collect();
        let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
        Concepts::get().find(&words, &stems).into_iter().map(|(_, c)| c.concept.as_str()).collect()
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
