//! Clusters under constraints: pairs join best first, and never by a chain whose ends do not belong together.

use foldhash::HashMap;

use super::features;
use super::profile::{self, Profile};
use super::weights::Weights;
use crate::model::Pairing;

/// Largest cluster; a fact with more mentions than this is a fault of matching, not news.
const LARGEST: usize = 256;

/// Groups of profile indexes that state one fact, each with claims of two sources at least, in order.
pub(super) fn join(
    profiles: &[Profile],
    pairs: &[(usize, usize)],
    scored: &[Pairing],
    weights: &Weights,
) -> Vec<Vec<usize>> {
    let threshold = |pair| threshold(profiles, pair, weights);
    let score_of: HashMap<(usize, usize), f64> =
        pairs.iter().copied().zip(scored.iter().map(|p| p.score)).collect();
    let order = order(profiles, pairs, scored, weights);

    let mut home: Vec<usize> = (0..profiles.len()).collect();
    let mut members: Vec<Vec<usize>> = (0..profiles.len()).map(|i| vec![i]).collect();
    for i in order {
        let (a, b) = (home[pairs[i].0], home[pairs[i].1]);
        if a != b
            && !exclude(profiles, &members[a], &members[b])
            && fit(&members[a], &members[b], &score_of, threshold(pairs[i]) * weights.chain)
        {
            let moved = std::mem::take(&mut members[b]);
            for &m in &moved {
                home[m] = a;
            }
            members[a].extend(moved);
        }
    }
    finish(members, profiles)
}

/// The score from which a pair is joined.
fn threshold(profiles: &[Profile], (a, b): (usize, usize), weights: &Weights) -> f64 {
    weights.of(profile::kind(&profiles[a], &profiles[b])).join
}

/// The pairs that may join, best first; figures meet dates once figures have met figures and dates dates.
fn order(
    profiles: &[Profile],
    pairs: &[(usize, usize)],
    scored: &[Pairing],
    weights: &Weights,
) -> Vec<usize> {
    let joins = |&i: &usize| scored[i].score >= threshold(profiles, pairs[i], weights);
    let crosses = |i: usize| !profile::same_kind(&profiles[pairs[i].0], &profiles[pairs[i].1]);
    let mut order: Vec<usize> = (0..pairs.len()).filter(joins).collect();
    order.sort_by(|&i, &j| {
        let by_score = || scored[j].score.total_cmp(&scored[i].score).then(pairs[i].cmp(&pairs[j]));
        crosses(i).cmp(&crosses(j)).then_with(by_score)
    });
    order
}

/// Whether two clusters must stay apart: one article gives two figures or times, which are seldom of one thing, or tells of
/// two who act.
fn exclude(profiles: &[Profile], a: &[usize], b: &[usize]) -> bool {
    let differ = |x: &Profile, y: &Profile| x.member.set == y.member.set && features::differ(x, y);
    let apart = |x: &Profile, y: &Profile| differ(x, y) || features::apart(x, y);
    a.iter().any(|&x| b.iter().any(|&y| apart(&profiles[x], &profiles[y])))
}

/// Whether the average score between two clusters reaches `least`; pairs never looked at count as 0.
#[allow(clippy::cast_precision_loss)]
fn fit(a: &[usize], b: &[usize], scores: &HashMap<(usize, usize), f64>, least: f64) -> bool {
    if a.len() + b.len() > LARGEST {
        return false;
    }
    let score = |x: usize, y: usize| scores.get(&(x.min(y), x.max(y))).copied().unwrap_or(0.0);
    let sum: f64 = a.iter().flat_map(|&x| b.iter().map(move |&y| score(x, y))).sum();
    sum >= least * (a.len() * b.len()) as f64
}

/// Keeps the groups that two sources share, members sorted, groups by their first member.
fn finish(members: Vec<Vec<usize>>, profiles: &[Profile]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = members.into_iter().filter(|g| g.len() > 1).collect();
    for group in &mut groups {
        group.sort_unstable();
    }
    let sources = |g: &[usize]| g.iter().any(|&i| profiles[i].member.set != profiles[g[0]].member.set);
    groups.retain(|g| sources(g));
    groups.sort_unstable();
    groups
}
