//! Likeness of two stretches of reported words.

use std::collections::BTreeSet;

/// The words of a text in lower case, without marks.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

/// Share of all words of two texts that both have (Jaccard), from 0 to 1.
pub(super) fn likeness(a: &[String], b: &[String]) -> f64 {
    let (a, b): (BTreeSet<_>, BTreeSet<_>) = (a.iter().collect(), b.iter().collect());
    share(a.intersection(&b).count(), a.union(&b).count())
}

/// Length of the longest run of words that stands in both, as a share of the shorter text.
pub(super) fn longest_run(a: &[String], b: &[String]) -> f64 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut row = vec![0_usize; long.len() + 1];
    let mut best = 0;
    for word in short.iter().take(LONGEST) {
        for j in (0..long.len().min(LONGEST)).rev() {
            row[j + 1] = if *word == long[j] { row[j] + 1 } else { 0 };
            best = best.max(row[j + 1]);
        }
    }
    share(best, short.len())
}

/// Words compared at most; a statement longer than this is told by its beginning.
const LONGEST: usize = 300;

#[allow(clippy::cast_precision_loss)]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_is_one_run_of_the_whole() {
        let whole = words("The bridge will, in the end, be built.");
        assert!((longest_run(&words("in the end"), &whole) - 1.0).abs() < f64::EPSILON);
        assert!(longest_run(&words("end the in"), &whole) < 0.5);
    }
}
