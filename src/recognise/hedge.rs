//! Hedges: where a text keeps its distance from what it tells, as in `reportedly` or `without evidence`.

use crate::lexicon::{Class, hedges};
use crate::model::Span;
use crate::segment::Document;

/// All hedges of a text, in text order.
pub(super) fn find(document: &Document) -> Vec<Span> {
    let mut found = Vec::new();
    for token in (0..document.tokens.len()).filter(|&token| document.is_in(token, Class::HEDGE)) {
        let lower = document.lower(token);
        let word = |ahead| if ahead == 0 { &*lower } else { document.word(token + ahead) };
        if let Some((length, hedge)) = hedges().forward(word)
            && (!hedge.attributive || after_article(document, token))
        {
            found.push(document.span_of(token..token + length));
        }
    }
    found
}

fn after_article(document: &Document, token: usize) -> bool {
    token > 0 && document.is_in(token - 1, Class::DETERMINER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Entry, hedge_entries};

    #[test]
    fn every_hedge_is_found_in_its_examples_and_not_in_its_counter_examples() {
        let hedged = |text: &String| !find(&Document::new(text)).is_empty();
        for entry in hedge_entries() {
            for text in entry.examples() {
                assert!(hedged(text), "not found: {text}");
            }
            for text in entry.not() {
                assert!(!hedged(text), "found: {text}");
            }
        }
    }
}
