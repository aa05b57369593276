//! Rise and fall that an amount has from another beside it: `fell from 24 to 19`, `rose 4 points, or 2 percent`, `exports rose
//! 3 percent, imports 6 percent`, `46 homicides, down from 61`.

use std::ops::Range;

use super::super::line::{Kind, Line};
use super::super::reading::Reading;
use super::super::{change, converted};
use super::verb_before;
use crate::lexicon::{Class, NounPhrases, Trends};
use crate::model::{Dimension, Trend};

/// How many amounts back the one may stand whose change goes on.
const AMOUNTS: usize = 4;

/// How many words the new subject of a change may have: `and the fees of the smaller mills 6 percent`.
const SUBJECT: usize = 6;

/// How many words may stand between a change and the next subject: `rose 3 percent to 90 cents in the first quarter, rye 6`.
const GAP: usize = 10;

/// How many words may stand between an amount and what it is up or down from.
const COMPARED: usize = 12;

/// The change that an amount shares with one before it.
pub(super) fn of(line: &Line, earlier: &[Reading], reading: &Reading) -> Option<Trend> {
    let last = earlier.last()?;
    reached(line, last, reading)
        .or_else(|| repeated(line, last, reading))
        .or_else(|| restated(line, earlier, reading))
        .or_else(|| gapped(line, earlier, reading))
}

/// What a level became: `fell from 24 to 19`.
fn reached(line: &Line, old: &Reading, new: &Reading) -> Option<Trend> {
    let from = change::preposition(line, old.at.start).filter(|_| change::are_levels(line, old, new))?;
    verb_before(line, from)
}

/// A change whose verb stands with the one before it: `oats fell 2 percent and rye by 3`, `by 2 metres (7 feet)`.
fn repeated(line: &Line, earlier: &Reading, reading: &Reading) -> Option<Trend> {
    let by = line.back(reading.at.start, 1) == "by" && reading.dimension == earlier.dimension;
    earlier.trend.filter(|_| by || converted::converts(line, earlier, reading))
}

/// The same change in another unit: `rose 4 points, or 2 percent`, `rose 4 points to 90, or 2 percent`.
fn restated(line: &Line, earlier: &[Reading], reading: &Reading) -> Option<Trend> {
    let (last, before) = earlier.split_last()?;
    let end = last.thing.as_ref().map_or(last.at.end, |thing| thing.end.max(last.at.end));
    let gap: Vec<&str> = (end..reading.at.start).map(|i| line.word(i)).collect();
    let share = reading.dimension == Dimension::Percentage;
    if last.unit == reading.unit {
        return None;
    }
    match gap.as_slice() {
        [",", "or"] | ["or"] if last.trend.is_some() => last.trend,
        ["("] if share => last.trend,
        [",", "or"] if share && change::preposition(line, last.at.start).is_some() => {
            before.last().filter(|size| size.dimension != Dimension::Percentage)?.trend
        }
        _ => None,
    }
}

/// A change whose verb was said of another thing or place: `exports rose 3 percent, imports 6 percent`.
fn gapped(line: &Line, earlier: &[Reading], reading: &Reading) -> Option<Trend> {
    let (way, end) = way(line, reading);
    let joiner = (1..=SUBJECT + 1)
        .map_while(|n| end.checked_sub(n))
        .find(|&i| matches!(line.word(i), "," | "and" | ";" | "while" | "but"))?;
    let same = |first: &&Reading| {
        first.trend.is_some() && first.unit == reading.unit && self::way(line, first).0 == way
    };
    let first = earlier.iter().rev().take(AMOUNTS).find(same)?;
    let gap = first.at.end..joiner;
    let bridged = gap.start <= gap.end
        && gap.len() <= GAP
        && gap.clone().all(|i| line.kind(i) == Some(Kind::Mark) || is_nominal(line, i));
    let place = line.word(reading.at.end);
    let of_place =
        || line.is_in(reading.at.end, Class::PREPOSITION) && gap.clone().any(|i| line.word(i) == place);
    let named = if joiner + 1 == end { of_place() } else { is_subject(line, joiner + 1..end) };
    let sized = reading.dimension != Dimension::Count && place != "of";
    first.trend.filter(|_| sized && bridged && named)
}

/// Whether an amount is the level that a change leads to or its size, and where the words before it end.
fn way(line: &Line, reading: &Reading) -> (&'static str, usize) {
    let start = change::description(line, reading.at.start);
    if line.back(start, 1) == "to" { ("to", start - 1) } else { ("", reading.at.start) }
}

/// Whether the words may be the subject of a clause whose verb is left out.
fn is_subject(line: &Line, words: Range<usize>) -> bool {
    let small = Class::ARTICLE.or(Class::PREPOSITION);
    let opened = !line.is_in(words.start, Class::PREPOSITION);
    let last = words.end - 1;
    let noun = line.kind(last) == Some(Kind::Word) || is_possessive(line, last);
    let closed = noun && !line.is_in(last, small);
    opened && closed && words.into_iter().all(|i| is_nominal(line, i))
}

/// Whether the piece may belong to a clause without a verb.
fn is_nominal(line: &Line, i: usize) -> bool {
    let word = line.word(i);
    let small = line.is_in(i, Class::ARTICLE.or(Class::PREPOSITION).or(Class::TIME).or(Class::DURATION))
        || matches!(word, "last" | "next" | "earlier" | "ago")
        || is_possessive(line, i);
    let number = line.is_in(i, Class::NUMBER) && !line.is_hyphen(i + 1);
    let verb = word.ends_with("ed") || word.ends_with("ing") || line.is_in(i, Class::IRREGULAR_PAST);
    let ends = NounPhrases::get().ends_phrase(word) || Trends::get().of(word).is_some();
    small || line.is_hyphen(i) || !(number || verb || ends || line.is_in(i, Class::AMOUNT))
}

/// The end of an owner: `the mill's to 20 percent`.
fn is_possessive(line: &Line, i: usize) -> bool {
    matches!(line.word(i), "'s" | "\u{2019}s")
}

/// Gives the amount before this one its trend where it was this one once: `46 homicides last year, down from 61`.
pub(super) fn give_back(line: &Line, earlier: &mut [Reading], old: &Reading) {
    let Some(from) = change::preposition(line, old.at.start).filter(|&i| line.word(i) == "from") else {
        return;
    };
    let word = line.back(from, 1);
    if !matches!(word, "up" | "down") || line.back(from, 2) != "," {
        return;
    }
    let rate = |new: &Reading| new.unit.strip_prefix(&old.unit).is_some_and(|rest| rest.starts_with(" per "));
    let same = |new: &&mut Reading| new.dimension == old.dimension && (new.unit == old.unit || rate(new));
    let near = |new: &&mut Reading| new.at.end + COMPARED >= from;
    if let Some(new) = earlier.iter_mut().rev().take(AMOUNTS).find(same).filter(near) {
        new.trend = new.trend.or_else(|| Trends::get().of(word));
    }
}
