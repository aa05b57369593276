//! Loosely bounded times that fit each other: in recent weeks, last month; by 15 May, by 31 May.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "relative_date",
    gives: &[(Verdict::Compatible, Some(Reason::RelativeDate))],
    about: "Loosely bounded times that fit each other; deadlines that differ weigh more.",
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
        let severity = if pair.deadlines_differ() { Severity::Medium } else { Severity::Low };
        Ruling::compatible(Reason::RelativeDate, severity, why)
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
    fn deadlines_that_differ_weigh_more() {
        let severity = |a: &str, b: &str| ruling(apply, &dated(a), &dated(b)).map(|ruling| ruling.severity);
        assert_eq!(severity("../2024-05-15", "../2024-05-31"), Some(Severity::Medium));
        assert_eq!(severity("2024-05-15/..", "2024-05-31/.."), Some(Severity::Low));
    }

    #[test]
    fn quiet_on_times_apart() {
        assert_eq!(ruling(apply, &dated("2024-04"), &dated("2024-05-02")), None);
    }
}
