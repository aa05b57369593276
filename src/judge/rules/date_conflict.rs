//! Dates that cannot both hold.

use super::{Pair, Ruling};
use crate::model::{Reason, Severity};

pub(super) fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.dates()?;
    (!a.overlaps(b)).then(|| {
        let why = format!("{a} and {b} exclude each other ({})", pair.words());
        Ruling::discrepant(Reason::DateConflict, Severity::High, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_a_day_outside_the_month() {
        assert!(ruling(apply, &dated("2024-05-23"), &dated("2024-06")).is_some());
    }

    #[test]
    fn quiet_on_a_day_inside_it() {
        assert_eq!(ruling(apply, &dated("2024-05-23"), &dated("2024-05")), None);
    }
}
