//! What a claim brings to a comparison, worked out once for all its pairs.

use std::sync::Arc;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::vocabulary::{Term, Vocabulary, skeleton, words};
use super::{bearer, clock::Clock, contrast, elapsed::Begun};
use crate::lexicon::{Class, Concepts, stem};
use crate::model::{Claim, ClaimSet, Kind, Member, Quantity, Source, When};

/// A claim made ready for comparing.
#[derive(Debug)]
pub(super) struct Profile<'a> {
    pub(super) member: Member,
    pub(super) claim: &'a Claim,
    pub(super) source: &'a Source,
    /// The time gone by since the date of the claim, where it is one since which something lasts.
    gone_by: Option<Quantity>,
    /// Terms around the claim with their weight (rarity, nearness), sorted by term; their squares add up to 1.
    pub(super) context: Vec<(usize, f64)>,
    /// Concepts that happen near the claim, sorted.
    pub(super) events: Vec<usize>,
    /// Skeletons of the names beside the claim, sorted.
    pub(super) names: Vec<String>,
    /// Skeleton of the speaker's last name.
    pub(super) speaker: Option<String>,
    /// Skeletons of the words for who acts; none for a pronoun.
    pub(super) agent: Vec<String>,
    /// The names tied to the claim, nearest first, by the skeleton of the last word, each with how telling it is among all
    /// claims, from 0 to 1.
    pub(super) ties: Vec<(String, f64)>,
    /// The skeleton of the last word of where it took place.
    pub(super) place: Option<String>,
    /// The time of day, where its words tell one.
    pub(super) clock: Option<Clock>,
    /// Whether its article has no other claim of this amount in this unit.
    pub(super) sole: bool,
    /// Whether its article has no other amount for what happens to what is counted or measured here.
    pub(super) sole_slot: bool,
    /// The amounts of the same unit that its article tells, sorted.
    pub(super) told: Arc<[Decimal]>,
    /// What is measured, as a concept or the stem of its last word.
    pub(super) of: Option<String>,
    /// Whose the claim is, by skeletons of names, sorted.
    pub(super) whose: Vec<String>,
    /// The name of whose age it is.
    pub(super) bearer: Vec<String>,
    /// Whether a name is told of who acts.
    pub(super) acts: bool,
    /// Whose the claims of the same unit in its article are.
    pub(super) told_of: Arc<[String]>,
}

/// Days before publication from which what is told is background.
const BACKGROUND: i32 = 21;

/// How many words a name may stand away and still be beside the claim.
const BESIDE: usize = 4;

/// The profiles of all claims, in order of source and text.
pub(super) fn all(sets: &[ClaimSet]) -> Vec<Profile<'_>> {
    let mut vocabulary = Vocabulary::default();
    let members: Vec<Member> = (0..sets.len())
        .flat_map(|set| (0..sets[set].claims.len()).map(move |claim| Member { set, claim }))
        .collect();
    let terms: Vec<Vec<Term>> = members
        .iter()
        .map(|m| {
            let terms = vocabulary.terms(around(&sets[m.set].claims[m.claim]));
            let mut once: Vec<usize> = terms.iter().map(|t| t.number).collect();
            once.sort_unstable();
            once.dedup();
            vocabulary.count(&once);
            vocabulary.count_names(m.set, ties(&sets[m.set].claims[m.claim]));
            terms
        })
        .collect();
    let mut profiles: Vec<Profile> =
        members.into_iter().zip(terms).map(|(m, t)| profile(&sets[m.set], m, &t, &vocabulary)).collect();
    contrast::mark(&mut profiles);
    profiles
}

/// The words that tell what a claim is about.
fn around(claim: &Claim) -> &str {
    if claim.quote.is_empty() { &claim.text } else { &claim.quote }
}

fn profile<'a>(set: &'a ClaimSet, member: Member, terms: &[Term], vocabulary: &Vocabulary) -> Profile<'a> {
    let claim = &set.claims[member.claim];
    let place = place_in_quote(claim);
    Profile {
        member,
        claim,
        source: &set.source,
        gone_by: Begun::of(claim).and_then(|begun| begun.quantity(&set.source)),
        context: context(terms, place, vocabulary),
        events: events(terms, place),
        names: names_beside(claim, place),
        speaker: claim.speaker().and_then(|s| words(s).last()).map(skeleton),
        agent: words(claim.agent.as_deref().unwrap_or(""))
            .filter(|w| w.len() > 2 && !is_pronoun(w))
            .map(skeleton)
            .collect(),
        whose: Vec::new(),
        bearer: bearer::bearer(claim),
        acts: !contrast::named_agent(claim).is_empty(),
        told_of: Arc::default(),
        ties: ties(claim).map(|name| (vocabulary.name_rarity(&name), name)).map(|(r, n)| (n, r)).collect(),
        place: claim.place.as_deref().and_then(|place| words(place).last()).map(skeleton),
        clock: (claim.kind() == Kind::Date).then(|| Clock::of(&claim.text)).flatten(),
        sole: false,
        sole_slot: false,
        told: Arc::default(),
        of: claim.thing.as_deref().and_then(head),
    }
}

/// The names tied to a claim by what tells each: the last word.
fn ties(claim: &Claim) -> impl Iterator<Item = String> + '_ {
    claim.names.iter().filter_map(|name| words(name).last()).map(skeleton)
}

/// The last word of a noun phrase, as its concept where it has one.
fn head(thing: &str) -> Option<String> {
    let last = words(thing).last()?;
    Some(Concepts::get().of(last).map_or_else(|| stem(last), |c| format!("={}", c.concept)))
}

pub(super) fn is_pronoun(word: &str) -> bool {
    Class::of(word).is(Class::PRONOUN.or(Class::RELATIVE).or(Class::ARTICLE))
        || word.eq_ignore_ascii_case("there")
}

/// The word positions that the claim's own text takes in its quote; `None` for a statement, which is all text.
fn place_in_quote(claim: &Claim) -> Option<(usize, usize)> {
    let at = claim.quote.find(&claim.text)?;
    let start = words(&claim.quote[..at]).count();
    Some((start, start + words(&claim.text).count()))
}

#[allow(clippy::cast_precision_loss)]
fn nearness(position: usize, place: Option<(usize, usize)>) -> f64 {
    let Some((start, end)) = place else { return 1.0 };
    let away = start.saturating_sub(position).max((position + 1).saturating_sub(end));
    1.0 / (1.0 + away.saturating_sub(3) as f64 / 6.0)
}

fn context(terms: &[Term], place: Option<(usize, usize)>, vocabulary: &Vocabulary) -> Vec<(usize, f64)> {
    let mut weighed: Vec<(usize, f64)> = Vec::with_capacity(terms.len());
    let inside = |at: usize| place.is_some_and(|(start, end)| (start..end).contains(&at));
    for term in terms.iter().filter(|t| !inside(t.position)) {
        weighed.push((term.number, vocabulary.rarity(term.number) * nearness(term.position, place)));
    }
    weighed.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    weighed.dedup_by_key(|(term, _)| *term);
    let length = weighed.iter().map(|(_, w)| w * w).sum::<f64>().sqrt();
    for (_, weight) in &mut weighed {
        *weight /= length.max(f64::MIN_POSITIVE);
    }
    weighed
}

/// How near, from 0 to 1, an event must be told to have to do with the claim.
const NEAR: f64 = 0.3;

fn events(terms: &[Term], place: Option<(usize, usize)>) -> Vec<usize> {
    let near = terms.iter().filter(|t| t.event && nearness(t.position, place) >= NEAR);
    let mut events: Vec<usize> = near.map(|t| t.number).collect();
    events.sort_unstable();
    events.dedup();
    events
}

fn names_beside(claim: &Claim, place: Option<(usize, usize)>) -> Vec<String> {
    let Some((start, end)) = place else { return Vec::new() };
    let near = |at: usize| at + BESIDE >= start && at < end + BESIDE;
    let capitalised = |w: &str| w.starts_with(char::is_uppercase) && w.len() > 2;
    let beside = words(&claim.quote).enumerate().filter(|&(at, w)| at > 0 && near(at) && capitalised(w));
    let mut names: Vec<String> = beside.map(|(_, w)| skeleton(w)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether two claims are of one kind, and not a quantity and a date.
pub(super) fn same_kind(a: &Profile, b: &Profile) -> bool {
    a.claim.kind() == b.claim.kind()
}

/// The kind of fact that two claims would be of: of a quantity and a date, what is measured.
pub(super) fn kind(a: &Profile, b: &Profile) -> Kind {
    if same_kind(a, b) { a.claim.kind() } else { Kind::Quantity }
}

impl Profile<'_> {
    /// The claim's quantity, or the time gone by since its date.
    pub(super) fn quantity(&self) -> Option<&Quantity> {
        self.claim.quantity().or(self.gone_by.as_ref())
    }

    /// When what the claim tells took place, as far as it says.
    pub(super) fn time(&self) -> Option<&When> {
        self.claim.time()
    }

    /// Whether the claim is dated well before its article was published: the background of the news, not the news.
    pub(super) fn is_background(&self) -> bool {
        let end = self.time().and_then(|when| when.end);
        let days = |(end, published): (Date, Date)| end.until(published).map_or(0, |span| span.get_days());
        end.zip(self.published()).is_some_and(|dates| days(dates) > BACKGROUND)
    }

    /// The day it was published.
    pub(super) fn published(&self) -> Option<Date> {
        self.source.published
    }

    /// The terms that tell most of what the claim is about, best first.
    pub(super) fn key_terms(&self, most: usize) -> Vec<usize> {
        let mut terms = self.context.clone();
        terms.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        terms.into_iter().take(most).map(|(term, _)| term).collect()
    }
}
