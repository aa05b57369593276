//! What stands around a report beside speaker and words: to whom something was said, and where or how.

use std::ops::Range;

use super::cue::Cue;
use super::phrase;
use super::pronoun;
use super::text::Text;
use crate::lexicon::{Class, Complement, Media, in_lower_case};
use crate::model::Span;

/// How many tokens from its cue a medium may stand.
const REACH: usize = 25;

/// The cue that stands at a place in the text.
pub(super) fn cue_at<'t>(text: &'t Text, place: Span) -> Option<&'t Cue> {
    let token = text.document.token_at(place.start);
    text.cues[text.cue_from(token)..].first().filter(|c| c.tokens.start == token)
}

/// To whom something was said: `told reporters`, `urged drivers to leave`, `said to the council`.
pub(super) fn addressee(text: &Text, cue: &Cue, parts: &[Span]) -> Option<Span> {
    let limit = text.sentence_end(cue.tokens.end.saturating_sub(1));
    let led = text.is(cue.tokens.end, "to") || text.is(cue.tokens.end, "with");
    let urged = cue.takes(Complement::ObjectInfinitive);
    let spoken_to = cue.takes(Complement::Addressee) || led && cue.takes(Complement::Quote);
    if !spoken_to && !urged {
        return None;
    }
    let at = cue.tokens.end + usize::from(led);
    let pronoun = ["him", "her", "them", "me", "us"].iter().any(|p| text.is(at, p));
    let end = if pronoun { at + 1 } else { joined_end(text, at, limit) };
    let named = pronoun || (at..end).any(|t| text.is_content(t) || text.name_at(t).is_some());
    // "told the truth"
    let told = ["truth", "story", "lie", "lies", "joke", "tale"].iter().any(|w| text.is(end.max(1) - 1, w));
    let named = named && !told;
    // "with a smile"
    let named = named && (pronoun || !text.is(cue.tokens.end, "with") || pronoun::is_human(text, &(at..end)));
    if end <= at || !named || phrase::time_end(text, at, limit).is_some() {
        return None;
    }
    let span = text.span(at..end);
    let reported = parts.iter().any(|p| p.overlaps(span));
    let hearer = urged && text.is(if text.is(end, "not") { end + 1 } else { end }, "to");
    (!reported || hearer).then_some(span)
}

/// Who quotes the speaker: `Coast Radio quoted Ida Berg as saying`, `was quoted as saying by Coast Radio`.
pub(super) fn quoted_by(text: &Text, cue: &Cue) -> Option<Span> {
    let limit = text.sentence_end(cue.tokens.end - 1);
    let by = |at: usize| {
        let end = phrase::noun_phrase_end(text, at + 1, limit);
        (text.is(at, "by") && end > at + 1).then(|| text.span(at + 1..end))
    };
    if cue.tokens.len() == 3 && text.is(cue.tokens.start + 1, "as") {
        return by(cue.tokens.end);
    }
    if cue.tokens.start == 0 || !text.is(cue.tokens.start - 1, "as") {
        return None;
    }
    let start = text.sentence_start(cue.group).max(cue.tokens.start.saturating_sub(15));
    let quotes = |t: &usize| ["quoted", "quotes", "cited"].iter().any(|w| text.is(*t, w));
    let verb = (start..cue.tokens.start).rev().find(quotes)?;
    by(verb + 1).or_else(|| {
        let group = super::cue::group_start(text, verb);
        super::subject::noun_phrase_before(text, group, start).map(|s| text.span(s))
    })
}

/// The source that a report names for its words: `Coast Radio, citing Ida Berg, reported`; a person or several.
pub(super) fn cited(text: &Text, cue: &Cue) -> Option<Range<usize>> {
    let start = text.sentence_start(cue.group);
    let limit = text.sentence_end(cue.tokens.end - 1);
    let cites = |t: &usize| {
        let opens = *t == start || text.is(t - 1, ",");
        opens && (text.is(*t, "citing") || text.is(*t, "quoting")) && text.quotation(*t).is_none()
    };
    let verb =
        (start..cue.group).rev().take(REACH).chain(cue.tokens.end..limit).take(2 * REACH).find(cites)?;
    let end = joined_end(text, verb + 1, limit);
    let closed = end >= limit || matches!(text.word(end), "," | ".");
    (closed && pronoun::is_human(text, &(verb + 1..end))).then_some(verb + 1..end)
}

/// The end of a noun phrase, or of two that `and` joins.
fn joined_end(text: &Text, at: usize, limit: usize) -> usize {
    let end = phrase::noun_phrase_end(text, at, limit);
    let second = end + 1;
    let next = if text.is(end, "and") { phrase::noun_phrase_end(text, second, limit) } else { second };
    if next > second { next } else { end }
}

/// Where or how something was said: the nearest such phrase to the cue, outside the reported words.
pub(super) fn medium(text: &Text, cue: &Cue, parts: &[Span]) -> Option<Span> {
    let start = text.sentence_start(cue.group).max(cue.group.saturating_sub(REACH));
    let limit = text.sentence_end(cue.tokens.end.saturating_sub(1)).min(cue.tokens.end + REACH);
    let outside = |t: &usize| {
        let place = text.document.tokens[*t].span;
        text.quotation(*t).is_none() && !parts.iter().any(|p| p.overlaps(place))
    };
    let own = |t: &usize| {
        let between = (*t).min(cue.tokens.start)..(*t).max(cue.tokens.end);
        !text.cues[text.cue_from(between.start)..text.cue_from(between.end)]
            .iter()
            .any(|c| c.tokens != cue.tokens)
    };
    let places = (start..limit.min(text.document.tokens.len())).filter(outside);
    let media = places.filter_map(|t| phrase_at(text, t, limit)).filter(|m| own(&m.start));
    let nearest = media.min_by_key(|m| m.start.abs_diff(cue.tokens.end))?;
    Some(text.span(nearest))
}

/// A phrase at a token that names a medium: `in an interview with Coast Radio`, `on Twitter`.
pub(super) fn phrase_at(text: &Text, at: usize, limit: usize) -> Option<Range<usize>> {
    if !text.class(at, Class::PREPOSITION) {
        return None;
    }
    let preposition = in_lower_case(text.word(at));
    if !Media::get().has(&preposition) {
        return None;
    }
    if preposition == "by" && text.name_at(at + 1).is_some() {
        return None;
    }
    let end = phrase::noun_phrase_end(text, at + 1, limit);
    let top = (at + 1..end).find(|&t| text.is(t, "of")).unwrap_or(end);
    let head = (at + 1..top).rev().find(|&t| is_medium(text, &preposition, t))?;
    let partner = text.is(head + 1, "with") || text.is(head + 1, "to") || text.is(head + 1, "of");
    let end = if partner { phrase::noun_phrase_end(text, head + 2, limit) } else { head + 1 };
    Some(at..if end > head + 2 { end } else { head + 1 })
}

fn is_medium(text: &Text, preposition: &str, token: usize) -> bool {
    let word = in_lower_case(text.word(token));
    let singular = crate::lexicon::NounPhrases::get().singular(&word);
    let media = Media::get();
    let two = || format!("{} {word}", text.word(token - 1).to_lowercase());
    media.is(preposition, &word) || media.is(preposition, &singular) || media.is(preposition, &two())
}
