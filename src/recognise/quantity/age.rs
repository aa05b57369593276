//! Ages: `26-year-old`, `Name, 66,`, `aged 12`, `in his 40s`.

use rust_decimal::Decimal;

use super::exclude;
use super::line::{Kind, Line};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::unit;
use crate::lexicon::NounPhrases;
use crate::model::{Amount, Bound, Dimension, Number};

/// A number that is an age.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    if matches!(numeral.shape, Shape::Ordinal | Shape::Part) {
        return None;
    }
    old(line, numeral)
        .or_else(|| aged(line, numeral))
        .or_else(|| apposition(line, numeral))
        .or_else(|| decade(line, numeral))
        .or_else(|| stated(line, numeral))
        .or_else(|| expected(line, numeral))
}

/// How many words before an average age its noun may stand.
const REACH: usize = 7;

/// `life expectancy is 73`, `the median age rose to 41`.
fn expected(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let start = numeral.at.start;
    let words =
        || (1..=REACH).map_while(|n| start.checked_sub(n)).take_while(|&i| line.kind(i) == Some(Kind::Word));
    let average =
        |i: usize| matches!(line.back(i, 1), "average" | "median" | "mean") && line.word(i) == "age";
    let named = words().any(|i| line.word(i) == "expectancy" || average(i));
    let end = numeral.at.end;
    let counts = line.kind(end) == Some(Kind::Word) && NounPhrases::get().is_plural(line.word(end));
    let plain = numeral.shape == Shape::Digits && !counts && start > 0;
    (named && plain && numeral.value() > Decimal::TEN && numeral.value() <= Decimal::from(125))
        .then(|| year(numeral, "age/average"))
}

/// `she turned 68`, `dies at 75`, `He was 75.`
fn stated(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let closed =
        matches!(line.word(end), "." | "," | ";" | "" | "when" | "in" | "on" | "after" | "and" | "by");
    let turned = matches!(line.back(start, 1), "turned" | "turns" | "turning");
    let died = line.back(start, 1) == "at"
        && (2..=REACH).any(|n| matches!(line.back(start, n), "died" | "dies" | "dead" | "dying"));
    let be =
        line.back(start, 1) == "be" && matches!(line.back(start, 2), "will" | "would" | "'ll" | "\u{2019}ll");
    let was = (be && matches!(line.back(start, 3), "he" | "she"))
        || matches!(line.back(start, 1), "was" | "is") && matches!(line.back(start, 2), "he" | "she");
    let fits = closed && (turned || died || was) && numeral.shape == Shape::Digits;
    (fits && is_lifetime(numeral)).then(|| year(numeral, "age/stated"))
}

/// `26-year-old`, `26 years old`, `18 months of age`, `87 yo`.
fn old(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let end = numeral.at.end;
    if matches!(line.word(end), "yo" | "y.o.") {
        return Some(year(numeral, "age/old").over(numeral.at.start..end + 1));
    }
    let (end, unit) = unit::after(line, end).filter(|(_, u)| u.dimension == Dimension::Duration)?;
    let hyphen = usize::from(line.is_hyphen(end));
    let stop = match (line.word(end + hyphen), line.word(end + 1)) {
        ("old" | "olds", _) => end + hyphen + 1,
        ("of", "age") => end + 2,
        _ => return None,
    };
    let (name, factor) = unit.conversion.as_ref().map_or((&unit.name, 1), |c| (&c.unit, c.factor));
    let mut reading =
        Reading::new(numeral, Dimension::Age, name.clone(), "age/old").over(numeral.at.start..stop);
    reading.amount = unit::times(reading.amount, factor);
    Some(reading)
}

fn year(numeral: &Numeral, rule: &'static str) -> Reading {
    Reading::new(numeral, Dimension::Age, "year", rule)
}

fn is_lifetime(numeral: &Numeral) -> bool {
    let value = numeral.value();
    value > Decimal::ZERO
        && value <= Decimal::from(125)
        && value.fract().is_zero()
        && numeral.scale == Decimal::ONE
}

/// `aged 12`, `age 61`, `the age of 21`.
fn aged(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let start = numeral.at.start;
    let word = matches!(line.back(start, 1), "aged" | "age" | "ages");
    let of = line.back(start, 1) == "of" && line.back(start, 2) == "age";
    let from = if word && line.back(start, 1) == "aged" { start - 1 } else { start };
    // "a boy of 9", "aged 18 and 21"
    let closed = matches!(line.word(numeral.at.end), "" | "." | "," | ";" | ")" | "and");
    let young =
        closed && line.back(start, 1) == "of" && matches!(line.back(start, 2), "boy" | "girl" | "child");
    let second = matches!(line.back(start, 1), "and" | "or" | "to")
        && matches!(line.back(start, 3), "aged" | "age" | "ages");
    if let Some((end, unit)) =
        unit::after(line, numeral.at.end).filter(|(_, u)| word && u.dimension == Dimension::Duration)
    {
        return Some(Reading::new(numeral, Dimension::Age, unit.name.clone(), "age/aged").over(from..end));
    }
    let aged = word || of || young || second;
    (aged && is_lifetime(numeral)).then(|| year(numeral, "age/aged").over(from..numeral.at.end))
}

/// `Ana Ruiz, 66, said`: between commas after a name or a person's noun.
fn apposition(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let before = start.checked_sub(2)?;
    let comma = line.word(start - 1) == "," && line.kind(before) == Some(Kind::Word);
    let closed =
        matches!(line.word(end), "," | "." | ";" | ")" | "") || matches!(line.word(end), "and" | "of");
    let name = line.is_capital(before) && !exclude::is_month(line.raw(before));
    let person = !line.is_capital(before) && line.word(end) == ",";
    let two_digits = numeral.value() >= Decimal::TEN || name;
    // "in 8, 10, 12 years" lists numbers.
    let listed = line.kind(end + 1) == Some(Kind::Digits);
    let fits = comma && !listed && closed && (name || person) && two_digits && numeral.shape == Shape::Digits;
    (fits && is_lifetime(numeral)).then(|| year(numeral, "age/apposition"))
}

/// `in his 40s`, `in their early 20s`, `a 40-something baker`.
fn decade(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let plural = exclude::is_decade_mark(line, end);
    let something = line.is_hyphen(end) && line.word(end + 1) == "something";
    let stage = usize::from(matches!(line.back(start, 1), "early" | "mid" | "late" | "-"))
        + usize::from(line.back(start, 1) == "-");
    let owner = matches!(line.back(start, 1 + stage), "his" | "her" | "their");
    let value = numeral.value();
    let high = value.checked_add(Decimal::from(9))?;
    let stop = end + 1 + usize::from(something);
    let mut reading = year(numeral, "age/decade").over(start..stop);
    reading.amount = Amount::Between { low: Number::exact(value), high: Some(Number::exact(high)) };
    reading.bound = Some(Bound::Vague);
    (((plural && owner) || something) && is_lifetime(numeral)).then_some(reading)
}
