//! What is written follows the schemas: claim sets, JSON outputs, SARIF.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;
mod repo;

use std::fs;
use std::path::{Path, PathBuf};

use claimdiff::model::Severity;
use claimdiff::render::{self, NoticeFormat};
use claimdiff::report::{Notice, Notices, Place, Rule};
use claimdiff::store;
use jsonschema::Validator;
use proptest::prelude::*;
use repo::{CLAIMDIFF, Repo};
use serde_json::{Value, json};

fn validator(file: &str) -> Validator {
    // The schema of SARIF has a pattern that is no regular expression to every reader.
    let text = fs::read_to_string(file).unwrap().replace("{2}]?$", "{2}$");
    let schema: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    jsonschema::draft7::new(&schema).unwrap()
}

fn follows(validator: &Validator, value: &Value) -> Result<(), String> {
    let faults: Vec<String> =
        validator.iter_errors(value).map(|e| format!("{}: {e}", e.instance_path())).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap()
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path());
    let walk = |path: PathBuf| if path.is_dir() { yaml_files(&path) } else { vec![path] };
    entries.flat_map(walk).filter(|p| p.extension().is_some_and(|e| e == "yaml")).collect()
}

#[test]
fn every_claim_set_of_the_project_follows_its_schema() {
    let validator = validator("docs/schema/claim-set.schema.json");
    let files = yaml_files(Path::new("claims"));
    assert!(!files.is_empty());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        follows(&validator, &yaml(&text)).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        // The first line of each leads to the schema.
        let schema = text.lines().next().unwrap().split_once("$schema=").unwrap().1;
        let schema = file.parent().unwrap().join(schema);
        assert_eq!(fs::read_to_string(schema).unwrap(), store::CLAIM_SET_SCHEMA);
    }
}

#[test]
fn the_decisions_of_the_project_follow_their_schema() {
    let text = fs::read_to_string("decisions.yaml").unwrap();
    let schema = text.lines().next().unwrap().split_once("$schema=").unwrap().1;
    follows(&validator(schema), &yaml(&text)).unwrap();
    assert_eq!(fs::read_to_string(schema).unwrap(), store::DECISIONS_SCHEMA);
}

#[test]
fn new_desks_have_their_schemas() {
    let repo = Repo::empty();
    repo.ok(&[CLAIMDIFF, "init"]);
    follows(&validator("docs/schema/decisions.schema.json"), &yaml(&repo.read("decisions.yaml"))).unwrap();
    assert_eq!(repo.read("decisions.schema.json"), store::DECISIONS_SCHEMA);
    assert_eq!(repo.read("claims/claim-set.schema.json"), store::CLAIM_SET_SCHEMA);
    let settings: toml::Table = repo.read("claimdiff.toml").parse().unwrap();
    let validator = validator("docs/schema/config.schema.json");
    follows(&validator, &serde_json::to_value(&settings).unwrap()).unwrap();
    assert!(follows(&validator, &json!({"fail-on": "often"})).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_claim_set_follows_the_schema(set in common::claim_sets()) {
        let validator = validator("docs/schema/claim-set.schema.json");
        let value = yaml(&store::to_yaml(&set));
        prop_assert_eq!(follows(&validator, &value), Ok(()));
    }
}

#[test]
fn faults_are_against_the_schema() {
    let validator = validator("docs/schema/claim-set.schema.json");
    let good = store::to_yaml(&common::example());
    for (from, to) in [
        ("format: 1", "format: 2"),
        ("kind: quantity", "kind: number"),
        ("more_than: 500", "more_than: 500, exact: 500"),
        ("more_than: 500", "more_than: many"),
        ("date: \"2024", "datum: \"2024"),
        ("  form: mixed\n", ""),
    ] {
        assert!(good.contains(from), "{from}");
        assert!(follows(&validator, &yaml(&good.replacen(from, to, 1))).is_err(), "{from} -> {to}");
    }
}

#[test]
fn json_outputs_follow_their_schemas() {
    let repo = Repo::of_seeds();
    repo.edit("claims/belarus/2020-09-14-france24-afp.yaml", "more_than: 500", "more_than: 600");
    let runs: [(&str, &[&str], i32); 5] = [
        ("extract", &["extract", "seeds", "--format", "json"], 0),
        ("check", &["check", "--sources", "seeds", "--format", "json"], 1),
        ("compare", &["compare", "seeds", "--format", "json"], 0),
        ("diff", &["diff", "HEAD:claims", "claims", "--format", "json"], 1),
        ("names", &["names", "seeds", "--format", "json"], 0),
    ];
    for (name, args, code) in runs {
        let out = repo.ends(&[&[CLAIMDIFF], args].concat(), code);
        let validator = validator(&format!("docs/schema/{name}.schema.json"));
        follows(&validator, &serde_json::from_str(&out).unwrap()).unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}

/// A notice of any severity with and without lines, related places and a ruling, and with text that needs care.
fn notices() -> Notices {
    let notice = |i: usize| Notice {
        severity: [Severity::Low, Severity::Medium, Severity::High][i % 3],
        rule: Rule::new(["value-conflict", "claim-date"][i % 2], "Figures exclude each other."),
        message: format!("30 % \"or\" {i}:\nagain \u{7} \u{202e}x"),
        place: if i.is_multiple_of(2) {
            Place::lines("claims/a b:ü.yaml", i + 1, i + 3)
        } else {
            Place::file("claims")
        },
        related: if i > 2 { vec![(Place::lines("claims/c.yaml", 1, 1), "there".into())] } else { Vec::new() },
        fingerprint: format!("f{}", i / 2),
        settled: (i % 4 == 3).then(|| "an old poll".into()),
    };
    Notices::new((0..8).map(notice).collect())
}

#[test]
fn sarif_follows_the_schema_of_its_standard() {
    let validator = validator("tests/schemas/sarif-2.1.0.json");
    for notices in [notices(), Notices::default()] {
        let sarif: Value = serde_json::from_str(&render::notices(&notices, NoticeFormat::Sarif)).unwrap();
        follows(&validator, &sarif).unwrap();
    }
    let repo = Repo::of_seeds();
    repo.edit("claims/belarus/2020-09-14-france24-afp.yaml", "more_than: 500", "more_than: 600");
    let out = repo.ends(&[CLAIMDIFF, "diff", "HEAD:claims", "claims", "--format", "sarif"], 1);
    let sarif: Value = serde_json::from_str(&out).unwrap();
    follows(&validator, &sarif).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert!(!results.is_empty());
    let mut wrong = sarif.clone();
    wrong["runs"][0]["results"][0]["level"] = json!("bad");
    assert!(follows(&validator, &wrong).is_err());
}

#[test]
fn gitlab_fingerprints_are_unique_and_paths_relative() {
    let repo = Repo::of_seeds();
    let file = "claims/belarus/2021-07-13-ap.yaml";
    let text =
        repo.read(file).replace("kind: quantity", "kind: quantity ").replace("predicate: ", "predicate: x");
    fs::write(repo.path(file), text).unwrap();
    let out = repo.ends(&[CLAIMDIFF, "diff", "HEAD:claims", "claims", "--format", "gitlab"], 1);
    let issues: Vec<Value> = serde_json::from_str(&out).unwrap();
    let mut prints: Vec<&str> = issues.iter().map(|i| i["fingerprint"].as_str().unwrap()).collect();
    assert!(prints.len() > 5);
    prints.sort_unstable();
    prints.dedup();
    assert_eq!(prints.len(), issues.len());
    for issue in &issues {
        let path = issue["location"]["path"].as_str().unwrap();
        assert!(path.starts_with("claims/belarus/") && repo.path(path).is_file(), "{issue}");
        assert!(issue["location"]["lines"]["begin"].as_u64().unwrap() >= 1, "{issue}");
        assert!(["info", "minor", "major"].contains(&issue["severity"].as_str().unwrap()));
        let name = issue["check_name"].as_str().unwrap();
        assert!(name.starts_with("claim-") || name.starts_with("fact-"), "{issue}");
        assert!(!issue["description"].as_str().unwrap().is_empty());
    }
}
