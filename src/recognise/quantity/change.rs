//! Changes from one level to another: `fell from 24 tonnes in May to 19`.

use super::line::{Kind, Line};
use super::range;
use super::reading::Reading;
use crate::lexicon::Bounds;
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

/// Whether the words tell that an amount went from the one to the other.
pub(super) fn are_levels(line: &Line, old: &Reading, new: &Reading) -> bool {
    let mut gap = old.at.end..new.at.start.saturating_sub(1);
    let near = gap.len() <= LEVEL_REACH && gap.all(|i| line.kind(i) != Some(Kind::Mark));
    let bound =
        |at: usize| Bounds::get().before.backward(|n| line.back(at, n + 1)).map_or(0, |(pieces, _)| pieces);
    let after = |at: usize, word: &str| line.back(at, 1) == word || line.back(at, 1 + bound(at)) == word;
    near && after(old.at.start, "from") && after(new.at.start, "to")
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
