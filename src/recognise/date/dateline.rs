//! Lines and openings that date the article itself: `Published May 4, 2012`, `QUITO, May 4 (Reuters) -`.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::direction::Tense;
use super::found::Found;
use super::resolve::{self, Context};
use crate::lexicon::Class;
use crate::model::Span;
use crate::segment::{Document, Sentence, TokenKind};

/// Longest line that is taken for a date line, in tokens.
const LINE: usize = 18;
/// How many paragraphs from the top an article's own date is looked for in.
const TOP: usize = 10;

/// The day an article gives itself in a line of its own or at the head of its text.
pub(crate) fn dateline(document: &Document) -> Option<Date> {
    let top = document.sentences.iter().take_while(|s| s.paragraph < TOP);
    let found = super::read(document, None, top.filter(|s| may_date(document, s)));
    let own = found.iter().map(|(f, _)| f).filter(|f| dates_article(document, &found, f));
    let context = Context { published: None, tense: Tense::Open };
    own.filter(|f| f.is_day()).find_map(|f| resolve::resolve(f, context)?.ok()?.start)
}

fn place(document: &Document, found: &Found) -> Span {
    document.span_of(found.tokens.clone())
}

/// Whether a sentence is of a short line, or opens with a town in capitals.
fn may_date(document: &Document, sentence: &Sentence) -> bool {
    let Some(paragraph) = document.paragraphs.get(sentence.paragraph) else { return false };
    let line = document.tokens_in(*paragraph);
    line.len() <= LINE || is_town(document, line.start)
}

fn is_town(document: &Document, token: usize) -> bool {
    let word = document.word(token);
    word.len() > 2 && word.chars().all(|c| !c.is_lowercase())
}

/// Whether an expression dates the article rather than an event.
pub(super) fn dates_article(document: &Document, all: &[(Found, Tense)], found: &Found) -> bool {
    let Some(sentence) = document.sentence_at(place(document, found).start) else { return false };
    let Some(paragraph) = document.paragraphs.get(sentence.paragraph) else { return false };
    let line = document.tokens_in(*paragraph);
    let is_line = line.len() <= LINE && only_dates(document, line.clone(), all);
    is_line || opens_story(document, line.start, found)
}

/// Whether a line holds dates and words that introduce a date, and nothing else.
fn only_dates(document: &Document, line: std::ops::Range<usize>, all: &[(Found, Tense)]) -> bool {
    let first = all.partition_point(|(f, _)| f.tokens.end <= line.start);
    let last = all.partition_point(|(f, _)| f.tokens.start < line.end);
    let dated: BTreeSet<usize> = all[first..last].iter().flat_map(|(f, _)| f.tokens.clone()).collect();
    let byline = document.is(line.start, "by");
    line.clone().all(|i| dated.contains(&i) || introduces(document, i) || (byline && is_name(document, i)))
}

/// Words and marks that stand beside the date in a date line.
fn introduces(document: &Document, token: usize) -> bool {
    const WORDS: Class = Class::DATELINE.or(Class::HALF_OF_DAY).or(Class::ZONE);
    let mark = document.tokens.get(token).is_some_and(|t| t.kind != TokenKind::Word);
    mark || document.is_in(token, WORDS)
}

fn is_name(document: &Document, token: usize) -> bool {
    document.word(token).starts_with(char::is_uppercase)
}

/// Whether the expression stands between a town in capitals and a dash: `QUITO, May 4 (Reuters) - A bridge ...`.
fn opens_story(document: &Document, line: usize, found: &Found) -> bool {
    let head = line..found.tokens.start;
    let near = (1..=8).contains(&head.len());
    let names =
        || head.clone().all(|i| is_name(document, i) || matches!(document.word(i), "," | "." | "/" | "-"));
    let after = document.word(found.tokens.end);
    near && is_town(document, line) && names() && matches!(after, "(" | "-" | "--" | "–" | "—" | "/" | ":")
}
