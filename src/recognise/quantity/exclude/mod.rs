//! Numbers that are no amounts: years, days of months, clock times, model names, list numbers, scores, references.

mod designated;
mod part_of_name;

use rust_decimal::Decimal;

pub(super) use self::designated::is_lettered;
use super::line::{Kind, Line, is_dash};
use super::noun_phrase::NounPhrase;
use super::number::{Numeral, Shape};
use super::unit;
use crate::lexicon::{Bounds, Class, NounPhrases};
use crate::model::Dimension;

/// What stands before a year.
const TIMES: Class = Class::TIME_PREPOSITION.or(Class::EDGE).or(Class::BEFORE_YEAR);
/// What follows a time of day.
const CLOCK: Class = Class::HALF_OF_DAY.or(Class::ZONE).or(Class::CLOCK);

/// Whether the number is a name or a date, or part of one.
pub(super) fn is_name(line: &Line, numeral: &Numeral) -> bool {
    if numeral.is_vague() {
        return false;
    }
    is_joined(line, numeral)
        || is_code(line, numeral)
        || is_list_number(line, numeral)
        || is_date(line, numeral)
        || is_clock(line, numeral)
        || designated::is_designated(line, numeral)
        || is_street(line, numeral)
        || is_pronoun(line, numeral)
        || is_ago(line, numeral)
        || part_of_name::is_part_of_name(line, numeral)
}

/// `four years ago`: a date.
fn is_ago(line: &Line, numeral: &Numeral) -> bool {
    let unit = unit::after(line, numeral.at.end);
    unit.is_some_and(|(end, u)| u.dimension == Dimension::Duration && line.word(end) == "ago")
}

/// How far after a house number its street's word may stand.
const STREET_REACH: usize = 4;

/// `9 E 71st St`, `16-18 Mill Road`: a house number.
fn is_street(line: &Line, numeral: &Numeral) -> bool {
    let mut at = numeral.at.end;
    if line.is_hyphen(at) && line.kind(at + 1) == Some(Kind::Digits) {
        at += 2;
    }
    let named = |i: &usize| {
        line.is_capital(*i)
            || matches!(line.word(*i), "st" | "nd" | "rd" | "th")
            || line.kind(*i) == Some(Kind::Digits)
    };
    let street = (at..at + STREET_REACH).take_while(named).any(|i| i > at && line.is_in(i, Class::STREET));
    let plain = numeral.shape == Shape::Digits && numeral.scale == Decimal::ONE;
    plain && line.is_capital(at) && street
}

/// Joined to letters or further digits: `F-16`, `A320`, `555-0100-22`, `#4`, `4:39`, `1/2/3`.
fn is_joined(line: &Line, numeral: &Numeral) -> bool {
    if numeral.shape != Shape::Digits {
        return false;
    }
    let (start, end) = (numeral.at.start, numeral.at.end);
    let mark = |i: usize| matches!(line.word(i), "#" | "/" | ":" | "_" | "\\" | "№" | "=" | "&");
    let touching_before = line.touches(start) && start > 0;
    let hyphened = touching_before && is_dash(line.word(start - 1)) && line.touches(start - 1);
    let season = hyphened && line.word(start - 2).len() == 4 && line.word(start).len() <= 2;
    let word = season || (hyphened && line.kind(start - 2) == Some(Kind::Word));
    let letters =
        line.kind(end) == Some(Kind::Word) && line.touches(end) && !line.word(end).starts_with(['\'', '’']);
    let attempts = line.is_hyphen(end) && line.word(end + 1) == "of";
    let address = line.back(start, 1) == "_";
    // "14 / 09 / 2013"
    let slashed = (line.back(start, 1) == "/" && line.kind(start.saturating_sub(2)) == Some(Kind::Digits))
        || (line.word(end) == "/" && line.kind(end + 1) == Some(Kind::Digits));
    let plural_model = letters && numeral.scale == Decimal::ONE;
    (touching_before && mark(start - 1))
        || (line.touches(end) && mark(end) && line.touches(end + 1))
        || word
        || attempts
        || slashed
        || address
        || plural_model
        || is_chain(line, start, end)
}

/// Pieces that a telephone number may have.
const LONGEST_CODE: usize = 12;

/// Digits that are no number: `0143`, `+44 20 7946 0143`, `'92`, `555-0143`.
fn is_code(line: &Line, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let zero =
        |i: usize| line.word(i).len() > 1 && line.word(i).starts_with('0') && !line.word(i).contains('.');
    let digits = |i: usize| line.kind(i) == Some(Kind::Digits);
    let dialling = |&i: &usize| digits(i) || line.is_hyphen(i);
    let first = (0..=start).rev().take(LONGEST_CODE).take_while(dialling).last().unwrap_or(start);
    let dialled = line.back(first, 1) == "+" && line.touches(first) && (digits(end) || first < start);
    let year =
        matches!(line.back(start, 1), "'" | "’" | "‘") && line.touches(start) && line.word(start).len() == 2;
    let line_number = zero(end + 1) && line.is_hyphen(end) && line.word(end + 1).len() > 2;
    let plain = numeral.shape == Shape::Digits && numeral.scale == Decimal::ONE;
    // "the 80's"
    let suffix = is_decade_mark(line, end) && line.back(start, 1) == "the";
    let decade = suffix && line.word(start).len() == 2 && line.word(start).ends_with('0');
    plain && (decade || zero(start) || dialled || year || line_number)
}

/// The ending of a decade: `80s`, `80's`.
pub(super) fn is_decade_mark(line: &Line, at: usize) -> bool {
    let apart = matches!(line.word(at), "'" | "’") && line.word(at + 1) == "s" && line.touches(at + 1);
    line.touches(at) && (apart || matches!(line.word(at), "s" | "'s" | "’s"))
}

/// Three or more groups of digits joined by hyphens: a telephone number.
fn is_chain(line: &Line, start: usize, end: usize) -> bool {
    let before = start >= 2 && line.is_hyphen(start - 1) && line.kind(start - 2) == Some(Kind::Digits);
    let after = line.is_hyphen(end) && line.kind(end + 1) == Some(Kind::Digits);
    let further = after && line.is_hyphen(end + 2) && line.kind(end + 3) == Some(Kind::Digits);
    let earlier =
        before && start >= 4 && line.is_hyphen(start - 3) && line.kind(start - 4) == Some(Kind::Digits);
    further || earlier || (before && after)
}

/// `1.` or `2)` at the start of a line.
fn is_list_number(line: &Line, numeral: &Numeral) -> bool {
    let end = numeral.at.end;
    let first = numeral.at.start == 0 || (numeral.at.start == 1 && line.word(0) == "(");
    // "1." may make a sentence of its own before what it numbers.
    let rest = line.pieces.last().map_or("", |last| &line.text[last.span.end..]);
    let alone =
        end + 1 == line.len() && rest.trim_start_matches([' ', '\t']).starts_with(char::is_alphanumeric);
    let short = line.word(numeral.at.start).len() <= 2;
    let goes_on = end + 1 < line.len() || (alone && short);
    first && line.touches(end) && matches!(line.word(end), "." | ")") && goes_on
}

/// A year, or a day beside a month's name.
fn is_date(line: &Line, numeral: &Numeral) -> bool {
    if numeral.shape != Shape::Digits {
        return false;
    }
    let (start, end) = (numeral.at.start, numeral.at.end);
    let near = |i: Option<usize>| i.is_some_and(|i| is_month(line.raw(i)));
    let of = line.word(end) == "of" && is_month(line.raw(end + 1));
    let day =
        near(start.checked_sub(1)) || is_month(line.raw(end)) || of || near(after_day_comma(line, start));
    let century = line.word(end) == "century";
    (day && numeral.value() <= Decimal::from(2100)) || century || is_year(line, numeral)
}

/// The month before the day in `May 23, 2021`, or before the first day in `May 23-24` and `May 23 and 24`.
fn after_day_comma(line: &Line, start: usize) -> Option<usize> {
    let joined = matches!(line.back(start, 1), "," | "and" | "to") || is_dash(line.back(start, 1));
    (joined && line.kind(start.checked_sub(2)?) == Some(Kind::Digits)).then(|| start.checked_sub(3)).flatten()
}

/// Whether the word, as written, is a month's name.
pub(super) fn is_month(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && Class::of(word).is(Class::MONTH)
}

/// Four digits that are likelier a year than an amount.
pub(super) fn is_year(line: &Line, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let four = line.word(start).len() == 4 && end == start + 1 && !line.word(start).contains(['.', ',']);
    let value = numeral.value();
    let recent = value >= Decimal::from(1500) && value <= Decimal::from(2200);
    let round = (value % Decimal::from(500)).is_zero();
    let bounded = start > 0 && Bounds::get().before.backward(|n| line.back(start, n + 1)).is_some();
    // "over 2019" and "up to 2019" may be years, "below 2019" is none.
    let compared =
        bounded && matches!(line.back(start, 1), "than" | "least" | "above" | "below" | "under" | "most");
    let dated = line.follows(start, TIMES) || is_dash(line.back(start, 1));
    let nouns = NounPhrases::get();
    let counts = [end, end + 1]
        .iter()
        .any(|&i| line.kind(i) == Some(Kind::Word) && !line.is_capital(i) && nouns.is_plural(line.word(i)))
        && !nouns.ends_phrase(line.word(end));
    // "below 2005 levels"
    let levels = line.is_in(end, Class::YEAR_LEVEL);
    let amount = compared || (counts && (bounded || (round && !dated)));
    four && recent && (levels || !amount)
}

/// `9 a.m.`, `5pm`, `7 o'clock`, `1400 GMT`.
fn is_clock(line: &Line, numeral: &Numeral) -> bool {
    line.is_in(numeral.at.end, CLOCK)
}

/// `one` without a noun: `one of them` counts, `this one`, `one another` and `no one` do not.
fn is_pronoun(line: &Line, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.at.start, numeral.at.end);
    if line.word(start) != "one" || end != start + 1 {
        return false;
    }
    let before = line.follows(start, Class::BEFORE_ONE);
    let after = line.is_in(end, Class::AFTER_ONE);
    // "the smaller one rose", "a second-class one"
    let nouns = NounPhrases::get();
    let compound = if start > 3 && line.is_hyphen(start - 2) { 2 } else { 0 };
    let article = matches!(line.back(start, 2 + compound), "the" | "a" | "an")
        && line.kind(start - 1) == Some(Kind::Word);
    let noun = line.kind(end) == Some(Kind::Word) && !nouns.ends_phrase(line.word(end));
    let adjective = article && !noun && !nouns.ends_phrase(line.back(start, 1));
    before || after || adjective || line.is_hyphen(end) || (start > 0 && line.is_hyphen(start - 1))
}

/// `the two countries`: a definite pair without a further word points back and states nothing.
pub(super) fn refers_back(line: &Line, numeral: &Numeral, phrase: &NounPhrase) -> bool {
    let definite = matches!(line.back(numeral.at.start, 1), "the" | "both" | "these" | "those" | "our");
    let pair = numeral.shape == Shape::Words && numeral.value() == Decimal::TWO;
    let bare = phrase.at.len() == 1;
    definite && pair && bare && phrase.noun != "time"
}
