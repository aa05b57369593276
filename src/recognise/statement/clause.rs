//! The reported clause: where it ends, and where one that stands before its cue begins.
//!
//! Its interface is [`end`] and [`start`]; the tree is asked where words do not show the end.

use super::circumstances;
use super::cue::Cue;
use super::text::Text;
use super::tree;
use crate::lexicon::{Class, Complement};

/// How far what is said reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// A clause: on to the end of the sentence, unless another report begins.
    Clause,
    /// A noun phrase: also no further than the outlet's own clause or time.
    NounPhrase,
    /// An infinitive: also no further than the occasion on which it was said.
    Infinitive,
}

/// The end of what is said, which begins at token `from` and belongs to the cue of this index.
pub(super) fn end(text: &Text, index: usize, from: usize, extent: Extent) -> usize {
    let limit = text.sentence_end(from.max(1) - usize::from(from > text.cues[index].tokens.end));
    let limit = limit.max(text.sentence_end(from));
    let mut at = from;
    while at < limit {
        if text.quotation(at).is_some() {
            at = text.after_quote(at);
            continue;
        }
        if at > from
            && (ends_any(text, index, at, limit)
                || extent == Extent::NounPhrase
                    && (ends_noun_phrase(text, at, limit) || ends_after_quotation(text, at))
                || extent == Extent::Infinitive && is_occasion(text, at, limit))
        {
            break;
        }
        at += 1;
    }
    let at = at.min(limit);
    // Only a comma can part it from a main clause behind it.
    let comma = (from..at).any(|t| text.is(t, ","));
    let main = if comma { tree::end_before_main(text, index, from) } else { None };
    trim_end(text, from, main.map_or(at, |end| end.min(at)))
}

/// Leaves out the full stop and the commas at the end.
pub(super) fn trim_end(text: &Text, from: usize, end: usize) -> usize {
    let mut end = end;
    while end > from
        && text.quotation(end - 1).is_none()
        && matches!(
            text.word(end - 1),
            "." | "," | ";" | ":" | "!" | "--" | "—" | "–" | "and" | "but" | "\"" | "\u{201d}"
        )
    {
        end -= 1;
    }
    end
}

/// Where any report ends: at a semicolon, or where the next one begins.
fn ends_any(text: &Text, index: usize, at: usize, limit: usize) -> bool {
    if text.is(at, ";") || text.is(at, "according") && text.is(at + 1, "to") {
        return true;
    }
    let joint = text.class(at, Class::CONJUNCTION)
        || ["while", "as", "although", "though"].iter().any(|w| text.is(at, w));
    if joint {
        return next_report(text, index, at, limit);
    }
    text.is(at, ",")
        && (participle_after(text, at + 1)
            || text.is(at + 1, "amid")
            || closes_relative(text, &text.cues[index], at)
            || parenthetical(text, index, at, limit)
            || (text.class(at + 1, Class::CONJUNCTION) && next_report(text, index, at + 1, limit)))
}

/// `who claims she won, | condemned`: the comma that closes the relative clause in which the cue stands.
fn closes_relative(text: &Text, cue: &Cue, at: usize) -> bool {
    let relative = cue.group.checked_sub(1).is_some_and(|t| text.class(t, Class::RELATIVE));
    let (next, _) = super::phrase::skip_adjuncts(text, at + 1, at + 6);
    relative
        && (text.is_finite(next)
            || !crate::lexicon::ReportingVerbs::get().readings(text.word(next)).is_empty())
}

/// `..., the agency reported.`: another report around this one begins at the comma.
fn parenthetical(text: &Text, index: usize, at: usize, limit: usize) -> bool {
    let next = text.cue_from(at + 1);
    let Some(cue) = text.cues.get(next).filter(|c| next > index && c.tokens.start < limit && c.may_follow())
    else {
        return false;
    };
    let closed = cue.tokens.end >= limit || matches!(text.word(cue.tokens.end), "." | ",");
    closed && text.subject(next).is_some_and(|s| s.start == at + 1)
}

/// `, adding that`: a participle that reports.
fn participle_after(text: &Text, at: usize) -> bool {
    let at = if text.class(at, Class::ADVERB) { at + 1 } else { at };
    let next = text.cue_from(at);
    text.cues.get(next).is_some_and(|c| c.tokens.start == at && c.participle)
}

/// Whether after a joining word at `at` another report begins: a cue of the same subject, or a subject with its cue.
fn next_report(text: &Text, index: usize, at: usize, limit: usize) -> bool {
    let next = text.cue_from(at + 1);
    let Some(cue) = text.cues.get(next).filter(|c| c.tokens.start < limit) else { return false };
    if cue.participle && cue.group != at + 1 {
        return false;
    }
    if cue.group == at + 1 {
        return next > index && may_report(text, cue);
    }
    text.subject(next).is_some_and(|s| s.start <= at + 2 && s.end > at + 1)
}

/// Whether the words after a cue can be what is said: not `thought of home`, `complained about it`.
fn may_report(text: &Text, cue: &Cue) -> bool {
    let sayer = cue.takes(Complement::Clause) && cue.takes(Complement::Quote);
    sayer || cue.passive || !text.class(cue.tokens.end, Class::PREPOSITION) || text.is(cue.tokens.end, "to")
}

/// Where a noun phrase that is said ends: at the outlet's next clause, at a time, at a comma that opens no list.
fn ends_noun_phrase(text: &Text, at: usize, limit: usize) -> bool {
    let opener = ["while", "after", "when", "before", "because", "although", "though", "amid"]
        .iter()
        .any(|w| text.is(at, w))
        || (text.is(at, "as") || text.class(at, Class::CONJUNCTION)) && opens_clause(text, at + 1, limit);
    let time =
        super::phrase::time_end(text, at, limit).is_some_and(|end| end >= limit || !text.is_content(end));
    let comma = text.is(at, ",") && !goes_on_after_comma(text, at, limit);
    let opener = opener || is_occasion(text, at, limit) || text.is(at, "since");
    opener || time || comma
}

/// `what Ida Berg called "a farce" | went on`: a verb right after quoted words has them in its subject.
fn ends_after_quotation(text: &Text, at: usize) -> bool {
    let verb = at + usize::from(text.class(at, Class::ADVERB));
    text.quotation(at - 1).is_some() && text.is_finite(verb)
}

/// `in a statement`, `during a visit`: where or how something was said.
fn is_occasion(text: &Text, at: usize, limit: usize) -> bool {
    text.is(at, "during") && text.is(at + 1, "a") || circumstances::phrase_at(text, at, limit).is_some()
}

/// Whether a clause of its own begins here: a subject and its finite verb.
fn opens_clause(text: &Text, at: usize, limit: usize) -> bool {
    let end = super::phrase::noun_phrase_end(text, at, limit);
    let verb = (at + 1..limit.min(end + 3)).find(|&t| text.is_finite(t));
    end > at
        && !text.class(at, Class::ADVERB)
        && verb.is_some_and(|v| (at + 1..v).all(|t| !matches!(text.word(t), "," | "of" | "to")))
}

/// Whether a list goes on after a comma: another comma or `and` joins a further member.
fn goes_on_after_comma(text: &Text, at: usize, limit: usize) -> bool {
    let who = text.class(at + 1, Class::RELATIVE.or(Class::CONJUNCTION).or(Class::PRONOUN))
        || text.word(at + 1).ends_with("ing");
    let joined = (at + 1..limit.min(at + 8)).any(|t| text.is(t, "and") || text.is(t, "or"));
    !who && joined
}

/// Where what is said begins, when it ends before `end`: at the start of its sentence, without a joining word.
pub(super) fn start(text: &Text, end: usize) -> usize {
    let mut at = text.sentence_start(end.saturating_sub(1));
    if text.class(at, Class::CONJUNCTION) && text.is_capital(at) {
        at += 1;
    }
    if text.is(at, ",") { at + 1 } else { at }
}
