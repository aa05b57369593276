//! What changed between two versions, in every form.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixture;

use claimdiff::diff::{self, Field, Status};
use claimdiff::model::{Bound, ClaimId, ClaimSet, Form, Stance};
use claimdiff::render::{self, DiffFormat, Options};
use claimdiff::report;
use proptest::prelude::*;

/// A later version: a figure, a speaker, a date and some words changed; one claim gone, one new; one source new.
fn edited() -> Vec<ClaimSet> {
    let (mut ledger, mut post) = (fixture::ledger(), fixture::post());
    let quote = "Lifeboats picked up about 150 passengers long before dawn, the coastguard said.";
    ledger.claims[0] =
        fixture::by(fixture::rescued(Bound::About, 150, "about 150", quote), "Coastguard", Stance::Asserts);
    ledger.claims[2].text = ledger.claims[2].text.replace("not one soul", "not a single soul");
    ledger.source.digest = "e".repeat(64);
    post.claims[0] = fixture::by(post.claims[0].clone(), "Harbour Board", Stance::Asserts);
    post.claims[0].id = ClaimId("q-rescue-passenger-board".into());
    post.claims.remove(1);
    post.claims.push(fixture::said(Form::Direct, "The pumps ran all night", "Tom Airey"));
    let new = ClaimSet {
        source: fixture::source("wire", "Evening Wire", None, 7),
        claims: vec![fixture::fire("on March 2", "2019-03-02", "It burned on March 2.")],
    };
    vec![ledger, post, new]
}

fn shown(format: DiffFormat, options: Options) -> String {
    let (old, new) = (fixture::sets(2), edited());
    render::changes(&report::changes(&diff::diff(&old, &new)), format, options)
}

#[test]
fn text() {
    insta::assert_snapshot!(shown(DiffFormat::Text, Options::default()));
}

#[test]
fn coloured_text_marks_words_by_colour_alone() {
    let text = shown(DiffFormat::Text, Options { colour: true, ..Options::default() });
    assert!(text.contains("\u{1b}[31mone\u{1b}[0m \u{1b}[32ma single\u{1b}[0m soul"), "{text}");
}

#[test]
fn markdown() {
    insta::assert_snapshot!(shown(DiffFormat::Markdown, Options::default()));
}

#[test]
fn json() {
    insta::assert_snapshot!(shown(DiffFormat::Json, Options::default()));
}

#[test]
fn equal_versions_show_nothing() {
    let sets = fixture::sets(5);
    assert_eq!(diff::diff(&sets, &sets), []);
    let nothing = report::changes(&[]);
    assert_eq!(render::changes(&nothing, DiffFormat::Text, Options::default()), "");
    assert_eq!(render::changes(&nothing, DiffFormat::Markdown, Options::default()), "");
}

#[test]
fn a_renamed_source_is_no_new_one() {
    let (old, mut new) = (fixture::sets(2), fixture::sets(2));
    new[0].source.id = "harbour".into();
    new[1].source.id = "northern".into();
    new[1].source.path = "archive/post-2.txt".into();
    let diffs = diff::diff(&old, &new);
    assert!(diffs.iter().all(|d| d.status() == Status::Changed && d.claims.is_empty()));
    assert_eq!(diffs[1].fields.iter().map(|f| f.field).collect::<Vec<_>>(), [Field::Path, Field::Id]);
}

#[test]
fn the_second_of_two_like_claims_survives_the_first() {
    let toll = |n: i64, id: &str| {
        let words = n.to_string();
        let mut claim = fixture::rescued(Bound::Exact, n, &words, &format!("They saved {n} passengers."));
        claim.id = ClaimId(id.into());
        claim
    };
    let set = |claims| [ClaimSet { claims, ..fixture::ledger() }];
    let (old, new) = (set(vec![toll(12, "q"), toll(30, "q-2")]), set(vec![toll(30, "q")]));
    let diffs = diff::diff(&old, &new);
    assert_eq!(diffs[0].claims.len(), 2);
    assert_eq!(
        (diffs[0].claims[0].status(), diffs[0].claims[0].old),
        (Status::Removed, Some(&old[0].claims[0]))
    );
    assert_eq!(diffs[0].claims[1].fields.iter().map(|f| f.field).collect::<Vec<_>>(), [Field::Id]);
}

#[test]
fn a_claim_that_changes_places_has_moved() {
    let (old, mut new) = (fixture::sets(1), fixture::sets(1));
    new[0].claims.rotate_left(1);
    let diffs = diff::diff(&old, &new);
    assert_eq!(diffs[0].claims.len(), 1);
    assert!(diffs[0].claims[0].moved && diffs[0].claims[0].fields.is_empty());
}

/// `n` claims that look much alike, with new ids and values.
fn many(n: usize, shift: usize) -> Vec<ClaimSet> {
    let claim = |i: usize| {
        let words = (i + shift).to_string();
        let mut claim =
            fixture::rescued(Bound::Exact, 7, &words, &format!("Boat {i} saved {words} passengers."));
        claim.id = ClaimId(format!("q-{}", i * 2 + shift));
        claim
    };
    vec![ClaimSet { claims: (0..n).map(claim).collect(), ..fixture::ledger() }]
}

#[test]
fn thousands_of_like_claims_are_paired_in_good_time() {
    let started = std::time::Instant::now();
    let (old, new) = (many(4_000, 0), many(4_000, 1));
    let diffs = diff::diff(&old, &new);
    let unpaired: Vec<_> = diffs[0].claims.iter().filter(|c| c.status() != Status::Changed).collect();
    assert!(unpaired.is_empty(), "{} {unpaired:#?}", unpaired.len());
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

proptest! {
    /// No claim is lost or told twice, whatever is taken out, doubled, or put elsewhere.
    #[test]
    fn every_claim_is_accounted_for(old in prop::collection::vec(0usize..6, 0..12), new in prop::collection::vec(0usize..6, 0..12)) {
        let pool: Vec<_> = [fixture::ledger(), fixture::post()].into_iter().flat_map(|s| s.claims).collect();
        let set = |picks: &[usize]| [ClaimSet { claims: picks.iter().map(|&i| pool[i].clone()).collect(), ..fixture::ledger() }];
        let (before, after) = (set(&old), set(&new));
        let diffs = diff::diff(&before, &after);
        let claims = || diffs.iter().flat_map(|d| &d.claims);
        let count = |status| claims().filter(|c| c.status() == status).count();
        prop_assert_eq!(old.len() + count(Status::Added), new.len() + count(Status::Removed));
        prop_assert_eq!(diffs.is_empty(), old == new);
    }
}
