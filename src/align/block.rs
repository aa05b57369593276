//! Blocking: which pairs are worth scoring, found through shared keys and never by looking at all pairs.

use std::collections::BTreeSet;

use foldhash::HashMap;

use super::profile::{self, Profile};
use super::{bearer, elapsed, measure};
use crate::model::{Body, Dimension};

/// How many claims before it under one key a claim is paired with. Bounds the work for keys that everything shares.
const WINDOW: usize = 48;
/// How many of a claim's most telling words serve as keys.
const KEY_TERMS: usize = 8;

/// What two claims must share to be looked at: the same class of claim, and the same word, concept or noun.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Term(Class, usize),
    Predicate(Class, String),
    Unit(Class, String),
    Speaker(String, usize),
}

/// Claims of different classes are never about the same figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Class {
    Quantity(Dimension),
    Date,
    Statement,
}

/// The class of a claim; of a date since which something lasts also that of the time gone by.
fn classes(profile: &Profile) -> impl Iterator<Item = Class> {
    let own = match &profile.claim.body {
        Body::Quantity(_) => None,
        Body::Date(_) => Some(Class::Date),
        Body::Statement(_) => Some(Class::Statement),
    };
    own.into_iter().chain(profile.quantity().map(|q| Class::Quantity(measure::dimension(q))))
}

/// Pairs of profile indexes worth scoring, each once, smaller index first, in order.
pub(super) fn candidates(profiles: &[Profile]) -> Vec<(usize, usize)> {
    let mut index: HashMap<Key, Vec<usize>> = HashMap::default();
    let mut pairs = Vec::new();
    for (i, profile) in profiles.iter().enumerate() {
        let mut before = Vec::new();
        for key in classes(profile).flat_map(|class| keys(profile, class)) {
            let others = index.entry(key).or_default();
            before.extend(others.iter().rev().take(WINDOW));
            others.push(i);
        }
        before.sort_unstable();
        before.dedup();
        let tells = |&other: &usize| can_tell(&profiles[other], profile);
        pairs.extend(before.into_iter().filter(tells).map(|other| (other, i)));
    }
    pairs.sort_unstable();
    pairs
}

/// Whether two claims can be told to be of one fact: how long ago a date was depends on the day that a report counts from,
/// a day of birth is an age of the one who was born, and a term tells nothing of the time gone by.
fn can_tell(a: &Profile, b: &Profile) -> bool {
    let dated = || a.published().is_some() && b.published().is_some();
    let fits = || match a.quantity().map(|q| q.dimension) {
        Some(Dimension::Age) => bearer::same(&a.bearer, &b.bearer) > 0.0,
        _ => !elapsed::is_term(a.claim) && !elapsed::is_term(b.claim),
    };
    profile::same_kind(a, b) || (dated() && fits())
}

fn keys(profile: &Profile, class: Class) -> BTreeSet<Key> {
    let terms = profile.key_terms(KEY_TERMS);
    let mut keys: BTreeSet<Key> = terms.iter().map(|&t| Key::Term(class, t)).collect();
    if let Some(speaker) = &profile.speaker
        && class == Class::Statement
    {
        keys.extend(terms.iter().map(|&t| Key::Speaker(speaker.clone(), t)));
    }
    if class != Class::Statement {
        keys.extend(profile.claim.predicate.iter().map(|p| Key::Predicate(class, p.clone())));
    }
    if let Some(quantity) = profile.quantity()
        && class != Class::Date
    {
        keys.insert(Key::Unit(class, measure::base(quantity).to_owned()));
    }
    keys
}
