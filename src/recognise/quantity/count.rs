//! Counts: a number and the noun it counts, or the people it leaves unnamed.

use rust_decimal::Decimal;

use super::duration;
use super::exclude;
use super::line::{Kind, Line};
use super::noun_phrase::{self, NounPhrase, Number as Grammatical};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::unit;
use crate::lexicon::{Bounds, Class, Currencies, NounPhrases, Numbers};
use crate::model::Dimension;

/// How many words after the number may tell that people are meant.
const REACH: usize = 4;

/// A number that counts something.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    if matches!(numeral.shape, Shape::Ordinal | Shape::Part) || exclude::is_name(line, numeral) {
        return None;
    }
    let (end, of) = after_number(line, numeral);
    let phrase = counted(line, numeral, end, of);
    let reading = match phrase.filter(|p| !is_forecast(line, p)) {
        Some(p) if exclude::refers_back(line, numeral, &p) || is_address(line, numeral, &p) => return None,
        Some(p) => noun(line, numeral, end, &p),
        None => elided(line, numeral)?,
    };
    Some(reading)
}

/// Skips `more`, and `of` with its article; tells where the count's own words end and where its noun phrase begins.
fn after_number(line: &Line, numeral: &Numeral) -> (usize, usize) {
    let mut end = numeral.at.end;
    let more = matches!(line.word(end), "more" | "additional" | "further") && line.word(end + 1) != "than";
    end += usize::from(more);
    // "300 or so lambs": the bound after the number is read later.
    let hyphen = usize::from(line.is_hyphen(end));
    let bound = Bounds::get().after.forward(|n| line.word(end + hyphen + n));
    let mut start = end + bound.map_or(0, |(pieces, _)| pieces + hyphen);
    if line.word(start) == "of" {
        start += 1;
        while matches!(
            line.word(start),
            "the" | "its" | "his" | "her" | "their" | "our" | "these" | "those" | "all"
        ) {
            start += 1;
        }
        start = after_owner(line, start);
        // "two of the three victims" counts victims.
        let number = |i: usize| {
            let vague = matches!(line.word(i), "several" | "many" | "various");
            vague || line.kind(i) == Some(Kind::Digits) || line.cardinal(i).is_some()
        };
        while number(start) && !line.is_hyphen(start + 1) {
            start += 1;
        }
    }
    (end, start)
}

/// How many words an owner may have: `Europe`, `the old town`.
const OWNER: usize = 3;

/// Skips whose the counted things are: `one of Europe's largest dams`.
fn after_owner(line: &Line, start: usize) -> usize {
    let words = (start..start + OWNER).take_while(|&i| line.kind(i) == Some(Kind::Word));
    let owner = words.into_iter().find(|&i| matches!(line.word(i + 1), "'s" | "’s"));
    owner.map_or(start, |i| i + 2)
}

/// Whether the number before these words measures something: `280 million of the 900 million euros`.
fn is_measured(line: &Line, start: usize) -> bool {
    let number =
        line.kind(start - 1) == Some(Kind::Digits) || Numbers::get().cardinal(line.back(start, 1)).is_some();
    let money = || Currencies::get().names.forward(|n| line.word(start + n)).is_some();
    number && (money() || unit::after(line, start).is_some())
}

/// The noun phrase that is counted.
fn counted(line: &Line, numeral: &Numeral, end: usize, start: usize) -> Option<NounPhrase> {
    let partitive = start > end;
    let one = numeral.value() == Decimal::ONE && !numeral.is_vague();
    if line.is_hyphen(start) {
        return compound(line, numeral, start + 1);
    }
    if partitive && is_measured(line, start) {
        return None;
    }
    // "one of the most famous wells"
    let most = usize::from(partitive && matches!(line.word(start), "most" | "least"));
    let number = if one && !partitive { Grammatical::Singular } else { Grammatical::Plural };
    let mut phrase = noun_phrase::after(line, start + most, number)?;
    phrase.at.start = start;
    let verb = partitive && !phrase.plural && numeral.shape != Shape::Plural;
    // "hundreds reported theft": what follows at once is a verb, unless it is "more" of something.
    let alone = numeral.shape == Shape::Plural && start == numeral.at.end;
    if alone {
        return None;
    }
    let vague = numeral.shape == Shape::Few && !phrase.plural;
    (!verb && !vague).then_some(phrase)
}

/// `five-member panel`: the noun after the hyphen.
fn compound(line: &Line, numeral: &Numeral, at: usize) -> Option<NounPhrase> {
    let word = line.word(at);
    // "a 300-strong crowd"
    if word == "strong" {
        return Some(NounPhrase { at: at..at, noun: "person".to_owned(), plural: true });
    }
    let noun = word.len() > 2 && !word.ends_with("ed") && !NounPhrases::get().ends_phrase(word);
    let counts = !line.is_in(at, Class::HYPHENED);
    (noun && counts && numeral.value() > Decimal::TWO && line.kind(at) == Some(Kind::Word)).then(|| {
        NounPhrase { at: at..at + 1, noun: NounPhrases::get().singular(word).into_owned(), plural: false }
    })
}

/// `50 previous years`: a length of time, whatever stands before its unit.
fn stretch(line: &Line, numeral: &Numeral, phrase: &NounPhrase) -> Option<Reading> {
    let unit = duration::unit(line, phrase.at.end.checked_sub(1)?).filter(|u| u.name != "second")?;
    // "80 light years" is a unit of its own.
    let other = unit::after(line, phrase.at.start).is_some();
    let modified = phrase.plural && phrase.at.len() > 1 && !other && !line.is_hyphen(phrase.at.end - 2);
    modified.then(|| duration::read(numeral, unit, "duration/modified").over(numeral.at.start..phrase.at.end))
}

/// The count of a noun, or its rate: `3,000 tests a day`.
fn noun(line: &Line, numeral: &Numeral, end: usize, phrase: &NounPhrase) -> Reading {
    if let Some(stretch) = stretch(line, numeral, phrase) {
        return stretch;
    }
    let (dimension, rule) = if phrase.noun == "time" {
        (Dimension::Frequency, "frequency/times")
    } else {
        (Dimension::Count, "count/noun")
    };
    let rate = unit::per(line, phrase.at.end).map_or(String::new(), |(_, rate)| rate);
    let reading = Reading::new(numeral, dimension, format!("{}{rate}", phrase.noun), rule);
    reading.over(numeral.at.start..end).with_thing(phrase.at.clone())
}

/// A count whose noun is left out: people, where the words around say so, else bare.
fn elided(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let people = of_people(line, numeral) || numeral.shape == Shape::Plural;
    if numeral.shape == Shape::Few {
        return None;
    }
    let rule = if people { "count/elided" } else { "count/bare" };
    Some(Reading::new(numeral, Dimension::Count, if people { "person" } else { "" }, rule))
}

/// Whether the words around a number tell of what befalls people.
fn of_people(line: &Line, numeral: &Numeral) -> bool {
    let nouns = NounPhrases::get();
    let (start, end) = (numeral.at.start, numeral.at.end);
    let word = |i: usize| line.kind(i) == Some(Kind::Word);
    let after = (end..end + REACH).take_while(|&i| word(i)).any(|i| nouns.is_of_people(line.word(i)));
    let before = (1..=REACH).map_while(|n| start.checked_sub(n)).take_while(|&i| word(i));
    after || before.into_iter().any(|i| nouns.is_of_people(line.word(i)))
}

/// Whether a bare number says too little: a small one in words may be a pronoun or half a phrase.
pub(super) fn is_weak(line: &Line, reading: &Reading) -> bool {
    let word = line.kind(reading.number) == Some(Kind::Word) && !line.word(reading.number).is_empty();
    let value = reading.amount.low().value;
    // A line that is nothing but a number is a figure: a cell of a table.
    let alone = reading.at.start == 0 && reading.at.end + usize::from(ends_line(line)) == line.len();
    reading.is_bare()
        && reading.dimension == Dimension::Count
        && word
        && value.fract().is_zero()
        && (Decimal::ZERO..Decimal::from(21)).contains(&value)
        && !alone
}

fn ends_line(line: &Line) -> bool {
    line.len() > 1 && line.word(line.len() - 1) == "."
}

/// `the 4,000 economists had expected`: who forecasts an amount is not counted by it.
fn is_forecast(line: &Line, phrase: &NounPhrase) -> bool {
    let end = phrase.at.end;
    let verb = end + usize::from(matches!(line.word(end), "had" | "have" | "were" | "are"));
    phrase.at.len() == 1
        && line.is_in(phrase.at.start, Class::FORECASTER)
        && line.is_in(verb, Class::FORECAST)
}

/// `12 Harbour Road`: a capital right after plain digits, and no plural.
fn is_address(line: &Line, numeral: &Numeral, phrase: &NounPhrase) -> bool {
    let grouped = line.word(numeral.at.start).contains([',', '.']);
    let plain = numeral.shape == Shape::Digits && numeral.scale == Decimal::ONE && !grouped;
    let people = phrase.at.len() == 1 && line.is_in(phrase.at.start, Class::NATIONALITY);
    plain && !phrase.plural && line.is_capital(phrase.at.start) && !line.headline && !people
}
