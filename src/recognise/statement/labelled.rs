//! Speech that a label attributes without a verb: transcript lines (`BERG: ...`) and `"..." - Ida Berg`.

use std::ops::Range;

use super::direct::chain;
use super::text::Text;
use super::{Found, clause};
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
    let colon = paragraph.clone().take(6).find(|&t| text.is(t, ":"))?;
    let label = paragraph.start..colon;
    let content = colon + 1..paragraph.end;
    if label.is_empty() || content.len() < 3 || !label.clone().all(|t| is_label_word(text, t)) {
        return None;
    }
    let parts = vec![text.span(content.start..clause::trim_end(text, content.start, content.end))];
    Some(statement(text, parts, label, colon, "statement/transcript"))
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
    label.then(|| statement(text, parts, speaker, dash, "statement/signed"))
}

fn statement(text: &Text, parts: Vec<Span>, speaker: Range<usize>, mark: usize, rule: &'static str) -> Found {
    let cue = Some(text.span(mark..mark + 1));
    Found { parts, form: Form::Direct, speaker: Some(speaker), cue, stance: Stance::Asserts, rule }
}
