//! Currencies: their signs, letters and names.

use std::sync::LazyLock;

use foldhash::HashSet;

use serde::Deserialize;

use super::entry::entry;
use super::phrases::Phrases;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("currencies");

/// One currency, or its small change.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Currency {
    /// ISO 4217 code, or the English name where no code can be told.
    pub unit: String,
    #[serde(default)]
    signs: Vec<String>,
    #[serde(default)]
    prefixes: Vec<String>,
    #[serde(default)]
    large: Vec<String>,
    names: Vec<String>,
    #[serde(default)]
    common: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Currency, unit);

/// All currencies.
#[derive(Debug)]
pub struct Currencies {
    /// The currencies as written, with their examples.
    pub entries: Vec<Currency>,
    /// Signs that stand beside digits, to the unit.
    pub signs: Phrases<String>,
    /// Names and codes that stand after an amount, to the unit.
    pub names: Phrases<String>,
    sign_marks: HashSet<String>,
    prefixes: HashSet<String>,
    large: HashSet<String>,
    common: HashSet<String>,
}

static ALL: LazyLock<Currencies> = LazyLock::new(|| {
    let entries: Vec<Currency> = DATA.read();
    let pairs = |list: fn(&Currency) -> &[String]| -> Vec<(String, String)> {
        entries.iter().flat_map(|e| list(e).iter().map(|s| (s.clone(), e.unit.clone()))).collect()
    };
    let (signs, codes, large) = (pairs(|e| &e.signs), pairs(|e| &e.prefixes), pairs(|e| &e.large));
    let names = pairs(|e| &e.names).into_iter().chain(codes.iter().cloned());
    let letters = signs.iter().filter(|(s, _)| s.chars().all(char::is_alphabetic));
    let marks = signs.iter().flat_map(|(s, _)| s.chars()).filter(|c| !c.is_alphanumeric());
    Currencies {
        names: Phrases::new(names),
        sign_marks: marks.map(String::from).collect(),
        prefixes: codes.iter().chain(letters).map(|(code, _)| code.clone()).collect(),
        // "CAD$ 15" too
        signs: Phrases::new(
            signs
                .into_iter()
                .chain(codes.iter().map(|(c, u)| (format!("{c}$"), u.clone())))
                .chain(codes.clone())
                .chain(large.iter().cloned()),
        ),
        large: large.into_iter().map(|(letters, _)| letters).collect(),
        common: entries.iter().flat_map(|e| e.common.iter().map(|name| name.to_lowercase())).collect(),
        entries,
    }
});

impl Currencies {
    /// The currencies that English news text names.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// Whether a mark is a currency sign, or part of one.
    pub fn is_sign(&self, mark: &str) -> bool {
        self.sign_marks.contains(mark)
    }

    /// Whether letters, in this case, may touch the digits after them: `USD10m`.
    pub fn is_prefix(&self, letters: &str) -> bool {
        self.prefixes.contains(letters)
    }

    /// Whether letters, in this case, may touch the digits of a large sum: `R40 million`.
    pub fn is_large_prefix(&self, letters: &str) -> bool {
        self.large.contains(letters)
    }

    /// Whether a name in lower case is a word of its own too, such as `won`.
    pub fn is_common(&self, name: &str) -> bool {
        self.common.contains(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Currency>(DATA);
    }

    #[test]
    fn the_longest_sign_wins() {
        let words = ["us", "$"];
        let found = Currencies::get().signs.backward(|i| words[1 - i.min(1)]);
        assert_eq!(found, Some((2, &"USD".to_string())));
    }
}
