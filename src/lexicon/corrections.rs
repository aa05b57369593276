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
        let first = plain(sentence).next();
        first.is_some() && self.0.iter().any(|notice| notice.fits(sentence, first))
    }
}

impl Notice {
    /// Whether a sentence, whose first letter in [`plain`] words this is, is such a notice.
    fn fits(&self, sentence: &str, first: Option<char>) -> bool {
        let begins = self.begins.iter().filter(|start| start.chars().next() == first);
        let Some(after) = begins.into_iter().find_map(|start| after(sentence, start)) else { return false };
        let mut words = after.split(|c: char| !c.is_alphanumeric());
        self.holds.is_empty() || words.any(|word| self.holds.iter().any(|held| held == word))
    }
}

/// What follows in the [`plain`] words of a sentence that begins so.
fn after(sentence: &str, start: &str) -> Option<String> {
    let mut letters = plain(sentence);
    start.chars().all(|c| letters.next() == Some(c)).then(|| letters.collect())
}

/// The sentence in lower case (ASCII) with straight apostrophes, single blanks, and without emphasis and opening brackets.
fn plain(sentence: &str) -> impl Iterator<Item = char> {
    let bare = sentence.chars().filter(|c| !matches!(c, '*' | '_'));
    let bare = bare.skip_while(|c| c.is_whitespace() || matches!(c, '[' | '(' | '#'));
    let mut blank = false;
    let single = bare.filter(move |c| {
        let again = blank && c.is_whitespace();
        blank = c.is_whitespace();
        !again
    });
    single.map(|c| match c {
        '\u{2019}' => '\'',
        c if c.is_whitespace() => ' ',
        c => c.to_ascii_lowercase(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_notices_and_counter_examples_are_not() {
        for entry in crate::lexicon::entry::testing::check::<Notice>(DATA) {
            for example in &entry.examples {
                assert!(entry.fits(example, plain(example).next()), "{}: {example}", entry.label);
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
