//! How an amount stands to another: `three more`, `of whom 12`, `10 km (6 miles)`.

use super::converted;
use super::line::Line;
use super::reading::Reading;
use crate::lexicon::Relations;
use crate::model::{Dimension, Relation};

/// Marks what is increment, part or conversion. Readings are in text order.
pub(super) fn mark(line: &Line, readings: &mut [Reading]) {
    for i in 0..readings.len() {
        let converts = i > 0 && converted::converts(line, &readings[i - 1], &readings[i]);
        let reading = &mut readings[i];
        reading.relation = if converts { Some(Relation::Conversion) } else { worded(line, reading) };
    }
}

/// The relation that the words before or after the amount state.
fn worded(line: &Line, reading: &Reading) -> Option<Relation> {
    let fits = matches!(
        reading.dimension,
        Dimension::Count
            | Dimension::Duration
            | Dimension::Money
            | Dimension::Measure
            | Dimension::Percentage
    );
    let relations = Relations::get();
    let before = relations.before.backward(|n| line.back(reading.at.start, n + 1));
    // `more` may stand within the amount's words: "three more", "two more hours".
    let words = (reading.number + 1..=reading.at.end).filter(|&i| line.back(i, 1) != "or");
    let inside = words.into_iter().find_map(|i| relations.after.forward(|n| line.word(i + n)));
    before.or(inside).map(|(_, relation)| *relation).filter(|_| fits)
}
