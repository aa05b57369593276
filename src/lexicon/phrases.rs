//! A table from the words of a phrase to what it stands for, read from the left or from the right.

use foldhash::{HashMap, HashMapExt};

/// Phrases of lower-case words, found by their first or last word.
#[derive(Debug)]
pub struct Phrases<V> {
    by_first: HashMap<String, Vec<(Vec<String>, V)>>,
    by_last: HashMap<String, Vec<(Vec<String>, V)>>,
}

impl<V: Clone> Phrases<V> {
    /// A table of phrases; each is split where a word ends and a mark begins.
    pub fn new(phrases: impl IntoIterator<Item = (String, V)>) -> Self {
        let mut table = Self { by_first: HashMap::new(), by_last: HashMap::new() };
        for (phrase, value) in phrases {
            let words = split(&phrase);
            let (Some(first), Some(last)) = (words.first().cloned(), words.last().cloned()) else { continue };
            table.by_first.entry(first).or_default().push((words.clone(), value.clone()));
            table.by_last.entry(last).or_default().push((words, value));
        }
        for list in table.by_first.values_mut().chain(table.by_last.values_mut()) {
            list.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        table
    }

    /// The longest phrase that begins with `word(0)`, where `word(n)` is the n-th word on; its length and value.
    pub fn forward<'w>(&self, word: impl Fn(usize) -> &'w str) -> Option<(usize, &V)> {
        let list = self.by_first.get(word(0))?;
        let hit = list.iter().find(|(words, _)| words.iter().enumerate().all(|(i, w)| word(i) == w))?;
        Some((hit.0.len(), &hit.1))
    }

    /// The longest phrase that ends with `word(0)`, where `word(n)` is the n-th word back; its length and value.
    pub fn backward<'w>(&self, word: impl Fn(usize) -> &'w str) -> Option<(usize, &V)> {
        let list = self.by_last.get(word(0))?;
        let hit = list.iter().find(|(words, _)| words.iter().rev().enumerate().all(|(i, w)| word(i) == w))?;
        Some((hit.0.len(), &hit.1))
    }
}

/// Splits a phrase as text is cut into tokens: at blanks, and where letters and marks meet. A stop stays with letters.
fn split(phrase: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for part in phrase.to_lowercase().split_whitespace() {
        let mut last_is_letter = None;
        for c in part.chars() {
            let letter = c.is_alphanumeric() || c == '.' || c == '\'';
            match words.last_mut() {
                Some(word) if letter && last_is_letter == Some(true) => word.push(c),
                _ => words.push(c.to_string()),
            }
            last_is_letter = Some(letter);
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
