//! Rise and fall: `up 2 percent`, `fell from 24 to 19`.

use super::converted;
use super::line::{Kind, Line};
use super::reading::Reading;
use crate::lexicon::Trends;
use crate::model::{Dimension, Trend};

/// How far before an amount its verb of change may stand.
const REACH: usize = 3;

/// How far before `by` its verb may stand: `grow sales by 35 percent`.
const REACH_OF_BY: usize = 4;

/// Gives each reading the rise or fall that the words before it state. Where the size of a change is stated, the trend is
/// its own, and not that of the level it led to: `fell 4 cents to $1.20`. Readings are in text order.
pub(super) fn mark(line: &Line, readings: &mut [Reading]) {
    for i in 0..readings.len() {
        let reading = &readings[i];
        let fits = !matches!(reading.dimension, Dimension::Age | Dimension::Ordinal | Dimension::Duration);
        let earlier = i.checked_sub(1).and_then(|before| readings.get(before));
        let known = || earlier.and_then(|e| reached(line, e, reading).or_else(|| repeated(line, e, reading)));
        readings[i].trend = if fits { before(line, reading.at.start).or_else(known) } else { None };
    }
}

/// What a level became: `fell from 24 to 19`.
fn reached(line: &Line, old: &Reading, new: &Reading) -> Option<Trend> {
    let from = old.at.start.checked_sub(1).filter(|&i| line.word(i) == "from")?;
    if new.at.start != old.at.end + 1 || line.word(old.at.end) != "to" {
        return None;
    }
    verb_before(line, from)
}

/// A change whose verb stands with the one before it: `oats fell 2 percent and rye by 3`, `by 2 metres (7 feet)`.
fn repeated(line: &Line, earlier: &Reading, reading: &Reading) -> Option<Trend> {
    let by = line.back(reading.at.start, 1) == "by" && reading.dimension == earlier.dimension;
    earlier.trend.filter(|_| by || converted::converts(line, earlier, reading))
}

/// The change stated right before an amount, over `by`, `to` and adverbs, or by a plus sign.
fn before(line: &Line, start: usize) -> Option<Trend> {
    if line.back(start, 1) == "+" && line.touches(start) {
        return Some(Trend::Up);
    }
    let mut at = start;
    while matches!(line.back(at, 1), "by" | "to" | "as" | "another" | "further" | "additional" | "its" | "of")
        || line.back(at, 1).ends_with("ly")
        || (line.back(at, 1) == "a" && line.word(at) == "further")
    {
        at = at.checked_sub(1)?;
    }
    // "the lower 95 percent" tells which, "lower by 95 percent" how much.
    let comparative = at == start && matches!(line.back(at, 1), "lower" | "higher");
    let found = Trends::get().of(line.back(at, 1)).filter(|_| !comparative && !is_particle(line, at - 1));
    let far = (1..=REACH_OF_BY)
        .filter_map(|n| start.checked_sub(n + 1))
        .take_while(|&i| line.kind(i) == Some(Kind::Word));
    let by = line.back(start, 1) == "by";
    found.or_else(|| far.filter(|_| by).find_map(|i| Trends::get().of(line.word(i))))
}

/// `gave up 4 goals`, `set up 4 camps`: the `up` of a verb that is no rise.
fn is_particle(line: &Line, at: usize) -> bool {
    matches!(line.word(at), "up" | "down") && Trends::get().takes_particle(line.back(at, 1))
}

/// The change that a verb within a few words before this piece states.
pub(super) fn verb_before(line: &Line, at: usize) -> Option<Trend> {
    (1..=REACH).find_map(|n| Trends::get().of(line.back(at, n)))
}
