//! Words that say an amount rose or fell.

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};
use serde::Deserialize;

use super::Entry;
use super::word_data::{WordData, word_data};
use crate::model::Trend;

const DATA: WordData = word_data!("trends");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    /// What the words say; nothing for verbs with a particle that looks like a change.
    trend: Option<Trend>,
    /// Whether the verbs change their object: "raised rents by 4 percent".
    #[serde(default)]
    causes: bool,
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

impl Entry for Row {
    fn name(&self) -> &str {
        match (self.trend, self.causes) {
            (Some(Trend::Up), false) => "up",
            (Some(Trend::Up), true) => "causes up",
            (Some(Trend::Down), false) => "down",
            (Some(Trend::Down), true) => "causes down",
            (None, _) => "particles",
        }
    }
    fn examples(&self) -> &[String] {
        &self.examples
    }
    fn not(&self) -> &[String] {
        &self.not
    }
}

/// Words of rise and fall.
#[derive(Debug)]
pub struct Trends {
    words: HashMap<String, Trend>,
    causes: HashSet<String>,
    with_particle: HashSet<String>,
}

static ALL: LazyLock<Trends> = LazyLock::new(|| {
    let groups: Vec<Row> = DATA.read();
    let (with_particle, changes): (Vec<Row>, Vec<Row>) = groups.into_iter().partition(|g| g.trend.is_none());
    let causes = changes.iter().filter(|g| g.causes).flat_map(|g| g.words.iter().cloned()).collect();
    let pairs = changes.into_iter().flat_map(|g| g.words.into_iter().map(move |w| Some((w, g.trend?))));
    Trends {
        words: pairs.flatten().collect(),
        causes,
        with_particle: with_particle.into_iter().flat_map(|g| g.words).collect(),
    }
});

impl Trends {
    /// The words of English.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// What the lower-case word says of the amount after it.
    pub fn of(&self, word: &str) -> Option<Trend> {
        self.words.get(word).copied()
    }

    /// Whether the lower-case verb changes its object, so that an amount right after it is no change: "raised 40 goats".
    pub fn causes(&self, verb: &str) -> bool {
        self.causes.contains(verb)
    }

    /// Whether an `up` or `down` after the lower-case verb is a part of it: "gave up", "brought down".
    pub fn takes_particle(&self, verb: &str) -> bool {
        self.with_particle.contains(verb)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Row>(DATA);
    }
}
