//! Figures of different places.

use super::{Pair, Ruling};
use crate::model::{Claim, Reason, Severity};

pub(super) fn apply(pair: &Pair) -> Option<Ruling> {
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
