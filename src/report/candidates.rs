//! Pairs that came near to being joined: offered, never asserted.

use super::explain::pair_story;
use super::{Compared, PairStory};
use crate::model::{Alignment, ClaimSet, Pairing};

/// The pairs of claims of two sources that came near to being one fact, best first.
pub fn candidates(sets: &[ClaimSet], found: &Alignment) -> Vec<PairStory> {
    let mut pairs: Vec<&Pairing> = found.near.iter().filter(|p| p.a.set != p.b.set).collect();
    pairs.sort_by(|p, q| q.score.total_cmp(&p.score).then((p.a, p.b).cmp(&(q.a, q.b))));
    let compared = Compared { sets, texts: &[], found, judgements: &[] };
    pairs.into_iter().map(|pairing| pair_story(compared, pairing)).collect()
}
