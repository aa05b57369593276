//! Nouns that report: `Ida Berg's claim that ...`, `accusations by residents that ...`, `her promise to ...`.

use std::ops::Range;

use super::Found;
use super::clause;
use super::phrase;
use super::text::Text;
use super::tree;
use crate::lexicon::{Class, ReportingNoun, ReportingNouns, in_lower_case};
use crate::model::{Form, Span};

/// Adds a statement for every reporting noun with a clause or infinitive.
pub(super) fn find(text: &Text, found: &mut Vec<Found>) {
    let mut reported: Vec<Span> = found.iter().flat_map(|f| f.parts.iter().copied()).collect();
    reported.sort_unstable_by_key(|p| p.start);
    for token in 0..text.document.tokens.len() {
        let noun = text.class(token, Class::REPORTING_NOUN) && text.is_content(token);
        if !noun || text.quotation(token).is_some() || text.is_cue(token) {
            continue;
        }
        if let Some(noun) = ReportingNouns::get().noun(&in_lower_case(text.word(token))) {
            let open =
                |f: &Found| f.speaker.is_some() || !inside(text.document.tokens[token].span, &reported);
            let report = read(text, token, noun).filter(open);
            found.extend(report);
        }
    }
}

/// Whether a token is among words already reported, whose speaker then speaks of the noun: `voiced hope that`.
fn inside(place: Span, reported: &[Span]) -> bool {
    let before = reported.partition_point(|p| p.start <= place.start);
    reported[..before].iter().rev().take(8).any(|p| p.contains(place))
}

fn read(text: &Text, token: usize, noun: &ReportingNoun) -> Option<Found> {
    let limit = text.sentence_end(token);
    let source = source_after(text, token + 1, limit);
    let (next, _) = phrase::skip_adjuncts(text, source.as_ref().map_or(token + 1, |s| s.end), limit);
    let that = text.is(next, "that") && noun.that;
    let to = noun.to && (text.is(next, "to") || text.is(next, "not") && text.is(next + 1, "to"));
    if !(that || to && next == source.as_ref().map_or(token + 1, |s| s.end)) {
        return None;
    }
    let mark = next + usize::from(text.is(next, "not"));
    let clause = tree::clause_from(text, mark)?;
    let end = before_next_cue(text, clause);
    let from = if that { next + 1 } else { next };
    let content = from..clause::trim_end(text, from, end);
    let quoted = content.clone().any(|t| text.quotation(t).is_some());
    (content.len() > 1).then(|| Found {
        parts: vec![text.span(content)],
        form: if quoted { Form::Mixed } else { Form::Indirect },
        speaker: source
            .map(|s| s.start + 1..s.end)
            .or_else(|| possessor(text, token))
            .or_else(|| tree::giver(text, token)),
        cue: Some(text.span(token..token + 1)),
        stance: noun.stance,
        rule: "statement/nominal",
    })
}

/// `by residents`, `from two engineers`, right after the noun.
fn source_after(text: &Text, at: usize, limit: usize) -> Option<Range<usize>> {
    let led = text.is(at, "by") || text.is(at, "from");
    let end = phrase::noun_phrase_end(text, at + 1, limit);
    (led && end > at + 1).then_some(at..end)
}

/// `Ida Berg's claim`, `her repeated claims`: whose the noun is.
fn possessor(text: &Text, noun: usize) -> Option<Range<usize>> {
    let owner = tree::possessor(text, noun)?;
    let mark = owner.end - usize::from(text.is_possessive(owner.end - 1));
    (mark > owner.start).then_some(owner.start..mark)
}

/// Where another report begins in a clause: `... and adding that`.
fn before_next_cue(text: &Text, clause: Range<usize>) -> usize {
    let cues = text.cue_from(clause.start)..text.cue_from(clause.end);
    let joined = |group: &usize| {
        let before = group.saturating_sub(1);
        *group > clause.start + 1 && (text.is(before, ",") || text.class(before, Class::CONJUNCTION))
    };
    text.cues[cues].iter().map(|c| c.group).find(joined).map_or(clause.end, |group| group - 1)
}
