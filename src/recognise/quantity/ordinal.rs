//! Places in a row: `sixth term`, `fifth weekend running`.

use rust_decimal::Decimal;

use super::line::{Kind, Line};
use super::noun_phrase::{self, Number as Grammatical};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use crate::lexicon::{Class, NumberKind};
use crate::model::{Amount, Dimension, Number};

/// An ordinal number that begins here: `fifth`, `twenty-first`, `21st`.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    let (end, value) = in_digits(line, at).or_else(|| in_words(line, at))?;
    let amount = Amount::Point(Number::exact(value));
    Some(Numeral { at: at..end, amount, scale: Decimal::ONE, shape: Shape::Ordinal })
}

fn in_digits(line: &Line, at: usize) -> Option<(usize, Decimal)> {
    let ending = matches!(line.word(at + 1), "st" | "nd" | "rd" | "th") && line.touches(at + 1);
    if !ending || line.kind(at) != Some(Kind::Digits) {
        return None;
    }
    let value: u32 = line.word(at).replace(',', "").parse().ok()?;
    // "18st" is a weight.
    let stone = line.word(at + 1) == "st" && (value % 10 != 1 || value % 100 == 11);
    if stone {
        return None;
    }
    Some((at + 2, Decimal::from(value)))
}

fn in_words(line: &Line, at: usize) -> Option<(usize, Decimal)> {
    let ordinal = |i: usize| line.number(i, NumberKind::Ordinal);
    if let Some(tens) = line.number(at, NumberKind::Ten).filter(|_| line.is_hyphen(at + 1)) {
        let ones = ordinal(at + 2).filter(|&n| n < 10)?;
        return Some((at + 3, Decimal::from(tens + ones)));
    }
    ordinal(at).map(|n| (at + 1, Decimal::from(n)))
}

/// An ordinal that counts something: a term, an edition, a weekend.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    if numeral.shape != Shape::Ordinal || line.is_hyphen(numeral.at.end) {
        return None;
    }
    // "the fifth straight win"
    let running = usize::from(matches!(line.word(numeral.at.end), "straight" | "consecutive" | "successive"));
    let phrase = noun_phrase::after(line, numeral.at.end + running, Grammatical::Singular)?;
    let counts = Class::of(&phrase.noun).is(Class::RANKED);
    let early = numeral.value() < Decimal::from(4);
    let owned = matches!(
        line.back(numeral.at.start, 1),
        "his" | "her" | "its" | "their" | "my" | "our" | "'s" | "’s" | "a"
    );
    // "117th St.", "101st Ave. Ada Holm"
    let noun = Class::of(&phrase.noun).is(Class::NAMED_BY_ORDINAL);
    let named = noun || line.is_in(phrase.at.start, Class::NAMED_BY_ORDINAL);
    let fits = if early { counts && owned } else { !named };
    fits.then(|| {
        Reading::new(numeral, Dimension::Ordinal, phrase.noun.clone(), "ordinal/place")
            .with_thing(phrase.at.clone())
    })
}
