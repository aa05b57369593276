//! Figures: how near, of what, and as of when.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::super::measure;
use super::names::{other_first_tie, shared_tie, told_apart};
use super::time::{days_later, times};
use super::words::shares;
use super::{Feature, Profile, SAME_DAY, related, when};
use crate::lexicon::Concepts;
use crate::model::{Bound, Dimension, Number, Quantity};

/// How many times its least a vague amount may come to: "thousands" of 35,000, not "months" of 26 years.
const VAGUE: Decimal = Decimal::from_parts(25, 0, 0, false, 0);

pub(super) fn quantity(a: &Profile, b: &Profile) -> Vec<Feature> {
    let (Some(x), Some(y)) = (a.claim.quantity(), b.claim.quantity()) else { return Vec::new() };
    let ratio = ratio(x, y);
    let equal = is_equal(x, y);
    let aged = x.dimension == Dimension::Age;
    let beside = !a.names.is_empty() && !b.names.is_empty() && !shares(&a.names, &b.names);
    let names_differ = beside && shared_tie(a, b) == 0.0;
    let mut features = thing(x, y);
    let foreign = features.iter().any(|(name, x)| name.starts_with("other_") && *x > 0.0);
    let other_of = a.of.is_some() && b.of.is_some() && a.of != b.of;
    let (told_apart, slot) = (told_apart(a, b), same_slot(a, b, &features));
    let grown = slot && ratio > 1.0 && grown(a, b);
    let apart = foreign || (other_of && !slot) || names_differ || told_apart > 0.0;
    features.extend([
        ("told_apart", told_apart),
        when("differs_throughout", ratio > 1.25 && apart),
        when("equal_value", equal),
        when("telling_value", equal && is_telling(x.amount.low())),
        when("same_of", a.of.is_some() && a.of == b.of),
        when("other_of", other_of),
        when("near_value", ratio > 1.0 && ratio <= 1.25),
        when("far_value", ratio > 5.0 && ratio <= 50.0 && !grown),
        when("remote_value", ratio > 50.0),
        when("grown", grown),
        when("other_name", !aged && names_differ),
        when("other_person", aged && other_first_tie(a, b) > 0.0),
        when("same_slot", slot),
        when("sole_slot", slot && a.sole_slot && b.sole_slot),
        when("sole_value", equal && a.sole && b.sole),
        when("same_speaker", a.speaker.is_some() && a.speaker == b.speaker),
    ]);
    features.extend(times(a.time(), b.time()));
    features
}

/// Whether the same happens to what is counted or measured: people are detained, a cable is cut.
fn same_slot(a: &Profile, b: &Profile, thing: &[Feature]) -> bool {
    let predicates = a.claim.predicate.as_deref().zip(b.claim.predicate.as_deref());
    let happens = predicates.is_some_and(|(x, y)| related(x, y) && Concepts::get().named(x));
    happens && thing.iter().any(|(name, x)| !name.starts_with("other_") && *x > 0.0)
}

/// Whether the later of two reports has the larger count, as of a toll.
fn grown(a: &Profile, b: &Profile) -> bool {
    let amounts = a.claim.quantity().zip(b.claim.quantity()).filter(|(x, _)| x.dimension == Dimension::Count);
    let days = days_later(a, b).unwrap_or(0);
    amounts.is_some_and(|(x, y)| {
        let more = x.amount.low().value.cmp(&y.amount.low().value);
        days.abs() > SAME_DAY && more == if days > 0 { Ordering::Less } else { Ordering::Greater }
    })
}

/// Whether two quantities start from one number, as written or after a conversion between units.
pub(super) fn is_equal(x: &Quantity, y: &Quantity) -> bool {
    if (x.bound == Bound::Vague) != (y.bound == Bound::Vague) {
        return false;
    }
    match measure::in_one_unit(x, y) {
        Some((x, y)) => ratio(&x, &y) <= 1.03,
        None => x.amount.low().value == y.amount.low().value,
    }
}

/// Whether a number is one that two reports seldom share by chance: 1.5 billion and 162 are, 30 and 500 are not.
fn is_telling(number: Number) -> bool {
    let digits = number.value.normalize().mantissa().unsigned_abs().to_string().trim_end_matches('0').len();
    digits > 2 || (digits == 2 && number.value.abs() > Decimal::from(1000))
}

fn thing(x: &Quantity, y: &Quantity) -> Vec<Feature> {
    let counted = matches!(x.dimension, Dimension::Count | Dimension::Ordinal | Dimension::Frequency);
    let same = !x.unit.is_empty() && x.unit == y.unit;
    if !counted {
        let one = measure::base(&x.unit) == measure::base(&y.unit);
        return vec![when("same_measure", same || one), when("other_measure", !same && !one)];
    }
    let concepts = Concepts::get();
    let wider = match (concepts.of(&x.unit), concepts.of(&y.unit)) {
        (Some(p), Some(q)) => related(&p.concept, &q.concept),
        _ => false,
    };
    vec![
        when("same_thing", same),
        when("wider_thing", !same && wider),
        when("other_thing", !same && !wider && !x.unit.is_empty() && !y.unit.is_empty()),
    ]
}

/// How many times the larger value is the smaller one; 1 for zero, and where one is a vague amount that can be the other.
fn ratio(x: &Quantity, y: &Quantity) -> f64 {
    let (p, q) = (measure::value(x).abs(), measure::value(y).abs());
    let covers = |vague: &Quantity, low: Decimal, other: Decimal| {
        vague.bound == Bound::Vague
            && low <= other
            && low.checked_mul(VAGUE).is_some_and(|most| other <= most)
    };
    if covers(x, p, q) || covers(y, q, p) {
        return 1.0;
    }
    let (small, large) = if p < q { (p, q) } else { (q, p) };
    if small.is_zero() {
        return if large > Decimal::TEN { f64::INFINITY } else { 1.0 };
    }
    large.checked_div(small).and_then(|r| r.try_into().ok()).unwrap_or(f64::INFINITY)
}
