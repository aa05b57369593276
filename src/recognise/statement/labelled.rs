//! Speech that a label attributes without a verb: transcript lines (`BERG: ...`) and `"..." - Ida Berg`.

use std::ops::Range;

use super::Found;
use super::direct::chain;
use super::text::Text;
use crate::model::{Form, Span, Stance};

/// Adds a statement for every labelled line and signed quotation.
pub(super) fn find(text: &Text, found: &mut Vec<Found>) {
    let first = |p: &Span| text.document.token_at(p.start);
    let starts: Vec<usize> = text.document.paragraphs.iter().map(first).collect();
    for (i, &start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(text.document.tokens.len());
        found.extend(line(text, start..end).or_else(|| signed(text, start..end)));
    }
}

/// `BERG: The bridge will close.`
fn line(text: &Text, paragraph: Range<usize>) -> Option<Found> {
    let label = label(text, paragraph.start).or_else(|| named(text, paragraph.start))?;
    let content = label.end + 1..paragraph.end;
    if content.len() < 3 {
        return None;
    }
    let colon = text.span(label.end..label.end + 1);
    let closed = text.quotation(content.end - 1).is_some()
        && !text.is_word(content.end - 1)
        && text.word(content.end - 1) != ".";
    let parts = vec![text.span(content.start..content.end - usize::from(closed))];
    Some(statement(parts, label, colon, "statement/transcript"))
}

/// A person's full name before a colon: `Ida Berg: It was old.`
fn named(text: &Text, start: usize) -> Option<Range<usize>> {
    let name = text.name_at(start).filter(|n| n.person && n.name == n.span)?;
    let tokens = text.document.tokens_in(name.name);
    let said = (tokens.end + 1..tokens.end + 60).any(|t| matches!(text.word(t), "." | "?" | "!"));
    (tokens.start == start && tokens.len() > 1 && text.is(tokens.end, ":") && said).then_some(tokens)
}

/// The name in capitals before a colon with which a line begins, perhaps after a quotation mark.
pub(super) fn label(text: &Text, start: usize) -> Option<Range<usize>> {
    let start = start + usize::from(text.opens(start).is_some());
    let colon = (start..start + 6).find(|&t| text.is(t, ":"))?;
    let capitals = (start..colon).all(|t| is_label_word(text, t));
    (colon > start && capitals).then_some(start..colon)
}

/// A word in capitals, as transcripts name who speaks.
fn is_label_word(text: &Text, token: usize) -> bool {
    let word = text.word(token);
    matches!(word, "." | "-")
        || text.is_word(token) && word.len() > 1 && !word.chars().any(char::is_lowercase)
}

/// A paragraph that is a quotation, a dash and a name; the dash may open the next paragraph.
fn signed(text: &Text, paragraph: Range<usize>) -> Option<Found> {
    let quotation = text.opens(paragraph.start)?;
    let dash = text.quote_tokens(quotation).end;
    if !matches!(text.word(dash), "-" | "--" | "\u{2013}" | "\u{2014}" | "\u{2015}")
        || text.paragraph(dash) > text.paragraph(paragraph.start) + 1
    {
        return None;
    }
    let name = text.name_at(dash + 1).filter(|n| n.person)?;
    let speaker = text.document.tokens_in(name.span);
    let last =
        text.paragraph(speaker.end) != text.paragraph(dash) || speaker.end >= text.document.tokens.len();
    let label = last || matches!(text.word(speaker.end), "," | "(" | ".");
    let parts = chain(text, text.quote_tokens(quotation));
    label.then(|| statement(parts, speaker, text.span(dash..dash + 1), "statement/signed"))
}

fn statement(parts: Vec<Span>, speaker: Range<usize>, mark: Span, rule: &'static str) -> Found {
    let cue = Some(mark);
    Found { parts, form: Form::Direct, speaker: Some(speaker), cue, stance: Stance::Asserts, rule }
}
