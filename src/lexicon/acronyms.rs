//! Acronyms that every reader knows.

use std::sync::LazyLock;

use foldhash::HashMap;

use serde::Deserialize;

use super::entry::entry;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("acronyms");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Acronym {
    #[serde(rename = "acronym")]
    short: String,
    #[serde(rename = "name")]
    full: String,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Acronym, short);

/// The known acronyms.
#[derive(Debug)]
pub struct Acronyms {
    names: HashMap<String, String>,
}

static ALL: LazyLock<Acronyms> = LazyLock::new(|| {
    let entries: Vec<Acronym> = DATA.read();
    Acronyms { names: entries.into_iter().map(|e| (e.short, e.full)).collect() }
});

impl Acronyms {
    /// The acronyms of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// The name for an acronym written without full stops.
    pub fn name(&self, acronym: &str) -> Option<&str> {
        self.names.get(acronym).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<Acronym>(DATA);
        assert_eq!(Acronyms::get().name("EU"), Some("European Union"));
    }
}
