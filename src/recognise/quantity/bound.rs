//! Bounds: the words around an amount that say it is more, less or about so much.

use super::line::{Kind, Line};
use super::reading::Reading;
use crate::lexicon::Bounds;
use crate::model::Bound;

/// Gives each reading the bound that the words around it state, and widens it over them. Readings are in text order.
pub(super) fn extend(line: &Line, readings: &mut [Reading]) {
    let mut free = 0;
    for i in 0..readings.len() {
        let limit = readings.get(i + 1).map_or(line.len(), |next| next.at.start);
        let reading = &mut readings[i];
        before(line, reading, free);
        after(line, reading, limit);
        free = reading.at.end;
    }
}

/// Words before: `more than 500`, `nearly three-decade`, `as many as a dozen`.
fn before(line: &Line, reading: &mut Reading, free: usize) {
    while let Some((start, bound, outside)) = phrase_before(line, reading.at.start, free) {
        reading.bound = Some(merge(reading.bound, bound));
        if outside {
            return;
        }
        reading.at.start = start;
    }
    if reading.bound == Some(Bound::Range)
        && line.back(reading.at.start, 1) == "between"
        && reading.at.start > free
    {
        reading.at.start -= 1;
    }
}

fn phrase_before(line: &Line, start: usize, free: usize) -> Option<(usize, Bound, bool)> {
    // "the" may stand between: "more than the 21 million".
    let skip = usize::from(line.back(start, 1) == "the" && line.back(start, 2) == "than");
    let (pieces, &(bound, outside)) = Bounds::get().before.backward(|n| line.back(start, n + 1 + skip))?;
    let from = start.checked_sub(pieces + skip).filter(|&from| from >= free)?;
    Some((from, bound, outside))
}

/// Words after: `500 or more`.
fn after(line: &Line, reading: &mut Reading, limit: usize) {
    let ends = [Some(reading.at.end), reading.thing.as_ref().map(|t| t.end)];
    for end in ends.into_iter().flatten() {
        // "300-plus", "300-odd"
        let end = end + usize::from(line.is_hyphen(end));
        let Some((pieces, &(bound, _))) = Bounds::get().after.forward(|n| line.word(end + n)) else {
            continue;
        };
        // "above 10 and below 15": what a number follows at once bounds that number.
        let next_is_bounded = line.kind(end + pieces) == Some(Kind::Digits)
            || (line.word(end + pieces) == "to" && line.back(end + pieces, 1) == "up");
        if end + pieces <= limit && !next_is_bounded {
            reading.bound = Some(merge(reading.bound, bound));
            reading.at.end = end + pieces;
            return;
        }
    }
}

/// The stronger of two bounds: words add to a plain amount, and leave a vague amount what it is; a range may be rough.
fn merge(old: Option<Bound>, new: Bound) -> Bound {
    match (old, new) {
        (Some(Bound::Range), Bound::About) => Bound::About,
        (Some(Bound::Range), _) => Bound::Range,
        (Some(Bound::Vague), _) => Bound::Vague,
        (Some(kept), Bound::Exact | Bound::About) if kept != Bound::Exact => kept,
        (_, new) => new,
    }
}
