//! Correction notices: sentences by which an outlet tells that it changed a story after publication.

use std::sync::LazyLock;

use serde::Deserialize;

use super::entry::entry;
use super::word_data::{WordData, word_data};

const DATA: WordData = word_data!("corrections");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Notice {
    #[serde(rename = "notice")]
    label: String,
    begins: Vec<String>,
    #[serde(default)]
    holds: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(Notice, label);

/// The known forms of correction notices.
#[derive(Debug)]
pub struct Corrections(Vec<Notice>);

static ALL: LazyLock<Corrections> = LazyLock::new(|| Corrections(DATA.read()));

impl Corrections {
    /// The correction notices of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// Whether a sentence tells that the story it stands in was changed. Marks of emphasis are passed over.
    pub fn is_notice(&self, sentence: &str) -> bool {
        let Some(first) = sentence.chars().find(|c| c.is_alphanumeric()) else { return false };
        let alike = |start: &str| start.starts_with(first.to_ascii_lowercase());
        let may_fit =
            |notice: &Notice| notice.begins.iter().any(|start| alike(start) && may_begin(sentence, start));
        // Few sentences begin like one, so that few need be rewritten.
        self.0.iter().any(may_fit) && {
            let plain = plain(sentence);
            self.0.iter().any(|notice| notice.fits(&plain))
        }
    }
}

impl Notice {
    fn fits(&self, sentence: &str) -> bool {
        let after = self.begins.iter().find_map(|start| sentence.strip_prefix(start.as_str()));
        let Some(after) = after else { return false };
        let mut words = after.split(|c: char| !c.is_alphanumeric());
        self.holds.is_empty() || words.any(|word| self.holds.iter().any(|held| held == word))
    }
}

/// Whether the first word of a sentence begins with that of `start`.
fn may_begin(sentence: &str, start: &str) -> bool {
    let bare = sentence.chars().filter(|c| !matches!(c, '*' | '_'));
    let mut letters = bare.skip_while(|c| !c.is_alphanumeric()).flat_map(char::to_lowercase);
    start.chars().take_while(|c| c.is_alphanumeric()).all(|c| letters.next() == Some(c))
}

/// The sentence in lower case with straight apostrophes, single blanks, and without emphasis and opening brackets.
fn plain(sentence: &str) -> String {
    let bare: String = sentence.chars().filter(|c| !matches!(c, '*' | '_')).collect();
    let bare = bare.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '[' | '(' | '#'));
    let words: Vec<String> =
        bare.split_whitespace().map(|w| w.to_lowercase().replace('\u{2019}', "'")).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_notices_and_counter_examples_are_not() {
        for entry in crate::lexicon::entry::testing::check::<Notice>(DATA) {
            for example in &entry.examples {
                assert!(entry.fits(&plain(example)), "{}: {example}", entry.label);
            }
            for counter in &entry.not {
                assert!(!Corrections::get().is_notice(counter), "{}: {counter}", entry.label);
            }
        }
    }

    #[test]
    fn case_apostrophes_and_emphasis_do_not_matter() {
        for text in [
            "_THIS STORY HAS BEEN UPDATED_",
            "[Editor\u{2019}s  note: corrected.]",
            "**Correction:** It was nine.",
        ] {
            assert!(Corrections::get().is_notice(text), "{text}");
        }
        assert!(!Corrections::get().is_notice(""));
    }
}
