//! Counts of nothing, where that is news: `no one was killed`, `none were hurt`, `no casualties`.

use rust_decimal::Decimal;

use super::line::{Kind, Line};
use super::noun_phrase::{self, Number as Grammatical};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use crate::lexicon::NounPhrases;
use crate::model::{Amount, Dimension, Number};

/// How many words after `no one` may tell what did not befall them.
const REACH: usize = 5;

/// All denied counts of a line.
pub(super) fn all(line: &Line) -> Vec<Reading> {
    (0..line.len())
        .filter_map(|i| person(line, i).or_else(|| harm(line, i)).or_else(|| spared(line, i)))
        .collect()
}

/// `no one was killed`, `nobody was hurt`, `none of them died`.
fn person(line: &Line, at: usize) -> Option<Reading> {
    let end = match (line.word(at), line.word(at + 1)) {
        ("no", "one") => at + 2,
        ("no", _) if line.is_hyphen(at + 1) && line.word(at + 2) == "one" => at + 3,
        ("nobody" | "none", _) => at + 1,
        _ => return None,
    };
    let words = (end..end + REACH).take_while(|&i| line.kind(i) == Some(Kind::Word));
    let befallen = words.into_iter().any(|i| NounPhrases::get().is_of_people(line.word(i)));
    befallen.then(|| zero(at..end, "person".to_owned()))
}

/// `no casualties`, `no further arrests`.
fn harm(line: &Line, at: usize) -> Option<Reading> {
    let further =
        usize::from(matches!(line.word(at + 1), "further" | "other" | "immediate" | "reported" | "new"));
    let noun = at + 1 + further;
    let fits = line.word(at) == "no" && NounPhrases::get().is_harm(line.word(noun));
    fits.then(|| {
        zero(at..at + 1, NounPhrases::get().singular(line.word(noun)).into_owned())
            .with_thing(at + 1..noun + 1)
    })
}

/// `no miners were hurt`: what did not befall those who are named.
fn spared(line: &Line, at: usize) -> Option<Reading> {
    if line.word(at) != "no" || line.word(at + 1) == "one" {
        return None;
    }
    let phrase = noun_phrase::after(line, at + 1, Grammatical::Plural).filter(|p| p.plural)?;
    let end = phrase.at.end;
    let passive = matches!(line.word(end), "were" | "was" | "are" | "have" | "died");
    let befallen = (end..end + 3).any(|i| NounPhrases::get().is_of_people(line.word(i)));
    (passive && befallen).then(|| zero(at..at + 1, phrase.noun).with_thing(phrase.at))
}

fn zero(at: std::ops::Range<usize>, unit: String) -> Reading {
    let amount = Amount::Point(Number::exact(0));
    let numeral = Numeral { at, amount, scale: Decimal::ONE, shape: Shape::Words };
    Reading::new(&numeral, Dimension::Count, unit, "count/none")
}
