//! Three-way merges of claim-set files: always valid YAML, nothing lost, conflicts exactly where both sides changed one field.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use claimdiff::model::{Claim, ClaimId, ClaimSet};
use claimdiff::store::{self, Merged, Versions, merge_files};
use proptest::prelude::*;

fn merged(base: &ClaimSet, ours: &ClaimSet, theirs: &ClaimSet) -> Merged {
    let [base, ours, theirs] = [base, ours, theirs].map(store::to_yaml);
    merge_files("set.yaml", Versions { base: &base, ours: &ours, theirs: &theirs }).unwrap()
}

/// What one side does to a claim.
#[derive(Debug, Clone)]
enum Edit {
    Nothing,
    Delete,
    Text(u8),
    Place(u8),
    Thing(u8),
    Body(u8),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => Just(Edit::Nothing),
        1 => Just(Edit::Delete),
        1 => (0u8..2).prop_map(Edit::Text),
        1 => (0u8..2).prop_map(Edit::Place),
        1 => (0u8..2).prop_map(Edit::Thing),
        1 => (0u8..2).prop_map(Edit::Body),
    ]
}

/// The edits of one side: of each claim of the base, and how many claims it adds; whether it turns the order round.
type Side = (Vec<Edit>, usize, bool);

fn side() -> impl Strategy<Value = Side> {
    (prop::collection::vec(edit(), 6), 0usize..3, any::<bool>())
}

fn edited(claim: &Claim, edit: &Edit) -> Option<Claim> {
    let word = |n: &u8| Some(format!("edit {n}: # no comment"));
    let claim = claim.clone();
    match edit {
        Edit::Nothing => Some(claim),
        Edit::Delete => None,
        Edit::Text(n) => Some(Claim { text: word(n)?, ..claim }),
        Edit::Place(n) => Some(Claim { place: (*n > 0).then(|| word(n)).flatten(), ..claim }),
        Edit::Thing(n) => Some(Claim { thing: word(n), ..claim }),
        Edit::Body(n) => {
            Some(Claim { body: common::example().claims[usize::from(*n)].body.clone(), ..claim })
        }
    }
}

fn apply(base: &ClaimSet, (edits, added, turned): &Side, mark: &str) -> ClaimSet {
    let pairs = base.claims.iter().zip(edits);
    let mut claims: Vec<Claim> = pairs.filter_map(|(claim, edit)| edited(claim, edit)).collect();
    let new = |i: usize| Claim { id: ClaimId(format!("{mark}-{i}")), ..common::example().claims[0].clone() };
    claims.extend((0..*added).map(new));
    if *turned {
        claims.reverse();
    }
    ClaimSet { claims, source: base.source.clone() }
}

/// What a merge must make of a field: the value, or `None` for a conflict.
fn expected<T: PartialEq + Clone>(base: &T, ours: &T, theirs: &T) -> Option<T> {
    match () {
        () if ours == theirs || base == theirs => Some(ours.clone()),
        () if base == ours => Some(theirs.clone()),
        () => None,
    }
}

/// The ids of the claims that both sides changed in one field.
fn clashes(base: &ClaimSet, ours: &ClaimSet, theirs: &ClaimSet) -> BTreeSet<String> {
    let find = |set: &ClaimSet, id: &ClaimId| set.claims.iter().find(|c| c.id == *id).cloned();
    let clash = |claim: &&Claim| match (find(ours, &claim.id), find(theirs, &claim.id)) {
        (Some(o), Some(t)) => {
            expected(&claim.text, &o.text, &t.text).is_none()
                || expected(&claim.place, &o.place, &t.place).is_none()
                || expected(&claim.thing, &o.thing, &t.thing).is_none()
                || expected(&claim.body, &o.body, &t.body).is_none()
        }
        (Some(one), None) | (None, Some(one)) => one != **claim,
        (None, None) => false,
    };
    base.claims.iter().filter(clash).map(|c| c.id.to_string()).collect()
}

/// The merged file with every conflict settled for our side, as a person would.
fn settled(yaml: &str) -> String {
    let mut inside = false;
    let keep = |line: &&str| {
        inside = *line == "  conflict:" || inside && line.starts_with("    ");
        !inside
    };
    yaml.lines().filter(keep).flat_map(|line| [line, "\n"]).collect()
}

fn by_id(set: &ClaimSet) -> BTreeMap<&str, &Claim> {
    set.claims.iter().map(|c| (c.id.0.as_str(), c)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn three_ways_meet(base in common::claim_sets(), (left, right) in (side(), side())) {
        let (ours, theirs) = (apply(&base, &left, "ours"), apply(&base, &right, "theirs"));
        let merged = merged(&base, &ours, &theirs);
        // It always parses: as YAML, and once settled as a claim set.
        let value: serde_json::Value = serde_yaml::from_str(&merged.yaml).unwrap();
        let claims = value["claims"].as_array().unwrap();
        let set = store::parse("set.yaml", &settled(&merged.yaml)).unwrap();
        // Conflicts are exactly where both sides changed one field.
        let clashes = clashes(&base, &ours, &theirs);
        prop_assert_eq!(merged.conflicts.iter().cloned().collect::<BTreeSet<_>>(), clashes.clone());
        let marked = claims.iter().filter(|c| c.get("conflict").is_some()).map(|c| c["id"].as_str().unwrap().to_owned());
        prop_assert_eq!(marked.collect::<BTreeSet<_>>(), clashes.clone());
        let refused = store::parse("set.yaml", &merged.yaml);
        prop_assert_eq!(refused.is_err(), !clashes.is_empty());
        // Nothing is lost: every change of either side is in the result, if only in a conflict.
        let (b, o, t, m) = (by_id(&base), by_id(&ours), by_id(&theirs), by_id(&set));
        for (id, claim) in o.iter().chain(&t) {
            let found = m.get(id);
            let deleted = b.contains_key(id) && !(o.contains_key(id) && t.contains_key(id));
            prop_assert!(found.is_some() || deleted && b[id] == *claim, "{id} is lost");
        }
        for (id, claim) in m.iter().filter(|(id, _)| !clashes.contains(**id)) {
            let (Some(base), Some(ours), Some(theirs)) = (b.get(id), o.get(id), t.get(id)) else { continue };
            prop_assert_eq!(Some(claim.text.clone()), expected(&base.text, &ours.text, &theirs.text));
            prop_assert_eq!(Some(claim.place.clone()), expected(&base.place, &ours.place, &theirs.place));
            prop_assert_eq!(Some(claim.thing.clone()), expected(&base.thing, &ours.thing, &theirs.thing));
            prop_assert_eq!(Some(claim.body.clone()), expected(&base.body, &ours.body, &theirs.body));
        }
        for claim in claims.iter().filter(|c| c.get("conflict").is_some()) {
            let id = claim["id"].as_str().unwrap();
            for (side, sets) in [("ours", &o), ("theirs", &t)] {
                let sides = &claim["conflict"][side];
                let Some(has) = sets.get(id) else {
                    prop_assert_eq!(sides, "deleted");
                    continue;
                };
                if let Some(text) = sides.get("text") {
                    prop_assert_eq!(text, &has.text);
                }
            }
        }
    }

    #[test]
    fn what_one_side_alone_did_is_taken_whole(base in common::claim_sets(), left in side()) {
        let ours = apply(&base, &left, "ours");
        for (a, b) in [(&ours, &base), (&base, &ours), (&ours, &ours)] {
            let merged = merged(&base, a, b);
            prop_assert_eq!(&merged.conflicts, &Vec::<String>::new());
            let read = store::parse("set.yaml", &merged.yaml).unwrap();
            prop_assert_eq!(by_id(&read), by_id(&ours));
        }
    }
}

#[test]
fn a_conflict_is_marked_and_refused_until_it_is_settled() {
    let base = common::example();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    ours.claims[0].place = Some("Eastport".into());
    ours.claims[2].text = "that week".into();
    theirs.claims[0].place = Some("Westport".into());
    theirs.source.digest = "ff00".into();
    let merged = merged(&base, &ours, &theirs);
    assert_eq!(merged.conflicts, ["q-detain-protester"]);
    insta::assert_snapshot!(merged.yaml);
    let error = store::parse("claims/set.yaml", &merged.yaml).unwrap_err();
    assert_eq!(error.place.map(|(line, _)| line), Some(22), "{error}");
    assert!(error.cause.contains("claim `q-detain-protester` has a conflict"), "{error}");
    let set = store::parse("claims/set.yaml", &settled(&merged.yaml)).unwrap();
    assert_eq!(
        (set.claims[0].place.as_deref(), set.claims[2].text.as_str()),
        (Some("Eastport"), "that week")
    );
    assert_eq!(set.source.digest, "ff00");
}

#[test]
fn articles_that_both_sides_edited_are_extracted_anew() {
    let base = common::example();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    ours.source.digest = "aa".into();
    theirs.source.digest = "bb".into();
    theirs.source.title = Some("Strike: day two".into());
    let merged = merged(&base, &ours, &theirs);
    assert_eq!(merged.conflicts, ["source"]);
    let error = store::parse("claims/set.yaml", &merged.yaml).unwrap_err();
    assert!(
        error.cause.contains("the source has a conflict") && error.mend.contains("extract it anew"),
        "{error}"
    );
    let value: serde_json::Value = serde_yaml::from_str(&merged.yaml).unwrap();
    let expected =
        serde_json::json!({"base": {"digest": "00ff"}, "ours": {"digest": "aa"}, "theirs": {"digest": "bb"}});
    assert_eq!(value["source"]["conflict"], expected);
    assert_eq!(value["source"]["title"], "Strike: day two");
}

#[test]
fn files_that_both_sides_added_are_merged_too() {
    let (ours, mut theirs) = (common::example(), common::example());
    theirs.claims.truncate(2);
    theirs.claims[1].text = "$2".into();
    let [left, right] = [&ours, &theirs].map(store::to_yaml);
    let merged = merge_files("set.yaml", Versions { base: "", ours: &left, theirs: &right }).unwrap();
    assert_eq!(merged.conflicts, ["q-damage-usd"]);
    assert_eq!(store::parse("set.yaml", &settled(&merged.yaml)).unwrap(), ours);
}

#[test]
fn comments_of_both_sides_stay() {
    let base = store::to_yaml(&common::example());
    let ours = base.replace("  place: Northport\n", "  place: Northport # by phone\n");
    let theirs = base.replace("- id: d-strike\n", "# which week?\n- id: d-strike\n");
    let merged = merge_files("set.yaml", Versions { base: &base, ours: &ours, theirs: &theirs }).unwrap();
    let expected = ours.replace("- id: d-strike\n", "# which week?\n- id: d-strike\n");
    assert_eq!(merged.yaml, expected);
}

#[test]
fn a_version_that_is_no_claim_set_is_named() {
    let good = store::to_yaml(&common::example());
    let error =
        merge_files("claims/a.yaml", Versions { base: &good, ours: &good, theirs: "a: [" }).unwrap_err();
    assert_eq!(error.file, "claims/a.yaml (theirs)");
}
