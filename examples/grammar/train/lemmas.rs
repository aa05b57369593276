//! Learns which endings call for which edit.

use std::collections::{BTreeMap, BTreeSet};

use claimdiff::grammar::lemma::{Edit, Lemmatiser, keys};

use super::data::Inventory;
use crate::conllu::Sentence;

/// How often each edit was seen with one ending.
type Counts = BTreeMap<u16, u32>;

/// Endings shorter than the word are trusted when so many different words bear them out.
const WORDS: u32 = 2;

/// Learns from a treebank. An ending is kept where it corrects the next shorter one.
pub fn learn(inventory: &Inventory, sentences: &[Sentence]) -> Lemmatiser {
    let mut edits: BTreeMap<Edit, u16> = BTreeMap::new();
    let mut words: BTreeMap<Vec<u32>, Counts> = BTreeMap::new();
    for sentence in sentences {
        for (place, word) in sentence.words.iter().enumerate().filter(|(_, word)| word.lemma != "_") {
            let used = inventory.used(word, place);
            let form = if used.keeps_case() { word.form.clone() } else { word.form.to_lowercase() };
            let next = edits.len() as u16;
            let edit = *edits.entry(Edit::between(&form, &word.lemma)).or_insert(next);
            let keys = keys(&word.form, used);
            *words.entry(keys).or_default().entry(edit).or_default() += 1;
        }
    }
    let mut list = vec![Edit::default(); edits.len()];
    for (edit, index) in edits {
        list[usize::from(index)] = edit;
    }
    let words = words.into_iter().map(|(keys, counts)| (keys, most(&counts).0)).collect();
    renumbered(list, &kept(&words))
}

/// The endings worth keeping, with their edit, given each word's own edit.
fn kept(words: &BTreeMap<Vec<u32>, u16>) -> BTreeMap<u32, u16> {
    let counts = count(words);
    let mut kept: BTreeMap<u32, u16> = BTreeMap::new();
    let mut done: BTreeSet<u32> = BTreeSet::new();
    let longest = words.keys().map(Vec::len).max().unwrap_or(0);
    for length in 0..longest {
        for (keys, own) in words.iter().filter(|(keys, _)| keys.len() > length) {
            let shorter = keys[..length].iter().rev().find_map(|key| kept.get(key));
            let whole = length + 1 == keys.len();
            let (best, seen) = if whole { (*own, WORDS) } else { most(&counts[&keys[length]]) };
            if done.insert(keys[length]) && seen >= WORDS && shorter != Some(&best) {
                kept.insert(keys[length], best);
            }
        }
    }
    kept
}

/// How many words with each ending take each edit.
fn count(words: &BTreeMap<Vec<u32>, u16>) -> BTreeMap<u32, Counts> {
    let mut counts: BTreeMap<u32, Counts> = BTreeMap::new();
    for (keys, edit) in words {
        for key in keys {
            *counts.entry(*key).or_default().entry(*edit).or_default() += 1;
        }
    }
    counts
}

/// The most frequent edit and how often it was seen.
fn most(counts: &Counts) -> (u16, u32) {
    counts.iter().fold((0, 0), |best, (edit, seen)| if *seen > best.1 { (*edit, *seen) } else { best })
}

/// A lemmatiser with only the edits some ending calls for.
fn renumbered(edits: Vec<Edit>, kept: &BTreeMap<u32, u16>) -> Lemmatiser {
    let used: BTreeSet<u16> = kept.values().copied().collect();
    let index = |edit: &u16| used.range(..edit).count() as u16;
    let endings = kept.iter().map(|(key, edit)| (*key, index(edit))).collect();
    let edits = (0..).zip(edits).filter(|(index, _)| used.contains(index)).map(|(_, edit)| edit).collect();
    Lemmatiser::new(edits, endings)
}
