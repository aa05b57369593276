//! Contrast: what an article tells apart, so that a claim of another one is not taken for the wrong one of several.

use std::collections::BTreeSet;
use std::sync::Arc;

use foldhash::HashMap;

use super::measure;
use super::profile::{Profile, is_pronoun};
use super::vocabulary::{skeleton, words};
use crate::lexicon::Concepts;
use crate::model::Claim;

/// Marks in every claim of a quantity what the others of its article say of the same unit.
pub(super) fn mark(profiles: &mut [Profile]) {
    mark_sole(profiles);
    tell_apart(profiles);
}

/// Marks the claims that alone state their amount in their article, and those whose amount is the only one of its slot:
/// what happens, and to what.
fn mark_sole(profiles: &mut [Profile]) {
    let amount = |p: &Profile| p.claim.quantity().map(|q| measure::value(q).normalize());
    let unit = |p: &Profile| Some((p.member.set, p.claim.quantity()?.dimension, unit_of(p)?));
    let slot = |p: &Profile| Some((unit(p)?, p.claim.predicate.clone()?));
    let mut stated: HashMap<_, usize> = HashMap::default();
    let mut amounts: HashMap<_, BTreeSet<_>> = HashMap::default();
    for profile in profiles.iter() {
        *stated.entry((unit(profile), amount(profile))).or_default() += 1;
        amounts.entry(slot(profile)).or_default().insert(amount(profile));
    }
    for profile in profiles.iter_mut().filter(|p| p.claim.quantity().is_some()) {
        profile.sole = stated[&(unit(profile), amount(profile))] == 1;
        profile.sole_slot = slot(profile).is_some_and(|slot| amounts[&Some(slot)].len() == 1);
    }
}

/// Gives every claim of a quantity the names it is told of, and those that the claims of its unit in its article are told
/// of. Whoever acts in some claim of the unit counts; where a claim does not say who acts, the names tied to it do.
fn tell_apart(profiles: &mut [Profile]) {
    let unit = |p: &Profile| Some((p.claim.quantity()?.dimension, unit_of(p)?));
    let mut acting: HashMap<_, BTreeSet<String>> = HashMap::default();
    for profile in profiles.iter() {
        acting.entry(unit(profile)).or_default().extend(named_agent(profile.claim));
    }
    let mut told: HashMap<_, BTreeSet<String>> = HashMap::default();
    for profile in profiles.iter_mut().filter(|p| p.claim.quantity().is_some()) {
        profile.whose = whose(profile, &acting[&unit(profile)]);
        told.entry((profile.member.set, unit(profile))).or_default().extend(profile.whose.iter().cloned());
    }
    let told: HashMap<_, Arc<[String]>> =
        told.into_iter().map(|(key, names)| (key, names.into_iter().collect())).collect();
    for profile in profiles {
        profile.told_of = told.get(&(profile.member.set, unit(profile))).cloned().unwrap_or_default();
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

/// The unit that a quantity is compared in, or the concept of what is counted.
fn unit_of(profile: &Profile) -> Option<String> {
    let unit = measure::base(&profile.claim.quantity()?.unit);
    Some(Concepts::get().of(unit).map_or_else(|| unit.to_owned(), |c| format!("={}", c.concept)))
}
