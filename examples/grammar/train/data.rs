//! Turns treebank sentences into what the network learns from.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use claimdiff::grammar::Pos;
use claimdiff::grammar::features::{features, unknown};
use claimdiff::grammar::lemma::Use;

use super::gradient::Example;
use super::random::Random;
use crate::conllu::{Sentence, Word};

/// The features kept of each part of speech; the rest says little or cannot be told from the sentence.
const KEPT: [(&str, &[&str]); 9] = [
    ("NOUN", &["Number"]),
    ("PROPN", &["Number"]),
    ("VERB", &["Tense", "VerbForm", "Voice"]),
    ("AUX", &["Tense", "VerbForm"]),
    ("PRON", &["Number", "Person", "PronType"]),
    ("DET", &["Number", "PronType"]),
    ("ADJ", &["Degree", "NumType"]),
    ("ADV", &["Degree", "PronType"]),
    ("PART", &["Polarity"]),
];

/// A word seen `n` times is taken for unknown with a chance of `RARE / (RARE + n)`.
const RARE: f32 = 0.25;
/// Share of sentences learnt without their full stop.
const BARE: f32 = 0.05;
/// Share of sentences learnt in capitals.
const CAPITALS: f32 = 0.04;
/// Share of sentences learnt in small letters.
const SMALL: f32 = 0.02;

/// Names in order, and the index of each.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The names, sorted.
    pub list: Vec<String>,
}

impl Names {
    fn collect(names: impl Iterator<Item = String>) -> Self {
        let mut list: Vec<String> = names.collect();
        list.sort();
        list.dedup();
        Self { list }
    }

    fn index(&self, name: &str) -> usize {
        self.list.binary_search_by(|other| other.as_str().cmp(name)).unwrap_or(0)
    }
}

/// What the treebank holds: features seen often enough, tags, labels.
#[derive(Debug, Clone, Default)]
pub struct Inventory {
    /// Feature hashes with how often each was seen, the most frequent first.
    pub features: Vec<(u32, u32)>,
    /// The place of each in `features`.
    rows: BTreeMap<u32, usize>,
    /// Tags: part of speech and kept features.
    pub tags: Names,
    /// Labels.
    pub labels: Names,
}

impl Inventory {
    /// Counts what a treebank holds.
    pub fn of(sentences: &[Sentence]) -> Self {
        let words = || sentences.iter().flat_map(|sentence| &sentence.words);
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for word in words() {
            for key in features(&word.form) {
                *counts.entry(key).or_default() += 1;
            }
        }
        counts.retain(|_, count| *count >= 2);
        counts.insert(unknown(), 1_000_000);
        let mut features: Vec<(u32, u32)> = counts.into_iter().collect();
        features.sort_by_key(|(key, count)| (Reverse(*count), *key));
        Self {
            rows: features.iter().enumerate().map(|(row, (key, _))| (*key, row)).collect(),
            features,
            tags: Names::collect(words().map(tag)),
            labels: Names::collect(words().map(|word| word.label.clone())),
        }
    }

    /// The index of a word's tag.
    fn tag(&self, word: &Word) -> usize {
        self.tags.index(&tag(word))
    }

    /// What the lemma of the word at this place of its sentence depends on.
    pub fn used(&self, word: &Word, place: usize) -> Use {
        let pos = Pos::from_name(&word.upos).unwrap_or(Pos::X);
        Use { tag: self.tag(word), pos, first: place == 0 }
    }

    /// The row of a feature.
    fn row(&self, key: u32) -> Option<usize> {
        self.rows.get(&key).copied()
    }

    /// A sentence as training example, with rare words sometimes taken for unknown, and now and then
    /// in capitals, in small letters, or without its full stop.
    pub fn example(&self, sentence: &Sentence, random: &mut Random) -> Example {
        let words = match sentence.words.split_last() {
            Some((last, rest)) if random.unit() < BARE && can_go(last, sentence) => rest,
            _ => &sentence.words,
        };
        let case = random.unit();
        let forms = words.iter().map(|word| match case {
            _ if case < CAPITALS => word.form.to_uppercase(),
            _ if case < CAPITALS + SMALL => word.form.to_lowercase(),
            _ => word.form.clone(),
        });
        Example {
            rows: forms.map(|form| self.rows(&form, random)).collect(),
            tags: words.iter().map(|word| self.tag(word)).collect(),
            heads: words.iter().map(|word| word.head.map_or(0, |head| head + 1)).collect(),
            labels: words.iter().map(|word| self.labels.index(&word.label)).collect(),
        }
    }

    fn rows(&self, form: &str, random: &mut Random) -> Vec<u32> {
        let mut known = |key| {
            let row = self.row(key)?;
            let seen = self.features[row].1 as f32;
            (random.unit() >= RARE / (RARE + seen)).then_some(row as u32)
        };
        let keys = features(form);
        let own = known(keys[0]).or_else(|| self.row(unknown()).map(|row| row as u32));
        own.into_iter().chain(keys[1..].iter().filter_map(|key| known(*key))).collect()
    }
}

/// Whether the last word is a full stop or the like on which nothing depends.
fn can_go(last: &Word, sentence: &Sentence) -> bool {
    let place = sentence.words.len() - 1;
    last.upos == "PUNCT" && place > 0 && sentence.words.iter().all(|word| word.head != Some(place))
}

/// Part of speech and kept features, as `VERB|Tense=Past|VerbForm=Fin`.
pub fn tag(word: &Word) -> String {
    let kept = KEPT.iter().find(|(upos, _)| *upos == word.upos).map_or(&[][..], |(_, kept)| kept);
    let mut tag = word.upos.clone();
    for feature in word.feats.split('|') {
        if feature.split_once('=').is_some_and(|(name, _)| kept.contains(&name)) {
            tag.push('|');
            tag.push_str(feature);
        }
    }
    tag
}
