//! `over` before a length of time: it may be longer, `waited over 42 days`, or the time that something took, `freed 33
//! hostages over 42 days`.

use super::super::line::{Kind, Line};
use super::super::reading::Reading;
use crate::lexicon::Class;
use crate::model::Dimension;

/// Whether the words from `over` to a length of time tell in which time something happens.
pub(super) fn is_period(line: &Line, over: usize, reading: &Reading) -> bool {
    let rate = reading.unit.contains(" per ");
    let length = reading.dimension == Dimension::Duration && !rate && line.word(over) == "over";
    length && !is_measured_from(line, reading.at.end) && !takes_length(line, over, reading.at.end)
}

/// `over 42 days late`, `over two years after the fire`.
fn is_measured_from(line: &Line, end: usize) -> bool {
    let from = matches!(line.word(end), "ago" | "earlier" | "later" | "before" | "after" | "since" | "prior");
    from || matches!(
        line.word(end),
        "long" | "late" | "old" | "overdue" | "away" | "apart" | "behind" | "ahead"
    )
}

/// Words after which `over` compares, verbs apart: `in over 40 years`, `a little over a month`.
const BEFORE_LENGTH: [&str; 16] = [
    "for", "in", "of", "after", "by", "within", "from", "to", "than", "with", "at", "little", "bit", "and",
    "or", "but",
];

/// Whether what stands before `over` has a length of time as its object: `for over 42 days`, `had waited over 42 days`.
fn takes_length(line: &Line, over: usize, end: usize) -> bool {
    let adverbs = (1..over).take_while(|&n| line.is_in(over - n, Class::ADVERB));
    let Some(before) = over.checked_sub(1 + adverbs.count()) else { return !opens_clause(line, end) };
    if line.kind(before) == Some(Kind::Mark) {
        return !matches!(line.word(before), "," | ";" | ":");
    }
    let preposition = BEFORE_LENGTH.contains(&line.word(before));
    let article = line.is_in(before, Class::ARTICLE) && line.word(before) != "that";
    preposition || article || line.is_in(before, Class::LASTING.or(Class::AUXILIARY))
}

/// Whether a clause begins after a length of time that opens a sentence: `Over two years, he sold 40`.
fn opens_clause(line: &Line, end: usize) -> bool {
    let subject = line.is_in(end, Class::ARTICLE.or(Class::PRONOUN)) || line.is_capital(end);
    subject || line.word(end) == ","
}
