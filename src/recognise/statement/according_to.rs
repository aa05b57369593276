//! `according to X`, before, after and inside what is said.

use std::ops::Range;

use super::clause;
use super::phrase;
use super::text::Text;
use super::tree;
use super::{Found, reported};
use crate::lexicon::Class;
use crate::model::Stance;

/// Adds a statement for every `according to`.
pub(super) fn find(text: &Text, found: &mut Vec<Found>) {
    for at in 0..text.document.tokens.len() {
        if text.is(at, "according") && text.is(at + 1, "to") && text.quotation(at).is_none() {
            found.extend(read(text, at));
        }
    }
}

fn read(text: &Text, at: usize) -> Option<Found> {
    let limit = text.sentence_end(at);
    let speaker = source(text, at + 2, limit);
    if speaker.is_empty() || is_measure(text, &speaker) {
        return None;
    }
    let parts = parts(text, at, &speaker, limit);
    let first = parts.first()?.clone();
    Some(Found {
        form: reported::form_of(text, &first, "statement/around"),
        parts: parts.into_iter().map(|p| text.span(p)).collect(),
        speaker: Some(speaker),
        cue: Some(text.span(at..at + 2)),
        stance: Stance::Asserts,
        rule: "statement/according_to",
    })
}

/// `according to plan`, `according to size`: nobody is named.
fn is_measure(text: &Text, source: &Range<usize>) -> bool {
    text.class(source.start, Class::YARDSTICK)
}

/// The one named: the noun phrase with what hangs on it, to the next comma or verb.
fn source(text: &Text, from: usize, limit: usize) -> Range<usize> {
    let mut end = phrase::noun_phrase_end(text, from, limit);
    while end < limit {
        let joint = text.class(end, Class::PREPOSITION) && phrase::time_end(text, end, limit).is_none()
            || text.is(end, "and");
        if !joint {
            break;
        }
        let next = phrase::noun_phrase_end(text, end + 1, limit);
        if next == end + 1 {
            break;
        }
        end = next;
    }
    from..end
}

/// What is said: the sentence around the phrase.
fn parts(text: &Text, at: usize, speaker: &Range<usize>, limit: usize) -> Vec<Range<usize>> {
    // A phrase that opens its sentence has nothing before it.
    let start = clause::start(text, at + 1).min(at);
    let before = start..clause::trim_end(text, start, at);
    let comma = (speaker.end..limit).find(|&t| text.is(t, ",") || text.quotation(t).is_some());
    let comma = comma.map(|c| after_apposition(text, c, limit));
    let after = comma.map(|c| c + usize::from(text.is(c, ","))).map(|c| c..clause::trim_end(text, c, limit));
    let mut parts = Vec::new();
    let opens = before.len() < 2;
    if !opens {
        parts.push(before);
    }
    // After the speaker an apposition may stand: "according to Ida Berg, a lawyer".
    if let Some(after) = after.filter(|a| {
        a.len() > 1
            && (opens || a.clone().any(|t| text.is_finite(t)) && !tree::hangs_on(text, speaker, a.start))
    }) {
        parts.push(after);
    }
    parts
}

/// The comma that ends an apposition opened by this one: `according to Ida Berg, the mayor, | the dam is old`.
fn after_apposition(text: &Text, comma: usize, limit: usize) -> usize {
    let from = comma + 1;
    let next = (from..limit).find(|&t| text.is(t, ",") || text.is_finite(t) || text.quotation(t).is_some());
    let apposed = text.is(comma, ",") && (text.class(from, Class::DETERMINER) || text.is_content(from));
    let closes = |c: &usize| text.is(*c, ",") && (*c..limit).any(|t| text.is_finite(t));
    next.filter(|_| apposed).filter(closes).unwrap_or(comma)
}
