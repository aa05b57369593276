//! Why a claim was read so, and why claims were put together and judged as they are.

use std::ops::Range;

use super::{Saying, saying};
use crate::decide;
use crate::model::{
    Alignment, Claim, ClaimSet, Evidence, Fact, Judgement, Kind, Member, Pairing, Reason, Span, Verdict,
};

/// How many of the pairs that were left out are shown.
const MOST_REJECTED: usize = 5;

/// A comparison with all that an explanation draws on.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// The claim sets.
    pub sets: &'a [ClaimSet],
    /// For each set the text it was read from; `None` for one read from a claim-set file.
    pub texts: &'a [Option<String>],
    /// The facts, and what came near to being in one.
    pub found: &'a Alignment,
    /// One judgement a fact, in the same order.
    pub judgements: &'a [Judgement],
}

/// What there is to say about an id.
#[derive(Debug, Clone, PartialEq)]
pub enum Explanation {
    /// It names a claim.
    Claim(ClaimStory),
    /// It names a fact.
    Fact(FactStory),
}

/// Why a claim was read so.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimStory {
    /// `SOURCE/CLAIM`.
    pub address: String,
    /// What to call its source.
    pub source: String,
    /// What sort of claim it is.
    pub kind: Kind,
    /// The words it was read in: its sentence, or its quote where the article is not at hand.
    pub sentence: String,
    /// The claim's own words, as bytes of `sentence`, in order, none overlapping another.
    pub marked: Vec<Range<usize>>,
    /// The rules that read it, most telling first; none for a claim from a claim set.
    pub rules: Vec<String>,
    /// What was read: the name of a field and its value.
    pub read: Vec<(&'static str, String)>,
    /// The facts that it belongs to, as "ID label".
    pub facts: Vec<String>,
    /// The pairs with it that were looked at and left out, best first.
    pub rejected: Vec<PairStory>,
}

/// Why claims were put together and judged as they are.
#[derive(Debug, Clone, PartialEq)]
pub struct FactStory {
    /// The fact's id.
    pub id: String,
    /// What it is about.
    pub label: String,
    /// Whether the claims can hold together.
    pub verdict: Verdict,
    /// Why, unless they agree.
    pub reason: Option<Reason>,
    /// The judge rule that decided.
    pub rule: &'static str,
    /// One sentence with the values that matter; may be empty.
    pub why: String,
    /// The two claims that decided, as `SOURCE/CLAIM`.
    pub decided_by: Option<(String, String)>,
    /// Its claims.
    pub members: Vec<MemberStory>,
    /// Why they were joined, pair by pair.
    pub pairings: Vec<PairStory>,
    /// The nearest pairs that were looked at and left out, best first.
    pub rejected: Vec<PairStory>,
}

/// A claim of a fact, and why it is in.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberStory {
    /// `SOURCE/CLAIM`.
    pub address: String,
    /// What it says.
    pub says: Saying,
    /// The strongest of its pairs with the other claims of the fact.
    pub by: Option<PairStory>,
}

/// Two claims and what spoke for and against joining them.
#[derive(Debug, Clone, PartialEq)]
pub struct PairStory {
    /// One claim: `SOURCE/CLAIM` and its words.
    pub a: (String, String),
    /// The other.
    pub b: (String, String),
    /// Sum of the weights.
    pub score: f64,
    /// Name and weight of each feature.
    pub features: Vec<(&'static str, f64)>,
}

/// Why there is nothing to explain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Several claims have this id; their addresses as `SOURCE/CLAIM`.
    Ambiguous(Vec<String>),
    /// Nothing has this id; the ids that come nearest, best first.
    Unknown(Vec<String>),
}

/// Explains a claim, given by its id or as `SOURCE/CLAIM`, or a fact, given by its id, or by the fingerprint of the
/// finding that it is or the first letters of it.
pub fn explain(compared: Compared, id: &str) -> Result<Explanation, Missing> {
    if let Some((fact, judgement)) = fact_named(compared, id) {
        return Ok(Explanation::Fact(fact_story(compared, fact, judgement)));
    }
    let named = members(compared).filter(|m| {
        let claim = claim(compared, *m);
        claim.is_some_and(|c| c.id.0 == id) || address(compared, *m) == id
    });
    match named.collect::<Vec<_>>()[..] {
        [] => Err(Missing::Unknown(nearest(compared, id))),
        [only] => Ok(Explanation::Claim(claim_story(compared, only))),
        ref several => Err(Missing::Ambiguous(several.iter().map(|m| address(compared, *m)).collect())),
    }
}

/// The fact of this id, or the only one that is a finding of this fingerprint.
fn fact_named<'a>(compared: Compared<'a>, name: &str) -> Option<(&'a Fact, &'a Judgement)> {
    let facts = || compared.found.facts.iter().zip(compared.judgements);
    let is_finding = |(fact, judgement): &(&Fact, &Judgement)| {
        let finding = decide::finding(fact, judgement, compared.sets);
        finding.is_some_and(|finding| finding.fingerprint.answers_to(name))
    };
    facts().find(|(fact, _)| fact.id.0 == name).or_else(|| {
        let mut findings = facts().filter(is_finding);
        findings.next().filter(|_| findings.next().is_none())
    })
}

/// Ids offered for one that is unknown.
const OFFERED: usize = 3;

fn nearest(compared: Compared, id: &str) -> Vec<String> {
    let facts = compared.found.facts.iter().map(|f| f.id.to_string());
    let claims = members(compared).filter_map(|m| Some(claim(compared, m)?.id.to_string()));
    let addresses = members(compared).map(|m| address(compared, m)).filter(|_| id.contains('/'));
    let mut ids: Vec<String> = facts.chain(claims).chain(addresses).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut near: Vec<(f64, String)> = ids.into_iter().map(|i| (strsim::jaro_winkler(&i, id), i)).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.into_iter().take(OFFERED).filter(|(likeness, _)| *likeness > 0.6).map(|(_, id)| id).collect()
}

fn members(compared: Compared) -> impl Iterator<Item = Member> {
    let claims = |(set, s): (usize, &ClaimSet)| (0..s.claims.len()).map(move |claim| Member { set, claim });
    compared.sets.iter().enumerate().flat_map(claims)
}

fn claim(compared: Compared<'_>, member: Member) -> Option<&Claim> {
    compared.sets.get(member.set)?.claims.get(member.claim)
}

fn address(compared: Compared, member: Member) -> String {
    let source = compared.sets.get(member.set).map_or("", |s| &s.source.id);
    let claim = claim(compared, member).map(|c| c.id.to_string()).unwrap_or_default();
    format!("{source}/{claim}")
}

fn claim_story(compared: Compared, member: Member) -> ClaimStory {
    let set = &compared.sets[member.set];
    let claim = &set.claims[member.claim];
    let text = compared.texts.get(member.set).and_then(Option::as_deref);
    let (sentence, marked) =
        text.and_then(|text| in_text(text, &claim.evidence)).unwrap_or_else(|| in_quote(claim));
    let of_claim = |fact: &&Fact| fact.members.contains(&member);
    ClaimStory {
        address: address(compared, member),
        source: set.source.name().to_owned(),
        kind: claim.kind(),
        sentence,
        marked,
        rules: claim.evidence.rules.clone(),
        read: read(claim),
        facts: compared
            .found
            .facts
            .iter()
            .filter(of_claim)
            .map(|f| format!("{} {}", f.id, f.label))
            .collect(),
        rejected: rejected(compared, &[member]),
    }
}

/// The sentence of a claim and the claim's words in it, from the article's text.
fn in_text(text: &str, evidence: &Evidence) -> Option<(String, Vec<Range<usize>>)> {
    let spans: Vec<Span> =
        if evidence.parts.is_empty() { evidence.span.into_iter().collect() } else { evidence.parts.clone() };
    let whole = spans.iter().copied().chain(evidence.sentence).reduce(Span::to)?;
    let sentence = text.get(whole.range())?.to_owned();
    let inside = |s: &Span| s.start - whole.start..s.end - whole.start;
    Some((sentence, spans.iter().map(inside).collect()))
}

/// The quote of a claim and the claim's words in it, where the article is not at hand.
fn in_quote(claim: &Claim) -> (String, Vec<Range<usize>>) {
    let sentence = if claim.quote.is_empty() { &claim.text } else { &claim.quote };
    let found = sentence.find(&claim.text).map(|at| at..at + claim.text.len());
    (sentence.clone(), found.into_iter().collect())
}

/// What was read, as the names of a claim set's fields with their values.
fn read(claim: &Claim) -> Vec<(&'static str, String)> {
    let attribution = claim.attribution.as_ref();
    let fields = [
        ("value", Some(saying::value(claim))),
        ("predicate", claim.predicate.clone()),
        ("agent", claim.agent.clone()),
        ("thing", claim.thing.clone()),
        ("names", (!claim.names.is_empty()).then(|| claim.names.join(", "))),
        ("place", claim.place.clone()),
        ("when", claim.when.map(|w| w.to_string())),
        ("speaker", attribution.and_then(saying::voice)),
        ("cue", attribution.and_then(|a| Some(a.cue.as_ref()?.text.clone()))),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn fact_story(compared: Compared, fact: &Fact, judgement: &Judgement) -> FactStory {
    FactStory {
        id: fact.id.to_string(),
        label: fact.label.clone(),
        verdict: judgement.verdict,
        reason: judgement.reason,
        rule: judgement.rule,
        why: judgement.why.clone(),
        decided_by: judgement.pair.map(|(a, b)| (address(compared, a), address(compared, b))),
        members: fact.members.iter().filter_map(|m| member_story(compared, fact, *m)).collect(),
        pairings: fact.pairings.iter().map(|p| pair_story(compared, p)).collect(),
        rejected: rejected(compared, &fact.members),
    }
}

/// The nearest pairs of one of some claims with one that was left out, best first.
fn rejected(compared: Compared, members: &[Member]) -> Vec<PairStory> {
    let near = compared.found.near.iter().filter(|p| members.contains(&p.a) != members.contains(&p.b));
    near.take(MOST_REJECTED).map(|p| pair_story(compared, p)).collect()
}

/// A claim of a fact with the pair that speaks most for its being in, told from its side.
fn member_story(compared: Compared, fact: &Fact, member: Member) -> Option<MemberStory> {
    let of_it = fact.pairings.iter().filter(|p| p.a == member || p.b == member);
    let strongest = of_it.reduce(|best, p| if p.score > best.score { p } else { best });
    let by = strongest.map(|p| {
        let (a, b) = if p.a == member { (p.a, p.b) } else { (p.b, p.a) };
        pair_story(compared, &Pairing { a, b, ..p.clone() })
    });
    Some(MemberStory { address: address(compared, member), says: Saying::of(claim(compared, member)?), by })
}

pub(super) fn pair_story(compared: Compared, pairing: &Pairing) -> PairStory {
    let side = |m: Member| {
        let words = claim(compared, m).map(|c| Saying::of(c).words).unwrap_or_default();
        (address(compared, m), words)
    };
    PairStory {
        a: side(pairing.a),
        b: side(pairing.b),
        score: pairing.score,
        features: pairing.features.clone(),
    }
}
