//! Facts to verdicts: whether the claims of a fact can hold together, and why.
//!
//! Every pair of claims from two sources goes to the [`rules`] of its kind, in order; the first that knows decides.
//! The worst pair speaks for the fact.

mod pair;
mod rules;
mod words;

use crate::model::{ClaimSet, Fact, Judgement, Member, Severity, Verdict};
use pair::Pair;
use rules::Ruling;

/// Judges one fact over the claim sets it was aligned from.
pub fn judge(fact: &Fact, sets: &[ClaimSet]) -> Judgement {
    let mut worst: Option<Judgement> = None;
    for (i, &a) in fact.members.iter().enumerate() {
        for &b in fact.members[i + 1..].iter().filter(|b| b.set != a.set) {
            let Some(judged) = judge_pair(sets, a, b) else { continue };
            if worst.as_ref().is_none_or(|w| rank(&judged) > rank(w)) {
                worst = Some(judged);
            }
        }
    }
    worst.unwrap_or_else(unjudged)
}

fn rank(judgement: &Judgement) -> (Verdict, Severity) {
    (judgement.verdict, judgement.severity)
}

fn judge_pair(sets: &[ClaimSet], a: Member, b: Member) -> Option<Judgement> {
    let side = |m: Member| sets.get(m.set).and_then(|s| Some((&s.source, s.claims.get(m.claim)?)));
    let pair = Pair::new(side(a)?, side(b)?);
    let (rule, Ruling { verdict, reason, severity, why }) = rules::decide(&pair)?;
    Some(Judgement { verdict, reason, rule, why, pair: Some((a, b)), severity })
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
