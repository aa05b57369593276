//! Numbers in the middle of names and set phrases: `the Group of Seven`, `an ID.4`, `3-D`, `7-6(4)`, `a 911 caller`.

use super::super::line::{Kind, Line};
use super::super::number::{Numeral, Shape};

/// Whether the marks or capitals around the number make it part of a name.
pub(super) fn is_part_of_name(line: &Line, numeral: &Numeral) -> bool {
    is_quoted(line, numeral)
        || is_capital_word(line, numeral)
        || is_glued(line, numeral)
        || is_series(line, numeral)
        || is_emergency(line, numeral)
}

/// `the film "Ninety-Nine"`: nothing else stands between the quotation marks.
fn is_quoted(line: &Line, numeral: &Numeral) -> bool {
    let mark = |word: &str| matches!(word, "\"" | "“" | "”" | "‘" | "’" | "'");
    mark(line.back(numeral.at.start, 1)) && mark(line.word(numeral.at.end)) && line.touches(numeral.at.start)
}

/// `the Group of Seven leaders`, `the Big Three`: a number word with a capital that goes on with a name.
fn is_capital_word(line: &Line, numeral: &Numeral) -> bool {
    let start = numeral.at.start;
    let capital = |n: usize| {
        start.checked_sub(n).is_some_and(|i| line.is_capital(i) && line.kind(i) == Some(Kind::Word))
    };
    let goes_on = capital(1) || (line.back(start, 1) == "of" && capital(2));
    numeral.shape == Shape::Words && capital(0) && goes_on && !line.headline
}

/// `7-6(4)`, `Rule 12(b)(6)`, `an ID.4`, `a 3-D film`.
fn is_glued(line: &Line, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let touching = start > 1 && line.touches(start) && line.touches(start - 1);
    let bracket = line.back(start, 1) == "(" && line.word(end) == ")";
    let letters = start.checked_sub(2).map_or("", |i| line.raw(i));
    let point = line.back(start, 1) == "." && letters.chars().all(|c| c.is_ascii_uppercase());
    let next = line.raw(end + 1);
    let letter = line.is_hyphen(end) && next.len() == 1 && next.starts_with(|c: char| c.is_ascii_uppercase());
    (touching && (bracket || point)) || letter
}

/// `a best-of-three tie`.
fn is_series(line: &Line, numeral: &Numeral) -> bool {
    let start = numeral.at.start;
    start > 2 && line.is_hyphen(start - 1) && line.back(start, 2) == "of" && line.is_hyphen(start - 3)
}

/// `a 911 call`, `999 operators`.
fn is_emergency(line: &Line, numeral: &Numeral) -> bool {
    let next = line.word(numeral.at.end);
    let line_of_help = matches!(line.word(numeral.at.start), "911" | "999");
    line_of_help
        && (["call", "dispatch", "operator"].iter().any(|word| next.starts_with(word))
            || matches!(next, "tape" | "tapes" | "recording" | "recordings"))
}
