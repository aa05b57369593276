//! The reports in `seeds/` and the claim sets in `claims/`: what the README promises of them, and whole outputs.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use claimdiff::model::{ClaimSet, Fact, Judgement, Kind, Reason, Verdict};
use claimdiff::render::{self, DiffFormat, Format, Options};
use claimdiff::{align, build, diff, judge, read, report, store};

/// The claim sets of the five reports, as the program reads them.
fn sets() -> Vec<ClaimSet> {
    let inputs = read::read(&[PathBuf::from("seeds")]);
    assert!(inputs.errors.is_empty(), "{:?}", inputs.errors);
    let article = |item| match item {
        read::Item::Article(article) => Some(build::claims(article.source, &article.text)),
        read::Item::ClaimSet(_) => None,
    };
    inputs.items.into_iter().filter_map(article).collect()
}

fn facts(sets: &[ClaimSet]) -> Vec<(Fact, Judgement)> {
    align::align(sets).into_iter().map(|f| (f.clone(), judge::judge(&f, sets))).collect()
}

/// The fact in which these words stand side by side, each in the report of the named file.
fn fact_with(sets: &[ClaimSet], words: &[(&str, &str)]) -> (Fact, Judgement) {
    let holds = |fact: &Fact| {
        words.iter().all(|(source, text)| {
            fact.members
                .iter()
                .any(|m| sets[m.set].source.id.contains(source) && sets[m.set].claims[m.claim].text == *text)
        })
    };
    facts(sets).into_iter().find(|(fact, _)| holds(fact)).unwrap_or_else(|| panic!("no fact joins {words:?}"))
}

#[test]
fn the_loan_agrees() {
    let sets = sets();
    let (fact, judged) = fact_with(&sets, &[("abc", "$1.5 billion"), ("france24", "$1.5 billion")]);
    assert_eq!((fact.kind, judged.verdict), (Kind::Quantity, Verdict::Agree));
}

#[test]
fn the_detained_of_one_sunday_stand_side_by_side() {
    let sets = sets();
    let (fact, judged) = fact_with(&sets, &[("abc", "Over 700"), ("france24", "more than 500")]);
    assert_eq!((judged.verdict, judged.reason), (Verdict::Compatible, Some(Reason::Bound)));
    assert!(fact.members.iter().all(|m| sets[m.set].claims[m.claim].text != "nearly 7,000"));
}

#[test]
fn the_totals_of_detained_are_of_different_times() {
    let sets = sets();
    let (_, judged) = fact_with(&sets, &[("france24", "nearly 7,000"), ("ap", "more than 35,000")]);
    assert_eq!((judged.verdict, judged.reason), (Verdict::Compatible, Some(Reason::DifferentTime)));
}

#[test]
fn the_date_of_the_diversion_is_in_conflict() {
    let sets = sets();
    let (fact, judged) = fact_with(&sets, &[("ap", "May 23"), ("rferl", "last month")]);
    assert_eq!((judged.verdict, judged.reason), (Verdict::Discrepant, Some(Reason::DateConflict)));
    assert!(fact.members.iter().any(|m| sets[m.set].claims[m.claim].text == "Last Sunday"));
}

#[test]
fn the_claim_sets_are_in_step_with_the_reports() {
    for set in sets() {
        let file = Path::new("claims/belarus").join(format!("{}.yaml", set.source.id));
        let kept = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            kept == store::to_yaml_below(&set, 1),
            "{} is out of step: claimdiff extract seeds -o claims",
            file.display()
        );
    }
}

#[test]
fn claim_sets_compare_as_their_reports_do() {
    let fresh = sets();
    let kept: Vec<ClaimSet> =
        fresh.iter().map(|s| store::parse("kept.yaml", &store::to_yaml(s)).unwrap()).collect();
    let joined = |sets: &[ClaimSet]| -> Vec<_> {
        facts(sets).into_iter().map(|(f, j)| (f.id, f.members, j.verdict, j.reason)).collect()
    };
    assert_eq!(joined(&fresh), joined(&kept));
}

#[test]
fn ids_survive_an_edit_elsewhere() {
    let text = fs::read_to_string("seeds/belarus/2021-07-13-ap.md").unwrap();
    let claims = |text: &str| build::claims(sets()[4].source.clone(), text).claims;
    let before = claims(&text);
    let longer = text.replace(
        "Their talks lasted",
        "Nine ferries were late on Monday, said the port.\n\nTheir talks lasted",
    );
    assert_ne!(text, longer);
    let after = claims(&longer);
    let missing: Vec<_> =
        before.iter().filter(|b| !after.iter().any(|a| a.id == b.id && a.body == b.body)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn whole_outputs() {
    let sets = sets();
    let (facts, judgements): (Vec<_>, Vec<_>) = facts(&sets).into_iter().unzip();
    let report = report::build(&sets, &facts, &judgements);
    let options = Options { width: 80, ..Options::default() };
    insta::assert_snapshot!("table", render::comparison(&report, Format::Table, options));
    insta::assert_snapshot!("markdown", render::comparison(&report, Format::Markdown, options));
    insta::assert_snapshot!("json", render::comparison(&report, Format::Json, options));
}

#[test]
fn the_readme_shows_what_the_program_prints() {
    let sets = sets();
    let (facts, judgements): (Vec<_>, Vec<_>) = facts(&sets).into_iter().unzip();
    let report = report::build(&sets, &facts, &judgements);
    let readme = fs::read_to_string("README.md").unwrap();
    let block = |language: &str| {
        let from = readme.split_once(&format!("```{language}\n")).unwrap().1;
        from.split_once("```").unwrap().0.to_owned()
    };
    let table = render::comparison(&report, Format::Table, Options { width: 80, ..Options::default() });
    assert!(table.contains(block("text").trim_end()), "the table is now:\n{table}");
    let claims = fs::read_to_string("claims/belarus/2020-09-14-france24-afp.yaml").unwrap();
    assert!(claims.contains(block("yaml").trim_end()), "the claim in the README is not in {claims}");
}

#[test]
fn an_edited_report_shows_what_changed() {
    let old = sets();
    let text = fs::read_to_string("seeds/belarus/2020-09-14-france24-afp.md").unwrap();
    let edited = text
        .replace("more than 500 protesters", "more than 700 protesters")
        .replace("\"overcome\"", "\"behind us\"");
    let new = vec![build::claims(old[1].source.clone(), &edited)];
    let changes = report::changes(&diff::diff(&old[1..2], &new));
    insta::assert_snapshot!(
        "diff",
        render::changes(&changes, DiffFormat::Text, Options { width: 80, ..Options::default() })
    );
}
