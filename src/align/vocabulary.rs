//! Words to terms: stems, concepts and names, numbered, with how rare each is.

use foldhash::HashMap;

use crate::lexicon::{ConceptKind, Concepts, stem};

/// A term as it stands in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// The number of the term.
    pub(super) number: usize,
    /// How many words stand before it.
    pub(super) position: usize,
    /// Whether it is a concept that happens.
    pub(super) event: bool,
}

/// Numbers terms in order of first use and counts in how many claims each stands.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<String, usize>,
    claims_with: Vec<usize>,
    claims: usize,
}

/// Words that say nothing of what a text is about.
const STOP_WORDS: &[&str] = &[
    "a",
    "an",
    "the",
    "and",
    "or",
    "but",
    "if",
    "so",
    "as",
    "of",
    "in",
    "on",
    "at",
    "to",
    "for",
    "from",
    "by",
    "with",
    "into",
    "over",
    "under",
    "up",
    "down",
    "out",
    "about",
    "after",
    "before",
    "since",
    "during",
    "until",
    "between",
    "against",
    "than",
    "that",
    "this",
    "these",
    "those",
    "it",
    "its",
    "he",
    "his",
    "him",
    "she",
    "her",
    "they",
    "their",
    "them",
    "we",
    "our",
    "us",
    "you",
    "your",
    "i",
    "my",
    "me",
    "who",
    "whom",
    "which",
    "what",
    "when",
    "where",
    "is",
    "are",
    "was",
    "were",
    "be",
    "been",
    "being",
    "am",
    "has",
    "have",
    "had",
    "having",
    "do",
    "does",
    "did",
    "will",
    "would",
    "shall",
    "should",
    "can",
    "could",
    "may",
    "might",
    "must",
    "not",
    "no",
    "nor",
    "also",
    "more",
    "most",
    "some",
    "any",
    "all",
    "both",
    "each",
    "other",
    "such",
    "only",
    "own",
    "same",
    "too",
    "very",
    "just",
    "now",
    "then",
    "there",
    "here",
    "said",
    "say",
    "says",
    "saying",
    "told",
    "added",
    "according",
    "s",
    "t",
    "re",
    "ve",
    "ll",
    "d",
    "m",
    "one",
    "two",
    "first",
    "last",
    "new",
    "year",
    "years",
    "nearly",
    "almost",
    "least",
    "around",
    "several",
    "many",
];

impl Vocabulary {
    /// The terms of a text with the word position of each: concepts where words name one, else stems; capitalised words
    /// inside the text as names that forgive spelling.
    pub(super) fn terms(&mut self, text: &str) -> Vec<Term> {
        let words: Vec<&str> = words(text).collect();
        let stems: Vec<String> = words.iter().map(|w| stem(w)).collect();
        let mut terms = Vec::new();
        let mut next = 0;
        for (place, concept) in Concepts::get().find(&stems) {
            for at in next..place.start {
                terms.extend(self.plain(words[at], &stems[at], at));
            }
            let number = self.number(&format!("={}", concept.concept));
            terms.push(Term { number, position: place.start, event: concept.kind == ConceptKind::Event });
            next = place.end;
        }
        for at in next..words.len() {
            terms.extend(self.plain(words[at], &stems[at], at));
        }
        terms
    }

    fn plain(&mut self, word: &str, stem: &str, at: usize) -> Option<Term> {
        let lower = word.to_lowercase();
        if STOP_WORDS.contains(&lower.as_str()) || lower.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        let named = at > 0 && word.starts_with(char::is_uppercase);
        let term = if named { skeleton(word) } else { stem.to_owned() };
        Some(Term { number: self.number(&term), position: at, event: false })
    }

    /// The number of a term, new or known.
    pub(super) fn number(&mut self, term: &str) -> usize {
        let next = self.numbers.len();
        let number = *self.numbers.entry(term.to_owned()).or_insert(next);
        if number == next {
            self.claims_with.push(0);
        }
        number
    }

    /// Counts the terms of one claim; each term once.
    pub(super) fn count(&mut self, terms: &[usize]) {
        self.claims += 1;
        for &term in terms {
            self.claims_with[term] += 1;
        }
    }

    /// How telling a term is: the logarithm of how few claims have it (inverse document frequency).
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn rarity(&self, term: usize) -> f64 {
        let with = self.claims_with.get(term).copied().unwrap_or(0).max(1);
        (1.0 + self.claims as f64 / with as f64).ln()
    }
}

/// Words of a text: runs of letters and digits, hyphens and apostrophes parting them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
}

/// A name without what spellings differ in: case, accents, vowels, doubled letters. Short names stay whole.
pub(super) fn skeleton(name: &str) -> String {
    let plain = any_ascii::any_ascii(name).to_ascii_lowercase();
    if plain.len() < 6 {
        return plain;
    }
    let mut skeleton = String::new();
    for (i, c) in plain.chars().enumerate() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j');
        if c.is_ascii_alphanumeric() && (i == 0 || !vowel) && !skeleton.ends_with(c) {
            skeleton.push(c);
        }
    }
    skeleton
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_skeleton() {
        assert_eq!(skeleton("Sergei"), skeleton("Sergey"));
        assert_eq!(skeleton("Mohammed"), skeleton("Muhammad"));
        assert_ne!(skeleton("Ivanov"), skeleton("Petrov"));
        assert_ne!(skeleton("Oslo"), skeleton("Osla"));
    }

    #[test]
    fn words_of_one_concept_are_one_term() {
        let mut vocabulary = Vocabulary::default();
        let a = vocabulary.terms("Guards arrested them");
        let b = vocabulary.terms("They were taken into custody");
        assert!(a.iter().any(|t| b.iter().any(|u| t.number == u.number)));
    }
}
