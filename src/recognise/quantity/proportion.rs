//! Shares of a whole: `two-thirds of voters`, `one in five households`.

use rust_decimal::Decimal;

use super::line::{Kind, Line};
use super::noun_phrase::{self, Number as Grammatical};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::unit;
use crate::model::{Amount, Dimension, Number};

/// A fraction as a share of what stands after it.
pub(super) fn part(line: &Line, numeral: &Numeral) -> Option<Reading> {
    if numeral.shape != Shape::Part {
        return None;
    }
    let of = line.word(numeral.at.end) == "of";
    let first = numeral.at.end + usize::from(of);
    let mut start = first;
    while matches!(
        line.word(start),
        "the" | "a" | "an" | "all" | "its" | "his" | "her" | "their" | "our" | "this" | "that"
    ) {
        start += 1;
    }
    // "a third stayed home" has no noun, "half the roof" has one, and "half the time" is often.
    let whole = of || (start > first && line.word(start) != "time");
    let phrase = noun_phrase::after(line, start, Grammatical::Plural).filter(|p| whole || p.plural);
    let unit = phrase.as_ref().map_or_else(String::new, |p| p.noun.clone());
    let reading = Reading::new(numeral, Dimension::Proportion, unit, "proportion/part");
    Some(match phrase {
        Some(p) => reading.with_thing(p.at),
        None => reading,
    })
}

/// `one in five households`, `nine out of 10`: two numbers that make one share.
pub(super) fn ratios(line: &Line, numerals: &[Numeral]) -> Vec<Reading> {
    numerals.windows(2).filter_map(|pair| ratio(line, &pair[0], &pair[1])).collect()
}

fn ratio(line: &Line, above: &Numeral, below: &Numeral) -> Option<Reading> {
    let between = above.at.end..below.at.start;
    let words: Vec<&str> = between.map(|i| line.word(i)).collect();
    let joined =
        matches!(words.as_slice(), ["in"] | ["in", "every"] | ["out", "of"] | ["out", "of", "every"]);
    if words.as_slice() == ["over"] {
        return quotient(line, above, below);
    }
    let plain = |n: &Numeral| matches!(n.shape, Shape::Digits | Shape::Words) && n.value().fract().is_zero();
    let (top, bottom) = (above.value(), below.value());
    let share = top > Decimal::ZERO && top < bottom && bottom <= Decimal::from(1_000_000) && !is_year(bottom);
    let measured = unit::after(line, below.at.end).is_some();
    if !(joined && plain(above) && plain(below) && share && !measured) {
        return None;
    }
    let number = Number { value: top.checked_div(bottom)?.normalize(), significant_digits: Some(2) };
    let phrase = noun_phrase::after(line, below.at.end, Grammatical::Plural);
    let unit = phrase.as_ref().map_or_else(String::new, |p| p.noun.clone());
    let mut reading = Reading::new(above, Dimension::Proportion, unit, "proportion/ratio");
    reading.amount = Amount::Point(number);
    reading.thing = phrase.map(|p| p.at);
    Some(reading.over(above.at.start..below.at.end))
}

/// A division in words: `1 over twenty-one`, where nothing else stands around it.
fn quotient(line: &Line, above: &Numeral, below: &Numeral) -> Option<Reading> {
    let plain = |n: &Numeral| matches!(n.shape, Shape::Digits | Shape::Words);
    let opened = above.at.start == 0
        || matches!(line.back(above.at.start, 1), "is" | "are" | "was" | "were" | "equals" | "=");
    let closed = matches!(line.word(below.at.end), "" | "." | "," | ";");
    let value = above
        .value()
        .checked_div(below.value())
        .filter(|_| opened && closed && plain(above) && plain(below))?;
    let mut reading = Reading::new(above, Dimension::Proportion, "", "proportion/quotient");
    reading.amount = Amount::Point(Number { value: value.normalize(), significant_digits: None });
    Some(reading.over(above.at.start..below.at.end))
}

fn is_year(value: Decimal) -> bool {
    value >= Decimal::from(1500) && value <= Decimal::from(2100)
}

/// `most` before a plural or `of`: more than half, and vague.
pub(super) fn most(line: &Line) -> Vec<Reading> {
    (0..line.len()).filter(|&i| line.word(i) == "most").filter_map(|i| majority(line, i)).collect()
}

/// `the 10 most visited towns`, but `in 2013 most towns`.
fn is_superlative(line: &Line, at: usize) -> bool {
    let number = |i: usize| line.kind(i) == Some(Kind::Digits) && line.word(i).len() != 4;
    at.checked_sub(1).is_some_and(|before| number(before) || line.cardinal(before).is_some())
}

fn majority(line: &Line, at: usize) -> Option<Reading> {
    if matches!(
        line.back(at, 1),
        "the" | "at" | "'s" | "’s" | "a" | "his" | "her" | "its" | "their" | "our" | "my" | "your"
    ) {
        return None;
    }
    if is_superlative(line, at) {
        return None;
    }
    let of = line.word(at + 1) == "of";
    let phrase =
        noun_phrase::after(line, at + 1 + usize::from(of) * 2, Grammatical::Plural).filter(|p| p.plural)?;
    let share = |hundredths| Number { value: Decimal::new(hundredths, 2), significant_digits: Some(1) };
    let amount = Amount::Between { low: share(50), high: Some(share(100)) };
    let numeral = Numeral { at: at..at + 1, amount, scale: Decimal::ONE, shape: Shape::Few };
    let reading = Reading::new(&numeral, Dimension::Proportion, phrase.noun.clone(), "proportion/most");
    Some(reading.with_thing(phrase.at))
}
