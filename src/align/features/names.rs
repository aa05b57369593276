//! Names: whom claims are told of.

use super::Profile;

/// How surely names tell claims apart: where both say who acts, and where one does not.
pub(super) const SURELY: f64 = 1.0;
pub(super) const PERHAPS: f64 = 0.4;

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

/// Whether both say where, and neither place has to do with the other claim.
pub(super) fn other_place(a: &Profile, b: &Profile) -> bool {
    let foreign = |x: &Profile, y: &Profile| {
        x.place.as_ref().is_some_and(|place| {
            let there = y.place.iter().chain(y.ties.iter().map(|(name, _)| name));
            there.into_iter().all(|name| !kin(name, place))
        })
    };
    foreign(a, b) && foreign(b, a)
}

/// How surely the two are told of different names, of which one article has such a claim of either; less where a claim does
/// not say who acts.
pub(super) fn told_apart(a: &Profile, b: &Profile) -> f64 {
    let told_there = |x: &Profile, y: &Profile| own(x, y).any(|name| y.told_of.binary_search(name).is_ok());
    let foreign = own(a, b).next().is_some() && own(b, a).next().is_some();
    if !foreign || !(told_there(a, b) || told_there(b, a)) {
        return 0.0;
    }
    if a.acts && b.acts { SURELY } else { PERHAPS }
}

/// The names that one claim is told of and the other has nothing to do with.
fn own<'a>(of: &'a Profile, other: &'a Profile) -> impl Iterator<Item = &'a String> {
    let shared =
        |name: &String| other.whose.contains(name) || other.ties.iter().any(|(tied, _)| tied == name);
    of.whose.iter().filter(move |name| !shared(name))
}

/// Whether two names for who acts share a word, or a word and its derivation: Norway, the Norwegian police.
pub(in super::super) fn alike(a: &[String], b: &[String]) -> bool {
    a.iter().any(|x| b.iter().any(|y| kin(x, y)))
}

/// Whether two words are one, or one the other's derivation.
pub(in super::super) fn kin(x: &str, y: &str) -> bool {
    let derived = |x: &str, y: &str| x.len() >= 4 && y.starts_with(x);
    x == y || derived(x, y) || derived(y, x)
}
