//! None at all against some: `no casualties`, 12 dead.

use super::super::pair::meet;
use super::{Example, Pair, Rule, Ruling, different_time};
use crate::model::{Bound, Dimension, Quantity, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "none_at_all",
    gives: &[
        (Verdict::Compatible, Some(Reason::DifferentTime)),
        (Verdict::Discrepant, Some(Reason::ValueConflict)),
    ],
    about: "None at all against some: cannot both hold, unless the report that tells of some is the later one.",
    fires: Example::of(["[No one] was killed in the storm.", "The storm killed [12] people."]),
    quiet: Example::of(["The storm killed [15] people.", "The storm killed [12] people."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    if none(a) == none(b) || meet(a.interval(), b.interval()) {
        return None;
    }
    Some(if different_time::grew(pair) == Some(true) {
        let why = format!("none at first, some in the later report ({})", pair.words());
        Ruling::compatible(Reason::DifferentTime, Severity::Medium, why)
    } else {
        let why = format!("none at all against some ({})", pair.words());
        Ruling::discrepant(Reason::ValueConflict, Severity::High, why)
    })
}

fn none(q: &Quantity) -> bool {
    q.dimension == Dimension::Count && q.bound == Bound::Exact && q.amount.low().value.is_zero()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_none_against_some() {
        let (none, some) = (people(Bound::Exact, 0), people(Bound::AtLeast, 12));
        assert_eq!(ruling(apply, &none, &some).unwrap().verdict, Verdict::Discrepant);
        assert_eq!(ruling(apply, &vague(12), &none).unwrap().verdict, Verdict::Discrepant);
        let later = ruling_on(apply, (&none, "2024-05-02"), (&some, "2024-05-04")).unwrap();
        assert_eq!(later.reason, Some(Reason::DifferentTime));
    }

    #[test]
    fn quiet_on_some_against_some_and_on_what_none_can_be() {
        assert_eq!(ruling(apply, &people(Bound::Exact, 3), &people(Bound::Exact, 12)), None);
        assert_eq!(ruling(apply, &people(Bound::Exact, 0), &people(Bound::AtMost, 12)), None);
    }
}
