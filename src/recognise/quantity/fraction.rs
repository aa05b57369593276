//! Parts of a whole, in words and digits: `two-thirds`, `half a million`, `1/16`, `½`.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::line::{Kind, Line, is_dash};
use super::number::{Numeral, Shape};
use crate::lexicon::{NumberKind, Numbers, Units};
use crate::model::{Amount, Number};

/// A fraction that begins here, with the scale or unit article it multiplies.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    let (end, value) = in_digits(line, at).or_else(|| in_words(line, at))?;
    let (end, scale) = multiplied(line, end);
    let value = value.checked_mul(scale)?;
    let written = line.kind(at) == Some(Kind::Digits) || vulgar(line.word(at)).is_some();
    let stands = scale > Decimal::ONE || written || is_part(line, at, end);
    let number = Number {
        value: value.normalize(),
        significant_digits: Some(if scale > Decimal::ONE { 1 } else { 2 }),
    };
    let shape = if scale > Decimal::ONE { Shape::Words } else { Shape::Part };
    stands.then_some(Numeral { at: at..end, amount: Amount::Point(number), scale, shape })
}

/// `1/16`, `1⁄32`, `½`.
pub(super) fn in_digits(line: &Line, at: usize) -> Option<(usize, Decimal)> {
    let word = line.word(at);
    if let Some(value) = vulgar(word) {
        return Some((at + 1, value));
    }
    if line.kind(at) != Some(Kind::Digits) {
        return None;
    }
    if line.word(at + 1) == "\u{2044}" && line.touches(at + 1) && line.touches(at + 2) {
        return Some((at + 3, ratio(word, line.word(at + 2))?));
    }
    let (above, below) = word.split_once('/').filter(|_| word != "9/11")?;
    Some((at + 1, ratio(above, below)?))
}

fn ratio(above: &str, below: &str) -> Option<Decimal> {
    let (above, below) = (Decimal::from_str(above).ok()?, Decimal::from_str(below).ok()?);
    if above >= below { None } else { above.checked_div(below) }
}

fn vulgar(word: &str) -> Option<Decimal> {
    let (above, below) = match word {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Decimal::from(above).checked_div(Decimal::from(below))
}

/// Counted parts whose number is longer than a word: `sixty hundredths`, `three twenty-fifths`. Where they end, and their
/// value; `value` is that of the number in words from `start` to `end`.
pub(super) fn of_words(line: &Line, start: usize, end: usize, value: Decimal) -> Option<(usize, Decimal)> {
    let numbers = Numbers::get();
    let part = |i: usize| {
        let word = line.word(i);
        numbers
            .value(word, NumberKind::Part)
            .filter(|_| word.ends_with('s') && !matches!(word, "quarters" | "halves"))
    };
    let ones = |i: usize| {
        let first = || line.word(i).strip_suffix('s').and_then(|w| numbers.value(w, NumberKind::Ordinal));
        part(i).or_else(first).filter(|&n| n < 10)
    };
    let tens = |i: usize| line.number(i, NumberKind::Ten);
    // "three twenty-fifths", and "one hundred thirty fifths" whose thirty is of the parts
    let (end, above, below) = if let (Some(tens), Some(ones)) = (tens(end), ones(after_hyphen(line, end + 1)))
    {
        (after_hyphen(line, end + 1) + 1, value, tens + ones)
    } else {
        let ones = part(end)?;
        let open = end > start + 1 && !line.is_hyphen(end - 2);
        match tens(end - 1).filter(|_| open) {
            Some(tens) => (end + 1, value.checked_sub(Decimal::from(tens))?, tens + ones),
            None => (end + 1, value, ones),
        }
    };
    // "two hundred and four hundredths" is 2 hundred, and 4 hundredths.
    let hundred = Decimal::ONE_HUNDRED;
    let and =
        (start..end).any(|i| line.word(i) == "and") && Decimal::from(below) >= hundred && above > hundred;
    let whole = if and { above - above % hundred } else { Decimal::ZERO };
    let above = above - whole;
    let counted = above >= Decimal::TEN || below > 20;
    let part = above.checked_div(Decimal::from(below)).filter(|_| counted)?;
    Some((end, whole.checked_add(part)?.normalize()))
}

fn after_hyphen(line: &Line, at: usize) -> usize {
    if line.is_hyphen(at) { at + 1 } else { at }
}

/// `half`, `a third`, `two-thirds`, `three quarters`, and `five - eighths` where blanks stand around the hyphen.
fn in_words(line: &Line, at: usize) -> Option<(usize, Decimal)> {
    let numbers = Numbers::get();
    let counted = match line.word(at) {
        "a" | "an" => Some(1),
        word => numbers.value(word, NumberKind::Unit).filter(|&n| n > 0),
    };
    let part_at = match counted {
        Some(_) if is_dash(line.word(at + 1)) => at + 2,
        Some(_) => at + 1,
        None if matches!(line.word(at), "half" | "quarter") => at,
        None => return None,
    };
    let below = line.number(part_at, NumberKind::Part)?;
    let (above, plural) =
        (counted.unwrap_or(1), line.word(part_at).ends_with('s') || line.word(part_at) == "halves");
    if (above > 1) != plural && !(above > 1 && is_dash(line.word(part_at - 1))) {
        return None;
    }
    Some((part_at + 1, Decimal::from(above).checked_div(Decimal::from(below))?))
}

/// `and a half`, `-and-a-half`, `and three quarters`.
pub(super) fn after_and(line: &Line, end: usize) -> Option<(usize, Decimal)> {
    let hyphen = usize::from(line.is_hyphen(end));
    if line.word(end + hyphen) != "and" {
        return None;
    }
    let start = end + 2 * hyphen + 1;
    // With hyphens all through: `14-and-a-half`.
    if hyphen == 1 && matches!(line.word(start), "a") && line.is_hyphen(start + 1) {
        let below = line.number(start + 2, NumberKind::Part)?;
        return Some((start + 3, Decimal::ONE.checked_div(Decimal::from(below))?));
    }
    in_words(line, start)
}

/// The scale or the unit's article after a fraction: `half a million`, `a quarter of a million`, `half an hour`.
fn multiplied(line: &Line, end: usize) -> (usize, Decimal) {
    let of = usize::from(line.word(end) == "of");
    let hyphen = usize::from(line.is_hyphen(end));
    let article = usize::from(matches!(line.word(end + of), "a" | "an"));
    let word = end + of + article + hyphen;
    match line.cardinal(word) {
        Some((NumberKind::Hundred | NumberKind::Scale, value)) if of <= article => {
            (word + 1, Decimal::from(value))
        }
        _ if article == 1 && Units::get().named(|n| line.word(word + n)).is_some() => (word, Decimal::ONE),
        _ => (end, Decimal::ONE),
    }
}

/// Whether the fraction is a part of something here, and not a name or a place in a row (`a third man`, `third quarter`).
fn is_part(line: &Line, at: usize, end: usize) -> bool {
    // "the second half", "at the half" are places and times.
    let named = [
        "first", "second", "third", "fourth", "last", "other", "the", "this", "that", "each", "latter",
        "final",
    ];
    if end == at + 1 && named.contains(&line.back(at, 1)) {
        return false;
    }
    let many = line.word(end - 1).ends_with('s') || line.word(end - 1) == "halves";
    let of = matches!(line.word(end), "of" | "the" | "its" | "his" | "her" | "their" | "a" | "an" | "as");
    let unit = matches!(line.back(end, 1), "a" | "an");
    let compound = line.is_hyphen(end) && Units::get().named(|n| line.word(end + 1 + n)).is_some();
    let bounded = matches!(
        line.back(at, 1),
        "than" | "about" | "nearly" | "almost" | "around" | "over" | "by" | "under" | "roughly"
    );
    // "one eighth.", "a hundredth" at an end
    let closed =
        !matches!(line.word(end - 1), "second") && matches!(line.word(end), "" | "." | "," | ";" | ")");
    let counted = closed && matches!(line.word(at), "a" | "an" | "one");
    let low = line.back(at, 1) == "between" && line.word(end) == "and" && end > at + 1;
    low || many || of || unit || counted || compound || (bounded && line.word(at) != "second")
}
