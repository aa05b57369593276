//! Percentages of different things: of households, of firms.

use super::{Example, Pair, Rule, Ruling};
use crate::lexicon::{Concepts, stem};
use crate::model::{Claim, Dimension, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "denominator",
    gives: &[(Verdict::Compatible, Some(Reason::DifferentScope))],
    about: "Percentages or shares of different things.",
    fires: Example::of(["[80 percent] of workers lost power.", "[70 percent] of children lost power."]),
    quiet: Example::of(["[80 percent] of children lost power.", "[70 percent] of children lost power."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = (whole(pair.a)?, whole(pair.b)?);
    exclusive(a, b).then(|| {
        let why = format!("shares of different things, {a} and {b} ({})", pair.words());
        Ruling::compatible(Reason::DifferentScope, Severity::Medium, why)
    })
}

/// What a claim gives a share of.
fn whole(claim: &Claim) -> Option<&str> {
    let share = |d: Dimension| matches!(d, Dimension::Percentage | Dimension::Proportion);
    claim.quantity().filter(|q| share(q.dimension))?;
    claim.thing.as_deref().filter(|thing| !thing.is_empty())
}

/// Whether two things are of two concepts, and neither is a kind of the other.
fn exclusive(a: &str, b: &str) -> bool {
    let head = |thing: &str| thing.split_whitespace().last().map(str::to_lowercase).unwrap_or_default();
    let (a, b) = (head(a), head(b));
    let concepts = Concepts::get();
    stem(&a) != stem(&b)
        && concepts.of(&a).zip(concepts.of(&b)).is_some_and(|(x, y)| {
            !concepts.is_a(&x.concept, &y.concept) && !concepts.is_a(&y.concept, &x.concept)
        })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Bound;

    fn percent(value: i64, thing: &str) -> Claim {
        Claim { thing: Some(thing.into()), ..of(Dimension::Percentage, Bound::Exact, value, "percent") }
    }

    #[test]
    fn fires_on_two_wholes_and_the_same_figure() {
        assert!(ruling(apply, &percent(80, "all workers"), &percent(80, "small children")).is_some());
    }

    #[test]
    fn quiet_on_one_whole_a_kind_of_it_and_words_that_are_no_concepts() {
        assert_eq!(ruling(apply, &percent(80, "workers"), &percent(70, "the workers")), None);
        assert_eq!(ruling(apply, &percent(80, "people"), &percent(70, "workers")), None);
        assert_eq!(ruling(apply, &percent(80, "roofs"), &percent(70, "gutters")), None);
    }
}
