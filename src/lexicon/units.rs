//! Units of measure, durations and percentages: their words, symbols and factors.

use std::sync::LazyLock;

use foldhash::HashMap;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::entry::entry;
use super::phrases::Phrases;
use super::word_data::{WordData, word_data};
use crate::model::Dimension;

const DATA: WordData = word_data!("units");

/// The unit amounts are turned into, and the exact factor.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conversion {
    /// Name of the other unit.
    pub unit: String,
    /// How many of it make one of this unit.
    pub factor: u32,
}

/// The unit that amounts of a unit are compared in: `amount * times + plus`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// Name of the other unit.
    pub unit: String,
    /// How many of it make one of this unit, exactly.
    pub times: Decimal,
    /// What is added after, for scales with another zero.
    #[serde(default)]
    pub plus: Decimal,
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
    /// The unit it is compared in; none where it is that unit itself or nothing is converted to it exactly.
    pub base: Option<Base>,
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
    names: HashMap<String, usize>,
}

static ALL: LazyLock<Units> = LazyLock::new(|| {
    let entries: Vec<Unit> = DATA.read();
    let list = |of: fn(&Unit) -> &[String]| -> Vec<(String, usize)> {
        entries.iter().enumerate().flat_map(|(i, u)| of(u).iter().map(move |w| (w.clone(), i))).collect()
    };
    let symbols = list(|u| &u.symbols);
    // Hyphens between a unit's words are skipped where it is read.
    let words = list(|u| &u.words).into_iter().map(|(w, i)| (w.replace('-', " "), i));
    let names = entries.iter().enumerate().map(|(i, u)| (u.name.clone(), i)).collect();
    Units { words: Phrases::new(words), symbols: symbols.into_iter().collect(), names, entries }
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

    /// The words for lengths of time.
    pub(super) fn durations(&self) -> impl Iterator<Item = &str> {
        let durations = self.entries.iter().filter(|unit| unit.dimension == Dimension::Duration);
        durations.flat_map(|unit| unit.words.iter().map(String::as_str))
    }

    /// The unit of a name: `mile per hour`.
    pub fn of(&self, name: &str) -> Option<&Unit> {
        self.names.get(name).and_then(|&i| self.entries.get(i))
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
        crate::lexicon::entry::testing::check::<Unit>(DATA);
    }

    #[test]
    fn bases_are_units_and_are_their_own_base() {
        for unit in &Units::get().entries {
            let Some(base) = &unit.base else { continue };
            let of =
                Units::get().of(&base.unit).unwrap_or_else(|| panic!("{}: no unit {}", unit.name, base.unit));
            assert!(of.base.is_none() && of.dimension == unit.dimension, "{}", unit.name);
        }
    }

    #[test]
    fn symbols_mind_their_case() {
        assert_eq!(Units::get().symbol("MW").map(|u| u.name.as_str()), Some("megawatt"));
        assert!(Units::get().symbol("mw").is_none());
    }
}
