//! Lengths of time without a number: `for hours`, `weeks of protests`, `for a year`.

use rust_decimal::Decimal;

use super::line::Line;
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::unit::times;
use crate::lexicon::{Bounds, Unit, Units};
use crate::model::{Amount, Dimension, Number};

/// Bare lengths of time of a line.
pub(super) fn bare(line: &Line) -> Vec<Reading> {
    (0..line.len()).filter_map(|i| plural(line, i).or_else(|| article(line, i))).collect()
}

/// The duration unit of a word, where it is one.
pub(super) fn unit<'u>(line: &Line, at: usize) -> Option<&'u Unit> {
    let (words, unit) = Units::get().named(|n| line.word(at + n))?;
    (words == 1 && unit.dimension == Dimension::Duration).then_some(unit)
}

/// `weeks of protests`, `for years`: at least two of them.
fn plural(line: &Line, at: usize) -> Option<Reading> {
    let word = line.word(at);
    let unit = if word.ends_with('s') && word != "s" { unit(line, at)? } else { return None };
    let stretch = matches!(line.back(at, 1), "for" | "took" | "lasted" | "take" | "takes");
    let of = line.word(at + 1) == "of"
        && !matches!(line.word(at + 2), "the" | "his" | "her" | "age" | "their" | "its" | "this");
    let named = matches!(
        line.back(at, 1),
        "early" | "late" | "last" | "final" | "recent" | "first" | "dying" | "old" | "'s" | "’s"
    );
    let goes_on =
        matches!(line.word(at + 1), "ago" | "old" | "earlier" | "later" | "before" | "after") && !stretch;
    let fits = (stretch || of) && !named && !goes_on;
    fits.then(|| {
        bare_reading(at..at + 1, Amount::Between { low: Number::exact(2), high: None }, Shape::Few, unit)
    })
}

/// `for a year`, `more than a century`: one of them.
fn article(line: &Line, at: usize) -> Option<Reading> {
    let unit = matches!(line.word(at), "a" | "an").then(|| unit(line, at + 1)).flatten()?;
    let bounded = at > 0 && Bounds::get().before.backward(|n| line.back(at, n + 1)).is_some();
    let stretch = line.back(at, 1) == "for" || bounded;
    let dated =
        matches!(line.word(at + 2), "ago" | "old" | "earlier" | "later" | "or") || line.is_hyphen(at + 2);
    let place = unit.name == "second";
    let fits = stretch
        && !dated
        && !place
        && matches!(line.back(at, 1), "for" | "than" | "nearly" | "almost" | "least" | "over");
    fits.then(|| bare_reading(at..at + 2, Amount::Point(Number::exact(1)), Shape::Words, unit))
}

fn bare_reading(at: std::ops::Range<usize>, amount: Amount, shape: Shape, unit: &Unit) -> Reading {
    read(&Numeral { at, amount, scale: Decimal::ONE, shape }, unit, "duration/bare")
}

/// So many of a unit of time, in the unit that it is given in.
pub(super) fn read(numeral: &Numeral, unit: &Unit, rule: &'static str) -> Reading {
    let (name, factor) = unit.conversion.as_ref().map_or((&unit.name, 1), |c| (&c.unit, c.factor));
    let mut reading = Reading::new(numeral, Dimension::Duration, name.clone(), rule);
    reading.amount = times(reading.amount, factor);
    reading
}
