//! Contrasts: words for one thing that exclude each other, so that the choice of one is a judgement of its own.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::entry::entry;
use super::stem;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("contrasts");

/// Sides of one contrast. What one side calls a thing, no other side would.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Contrast {
    #[serde(rename = "contrast")]
    label: String,
    sides: Vec<Vec<String>>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Contrast, label);

/// All contrasts.
#[derive(Debug)]
pub struct Contrasts(Vec<Contrast>);

static ALL: LazyLock<Contrasts> = LazyLock::new(|| Contrasts(DATA.read()));

impl Contrasts {
    /// The contrasts of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// The words of two texts that stand on different sides of one contrast, where each text keeps to one side.
    pub fn between(&self, a: &[impl AsRef<str>], b: &[impl AsRef<str>]) -> Option<(&str, &str)> {
        let (a, b) = (stems(a), stems(b));
        self.0.iter().find_map(|contrast| contrast.between(&a, &b))
    }
}

impl Contrast {
    fn between(&self, a: &BTreeSet<String>, b: &BTreeSet<String>) -> Option<(&str, &str)> {
        let (first, second) = (self.side(a)?, self.side(b)?);
        (first.0 != second.0).then_some((first.1, second.1))
    }

    /// The one side that a text keeps to, and the first of its words that stands there.
    fn side(&self, text: &BTreeSet<String>) -> Option<(usize, &str)> {
        let word = |side: &'_ Vec<String>| side.iter().position(|word| text.contains(&stem(word)));
        let mut found =
            self.sides.iter().enumerate().filter_map(|(i, side)| Some((i, side[word(side)?].as_str())));
        found.next().filter(|_| found.next().is_none())
    }
}

fn stems(words: &[impl AsRef<str>]) -> BTreeSet<String> {
    words.iter().map(|word| stem(word.as_ref())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of the two sentences of an example, `one | another`.
    fn sentences(example: &str) -> [Vec<&str>; 2] {
        let (a, b) = example.split_once(" | ").unwrap();
        [a, b].map(|text| text.split(|c: char| !c.is_alphanumeric()).collect())
    }

    #[test]
    fn examples_contrast_and_counter_examples_do_not() {
        for entry in crate::lexicon::entry::testing::check::<Contrast>(DATA) {
            for example in &entry.examples {
                let [a, b] = sentences(example);
                assert!(entry.between(&stems(&a), &stems(&b)).is_some(), "{}: {example}", entry.label);
            }
            for counter in &entry.not {
                let [a, b] = sentences(counter);
                assert_eq!(Contrasts::get().between(&a, &b), None, "{}: {counter}", entry.label);
            }
        }
    }

    #[test]
    fn no_word_stands_on_two_sides_of_a_contrast() {
        for contrast in &Contrasts::get().0 {
            let sides: Vec<BTreeSet<String>> = contrast.sides.iter().map(|side| stems(side)).collect();
            let apart = |i: usize| sides[i + 1..].iter().all(|other| sides[i].is_disjoint(other));
            assert!(sides.len() > 1 && (0..sides.len()).all(apart), "{}", contrast.label);
        }
    }
}
