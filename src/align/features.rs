//! What speaks for and against two claims being about the same thing: small, named, weighed one by one.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::measure;
use super::profile::Profile;
use crate::lexicon::{Concepts, stem};
use crate::model::{Bound, Dimension, Granularity, Kind, Number, Pairing, Quantity, When};

/// Names a feature and gives its strength, from 0 (silent) to 1.
type Feature = (&'static str, f64);

/// What a shared verb of no concept says, against 1 for a shared concept.
const PLAIN_VERB: f64 = 0.4;
/// Days from which a stretch of time without a calendar name is too long to tell events by.
const LOOSE: i32 = 45;
/// Days between publications within which reports tell of one day.
const SAME_DAY: i32 = 1;
/// Days within which one speaker's like words are taken for one utterance.
const ONE_UTTERANCE: i32 = 7;
/// Days within which two different dates may still be a disagreement about one event.
const NEAR: i32 = 62;

/// A pair with the features that fire for it, unweighed.
pub(super) fn bare(a: &Profile, b: &Profile) -> Pairing {
    let mut features = common(a, b);
    match a.claim.kind() {
        Kind::Quantity => features.extend(quantity(a, b)),
        Kind::Date => features.extend(date(a, b)),
        Kind::Statement => features.extend(statement(a, b)),
    }
    features.retain(|(_, strength)| *strength != 0.0);
    Pairing { a: a.member, b: b.member, score: 0.0, features }
}

fn when(name: &'static str, holds: bool) -> Feature {
    (name, if holds { 1.0 } else { 0.0 })
}

fn common(a: &Profile, b: &Profile) -> Vec<Feature> {
    let predicates = a.claim.predicate.as_deref().zip(b.claim.predicate.as_deref());
    let related = predicates.map(|(x, y)| if related(x, y) { telling(x) } else { 0.0 });
    let gap = days_apart(a, b);
    let agents = (!a.agent.is_empty() && !b.agent.is_empty()).then(|| alike(&a.agent, &b.agent));
    let same_article = a.member.set == b.member.set;
    vec![
        ("same_predicate", related.unwrap_or(0.0)),
        when("other_predicate", related == Some(0.0)),
        ("context", cosine(&a.context, &b.context)),
        when("shared_name", shares(&a.names, &b.names)),
        ("shared_tie", shared_tie(a, b)),
        ("first_tie", first_tie(a, b)),
        ("other_tie", other_tie(a, b)),
        ("other_first_tie", other_first_tie(a, b)),
        when("background", a.is_background() && b.is_background()),
        when("one_background", one_background(a, b)),
        ("shared_events", overlap(&a.events, &b.events)),
        when("same_agent", agents == Some(true)),
        when("other_agent", agents == Some(false)),
        when("same_day_report", !same_article && gap.is_some_and(|d| d <= SAME_DAY)),
        when("old_report", gap.is_some_and(|d| d > NEAR)),
        when("same_article", same_article),
        when("same_article_differs", same_article && !says_the_same(a, b)),
    ]
}

/// How telling the most telling name is that is tied to both.
fn shared_tie(a: &Profile, b: &Profile) -> f64 {
    let shared = a.ties.iter().filter(|(name, _)| b.ties.iter().any(|(other, _)| other == name));
    shared.map(|(_, rarity)| *rarity).fold(0.0, f64::max)
}

/// How telling the name nearest to both is, where it is one.
fn first_tie(a: &Profile, b: &Profile) -> f64 {
    match (a.ties.first(), b.ties.first()) {
        (Some((x, rarity)), Some((y, _))) if x == y => *rarity,
        _ => 0.0,
    }
}

/// How telling the names nearest to each are, where neither is tied to the other claim.
fn other_first_tie(a: &Profile, b: &Profile) -> f64 {
    let foreign = |x: &Profile, y: &Profile| {
        let first = x.ties.first().filter(|(name, _)| !y.ties.iter().any(|(other, _)| other == name));
        first.map_or(0.0, |(_, rarity)| *rarity)
    };
    foreign(a, b).min(foreign(b, a))
}

/// Whether one is dated as background and the other is not dated, or dated as news, and the reports are of one time.
fn one_background(a: &Profile, b: &Profile) -> bool {
    let one_time = days_apart(a, b).is_some_and(|days| days <= NEAR);
    one_time && a.is_background() != b.is_background()
}

/// How telling the names are that each claim has and the other has not; 0 unless both have one.
fn other_tie(a: &Profile, b: &Profile) -> f64 {
    let lone = |x: &Profile, y: &Profile| {
        let lone = x.ties.iter().filter(|(name, _)| !y.ties.iter().any(|(other, _)| other == name));
        lone.map(|(_, rarity)| *rarity).fold(0.0, f64::max)
    };
    lone(a, b).min(lone(b, a))
}

/// How surely the two are told of different names, of which one article has such a claim of either; less where a claim does
/// not say who acts.
pub(super) fn told_apart(a: &Profile, b: &Profile) -> f64 {
    let own = |x: &Profile, y: &Profile| -> Vec<String> {
        let shared = |name: &String| y.whose.contains(name) || y.ties.iter().any(|(tied, _)| tied == name);
        x.whose.iter().filter(|name| !shared(name)).cloned().collect()
    };
    let (of_a, of_b) = (own(a, b), own(b, a));
    let foreign = !of_a.is_empty() && !of_b.is_empty();
    if !foreign || !(shares(&of_a, &b.told_of) || shares(&of_b, &a.told_of)) {
        return 0.0;
    }
    if a.acts && b.acts { 1.0 } else { 0.4 }
}

/// Whether two names for who acts share a word, or a word and its derivation: Norway, the Norwegian police.
fn alike(a: &[String], b: &[String]) -> bool {
    let derived = |x: &str, y: &str| x.len() >= 4 && y.starts_with(x);
    a.iter().any(|x| b.iter().any(|y| x == y || derived(x, y) || derived(y, x)))
}

/// Whether two predicates are one concept or one a kind of the other.
fn related(a: &str, b: &str) -> bool {
    a == b || Concepts::get().is_a(a, b) || Concepts::get().is_a(b, a)
}

/// How much it says that two claims share a predicate: less for a verb of no concept, such as "say" or "want".
fn telling(predicate: &str) -> f64 {
    if Concepts::get().named(predicate) { 1.0 } else { PLAIN_VERB }
}

/// Whether two claims give figures or times that are not the same; claims of words never do.
pub(super) fn differ(a: &Profile, b: &Profile) -> bool {
    match (a.claim.quantity(), b.claim.quantity()) {
        (Some(x), Some(y)) => !is_equal(x, y),
        _ if a.claim.kind() == Kind::Date => a.time().zip(b.time()).is_some_and(|(x, y)| !x.overlaps(y)),
        _ => false,
    }
}

/// Whether two claims of one article state the same value, time or words.
fn says_the_same(a: &Profile, b: &Profile) -> bool {
    match (a.claim.quantity(), b.claim.quantity()) {
        (Some(x), Some(y)) => x.amount.low().value == y.amount.low().value,
        _ if a.claim.kind() == Kind::Date => a.time().is_some() && a.time() == b.time(),
        _ => false,
    }
}

fn quantity(a: &Profile, b: &Profile) -> Vec<Feature> {
    let (Some(x), Some(y)) = (a.claim.quantity(), b.claim.quantity()) else { return Vec::new() };
    let ratio = ratio(x, y);
    let equal = is_equal(x, y);
    let aged = x.dimension == Dimension::Age;
    let names_differ = !a.names.is_empty() && !b.names.is_empty() && !shares(&a.names, &b.names);
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
    let happens = predicates.is_some_and(|(x, y)| related(x, y) && telling(x) == 1.0);
    happens && thing.iter().any(|(name, x)| !name.starts_with("other_") && *x > 0.0)
}

/// Whether the later of two reports has the larger count, as of a toll.
fn grown(a: &Profile, b: &Profile) -> bool {
    let amounts = a.claim.quantity().zip(b.claim.quantity()).filter(|(x, _)| x.dimension == Dimension::Count);
    let days = a.published().zip(b.published()).and_then(|(x, y)| x.until(y).ok()).map_or(0, |s| s.get_days());
    amounts.is_some_and(|(x, y)| {
        let more = x.amount.low().value.cmp(&y.amount.low().value);
        days.abs() > SAME_DAY && more == if days > 0 { Ordering::Less } else { Ordering::Greater }
    })
}

/// Whether two quantities start from one number, as written or after a conversion between units.
fn is_equal(x: &Quantity, y: &Quantity) -> bool {
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
    let covers = |vague: &Quantity, other: &Quantity| {
        vague.bound == Bound::Vague && vague.amount.low().value <= other.amount.low().value
    };
    if covers(x, y) || covers(y, x) {
        return 1.0;
    }
    let (p, q) = (measure::value(x).abs(), measure::value(y).abs());
    let (small, large) = if p < q { (p, q) } else { (q, p) };
    if small.is_zero() {
        return if large > Decimal::TEN { f64::INFINITY } else { 1.0 };
    }
    large.checked_div(small).and_then(|r| r.try_into().ok()).unwrap_or(f64::INFINITY)
}

fn date(a: &Profile, b: &Profile) -> Vec<Feature> {
    let (Some(x), Some(y)) = (a.time(), b.time()) else { return Vec::new() };
    let gap = days_between(x, y);
    let mut features = vec![when("near_time", gap > 0 && gap <= NEAR), when("other_time", gap > NEAR)];
    features.push(("same_time", if gap > 0 { 0.0 } else { closeness(x, y) }));
    features
}

/// How well two overlapping times fit: 1 for the same, less where one is much coarser, little for "since August".
fn closeness(x: &When, y: &When) -> f64 {
    let loose = |w: &When| w.granularity() == Granularity::Interval && w.days().is_none_or(|d| d > LOOSE);
    match (x.days(), y.days()) {
        _ if loose(x) != loose(y) => 0.1,
        (Some(p), Some(q)) => 1.0 / (1.0 + (f64::from(p.max(q)) / f64::from(p.min(q).max(1))).ln() / 4.0),
        _ => 0.3,
    }
}

fn times(x: Option<&When>, y: Option<&When>) -> [Feature; 2] {
    let gap = x.zip(y).map(|(x, y)| days_between(x, y));
    [when("same_time", gap == Some(0)), when("other_time", gap.is_some_and(|g| g > 0))]
}

/// Days that lie between two times; 0 where they overlap.
fn days_between(x: &When, y: &When) -> i32 {
    let gap = |end: Option<jiff::civil::Date>, start: Option<jiff::civil::Date>| {
        end.zip(start).and_then(|(e, s)| e.until(s).ok()).map_or(0, |span| span.get_days())
    };
    if x.overlaps(y) { 0 } else { gap(x.end, y.start).max(gap(y.end, x.start)) }
}

fn statement(a: &Profile, b: &Profile) -> Vec<Feature> {
    let known = a.speaker.is_some() && b.speaker.is_some();
    let cue = |p: &Profile| p.claim.attribution.as_ref()?.cue.as_ref().map(|c| stem(&c.text));
    let apart = match (&a.claim.when, &b.claim.when) {
        (Some(x), Some(y)) => Some(days_between(x, y)),
        _ => days_apart(a, b),
    };
    vec![
        when("same_speaker", known && a.speaker == b.speaker),
        when("other_speaker", known && a.speaker != b.speaker),
        when("same_cue", cue(a).is_some() && cue(a) == cue(b)),
        ("shared_part", containment(&a.context, &b.context)),
        when("other_time", apart.is_some_and(|d| d > ONE_UTTERANCE)),
    ]
}

fn days_apart(a: &Profile, b: &Profile) -> Option<i32> {
    let span = a.published()?.until(b.published()?).ok()?;
    Some(span.get_days().abs())
}

fn shares(a: &[String], b: &[String]) -> bool {
    a.iter().any(|name| b.binary_search(name).is_ok())
}

/// Share of the shorter sorted list that stands in both; 0 for an empty one.
#[allow(clippy::cast_precision_loss)]
fn overlap(a: &[usize], b: &[usize]) -> f64 {
    let shared = a.iter().filter(|event| b.binary_search(event).is_ok()).count();
    shared as f64 / a.len().min(b.len()).max(1) as f64
}

/// Cosine of two sparse vectors of length 1, sorted by term.
fn cosine(a: &[(usize, f64)], b: &[(usize, f64)]) -> f64 {
    common_terms(a, b).map(|(x, y)| x * y).sum()
}

/// Share of the shorter vector's weight that stands in both.
fn containment(a: &[(usize, f64)], b: &[(usize, f64)]) -> f64 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let squares: f64 = common_terms(short, long).map(|(x, _)| x * x).sum();
    if short.len() < 2 { 0.5 * squares } else { squares }
}

fn common_terms<'a>(a: &'a [(usize, f64)], b: &'a [(usize, f64)]) -> impl Iterator<Item = (f64, f64)> + 'a {
    let (mut i, mut j) = (0, 0);
    std::iter::from_fn(move || {
        while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
            match x.0.cmp(&y.0) {
                Ordering::Less => i += 1,
                Ordering::Greater => j += 1,
                Ordering::Equal => {
                    (i, j) = (i + 1, j + 1);
                    return Some((x.1, y.1));
                }
            }
        }
        None
    })
}
