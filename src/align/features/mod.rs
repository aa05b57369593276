//! What speaks for and against two claims being about the same thing: small, named, weighed one by one.

mod names;
mod quantity;
mod statement;
mod time;
mod words;

use super::bearer;
use super::profile::{self, Profile};
use crate::lexicon::{ConceptKind, Concepts};
use crate::model::{Kind, Pairing};
pub(super) use names::{alike, kin};
use names::{first_tie, other_first_tie, other_tie, shared_tie};
use time::{days_apart, one_background};
use words::{cosine, overlap, shares};

/// Names a feature and gives its strength, from 0 (silent) to 1.
type Feature = (&'static str, f64);

/// How many features a pair is looked at for, about.
const MOST: usize = 64;

/// What a shared verb of no concept says, against 1 for a shared concept.
const PLAIN_VERB: f64 = 0.4;

/// Days between publications within which reports tell of one day.
const SAME_DAY: i32 = 1;

/// Days within which two different dates may still be a disagreement about one event.
const NEAR: i32 = 62;

/// A pair with the features that fire for it, unweighed.
pub(super) fn bare(a: &Profile, b: &Profile) -> Pairing {
    let mut features = Vec::with_capacity(MOST);
    features.extend(common(a, b));
    match profile::kind(a, b) {
        Kind::Quantity => {
            quantity::quantity(a, b, &mut features);
            features.push(when("unbound", !quantity::is_bound(a, &features)));
        }
        Kind::Date => features.extend(time::date(a, b)),
        Kind::Statement => features.extend(statement::statement(a, b)),
    }
    features.retain(|(_, strength)| *strength != 0.0);
    Pairing { a: a.member, b: b.member, score: 0.0, features }
}

fn when(name: &'static str, holds: bool) -> Feature {
    (name, if holds { 1.0 } else { 0.0 })
}

fn common(a: &Profile, b: &Profile) -> [Feature; 19] {
    let predicates = a.claim.predicate.as_deref().zip(b.claim.predicate.as_deref());
    let related = predicates.map(|(x, y)| if related(x, y) { telling(x) } else { 0.0 });
    let gap = days_apart(a, b);
    let agents = (!a.agent.is_empty() && !b.agent.is_empty()).then(|| alike(&a.agent, &b.agent));
    let same_article = a.member.set == b.member.set;
    // What began long ago lasts: the date of it does not make it background.
    let same_kind = profile::same_kind(a, b);
    [
        ("same_predicate", related.unwrap_or(0.0)),
        when("other_predicate", related == Some(0.0)),
        when("other_event", related == Some(0.0) && predicates.is_some_and(|(x, y)| events(x, y))),
        ("other_fate", predicates.filter(|_| related == Some(0.0)).map_or(0.0, |(x, y)| fates(x, y))),
        ("context", cosine(&a.context, &b.context)),
        when("shared_name", shares(&a.names, &b.names)),
        ("shared_tie", shared_tie(a, b)),
        ("first_tie", first_tie(a, b)),
        ("other_tie", other_tie(a, b)),
        ("other_first_tie", other_first_tie(a, b)),
        when("background", same_kind && a.is_background() && b.is_background()),
        when("one_background", same_kind && one_background(a, b)),
        ("shared_events", overlap(&a.events, &b.events)),
        when("same_agent", agents == Some(true)),
        when("other_agent", agents == Some(false)),
        when("same_day_report", !same_article && gap.is_some_and(|d| d <= SAME_DAY)),
        when("old_report", gap.is_some_and(|d| d > NEAR)),
        when("same_article", same_article),
        when("same_article_differs", same_article && !says_the_same(a, b)),
    ]
}

/// Whether two predicates are one concept or one a kind of the other.
fn related(a: &str, b: &str) -> bool {
    a == b || Concepts::get().is_a(a, b) || Concepts::get().is_a(b, a)
}

/// Whether both predicates are events by the name of their concepts.
fn events(a: &str, b: &str) -> bool {
    let event = |predicate: &str| {
        Concepts::get().by_name(predicate).is_some_and(|concept| concept.kind == ConceptKind::Event)
    };
    event(a) && event(b)
}

/// How surely two predicates are two things that befall people: surely where both are counted as tolls, the dead and the
/// wounded; not at all where both are kinds of one, as the executed and the murdered.
fn fates(a: &str, b: &str) -> f64 {
    let fate = |predicate| Concepts::get().by_name(predicate).filter(|concept| concept.fate);
    let apart = fate(a).zip(fate(b)).filter(|(x, y)| x.is_a.is_none() || x.is_a != y.is_a);
    apart.map_or(0.0, |(x, y)| if x.toll && y.toll { 1.0 } else { 0.5 })
}

/// How much it says that two claims share a predicate: less for a verb of no concept, such as "say" or "want".
fn telling(predicate: &str) -> f64 {
    if Concepts::get().named(predicate) { 1.0 } else { PLAIN_VERB }
}

/// Whether two clusters must not be joined: one article tells of two who act, or two ages are those of two persons.
pub(super) fn apart(a: &Profile, b: &Profile) -> bool {
    let aged = a.claim.kind() == Kind::Quantity && b.claim.kind() == Kind::Quantity;
    names::told_apart(a, b) == names::SURELY || (aged && bearer::differ(&a.bearer, &b.bearer))
}

/// Whether two claims give figures or times that are not the same; claims of words never do.
pub(super) fn differ(a: &Profile, b: &Profile) -> bool {
    match (a.claim.quantity(), b.claim.quantity()) {
        (Some(x), Some(y)) => !quantity::is_equal(x, y),
        _ if profile::kind(a, b) == Kind::Date => a.time().zip(b.time()).is_some_and(|(x, y)| !x.overlaps(y)),
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
