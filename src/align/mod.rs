//! Claim sets to facts: which claims of different sources are about the same thing.
//!
//! Every claim becomes a [`profile`], [`block`] picks the pairs worth a look, [`features`] scores them, and
//! [`cluster`] joins them into facts under the constraint that no chain may join what does not belong together.

mod block;
mod cluster;
mod features;
mod label;
mod profile;
mod story;
mod topic;
mod vocabulary;
mod weights;

use std::collections::BTreeMap;

use crate::model::{ClaimSet, Fact, FactId, Member, Pairing};
use profile::Profile;

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
    let profiles = profile::all(sets);
    let pairs = block::candidates(&profiles);
    let scored: Vec<Pairing> =
        pairs.iter().map(|&(a, b)| features::pairing(&profiles[a], &profiles[b], weights)).collect();
    let clusters = cluster::join(&profiles, &pairs, &scored, weights);
    let mut facts: Vec<Fact> = clusters.iter().map(|c| fact(c, &profiles)).collect();
    attach_pairings(&mut facts, scored, weights);
    name_apart(&mut facts);
    facts
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
