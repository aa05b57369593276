//! Finds the stories in claim sets that nothing keeps apart: by the words they share, rare ones counting most, and by the
//! days of publication.
//!
//! Sets are taken in the order of publication. Each joins the story whose words are most like its own, if they are like
//! enough, and else begins a new one. Reports of one week need little in common to be of one story, others much: to
//! compare two stories as one costs a reader some false pairs, to tear one story apart costs all of its true ones.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashMapExt};
use jiff::civil::Date;

use super::vocabulary::Vocabulary;
use crate::model::ClaimSet;

/// Likeness to a story, from 0 to 1, from which a report published within [`WEEK`] days of it belongs to it.
const NEAR: f64 = 0.05;
/// The same for other reports.
const FAR: f64 = 0.12;
/// Days between two publications that count as near.
const WEEK: i32 = 7;

/// A word that stands in more stories than this tells them apart no more; bounds the work for words that all share.
const MOST: usize = 100;

/// Words with their weight; the squares add up to 1.
type Words = Vec<(usize, f64)>;

/// A story as far as it is known.
#[derive(Default)]
struct Topic {
    /// Places of its sets.
    sets: Vec<usize>,
    /// Square of the length of the sum of its sets' words.
    square: f64,
    /// First and last day of publication.
    days: Option<(Date, Date)>,
}

/// The places of the sets of each story, stories and places in order.
pub(super) fn find(sets: &[ClaimSet]) -> Vec<Vec<usize>> {
    let words = words(sets);
    let mut order: Vec<usize> = (0..sets.len()).collect();
    order.sort_by_key(|&set| (sets[set].source.published.is_none(), sets[set].source.published, set));
    let mut topics = Topics::default();
    for set in order {
        topics.add(set, &words[set], sets[set].source.published);
    }
    let mut found: Vec<Vec<usize>> = topics.all.into_iter().map(|topic| topic.sets).collect();
    for sets in &mut found {
        sets.sort_unstable();
    }
    found.sort_unstable();
    found
}

/// All stories, and which words stand in which.
#[derive(Default)]
struct Topics {
    all: Vec<Topic>,
    /// For each word the stories it stands in, with its weight in the sum of their sets' words.
    index: HashMap<usize, Vec<(usize, f64)>>,
}

impl Topics {
    fn add(&mut self, set: usize, words: &Words, published: Option<Date>) {
        let likeness = self.likeness(words);
        let surplus = |(topic, like): (usize, f64)| (topic, like - self.all[topic].needed(published));
        let best = likeness.into_iter().map(surplus).filter(|(_, surplus)| *surplus >= 0.0);
        let best = best.reduce(|best, next| if next.1 > best.1 { next } else { best });
        let home = best.map_or(self.all.len(), |(topic, _)| topic);
        if home == self.all.len() {
            self.all.push(Topic::default());
        }
        self.all[home].join(set, published);
        for &(word, weight) in words {
            let stories = self.index.entry(word).or_default();
            let place = stories.binary_search_by_key(&home, |(story, _)| *story).unwrap_or_else(|place| {
                stories.insert(place, (home, 0.0));
                place
            });
            let sum = &mut stories[place].1;
            self.all[home].square += (2.0 * *sum + weight) * weight;
            *sum += weight;
        }
    }

    /// The cosine of some words with each story that shares any, in the order of the stories.
    fn likeness(&self, words: &Words) -> Vec<(usize, f64)> {
        let mut products = vec![0.0; self.all.len()];
        for (word, weight) in words {
            let stories = self.index.get(word).filter(|stories| stories.len() <= MOST);
            for (topic, sum) in stories.into_iter().flatten() {
                products[*topic] += weight * sum;
            }
        }
        let shared = products.into_iter().enumerate().filter(|(_, product)| *product > 0.0);
        shared.map(|(topic, product)| (topic, product / self.all[topic].square.sqrt())).collect()
    }
}

impl Topic {
    /// The likeness that a report of this day needs to belong to the story.
    fn needed(&self, published: Option<Date>) -> f64 {
        let apart = |from: Date, to: Date| from.until(to).map_or(i32::MAX, |span| span.get_days());
        let near = self
            .days
            .zip(published)
            .is_some_and(|((first, last), day)| apart(last, day) <= WEEK && apart(day, first) <= WEEK);
        if near { NEAR } else { FAR }
    }

    fn join(&mut self, set: usize, published: Option<Date>) {
        self.sets.push(set);
        if let Some(day) = published {
            let (first, last) = self.days.unwrap_or((day, day));
            self.days = Some((first.min(day), last.max(day)));
        }
    }
}

/// The words of every set: of its title and of each sentence its claims rest on.
fn words(sets: &[ClaimSet]) -> Vec<Words> {
    let mut vocabulary = Vocabulary::default();
    let counts: Vec<BTreeMap<usize, f64>> = sets.iter().map(|set| counts(&mut vocabulary, set)).collect();
    let mut sets_with: HashMap<usize, f64> = HashMap::new();
    for word in counts.iter().flat_map(BTreeMap::keys) {
        *sets_with.entry(*word).or_default() += 1.0;
    }
    #[allow(clippy::cast_precision_loss)]
    let all = sets.len() as f64;
    let rarity = |word: &usize| (1.0 + all / sets_with.get(word).copied().unwrap_or(1.0)).ln();
    let weigh = |(word, count): (usize, f64)| (word, (1.0 + count.ln()) * rarity(&word));
    counts.into_iter().map(|counts| of_length_one(counts.into_iter().map(weigh).collect())).collect()
}

/// How often each word stands in the sentences of a set.
fn counts(vocabulary: &mut Vocabulary, set: &ClaimSet) -> BTreeMap<usize, f64> {
    let quotes = set.claims.iter().map(|c| if c.quote.is_empty() { &c.text } else { &c.quote });
    let mut counts = BTreeMap::new();
    let mut last = "";
    for text in set.source.title.iter().chain(quotes).filter(|text| !text.is_empty()) {
        if std::mem::replace(&mut last, text) != text {
            for term in vocabulary.terms(text) {
                *counts.entry(term.number).or_default() += 1.0;
            }
        }
    }
    counts
}

fn of_length_one(mut words: Words) -> Words {
    let length = words.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    for (_, weight) in &mut words {
        *weight /= length.max(f64::MIN_POSITIVE);
    }
    words
}
