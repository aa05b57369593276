//! Units left out beside an amount that names them: `5 and 6 kg`, `280 million of the 900 million euros`, `from 208
//! pounds to 193`.

use super::line::{Line, is_dash};
use super::reading::Reading;
use super::{change, range, trend};
use crate::lexicon::{Class, NounPhrases, Unit, Units};
use crate::model::{Amount, Dimension};

/// How many shares may stand between a whole and its part: `1,200 jobs, or 8 percent of the staff, 700 of them in Oslo`.
const SHARES: usize = 3;

/// Lets a bare number take the unit that only its neighbour carries: `5 and 6 kg`, `four-, five- and six-seat boats`,
/// `280 million of the 900 million euros`.
pub(super) fn share(line: &Line, readings: &mut [Reading]) {
    for reading in readings.iter_mut().filter(|r| r.is_bare()) {
        if let Some(unit) = scale_unit(line, reading) {
            (reading.unit, reading.dimension) = (unit.name.clone(), unit.dimension);
        }
    }
    let mut listed = false;
    for i in (1..readings.len()).rev() {
        let (before, after) = readings.split_at_mut(i);
        let (Some(next), Some(first)) = (after.first_mut(), before.last_mut()) else { continue };
        let shared = first.is_bare() && !next.is_bare() && shares(line, first, next, listed);
        if shared {
            take(line, first, next);
        } else if next.is_bare()
            && let Some(named) = named(line, before, next)
        {
            next.carry(named);
        }
        listed = shared;
    }
}

/// The amount before a bare number whose unit it has: the one that it goes on with, or the count that it is part of.
fn named<'r>(line: &Line, before: &'r [Reading], next: &Reading) -> Option<&'r Reading> {
    let last = before.last().filter(|first| !first.is_bare() && follows(line, first, next));
    last.or_else(|| {
        let share = |r: &&Reading| matches!(r.dimension, Dimension::Percentage | Dimension::Proportion);
        let whole = before.iter().rev().take(SHARES).find(|r| !share(r)).filter(|whole| !whole.is_bare())?;
        is_part(line, whole, next).then_some(whole)
    })
}

/// Gives a bare number the unit of the next, and its scale where it is the end of a range.
fn take(line: &Line, bare: &mut Reading, next: &Reading) {
    if line.word(bare.at.end) == "to" {
        let shared = range::share_scale(bare, bare.amount.low(), next, next.amount.low());
        bare.amount = Amount::Point(shared);
    }
    (bare.unit, bare.dimension) = (next.unit.clone(), next.dimension);
    bare.thing.clone_from(&next.thing);
}

/// Whether a bare number is what a measured one became, or goes on with its unit: `from 208 pounds to 193`, `rye fell by
/// 2 percent but oats rose by 1`.
fn follows(line: &Line, measured: &Reading, next: &Reading) -> bool {
    let amounts = matches!(
        measured.dimension,
        Dimension::Money | Dimension::Measure | Dimension::Percentage | Dimension::Duration
    );
    let by =
        |r: &Reading| line.back(r.at.start, 1) == "by" && trend::verb_before(line, r.at.start - 1).is_some();
    let changed = measured.dimension == Dimension::Percentage && by(measured) && by(next);
    amounts && (change::are_levels(line, measured, next) || changed) && next.dimension == Dimension::Count
}

/// `on the decibel scale` after a bare amount names its unit.
fn scale_unit(line: &Line, reading: &Reading) -> Option<&'static Unit> {
    let at = reading.at.end;
    let framed = line.word(at) == "on" && line.word(at + 1) == "the" && line.word(at + 3) == "scale";
    let units = Units::get();
    units
        .symbol(line.raw(at + 2))
        .or_else(|| Some(units.named(|n| line.word(at + 2 + n))?.1))
        .filter(|_| framed)
}

/// Whether a bare number is part of the count before it: `nine potters, of whom four are women`.
fn is_part(line: &Line, whole: &Reading, part: &Reading) -> bool {
    let whom = |at: usize| matches!(line.word(at), "whom" | "which" | "them") && line.back(at, 1) == "of";
    let stated = part.at.start.checked_sub(1).is_some_and(whom) || whom(part.at.end + 1);
    stated && whole.dimension == Dimension::Count && part.dimension == Dimension::Count
}

/// Whether a bare number has the unit of the next; `listed` tells that the next has its own from the end of a list.
fn shares(line: &Line, bare: &Reading, next: &Reading, listed: bool) -> bool {
    let words: Vec<&str> = (bare.at.end..next.at.start).map(|i| line.word(i)).collect();
    let amounts = matches!(next.dimension, Dimension::Money | Dimension::Measure | Dimension::Percentage);
    // "from 24 to 33-35 tonnes"
    let point = matches!(next.amount, Amount::Point(_)) || words.as_slice() == ["to"];
    let plain = bare.dimension == Dimension::Count && matches!(bare.amount, Amount::Point(_)) && point;
    // "601 million and 24 percent" are two amounts.
    let scaled = bare.scale > next.scale;
    let less = bare.amount.low().value < next.amount.low().value;
    plain
        && match words.as_slice() {
            ["of", "the"] => amounts || less,
            ["of", _, word] => {
                !amounts && less && line.is_in(bare.at.end + 1, Class::ARTICLE) && describes(word)
            }
            [","] => listed,
            ["to"] => amounts || change::are_levels(line, bare, next),
            // "4 by 5 metres"
            ["by" | "x" | "×"] => next.dimension == Dimension::Measure,
            ["and" | "or"] => !scaled && (less || amounts),
            [dash, "and" | "or" | "," | "to"] | [dash, ",", "and" | "or"] => is_dash(dash),
            _ => false,
        }
}

/// Whether a word may stand between an article and a number: `of a planned 43 rock samples`.
fn describes(word: &str) -> bool {
    let nouns = NounPhrases::get();
    !nouns.ends_phrase(word) && !nouns.is_plural(word)
}
