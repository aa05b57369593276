//! Facts to verdicts: whether the claims of a fact can hold together, and why.
//!
//! Every pair of claims from two sources goes to the [`rules`] of its case, in order; the first that knows decides.
//! The worst pair speaks for the fact. A total and the parts that one source tells are judged as such a pair.

mod common;
mod names;
mod pair;
mod rates;
mod rules;
mod words;

use crate::align;
use crate::model::{Claim, ClaimSet, Fact, Judgement, Member, Severity, Verdict};
use pair::Pair;
use rules::Ruling;

pub use rates::Rates;
pub use rules::{Case, Example, Rule, rules};

/// Judges one fact over the claim sets it was aligned from. Amounts of different currencies stay open.
pub fn judge(fact: &Fact, sets: &[ClaimSet]) -> Judgement {
    judge_at(fact, sets, &Rates::default())
}

/// Judges one fact as [`judge`] does, and compares amounts of different currencies at the rates given.
pub fn judge_at(fact: &Fact, sets: &[ClaimSet], rates: &Rates) -> Judgement {
    let mut worst = judge_sum(fact, sets, rates);
    for (i, &a) in fact.members.iter().enumerate() {
        for &b in fact.members[i + 1..].iter().filter(|b| b.set != a.set) {
            let Some(judged) = judge_pair(sets, (a, b), rates) else { continue };
            if worst.as_ref().is_none_or(|w| rank(&judged) > rank(w)) {
                worst = Some(judged);
            }
        }
    }
    worst.unwrap_or_else(unjudged)
}

/// Judges a fact of one source: a total, told first, and its parts.
fn judge_sum(fact: &Fact, sets: &[ClaimSet], rates: &Rates) -> Option<Judgement> {
    let (&total, parts) = fact.members.split_first()?;
    let set = sets.get(total.set).filter(|_| parts.iter().all(|part| part.set == total.set))?;
    let claims: Vec<&Claim> = parts.iter().filter_map(|part| set.claims.get(part.claim)).collect();
    let claim = set.claims.get(total.claim)?;
    let listed = align::listed(claim, &claims)?;
    let pair = Pair::new((&set.source, claim), (&set.source, &listed), rates);
    judged(Case::Sum, &pair, (total, *parts.first()?))
}

/// What speaks for a fact: the worst pair, and among agreements one on which there is a remark.
fn rank(judgement: &Judgement) -> (Verdict, Severity, bool) {
    (judgement.verdict, judgement.severity, rules::is_remark(judgement.rule))
}

fn judge_pair(sets: &[ClaimSet], (a, b): (Member, Member), rates: &Rates) -> Option<Judgement> {
    let side = |m: Member| sets.get(m.set).and_then(|s| Some((&s.source, s.claims.get(m.claim)?)));
    let pair = Pair::new(side(a)?, side(b)?, rates);
    judged(Case::of(&pair)?, &pair, (a, b))
}

fn judged(case: Case, pair: &Pair, members: (Member, Member)) -> Option<Judgement> {
    let (rule, Ruling { verdict, reason, severity, why }) = rules::decide(case, pair)?;
    Some(Judgement { verdict, reason, rule, why, pair: Some(members), severity })
}

/// A fact no rule has a word on: its claims stand side by side, without a verdict against them.
fn unjudged() -> Judgement {
    let why = "the claims name the same thing".to_owned();
    Judgement {
        verdict: Verdict::Agree,
        reason: None,
        rule: "unjudged",
        why,
        pair: None,
        severity: Severity::Low,
    }
}
