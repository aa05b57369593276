//! Stories with hand-marked facts, and the pairs of claims they teach.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::Path;

use claimdiff::model::{ClaimSet, Kind, Member};
use claimdiff::{align, build, read};
use serde::Deserialize;

use crate::logistic::Example;

/// The kinds of claims with their names in the weights file.
pub(crate) const KINDS: [(Kind, &str); 3] =
    [(Kind::Quantity, "quantity"), (Kind::Date, "date"), (Kind::Statement, "statement")];

/// What a pair counts of which only one claim is marked: such claims are most likely, not surely, about something else.
const HALF_MARKED: f64 = 0.25;
/// What a pair counts that was marked as a look-alike.
const LOOK_ALIKE: f64 = 5.0;
/// What a pair counts, against one, where equal figures are two facts or unequal ones are one: equality is a hint, not a
/// condition.
const AGAINST_THE_HINT: f64 = 1.3;

#[derive(Deserialize)]
struct Marked {
    /// Whether every claim was looked at, so that one in no group shares its fact with no other.
    #[serde(default)]
    complete: bool,
    groups: Vec<Group>,
    #[serde(default)]
    not_same: Vec<Apart>,
}

#[derive(Deserialize)]
struct Group {
    members: Vec<Mention>,
}

#[derive(Deserialize)]
struct Apart {
    a: Vec<Mention>,
    b: Vec<Mention>,
}

#[derive(Deserialize)]
struct Mention {
    doc: String,
    start: usize,
    end: usize,
    #[serde(default)]
    kind: Option<Kind>,
}

/// The claims of a story and which of them state one fact.
pub(crate) struct Story {
    /// Its folder.
    pub(crate) name: String,
    /// The claims of its articles.
    pub(crate) sets: Vec<ClaimSet>,
    /// The marked claims, each with the number of its fact.
    pub(crate) facts: BTreeMap<Member, usize>,
    /// Whether the claims that are not marked share their facts with no other.
    pub(crate) complete: bool,
    /// How many marked mentions there are, found by the extraction or not, by fact and article.
    pub(crate) mentions: Vec<Vec<usize>>,
    /// Pairs that look alike and are not, in this order.
    pub(crate) apart: BTreeSet<(Member, Member)>,
}

/// Reads a folder of articles with its `groups.yaml`.
pub(crate) fn read(folder: &Path) -> Result<Story, Box<dyn Error>> {
    let marked: Marked = serde_yaml::from_str(&std::fs::read_to_string(folder.join("groups.yaml"))?)?;
    let inputs = read::read(&[folder.to_owned()]);
    let articles: Vec<_> = inputs
        .items
        .into_iter()
        .filter_map(|item| match item {
            read::Item::Article(article) => Some(article),
            read::Item::ClaimSet(_) => None,
        })
        .collect();
    let stem = |path: &str| Path::new(path).file_stem().map(|s| s.to_string_lossy().into_owned());
    let places: BTreeMap<String, usize> =
        articles.iter().enumerate().filter_map(|(i, a)| Some((stem(&a.source.path)?, i))).collect();
    let texts: Vec<String> = articles.iter().map(|a| a.text.clone()).collect();
    let sets: Vec<ClaimSet> = articles.into_iter().map(|a| build::claims(a.source, &a.text)).collect();
    let find = |m: &Mention| {
        let set = *places.get(&m.doc)?;
        Some(Member { set, claim: claim_at(&sets[set], &texts[set], m)? })
    };
    let (mut facts, mut mentions) = (BTreeMap::new(), Vec::new());
    for (fact, group) in marked.groups.iter().enumerate() {
        facts.extend(group.members.iter().filter_map(find).map(|member| (member, fact)));
        mentions.push(group.members.iter().filter_map(|m| places.get(&m.doc).copied()).collect());
    }
    let mut apart = BTreeSet::new();
    for pair in &marked.not_same {
        for (a, b) in pair.a.iter().flat_map(|a| pair.b.iter().map(move |b| (a, b))) {
            if let (Some(a), Some(b)) = (find(a), find(b)) {
                apart.insert((a.min(b), a.max(b)));
            }
        }
    }
    let name = folder.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Story { name, sets, facts, complete: marked.complete, mentions, apart })
}

/// The claim that covers a mention best.
fn claim_at(set: &ClaimSet, text: &str, mention: &Mention) -> Option<usize> {
    let byte = |n: usize| text.char_indices().nth(n).map_or(text.len(), |(at, _)| at);
    let (start, end) = (byte(mention.start), byte(mention.end));
    let fit = |claim: usize| {
        let span = set.claims[claim].evidence.span?;
        let shared = span.end.min(end).saturating_sub(span.start.max(start));
        let all = span.end.max(end) - span.start.min(start);
        let right = mention.kind.is_none_or(|k| k == set.claims[claim].kind());
        (shared > 0 && right).then_some((shared * 1000 / all, claim))
    };
    (0..set.claims.len())
        .filter_map(fit)
        .max_by_key(|(fit, claim)| (*fit, std::cmp::Reverse(*claim)))
        .map(|(_, c)| c)
}

impl Story {
    /// The pairs of one kind that were marked as one fact or as two.
    pub(crate) fn pairs(&self, kind: Kind) -> Vec<Example> {
        let of_kind = |m: Member| self.sets[m.set].claims[m.claim].kind() == kind;
        let pairs = align::Candidates::of(&self.sets).bare().into_iter().filter(|p| of_kind(p.a));
        pairs
            .filter_map(|p| {
                let (same, weight) = self.label(p.a, p.b)?;
                let alike = p
                    .features
                    .iter()
                    .any(|(name, x)| matches!(*name, "equal_value" | "same_time") && *x > 0.5);
                let weight = if same == alike { weight } else { weight * AGAINST_THE_HINT };
                Some(Example { same, weight, features: p.features })
            })
            .collect()
    }

    /// Whether two claims give different figures or dates.
    pub(crate) fn differ(&self, a: Member, b: Member) -> bool {
        let claim = |m: Member| &self.sets[m.set].claims[m.claim];
        let (a, b) = (claim(a), claim(b));
        match (a.quantity(), b.quantity()) {
            (Some(x), Some(y)) => {
                align::in_one_unit(x, y).is_none() && x.amount.low().value != y.amount.low().value
            }
            _ => a.time().zip(b.time()).is_some_and(|(x, y)| a.kind() == Kind::Date && !x.overlaps(y)),
        }
    }

    /// How many pairs of two articles were marked as one fact and differ.
    pub(crate) fn differing_pairs(&self) -> usize {
        let marked: Vec<_> = self.facts.iter().collect();
        let pairs = marked.iter().enumerate().flat_map(|(i, a)| marked[i + 1..].iter().map(move |b| (a, b)));
        pairs.filter(|((a, x), (b, y))| x == y && a.set != b.set && self.differ(**a, **b)).count()
    }

    /// Whether a pair is one fact, and how sure that is.
    fn label(&self, a: Member, b: Member) -> Option<(bool, f64)> {
        if self.apart.contains(&(a.min(b), a.max(b))) {
            return Some((false, LOOK_ALIKE));
        }
        match (self.facts.get(&a), self.facts.get(&b)) {
            (Some(x), Some(y)) => Some((x == y, 1.0)),
            _ if self.complete => Some((false, 1.0)),
            (None, None) => None,
            _ => Some((false, HALF_MARKED)),
        }
    }

    /// Whether two claims are one fact, where that is known.
    pub(crate) fn one_fact(&self, a: Member, b: Member) -> Option<bool> {
        match (self.facts.get(&a), self.facts.get(&b)) {
            (Some(x), Some(y)) => Some(x == y),
            _ => self.complete.then_some(false),
        }
    }
}
