//! Rivals: a pair is less likely one fact where another claim of either article fits better.

use foldhash::HashMap;

use super::profile::Profile;
use super::weights::Weights;
use crate::model::Pairing;

/// By how much a rival must fit better to count, and the most that it counts.
const MARGIN: f64 = 0.25;
const MOST: f64 = 2.0;

/// The best and the second best score of a claim with the claims of one other article, and with whom the best is.
#[derive(Debug, Clone, Copy)]
struct Best {
    with: usize,
    score: f64,
    next: f64,
}

/// Weighs down the pairs that have a rival: the feature `rival` is by how much the rival's score is higher.
pub(super) fn weigh(
    profiles: &[Profile],
    pairs: &[(usize, usize)],
    scored: &mut [Pairing],
    weights: &Weights,
) {
    let weight = |claim: usize| weights.of(profiles[claim].claim.kind()).weight("rival");
    let best = best(profiles, pairs, scored, |claim| weight(claim) != 0.0);
    for (&(a, b), pairing) in pairs.iter().zip(scored) {
        let (set_a, set_b) = (profiles[a].member.set, profiles[b].member.set);
        if set_a == set_b {
            continue;
        }
        let other = |claim, set, with| {
            best.get(&(claim, set)).map_or(0.0, |b| if b.with == with { b.next } else { b.score })
        };
        let rival = other(a, set_b, b).max(other(b, set_a, a));
        let ahead = (rival - pairing.score - MARGIN).clamp(0.0, MOST);
        let weight = ahead * weight(a);
        if weight != 0.0 {
            pairing.score += weight;
            pairing.features.push(("rival", weight));
        }
    }
}

/// The best scores of every claim that counts with every article it was paired with.
fn best(
    profiles: &[Profile],
    pairs: &[(usize, usize)],
    scored: &[Pairing],
    counts: impl Fn(usize) -> bool,
) -> HashMap<(usize, usize), Best> {
    let mut best: HashMap<(usize, usize), Best> = HashMap::default();
    let mut note = |claim: usize, with: usize, score: f64| {
        let entry = best.entry((claim, profiles[with].member.set));
        let found = entry.or_insert(Best { with, score, next: f64::MIN });
        if found.with == with {
            return;
        }
        if score > found.score {
            *found = Best { with, score, next: found.score };
        } else if score > found.next {
            found.next = score;
        }
    };
    for (&(a, b), pairing) in pairs.iter().zip(scored).filter(|((a, _), _)| counts(*a)) {
        note(a, b, pairing.score);
        note(b, a, pairing.score);
    }
    best
}
