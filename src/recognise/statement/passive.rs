//! Passive reports: `was criticised by Ida Berg`, `are said to hold the dam`, `it is believed that`.

use std::ops::Range;

use super::Found;
use super::clause::{self, Extent};
use super::phrase;
use super::reported;
use super::text::Text;
use crate::lexicon::Complement;
use crate::model::Form;

/// What the passive cue of this index reports.
pub(super) fn read(text: &Text, index: usize) -> Option<Found> {
    let cue = &text.cues[index];
    let limit = text.sentence_end(cue.tokens.end - 1);
    let of = (cue.tokens.end..limit).find(|&t| text.is(t, "of"));
    let of = of.filter(|_| cue.verb.takes(Complement::ObjectOf));
    let agent = agent(text, cue.tokens.end, of.unwrap_or(limit));
    let next = agent.as_ref().map_or(cue.tokens.end, |a| a.end);
    let subject = text.subject(index);
    let parts = if subject.as_ref().is_some_and(|s| s.len() == 1 && text.is(s.start, "it")) {
        impersonal(text, index, next)?
    } else {
        personal(text, index, next, subject?)?
    };
    let quoted = parts.iter().cloned().flatten().any(|t| text.quotation(t).is_some());
    Some(Found {
        parts: parts.into_iter().map(|p| text.span(p)).collect(),
        form: if quoted { Form::Mixed } else { Form::Indirect },
        speaker: agent.map(|a| a.start + 1..a.end),
        cue: Some(text.span(cue.tokens.clone())),
        stance: reported::stance(cue),
        rule: "statement/passive",
    })
}

/// `by` and whom it names.
fn agent(text: &Text, at: usize, limit: usize) -> Option<Range<usize>> {
    let end = phrase::noun_phrase_end(text, at + 1, limit);
    (text.is(at, "by") && end > at + 1 && text.quotation(at + 1).is_none()).then_some(at..end)
}

/// `it was reported that ...`
fn impersonal(text: &Text, index: usize, next: usize) -> Option<Vec<Range<usize>>> {
    let cue = &text.cues[index];
    let (at, _) = phrase::skip_adjuncts(text, next, text.sentence_end(next));
    let clausal = cue.verb.takes(Complement::That) && text.is(at, "that");
    let content = clausal.then(|| at + 1..clause::end(text, index, at + 1, Extent::Clause))?;
    (!content.is_empty()).then(|| std::iter::once(content).collect())
}

/// `the rebels are said to ...`, `the firm was accused by residents of ...`
fn personal(text: &Text, index: usize, next: usize, subject: Range<usize>) -> Option<Vec<Range<usize>>> {
    let verb = text.cues[index].verb;
    let by = next > text.cues[index].tokens.end;
    let rest = |from: usize| from..clause::end(text, index, from, Extent::Clause);
    let to = text.is(next, "to") || text.is(next, "not") && text.is(next + 1, "to");
    if to && (verb.takes(Complement::Raised) || by && verb.takes(Complement::ObjectInfinitive)) {
        return Some(vec![subject, rest(next)]);
    }
    if !by || !verb.takes(Complement::Passive) {
        return None;
    }
    if verb.takes(Complement::ObjectOf) {
        return text.is(next, "of").then(|| vec![rest(next + 1)]);
    }
    let as_such = verb.takes(Complement::ObjectAs) || text.is(next, "as");
    match (as_such, text.is(next, "as"), text.is(next, "for")) {
        (true, true, _) | (false, _, true) => Some(vec![subject, rest(next)]),
        (true, ..) => None,
        _ => Some(vec![subject]),
    }
}
