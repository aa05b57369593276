//! Speech that a label attributes without a verb: transcript lines (`BERG: ...`) and `"..." - Ida Berg`.

use std::ops::Range;

use super::Found;
use super::direct::chain;
use super::text::Text;
use crate::lexicon::Class;
use crate::model::{Form, Span, Stance};

/// Adds a statement for every labelled line and every signed quotation.
pub(super) fn find(text: &Text, found: &mut Vec<Found>) {
    let first = |p: &Span| text.document.token_at(p.start);
    let starts: Vec<usize> = text.document.paragraphs.iter().map(first).collect();
    for (i, &start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(text.document.tokens.len());
        found.extend(line(text, start..end));
    }
    found.extend((0..text.document.quotations.len()).filter_map(|q| signed(text, q)));
}

/// `BERG: The bridge will close.`
fn line(text: &Text, paragraph: Range<usize>) -> Option<Found> {
    let at = paragraph.start;
    let label = label(text, at).or_else(|| named(text, at)).or_else(|| turn(text, at))?;
    let content = label.end + 1..paragraph.end;
    if content.len() < 3 {
        return None;
    }
    let colon = text.span(label.end..label.end + 1);
    let closed = text.quotation(content.end - 1).is_some()
        && !text.is_word(content.end - 1)
        && text.word(content.end - 1) != ".";
    let whole = text.opens(content.start).filter(|&q| text.quote_tokens(q).end == content.end);
    let parts = match whole {
        Some(quotation) => vec![text.quote(quotation).inner],
        None => vec![text.span(content.start..content.end - usize::from(closed))],
    };
    Some(statement(parts, label, colon, "statement/transcript"))
}

/// `Q` or `A`, or the word, before the mark that follows such a label.
fn turn(text: &Text, start: usize) -> Option<Range<usize>> {
    let label = ["Q", "A", "Question", "Answer"].contains(&text.word(start));
    (label && text.is(start + 1, ":")).then_some(start..start + 1)
}

/// The one whose answers a text prints: the only person it names before the first question.
pub(super) fn interviewee(text: &Text) -> Option<String> {
    let starts = text.document.paragraphs.iter().map(|p| text.document.token_at(p.start));
    let first = starts.into_iter().find(|&t| turn(text, t).is_some())?;
    let before = text.document.tokens[first].span.start;
    let mut persons = text.names.iter().filter(|n| n.person && n.span.end <= before);
    let name = &persons.next()?.canonical;
    persons.all(|n| n.canonical == *name).then(|| name.clone())
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
    let notice = colon == start + 1 && text.class(start, Class::NOTICE);
    (colon > start && capitals && !notice).then_some(start..colon)
}

/// A word in capitals, as transcripts name who speaks.
fn is_label_word(text: &Text, token: usize) -> bool {
    let word = text.word(token);
    matches!(word, "." | "-")
        || text.is_word(token) && word.len() > 1 && !word.chars().any(char::is_lowercase)
}

/// The quotation of this index with a dash and a name after it.
fn signed(text: &Text, quotation: usize) -> Option<Found> {
    let (dash, speaker) = signature(text, quotation)?;
    let parts = chain(text, text.quote_tokens(quotation));
    Some(statement(parts, speaker, text.span(dash..dash + 1), "statement/signed"))
}

/// The dash after a quotation and the person it names; both may stand in the next paragraph. The name ends its
/// paragraph, or only an apposition follows.
pub(super) fn signature(text: &Text, quotation: usize) -> Option<(usize, Range<usize>)> {
    let opening = text.quote_tokens(quotation).start;
    let dash = text.quote_tokens(quotation).end;
    if !matches!(text.word(dash), "-" | "--" | "\u{2013}" | "\u{2014}" | "\u{2015}")
        || text.paragraph(dash) > text.paragraph(opening) + 1
        || text.sentence_start(opening) != opening
    {
        return None;
    }
    let name = text.name_at(dash + 1).filter(|n| n.person)?;
    let speaker = text.document.tokens_in(name.span);
    let last = paragraph_end(text, speaker.end - 1);
    let apposition = matches!(text.word(speaker.end), "," | "(" | ".")
        && !(speaker.end..last).any(|t| text.is_finite(t) || text.quotation(t).is_some());
    (speaker.end >= last || apposition).then_some((dash, speaker))
}

/// The token after a paragraph's last, or after as many as a signature may have.
fn paragraph_end(text: &Text, token: usize) -> usize {
    let here = text.paragraph(token);
    let limit = text.document.tokens.len().min(token + 30);
    (token..limit).find(|&t| text.paragraph(t) != here).unwrap_or(limit)
}

fn statement(parts: Vec<Span>, speaker: Range<usize>, mark: Span, rule: &'static str) -> Found {
    let cue = Some(mark);
    Found { parts, form: Form::Direct, speaker: Some(speaker), cue, stance: Stance::Asserts, rule }
}
