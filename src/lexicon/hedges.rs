//! Hedges: words by which a report does not vouch for what it tells.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{embedded, entry::entry};

const YAML: &str = include_str!("en/hedges.yaml");

/// How many words before a claim, and after it, may hedge it.
const BEFORE: usize = 8;
const AFTER: usize = 4;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    hedge: String,
    /// Whether it leaves the reader in doubt, and is no mere habit of reporters.
    #[serde(default)]
    strong: bool,
    /// In lower case.
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Group, hedge);

/// A hedge in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hedge<'a> {
    /// The hedging words.
    pub words: &'a str,
    /// Whether it leaves the reader in doubt, and is no mere habit of reporters.
    pub strong: bool,
}

/// All hedges.
#[derive(Debug)]
pub struct Hedges(Vec<Group>);

static ALL: LazyLock<Hedges> = LazyLock::new(|| Hedges(embedded(YAML)));

impl Hedges {
    /// The hedges of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// The hedge near a claim's words in the sentence around them. `None` where the sentence does not hold the words.
    pub fn beside(&self, sentence: &str, claim: &str) -> Option<Hedge<'_>> {
        let (before, after) = sentence.split_once(claim)?;
        let (before, after) = (words(before), words(after));
        let near = before.iter().rev().take(BEFORE).rev().chain(after.iter().take(AFTER));
        let near = format!(" {} ", near.map(String::as_str).collect::<Vec<_>>().join(" "));
        let hedges =
            self.0.iter().flat_map(|g| g.words.iter().map(|words| Hedge { words, strong: g.strong }));
        hedges.into_iter().find(|hedge| near.contains(&format!(" {} ", hedge.words)))
    }
}

/// The words of a text in lower case, without marks.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_hedged_and_counter_examples_are_not() {
        for entry in crate::lexicon::entry::testing::check::<Group>(YAML) {
            for example in &entry.examples {
                let found = Hedges::get().beside(example, "12");
                assert!(
                    found.is_some_and(|f| entry.words.iter().any(|w| w == f.words)),
                    "{}: {example}",
                    entry.hedge
                );
            }
            for counter in &entry.not {
                assert_eq!(Hedges::get().beside(counter, "12"), None, "{}: {counter}", entry.hedge);
            }
        }
    }

    #[test]
    fn a_hedge_far_off_is_of_something_else() {
        let text = "The mayor, reportedly ill, came to the quay in the rain that night and saw 12 boats.";
        assert_eq!(Hedges::get().beside(text, "12"), None);
        assert_eq!(Hedges::get().beside("", "12"), None);
    }
}
