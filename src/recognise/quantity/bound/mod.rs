//! Bounds: the words around an amount that say it is more, less or about so much.

mod exceeding;
mod period;

use super::line::{Kind, Line};
use super::reading::Reading;
use crate::lexicon::{Bounds, Class, NounPhrases};
use crate::model::{Bound, Dimension};

/// Gives each reading the bound that the words around it state, and widens it over them. Readings are in text order.
pub(super) fn extend(line: &Line, readings: &mut [Reading]) {
    for i in 0..readings.len() {
        let (earlier, rest) = readings.split_at_mut(i);
        let limit = rest.get(1).map_or(line.len(), |next| next.at.start);
        let Some(reading) = rest.first_mut() else { continue };
        before(line, reading, earlier.last());
        after(line, reading, limit);
    }
}

/// Words that bound the amount after them.
struct Phrase {
    /// Its first piece.
    start: usize,
    /// What it makes of the amount.
    bound: Bound,
    /// Whether it is no part of the amount's own phrase.
    outside: bool,
}

/// Words before: `more than 500`, `nearly three-decade`, `as many as a dozen`.
fn before(line: &Line, reading: &mut Reading, earlier: Option<&Reading>) {
    let free = earlier.map_or(0, |e| e.at.end);
    while let Some(phrase) = phrase_before(line, reading.at.start, free) {
        let Some(bound) = meant(line, &phrase, reading, earlier) else { return };
        reading.bound = Some(merge(reading.bound, bound));
        if phrase.outside {
            return;
        }
        reading.at.start = phrase.start;
    }
    if reading.bound == Some(Bound::Range)
        && line.back(reading.at.start, 1) == "between"
        && reading.at.start > free
    {
        reading.at.start -= 1;
    }
}

fn phrase_before(line: &Line, start: usize, free: usize) -> Option<Phrase> {
    // "the" may stand between: "more than the 21 million".
    let skip = usize::from(line.back(start, 1) == "the" && line.back(start, 2) == "than");
    let (pieces, &(bound, outside)) = Bounds::get().before.backward(|n| line.back(start, n + 1 + skip))?;
    let start = start.checked_sub(pieces + skip).filter(|&from| from >= free)?;
    Some(Phrase { start, bound, outside })
}

/// What the words before an amount make of it here; nothing where they are no bound.
fn meant(line: &Line, phrase: &Phrase, reading: &Reading, earlier: Option<&Reading>) -> Option<Bound> {
    if phrase.outside && phrase.bound == Bound::MoreThan {
        return exceeding::bound(line, phrase.start, reading);
    }
    let period = period::is_period(line, phrase.start, reading);
    let compared = earlier.is_some_and(|e| is_difference(line, e, phrase.start));
    (!period && !compared).then_some(phrase.bound)
}

/// Whether an amount tells by how much something differs from what follows: `40 percent less than the 300 of last year`.
fn is_difference(line: &Line, size: &Reading, at: usize) -> bool {
    let share =
        matches!(size.dimension, Dimension::Percentage | Dimension::Proportion | Dimension::Frequency);
    share && size.at.end == at && line.word(at + 1) == "than"
}

/// Words after: `500 or more`.
fn after(line: &Line, reading: &mut Reading, limit: usize) {
    let ends = [Some(reading.at.end), reading.thing.as_ref().map(|t| t.end)];
    for end in ends.into_iter().flatten() {
        // "300-plus", "300-odd"
        let hyphen = usize::from(line.is_hyphen(end));
        let end = end + hyphen;
        let Some((pieces, &(bound, _))) = Bounds::get().after.forward(|n| line.word(end + n)) else {
            continue;
        };
        let last = end + pieces;
        let added = hyphen == 0 && line.word(end) == "plus" && is_added(line, reading, last);
        if last <= limit && !added && !bounds_next(line, last, limit) {
            reading.bound = Some(merge(reading.bound, bound));
            reading.at.end = last;
            return;
        }
    }
}

/// Whether the words before this piece bound the amount that follows at once: `above 10 and below 15`.
fn bounds_next(line: &Line, end: usize, limit: usize) -> bool {
    let next = end == limit && limit < line.len();
    next || line.kind(end) == Some(Kind::Digits) || (line.word(end) == "to" && line.back(end, 1) == "up")
}

/// Whether what follows a `plus` is added to the amount: `£105m plus bonuses`; not what is counted, `300 plus guests`.
fn is_added(line: &Line, reading: &Reading, at: usize) -> bool {
    let counted = reading.thing.as_ref().is_some_and(|thing| thing.start == at);
    let noun = !NounPhrases::get().ends_phrase(line.word(at)) || line.is_in(at, Class::ARTICLE);
    line.kind(at) == Some(Kind::Word) && noun && !counted
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
