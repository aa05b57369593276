//! Dates that cannot both hold.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "date_conflict",
    gives: &[(Verdict::Discrepant, Some(Reason::DateConflict))],
    about: "Times that cannot both hold.",
    fires: Example::of(["The bridge opened [on 4 July 1997].", "The bridge opened [on 5 July 1997]."]),
    quiet: Example::of(["The bridge opened [on 4 July 1997].", "The bridge opened [in July 1997]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
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
