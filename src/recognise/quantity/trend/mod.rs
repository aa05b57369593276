//! Rise and fall: `up 2 percent`, `fell from 24 to 19`, `exports rose 3 percent, imports 6`.

mod carried;
mod stated;

use super::change;
use super::line::{Kind, Line};
use super::reading::Reading;
use crate::lexicon::{Class, Trends};
use crate::model::{Dimension, Trend};

/// How far before an amount its verb of change may stand.
const REACH: usize = 3;

/// How far before the `from` of a level its verb of change may stand: `cut the trip to the isle from 90 minutes`.
const REACH_OF_FROM: usize = 6;

/// Gives each reading the rise or fall that the words around it state. Where the size of a change is stated, the trend is
/// its own, and not that of the level it led to: `fell 4 cents to $1.20`. Readings are in text order.
pub(super) fn mark(line: &Line, readings: &mut [Reading]) {
    for i in 0..readings.len() {
        let (earlier, later) = readings.split_at_mut(i);
        let Some(reading) = later.first_mut().filter(|r| fits(r)) else { continue };
        reading.trend = stated::of(line, reading).or_else(|| carried::of(line, earlier, reading));
        carried::give_back(line, earlier, reading);
    }
}

/// Whether amounts of this kind rise and fall: ages and lengths of time do not.
fn fits(reading: &Reading) -> bool {
    !matches!(reading.dimension, Dimension::Age | Dimension::Ordinal | Dimension::Duration)
}

/// The change that a verb within a few words before this piece states.
pub(super) fn verb_before(line: &Line, at: usize) -> Option<Trend> {
    let near = (1..=REACH).find_map(|n| Trends::get().of(line.back(at, n)));
    let far =
        (REACH + 1..=REACH_OF_FROM).map_while(|n| at.checked_sub(n)).filter(|_| line.word(at) == "from");
    let clause = |i: &usize| line.kind(*i) != Some(Kind::Mark) || line.is_hyphen(*i);
    // "growing herbs on plots from 5 to 7 acres"
    let verb = |i: &usize| !line.word(*i).ends_with("ing");
    near.or_else(|| far.take_while(clause).filter(verb).find_map(|i| changing(line, i)))
}

/// Whether an amount is the level that a change begins at: `fell from a record 24`.
pub(super) fn is_left(line: &Line, reading: &Reading) -> bool {
    let from = change::preposition(line, reading.at.start).filter(|&i| line.word(i) == "from");
    from.and_then(|from| verb_before(line, from)).is_some()
}

/// The change that a word states which is no attribute: `the rising bill` tells which bill.
fn changing(line: &Line, i: usize) -> Option<Trend> {
    let word = line.word(i);
    let attribute = ["ing", "ed", "er"].iter().any(|ending| word.ends_with(ending));
    Trends::get().of(word).filter(|_| !(attribute && line.follows(i, Class::ARTICLE)))
}
