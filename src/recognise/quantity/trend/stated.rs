//! Rise and fall that the words before an amount state: `fell 4 percent`, `cut the toll by 4 percent`.

use super::super::change;
use super::super::line::{Kind, Line};
use super::super::reading::Reading;
use super::changing;
use crate::lexicon::Trends;
use crate::model::{Dimension, Trend};

/// How far before the `by` of a count its verb may stand: `grow sales by 35 lamps`.
const REACH_OF_COUNT: usize = 4;

/// How far before the `to` of a level its verb may stand: `cut its forecast of growth to 35 percent`.
const REACH_OF_LEVEL: usize = 5;

/// How far before the `by` of any other amount its verb may stand: `cut the risk of severe illness by 35 percent`.
const REACH_OF_SIZE: usize = 8;

/// The change stated before an amount, over `by`, `to` and adverbs, or by a plus sign.
pub(super) fn of(line: &Line, reading: &Reading) -> Option<Trend> {
    let start = reading.at.start;
    if line.back(start, 1) == "+" && line.touches(start) {
        return Some(Trend::Up);
    }
    let mut at = change::description(line, start);
    while matches!(line.back(at, 1), "by" | "to" | "as" | "another" | "further" | "additional" | "its" | "of")
        || line.back(at, 1).ends_with("ly")
        || (line.back(at, 1) == "a" && line.word(at) == "further")
    {
        at = at.checked_sub(1)?;
    }
    let word = line.back(at, 1);
    // "the lower 95 percent" tells which, "lower by 95 percent" how much; "raised 4 goats" tells of no change.
    let other = at == start && (matches!(word, "lower" | "higher") || Trends::get().causes(word));
    let found = if other { None } else { Trends::get().of(word).filter(|_| !is_particle(line, at - 1)) };
    found.or_else(|| over_object(line, reading))
}

/// A change whose verb stands before its object: `cut the toll by 4 percent`, `raised the toll to 90 euros`.
fn over_object(line: &Line, reading: &Reading) -> Option<Trend> {
    let start = reading.at.start;
    let counts = reading.dimension == Dimension::Count;
    if line.back(start, 1) == "by" {
        let reach = if counts { REACH_OF_COUNT } else { REACH_OF_SIZE };
        return words_before(line, start - 1, reach).find_map(|i| changing(line, i));
    }
    let to = change::preposition(line, start).filter(|&i| line.word(i) == "to" && !counts)?;
    let causes = |i: &usize| line.word(*i) == "cut" || Trends::get().causes(line.word(*i));
    words_before(line, to, REACH_OF_LEVEL).find(causes).and_then(|i| changing(line, i))
}

/// The words before this piece in its clause, up to another amount, the nearest first.
fn words_before(line: &Line, at: usize, reach: usize) -> impl Iterator<Item = usize> {
    let clause = move |i: &usize| match line.kind(*i) {
        Some(Kind::Mark) => line.is_hyphen(*i),
        kind => kind == Some(Kind::Word) && line.word(*i) != "by",
    };
    (1..=reach).map_while(move |n| at.checked_sub(n)).take_while(clause)
}

/// `gave up 4 goals`, `set up 4 camps`: the `up` of a verb that is no rise.
fn is_particle(line: &Line, at: usize) -> bool {
    matches!(line.word(at), "up" | "down") && Trends::get().takes_particle(line.back(at, 1))
}
