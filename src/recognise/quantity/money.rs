//! Amounts of money: signs and codes before and after, names, and prices per something.

use rust_decimal::Decimal;

use super::line::{Kind, Line};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::unit;
use crate::lexicon::Currencies;
use crate::model::Dimension;

/// A number that is an amount of money.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    if matches!(numeral.shape, Shape::Ordinal) {
        return None;
    }
    let (at, currency, rule) = signed(line, numeral)
        .map(|(at, c)| (at, c, "money/sign"))
        .or_else(|| named(line, numeral).map(|(at, c)| (at, c, "money/name")))?;
    let (end, rate) = unit::per(line, at.end).unwrap_or((at.end, String::new()));
    Some(Reading::new(numeral, Dimension::Money, format!("{currency}{rate}"), rule).over(at.start..end))
}

/// A sign or code before the number, or a sign after it.
fn signed<'c>(line: &Line, numeral: &Numeral) -> Option<(std::ops::Range<usize>, &'c str)> {
    let (start, end) = (numeral.at.start, numeral.at.end);
    // Letters of a sign are capitals: "S$5", not "'s $5".
    let sign =
        |n: usize| start.checked_sub(n + 1).filter(|&i| is_sign_piece(line, i)).map_or("", |i| line.word(i));
    let before = Currencies::get().signs.backward(sign);
    if let Some((pieces, unit)) = before.filter(|_| start > 0 && sign_stands(line, start)) {
        return Some((start - pieces..end + usize::from(is_country(line, end)), unit));
    }
    let (pieces, unit) = Currencies::get().signs.forward(|n| line.word(end + n))?;
    let code = line.raw(end).len() == 3 && line.raw(end).chars().all(char::is_uppercase);
    let free = line.touches(end) || line.kind(end + 1) != Some(Kind::Digits);
    let mark = line.kind(end) == Some(Kind::Mark) && free;
    (mark || code).then_some((start..end + pieces, unit))
}

fn is_sign_piece(line: &Line, i: usize) -> bool {
    line.kind(i) == Some(Kind::Mark) || line.is_capital(i)
}

/// Letters before a number must touch it or be a code in capitals; `us 500` is no money.
fn sign_stands(line: &Line, start: usize) -> bool {
    let raw = line.raw(start - 1);
    let letters = line.kind(start - 1) == Some(Kind::Word);
    let rupees = raw == "Rs" || raw == "RM";
    !letters || rupees || line.touches(start) || (raw.len() == 3 && raw.chars().all(char::is_uppercase))
}

/// `$76 US`, `$75 U.S.`.
fn is_country(line: &Line, end: usize) -> bool {
    matches!(line.raw(end), "US" | "U.S.") && matches!(line.word(end + 1), "per" | "a" | "," | "." | ")" | "")
}

/// A currency's name after the number: `three-billion-euro`, `billions of dollars`.
fn named<'c>(line: &Line, numeral: &Numeral) -> Option<(std::ops::Range<usize>, &'c str)> {
    let of =
        usize::from(matches!(numeral.shape, Shape::Plural | Shape::Few) && line.word(numeral.at.end) == "of");
    let at = numeral.at.end + of + usize::from(line.is_hyphen(numeral.at.end));
    if matches!(line.word(at), "pound" | "pounds") && numeral.scale >= Decimal::from(1_000_000) {
        return Some((numeral.at.start..at + 1, "GBP"));
    }
    let (pieces, unit) = Currencies::get().names.forward(|n| line.word(at + n))?;
    if line.word(at) == "p" && line.kind(at - 1) != Some(Kind::Digits) {
        return None;
    }
    // "won", "us" and the like are words of their own where the sum is small.
    let word = pieces == 1
        && matches!(line.word(at), "won" | "us" | "rs" | "rm" | "dong")
        && numeral.value() < Decimal::ONE_THOUSAND;
    (!word).then_some((numeral.at.start..at + pieces, unit))
}
