//! The subject of a sentence's main clause, which later verbs of the sentence may share.

use std::ops::Range;

use super::phrase;
use super::text::Text;
use crate::lexicon::Class;

/// The subject of the main clause of a sentence: its first noun phrase, after an introduction that a comma ends.
pub(super) fn subject(text: &Text, start: usize, limit: usize) -> Option<Range<usize>> {
    let mut at = start;
    while at < limit && text.class(at, Class::CONJUNCTION.or(Class::ADVERB)) || text.is(at, ",") {
        at += 1;
    }
    if text.class(at, Class::PREPOSITION.or(Class::SUBORDINATOR)) || text.word(at).ends_with("ing") {
        let comma = (at..limit).find(|&t| text.is(t, ",") && text.quotation(t).is_none())?;
        at = comma + 1;
    }
    if text.class(at, Class::PRONOUN) {
        return Some(at..at + 1);
    }
    if let Some(name) = text.name_at(at) {
        let end = text.document.tokens_in(name.span).end;
        let possessor = text.is_possessive(end);
        let end =
            if possessor { with_apposition(text, phrase::noun_phrase_end(text, end, limit)) } else { end };
        return Some(at..end);
    }
    let mut end = at;
    while end < limit
        && phrase::noun_phrase_end(text, end, end + 1) > end
        && !(end > at && text.is_finite(end))
    {
        end += 1;
        if text.name_at(end).is_some() {
            end = phrase::noun_phrase_end(text, end, limit);
            break;
        }
    }
    (end > at).then_some(at..end)
}

/// The end of a noun phrase with the name that stands beside it: `the port's chief, | Ida Berg`.
fn with_apposition(text: &Text, end: usize) -> usize {
    let name = text.name_at(end + 1).filter(|n| n.person && text.is(end, ","));
    name.map_or(end, |n| text.document.tokens_in(n.span).end)
}
