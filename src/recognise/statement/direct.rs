//! Direct speech: quotations with their attribution after, before or inside them, and those that inherit one.

use std::ops::Range;

use super::complement;
use super::cue::Cue;
use super::labelled;
use super::reported::{self, unquoted};
use super::subject;
use super::text::Text;
use super::{Found, phrase};
use crate::lexicon::{Class, Complement};
use crate::model::{Form, Span, Stance};

/// An attribution: who, and with which cue.
struct Attribution {
    speaker: Range<usize>,
    cue: usize,
}

/// Attributes quotations; for each cue whether it was used for one.
pub(super) fn find(text: &Text, found: &mut Vec<Found>) -> Vec<bool> {
    let mut used = vec![false; text.cues.len()];
    let mut last: Option<Found> = None;
    let mut quotation = 0;
    while quotation < text.document.quotations.len() {
        let utterance = utterance(text, quotation);
        quotation = utterance.end;
        let statement = attributed(text, utterance.clone(), &mut used)
            .or_else(|| inherited(text, &utterance, last.as_ref()));
        if let Some(mut statement) = statement {
            if let Some(next) = continued(text, &statement, &utterance, &used) {
                statement.parts.extend((next.start..next.end).map(|q| unquoted(text, q)));
                quotation = next.end;
            }
            last = Some(statement.clone());
            found.push(statement);
        }
    }
    used
}

/// The quotations that make one utterance: one that is open at its paragraph's end goes on in the next.
fn utterance(text: &Text, first: usize) -> Range<usize> {
    let quotations = &text.document.quotations;
    let mut end = first + 1;
    while let (Some(this), Some(next)) = (quotations.get(end - 1), quotations.get(end)) {
        let at = text.document.token_at(next.outer.start);
        let last = text.document.token_at(this.outer.end.saturating_sub(1));
        let goes_on = !this.closed
            && text.paragraph(at) == text.paragraph(last) + 1
            && begins_paragraph(text, at)
            && ends_paragraph(text, last);
        if !goes_on {
            break;
        }
        end += 1;
    }
    first..end
}

fn begins_paragraph(text: &Text, token: usize) -> bool {
    token == 0 || text.paragraph(token - 1) != text.paragraph(token)
}

fn ends_paragraph(text: &Text, token: usize) -> bool {
    token + 1 >= text.document.tokens.len() || text.paragraph(token + 1) != text.paragraph(token)
}

/// The stretches of words that begin with a quotation at these tokens, over paragraphs where it goes on.
pub(super) fn chain(text: &Text, tokens: Range<usize>) -> Vec<Span> {
    match text.opens(tokens.start) {
        Some(first) => utterance(text, first).map(|q| unquoted(text, q)).collect(),
        None => vec![text.span(tokens)],
    }
}

/// A quotation with its own attribution after it.
fn attributed(text: &Text, utterance: Range<usize>, used: &mut [bool]) -> Option<Found> {
    let opening = text.quote_tokens(utterance.start).start;
    if !begins_utterance(text, opening) {
        return None;
    }
    let after = text.quote_tokens(utterance.end - 1).end;
    let attribution = attribution_after(text, utterance.end - 1, after).filter(|a| !used[a.cue])?;
    used[attribution.cue] = true;
    let parts = utterance.map(|q| unquoted(text, q)).collect();
    let cue = &text.cues[attribution.cue];
    Some(Found {
        parts,
        form: Form::Direct,
        speaker: Some(attribution.speaker),
        cue: Some(text.span(cue.tokens.clone())),
        stance: reported::stance(cue),
        rule: "statement/direct",
    })
}

/// Whether a quotation here is an utterance of its own, not a few quoted words in a sentence.
fn begins_utterance(text: &Text, opening: usize) -> bool {
    let start = text.sentence_start(opening);
    if start == opening {
        return true;
    }
    let before = opening - 1;
    let mark = matches!(text.word(before), "," | ":" | "—" | "--" | "–");
    let joint = before == start && text.class(before, Class::CONJUNCTION.or(Class::ADVERB));
    mark || joint || text.quotation(before).is_some()
}

/// The attribution right after a quotation: `Berg said`, `said Ida Berg`, `Berg, who is 40, told reporters`.
fn attribution_after(text: &Text, quotation: usize, after: usize) -> Option<Attribution> {
    let comma = text.is(after, ",") || text.is(after, "—") || text.is(after, "--");
    let at = after + usize::from(comma);
    let closing = text.quote(quotation).inner.of(text.document.text).chars().next_back();
    if at >= text.document.tokens.len() || text.paragraph(at) != text.paragraph(after.saturating_sub(1)) {
        return None;
    }
    let limit = text.sentence_end(at);
    let first = text.cue_from(at);
    let ended = matches!(closing, Some('.' | '?' | '!')) && !comma;
    for (index, cue) in
        text.cues.iter().enumerate().skip(first).take(3).take_while(|(_, c)| c.tokens.start < limit)
    {
        if !cue.takes(Complement::Quote) || cue.participle {
            continue;
        }
        let turned = cue.group == at && cue.tokens.start <= at + 1;
        let speaker = if turned {
            subject::after(text, cue)
        } else {
            text.subject(index).filter(|s| s.start <= at + 1 && s.start >= at)
        };
        let Some(speaker) = speaker else { continue };
        // After a full stop a new sentence begins, unless it does nothing but attribute.
        if ended
            && !turned
            && (closing == Some('.') || complement::after(text, index).is_some())
            && text.is_capital(at)
            && !bare(text, cue, limit)
        {
            return None;
        }
        return Some(Attribution { speaker, cue: index });
    }
    None
}

/// Whether nothing but times and places follows a cue in its sentence.
fn bare(text: &Text, cue: &Cue, limit: usize) -> bool {
    let (at, _) = phrase::skip_adjuncts(text, cue.tokens.end, limit);
    at >= limit || matches!(text.word(at), ".")
}

/// The quotation that goes on after an attribution in the same sentence: `"...," said Berg, "..."`.
fn continued(
    text: &Text,
    statement: &Found,
    utterance: &Range<usize>,
    used: &[bool],
) -> Option<Range<usize>> {
    let last = utterance.end - 1;
    let next = utterance.end;
    if next >= text.document.quotations.len() || statement.rule == "statement/inherited" {
        return None;
    }
    let first_words = text.quote(last).inner.of(text.document.text);
    let (close, open) = (text.quote_tokens(last).end, text.quote_tokens(next).start);
    let whole = first_words.ends_with(['.', '!', '?']);
    let same =
        text.sentence(close.saturating_sub(1)) == text.sentence(open) || text.sentence_end(close) > open;
    let between = text.cue_from(close)..text.cue_from(open);
    let only_one = used.get(between).is_some_and(|u| u.len() == 1);
    let comma = open > 0 && matches!(text.word(open - 1), "," | "—" | "--" | ":");
    (same && !whole && only_one && comma && open - close < 25).then(|| self::utterance(text, next))
}

/// A quotation that stands free takes the speaker of the statement before it.
fn inherited(text: &Text, utterance: &Range<usize>, last: Option<&Found>) -> Option<Found> {
    let opening = text.quote_tokens(utterance.start).start;
    let closing = text.quote_tokens(utterance.end - 1).end;
    if !stands_free(text, opening, closing)
        || introduced(text, opening)
        || labelled::label(text, opening).is_some()
        || labelled::signature(text, utterance.end - 1).is_some()
    {
        return None;
    }
    let (speaker, cue) = before(text, opening).or_else(|| {
        let last = last?;
        let at = text.document.token_at(last.parts.last()?.start);
        let near = text.paragraph(opening) <= text.paragraph(at) + 1;
        near.then(|| (last.speaker.clone(), last.cue))
    })?;
    let parts = utterance.clone().map(|q| unquoted(text, q)).collect();
    Some(Found {
        parts,
        form: Form::Direct,
        speaker,
        cue,
        stance: Stance::Asserts,
        rule: "statement/inherited",
    })
}

/// Whether whole sentences are the quotation and nothing else.
fn stands_free(text: &Text, opening: usize, closing: usize) -> bool {
    let starts = text.sentence_start(opening) == opening;
    let ends = text.sentence_end(closing.saturating_sub(1)) <= closing;
    let words = closing.saturating_sub(opening);
    starts
        && ends
        && (words > 5
            || text.document.span_of(opening..closing).of(text.document.text).contains(['.', '?', '!']))
}

/// Whether a colon at the end of the sentence before introduces a quotation.
fn introduced(text: &Text, opening: usize) -> bool {
    let Some(colon) = opening.checked_sub(1).filter(|&c| text.is(c, ":")) else { return false };
    let last = text.cue_from(colon).checked_sub(1).map(|i| &text.cues[i]);
    last.is_some_and(|c| c.tokens.end == colon && c.takes(Complement::Quote))
}

/// The speaker and cue of the last report before a quotation, in its own paragraph or the one before.
fn before(text: &Text, opening: usize) -> Option<(Option<Range<usize>>, Option<Span>)> {
    let index = (0..text.cue_from(opening)).rev().take(4).find(|&i| !text.cues[i].passive)?;
    let cue = &text.cues[index];
    let paragraphs = text.paragraph(opening) - text.paragraph(cue.tokens.start);
    if paragraphs > 1 {
        return None;
    }
    let turned = text.subject(index).filter(|s| text.quotation(s.start).is_none());
    let speaker = match turned {
        Some(speaker) => speaker,
        None => subject::after(text, cue)?,
    };
    Some((Some(speaker), Some(text.span(cue.tokens.clone()))))
}
