//! Learns which endings call for which edit.

use std::collections::{BTreeMap, BTreeSet};

use claimdiff::grammar::lemma::{Edit, Lemmatiser, keys};

use super::data::Inventory;
use crate::conllu::Sentence;

/// How often each edit was seen with one ending.
type Counts = BTreeMap<u16, u32>;

/// Learns from a treebank. An ending is kept where it corrects the next shorter one.
pub fn learn(inventory: &Inventory, sentences: &[Sentence]) -> Lemmatiser {
    let mut edits: BTreeMap<Edit, u16> = BTreeMap::new();
    let mut words: BTreeMap<Vec<u32>, Counts> = BTreeMap::new();
    for sentence in sentences {
        for (place, word) in sentence.words.iter().enumerate() {
            let next = edits.len() as u16;
            let edit = *edits.entry(Edit::between(&word.form, &word.lemma)).or_insert(next);
            let keys = keys(&word.form, inventory.tag(word), place == 0);
            *words.entry(keys).or_default().entry(edit).or_default() += 1;
        }
    }
    let mut list = vec![Edit::default(); edits.len()];
    for (edit, index) in edits {
        list[usize::from(index)] = edit;
    }
    Lemmatiser { edits: list, endings: kept(&words).into_iter().collect() }
}

/// The endings worth keeping, with their most frequent edit.
fn kept(words: &BTreeMap<Vec<u32>, Counts>) -> BTreeMap<u32, u16> {
    let counts = count(words);
    let mut kept: BTreeMap<u32, u16> = BTreeMap::new();
    let mut done: BTreeSet<u32> = BTreeSet::new();
    let longest = words.keys().map(Vec::len).max().unwrap_or(0);
    for length in 0..longest {
        for keys in words.keys().filter(|keys| keys.len() > length && done.insert(keys[length])) {
            let shorter = keys[..length].iter().rev().find_map(|key| kept.get(key));
            let (best, seen) = most(&counts[&keys[length]]);
            let sure = seen >= 2 || length + 1 == keys.len();
            if sure && shorter != Some(&best) {
                kept.insert(keys[length], best);
            }
        }
    }
    kept
}

/// Edits by ending.
fn count(words: &BTreeMap<Vec<u32>, Counts>) -> BTreeMap<u32, Counts> {
    let mut counts: BTreeMap<u32, Counts> = BTreeMap::new();
    for (keys, edits) in words {
        for key in keys {
            let counts = counts.entry(*key).or_default();
            for (edit, seen) in edits {
                *counts.entry(*edit).or_default() += seen;
            }
        }
    }
    counts
}

/// The most frequent edit and how often it was seen.
fn most(counts: &Counts) -> (u16, u32) {
    counts.iter().fold((0, 0), |best, (edit, seen)| if *seen > best.1 { (*edit, *seen) } else { best })
}
