//! Claims for the rules' tests, in a few words.

use rust_decimal::Decimal;

use super::super::rates::Rates;
use super::{Pair, Ruling};
use crate::model::{
    Amount, Attribution, Body, Bound, Claim, ClaimId, Dimension, Form, Number, Quantity, Relation, Source,
    Speaker,
};

fn claim(body: Body, text: &str) -> Claim {
    Claim { id: ClaimId("x".into()), ..Claim::new(body, text) }
}

/// So many people, bounded so.
pub(super) fn people(bound: Bound, value: i64) -> Claim {
    amount(bound, Amount::Point(Number::exact(value)), "person")
}

/// A vague number of people, from `low` up.
pub(super) fn vague(low: i64) -> Claim {
    amount(Bound::Vague, Amount::Between { low: Number::exact(low), high: None }, "person")
}

/// An amount written with so many significant digits.
pub(super) fn rounded(value: i64, digits: u32) -> Claim {
    amount(Bound::Exact, Amount::Point(Number::stated(Decimal::from(value), digits)), "person")
}

pub(super) fn amount(bound: Bound, amount: Amount, unit: &str) -> Claim {
    let quantity = Quantity {
        dimension: Dimension::Count,
        amount,
        bound,
        unit: unit.into(),
        trend: None,
        relation: None,
    };
    claim(Body::Quantity(quantity), "so many")
}

/// An amount of any dimension.
pub(super) fn of(dimension: Dimension, bound: Bound, value: i64, unit: &str) -> Claim {
    with(amount(bound, Amount::Point(Number::exact(value)), unit), |q| q.dimension = dimension)
}

/// So many hundredths of something, as a share in words.
pub(super) fn share(hundredths: i64, unit: &str) -> Claim {
    let number = Number { value: Decimal::new(hundredths, 2), significant_digits: Some(2) };
    with(amount(Bound::Exact, Amount::Point(number), unit), |q| q.dimension = Dimension::Proportion)
}

/// The same quantity, standing so to another.
pub(super) fn related(claim: Claim, relation: Relation) -> Claim {
    with(claim, |q| q.relation = Some(relation))
}

fn with(mut claim: Claim, change: impl Fn(&mut Quantity)) -> Claim {
    if let Body::Quantity(q) = &mut claim.body {
        change(q);
    }
    claim
}

/// A dated event.
pub(super) fn dated(when: &str) -> Claim {
    claim(Body::Date(Ok(when.parse().unwrap())), when)
}

/// Someone's words.
pub(super) fn said(speaker: &str, words: &str) -> Claim {
    let speaker = Speaker { name: Some(speaker.into()), ..Speaker::default() };
    Claim {
        attribution: Some(Attribution { speaker: Some(speaker), ..Attribution::default() }),
        ..claim(Body::Statement(Form::Direct), words)
    }
}

/// What a rule finds for two claims published on the given days.
pub(super) fn ruling_on(
    rule: fn(&Pair) -> Option<Ruling>,
    (a, day_a): (&Claim, &str),
    (b, day_b): (&Claim, &str),
) -> Option<Ruling> {
    let source = |day: &str| Source { published: day.parse().ok(), ..Source::default() };
    let (source_a, source_b) = (source(day_a), source(day_b));
    rule(&Pair::new((&source_a, a), (&source_b, b), &Rates::default()))
}

/// What a rule finds for two claims of one day.
pub(super) fn ruling(rule: fn(&Pair) -> Option<Ruling>, a: &Claim, b: &Claim) -> Option<Ruling> {
    ruling_on(rule, (a, "2024-05-02"), (b, "2024-05-02"))
}
