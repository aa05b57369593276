//! A total against the parts that the same report tells right after it.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "arithmetic",
    gives: &[(Verdict::Discrepant, Some(Reason::ValueConflict))],
    about: "A total of one report that is not what the parts it tells right after it come to; parts told with *including* may \
            be fewer.",
    fires: Example::of(["[Six] hikers, four men and three women, came down safely.", ""]),
    quiet: Example::of(["[Seven] hikers, four men and three women, came down safely.", ""]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (total, parts) = pair.quantities()?;
    (!parts.makes_up(total)).then(|| {
        let sum = parts.amount.low().value.normalize();
        let why = format!("the parts come to {sum} in all ({})", pair.words());
        Ruling::discrepant(Reason::ValueConflict, Severity::High, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Bound, Relation};

    #[test]
    fn fires_on_parts_that_come_to_more_or_to_less() {
        let six = people(Bound::Exact, 6);
        assert!(ruling(apply, &six, &people(Bound::Exact, 7)).is_some());
        assert!(ruling(apply, &six, &people(Bound::Exact, 5)).is_some());
    }

    #[test]
    fn quiet_on_parts_that_come_to_it_and_on_some_of_them() {
        let six = people(Bound::Exact, 6);
        assert_eq!(ruling(apply, &six, &people(Bound::Exact, 6)), None);
        let some = related(people(Bound::Exact, 5), Relation::Part);
        assert_eq!(ruling(apply, &six, &some), None);
    }
}
