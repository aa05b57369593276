//! Facts to verdicts: whether the claims of a fact can hold together, and why.

use crate::model::{ClaimSet, Fact, Judgement, Severity, Verdict};

/// Judges one fact over the claim sets it was aligned from.
pub fn judge(_fact: &Fact, _sets: &[ClaimSet]) -> Judgement {
    Judgement {
        verdict: Verdict::Agree,
        reason: None,
        rule: "same",
        why: String::new(),
        pair: None,
        severity: Severity::Low,
    }
}
