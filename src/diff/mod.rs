//! Two versions of claim sets to what changed: sources and claims paired, then compared field by field.

mod assign;
mod change;
mod claims;
mod fields;
mod sources;
mod words;

pub use change::{ClaimDiff, Field, FieldChange, Piece, SetDiff, Status};

use std::collections::BTreeMap;

use crate::model::{ClaimSet, Member};

/// What changed from `old` to `new`, in the order of `new`, removed sources last. Sources without any change are left
/// out, so equal versions give nothing. Time grows near-linearly with the number of claims.
pub fn diff<'a>(old: &'a [ClaimSet], new: &'a [ClaimSet]) -> Vec<SetDiff<'a>> {
    let pairs = sources::pair(old, new);
    let kept: std::collections::BTreeSet<usize> = pairs.iter().flatten().copied().collect();
    let renewed =
        new.iter().zip(pairs).map(|(new, old_index)| between(old_index.map(|i| &old[i]), Some(new)));
    let removed = (0..old.len()).filter(|i| !kept.contains(i)).map(|i| between(Some(&old[i]), None));
    renewed.chain(removed).filter(|set| !set.is_empty()).collect()
}

/// Which claim of `new` each claim of `old` became, by position; claims that are gone have no entry.
pub fn continued(old: &[ClaimSet], new: &[ClaimSet]) -> BTreeMap<Member, Member> {
    let mut continued = BTreeMap::new();
    for (n, o) in sources::pair(old, new).into_iter().enumerate().filter_map(|(n, o)| Some((n, o?))) {
        for (from, to) in claims::continued(&old[o].claims, &new[n].claims) {
            continued.insert(Member { set: o, claim: from }, Member { set: n, claim: to });
        }
    }
    continued
}

fn between<'a>(old: Option<&'a ClaimSet>, new: Option<&'a ClaimSet>) -> SetDiff<'a> {
    let claims_of = |set: Option<&'a ClaimSet>| set.map_or(&[][..], |s| &s.claims);
    let fields = match (old, new) {
        (Some(old), Some(new)) => {
            fields::changes(&fields::of_source(&old.source), &fields::of_source(&new.source))
        }
        _ => Vec::new(),
    };
    SetDiff { old, new, fields, claims: claims::diff(claims_of(old), claims_of(new)) }
}
