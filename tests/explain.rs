//! Explanations of claims and facts, and of ids that name nothing or too much.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixture;

use claimdiff::model::{Alignment, ClaimSet, Judgement, Member, Pairing, Span};
use claimdiff::render::{self, Options};
use claimdiff::report::{self, Compared, Missing};

/// The fixture with one pairing kept and one left out, and the ledger's article at hand.
struct World {
    sets: Vec<ClaimSet>,
    texts: Vec<Option<String>>,
    found: Alignment,
    judgements: Vec<Judgement>,
}

impl World {
    fn new() -> Self {
        let mut sets = fixture::sets(2);
        let (mut facts, mut judgements) = fixture::facts(&sets);
        let at = |set, claim| Member { set, claim };
        let pair = |a, b, score, features: &[(&'static str, f64)]| Pairing {
            a,
            b,
            score,
            features: features.to_vec(),
        };
        facts[2].pairings = vec![pair(at(0, 0), at(1, 0), 3.5, &[("same_concept", 2.0), ("same_noun", 1.5)])];
        let near = vec![pair(at(0, 0), at(1, 1), 0.25, &[("shared_words", 0.75), ("other_time", -0.5)])];
        judgements[2].pair = Some((at(0, 0), at(1, 0)));
        let text = format!("Fire at sea.\n{} Then it sank.", sets[0].claims[0].quote);
        let start = text.find("more than").unwrap();
        sets[0].claims[0].evidence.span = Some(Span::new(start, start + "more than 140".len()));
        let (from, to) = (text.find("Lifeboats").unwrap(), text.find(" Then").unwrap());
        sets[0].claims[0].evidence.sentence = Some(Span::new(from, to));
        sets[0].claims[0].evidence.rules = vec!["number/digits".into(), "bound/before".into()];
        Self { sets, texts: vec![Some(text), None], found: Alignment { facts, near }, judgements }
    }

    fn compared(&self) -> Compared<'_> {
        let Self { sets, texts, found, judgements } = self;
        Compared { sets, texts, found, judgements }
    }

    fn shown(&self, id: &str) -> String {
        render::explanation(&report::explain(self.compared(), id).unwrap(), Options::default())
    }
}

#[test]
fn a_claim_shows_its_words_its_reading_and_its_rivals() {
    insta::assert_snapshot!(World::new().shown("ledger/q-rescue-passenger"));
}

#[test]
fn a_claim_from_a_claim_set_shows_its_quote() {
    insta::assert_snapshot!(World::new().shown("post/d-burn-ferry"));
}

#[test]
fn a_fact_shows_its_verdict_and_every_pairing() {
    insta::assert_snapshot!(World::new().shown("f-03"));
}

#[test]
fn an_id_of_several_sources_asks_which() {
    let both = vec!["ledger/s-captain".to_owned(), "post/s-captain".to_owned()];
    let world = World::new();
    assert_eq!(report::explain(world.compared(), "s-captain"), Err(Missing::Ambiguous(both)));
}

#[test]
fn an_unknown_id_gets_the_nearest() {
    let world = World::new();
    let Err(Missing::Unknown(near)) = report::explain(world.compared(), "q-rescue-passengers") else {
        panic!()
    };
    assert_eq!(near.first().map(String::as_str), Some("q-rescue-passenger"));
    assert_eq!(report::explain(world.compared(), "µ"), Err(Missing::Unknown(vec![])));
}

#[test]
fn spans_that_fit_no_text_do_no_harm() {
    let mut world = World::new();
    world.texts[0] = Some("é".into());
    world.sets[0].claims[0].evidence.parts = vec![Span::new(1, 9), Span::new(0, 1)];
    assert!(world.shown("ledger/q-rescue-passenger").contains("more than 140"));
}

#[test]
fn a_fact_is_known_by_the_fingerprint_of_its_finding() {
    let world = World::new();
    let differs = |judgement: &Judgement| judgement.verdict != claimdiff::model::Verdict::Agree;
    let at = world.judgements.iter().position(differs).unwrap();
    let (fact, judgement) = (&world.found.facts[at], &world.judgements[at]);
    let print = claimdiff::decide::finding(fact, judgement, &world.sets).unwrap().fingerprint.0;
    for name in [&print[..], &print[..4]] {
        assert_eq!(world.shown(name), world.shown(&fact.id.0), "{name}");
    }
    assert!(matches!(report::explain(world.compared(), &print[..3]), Err(Missing::Unknown(_))));
}
