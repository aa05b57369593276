//! Ages that the words beside the number show: `26-year-old`, `aged 12`, `Name, 66,`, `in his 40s`, `the over-75s`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::super::exclude;
use super::super::line::{Kind, Line};
use super::super::number::{Numeral, Shape};
use super::super::reading::Reading;
use super::super::unit;
use super::{in_unit, is_lifetime, years};
use crate::lexicon::{Bounds, Class, NounPhrases, NumberKind, Numbers};
use crate::model::{Amount, Bound, Dimension, Number};

/// `26-year-old`, `26 years old`, `18 months of age`, `87 yo`, `65 and older`.
pub(super) fn old(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let end = numeral.at.end;
    if matches!(line.word(end), "yo" | "y.o.") {
        return Some(years(numeral, "age/old").over(numeral.at.start..end + 1));
    }
    if matches!(line.word(end), "and" | "or") && matches!(line.word(end + 1), "older" | "younger") {
        return is_lifetime(numeral).then(|| years(numeral, "age/old"));
    }
    let (end, unit) = unit::after(line, end).filter(|(_, u)| u.dimension == Dimension::Duration)?;
    let hyphen = usize::from(line.is_hyphen(end));
    let stop = match (line.word(end + hyphen), line.word(end + 1)) {
        ("old" | "olds", _) => end + hyphen + 1,
        ("of", "age") => end + 2,
        _ => return None,
    };
    let (name, factor) = unit.conversion.as_ref().map_or((&unit.name, 1), |c| (&c.unit, c.factor));
    let mut reading = in_unit(numeral, name, "age/old").over(numeral.at.start..stop);
    reading.amount = unit::times(reading.amount, factor);
    Some(reading)
}

/// `aged 12`, `aged between 5 and 12`, `age 61`, `the age of 21`, `a boy of 9`.
pub(super) fn aged(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let start = numeral.at.start;
    let from = opening(line, start).or_else(|| listed(line, numeral).then_some(start))?;
    let unit = unit::after(line, numeral.at.end).filter(|(_, u)| u.dimension == Dimension::Duration);
    if let Some((end, unit)) = unit {
        return Some(in_unit(numeral, &unit.name, "age/aged").over(from..end));
    }
    is_lifetime(numeral).then(|| years(numeral, "age/aged").over(from..numeral.at.end))
}

/// Where the words of an age begin that stand before its number: at `aged` or `the age of`, else at the number.
fn opening(line: &Line, start: usize) -> Option<usize> {
    let bound = || {
        let between = usize::from(line.back(start, 1) == "between");
        Bounds::get().before.backward(|n| line.back(start, n + 1)).map_or(between, |(words, _)| words)
    };
    match (line.back(start, 1), line.back(start, 2)) {
        ("aged", _) => Some(start - 1),
        ("age" | "ages", _) => Some(start),
        ("of", "age" | "ages") => Some(start - if line.back(start, 3) == "the" { 3 } else { 2 }),
        ("of", who) if Class::of(who).is(Class::AGED_PERSON) && closes(line, start + 1) => Some(start),
        _ => {
            let bound = bound();
            (bound > 0 && matches!(line.back(start, 1 + bound), "aged" | "age" | "ages")).then_some(start)
        }
    }
}

/// Whether nothing that is counted stands here: `a boy of 9.`
fn closes(line: &Line, at: usize) -> bool {
    matches!(line.word(at), "" | "." | "," | ";" | ")" | "and" | "or" | "was" | "is" | "who" | "has" | "fell")
}

/// How many ages before this one a list is searched for its first.
const LONGEST_LIST: usize = 12;

/// Whether an age goes on with a list of them: `aged 19, 22 and 24`, `between the ages of 5 and 12`.
fn listed(line: &Line, numeral: &Numeral) -> bool {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let counts = NounPhrases::get().is_plural(line.word(end)) || matches!(line.word(end), "of" | "more");
    let ends = matches!(line.word(end), "," | "and" | "or" | "to" | "." | ";" | ")" | "");
    let fits = if line.back(start, 1) == "," { ends } else { !counts };
    let mut ages =
        std::iter::successors(Some(start), |&age| before_in_list(line, age)).skip(1).take(LONGEST_LIST);
    fits && ages.any(|age| opening(line, age).is_some())
}

/// The number before this one in a list: over a comma, `and`, `or` or `to`.
fn before_in_list(line: &Line, at: usize) -> Option<usize> {
    let word = matches!(line.back(at, 1), "and" | "or" | "to");
    let comma = line.back(at, 1 + usize::from(word)) == ",";
    let before = at.checked_sub(1 + usize::from(word) + usize::from(comma))?;
    let number = line.kind(before) == Some(Kind::Digits) || line.cardinal(before).is_some();
    Some(before).filter(|_| (word || comma) && number)
}

/// `Ana Ruiz, 66, said`, `the dentist, now 66,`: between commas after a name or a person's noun.
pub(super) fn apposition(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let end = numeral.at.end;
    let start = numeral.at.start.checked_sub(usize::from(line.back(numeral.at.start, 1) == "now"))?;
    let before = start.checked_sub(2)?;
    let comma = line.word(start - 1) == "," && line.kind(before) == Some(Kind::Word);
    let closed = matches!(line.word(end), "," | "." | ";" | ")" | "" | "and" | "of");
    let name = line.is_capital(before) && !exclude::is_month(line.raw(before));
    let person = !line.is_capital(before) && line.word(end) == ",";
    let two_digits = numeral.value() >= Decimal::TEN || name;
    // "in 8, 10, 12 years" lists numbers.
    let listed = line.kind(end + 1) == Some(Kind::Digits);
    let fits = comma && !listed && closed && (name || person) && two_digits && numeral.shape == Shape::Digits;
    (fits && is_lifetime(numeral)).then(|| years(numeral, "age/apposition"))
}

/// `in his 40s`, `in their early 20s`, `a 40-something baker`.
pub(super) fn decade(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let end = numeral.at.end;
    let plural = exclude::is_decade_mark(line, end) && is_owned(line, numeral.at.start);
    let something = line.is_hyphen(end) && line.word(end + 1) == "something";
    let stop = end + 1 + usize::from(something);
    let fits = (plural || something) && is_lifetime(numeral);
    fits.then(|| ten_years(numeral, numeral.at.start..stop)).flatten()
}

/// `in her twenties`, `in their late fifties`.
pub(super) fn decade_in_words(line: &Line, at: usize) -> Option<Reading> {
    let stem = line.word(at).strip_suffix("ies").filter(|_| is_owned(line, at))?;
    let value = Numbers::get().value(&format!("{stem}y"), NumberKind::Ten)?;
    let amount = Amount::Point(Number::exact(value));
    let numeral = Numeral { at: at..at + 1, amount, scale: Decimal::ONE, shape: Shape::Words };
    ten_years(&numeral, at..at + 1)
}

/// The ages from a full ten on.
fn ten_years(numeral: &Numeral, at: Range<usize>) -> Option<Reading> {
    let value = numeral.value();
    let high = value.checked_add(Decimal::from(9))?;
    let mut reading = years(numeral, "age/decade").over(at);
    reading.amount = Amount::Between { low: Number::exact(value), high: Some(Number::exact(high)) };
    reading.bound = Some(Bound::Vague);
    Some(reading)
}

/// Whether someone's decade begins here: `his 40s`, `their early 20s`.
fn is_owned(line: &Line, start: usize) -> bool {
    let stage = usize::from(matches!(line.back(start, 1), "early" | "mid" | "late" | "-"))
        + usize::from(line.back(start, 1) == "-");
    matches!(line.back(start, 1 + stage), "his" | "her" | "their" | "my" | "our" | "your")
}

/// `people over 65`, `drinkers under 21`, `the over-75s`.
pub(super) fn compared(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let (start, end) = (numeral.at.start, numeral.at.end);
    let hyphen = usize::from(start > 0 && line.is_hyphen(start - 1));
    let side = start.checked_sub(1 + hyphen)?;
    let bound = match line.word(side) {
        "over" => Bound::MoreThan,
        "under" => Bound::LessThan,
        _ => return None,
    };
    // "England's Under 21s" is a team.
    let plural = exclude::is_decade_mark(line, end) && (side == 0 || !line.is_capital(side));
    let people = hyphen == 0 && is_limit(line, end) && line.follows(side, Class::AGED_PEOPLE);
    let mut reading = years(numeral, "age/compared").over(side..end + usize::from(plural));
    reading.bound = Some(bound);
    ((plural || people) && is_lifetime(numeral)).then_some(reading)
}

/// Whether an age that people are over or under ends here: no noun or unit follows that would be counted.
fn is_limit(line: &Line, end: usize) -> bool {
    let word = line.kind(end) == Some(Kind::Word) && !line.touches(end);
    let counts = NounPhrases::get().is_plural(line.word(end)) || unit::after(line, end).is_some();
    (word && !counts) || matches!(line.word(end), "" | "." | "," | ";" | ")")
}
