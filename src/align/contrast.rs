//! Contrast: what an article tells apart, so that a claim of another one is not taken for the wrong one of several.

use std::collections::BTreeSet;
use std::sync::Arc;

use foldhash::HashMap;
use rust_decimal::Decimal;

use super::measure;
use super::profile::{Profile, is_pronoun};
use super::vocabulary::{skeleton, words};
use crate::lexicon::Concepts;
use crate::model::{Claim, Dimension};

/// What a quantity is compared in: its dimension, and its unit or the concept of what is counted.
type Measured = (Dimension, String);

/// Marks in every claim of a quantity what the others of its article say of the same unit.
pub(super) fn mark(profiles: &mut [Profile]) {
    let measured: Vec<Option<Measured>> = profiles.iter().map(measured).collect();
    mark_sole(profiles, &measured);
    mark_told(profiles, &measured);
    tell_apart(profiles, &measured);
}

/// The quantities among the claims, each with what it is compared in.
fn quantities<'p, 'm, 's>(
    profiles: &'p mut [Profile<'s>],
    measured: &'m [Option<Measured>],
) -> impl Iterator<Item = (&'p mut Profile<'s>, &'m Measured)> {
    profiles.iter_mut().zip(measured).filter_map(|(profile, measured)| Some((profile, measured.as_ref()?)))
}

/// The amount of a claim of a quantity, in the unit it is compared in.
pub(super) fn amount(profile: &Profile) -> Option<Decimal> {
    profile.claim.quantity().map(|quantity| measure::value(quantity).normalize())
}

/// Gives every claim of a quantity the amounts of its unit that its article tells.
fn mark_told(profiles: &mut [Profile], measured: &[Option<Measured>]) {
    let mut told: HashMap<_, BTreeSet<Decimal>> = HashMap::default();
    for (profile, unit) in quantities(profiles, measured) {
        told.entry((profile.member.set, unit)).or_default().extend(amount(profile));
    }
    let told: HashMap<_, Arc<[Decimal]>> =
        told.into_iter().map(|(key, amounts)| (key, amounts.into_iter().collect())).collect();
    for (profile, unit) in quantities(profiles, measured) {
        profile.told = Arc::clone(&told[&(profile.member.set, unit)]);
    }
}

/// Marks the claims that alone state their amount in their article, and those whose amount is the only one of its slot:
/// what happens, and to what.
fn mark_sole(profiles: &mut [Profile], measured: &[Option<Measured>]) {
    let slot = |p: &Profile<'_>| p.claim.predicate.clone();
    let mut stated: HashMap<_, usize> = HashMap::default();
    let mut amounts: HashMap<_, BTreeSet<_>> = HashMap::default();
    for (profile, unit) in quantities(profiles, measured) {
        *stated.entry((profile.member.set, unit, amount(profile))).or_default() += 1;
        amounts.entry((profile.member.set, unit, slot(profile))).or_default().insert(amount(profile));
    }
    for (profile, unit) in quantities(profiles, measured) {
        let set = profile.member.set;
        profile.sole = stated[&(set, unit, amount(profile))] == 1;
        let alone = amounts[&(set, unit, slot(profile))].len() == 1;
        profile.sole_slot = alone && profile.claim.predicate.is_some();
    }
}

/// Gives every claim of a quantity the names it is told of, and those that the claims of its unit in its article are told
/// of. Whoever acts in some claim of the unit counts; where a claim does not say who acts, the names tied to it do.
fn tell_apart(profiles: &mut [Profile], measured: &[Option<Measured>]) {
    let mut acting: HashMap<_, BTreeSet<String>> = HashMap::default();
    for (profile, unit) in quantities(profiles, measured) {
        acting.entry(unit).or_default().extend(named_agent(profile.claim));
    }
    let mut told: HashMap<_, BTreeSet<String>> = HashMap::default();
    for (profile, unit) in quantities(profiles, measured) {
        profile.whose = whose(profile, &acting[unit]);
        told.entry((profile.member.set, unit)).or_default().extend(profile.whose.iter().cloned());
    }
    let told: HashMap<_, Arc<[String]>> =
        told.into_iter().map(|(key, names)| (key, names.into_iter().collect())).collect();
    for (profile, unit) in quantities(profiles, measured) {
        profile.told_of = Arc::clone(&told[&(profile.member.set, unit)]);
    }
}

/// The names of who acts, else those tied to the claim that act elsewhere; sorted.
fn whose(profile: &Profile, acting: &BTreeSet<String>) -> Vec<String> {
    let mut names = named_agent(profile.claim);
    if names.is_empty() {
        names
            .extend(profile.ties.iter().map(|(name, _)| name).filter(|name| acting.contains(*name)).cloned());
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// Skeletons of the names for who acts.
pub(super) fn named_agent(claim: &Claim) -> Vec<String> {
    let named = |w: &&str| w.starts_with(char::is_uppercase) && w.len() > 2 && !is_pronoun(w);
    words(claim.agent.as_deref().unwrap_or("")).filter(named).map(skeleton).collect()
}

fn measured(profile: &Profile) -> Option<Measured> {
    let quantity = profile.claim.quantity()?;
    let unit = measure::base(quantity);
    let name = Concepts::get().of(unit).map_or_else(|| unit.to_owned(), |c| format!("={}", c.concept));
    Some((measure::dimension(quantity), name))
}
