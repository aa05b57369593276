//! A part against the whole: it may be smaller, and never larger.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Claim, Quantity, Reason, Relation, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "part",
    gives: &[
        (Verdict::Compatible, Some(Reason::DifferentScope)),
        (Verdict::Discrepant, Some(Reason::ValueConflict)),
    ],
    about: "A part that one report tells against the whole that the other tells: of different scope, unless the part is larger.",
    fires: Example::of([
        "Police detained 40 people, including [nine] women.",
        "Police detained [40] people.",
    ]),
    quiet: Example::of(["Police detained [35] people.", "Police detained [40] people."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    let (part, whole) = match (is_part(a), is_part(b)) {
        (true, false) => (a, b),
        (false, true) => (b, a),
        _ => return None,
    };
    if of_one_thing(pair) {
        return None;
    }
    let larger = part.interval().0.zip(whole.interval().1).is_some_and(|(part, whole)| part > whole);
    Some(if larger {
        let why = format!("the part is larger than the whole ({})", pair.words());
        Ruling::discrepant(Reason::ValueConflict, Severity::High, why)
    } else {
        let why = format!("one tells a part, the other the whole ({})", pair.words());
        Ruling::compatible(Reason::DifferentScope, Severity::Low, why)
    })
}

fn is_part(q: &Quantity) -> bool {
    q.relation == Some(Relation::Part)
}

/// Whether the whole is said of the very thing that the part is: nine women, eleven women.
fn of_one_thing(pair: &Pair) -> bool {
    let unit =
        |c: &Claim| c.quantity().map(|q| q.unit_in_full(c.thing.as_deref().unwrap_or("")).into_owned());
    pair.a.predicate == pair.b.predicate && unit(pair.a) == unit(pair.b)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Amount, Bound, Number};

    fn women(n: i64) -> Claim {
        related(amount(Bound::Exact, Amount::Point(Number::exact(n)), "woman"), Relation::Part)
    }

    #[test]
    fn fires_on_a_part_and_tells_one_that_is_too_large() {
        let part = ruling(apply, &women(9), &people(Bound::Exact, 40)).unwrap();
        assert_eq!(part.reason, Some(Reason::DifferentScope));
        let large = ruling(apply, &people(Bound::Exact, 40), &women(41)).unwrap();
        assert_eq!((large.verdict, large.severity), (Verdict::Discrepant, Severity::High));
    }

    #[test]
    fn quiet_on_two_parts_two_wholes_and_one_thing() {
        assert_eq!(ruling(apply, &women(9), &women(11)), None);
        assert_eq!(ruling(apply, &people(Bound::Exact, 9), &people(Bound::Exact, 11)), None);
        let whole = amount(Bound::Exact, Amount::Point(Number::exact(11)), "woman");
        assert_eq!(ruling(apply, &women(9), &whole), None);
    }
}
