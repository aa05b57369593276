//! Pairs that came near to being joined: offered, never asserted.

use super::explain::pair_story;
use super::{Compared, PairStory};
use crate::model::{ClaimSet, Fact, Member, Pairing};

/// The pairs of claims of two sources that came near to being joined to some fact, best first, each once.
pub fn candidates(sets: &[ClaimSet], facts: &[Fact]) -> Vec<PairStory> {
    let ends = |p: &Pairing| -> (Member, Member) { (p.a.min(p.b), p.a.max(p.b)) };
    let mut pairs: Vec<&Pairing> = facts.iter().flat_map(|fact| &fact.rejected).collect();
    pairs.retain(|pairing| pairing.a.set != pairing.b.set);
    pairs.sort_by(|p, q| q.score.total_cmp(&p.score).then(ends(p).cmp(&ends(q))));
    pairs.dedup_by_key(|pairing| ends(pairing));
    let compared = Compared { sets, texts: &[], facts, judgements: &[] };
    pairs.into_iter().map(|pairing| pair_story(compared, pairing)).collect()
}
