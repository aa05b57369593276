//! What stands around a mention: the words it rests on, its predicate, place, time and speaker.

use crate::model::{Attribution, Kind, Phrase, Span, Speaker, When};
use crate::recognise::{NameMention, StatementMention};
use crate::segment::Document;

use super::{Findings, sentence_of};

/// Longest quote, in bytes; a longer sentence is cut at clause marks around the mention.
const QUOTE_LIMIT: usize = 400;

/// The exact words a mention rests on: its sentence, or the clauses around it where the sentence is long.
pub(super) fn quote(document: &Document, span: Span) -> Span {
    let sentence = sentence_of(document, span).to(span);
    if sentence.len() <= QUOTE_LIMIT {
        return sentence;
    }
    let start = clause_edge_before(document, sentence, span.start);
    let end = clause_edge_after(document, sentence, span.end);
    Span::new(start, end)
}

fn clause_edge_before(document: &Document, sentence: Span, at: usize) -> usize {
    let from = at.saturating_sub(QUOTE_LIMIT / 2).max(sentence.start);
    let tokens = document.tokens_in(Span::new(from, at));
    let comma = tokens.clone().find(|&t| is_clause_mark(document.word(t)));
    let first = comma.map_or(tokens.start, |t| t + 1);
    if from == sentence.start {
        from
    } else {
        document.tokens.get(first).map_or(at, |t| t.span.start.min(at))
    }
}

fn clause_edge_after(document: &Document, sentence: Span, at: usize) -> usize {
    let to = (at + QUOTE_LIMIT / 2).min(sentence.end);
    let tokens = document.tokens_in(Span::new(at, to));
    let mut whole = tokens.clone().filter(|&t| document.tokens[t].span.end <= to);
    let comma = whole.clone().rfind(|&t| is_clause_mark(document.word(t)));
    let last = comma.or_else(|| whole.next_back());
    if to == sentence.end { to } else { last.map_or(at, |t| document.tokens[t].span.end.max(at)) }
}

fn is_clause_mark(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "--" | "-" | "\u{2013}" | "\u{2014}")
}

/// How far, in bytes, a name or a date may stand from what it belongs to.
const REACH: usize = 1000;

/// The sentence, as far as it reaches: a text without full stops is one sentence.
fn around(document: &Document, span: Span) -> Span {
    let sentence = sentence_of(document, span);
    Span::new(sentence.start.max(span.start.saturating_sub(REACH)), sentence.end.min(span.end + REACH))
}

/// What happens to what a mention names, and who acts in it, as written.
pub(super) fn event(found: &Findings, span: Span, kind: Kind) -> (Option<String>, Option<String>) {
    let Some(tree) = found.trees.of(span) else { return (None, None) };
    let event = tree.event_of(span, kind);
    let agent = tree.agent(span, event.as_ref()).map(|agent| agent.of(found.document.text).to_owned());
    (event.map(|event| event.name), agent)
}

/// The nearest name in the sentence that a preposition of place leads to.
pub(super) fn place(found: &Findings, span: Span) -> Option<String> {
    let candidates =
        found.names_in(around(found.document, span)).iter().filter(|n| is_place(found.document, n));
    let nearest = candidates.min_by_key(|n| n.span.start.abs_diff(span.start))?;
    Some(nearest.name.of(found.document.text).to_owned())
}

fn is_place(document: &Document, name: &NameMention) -> bool {
    let first = document.token_at(name.span.start);
    let before = |back: usize| first.checked_sub(back).map_or("", |t| document.word(t));
    let leads = |word: &str| {
        ["in", "at", "near", "outside", "around", "across"].iter().any(|p| word.eq_ignore_ascii_case(p))
    };
    !name.person && (leads(before(1)) || (before(1).eq_ignore_ascii_case("the") && leads(before(2))))
}

/// The time of the event that a quantity belongs to: the nearest resolved date of its clause, else of its sentence, that
/// does not say when something was said.
pub(super) fn event_time(found: &Findings, span: Span) -> Option<When> {
    let of_event = found
        .dates_in(around(found.document, span))
        .iter()
        .filter(|d| !d.span.overlaps(span) && !dates_a_saying(found, d.span));
    let resolved = of_event.filter_map(|d| Some((d.span, d.as_of.or(d.when.as_ref().ok().copied())?)));
    let tree = found.trees.of(span);
    let far =
        |place: &Span| (!tree.is_some_and(|t| t.one_clause(*place, span)), place.start.abs_diff(span.start));
    resolved.min_by_key(|(place, _)| far(place)).map(|(_, when)| when)
}

fn dates_a_saying(found: &Findings, date: Span) -> bool {
    found.statements_near(date).iter().any(|s| dates_cue(found, s, date))
}

/// When a statement was made: a date of its sentence that stands with the reporting words.
pub(super) fn saying_time(found: &Findings, statement: &StatementMention) -> Option<When> {
    let cue = statement.cue?;
    let dates = found.dates_in(around(found.document, cue)).iter();
    dates.filter(|d| dates_cue(found, statement, d.span)).find_map(|d| d.when.as_ref().ok().copied())
}

/// Whether a date stands between or beside the speaker and the cue, outside the reported words.
fn dates_cue(found: &Findings, statement: &StatementMention, date: Span) -> bool {
    let Some(cue) = statement.cue else { return false };
    let document = found.document;
    let outside = !statement.parts.iter().any(|p| p.overlaps(date));
    let (near, far) = if date.start >= cue.end { (cue.end, date.start) } else { (date.end, cue.start) };
    let gap = document.tokens_in(Span::new(near, far));
    let beside = far.saturating_sub(near) < 60 && gap.len() <= 4;
    outside && beside && sentence_of(document, cue).overlaps(date) && !parted(found, date, cue)
}

/// Whether a preposition leads to the cue and leaves the date outside: `in 2013 amid fears that`.
fn parted(found: &Findings, date: Span, cue: Span) -> bool {
    let preposition = found.trees.of(cue).and_then(|t| t.preposition(cue));
    preposition.is_some_and(|p| date.end <= p.start && p.end <= cue.start)
}

/// The attribution of a mention that lies inside reported words: that of the innermost statement.
pub(super) fn attribution(found: &Findings, span: Span) -> Option<Attribution> {
    reporting(found, span).map(|s| attribution_of(found.document, s))
}

/// The innermost statement in whose words a mention lies.
pub(super) fn reporting<'f>(found: &'f Findings, span: Span) -> Option<&'f StatementMention> {
    let around = found.statements_near(span).iter().filter(|s| s.parts.iter().any(|p| p.contains(span)));
    around.min_by_key(|s| s.parts.iter().map(|p| p.len()).sum::<usize>())
}

/// The attribution that a statement carries.
pub(super) fn attribution_of(document: &Document, statement: &StatementMention) -> Attribution {
    let words = |span: Span| span.of(document.text).to_owned();
    let phrase = |span: Span| Phrase { text: words(span), span: Some(span) };
    let via: Vec<String> = statement.via.iter().copied().map(words).collect();
    Attribution {
        speaker: statement.speaker.as_ref().map(|s| Speaker {
            name: s.name.clone(),
            phrase: phrase(s.span),
            role: s.role.map(words),
            kind: s.kind,
        }),
        cue: statement.cue.map(phrase),
        stance: statement.stance,
        via: Some(via.join("; ")).filter(|v| !v.is_empty()),
        addressee: statement.addressee.map(words),
        medium: statement.medium.map(words),
    }
}
