//! Titles: splitting `Deputy Foreign Minister Ana Ruiz` into what someone is and the name.

use std::ops::Range;

use super::{Found, Text};
use crate::lexicon::{Class, ReportingVerbs, Roles, in_lower_case};

/// The most words a title may have before the role word.
const MODIFIERS: usize = 6;

/// Splits a run into title and name, and takes in the words before it that describe the named one.
pub(super) fn split(text: &Text, run: Range<usize>) -> Option<Found> {
    let name = name_start(text, &run)..run.end;
    if name.is_empty() {
        return None;
    }
    if name.start > run.start {
        let start = extend(text, run.start);
        return Some(Found { whole: start..run.end, name, titled: true });
    }
    let before = run.start.checked_sub(1);
    let titled = before.is_some_and(|b| is_role(text, b) && !text.class(b).is(Class::DETERMINER));
    let start = if titled { extend(text, run.start - 1) } else { run.start };
    Some(Found { whole: start..run.end, name, titled })
}

/// Whether a word says what someone is.
fn is_role(text: &Text, token: usize) -> bool {
    Roles::get().class(&in_lower_case(text.word(token))).is_some()
}

/// Where the name begins in a run that may begin with a title: after its last role word and that word's `of` phrase.
fn name_start(text: &Text, run: &Range<usize>) -> usize {
    let Some(role) = run.clone().rev().find(|&t| is_role(text, t)) else { return run.start };
    let mut start = role + 1;
    if text.word(start) == "of" {
        start += 2;
    } else if matches!(text.word(start), "-") {
        return run.start;
    }
    // "Prime Minister" alone, "Secretary of State" alone: a title without a name.
    if start >= run.end && role > run.start && role + 1 == run.end { run.start } else { start.min(run.end) }
}

/// The start of the words that belong to a title whose role word is at, or whose run begins at, this token.
fn extend(text: &Text, from: usize) -> usize {
    let mut start = from;
    while start > 0 && from - start < MODIFIERS && is_modifier(text, start - 1) {
        start -= 1;
    }
    start
}

/// A word that may stand before a role word in a title: `opposition` leader, `foreign ministry` spokeswoman.
fn is_modifier(text: &Text, token: usize) -> bool {
    let word = text.word(token);
    if word == "-" || word == "'s" || word == "\u{2019}s" || word == "\u{2019}" || word == "'" {
        return true;
    }
    if !text.is_word(token) {
        return false;
    }
    let function = text.class(token).is(Class::FUNCTION);
    let lower = in_lower_case(word);
    let verb = lower.ends_with("ed") && lower != "united"
        || lower.ends_with("ing")
        || !ReportingVerbs::get().readings(&lower).is_empty();
    !function
        && (!verb && (text.is_capital(token) || word.len() > 3) || lower == "eu" || is_role(text, token))
}
