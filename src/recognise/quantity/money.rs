//! Amounts of money: signs and codes before and after, names, and prices per something.

use rust_decimal::Decimal;

use super::exclude;
use super::line::{Kind, Line};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::unit;
use crate::lexicon::{Class, Currencies, NounPhrases, NumberKind};
use crate::model::Dimension;

/// A number that is an amount of money.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    if matches!(numeral.shape, Shape::Ordinal) {
        return None;
    }
    let (at, currency, rule) = signed(line, numeral)
        .map(|(at, c)| (at, c, "money/sign"))
        .or_else(|| named(line, numeral).map(|(at, c)| (at, c, "money/name")))
        .or_else(|| scaled_code(line, numeral).map(|(at, c)| (at, c, "money/scaled")))?;
    let (end, factor) = late_scale(line, numeral, at.end).unwrap_or((at.end, 1));
    let factor = if rule == "money/scaled" { 1_000_000 } else { factor };
    let (end, rate) = unit::per(line, end).unwrap_or((end, String::new()));
    let mut reading = Reading::new(numeral, Dimension::Money, format!("{currency}{rate}"), rule);
    reading.amount = unit::times(reading.amount, factor);
    Some(reading.over(at.start..end))
}

/// A scale word after the currency: `75 USD million`.
fn late_scale(line: &Line, numeral: &Numeral, end: usize) -> Option<(usize, u32)> {
    let (kind, scale) = line.cardinal(end)?;
    let code = line.raw(end - 1).len() == 3 && line.raw(end - 1).chars().all(char::is_uppercase);
    let fits = code && kind == NumberKind::Scale && numeral.scale == Decimal::ONE;
    Some((end + 1, u32::try_from(scale).ok().filter(|_| fits)?))
}

/// Millions of a currency in one word, before or after the number: `120 MEUR`, `MAUD 60`.
fn scaled_code<'c>(line: &Line, numeral: &Numeral) -> Option<(std::ops::Range<usize>, &'c str)> {
    let code = |i: usize| {
        let code =
            line.raw(i).strip_prefix('M').filter(|c| c.len() == 3 && Currencies::get().is_prefix(c))?;
        let lower = code.to_lowercase();
        Currencies::get()
            .signs
            .forward(|n| if n == 0 { lower.as_str() } else { "" })
            .map(|(_, unit)| unit.as_str())
    };
    let (start, end) = (numeral.at.start, numeral.at.end);
    let before = start.checked_sub(1).and_then(|i| Some((i..end, code(i)?)));
    before.or_else(|| Some((start..end + 1, code(end)?)))
}

/// A sign or code before the number, or a sign after it.
fn signed<'c>(line: &Line, numeral: &Numeral) -> Option<(std::ops::Range<usize>, &'c str)> {
    let (start, end) = (numeral.at.start, numeral.at.end);
    // Letters of a sign are capitals: "S$5", not "'s $5".
    let sign =
        |n: usize| start.checked_sub(n + 1).filter(|&i| is_sign_piece(line, i)).map_or("", |i| line.word(i));
    let before = Currencies::get().signs.backward(sign);
    let own = start > 0 && sign_stands(line, start) && !closes_another(line, numeral);
    if let Some((pieces, unit)) = before.filter(|_| own) {
        return Some((start - pieces..end + usize::from(is_country(line, end)), unit));
    }
    if let Some((pieces, unit)) = name_before(line, numeral) {
        return Some((start - pieces..end, unit));
    }
    let (pieces, unit) = Currencies::get().signs.forward(|n| line.word(end + n))?;
    let code = line.raw(end).len() == 3 && line.raw(end).chars().all(char::is_uppercase);
    let trails = line.word(end + 2) == line.word(end);
    let free = line.touches(end) || line.kind(end + 1) != Some(Kind::Digits) || trails;
    let mark = line.kind(end) == Some(Kind::Mark) && free;
    (mark || code).then_some((start..end + pieces, unit))
}

/// Whether the sign before a number belongs to the number before that: the second amount of `10 $ 30 $`.
fn closes_another(line: &Line, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let digits = start > 1 && line.kind(start - 2) == Some(Kind::Digits);
    digits && !line.touches(start) && line.word(end) == line.word(start - 1)
}

/// A name before a large number: `rupees 40 crore`, `dollar 22.5 million`, `sen 100,000`.
fn name_before<'c>(line: &Line, numeral: &Numeral) -> Option<(usize, &'c str)> {
    let start = numeral.at.start;
    let large = numeral.scale > Decimal::ONE || is_thousands(line, numeral);
    let (pieces, unit) = Currencies::get().names.backward(|n| line.back(start, n + 1))?;
    let fits = large && line.kind(start) == Some(Kind::Digits) && line.back(start, 1) != "p";
    fits.then_some((pieces, unit.as_str()))
}

/// Whether digits with a comma stand where nothing after them is counted, nor anything before them paid.
fn is_thousands(line: &Line, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let nouns = NounPhrases::get();
    let counts = line.kind(end) == Some(Kind::Word) && !nouns.ends_phrase(line.word(end));
    let paid =
        start > 1 && (line.kind(start - 2) == Some(Kind::Digits) || line.cardinal(start - 2).is_some());
    line.word(start).contains(',') && !counts && !paid && line.back(start, 2) != "in"
}

fn is_sign_piece(line: &Line, i: usize) -> bool {
    // "cad$ 15", and "c $ 15" where blanks were put between all marks
    let joined = Currencies::get().is_sign(line.word(i + 1)) && (line.touches(i + 1) || line.word(i) == "c");
    // "A $103 fine" is no Australian one.
    let article = line.raw(i) == "A" && !line.touches(i + 1);
    line.kind(i) == Some(Kind::Mark) || (line.is_capital(i) && !article) || joined
}

/// Letters before a number must touch it or be a code in capitals; `us 500` is no money.
fn sign_stands(line: &Line, start: usize) -> bool {
    let raw = line.raw(start - 1);
    let letters = line.kind(start - 1) == Some(Kind::Word);
    // "Rs 500", but not "US 500"
    let apart = raw == "RM" || (raw.ends_with(char::is_lowercase) && Currencies::get().is_prefix(raw));
    !letters || apart || line.touches(start) || (raw.len() == 3 && raw.chars().all(char::is_uppercase))
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
    let large = numeral.scale >= Decimal::from(1_000_000);
    if matches!(line.word(at), "pound" | "pounds") && (large || is_priced(line, numeral, at + 1)) {
        return Some((numeral.at.start..at + 1, "GBP"));
    }
    let (pieces, unit) = Currencies::get().names.forward(|n| line.word(at + n))?;
    // "40 million in 2006 dollars"
    let of_year = line.back(numeral.at.start, 1) == "in" && exclude::is_year(line, numeral);
    // "68 p", "30c"
    let letter = matches!(line.word(at), "p" | "c") && line.kind(at - 1) != Some(Kind::Digits);
    let apart = line.word(at) == "c" && (!line.touches(at) || line.is_capital(at));
    let small = numeral.value() < Decimal::ONE_THOUSAND;
    let word = pieces == 1 && small && Currencies::get().is_common(line.word(at));
    (!letter && !apart && !word && !of_year).then_some((numeral.at.start..at + pieces, unit))
}

/// How far before an amount the word may stand that tells what is paid.
const PRICE_REACH: usize = 5;

/// Whether pounds are money, since something before them is paid: `earns 400 pounds a month`, and not `pounds of rice`.
fn is_priced(line: &Line, numeral: &Numeral, end: usize) -> bool {
    let paid = (1..=PRICE_REACH)
        .map_while(|n| numeral.at.start.checked_sub(n))
        .take_while(|&i| line.kind(i) == Some(Kind::Word))
        .any(|i| line.is_in(i, Class::PRICED));
    paid && line.word(end) != "of"
}
