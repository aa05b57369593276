//! Loosely bounded times that fit each other: in recent weeks, last month.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "relative_date",
    gives: &[(Verdict::Compatible, Some(Reason::RelativeDate))],
    about: "Loosely bounded times that fit each other.",
    fires: Example::of([
        "The mill has been closed [since March 2024].",
        "The mill was closed [in April 2024].",
    ]),
    quiet: Example::of([
        "The mill has been closed [since March 2024].",
        "The mill was closed [in January 2024].",
    ]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
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
