//! Names: whom claims are told of.

use super::Profile;
use super::words::shares;

/// How surely names tell claims apart: where both say who acts, and where one does not.
pub(super) const SURELY: f64 = 1.0;
const PERHAPS: f64 = 0.4;

/// How telling the most telling name is that is tied to both.
pub(super) fn shared_tie(a: &Profile, b: &Profile) -> f64 {
    let shared = a.ties.iter().filter(|(name, _)| b.ties.iter().any(|(other, _)| other == name));
    shared.map(|(_, rarity)| *rarity).fold(0.0, f64::max)
}

/// How telling the name nearest to both is, where it is one.
pub(super) fn first_tie(a: &Profile, b: &Profile) -> f64 {
    match (a.ties.first(), b.ties.first()) {
        (Some((x, rarity)), Some((y, _))) if x == y => *rarity,
        _ => 0.0,
    }
}

/// How telling the names nearest to each are, where neither is tied to the other claim.
pub(super) fn other_first_tie(a: &Profile, b: &Profile) -> f64 {
    let foreign = |x: &Profile, y: &Profile| {
        let first = x.ties.first().filter(|(name, _)| !y.ties.iter().any(|(other, _)| other == name));
        first.map_or(0.0, |(_, rarity)| *rarity)
    };
    foreign(a, b).min(foreign(b, a))
}

/// How telling the names are that each claim has and the other has not; 0 unless both have one.
pub(super) fn other_tie(a: &Profile, b: &Profile) -> f64 {
    let lone = |x: &Profile, y: &Profile| {
        let lone = x.ties.iter().filter(|(name, _)| !y.ties.iter().any(|(other, _)| other == name));
        lone.map(|(_, rarity)| *rarity).fold(0.0, f64::max)
    };
    lone(a, b).min(lone(b, a))
}

/// How surely the two are told of different names, of which one article has such a claim of either; less where a claim does
/// not say who acts.
pub(super) fn told_apart(a: &Profile, b: &Profile) -> f64 {
    let own = |x: &Profile, y: &Profile| -> Vec<String> {
        let shared = |name: &String| y.whose.contains(name) || y.ties.iter().any(|(tied, _)| tied == name);
        x.whose.iter().filter(|name| !shared(name)).cloned().collect()
    };
    let (of_a, of_b) = (own(a, b), own(b, a));
    let foreign = !of_a.is_empty() && !of_b.is_empty();
    if !foreign || !(shares(&of_a, &b.told_of) || shares(&of_b, &a.told_of)) {
        return 0.0;
    }
    if a.acts && b.acts { SURELY } else { PERHAPS }
}

/// Whether two names for who acts share a word, or a word and its derivation: Norway, the Norwegian police.
pub(super) fn alike(a: &[String], b: &[String]) -> bool {
    let derived = |x: &str, y: &str| x.len() >= 4 && y.starts_with(x);
    a.iter().any(|x| b.iter().any(|y| x == y || derived(x, y) || derived(y, x)))
}
