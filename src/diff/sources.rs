//! Which old source a new one continues: by id, then path, then web address, then likeness of title and file name.

use std::collections::BTreeMap;

use super::assign::{Keys, assign};
use crate::model::{ClaimSet, Source};

/// For every new set the old one that it continues, if any; no old set twice.
pub(super) fn pair(old: &[ClaimSet], new: &[ClaimSet]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; new.len()];
    let named: [fn(&Source) -> Option<&str>; 3] =
        [|s| Some(&s.id), |s| Some(s.path.as_str()).filter(|p| !p.is_empty()), |s| s.url.as_deref()];
    for name in named {
        by_name(old, new, &mut pairs, name);
    }
    let (old_left, new_left) = left(old.len(), &pairs);
    let keys = |sets: &[ClaimSet], left: &[usize]| -> Vec<Keys> {
        left.iter().map(|&i| keys(&sets[i].source)).collect()
    };
    let like = |o: usize, n: usize| likeness(&old[old_left[o]].source, &new[new_left[n]].source);
    for (o, n) in assign(&keys(old, &old_left), &keys(new, &new_left), like) {
        pairs[new_left[n]] = Some(old_left[o]);
    }
    pairs
}

/// The old and new entries that have no partner yet.
pub(super) fn left(old: usize, pairs: &[Option<usize>]) -> (Vec<usize>, Vec<usize>) {
    let mut taken = vec![false; old];
    pairs.iter().flatten().for_each(|&o| taken[o] = true);
    let new = pairs.iter().enumerate().filter(|(_, pair)| pair.is_none()).map(|(n, _)| n).collect();
    ((0..old).filter(|&o| !taken[o]).collect(), new)
}

fn by_name(
    old: &[ClaimSet],
    new: &[ClaimSet],
    pairs: &mut [Option<usize>],
    name: fn(&Source) -> Option<&str>,
) {
    let (old_left, new_left) = left(old.len(), pairs);
    // Later entries do not displace earlier ones of the same name.
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for o in old_left {
        if let Some(key) = name(&old[o].source) {
            named.entry(key).or_insert(o);
        }
    }
    for n in new_left {
        pairs[n] = name(&new[n].source).and_then(|key| named.remove(key));
    }
}

fn stem(source: &Source) -> &str {
    let file = source.path.rsplit('/').next().unwrap_or("");
    file.split('.').next().unwrap_or("")
}

fn keys(source: &Source) -> Keys {
    let title = source.title.as_deref().unwrap_or("");
    let words = title.split(|c: char| !c.is_alphanumeric()).chain(stem(source).split(['-', '_', ' ']));
    words.filter(|w| !w.is_empty()).map(str::to_lowercase).take(32).collect()
}

/// How much two sources look like one: the better of title and file name, halved for different outlets.
fn likeness(old: &Source, new: &Source) -> f64 {
    let same =
        |a: &str, b: &str| if a.is_empty() || b.is_empty() { 0.0 } else { strsim::sorensen_dice(a, b) };
    let titles = same(old.title.as_deref().unwrap_or(""), new.title.as_deref().unwrap_or(""));
    let best = titles.max(same(stem(old), stem(new)));
    if old.outlet == new.outlet { best } else { best / 2.0 }
}
