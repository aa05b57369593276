//! Fitted weights as the weights file has them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use claimdiff::align::Weights;
use claimdiff::model::Error;
use serde::Deserialize;

use crate::logistic::{Learnt, fair};

/// The share of the joining score from which a pair is offered as a candidate.
const OFFER: f64 = 0.5;
/// Shifts of the joining score that are tried, and shares of it that the average pair of two clusters must reach.
const SHIFTS: [f64; 9] = [-1.0, -0.7, -0.4, -0.2, 0.0, 0.2, 0.4, 0.7, 1.0];
const CHAINS: [f64; 6] = [0.5, 0.6, 0.7, 0.8, 0.9, 1.0];

/// What each point of weight costs by which the climb strays from what the pairs taught.
const STRAY: f64 = 0.03;
/// Moves of a weight that are tried.
const STEPS: [f64; 8] = [-1.2, -0.6, -0.3, -0.15, 0.15, 0.3, 0.6, 1.2];
/// How many weights one move may change.
const MOST_AT_ONCE: usize = 3;

/// The weights file, as far as it is fitted.
#[derive(Deserialize)]
struct File {
    chain: f64,
    quantity: KindInFile,
    date: KindInFile,
    statement: KindInFile,
}

#[derive(Deserialize)]
struct KindInFile {
    join: f64,
    features: BTreeMap<String, f64>,
}

/// Numbers by chance, always the same (a linear congruential generator with the constants of Knuth's MMIX).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}

/// Something a climb may move.
enum Place {
    /// A feature's weight of a kind.
    Weight(usize, String),
    /// A kind's joining score.
    Threshold(usize),
    /// The share that the average pair must reach.
    Chain,
}

/// How far the share moves with a step of a weight, and its least.
const CHAIN_STEP: f64 = 1.0 / 6.0;
const LEAST_CHAIN: f64 = 0.2;

/// Weights and thresholds by kind of claim, in the order of the file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fitted {
    kinds: Vec<(&'static str, Learnt)>,
    chain: f64,
}

impl Fitted {
    /// The weights that are built in.
    pub(crate) fn built_in() -> Result<Self, Box<dyn std::error::Error>> {
        let file: File = serde_yaml::from_str(include_str!("../../src/align/weights.yaml"))?;
        let kinds = [("quantity", file.quantity), ("date", file.date), ("statement", file.statement)];
        let learnt = |kind: KindInFile| Learnt { weights: kind.features, threshold: kind.join };
        Ok(Self {
            kinds: kinds.into_iter().map(|(name, kind)| (name, learnt(kind))).collect(),
            chain: file.chain,
        })
    }

    /// Sets what was learnt for a kind.
    pub(crate) fn set(&mut self, kind: &'static str, learnt: Learnt) {
        self.kinds.push((kind, learnt));
    }

    /// Tries thresholds, kind by kind, and keeps the best by `value`.
    pub(crate) fn tune(&mut self, value: impl Fn(&Weights) -> f64) -> Result<(), Error> {
        self.chain = 0.7;
        let mut best = value(&self.weights()?);
        for kind in 0..self.kinds.len() {
            let start = self.kinds[kind].1.threshold;
            let mut kept = start;
            for shift in SHIFTS {
                self.kinds[kind].1.threshold = start + shift;
                let tried = value(&self.weights()?);
                if tried > best {
                    (best, kept) = (tried, start + shift);
                }
            }
            self.kinds[kind].1.threshold = kept;
        }
        let mut kept = self.chain;
        for chain in CHAINS {
            self.chain = chain;
            let tried = value(&self.weights()?);
            if tried > best {
                (best, kept) = (tried, chain);
            }
        }
        self.chain = kept;
        Ok(())
    }

    /// Moves one weight, or a few at once, picked by chance from a seed, and keeps each move that makes `value` better: the
    /// likelihood of pairs is not what counts in the end, the facts are.
    pub(crate) fn climb(
        &mut self,
        seed: u64,
        moves: usize,
        value: impl Fn(&Weights) -> f64,
    ) -> Result<f64, Error> {
        for kind in &mut self.kinds {
            kind.1.weights.entry("rival".to_owned()).or_insert(0.0);
        }
        let places = self.places();
        let mut chance = Chance(seed);
        let learnt = self.kinds.clone();
        let mut best = value(&self.weights()?);
        for _ in 0..moves {
            let kept = self.clone();
            for _ in 0..=chance.below(MOST_AT_ONCE) {
                let place = &places[chance.below(places.len())];
                self.add(place, STEPS[chance.below(STEPS.len())]);
            }
            let tried = value(&self.weights()?) - STRAY * self.strayed_from(&learnt);
            if tried > best {
                best = tried;
            } else {
                *self = kept;
            }
        }
        Ok(best)
    }

    /// How far the weights are from others, all together.
    fn strayed_from(&self, others: &[(&'static str, Learnt)]) -> f64 {
        let pairs = self.kinds.iter().zip(others);
        pairs
            .flat_map(|((_, mine), (_, other))| mine.weights.values().zip(other.weights.values()))
            .map(|(a, b)| (a - b).abs())
            .sum()
    }

    /// All that a climb may move.
    fn places(&self) -> Vec<Place> {
        let of_kind = |(kind, (_, learnt)): (usize, &(&str, Learnt))| {
            let weights: Vec<Place> =
                learnt.weights.keys().map(|name| Place::Weight(kind, name.clone())).collect();
            weights.into_iter().chain([Place::Threshold(kind)])
        };
        self.kinds.iter().enumerate().flat_map(of_kind).chain([Place::Chain]).collect()
    }

    fn add(&mut self, place: &Place, step: f64) {
        match place {
            Place::Weight(kind, name) => {
                if let Some(weight) = self.kinds[*kind].1.weights.get_mut(name) {
                    *weight = fair(name, *weight + step);
                }
            }
            Place::Threshold(kind) => self.kinds[*kind].1.threshold += step,
            Place::Chain => self.chain = (self.chain + step * CHAIN_STEP).clamp(LEAST_CHAIN, 1.0),
        }
    }

    /// The weights as the alignment takes them.
    pub(crate) fn weights(&self) -> Result<Weights, Error> {
        Weights::parse(&self.yaml())
    }

    /// The weights file without its comments.
    pub(crate) fn yaml(&self) -> String {
        let mut out = String::new();
        let _ = writeln!(out, "chain: {:.2}", self.chain);
        for (kind, learnt) in &self.kinds {
            let _ = writeln!(
                out,
                "{kind}:\n  join: {:.2}\n  offer: {:.2}\n  features:",
                learnt.threshold,
                learnt.threshold * OFFER
            );
            for (name, weight) in &learnt.weights {
                let _ = writeln!(out, "    {name}: {weight:.2}");
            }
        }
        out
    }

    /// The text of a weights file with its numbers renewed and its comments kept; features that are new stand last.
    pub(crate) fn written_into(&self, text: &str) -> String {
        let mut values: BTreeMap<(String, String), f64> = BTreeMap::new();
        values.insert((String::new(), "chain".into()), self.chain);
        for (kind, learnt) in &self.kinds {
            let mut put =
                |name: &str, value: f64| values.insert(((*kind).to_owned(), name.to_owned()), value);
            put("join", learnt.threshold);
            put("offer", learnt.threshold * OFFER);
            for (name, weight) in &learnt.weights {
                put(name, *weight);
            }
        }
        let mut kind = String::new();
        let mut out = String::new();
        for line in text.lines() {
            let key = line.split(':').next().unwrap_or("").trim().to_owned();
            if !line.starts_with([' ', '#']) && line.trim_end().ends_with(':') {
                kind.clone_from(&key);
            }
            let _ = match values.get(&(kind.clone(), key.clone())) {
                Some(value) => writeln!(out, "{}", renewed(line, *value)),
                None => writeln!(out, "{line}"),
            };
        }
        out
    }
}

/// A line `name: number  # comment` with another number, its comment where it stood.
fn renewed(line: &str, value: f64) -> String {
    let (field, comment) = line.split_once('#').map_or((line, None), |(f, c)| (f, Some(c)));
    let name = field.split(':').next().unwrap_or("");
    let number = format!("{name}: {value:.2}");
    comment.map_or(number.clone(), |c| format!("{number:width$}#{c}", width = field.len()))
}
