//! Pairs the like of two lists, best first, without comparing all with all.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A thing to be paired: its words, each of which may lead to a partner.
pub(super) type Keys = BTreeSet<String>;

/// Entries under one key that are looked at; of longer lists those that stand nearest.
const NEAREST: usize = 24;
/// Partners that are scored for one thing: those with most keys in common.
const SCORED: usize = 12;
/// Below this likeness two things are not the same.
const LEAST: f64 = 0.5;

/// Looks again so often at what found no partner because its likest were taken.
const ROUNDS: usize = 6;

/// Pairs `(old, new)` with a likeness (0 to 1) of at least a half, each thing at most once, the likest first. Ties go
/// to the earlier. The cost grows with the number of things times their keys, not with all pairs.
pub(super) fn assign(
    old: &[Keys],
    new: &[Keys],
    likeness: impl Fn(usize, usize) -> f64,
) -> Vec<(usize, usize)> {
    let (mut old_left, mut new_left) =
        ((0..old.len()).collect::<Vec<_>>(), (0..new.len()).collect::<Vec<_>>());
    let mut pairs = Vec::new();
    for _ in 0..ROUNDS {
        let found =
            round(&pick(old, &old_left), &pick(new, &new_left), |o, n| likeness(old_left[o], new_left[n]));
        if found.is_empty() {
            break;
        }
        pairs.extend(found.iter().map(|&(o, n)| (old_left[o], new_left[n])));
        let (taken_old, taken_new): (BTreeSet<usize>, BTreeSet<usize>) = found.into_iter().unzip();
        old_left = without(&old_left, &taken_old);
        new_left = without(&new_left, &taken_new);
    }
    pairs
}

fn pick<'k>(things: &'k [Keys], left: &[usize]) -> Vec<&'k Keys> {
    left.iter().map(|&i| &things[i]).collect()
}

/// The entries whose positions are not among those taken.
fn without(left: &[usize], taken: &BTreeSet<usize>) -> Vec<usize> {
    left.iter().enumerate().filter(|(i, _)| !taken.contains(i)).map(|(_, &entry)| entry).collect()
}

/// One look at all things: each is scored against a few of the others.
fn round(old: &[&Keys], new: &[&Keys], likeness: impl Fn(usize, usize) -> f64) -> Vec<(usize, usize)> {
    let index = index(old);
    let mut scored: Vec<(Score, usize, usize)> = Vec::new();
    for (n, keys) in new.iter().enumerate() {
        let place = n * old.len() / new.len().max(1);
        let partners = partners(&index, keys, place).into_iter().map(|o| (likeness(o, n), o));
        scored.extend(partners.filter(|(l, _)| *l >= LEAST).map(|(l, o)| (score(l), o, n)));
    }
    scored.sort_unstable();
    let (mut used_old, mut used_new) = (BTreeSet::new(), BTreeSet::new());
    scored.retain(|&(_, o, n)| {
        let free = !used_old.contains(&o) && !used_new.contains(&n);
        free && used_old.insert(o) && used_new.insert(n)
    });
    scored.into_iter().map(|(_, o, n)| (o, n)).collect()
}

/// Likeness in millionths, the greatest first.
type Score = Reverse<u32>;

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
fn score(likeness: f64) -> Score {
    Reverse((likeness.clamp(0.0, 1.0) * 1e6) as u32)
}

fn index<'k>(things: &[&'k Keys]) -> BTreeMap<&'k str, Vec<usize>> {
    let mut index: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, keys) in things.iter().enumerate() {
        for key in *keys {
            index.entry(key).or_default().push(i);
        }
    }
    index
}

/// The entries that share most keys, with equal counts those nearest to `place`.
fn partners(index: &BTreeMap<&str, Vec<usize>>, keys: &Keys, place: usize) -> Vec<usize> {
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    for entry in keys.iter().filter_map(|key| index.get(key.as_str())).flat_map(|list| nearest(list, place)) {
        *shared.entry(*entry).or_default() += 1;
    }
    let mut partners: Vec<(usize, usize)> = shared.into_iter().collect();
    partners.sort_by_key(|&(entry, count)| (Reverse(count), entry.abs_diff(place), entry));
    partners.into_iter().take(SCORED).map(|(entry, _)| entry).collect()
}

/// The part of a sorted list that stands around `place`.
fn nearest(list: &[usize], place: usize) -> &[usize] {
    let middle = list.partition_point(|&entry| entry < place);
    let start = middle.saturating_sub(NEAREST / 2).min(list.len().saturating_sub(NEAREST));
    &list[start..list.len().min(start + NEAREST)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(words: &str) -> Keys {
        words.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn the_best_pair_goes_first() {
        let (old, new) = ([keys("a b"), keys("a c")], [keys("a c"), keys("a d")]);
        let likeness = |o: usize, n: usize| [[0.6, 0.5], [0.9, 0.8]][o][n];
        assert_eq!(assign(&old, &new, likeness), [(1, 0), (0, 1)]);
        assert_eq!(assign(&old, &new, |_, _| 0.4), []);
    }

    #[test]
    fn common_keys_lead_to_the_neighbours() {
        let things: Vec<Keys> = (0..5_000).map(|_| keys("same words everywhere")).collect();
        let pairs = assign(&things, &things, |o, n| if o == n { 1.0 } else { 0.5 });
        assert!(pairs.len() == 5_000 && pairs.iter().all(|(o, n)| o == n));
    }
}
