//! Rise and fall: `up 2 percent`, `fell from 24 to 19`.

use super::line::Line;
use super::reading::Reading;
use crate::lexicon::Trends;
use crate::model::{Dimension, Trend};

/// How far before an amount its verb of change may stand.
const REACH: usize = 3;

/// Gives each reading the rise or fall that the words before it state.
pub(super) fn mark(line: &Line, readings: &mut [Reading]) {
    for reading in readings {
        let fits = !matches!(reading.dimension, Dimension::Age | Dimension::Ordinal | Dimension::Duration);
        reading.trend = if fits { before(line, reading.at.start) } else { None };
    }
}

/// The change stated right before an amount, over `by`, `to` and adverbs.
fn before(line: &Line, start: usize) -> Option<Trend> {
    let mut at = start;
    while matches!(line.back(at, 1), "by" | "as" | "another" | "a" | "further" | "additional" | "its" | "of")
        || line.back(at, 1).ends_with("ly")
    {
        at = at.checked_sub(1)?;
    }
    Trends::get().of(line.back(at, 1))
}

/// The change that a verb within a few words before this piece states.
pub(super) fn verb_before(line: &Line, at: usize) -> Option<Trend> {
    (1..=REACH).find_map(|n| Trends::get().of(line.back(at, n)))
}
