//! The one rule for readings that compete for the same words: the longest wins, then the most specific, then the first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::Span;

/// A reading that claims a place in the text.
pub(super) trait Claimant {
    /// The words it claims.
    fn span(&self) -> Span;
    /// How specific its rule is; the higher wins over an equally long reading.
    fn rank(&self) -> u8;
}

/// Keeps the winners, none overlapping another, in text order. Time is `n log n` in the number of readings.
pub(super) fn resolve<T: Claimant>(mut readings: Vec<T>) -> Vec<T> {
    readings.sort_by_key(|r| (Reverse(r.span().len()), Reverse(r.rank()), r.span().start));
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    readings.retain(|reading| {
        let span = reading.span();
        let before = taken.range(..span.end).next_back();
        let free = !span.is_empty() && before.is_none_or(|(_, &end)| end <= span.start);
        if free {
            taken.insert(span.start, span.end);
        }
        free
    });
    readings.sort_by_key(|r| r.span().start);
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Claimant for (usize, usize, u8) {
        fn span(&self) -> Span {
            Span::new(self.0, self.1)
        }
        fn rank(&self) -> u8 {
            self.2
        }
    }

    #[test]
    fn longest_then_most_specific() {
        let found = resolve(vec![(0, 2, 9), (0, 5, 1), (4, 8, 3), (5, 9, 1), (5, 9, 2)]);
        assert_eq!(found, [(0, 5, 1), (5, 9, 2)]);
    }
}
