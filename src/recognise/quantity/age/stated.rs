//! Ages that a sentence tells with a bare number: `she turned 68`, `he was 75`, `the voting age is 18`.

use rust_decimal::Decimal;

use super::super::line::{Kind, Line};
use super::super::number::{Numeral, Shape};
use super::super::reading::Reading;
use super::{is_lifetime, years};
use crate::lexicon::{Class, NounPhrases};

/// How many words before an age the word may stand that makes it one.
const REACH: usize = 7;

/// `she turned 68`, `turns 29 on Friday`.
pub(super) fn reached(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let verb = line.follows(numeral.at.start, Class::REACHES_AGE);
    bare(line, numeral, verb)
}

/// `He was 75.`, `she's only 15`, `the oldest is 34`, `the singer, who is 29, won`, `Holm will be 40 in May`.
pub(super) fn of_subject(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let start = numeral.at.start;
    let adverb = usize::from(matches!(line.back(start, 1), "only" | "just" | "still" | "now" | "already"));
    let at = start - adverb;
    let will =
        line.back(at, 1) == "be" && matches!(line.back(at, 2), "will" | "would" | "'ll" | "\u{2019}ll");
    let verb = matches!(line.back(at, 1), "was" | "is" | "'s" | "\u{2019}s" | "am" | "'m" | "\u{2019}m");
    let subject = line.back(at, if will { 3 } else { 2 });
    let named = will && at > 3 && line.is_capital(at - 3);
    let person = matches!(subject, "he" | "she" | "i" | "oldest" | "youngest" | "eldest")
        || (subject == "who" && verb);
    bare(line, numeral, (will || verb) && (person || named))
}

/// `dies at 75`, `left home at 18`.
pub(super) fn at_age(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let start = numeral.at.start;
    let happens = |n| Class::of(line.back(start, n)).is(Class::AT_AGE);
    bare(line, numeral, line.back(start, 1) == "at" && (2..=REACH).any(happens))
}

/// A bare number in digits that nothing is counted by, where the words before it fit an age.
fn bare(line: &Line, numeral: &Numeral, fits: bool) -> Option<Reading> {
    let end = numeral.at.end;
    let closed = match line.word(end) {
        "." | "," | ";" | "" | ")" | "when" | "in" | "on" | "after" | "and" | "but" | "by" | "this"
        | "next" => true,
        "at" => line.word(end + 1) == "the" && line.word(end + 2) == "time",
        _ => false,
    };
    (closed && fits && numeral.shape == Shape::Digits && is_lifetime(numeral))
        .then(|| years(numeral, "age/stated"))
}

/// `life expectancy is 73`, `the median age rose to 41`, `the voting age fell from 18 to 16`.
pub(super) fn general(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let start = numeral.at.start;
    let words =
        || (1..=REACH).map_while(|n| start.checked_sub(n)).take_while(|&i| line.kind(i) != Some(Kind::Mark));
    let sort = |i: usize| line.word(i) == "age" && line.follows(i, Class::SORT_OF_AGE);
    let named = words().any(|i| line.word(i) == "expectancy" || sort(i));
    let end = numeral.at.end;
    let counts = line.kind(end) == Some(Kind::Word) && NounPhrases::get().is_plural(line.word(end));
    let plain = numeral.shape == Shape::Digits && !counts && start > 0;
    (named && plain && numeral.value() > Decimal::TEN && numeral.value() <= Decimal::from(125))
        .then(|| years(numeral, "age/general"))
}
