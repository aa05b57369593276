//! Words that say an amount rose or fell.

use std::sync::LazyLock;

use foldhash::HashMap;

use serde::Deserialize;

use super::{Entry, embedded};
use crate::model::Trend;

const YAML: &str = include_str!("en/trends.yaml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    trend: Trend,
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

impl Entry for Row {
    fn name(&self) -> &str {
        match self.trend {
            Trend::Up => "up",
            Trend::Down => "down",
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
}

static ALL: LazyLock<Trends> = LazyLock::new(|| {
    let groups: Vec<Row> = embedded(YAML);
    let pairs = groups.into_iter().flat_map(|g| g.words.into_iter().map(move |w| (w, g.trend)));
    Trends { words: pairs.collect() }
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Row>(YAML);
    }
}
