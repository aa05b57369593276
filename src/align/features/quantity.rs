//! Figures: how near, of what, and as of when.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::super::profile::same_kind;
use super::super::{bearer, contrast, measure};
use super::names::{PERHAPS, SURELY, alike, other_first_tie, other_place, shared_tie, told_apart};
use super::time::{days_later, times};
use super::words::shares;
use super::{Feature, Profile, SAME_DAY, related, when};
use crate::lexicon::Concepts;
use crate::model::{Bound, Dimension, Number, Quantity};

/// How many times its least a vague amount may come to: "thousands" of 35,000, not "months" of 26 years.
const VAGUE: Decimal = Decimal::from_parts(25, 0, 0, false, 0);

/// Adds what two figures have in common and what tells them apart.
pub(super) fn quantity(a: &Profile, b: &Profile, features: &mut Vec<Feature>) {
    let (Some(x), Some(y)) = (a.quantity(), b.quantity()) else { return };
    let thing = thing(x, y);
    let other_thing = thing.0.starts_with("other_");
    let other_of = a.of.is_some() && b.of.is_some() && a.of != b.of;
    // Where someone was born or something began is not where it is told of.
    let same_kind = same_kind(a, b);
    let elsewhere = same_kind && other_place(a, b);
    let slot = !elsewhere && thing.1 > 0.0 && !other_thing && same_happening(a, b);
    let (told_apart, names_differ) = (told_apart(a, b), names_differ(a, b));
    let apart = other_thing || (other_of && !slot) || names_differ || told_apart > 0.0;
    features.extend([
        thing,
        when("same_of", a.of.is_some() && a.of == b.of),
        when("other_of", other_of),
        when("same_slot", slot),
        when("sole_slot", slot && a.sole_slot && b.sole_slot),
        ("told_apart", told_apart),
        when("other_name", names_differ && x.dimension != Dimension::Age),
        when("same_speaker", a.speaker.is_some() && a.speaker == b.speaker),
    ]);
    features.extend(whole(a, b, elsewhere));
    features.extend(amounts((a, x), (b, y), Setting { elsewhere, slot, apart }));
    if same_kind {
        features.extend(times(a.time(), b.time()));
    }
}

/// What the figures are of.
#[derive(Clone, Copy)]
struct Setting {
    /// What is in two places.
    elsewhere: bool,
    /// The same happening, to the same.
    slot: bool,
    /// Two things, or what is told of two names.
    apart: bool,
}

/// Of whom, where, and of what whole.
fn whole(a: &Profile, b: &Profile, elsewhere: bool) -> [Feature; 4] {
    let others = other_first_tie(a, b) > 0.0;
    let is = |dimension| a.quantity().is_some_and(|q| measure::dimension(q) == dimension);
    let share = match (elsewhere, others) {
        (true, _) => SURELY,
        (false, true) => PERHAPS,
        (false, false) => 0.0,
    };
    [
        when("other_person", is(Dimension::Age) && (others || bearer::differ(&a.bearer, &b.bearer))),
        ("same_person", bearer::same(&a.bearer, &b.bearer)),
        when("other_place", elsewhere),
        ("other_whole", if is(Dimension::Percentage) { share } else { 0.0 }),
    ]
}

/// How the amounts stand to each other.
fn amounts((a, x): (&Profile, &Quantity), (b, y): (&Profile, &Quantity), setting: Setting) -> [Feature; 11] {
    let (ratio, equal) = (ratio(x, y), is_equal(x, y));
    let ranks = x.dimension == Dimension::Ordinal;
    let grown = setting.slot && ratio > 1.0 && grown(a, b);
    [
        when("equal_value", equal),
        when("telling_value", equal && is_telling(x.amount.low())),
        when("sole_value", equal && a.sole && b.sole && !setting.elsewhere),
        when("near_value", !ranks && ratio > 1.0 && ratio <= 1.25),
        when("far_value", ratio > 5.0 && ratio <= 50.0 && !grown),
        when("remote_value", ratio > 50.0),
        when("grown", grown),
        when("differs_throughout", setting.apart && ratio > 1.25),
        when("other_actor", !equal && ratio > 1.0 && a.acts && b.acts && !alike(&a.agent, &b.agent)),
        when("other_rank", ranks && !equal),
        ("told_otherwise", if equal { 0.0 } else { told_otherwise(a, b) }),
    ]
}

/// The share of two articles that tell the other's amount too, so that their own is of something else.
fn told_otherwise(a: &Profile, b: &Profile) -> f64 {
    let tells = |teller: &Profile, other: &Profile| {
        contrast::amount(other).is_some_and(|amount| teller.told.binary_search(&amount).is_ok())
    };
    f64::midpoint(f64::from(u8::from(tells(a, b))), f64::from(u8::from(tells(b, a))))
}

/// Whether names stand beside both, and none that has to do with both.
fn names_differ(a: &Profile, b: &Profile) -> bool {
    let beside = !a.names.is_empty() && !b.names.is_empty() && !shares(&a.names, &b.names);
    beside && shared_tie(a, b) == 0.0
}

/// What binds two figures: one thing counted, one happening, one who acts, one name, one time, or a number seldom met by chance.
const BINDING: [&str; 11] = [
    "same_predicate",
    "same_agent",
    "same_thing",
    "wider_thing",
    "same_of",
    "telling_value",
    "shared_name",
    "shared_tie",
    "same_speaker",
    "same_time",
    "shared_events",
];
/// From which likeness the words around bind two figures.
const LIKE: f64 = 0.15;

/// Whether two figures have something in common but their amounts. An age is bound to whoever the news is about.
pub(super) fn is_bound(a: &Profile, features: &[Feature]) -> bool {
    let aged = a.quantity().is_some_and(|q| q.dimension == Dimension::Age);
    let binds =
        |(name, x): &Feature| *x > 0.0 && (BINDING.contains(name) || (*name == "context" && *x >= LIKE));
    aged || features.iter().any(binds)
}

/// Whether the same happens: people are detained, a cable is cut.
fn same_happening(a: &Profile, b: &Profile) -> bool {
    let predicates = a.claim.predicate.as_deref().zip(b.claim.predicate.as_deref());
    predicates.is_some_and(|(x, y)| related(x, y) && Concepts::get().named(x))
}

/// Whether the later of two reports has the larger count, as of a toll.
fn grown(a: &Profile, b: &Profile) -> bool {
    let amounts = a.quantity().zip(b.quantity()).filter(|(x, _)| x.dimension == Dimension::Count);
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

/// How what is counted or measured in the one is to that in the other; silent where one of them is not told.
fn thing(x: &Quantity, y: &Quantity) -> Feature {
    let counted = matches!(x.dimension, Dimension::Count | Dimension::Ordinal | Dimension::Frequency);
    if !counted {
        return (if measure::meet(x, y) { "same_measure" } else { "other_measure" }, 1.0);
    }
    if x.unit.is_empty() || y.unit.is_empty() {
        return ("same_thing", 0.0);
    }
    let concept = |unit: &str| Concepts::get().of(unit).map(|found| &found.concept);
    let wider = || concept(&x.unit).zip(concept(&y.unit)).is_some_and(|(p, q)| related(p, q));
    let name = match x.unit == y.unit {
        true => "same_thing",
        false if wider() => "wider_thing",
        false => "other_thing",
    };
    (name, 1.0)
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
