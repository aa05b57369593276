//! Words to terms: stems, concepts and names, numbered, with how rare each is.

use foldhash::HashMap;

use crate::lexicon::{Class, ConceptKind, Concepts, stem};

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
    names: HashMap<String, Tied>,
    named: usize,
}

/// Where a name is tied to claims.
#[derive(Debug, Default)]
struct Tied {
    claims: usize,
    /// The set that had it last, and how many have it.
    last: Option<usize>,
    sets: usize,
}

impl Vocabulary {
    /// The terms of a text with the word position of each: concepts where words name one, else stems; capitalised words
    /// inside the text as names that forgive spelling.
    pub(super) fn terms(&mut self, text: &str) -> Vec<Term> {
        let words: Vec<&str> = words(text).collect();
        let stems: Vec<String> = words.iter().map(|w| stem(w)).collect();
        let mut terms = Vec::new();
        let mut next = 0;
        for (place, concept) in Concepts::get().find(&words, &stems) {
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
        if Class::of(word).is(Class::COMMON) || word.bytes().all(|b| b.is_ascii_digit()) {
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

    /// Counts the names tied to one claim of a set; the claims of a set come one after the other.
    pub(super) fn count_names(&mut self, set: usize, names: impl Iterator<Item = String>) {
        let before = self.named;
        for name in names {
            self.named = before + 1;
            let tied = self.names.entry(name).or_default();
            tied.claims += 1;
            tied.sets += usize::from(tied.last != Some(set));
            tied.last = Some(set);
        }
    }

    /// How telling a name is among those tied to claims: from near 0 for one that nearly every claim has, to 1. A name that
    /// one article alone has tells nothing apart: 0.
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn name_rarity(&self, name: &str) -> f64 {
        let Some(tied) = self.names.get(name).filter(|tied| tied.sets > 1) else { return 0.0 };
        let all = self.named.max(2) as f64;
        (all / tied.claims as f64).ln() / all.ln()
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
