//! Amounts given in two units, one in brackets: `more than 10 km (6 miles)`, `€2m ($2.6m)`.

use super::line::Line;
use super::reading::Reading;
use crate::model::Dimension;

/// Lets an amount in brackets take the bound of the amount that it converts. Readings are in text order.
pub(super) fn share_bounds(line: &Line, readings: &mut [Reading]) {
    for i in 1..readings.len() {
        let (before, after) = readings.split_at_mut(i);
        let (Some(first), Some(second)) = (before.last(), after.first_mut()) else { continue };
        if second.bound.is_none() && converts(line, first, second) {
            second.bound = first.bound;
        }
    }
}

/// Whether the second amount stands for the first in another unit.
pub(super) fn converts(line: &Line, first: &Reading, second: &Reading) -> bool {
    let gap: Vec<&str> = (first.at.end..second.at.start).map(|i| line.word(i)).collect();
    let joined = matches!(gap.as_slice(), ["(" | "/"] | ["(" | ",", "or"]);
    let dimension = matches!(first.dimension, Dimension::Money | Dimension::Measure);
    joined && dimension && first.dimension == second.dimension && first.unit != second.unit
}
