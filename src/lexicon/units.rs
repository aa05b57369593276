//! Units of measure, durations and percentages: their words, symbols and factors.

use std::sync::LazyLock;

use foldhash::HashMap;

use serde::Deserialize;

use super::phrases::Phrases;
use super::{embedded, entry::entry};
use crate::model::Dimension;

const YAML: &str = include_str!("en/units.yaml");

/// The unit amounts are turned into, and the exact factor.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conversion {
    /// Name of the other unit.
    pub unit: String,
    /// How many of it make one of this unit.
    pub factor: u32,
}

/// A unit of measure.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its name in the singular.
    pub name: String,
    /// What it measures.
    pub dimension: Dimension,
    /// The unit it is given in, where that is another.
    #[serde(rename = "in")]
    pub conversion: Option<Conversion>,
    #[serde(default)]
    words: Vec<String>,
    #[serde(default)]
    symbols: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Unit, name);

/// All units.
#[derive(Debug)]
pub struct Units {
    /// The units as written, with their examples.
    pub entries: Vec<Unit>,
    /// Words after an amount, to an index into `entries`.
    pub words: Phrases<usize>,
    symbols: HashMap<String, usize>,
}

static ALL: LazyLock<Units> = LazyLock::new(|| {
    let entries: Vec<Unit> = embedded(YAML);
    let list = |of: fn(&Unit) -> &[String]| -> Vec<(String, usize)> {
        entries.iter().enumerate().flat_map(|(i, u)| of(u).iter().map(move |w| (w.clone(), i))).collect()
    };
    let symbols = list(|u| &u.symbols);
    // Hyphens between a unit's words are skipped where it is read.
    let words = list(|u| &u.words).into_iter().map(|(w, i)| (w.replace('-', " "), i));
    Units { words: Phrases::new(words), symbols: symbols.into_iter().collect(), entries }
});

impl Units {
    /// The units that English news text uses.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// The unit of a symbol, in exactly this case.
    pub fn symbol(&self, symbol: &str) -> Option<&Unit> {
        self.symbols.get(symbol).and_then(|&i| self.entries.get(i))
    }

    /// The unit whose words begin here, where `word(n)` is the n-th lower-case word on; with the number of words.
    pub fn named<'w>(&self, word: impl Fn(usize) -> &'w str) -> Option<(usize, &Unit)> {
        let (words, &i) = self.words.forward(word)?;
        Some((words, self.entries.get(i)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Unit>(YAML);
    }

    #[test]
    fn symbols_mind_their_case() {
        assert_eq!(Units::get().symbol("MW").map(|u| u.name.as_str()), Some("megawatt"));
        assert!(Units::get().symbol("mw").is_none());
    }
}
