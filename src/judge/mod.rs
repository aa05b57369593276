//! Facts to verdicts: whether the claims of a fact can hold together, and why.
//!
//! Every pair of claims from two sources goes to the [`rules`] of its kind, in order; the first that knows decides.
//! The worst pair speaks for the fact.

mod common;
mod names;
mod pair;
mod rates;
mod rules;
mod words;

use crate::model::{ClaimSet, Fact, Judgement, Member, Severity, Verdict};
use pair::Pair;
use rules::Ruling;

pub use rates::Rates;
pub use rules::{Example, Rule, rules};

/// Judges one fact over the claim sets it was aligned from. Amounts of different currencies stay open.
pub fn judge(fact: &Fact, sets: &[ClaimSet]) -> Judgement {
    judge_at(fact, sets, &Rates::default())
}

/// Judges one fact as [`judge`] does, and compares amounts of different currencies at the rates given.
pub fn judge_at(fact: &Fact, sets: &[ClaimSet], rates: &Rates) -> Judgement {
    let mut worst: Option<Judgement> = None;
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

/// What speaks for a fact: the worst pair, and among agreements one on which there is a remark.
fn rank(judgement: &Judgement) -> (Verdict, Severity, bool) {
    (judgement.verdict, judgement.severity, rules::is_remark(judgement.rule))
}

fn judge_pair(sets: &[ClaimSet], (a, b): (Member, Member), rates: &Rates) -> Option<Judgement> {
    let side = |m: Member| sets.get(m.set).and_then(|s| Some((&s.source, s.claims.get(m.claim)?)));
    let pair = Pair::new(side(a)?, side(b)?, rates);
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
