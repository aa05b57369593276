//! Words around a number that tell what it is: "flight 370", "May 23", "12 Mill Road", "this one".

use std::sync::LazyLock;

use serde::Deserialize;

use super::word_groups::WordGroups;

const YAML: &str = include_str!("en/designators.yaml");

/// What a word beside a number makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Designator {
    /// Stands before the number of what it names: "flight 370".
    Name,
    /// A month, before or after a day or a year.
    Month,
    /// Ends the name of a street, after its house number.
    Street,
    /// Follows a time of day: a half of the day, a zone.
    Clock,
    /// Stands before a year.
    Year,
    /// Stands after the year whose it is: "below 2005 levels".
    YearLevel,
    /// Makes a `one` after it a pronoun.
    BeforePronoun,
    /// Makes a `one` before it a pronoun.
    AfterPronoun,
    /// Names a kind and counts nothing after a hyphen: "a two-way street".
    Compound,
}

static ALL: LazyLock<WordGroups<Designator>> = LazyLock::new(|| WordGroups::new(YAML));

/// The words of English that make a number a name, a date or a pronoun.
pub fn designators() -> &'static WordGroups<Designator> {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::word_groups::WordGroup;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<WordGroup<Designator>>(YAML);
    }
}
