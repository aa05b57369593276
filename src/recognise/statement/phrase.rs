//! Small phrases without a parse: noun phrases, times, prepositional phrases.

use super::text::Text;
use crate::lexicon::Class;

/// Where a noun phrase that begins at a token ends, with the phrases that hang on it; the token itself if none does.
pub(super) fn noun_phrase_end(text: &Text, start: usize, limit: usize) -> usize {
    let mut at = start;
    while at < limit {
        if let Some(end) = text.name_at(at).map(|n| text.document.tokens_in(n.span).end) {
            at = end.max(at + 1);
        } else if in_noun_phrase(text, at, start) {
            at += 1;
        } else {
            break;
        }
    }
    at.min(limit)
}

fn in_noun_phrase(text: &Text, at: usize, start: usize) -> bool {
    if at == start && text.class(at, Class::PRONOUN.or(Class::QUANTIFIER).or(Class::DETERMINER)) {
        return true;
    }
    let joint = text.is(at, "of") || text.is(at, "-") || text.is(at, "&") || text.is_possessive(at);
    let determiner =
        text.class(at, Class::DETERMINER) && (text.is(at - 1, "of") || text.class(at - 1, Class::DETERMINER));
    let hyphened = at > start && text.is(at - 1, "-") && text.touches(at - 1) && text.touches(at);
    joint || determiner || hyphened || text.is_content(at) && !(at > start && text.is_cue(at))
}

/// The end of the words for when, where and how that may stand between a verb and what is said, and whether any of
/// them was a prepositional phrase.
pub(super) fn skip_adjuncts(text: &Text, from: usize, limit: usize) -> (usize, bool) {
    let (mut at, mut prepositional) = (from, false);
    while at < limit {
        let next = if let Some(end) = time_end(text, at, limit) {
            end
        } else if text.class(at, Class::ADVERB)
            && !text.class(at, Class::DETERMINER)
            && !(text.is(at, "not") && text.is(at + 1, "to"))
        {
            at + 1
        } else if is_adjunct_preposition(text, at) && adjunct_end(text, at, limit) > at + 1 {
            prepositional = true;
            adjunct_end(text, at, limit)
        } else {
            break;
        };
        at = next;
    }
    (at, prepositional)
}

fn is_adjunct_preposition(text: &Text, at: usize) -> bool {
    let hearer = text.class(at + 1, Class::DETERMINER)
        || text.name_at(at + 1).is_some()
        || text.word(at + 1).ends_with('s');
    text.class(at, Class::CIRCUMSTANCE) || text.is(at, "to") && hearer
}

/// The end of a prepositional phrase between a verb and its clause. Its noun phrase stops before a second
/// determiner or a pronoun, which begin the clause.
fn adjunct_end(text: &Text, at: usize, limit: usize) -> usize {
    let end = noun_phrase_end(text, at + 1, limit);
    // "in a statement Berg said": a name right after a plain noun begins the clause.
    end.min(limit)
}

/// `Monday`, `on Monday`, `last week`, `earlier this month`, `two days later`; where it ends.
pub(super) fn time_end(text: &Text, at: usize, limit: usize) -> Option<usize> {
    time_end_any(text, at, limit).filter(|&end| !text.is_possessive(end))
}

fn time_end_any(text: &Text, at: usize, limit: usize) -> Option<usize> {
    let mut end = at;
    if matches!(text.word(end), "on" | "On" | "late" | "early" | "since" | "in" | "by" | "earlier" | "as")
        && end + 1 < limit
    {
        // "in May", though `may` is a verb.
        if text.word(end + 1) == "May" {
            return Some(end + 2);
        }
        let next = time_end_bare(text, end + 1, limit);
        if next.is_some() {
            return next;
        }
    }
    if text.class(end, Class::TIME) {
        end += 1;
        return Some(end + usize::from(text.class(end, Class::DAY_PART)));
    }
    time_end_bare(text, at, limit)
}

fn time_end_bare(text: &Text, at: usize, limit: usize) -> Option<usize> {
    const UNITS: Class = Class::TIME_UNIT.or(Class::DAY_PART).or(Class::SEASON);
    if at >= limit {
        return None;
    }
    if text.class(at, Class::TIME) {
        return Some(at + 1 + usize::from(text.class(at + 1, Class::DAY_PART)));
    }
    let opener = ["last", "this", "next", "that", "a"].iter().any(|w| text.is(at, w));
    if opener && text.class(at + 1, UNITS) {
        return Some(at + 2 + usize::from(text.is(at + 2, "ago")));
    }
    if text.class(at, Class::MONTH)
        && text.is_capital(at)
        && text.word(at + 1).starts_with(|c: char| c.is_ascii_digit())
    {
        return Some(at + 2);
    }
    None
}
