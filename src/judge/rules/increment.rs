//! What came on top against the total.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Quantity, Reason, Relation, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "increment",
    gives: &[(Verdict::Compatible, Some(Reason::DifferentScope))],
    about: "What one report says came on top of an earlier amount, against a total that is no smaller.",
    fires: Example::of(["Police detained [another 12] people.", "Police have detained [52] people."]),
    quiet: Example::of(["Police detained [another 12] people.", "Police have detained [seven] people."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    let added = |q: &Quantity| q.relation == Some(Relation::Increment);
    let (more, total) = match (added(a), added(b)) {
        (true, false) => (a, b),
        (false, true) => (b, a),
        _ => return None,
    };
    let larger = more.interval().0.zip(total.interval().1).is_some_and(|(more, total)| more > total);
    (!larger).then(|| {
        let why = format!("one tells what came on top, the other a total ({})", pair.words());
        Ruling::compatible(Reason::DifferentScope, Severity::Low, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Bound, Claim};

    fn more(n: i64) -> Claim {
        related(people(Bound::Exact, n), Relation::Increment)
    }

    #[test]
    fn fires_on_what_came_on_top() {
        assert!(ruling(apply, &people(Bound::MoreThan, 52), &more(12)).is_some());
    }

    #[test]
    fn quiet_on_a_total_that_is_smaller_and_on_two_increments() {
        assert_eq!(ruling(apply, &more(12), &people(Bound::Exact, 7)), None);
        assert_eq!(ruling(apply, &more(12), &more(14)), None);
    }
}
