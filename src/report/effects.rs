//! What the changes between two versions do to the comparison: facts that became discrepant, were resolved, appeared,
//! went away, or lost a source.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::model::{ClaimSet, Fact, Judgement, Member, Reason, Severity, Verdict};

/// One version of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Version<'a> {
    /// The claim sets.
    pub sets: &'a [ClaimSet],
    /// The facts they state.
    pub facts: &'a [Fact],
    /// The judgement on each fact, in the same order.
    pub judgements: &'a [Judgement],
}

/// What became of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EffectKind {
    /// Its claims can no longer all hold.
    BecameDiscrepant,
    /// Its claims can all hold now.
    Resolved,
    /// Its claims agreed, and now differ.
    BecameDifferent,
    /// Its claims differed, and now agree.
    Agreed,
    /// It is told by two or more sources now, or a sum within one is wrong now.
    Appeared,
    /// It is no longer told by two sources, or a sum within one is put right.
    Vanished,
    /// A source that told it does no longer.
    LostSource,
    /// One more source tells it.
    GainedSource,
}

impl fmt::Display for EffectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        serde::Serialize::serialize(self, f)
    }
}

impl EffectKind {
    /// What it stands for, in one sentence.
    pub fn about(self) -> &'static str {
        match self {
            Self::BecameDiscrepant => "The claims of a fact can no longer all hold.",
            Self::Resolved => "The claims of a fact can all hold now.",
            Self::BecameDifferent => "The claims of a fact agreed, and now differ.",
            Self::Agreed => "The claims of a fact differed, and now agree.",
            Self::Appeared => "A fact is now told by two or more sources, or a sum within one is wrong now.",
            Self::Vanished => "A fact is no longer told by two sources, or a sum within one is put right.",
            Self::LostSource => "A source that told a fact does no longer.",
            Self::GainedSource => "One more source tells a fact.",
        }
    }
}

/// What the changes do to one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// What became of the fact.
    pub kind: EffectKind,
    /// The fact's id, the new one where it has two.
    pub fact: String,
    /// What the fact is about.
    pub label: String,
    /// The verdict before, where the fact was there.
    pub from: Option<Verdict>,
    /// The verdict now, where the fact is there.
    pub to: Option<Verdict>,
    /// Why the verdict is so now, or was where the fact is gone.
    pub reason: Option<Reason>,
    /// One sentence with the values that decide now; may be empty.
    pub why: String,
    /// The names of the sources gained or lost; of an appeared or vanished fact all.
    pub sources: Vec<String>,
    /// How much a reader should care.
    pub severity: Severity,
    /// Source id and claim id of a claim of the new version to look at.
    pub at: Option<(String, String)>,
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.label)?;
        let sources = self.sources.join(", ");
        match self.kind {
            EffectKind::BecameDiscrepant => write!(f, "became discrepant")?,
            EffectKind::Resolved => write!(f, "no longer discrepant")?,
            EffectKind::BecameDifferent => write!(f, "no longer agrees")?,
            EffectKind::Agreed => write!(f, "agrees now")?,
            EffectKind::Appeared => write!(f, "new fact ({sources})")?,
            EffectKind::Vanished if self.sources.len() == 1 => write!(f, "the sum is put right ({sources})")?,
            EffectKind::Vanished => write!(f, "no longer told by two sources (was: {sources})")?,
            EffectKind::LostSource => write!(f, "no longer told by {sources}")?,
            EffectKind::GainedSource => write!(f, "now told by {sources} too")?,
        }
        match (self.from, self.to) {
            (Some(from), Some(to)) if from != to => write!(f, ", {from} -> {to}")?,
            (None, Some(verdict)) | (Some(verdict), None) => write!(f, ", {verdict}")?,
            _ => {}
        }
        let tells = !self.why.is_empty() && self.to.is_some();
        if tells { write!(f, ": {}", self.why) } else { Ok(()) }
    }
}

/// A fact of one version with its judgement.
#[derive(Clone, Copy)]
struct Told<'a> {
    sets: &'a [ClaimSet],
    fact: &'a Fact,
    judgement: &'a Judgement,
}

impl<'a> Told<'a> {
    fn all(side: Version<'a>) -> Vec<Self> {
        let told = |(fact, judgement)| Self { sets: side.sets, fact, judgement };
        side.facts.iter().zip(side.judgements).map(told).collect()
    }

    /// The ids of the sources that tell it, each with its name.
    fn sources(&self) -> BTreeMap<&'a str, &'a str> {
        let sets = self.fact.members.iter().filter_map(|m| self.sets.get(m.set));
        sets.map(|set| (set.source.id.as_str(), set.source.name())).collect()
    }

    /// A claim to look at.
    fn at(&self) -> Option<(String, String)> {
        self.named(self.judgement.pair.map(|(_, b)| b).or_else(|| self.fact.members.last().copied())?)
    }

    /// The ids of a claim and its source.
    fn named(&self, member: Member) -> Option<(String, String)> {
        let set = self.sets.get(member.set)?;
        Some((set.source.id.clone(), set.claims.get(member.claim)?.id.to_string()))
    }

    fn effect(&self, kind: EffectKind, severity: Severity) -> Effect {
        Effect {
            kind,
            fact: self.fact.id.to_string(),
            label: self.fact.label.clone(),
            from: None,
            to: None,
            reason: self.judgement.reason,
            why: self.judgement.why.clone(),
            sources: self.sources().into_values().map(str::to_owned).collect(),
            severity,
            at: self.at(),
        }
    }
}

/// What became of the facts from `old` to `new`; `continued` leads from old claims to those that continue them. Comes in
/// the order of the new facts, then of those that are gone.
pub fn effects(old: Version, new: Version, continued: &BTreeMap<Member, Member>) -> Vec<Effect> {
    let (before, after) = (Told::all(old), Told::all(new));
    let partners = partners(&before, &after, continued);
    let mut effects = Vec::new();
    for (told, partner) in after.iter().zip(&partners) {
        match partner {
            Some(o) => effects.extend(between(before[*o], *told)),
            None => effects.push(appeared(told)),
        }
    }
    let kept: BTreeSet<usize> = partners.iter().flatten().copied().collect();
    let left: BTreeSet<&str> = new.sets.iter().map(|set| set.source.id.as_str()).collect();
    effects.extend((0..before.len()).filter(|o| !kept.contains(o)).map(|o| vanished(&before[o], &left)));
    effects
}

/// For every new fact the old one with which it shares most claims; no old fact twice.
fn partners(before: &[Told], after: &[Told], continued: &BTreeMap<Member, Member>) -> Vec<Option<usize>> {
    let mut home: BTreeMap<Member, usize> = BTreeMap::new();
    for (o, told) in before.iter().enumerate() {
        home.extend(told.fact.members.iter().filter_map(|m| Some((*continued.get(m)?, o))));
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (n, told) in after.iter().enumerate() {
        for o in told.fact.members.iter().filter_map(|m| home.get(m)) {
            *shared.entry((n, *o)).or_default() += 1;
        }
    }
    let mut pairs: Vec<((usize, usize), usize)> = shared.into_iter().collect();
    pairs.sort_by_key(|&(pair, count)| (std::cmp::Reverse(count), pair));
    let (mut partners, mut taken) = (vec![None; after.len()], BTreeSet::new());
    for ((n, o), _) in pairs {
        if partners[n].is_none() && taken.insert(o) {
            partners[n] = Some(o);
        }
    }
    partners
}

/// The effects on a fact that is in both versions: of its verdict and of its sources.
fn between(old: Told, new: Told) -> Vec<Effect> {
    let (from, to) = (old.judgement.verdict, new.judgement.verdict);
    let both = |effect: Effect| Effect { from: Some(from), to: Some(to), ..effect };
    let kind = match (from, to) {
        (from, to) if from == to => None,
        (_, Verdict::Discrepant) => Some((EffectKind::BecameDiscrepant, Severity::High)),
        (Verdict::Discrepant, _) => Some((EffectKind::Resolved, Severity::Low)),
        (_, Verdict::Agree) => Some((EffectKind::Agreed, Severity::Low)),
        _ => Some((EffectKind::BecameDifferent, Severity::Medium)),
    };
    let mut effects: Vec<Effect> = kind
        .into_iter()
        .map(|(kind, severity)| Effect { sources: Vec::new(), ..both(new.effect(kind, severity)) })
        .collect();
    let (before, after) = (old.sources(), new.sources());
    let missing = |some: &BTreeMap<&str, &str>, others: &BTreeMap<&str, &str>| -> Vec<String> {
        some.iter().filter(|(id, _)| !others.contains_key(*id)).map(|(_, name)| (*name).to_owned()).collect()
    };
    let sources = [
        (EffectKind::LostSource, Severity::Medium, missing(&before, &after)),
        (EffectKind::GainedSource, Severity::Low, missing(&after, &before)),
    ];
    for (kind, severity, sources) in sources.into_iter().filter(|(.., sources)| !sources.is_empty()) {
        effects.push(Effect { sources, why: String::new(), ..both(new.effect(kind, severity)) });
    }
    effects
}

fn appeared(told: &Told) -> Effect {
    let verdict = told.judgement.verdict;
    let severity = match verdict {
        Verdict::Discrepant => Severity::High,
        Verdict::Compatible => Severity::Medium,
        Verdict::Agree => Severity::Low,
    };
    Effect { to: Some(verdict), ..told.effect(EffectKind::Appeared, severity) }
}

/// A fact that is gone; to look at there is a claim of a source that is `left`.
fn vanished(told: &Told, left: &BTreeSet<&str>) -> Effect {
    let mut members = told.fact.members.iter().filter_map(|m| told.named(*m));
    let at = members.find(|(source, _)| left.contains(source.as_str()));
    Effect { from: Some(told.judgement.verdict), at, ..told.effect(EffectKind::Vanished, Severity::Medium) }
}
