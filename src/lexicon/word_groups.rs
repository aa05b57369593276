//! Word lists of one shape: groups of words of a kind, with sentences for and against each group.

use std::hash::Hash;

use foldhash::{HashMap, HashMapExt};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Entry, embedded};

/// A group of words of one kind.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordGroup<K> {
    group: String,
    /// What the words of the group are.
    pub kind: K,
    /// The words, in lower case.
    pub words: Vec<String>,
    pub(super) examples: Vec<String>,
    pub(super) not: Vec<String>,
}

impl<K> Entry for WordGroup<K> {
    fn name(&self) -> &str {
        &self.group
    }
    fn examples(&self) -> &[String] {
        &self.examples
    }
    fn not(&self) -> &[String] {
        &self.not
    }
}

/// All groups of one file, found by their words. A word may be of several kinds.
#[derive(Debug)]
pub struct WordGroups<K> {
    /// The groups as written, with their examples.
    pub groups: Vec<WordGroup<K>>,
    kinds: HashMap<String, Vec<K>>,
}

impl<K: Copy + Eq + Hash + DeserializeOwned> WordGroups<K> {
    /// The groups of a file that is part of the program.
    pub(super) fn new(yaml: &str) -> Self {
        let groups: Vec<WordGroup<K>> = embedded(yaml);
        let mut kinds: HashMap<String, Vec<K>> = HashMap::new();
        for group in &groups {
            for word in &group.words {
                kinds.entry(word.clone()).or_default().push(group.kind);
            }
        }
        Self { groups, kinds }
    }

    /// The kinds that the lower-case word is of.
    pub fn kinds(&self, word: &str) -> &[K] {
        self.kinds.get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether the lower-case word is of a kind.
    pub fn is(&self, word: &str, kind: K) -> bool {
        self.kinds(word).contains(&kind)
    }
}
