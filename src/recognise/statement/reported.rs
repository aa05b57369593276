//! Mixed and indirect speech: what a reporting verb introduces, follows or interrupts.

use std::ops::Range;

use super::clause::{self, Extent};
use super::complement;
use super::cue::Cue;
use super::passive;
use super::phrase;
use super::subject;
use super::text::Text;
use super::tree;
use super::{Found, direct};
use crate::lexicon::{Class, Complement};
use crate::model::{Form, Span, Stance};

/// Adds a statement for every cue not yet in use that has something to report.
pub(super) fn find(text: &Text, used: &[bool], found: &mut Vec<Found>) {
    for index in (0..text.cues.len()).filter(|&i| !used[i]) {
        found.extend(read(text, index));
    }
}

fn read(text: &Text, index: usize) -> Option<Found> {
    let cue = &text.cues[index];
    if cue.passive {
        return passive::read(text, index);
    }
    let speaker = text.subject(index);
    if let Some(around) = surrounded(text, index, speaker.as_ref()) {
        return Some(around);
    }
    let speaker = speaker?;
    let content = complement::after(text, index).filter(|_| !leads_on(text, index))?;
    let parts = direct::chain(text, content.tokens.clone());
    let form = form_of(text, &content.tokens, content.rule);
    let parts = if form == Form::Direct { parts } else { vec![text.span(content.tokens)] };
    Some(Found {
        parts,
        form,
        speaker: Some(speaker),
        cue: Some(text.span(cue.tokens.clone())),
        stance: if cue.negated && content.rule == "statement/question" {
            Stance::Doubts
        } else {
            stance(cue)
        },
        rule: content.rule,
    })
}

/// `refused to say whether ...`: the next cue, in whose verb group this one stands, has more to report.
fn leads_on(text: &Text, index: usize) -> bool {
    let next = text.cues.get(index + 1).filter(|c| c.group == text.cues[index].tokens.start);
    next.is_some() && complement::after(text, index + 1).is_some()
}

/// How the speaker stands to what a cue reports.
pub(super) fn stance(cue: &Cue) -> Stance {
    match cue.verb.stance {
        stance if !cue.negated => stance,
        Stance::Asserts => Stance::Denies,
        // Who does not deny or rule out leaves it open.
        Stance::Denies => Stance::Doubts,
        Stance::Doubts => Stance::Asserts,
    }
}

/// The form of reported words: direct only where they are nothing but a quotation that `that` does not open.
pub(super) fn form_of(text: &Text, tokens: &Range<usize>, rule: &str) -> Form {
    let quoted = tokens.clone().filter(|&t| text.quotation(t).is_some()).count();
    if quoted == 0 {
        return Form::Indirect;
    }
    let whole = text.opens(tokens.start).is_some_and(|q| text.quote_tokens(q).end >= tokens.end);
    if whole && matches!(rule, "statement/quote" | "statement/colon" | "statement/around") {
        Form::Direct
    } else {
        Form::Mixed
    }
}

/// A cue that follows or interrupts what it reports: `..., Berg said`, `..., Berg said, ...`, `..., said Berg`.
fn surrounded(text: &Text, index: usize, before: Option<&Range<usize>>) -> Option<Found> {
    let cue = &text.cues[index];
    if !cue.may_follow() || cue.negated {
        return None;
    }
    let limit = text.sentence_end(cue.group);
    let attribution = attribution(text, index, before)?;
    let after = after_attribution(text, cue, attribution.end, limit)?;
    let from = clause::start(text, cue.group);
    let first = from..clause::trim_end(text, from, attribution.start);
    let rest =
        rest(text, index, after, limit).filter(|r| !tree::hangs_on(text, &attribution.speaker, r.start));
    if !is_clause(text, &first, rest.as_ref(), limit) {
        return None;
    }
    let parts = [first.clone()].into_iter().chain(rest).map(|r| text.span(r)).collect();
    Some(Found {
        parts,
        form: if is_stray(text, first.end + 1) {
            Form::Direct
        } else {
            form_of(text, &first, "statement/preposed")
        },
        speaker: Some(attribution.speaker),
        cue: Some(text.span(cue.tokens.clone())),
        stance: stance(cue),
        rule: "statement/preposed",
    })
}

/// A closing mark whose opening mark the text lacks: `It sank," Ida Berg said`.
fn is_stray(text: &Text, token: usize) -> bool {
    let closes = matches!(text.word(token), "\"" | "\u{201d}" | "''");
    closes && text.quotation(token).is_none() && token > 0 && text.is(token - 1, ",")
}

/// An attribution inside or after what it reports.
struct Attribution {
    speaker: Range<usize>,
    start: usize,
    end: usize,
}

/// The attribution that a cue makes with the subject before it, or with one behind it: `..., said Ida Berg`.
fn attribution(text: &Text, index: usize, before: Option<&Range<usize>>) -> Option<Attribution> {
    let cue = &text.cues[index];
    let ends_before = |t: usize| {
        let mark = t.checked_sub(1).filter(|&m| m >= text.sentence_start(cue.group));
        mark.is_some_and(|m| {
            matches!(text.word(m), "," | "—" | "--") || text.quotation(m).is_some() || is_stray(text, m)
        })
    };
    let beside = ends_before(cue.group) && cue.group == cue.tokens.start;
    // The tree need be grown only where the words leave it open.
    if beside
        && (may_turn(text, cue) && complement::after(text, index).is_none() || tree::is_turned(text, cue))
    {
        let speaker = subject::after(text, cue)?;
        return Some(Attribution { start: cue.group, end: speaker.end, speaker });
    }
    let speaker = before.filter(|s| ends_before(s.start) && s.end <= cue.group)?.clone();
    Some(Attribution { start: speaker.start, end: cue.tokens.end, speaker })
}

/// Whether the words before an attribution, or those with the rest behind it, can be what is said.
fn is_clause(text: &Text, first: &Range<usize>, rest: Option<&Range<usize>>, limit: usize) -> bool {
    let finite = |r: &Range<usize>| r.clone().any(|t| text.is_finite(t));
    if rest.is_some_and(finite) {
        return !first.is_empty();
    }
    let whole = first.len() > 1 && finite(first) || text.is(limit - 1, ".") && first.len() > 3;
    let dependent = text.class(first.start, Class::SUBORDINATOR) && !text.is(first.start, "that");
    whole && (!dependent || has_main(text, first))
}

/// Whether a cue right after a comma may have its subject behind it: a noun phrase that no verb follows.
fn may_turn(text: &Text, cue: &Cue) -> bool {
    let Some(subject) = subject::after(text, cue) else { return false };
    let pronoun = subject.len() == 1 && text.class(subject.start, Class::PRONOUN);
    let named = !cue.takes(Complement::Object) || subject.clone().any(|t| text.name_at(t).is_some());
    named && !pronoun && !text.is_finite(subject.end) && !text.class(subject.end, Class::ADVERB)
}

/// Whether a clause that a subordinator opens has a main clause after its comma.
fn has_main(text: &Text, clause: &Range<usize>) -> bool {
    let comma = clause.clone().find(|&t| text.is(t, ","));
    comma.is_some_and(|comma| (comma..clause.end).any(|t| text.is_finite(t)))
}

/// The token after an attribution that ends its sentence or is closed by a comma; `None` if more belongs to it.
fn after_attribution(text: &Text, cue: &Cue, from: usize, limit: usize) -> Option<usize> {
    let mut at = from;
    if cue.takes(Complement::Addressee) {
        at = phrase::noun_phrase_end(text, at, limit).max(at);
    }
    let (mut at, _) = phrase::skip_adjuncts(text, at, limit);
    if text.is(at, ",") && from == at && text.class(at + 1, Class::RELATIVE) {
        return Some(limit);
    }
    let loose =
        text.class(at, Class::PREPOSITION) || text.word(at).ends_with("ed") || text.word(at).ends_with("ing");
    if at < limit && text.is_word(at) && !loose {
        return None;
    }
    while at < limit
        && !matches!(text.word(at), "," | "." | ";" | "—" | "--" | ":" | "?" | "!")
        && text.quotation(at).is_none()
    {
        if text.class(at, Class::CONJUNCTION) || text.is(at, "that") {
            return None;
        }
        // Whatever else stands here must be no clause.
        if text.is_finite(at) && !text.word(at).ends_with("ed") || text.class(at, Class::PRONOUN) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// What goes on after an interruption: `..., Berg said, after a long search`.
fn rest(text: &Text, index: usize, at: usize, limit: usize) -> Option<Range<usize>> {
    if at >= limit || !text.is(at, ",") || at + 2 >= limit {
        return None;
    }
    let from = at + 1;
    let participle = text.word(from).ends_with("ing") || text.class(from, Class::RELATIVE);
    let reports = text
        .cues
        .iter()
        .skip(index + 1)
        .take(8)
        .take_while(|c| c.tokens.start < limit)
        .any(|c| c.group <= from + 1);
    let appositive = (text.is(from, "a") || text.is(from, "an") || text.is(from, "the"))
        && !(from..limit).any(|t| text.is_finite(t));
    if participle || reports || appositive || text.quotation(from).is_some() {
        return None;
    }
    let end = clause::end(text, index, from, Extent::Clause);
    (end > from + 1).then_some(from..end)
}

/// A span without quotation marks, for direct speech.
pub(super) fn unquoted(text: &Text, quotation: usize) -> Span {
    text.quote(quotation).inner
}
