//! Amounts that the text says not to be so: `not 40 but 30`, `30, not 40`, `30 rather than 40`.

use super::line::Line;
use super::reading::Reading;

/// Leaves out what is denied. Readings are in text order, with their bounds.
pub(super) fn leave_out(line: &Line, readings: &mut Vec<Reading>) {
    let denied: Vec<bool> = (0..readings.len()).map(|i| is_denied(line, readings, i)).collect();
    let mut denied = denied.into_iter();
    readings.retain(|_| !denied.next().unwrap_or_default());
}

fn is_denied(line: &Line, readings: &[Reading], i: usize) -> bool {
    let reading = &readings[i];
    let back = |n: usize| line.back(reading.at.start, n);
    let end = reading.thing.as_ref().map_or(reading.at.end, |thing| thing.end.max(reading.at.end));
    let but = line.word(end) == "but" || (line.word(end) == "," && line.word(end + 1) == "but");
    let corrected = back(1) == "not" && but && readings.get(i + 1).is_some_and(|next| alike(reading, next));
    let contrast =
        matches!((back(2), back(1)), ("," | "and", "not") | ("rather", "than") | ("instead", "of"));
    let replaced = contrast && i > 0 && alike(&readings[i - 1], reading);
    corrected || replaced
}

/// Whether one amount can stand in place of another.
fn alike(a: &Reading, b: &Reading) -> bool {
    a.dimension == b.dimension && (a.unit == b.unit || a.is_bare() || b.is_bare())
}
