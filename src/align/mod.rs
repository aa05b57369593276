//! Claim sets to facts: which claims of different sources are about the same thing.
//!
//! Every claim becomes a [`profile`], [`block`] picks the pairs worth a look, [`features`] scores them, and
//! [`cluster`] joins them into facts under the constraint that no chain may join what does not belong together.

mod block;
mod cluster;
mod contrast;
mod features;
mod label;
mod measure;
mod profile;
mod rivals;
mod story;
mod topic;
mod vocabulary;
mod weights;

use std::collections::BTreeMap;

use crate::model::{ClaimSet, Fact, FactId, Member, Pairing};
use profile::Profile;

pub use measure::in_one_unit;
pub use story::{Keep, Story, align_stories, arrange, stories};
pub use weights::Weights;

/// How many rejected pairs a fact keeps for `explain`.
const KEPT_REJECTED: usize = 5;

/// Joins claims of different sources that are about the same thing, with the built-in weights. Facts come in a fixed
/// order.
pub fn align(sets: &[ClaimSet]) -> Vec<Fact> {
    align_with(sets, Weights::built_in())
}

/// Joins claims as [`align`] does, with other weights.
pub fn align_with(sets: &[ClaimSet], weights: &Weights) -> Vec<Fact> {
    Candidates::of(sets).facts(weights)
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
        self.pairs.iter().map(|&(a, b)| features::bare(&self.profiles[a], &self.profiles[b])).collect()
    }

    /// Joins the candidates into facts, in a fixed order.
    pub fn facts(&self, weights: &Weights) -> Vec<Fact> {
        self.join(self.bare(), weights)
    }

    /// Joins the candidates into facts; `bare` is what [`Candidates::bare`] gives.
    pub fn join(&self, bare: Vec<Pairing>, weights: &Weights) -> Vec<Fact> {
        let mut scored = bare;
        for (pairing, &(a, _)) in scored.iter_mut().zip(&self.pairs) {
            weights.of(self.profiles[a].claim.kind()).weigh(pairing);
        }
        rivals::weigh(&self.profiles, &self.pairs, &mut scored, weights);
        let clusters = cluster::join(&self.profiles, &self.pairs, &scored, weights);
        let mut facts: Vec<Fact> = clusters.iter().map(|c| fact(c, &self.profiles)).collect();
        attach_pairings(&mut facts, scored, weights);
        name_apart(&mut facts);
        facts
    }
}

/// The fact that a cluster of profiles states; its pairings are attached later.
fn fact(cluster: &[usize], profiles: &[Profile]) -> Fact {
    let members: Vec<Member> = cluster.iter().map(|&i| profiles[i].member).collect();
    let claims: Vec<_> = cluster.iter().map(|&i| profiles[i].claim).collect();
    let (id, label) = label::of(&claims);
    Fact {
        id: FactId(id),
        kind: claims[0].kind(),
        label,
        members,
        pairings: Vec::new(),
        rejected: Vec::new(),
    }
}

/// Gives every fact the pairings inside it and the best of those that lead out of it.
fn attach_pairings(facts: &mut [Fact], scored: Vec<Pairing>, weights: &Weights) {
    let home: BTreeMap<Member, usize> =
        facts.iter().enumerate().flat_map(|(i, f)| f.members.iter().map(move |&m| (m, i))).collect();
    for pairing in scored {
        let (a, b) = (home.get(&pairing.a).copied(), home.get(&pairing.b).copied());
        if let (Some(a), Some(b)) = (a, b)
            && a == b
        {
            facts[a].pairings.push(pairing);
            continue;
        }
        for fact in a.into_iter().chain(b) {
            if pairing.score >= weights.of(facts[fact].kind).offer {
                facts[fact].rejected.push(pairing.clone());
            }
        }
    }
    for fact in facts {
        fact.rejected.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.a, a.b).cmp(&(b.a, b.b))));
        fact.rejected.truncate(KEPT_REJECTED);
    }
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
