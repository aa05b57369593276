//! Words beside a number that is a name and no amount: "flight 370".

use std::sync::LazyLock;

use foldhash::HashSet;

use serde::Deserialize;

use super::{embedded, entry::entry};

const YAML: &str = include_str!("en/designators.yaml");

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Name,
    Month,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    group: String,
    kind: Kind,
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Row, group);

/// Words that number what they name.
#[derive(Debug)]
pub struct Designators {
    words: HashSet<String>,
    months: HashSet<String>,
    /// Sentences in which the number is a name.
    pub examples: Vec<String>,
    /// Sentences in which it is an amount.
    pub not: Vec<String>,
}

static ALL: LazyLock<Designators> = LazyLock::new(|| {
    let groups: Vec<Row> = embedded(YAML);
    let of =
        |kind| groups.iter().filter(move |g| g.kind == kind).flat_map(|g| g.words.iter().cloned()).collect();
    Designators {
        words: of(Kind::Name),
        months: of(Kind::Month),
        examples: groups.iter().flat_map(|g| g.examples.iter().cloned()).collect(),
        not: groups.iter().flat_map(|g| g.not.iter().cloned()).collect(),
    }
});

impl Designators {
    /// The designators of English.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// Whether the lower-case word names a thing by the number after it.
    pub fn knows(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// Whether the lower-case word is a month's name.
    pub fn is_month(&self, word: &str) -> bool {
        self.months.contains(word)
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
