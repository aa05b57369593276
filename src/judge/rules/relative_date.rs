//! Loosely bounded times that fit each other: in recent weeks, last month.

use super::{Pair, Ruling};
use crate::model::{Reason, Severity};

pub(super) fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.dates()?;
    a.overlaps(b).then(|| {
        let why = format!("times that can be one, {a} and {b} ({})", pair.words());
        Ruling::compatible(Reason::RelativeDate, Severity::Low, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_times_that_overlap() {
        assert!(ruling(apply, &dated("2024-04"), &dated("../2024-05-02")).is_some());
    }

    #[test]
    fn quiet_on_times_apart() {
        assert_eq!(ruling(apply, &dated("2024-04"), &dated("2024-05-02")), None);
    }
}
