//! Dictionaries: words and phrases, each with one meaning, found without regard to case.

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::Entry;
use super::word_data::WordData;

/// A word or phrase, other forms of it, what they mean, and sentences that prove it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sense<T> {
    /// The word or phrase in lower case.
    pub word: String,
    /// Other forms with the same meaning, in lower case.
    #[serde(default)]
    pub also: Vec<String>,
    /// What they mean.
    pub means: T,
    /// Sentences in which it has that meaning.
    pub examples: Vec<String>,
    /// Sentences in which it has not.
    pub not: Vec<String>,
}

impl<T> Sense<T> {
    /// The word and its other forms.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.word.as_str()).chain(self.also.iter().map(String::as_str))
    }
}

impl<T> Entry for Sense<T> {
    fn name(&self) -> &str {
        &self.word
    }
    fn examples(&self) -> &[String] {
        &self.examples
    }
    fn not(&self) -> &[String] {
        &self.not
    }
}

/// Meanings of words and phrases.
#[derive(Debug)]
pub struct Dictionary<T> {
    words: HashMap<String, T>,
    /// Phrases under their first word, longest first.
    phrases: HashMap<String, Vec<(String, T)>>,
}

/// Longest word that is looked up; longer ones are in no dictionary.
const LONGEST: usize = 24;

impl<T: Copy + DeserializeOwned> Dictionary<T> {
    /// A dictionary of all entries of some files.
    pub(super) fn of(files: &[WordData]) -> Self {
        files.iter().flat_map(|file| file.read::<Vec<Sense<T>>>()).collect()
    }
}

impl<T: Copy> FromIterator<Sense<T>> for Dictionary<T> {
    fn from_iter<I: IntoIterator<Item = Sense<T>>>(senses: I) -> Self {
        let mut all = Self { words: HashMap::new(), phrases: HashMap::new() };
        for sense in senses {
            for form in sense.forms() {
                all.add(form, sense.means);
            }
        }
        for phrases in all.phrases.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        all
    }
}

impl<T: Copy> Dictionary<T> {
    fn add(&mut self, form: &str, means: T) {
        if form.contains(' ') {
            let first = form.split([' ', '\'', '’']).next().unwrap_or(form).to_owned();
            self.phrases.entry(first).or_default().push((form.to_owned(), means));
        } else {
            self.words.insert(form.to_owned(), means);
        }
    }

    /// All single words with their meanings, in no order.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, T)> {
        self.words.iter().map(|(word, means)| (word.as_str(), *means))
    }

    /// The first words of everything in it, in no order.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &str> {
        self.words.keys().chain(self.phrases.keys()).map(String::as_str)
    }

    /// The meaning of a word, whatever its case (ASCII).
    pub fn word(&self, word: &str) -> Option<T> {
        with_lower(word, |lower| self.words.get(lower).copied())
    }

    /// The longest phrase that begins with `first` and that `text` begins with: its length in bytes and its meaning.
    pub fn phrase(&self, first: &str, text: &str) -> Option<(usize, T)> {
        let known = with_lower(first, |lower| self.phrases.get(lower))?;
        let fits = |phrase: &str| text.get(..phrase.len()).is_some_and(|t| t.eq_ignore_ascii_case(phrase));
        known.iter().find(|(phrase, _)| fits(phrase)).map(|(phrase, means)| (phrase.len(), *means))
    }
}

/// Hands the word in lower case to `look`, without allocating; `None` for words no dictionary holds.
pub(super) fn with_lower<'a, R>(word: &str, look: impl FnOnce(&str) -> Option<R> + 'a) -> Option<R> {
    let mut buffer = [0u8; LONGEST];
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    look(std::str::from_utf8(lower).ok()?)
}

/// A word in lower case; most are so already.
pub fn in_lower_case(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const YAML: &str = r#"
- {word: oak, also: [oaks], means: 1, examples: [a], not: [b]}
- {word: "oak leaf", means: 2, examples: [a], not: [b]}
- {word: "oak leaf tea", means: 3, examples: [a], not: [b]}
"#;

    #[test]
    fn words_and_longest_phrases_whatever_the_case() {
        let senses: Vec<Sense<i32>> = serde_yaml::from_str(YAML).unwrap();
        let all: Dictionary<i32> = senses.into_iter().collect();
        assert_eq!(all.word("OAKS"), Some(1));
        assert_eq!(all.word("elm"), None);
        assert_eq!(all.phrase("Oak", "Oak Leaf tea is bitter"), Some((12, 3)));
        assert_eq!(all.phrase("Oak", "Oak Leaf"), Some((8, 2)));
        assert_eq!(all.phrase("Oak", "Oak trees"), None);
        assert_eq!(all.word(&"ö".repeat(40)), None);
    }
}
