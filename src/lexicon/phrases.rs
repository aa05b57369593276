//! A table from the words of a phrase to what it stands for, read from the left or from the right.

use foldhash::{HashMap, HashMapExt};

/// Phrases of lower-case words, found by their first or last word.
#[derive(Debug)]
pub struct Phrases<V> {
    /// Each phrase with what it stands for, the longest first.
    entries: Vec<(Vec<String>, V)>,
    by_first: HashMap<String, Vec<usize>>,
    by_last: HashMap<String, Vec<usize>>,
}

impl<V> Phrases<V> {
    /// A table of phrases; each is split where a word ends and a mark begins.
    pub fn new(phrases: impl IntoIterator<Item = (String, V)>) -> Self {
        let mut entries: Vec<_> =
            phrases.into_iter().map(|(phrase, value)| (split(&phrase), value)).collect();
        entries.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let mut table = Self { entries, by_first: HashMap::new(), by_last: HashMap::new() };
        for (index, (words, _)) in table.entries.iter().enumerate() {
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            table.by_first.entry(first.clone()).or_default().push(index);
            table.by_last.entry(last.clone()).or_default().push(index);
        }
        table
    }

    /// The first words of all phrases, in no order.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &str> {
        self.by_first.keys().map(String::as_str)
    }

    /// The longest phrase that begins with `word(0)`, where `word(n)` is the n-th word on; its length and value.
    pub fn forward<'w>(&self, word: impl Fn(usize) -> &'w str) -> Option<(usize, &V)> {
        let mut begun = self.by_first.get(word(0))?.iter().map(|&index| &self.entries[index]);
        let (words, value) = begun.find(|(words, _)| words.iter().enumerate().all(|(i, w)| word(i) == w))?;
        Some((words.len(), value))
    }

    /// The longest phrase that ends with `word(0)`, where `word(n)` is the n-th word back; its length and value.
    pub fn backward<'w>(&self, word: impl Fn(usize) -> &'w str) -> Option<(usize, &V)> {
        let mut ended = self.by_last.get(word(0))?.iter().map(|&index| &self.entries[index]);
        let fits = |words: &[String]| words.iter().rev().enumerate().all(|(i, w)| word(i) == w);
        let (words, value) = ended.find(|(words, _)| fits(words))?;
        Some((words.len(), value))
    }
}

/// Splits a phrase as text is cut into tokens: at blanks, and where letters and marks meet. A stop stays with letters.
fn split(phrase: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let is_mark = |c: char| !c.is_alphanumeric() && c != '.' && c != '\'';
    for part in phrase.to_lowercase().split_whitespace() {
        let mut rest = part;
        while let Some(first) = rest.chars().next() {
            let letters = rest.find(is_mark).unwrap_or(rest.len());
            let (word, after) = rest.split_at(if is_mark(first) { first.len_utf8() } else { letters });
            words.push(word.to_owned());
            rest = after;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let table = Phrases::new([("more than".to_string(), 1), ("no more than".to_string(), 2)]);
        let text = ["no", "more", "than", "nine"];
        assert_eq!(table.forward(|i| text.get(i).copied().unwrap_or("")), Some((3, &2)));
        assert_eq!(table.backward(|i| text[2 - i.min(2)]), Some((3, &2)));
    }

    #[test]
    fn marks_are_words_of_their_own() {
        assert_eq!(split("U.S.$"), ["u.s.", "$"]);
        assert_eq!(split("light-year"), ["light", "-", "year"]);
    }
}
