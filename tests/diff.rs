//! What changed between two versions, in every form.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixture;

use claimdiff::diff::{self, Field, Status};
use claimdiff::model::{Bound, ClaimId, ClaimSet, Form, Severity, Stance, Verdict};
use claimdiff::render::{self, DiffFormat, Options};
use claimdiff::{align, judge, report};
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

#[test]
fn markdown_fits_a_comment_and_counts_what_it_leaves_out() {
    let (old, new) = (many(4_000, 0), fixture::sets(1));
    let changes = report::changes(&diff::diff(&old, &new));
    let text = render::changes(&changes, DiffFormat::Markdown, Options::default());
    assert!(text.chars().count() <= 65_536, "{}", text.chars().count());
    let shown = text.matches("\n- **").count();
    let last = text.trim_end().lines().last().unwrap();
    let left_out: usize = last.split(' ').next().unwrap().parse().unwrap();
    assert!(last.ends_with("more changes left out: a comment holds no more."), "{last}");
    assert_eq!(shown + left_out, changes.sets[0].claims.len());
}

/// The claim sets of short articles of one day, by outlet.
fn told(articles: &[(&str, &str)]) -> Vec<ClaimSet> {
    let set = |(outlet, text): &(&str, &str)| {
        let source = fixture::source(outlet, outlet, None, 4);
        claimdiff::build::claims(source, text)
    };
    articles.iter().map(set).collect()
}

/// What the change from some articles to others does to the comparison: kind, sources, and verdicts.
fn effects(
    old: &[(&str, &str)],
    new: &[(&str, &str)],
) -> Vec<(report::EffectKind, String, [Option<Verdict>; 2])> {
    let (old, new) = (told(old), told(new));
    let compared = |sets: &[ClaimSet]| {
        let facts = align::align(sets);
        let judgements: Vec<_> = facts.iter().map(|fact| judge::judge(fact, sets)).collect();
        (facts, judgements)
    };
    let ((of, oj), (nf, nj)) = (compared(&old), compared(&new));
    let before = report::Version { sets: &old, facts: &of, judgements: &oj };
    let after = report::Version { sets: &new, facts: &nf, judgements: &nj };
    let effects = report::effects(before, after, &diff::continued(&old, &new));
    effects.into_iter().map(|e| (e.kind, e.sources.join("+"), [e.from, e.to])).collect()
}

#[test]
fn the_effect_on_the_comparison_is_told() {
    use report::EffectKind as E;
    const BAY: (&str, &str) = ("bay", "Lifeboats rescued 140 passengers on Monday.");
    const CAPE: (&str, &str) = ("cape", "The coastguard rescued 140 passengers on Monday.");
    const FEWER: (&str, &str) = ("cape", "The coastguard rescued 90 passengers on Monday.");
    const DUNE: (&str, &str) = ("dune", "Crews rescued 140 passengers on Monday.");
    const SILENT: (&str, &str) = ("cape", "The mill has a new owner.");
    let (agree, bad) = (Some(Verdict::Agree), Some(Verdict::Discrepant));
    for (old, new, expected) in [
        (vec![BAY, CAPE], vec![BAY, FEWER], (E::BecameDiscrepant, "", [agree, bad])),
        (vec![BAY, FEWER], vec![BAY, CAPE], (E::Resolved, "", [bad, agree])),
        (vec![BAY, SILENT], vec![BAY, CAPE], (E::Appeared, "bay+cape", [None, agree])),
        (vec![BAY, CAPE], vec![BAY, SILENT], (E::Vanished, "bay+cape", [agree, None])),
        (vec![BAY, CAPE, DUNE], vec![BAY, SILENT, DUNE], (E::LostSource, "cape", [agree, agree])),
        (vec![BAY, SILENT, DUNE], vec![BAY, CAPE, DUNE], (E::GainedSource, "cape", [agree, agree])),
    ] {
        let found = effects(&old, &new);
        let (kind, sources, verdicts) = expected;
        assert!(found.contains(&(kind, sources.to_owned(), verdicts)), "{old:?} {new:?} {found:?}");
    }
    assert_eq!(effects(&[BAY, FEWER, DUNE], &[BAY, FEWER, DUNE]), []);
}

/// The changed claims from one text to another.
fn lines(old: &str, new: &str) -> Vec<report::ClaimLine> {
    let (old, new) = (told(&[("bay", old)]), told(&[("bay", new)]));
    let mut changes = report::changes(&diff::diff(&old, &new));
    changes.sets.remove(0).claims
}

#[test]
fn one_edit_is_told_once() {
    use report::Class as C;
    for (old, new, class) in [
        (
            "The mayor said police held 500 dockers on Friday.",
            "The mayor said police held 700 dockers on Friday.",
            C::Value,
        ),
        ("Police held 500 dockers on Friday.", "Police held 700 dockers on Friday.", C::Value),
        ("Police held 500 dockers on Friday.", "Police quietly held 500 dockers on Friday.", C::Reworded),
    ] {
        let lines = lines(old, new);
        assert_eq!(lines.len(), 1, "{new} {lines:#?}");
        assert_eq!((lines[0].classes[0], lines[0].folded.is_empty()), (class, false), "{new} {lines:#?}");
    }
    // Two edits of one sentence are two.
    let two = lines("Police held 500 dockers and 12 cooks.", "Police held 700 dockers and 13 cooks.");
    assert_eq!((two.len(), two.iter().all(|line| line.unannounced)), (2, true), "{two:#?}");
}

#[test]
fn only_edits_of_the_text_ask_for_a_correction_notice() {
    let old = "Police held 500 dockers on Friday.";
    let announced = "Police held 700 dockers on Friday.\n\nThis article has been corrected.";
    assert!(lines(old, "Police held 700 dockers on Friday.")[0].unannounced);
    let line = lines(old, announced).remove(0);
    assert_eq!((line.unannounced, line.severity), (false, Severity::Medium));
    // The same words, read as another figure.
    let (before, mut after) = (fixture::sets(1), fixture::sets(1));
    after[0].claims[0].body = fixture::rescued(Bound::Exact, 7, "", "").body;
    let changes = report::changes(&diff::diff(&before, &after));
    assert_eq!((changes.unannounced, changes.worst()), (0, Some(Severity::High)));
}

#[test]
fn html_shows_the_same() {
    insta::assert_snapshot!(shown(DiffFormat::HtmlFragment, Options::default()));
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
