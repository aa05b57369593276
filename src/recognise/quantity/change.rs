//! Changes from one level to another: `fell from 24 tonnes in May to 19`.

use super::line::{Kind, Line};
use super::range;
use super::reading::Reading;
use crate::lexicon::{Bounds, Class};
use crate::model::Amount;

/// The way from one level to another, as a range beside the two levels: `fell from 24 tonnes in May to 19`. Readings are
/// in text order, and stay so.
pub(super) fn add(line: &Line, readings: &mut Vec<Reading>) {
    let changes: Vec<Reading> =
        readings.windows(2).filter_map(|pair| change(line, &pair[0], &pair[1])).collect();
    readings.extend(changes);
    readings.sort_by_key(|r| r.at.start);
}

/// How many words may stand between a level and the `to` after it: `from $40 at ten last night to $35`.
const LEVEL_REACH: usize = 6;

/// How many words may stand between the article of a level and its amount: `to a seven-month low of $35`.
const DESCRIPTION: usize = 6;

/// Whether the words tell that an amount went from the one to the other.
pub(super) fn are_levels(line: &Line, old: &Reading, new: &Reading) -> bool {
    let Some(to) = preposition(line, new.at.start).filter(|&i| line.word(i) == "to") else { return false };
    let mut gap = old.at.end..to;
    let near = gap.len() <= LEVEL_REACH && gap.all(|i| line.kind(i) != Some(Kind::Mark));
    near && preposition(line, old.at.start).is_some_and(|i| line.word(i) == "from")
}

/// The `from` or `to` of a level, over a bound and what else is said of it: `from about 24`, `to a record 24`.
pub(super) fn preposition(line: &Line, start: usize) -> Option<usize> {
    let at = description(line, start);
    let bound = Bounds::get().before.backward(|n| line.back(at, n + 1)).map_or(0, |(pieces, _)| pieces);
    let before = [at, at - bound].into_iter().filter_map(|i| i.checked_sub(1));
    before.into_iter().find(|&i| matches!(line.word(i), "from" | "to"))
}

/// Where the words begin that describe a level before its amount: `a record 24`, `a seven-month low of 24`. The amount's own
/// beginning where there are none.
pub(super) fn description(line: &Line, start: usize) -> usize {
    let describes = |i: usize| {
        let classes = Class::OF_LEVEL.or(Class::DURATION).or(Class::NUMBER);
        line.is_in(i, classes) || line.is_hyphen(i) || line.word(i) == "of"
    };
    let article = (1..=DESCRIPTION).map_while(|n| start.checked_sub(n)).find(|&i| !describes(i));
    let opens = |i: &usize| {
        *i + 1 < start && line.is_in(*i, Class::ARTICLE) && matches!(line.back(*i, 1), "from" | "to" | "by")
    };
    article.filter(opens).unwrap_or(start)
}

fn change(line: &Line, old: &Reading, new: &Reading) -> Option<Reading> {
    let (Amount::Point(from), Amount::Point(to)) = (old.amount, new.amount) else { return None };
    let worded = are_levels(line, old, new);
    let rate = old.unit.strip_prefix(&new.unit).is_some_and(|rest| rest.starts_with(" per "));
    let alike =
        old.is_bare() || new.is_bare() || (old.dimension == new.dimension && (old.unit == new.unit || rate));
    let mut joint = (worded && alike && from.value != to.value).then(|| range::range(old, new, from, to))?;
    (joint.trend, joint.relation, joint.rule) = (None, None, "range/change");
    Some(joint)
}
