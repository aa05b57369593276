//! Figures of different places.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Claim, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "place",
    gives: &[(Verdict::Compatible, Some(Reason::DifferentScope))],
    about: "Figures for different places.",
    fires: Example::of(["In Leeds, [40] homes were flooded.", "In York, [55] homes were flooded."]),
    quiet: Example::of(["In Leeds, [40] homes were flooded.", "In Leeds, [55] homes were flooded."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = (place(pair.a)?, place(pair.b)?);
    (a != b).then(|| {
        let why = format!("figures for different places, {a} and {b} ({})", pair.words());
        Ruling::compatible(Reason::DifferentScope, Severity::Medium, why)
    })
}

fn place(claim: &Claim) -> Option<&str> {
    claim.place.as_deref()
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Bound;

    fn at(place: &str) -> Claim {
        Claim { place: Some(place.into()), ..people(Bound::Exact, 5) }
    }

    #[test]
    fn fires_on_two_places() {
        assert_eq!(ruling(apply, &at("Leeds"), &at("York")).unwrap().reason, Some(Reason::DifferentScope));
    }

    #[test]
    fn quiet_on_one_place_and_where_one_is_not_named() {
        assert_eq!(ruling(apply, &at("Leeds"), &at("Leeds")), None);
        assert_eq!(ruling(apply, &at("Leeds"), &people(Bound::Exact, 5)), None);
    }
}
