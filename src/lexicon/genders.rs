//! Words that tell whether a person is spoken of as she or he.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Dictionary;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("genders");

/// How a text speaks of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// As she.
    Feminine,
    /// As he.
    Masculine,
}

static ALL: LazyLock<Dictionary<Gender>> = LazyLock::new(|| Dictionary::of(&[DATA]));

/// Pronouns, titles and nouns that tell a person's gender.
pub fn genders() -> &'static Dictionary<Gender> {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Sense, entry::testing};

    #[test]
    fn examples_hold_a_word_of_their_gender_and_counter_examples_none() {
        for entry in testing::check::<Sense<Gender>>(DATA) {
            let tells =
                |text: &str| text.split(' ').any(|w| entry.forms().any(|f| w.eq_ignore_ascii_case(f)));
            assert!(entry.examples.iter().all(|e| tells(e)), "`{}` is not in its examples", entry.word);
            assert!(!entry.not.iter().any(|e| tells(e)), "`{}` is in its counter-examples", entry.word);
            assert_eq!(genders().word(&entry.word), Some(entry.means));
        }
    }
}
