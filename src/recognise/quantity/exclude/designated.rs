//! Numbers that the word before them makes a name: `flight 370`, `versions 6, 7 and 8`, `runway 27L`, `Westport 20-13`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::super::line::{Kind, Line};
use super::super::number::{Numeral, Shape};
use crate::lexicon::{Class, Currencies, NounPhrases};

/// `flight 370`, `France 24`, `iPhone 12`: the word before it makes it a name; `beat Westport 20-13`: the score of one.
pub(super) fn is_designated(line: &Line, numeral: &Numeral) -> bool {
    let pair = pair_around(line, numeral);
    let first = pair.as_ref().map_or_else(|| first_of_list(line, numeral.at.start), |p| p.start);
    let Some(before) = first.checked_sub(1) else { return false };
    if line.kind(before) != Some(Kind::Word) || numeral.scale > Decimal::ONE {
        return false;
    }
    let word = line.word(before);
    // "the top three seeds" counts, "Chapter Two" does not.
    let designates = numeral.shape == Shape::Digits || line.is_capital(before);
    if designates && line.is_in(before, Class::NUMBERED) {
        return true;
    }
    let nouns = NounPhrases::get();
    let end = numeral.at.end;
    let code = Currencies::get().is_prefix(line.raw(before));
    // "the Sea Me We 4 cable"
    let long_name =
        before > 0 && line.is_capital(before - 1) && line.touches(before - 1) == line.touches(before);
    let stops = nouns.ends_phrase(word) && !(long_name && before > 1);
    let name = line.is_capital(before) && !code && !line.headline && !stops && !word.ends_with("ly");
    let counts =
        line.kind(end) == Some(Kind::Word) && !line.is_capital(end) && nouns.is_plural(line.word(end));
    let plain = numeral.shape == Shape::Digits && !line.word(numeral.at.start).contains([',', '.']);
    name && plain && (!counts || pair.is_some())
}

/// How many pieces a list of numbers may go back.
const LONGEST_LIST: usize = 24;

/// The first of the numbers that are listed up to this one: the 6 of `versions 6, 7, 8 and 9`.
fn first_of_list(line: &Line, start: usize) -> usize {
    let digits = |i: usize| line.kind(i) == Some(Kind::Digits) && !line.word(i).contains(',');
    let joins = |i: usize| matches!(line.word(i), "," | "and" | "or" | "to");
    let listed = |&i: &usize| digits(i) || joins(i);
    // "a Boeing 777, 298 of them" lists nothing.
    let goes_on = joins(start + 1) && (digits(start + 2) || digits(start + 3));
    if line.back(start, 1) == "," && !goes_on {
        return start;
    }
    let pieces = (0..start).rev().take(LONGEST_LIST).take_while(listed);
    pieces.filter(|&i| digits(i)).last().unwrap_or(start)
}

/// Letters that stand close to the digits of a code: `runway 27L`, `Section 66A`, `Bus 12A`.
pub(in super::super) fn is_lettered(line: &Line, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let letter = line.touches(end) && line.raw(end).len() == 1 && line.is_capital(end);
    let rate = line.word(end + 1) == "/";
    // Amperes are seldom told after a name, other units are: "Arlen 40C".
    let name = line.word(end) == "a" && start > 0 && line.is_capital(start - 1);
    letter && !rate && (name || line.follows(start, Class::NUMBERED))
}

/// The two numbers joined by a hyphen of which this is one.
fn pair_around(line: &Line, numeral: &Numeral) -> Option<Range<usize>> {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let digits = |i: usize| line.kind(i) == Some(Kind::Digits);
    if start >= 2 && line.is_hyphen(start - 1) && digits(start - 2) {
        Some(start - 2..end)
    } else {
        (line.is_hyphen(end) && digits(end + 1)).then(|| start..end + 2)
    }
}
