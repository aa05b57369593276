//! Claim sets to facts: which claims of different sources are about the same thing.
//!
//! Every claim becomes a [`profile`], [`block`] picks the pairs worth a look, [`features`] scores them, and
//! [`cluster`] joins them into facts under the constraint that no chain may join what does not belong together. What a
//! single report tells becomes a fact where its [`sums`] are wrong.

mod bearer;
mod block;
mod clock;
mod cluster;
mod contrast;
mod elapsed;
mod features;
mod label;
mod measure;
mod profile;
mod rivals;
mod story;
mod sums;
mod topic;
mod vocabulary;
mod weights;

use std::collections::BTreeMap;

use crate::model::{Alignment, ClaimSet, Fact, FactId, Member, Pairing};
use profile::Profile;

pub use clock::Clock;
pub use elapsed::Begun;
pub use measure::in_one_unit;
pub use story::{Keep, Story, align_stories, arrange, stories};
pub use sums::listed;
pub use weights::Weights;

/// How many pairs that came near a claim is kept in.
const KEPT_NEAR: usize = 5;

/// Joins claims of different sources that are about the same thing, with the built-in weights. Facts come in a fixed
/// order.
pub fn align(sets: &[ClaimSet]) -> Vec<Fact> {
    align_with(sets, Weights::built_in())
}

/// Joins claims as [`align`] does, with other weights.
pub fn align_with(sets: &[ClaimSet], weights: &Weights) -> Vec<Fact> {
    Candidates::of(sets).joined(weights, Keep::Pairings).facts
}

/// The claims of some sets made ready for comparing, and the pairs of them that are worth a look. What weights are fitted
/// with: the same candidates can be joined under many.
#[derive(Debug)]
pub struct Candidates<'a> {
    profiles: Vec<Profile<'a>>,
    pairs: Vec<(usize, usize)>,
}

impl<'a> Candidates<'a> {
    /// Finds the candidates.
    pub fn of(sets: &'a [ClaimSet]) -> Self {
        let profiles = profile::all(sets);
        let pairs = block::candidates(&profiles);
        Self { profiles, pairs }
    }

    /// All pairs with the bare strength of each feature that fires, unweighed, and score 0.
    pub fn bare(&self) -> Vec<Pairing> {
        self.pairs.iter().map(|&pair| self.compared(pair)).collect()
    }

    fn compared(&self, (a, b): (usize, usize)) -> Pairing {
        features::bare(&self.profiles[a], &self.profiles[b])
    }

    fn weighed(&self, bare: Pairing, (a, b): (usize, usize), weights: &Weights) -> Pairing {
        weights.of(profile::kind(&self.profiles[a], &self.profiles[b])).weigh(bare)
    }

    /// Joins the candidates into facts, and keeps so much of the alignment.
    pub fn joined(&self, weights: &Weights, keep: Keep) -> Alignment {
        // Pair by pair, as there are millions: each is weighed while it is at hand, and takes no more room than it needs.
        let scored =
            self.pairs.iter().map(|&pair| self.weighed(self.compared(pair), pair, weights)).collect();
        self.cluster(scored, weights, keep)
    }

    /// Joins as [`Candidates::joined`] does; `bare` is what [`Candidates::bare`] gives.
    pub fn join(&self, bare: Vec<Pairing>, weights: &Weights, keep: Keep) -> Alignment {
        let pairs = bare.into_iter().zip(&self.pairs);
        let scored = pairs.map(|(bare, &pair)| self.weighed(bare, pair, weights)).collect();
        self.cluster(scored, weights, keep)
    }

    fn cluster(&self, mut scored: Vec<Pairing>, weights: &Weights, keep: Keep) -> Alignment {
        rivals::weigh(&self.profiles, &self.pairs, &mut scored, weights);
        let clusters = cluster::join(&self.profiles, &self.pairs, &scored, weights);
        let mut facts: Vec<Fact> = clusters.iter().map(|c| fact(c, &self.profiles)).collect();
        let near = match keep {
            Keep::Facts => Vec::new(),
            Keep::Pairings => self.near(attach_pairings(&mut facts, scored), weights),
        };
        facts.extend(sums::wrong(&self.profiles).iter().map(|sum| self.sum(sum)));
        name_apart(&mut facts);
        Alignment { facts, near }
    }

    /// The fact that a total and its parts make, called what the total is of.
    fn sum(&self, members: &[usize]) -> Fact {
        let (id, label) = label::of(&[self.profiles[members[0]].claim]);
        Fact { id: FactId(id), label, ..fact(members, &self.profiles) }
    }

    /// The pairs that reach the offering score, best first, each claim in a few of them at most.
    fn near(&self, mut outside: Vec<Pairing>, weights: &Weights) -> Vec<Pairing> {
        let profile = |member: &Member| {
            let place = self.profiles.binary_search_by_key(member, |p| p.member).ok()?;
            Some(&self.profiles[place])
        };
        let offer = |pairing: &Pairing| {
            let ends = profile(&pairing.a).zip(profile(&pairing.b));
            ends.map_or(f64::INFINITY, |(a, b)| weights.of(profile::kind(a, b)).offer)
        };
        outside.retain(|pairing| pairing.score >= offer(pairing));
        outside.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.a, a.b).cmp(&(b.a, b.b))));
        let mut kept: BTreeMap<Member, usize> = BTreeMap::new();
        outside.retain(|pairing| {
            let ends = [pairing.a, pairing.b];
            let room = ends.iter().any(|end| kept.get(end).is_none_or(|n| *n < KEPT_NEAR));
            ends.into_iter().filter(|_| room).for_each(|end| *kept.entry(end).or_default() += 1);
            room
        });
        outside
    }
}

/// The fact that a cluster of profiles states; its pairings are attached later.
fn fact(cluster: &[usize], profiles: &[Profile]) -> Fact {
    let members: Vec<Member> = cluster.iter().map(|&i| profiles[i].member).collect();
    let claims: Vec<_> = cluster.iter().map(|&i| profiles[i].claim).collect();
    let (id, label) = label::of(&claims);
    Fact { id: FactId(id), kind: claims[0].kind(), label, members, pairings: Vec::new() }
}

/// Gives every fact the pairings inside it, and returns the others.
fn attach_pairings(facts: &mut [Fact], scored: Vec<Pairing>) -> Vec<Pairing> {
    let home: BTreeMap<Member, usize> =
        facts.iter().enumerate().flat_map(|(i, f)| f.members.iter().map(move |&m| (m, i))).collect();
    let mut outside = Vec::new();
    for pairing in scored {
        match (home.get(&pairing.a), home.get(&pairing.b)) {
            (Some(a), Some(b)) if a == b => facts[*a].pairings.push(pairing),
            _ => outside.push(pairing),
        }
    }
    outside
}

/// Numbers facts whose ids coincide.
fn name_apart(facts: &mut [Fact]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for fact in facts {
        let count = seen.entry(fact.id.0.clone()).or_default();
        *count += 1;
        if *count > 1 {
            fact.id.0 = format!("{}-{count}", fact.id.0);
        }
    }
}
