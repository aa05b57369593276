//! What to call a fact: an id that lasts and a few words for the reader.

use std::collections::BTreeMap;

use crate::model::{Claim, Kind};

/// Words of an id, at most.
const SLUG_WORDS: usize = 6;

/// The id and the label of the fact that some claims state.
pub(super) fn of(claims: &[&Claim]) -> (String, String) {
    let label = label(claims);
    let words = super::vocabulary::words(&label).map(|w| any_ascii::any_ascii(w).to_lowercase());
    let slug: Vec<String> = words.filter(|w| !w.is_empty()).take(SLUG_WORDS).collect();
    let kind = claims.first().map_or(Kind::Quantity, |c| c.kind());
    (format!("{kind}-{}", slug.join("-")), label)
}

/// Words of a statement that its label gives, at most.
const LABEL_WORDS: usize = 6;

fn label(claims: &[&Claim]) -> String {
    let predicate = most_common(claims.iter().filter_map(|c| c.predicate.as_deref())).replace('_', " ");
    let (head, rest) = match claims.first().map(|c| c.kind()) {
        Some(Kind::Quantity) => (
            predicate,
            most_common(claims.iter().filter_map(|c| c.quantity()).map(|q| q.unit.as_str())).to_owned(),
        ),
        Some(Kind::Statement) => {
            (most_common(claims.iter().filter_map(|c| c.speaker())).to_owned(), shortest(claims))
        }
        _ => ("when".to_owned(), predicate),
    };
    let parts: Vec<String> = [head, rest].into_iter().filter(|p| !p.is_empty()).collect();
    if parts.is_empty() { "claim".to_owned() } else { parts.join(": ") }
}

/// The first words of the shortest statement.
fn shortest(claims: &[&Claim]) -> String {
    let text = claims.iter().map(|c| c.text.as_str()).min_by_key(|t| (t.len(), *t)).unwrap_or("");
    let words: Vec<&str> = text.split_whitespace().take(LABEL_WORDS).collect();
    words.join(" ").trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// The word used most; among equals the first in the alphabet.
fn most_common<'a>(words: impl Iterator<Item = &'a str>) -> &'a str {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words.filter(|w| !w.is_empty()) {
        *counts.entry(word).or_default() += 1;
    }
    counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0))).map_or("", |(word, _)| word)
}
