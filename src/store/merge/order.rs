//! The order of merged claims: that of the side that changed it, with what the other side added put where it stood.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::ClaimSet;

/// The ids of all claims of the three versions. Those of the base keep our order, or theirs where we left it alone; an
/// added claim comes after the one it followed on its own side.
pub(super) fn merged([base, ours, theirs]: &[ClaimSet; 3]) -> Vec<&str> {
    let (base, ours, theirs) = (ids(base), ids(ours), ids(theirs));
    let [in_base, in_ours, in_theirs] =
        [&base, &ours, &theirs].map(|ids| ids.iter().copied().collect::<BTreeSet<&str>>());
    let common = |id: &str| [&in_base, &in_ours, &in_theirs].iter().all(|ids| ids.contains(id));
    let kept = |list: &[&str]| -> Vec<String> {
        list.iter().filter(|id| common(id)).map(|id| (*id).to_owned()).collect()
    };
    let spine = if kept(&ours) == kept(&base) { [&theirs, &ours, &base] } else { [&ours, &theirs, &base] };
    let mut merged = spine[0].clone();
    for side in &spine[1..] {
        insert(&mut merged, side);
    }
    merged
}

fn ids(set: &ClaimSet) -> Vec<&str> {
    set.claims.iter().map(|c| c.id.0.as_str()).collect()
}

/// Puts what is missing in `list` behind what it follows in `side`.
fn insert<'s>(list: &mut Vec<&'s str>, side: &[&'s str]) {
    let present: BTreeSet<&str> = list.iter().copied().collect();
    let mut behind: BTreeMap<Option<&str>, Vec<&'s str>> = BTreeMap::new();
    let mut before = None;
    for id in side {
        if present.contains(id) {
            before = Some(*id);
        } else {
            behind.entry(before).or_default().push(id);
        }
    }
    let mut out: Vec<&'s str> = behind.remove(&None).unwrap_or_default();
    for id in list.iter() {
        out.push(id);
        out.extend(behind.remove(&Some(*id)).unwrap_or_default());
    }
    *list = out;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Body, Claim, ClaimId, Form};

    fn set(ids: &str) -> ClaimSet {
        let claim = |id: char| Claim {
            id: ClaimId(id.to_string()),
            ..Claim::new(Body::Statement(Form::Direct), "x")
        };
        ClaimSet { claims: ids.chars().map(claim).collect(), ..ClaimSet::default() }
    }

    #[test]
    fn added_claims_follow_what_they_followed() {
        for (base, ours, theirs, expected) in [
            ("abc", "abxc", "aybc", "aybxc"),
            ("abc", "cab", "abc", "cab"),
            ("abc", "abc", "cabz", "cabz"),
            ("abc", "ac", "abyc", "abyc"),
            ("", "xa", "ya", "xya"),
        ] {
            let sets = [set(base), set(ours), set(theirs)];
            assert_eq!(merged(&sets).concat(), expected, "{base} {ours} {theirs}");
        }
    }
}
