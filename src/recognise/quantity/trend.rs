//! Rise and fall: `up 2 percent`, `fell from 24 to 19`.

use super::line::{Kind, Line};
use super::reading::Reading;
use crate::lexicon::Trends;
use crate::model::{Dimension, Trend};

/// How far before an amount its verb of change may stand.
const REACH: usize = 3;

/// How far before `by` its verb may stand: `grow sales by 35 percent`.
const REACH_OF_BY: usize = 4;

/// Gives each reading the rise or fall that the words before it state. Readings are in text order.
pub(super) fn mark(line: &Line, readings: &mut [Reading]) {
    for i in 0..readings.len() {
        let level = i.checked_sub(1).and_then(|before| level(line, &readings[before], &readings[i]));
        let reading = &mut readings[i];
        let fits = !matches!(reading.dimension, Dimension::Age | Dimension::Ordinal | Dimension::Duration);
        reading.trend = if fits { before(line, reading.at.start).or(level) } else { None };
    }
}

/// What a change leads to: `fell 4 cents to $1.20`, `fell from 24 to 19`.
fn level(line: &Line, change: &Reading, level: &Reading) -> Option<Trend> {
    if level.at.start != change.at.end + 1 || line.word(change.at.end) != "to" {
        return None;
    }
    let from = change.at.start.checked_sub(1).filter(|&i| line.word(i) == "from");
    change.trend.or_else(|| verb_before(line, from?))
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
    let found = Trends::get().of(line.back(at, 1)).filter(|_| !is_particle(line, at - 1));
    let far = (1..=REACH_OF_BY)
        .filter_map(|n| start.checked_sub(n + 1))
        .take_while(|&i| line.kind(i) == Some(Kind::Word));
    let by = line.back(start, 1) == "by";
    found.or_else(|| far.filter(|_| by).find_map(|i| Trends::get().of(line.word(i))))
}

/// `gave up 4 goals`, `set up 4 camps`: the `up` of a verb that is no rise.
fn is_particle(line: &Line, at: usize) -> bool {
    const VERBS: [&str; 24] = [
        "give", "gives", "gave", "given", "giving", "set", "sets", "setting", "make", "makes", "made",
        "making", "pick", "picked", "picking", "take", "took", "taken", "round", "rounded", "sum", "summed",
        "shut", "closed",
    ];
    matches!(line.word(at), "up" | "down") && VERBS.contains(&line.back(at, 1))
}

/// The change that a verb within a few words before this piece states.
pub(super) fn verb_before(line: &Line, at: usize) -> Option<Trend> {
    (1..=REACH).find_map(|n| Trends::get().of(line.back(at, n)))
}
