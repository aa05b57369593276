//! Which old claim a new one continues, and what changed from one to the other.

use std::collections::{BTreeMap, VecDeque};

use super::assign::{Keys, assign};
use super::fields::{self, Fields};
use super::sources::left;
use super::{ClaimDiff, Field};
use crate::model::{Claim, Kind};

/// Words of a claim that may lead to its partner.
const KEYS: usize = 40;
/// Of long texts only so many characters are compared.
const COMPARED: usize = 400;

/// The claims that were added, removed, changed or moved, in text order; removed ones where they stood.
pub(super) fn diff<'a>(old: &'a [Claim], new: &'a [Claim]) -> Vec<ClaimDiff<'a>> {
    let lists = |claims: &[Claim]| -> Vec<Fields> { claims.iter().map(fields::of_claim).collect() };
    let (old_fields, new_fields) = (lists(old), lists(new));
    let pairs = pair(old, new, &old_fields, &new_fields);
    let moved = moved(&pairs);
    let mut changes: Vec<((usize, usize), ClaimDiff)> = Vec::new();
    for (n, pair) in pairs.iter().enumerate() {
        let fields = pair.map_or_else(Vec::new, |o| fields::changes(&old_fields[o], &new_fields[n]));
        let change = ClaimDiff { old: pair.map(|o| &old[o]), new: Some(&new[n]), fields, moved: moved[n] };
        changes.push(((n + 1, 0), change));
    }
    for (place, o) in removed(old.len(), &pairs) {
        let change = ClaimDiff { old: Some(&old[o]), new: None, fields: Vec::new(), moved: false };
        changes.push(((place, o + 1), change));
    }
    changes.sort_by_key(|(place, _)| *place);
    changes.into_iter().map(|(_, change)| change).filter(ClaimDiff::is_change).collect()
}

/// The positions of old claims with those of the new claims that continue them.
pub(super) fn continued(old: &[Claim], new: &[Claim]) -> Vec<(usize, usize)> {
    let lists = |claims: &[Claim]| -> Vec<Fields> { claims.iter().map(fields::of_claim).collect() };
    let pairs = pair(old, new, &lists(old), &lists(new));
    pairs.into_iter().enumerate().filter_map(|(n, o)| Some((o?, n))).collect()
}

/// Every removed claim with the place, counted from 1, of the new claim that it stood behind.
fn removed(old: usize, pairs: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut place_of = vec![None; old];
    pairs.iter().enumerate().for_each(|(n, pair)| pair.iter().for_each(|&o| place_of[o] = Some(n + 1)));
    let mut behind = 0;
    let mut removed = Vec::new();
    for (o, place) in place_of.into_iter().enumerate() {
        match place {
            Some(place) => behind = place,
            None => removed.push((behind, o)),
        }
    }
    removed
}

/// For every new claim the old one that it continues: one that is wholly the same, one that says the same under
/// another id, one of the same id, then the likest.
fn pair(old: &[Claim], new: &[Claim], old_fields: &[Fields], new_fields: &[Fields]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; new.len()];
    by_key(old_fields, new_fields, &mut pairs, |fields| fields);
    by_key(old_fields, new_fields, &mut pairs, |fields| {
        // The id is the last field and always there.
        fields.split_last().map_or(fields, |(_, rest)| rest)
    });
    by_key(old_fields, new_fields, &mut pairs, |fields| &fields[fields.len().saturating_sub(1)..]);
    let (old_left, new_left) = left(old.len(), &pairs);
    let keys =
        |claims: &[Claim], left: &[usize]| -> Vec<Keys> { left.iter().map(|&i| keys(&claims[i])).collect() };
    let like = |o: usize, n: usize| likeness(&old[old_left[o]], &new[new_left[n]]);
    for (o, n) in assign(&keys(old, &old_left), &keys(new, &new_left), like) {
        pairs[new_left[n]] = Some(old_left[o]);
    }
    pairs
}

/// Some of the fields of a claim.
type Listed = [(Field, String)];

/// Pairs what has equal keys, the first with the first.
fn by_key(old: &[Fields], new: &[Fields], pairs: &mut [Option<usize>], key: fn(&Listed) -> &Listed) {
    let (old_left, new_left) = left(old.len(), pairs);
    let mut waiting: BTreeMap<&Listed, VecDeque<usize>> = BTreeMap::new();
    for o in old_left {
        waiting.entry(key(&old[o])).or_default().push_back(o);
    }
    for n in new_left {
        pairs[n] = waiting.get_mut(key(&new[n])).and_then(VecDeque::pop_front);
    }
}

/// The words that may lead to a claim's partner, under its kind: only claims of one kind are paired.
fn keys(claim: &Claim) -> Keys {
    let texts =
        [claim.predicate.as_deref(), claim.thing.as_deref(), claim.speaker(), Some(claim.text.as_str())];
    let words = texts.into_iter().flatten().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let words = words.filter(|w| w.len() > 1).take(KEYS);
    words.map(|word| format!("{} {}", claim.kind(), word.to_lowercase())).collect()
}

/// How much two claims of one kind look like versions of one, from 0 to 1.
fn likeness(old: &Claim, new: &Claim) -> f64 {
    let statement = old.kind() == Kind::Statement;
    let weights = if statement { [0.0, 0.0, 0.3, 0.7, 0.0] } else { [0.2, 0.3, 0.15, 0.15, 0.2] };
    let (mut sum, mut total) = (0.0, 0.0);
    for ((a, b), weight) in texts(old).into_iter().zip(texts(new)).zip(weights) {
        if a.is_some() || b.is_some() {
            total += weight;
            sum += weight * similarity(a.unwrap_or(""), b.unwrap_or(""));
        }
    }
    let same_sort = old.quantity().map(|q| q.dimension) == new.quantity().map(|q| q.dimension);
    let factor = if same_sort { 1.0 } else { 0.7 };
    if total > 0.0 { factor * sum / total } else { 0.0 }
}

fn texts(claim: &Claim) -> [Option<&str>; 5] {
    let quote = Some(claim.quote.as_str()).filter(|q| !q.is_empty());
    [claim.predicate.as_deref(), claim.thing.as_deref(), claim.speaker(), Some(&claim.text), quote]
}

fn similarity(a: &str, b: &str) -> f64 {
    let head = |text: &str| text.chars().take(COMPARED).collect::<String>();
    if a == b { 1.0 } else { strsim::sorensen_dice(&head(a), &head(b)) }
}

/// Which paired claims left their place: all outside one longest run of pairs that is in order on both sides.
fn moved(pairs: &[Option<usize>]) -> Vec<bool> {
    let placed: Vec<(usize, usize)> =
        pairs.iter().enumerate().filter_map(|(n, pair)| Some((n, (*pair)?))).collect();
    // `tails[k]` is the pair that ends the best run of k + 1 pairs found so far, `before` the pair it follows.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (i, &(_, o)) in placed.iter().enumerate() {
        let length = tails.partition_point(|&t| placed[t].1 < o);
        before.push(length.checked_sub(1).map(|k| tails[k]));
        if length == tails.len() { tails.push(i) } else { tails[length] = i }
    }
    let mut moved: Vec<bool> = pairs.iter().map(Option::is_some).collect();
    let mut last = tails.last().copied();
    while let Some(i) = last {
        moved[placed[i].0] = false;
        last = before[i];
    }
    moved
}
