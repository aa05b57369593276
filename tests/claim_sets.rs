//! Claim sets survive the way to YAML and back, and other YAML readers see the same strings and numbers.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use claimdiff::model::{ClaimSet, Error};
use claimdiff::store::{parse, to_json, to_yaml};
use common::{claim_sets, example, strange_strings};
use proptest::prelude::*;

fn back(set: &ClaimSet) -> ClaimSet {
    let yaml = to_yaml(set);
    parse("set.yaml", &yaml).unwrap_or_else(|e| panic!("{e}\n{yaml}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(set in claim_sets()) {
        let read = back(&set);
        prop_assert_eq!(&read, &set);
        prop_assert_eq!(to_yaml(&read), to_yaml(&set), "also the precision of its numbers");
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,300}") {
        let _ = parse("set.yaml", &text);
    }

    #[test]
    fn a_damaged_set_is_read_or_refused(set in claim_sets(), at in 0usize..2000, with in any::<char>()) {
        let mut text: Vec<char> = to_yaml(&set).chars().collect();
        let at = at % text.len();
        text[at] = with;
        let _ = parse("set.yaml", &text.into_iter().collect::<String>());
    }

    #[test]
    fn every_value_stands_on_one_line(set in claim_sets()) {
        for line in to_yaml(&set).lines() {
            let body = line.trim_start_matches(['-', ' ']);
            prop_assert!(line.is_empty() || line.starts_with('#') || body.contains(':'), "{line}");
        }
    }
}

#[test]
fn the_layout_is_fixed() {
    insta::assert_snapshot!(to_yaml(&example()));
}

#[test]
fn strange_strings_come_back() {
    for text in strange_strings() {
        let mut set = example();
        set.source.title = Some(text.clone());
        set.claims[0].thing = Some(text.clone());
        set.claims[0].text = text;
        let read = back(&set);
        assert_eq!((&read.source.title, &read.claims[0].thing), (&set.source.title, &set.claims[0].thing));
    }
}

/// Has `PyYAML`, where it is installed, print a claim set's values, and compares them with what we meant.
#[test]
fn pyyaml_reads_the_same_strings_and_numbers() {
    let mut set = example();
    let claim = set.claims[0].clone();
    set.claims.extend(strange_strings().into_iter().enumerate().map(|(i, text)| {
        let mut twin = claim.clone();
        twin.id.0 = format!("strange-{i}");
        twin.text.clone_from(&text);
        if let claimdiff::model::Body::Quantity(q) = &mut twin.body {
            q.unit.clone_from(&text);
        }
        twin.quote = text;
        twin
    }));
    let Some(python) = common::pyyaml_json(&to_yaml(&set)) else { return };
    let ours: Vec<_> = set.claims.iter().map(|c| (c.text.clone(), c.quote.clone())).collect();
    let theirs: Vec<_> = python["claims"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| (c["text"].as_str().unwrap().to_owned(), c["quote"].as_str().unwrap_or("").to_owned()))
        .collect();
    assert_eq!(theirs, ours);
    let first = &python["claims"][0]["quantity"];
    assert_eq!(first["more_than"], 500);
    assert_eq!(python["source"]["published"], "2024-05-31");
    assert_eq!(python["claims"][1]["quantity"]["range"], serde_json::json!([1.5, 2.25]));
    for (claim, theirs) in set.claims.iter().zip(python["claims"].as_array().unwrap()) {
        if let Some(q) = claim.quantity() {
            assert_eq!(theirs["quantity"]["unit"], q.unit.as_str());
        }
    }
}

#[test]
fn numbers_keep_every_digit() {
    for number in
        ["79228162514264337593543950335", "0.0000000000000000000000000001", "-7.50", "1200000", "0.1"]
    {
        let yaml = to_yaml(&example()).replace("more_than: 500", &format!("more_than: {number}"));
        let set = parse("set.yaml", &yaml).unwrap();
        assert!(to_yaml(&set).contains(&format!("more_than: {number},")), "{number}");
        assert!(to_json(&[set], &[""]).contains(&format!("\"value\":{number},")), "{number}");
    }
}

fn refused(yaml: &str) -> Error {
    parse("claims/a.yaml", yaml).expect_err(yaml)
}

fn with(from: &str, to: &str) -> String {
    let yaml = to_yaml(&example());
    assert!(yaml.contains(from), "{from}");
    yaml.replacen(from, to, 1)
}

#[test]
fn faults_are_named_with_their_place() {
    let cases = [
        (with("format: 1", "format: 2"), 2, "format 2", "later claimdiff"),
        (with("format: 1", "format: one"), 2, "", ""),
        (with("  outlet:", "  outlett:"), 6, "`outlett`", "outlet"),
        (with("  outlet: ", "  id: "), 6, "`id` stands here twice", "keep one"),
        (with("kind: quantity", "kind: quantum"), 12, "`quantum`", "statement"),
        (with("more_than: 500", "more_than: 500, exact: 500"), 13, "exactly one bound", "at_least"),
        (with("more_than: 500", "more_than: many"), 13, "", ""),
        (with("more_than: 500", "more_than: 1e400"), 13, "", ""),
        (with("more_than: 500", "more_than: [1, 2, 3]"), 13, "two ends", "[500, 700]"),
        (
            with("  text: more than 500\n", ""),
            19,
            "`text` is missing in the mapping that ends here",
            "add `text:`",
        ),
        (with("published: \"2024-05-31\"", "published: May 31"), 7, "`May 31`", "2024-05-31"),
        (with("kind: quantity", "kind: statement"), 11, "needs `form`", ""),
    ];
    for (yaml, line, cause, mend) in cases {
        let error = refused(&yaml);
        assert_eq!(error.place.map(|(line, _)| line), Some(line), "{error}\n{yaml}");
        assert!(error.cause.contains(cause) && error.mend.contains(mend), "{error}");
    }
}

#[test]
fn columns_are_those_of_the_fault() {
    let error = refused(&with("more_than: 500", "more_than: 1e3"));
    assert_eq!(error.place, Some((13, 38)), "{error}");
    assert!(error.cause.contains("`1e3`") && error.mend.contains("exponent"), "{error}");
    assert_eq!(refused(&with("format: 1", "format: 2")).place, Some((2, 9)));
}

#[test]
fn claim_ids_are_unique() {
    let error = refused(&with("- id: q-damage-usd", "- id: q-detain-protester"));
    assert!(error.cause.contains("`q-detain-protester` is taken by the claim in line 11"), "{error}");
}

#[test]
fn hostile_yaml_is_refused_quickly() {
    let bomb =
        "format: 1\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nsource: {id: x}\nclaims: []\n".to_owned();
    let deep = |open: &str| format!("format: 1\nsource: {}", open.repeat(50_000));
    let lines = |count: usize, line: fn(usize) -> String| (0..count).map(line).collect::<Vec<_>>().concat();
    let keys = format!("format: 1\nsource:\n{}", lines(50_000, |i| format!("  k{i}: 1\n")));
    let merge = "format: 1\nsource: {id: a, <<: {outlet: b}}\nclaims: []\n".to_owned();
    let block = lines(5_000, |i| format!("{}a:\n", " ".repeat(i)));
    let started = std::time::Instant::now();
    for (yaml, cause) in [
        (bomb, "aliases"),
        (deep("["), "nested"),
        (deep("{a: "), "nested"),
        (deep("- "), ""),
        (block, ""),
        (keys, "`k0`"),
        (merge, "merge keys"),
        ("format: 1\n---\nformat: 1\n".to_owned(), "more than one"),
    ] {
        let error = refused(&yaml);
        assert!(error.cause.contains(cause), "{error}");
        assert!(error.cause.len() + error.mend.len() < 400 && error.place.is_some(), "{error}");
    }
    assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
}
