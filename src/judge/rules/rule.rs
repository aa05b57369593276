//! What a rule is, and what it finds.

use super::super::rates::Rates;
use super::Pair;
use crate::model::{Claim, Reason, Severity, Source, Verdict};

/// A rule of the judge: what it looks for, what it gives, and a case for and a case against it.
#[derive(Debug)]
pub struct Rule {
    /// Names it: judgements carry the name of the rule that decided.
    pub name: &'static str,
    /// The verdicts it can give, with their reasons.
    pub gives: &'static [(Verdict, Option<Reason>)],
    /// When it fires, in one sentence.
    pub about: &'static str,
    /// Two reports for which it decides.
    pub fires: Example,
    /// Two reports for which it has nothing to say.
    pub quiet: Example,
    pub(super) apply: fn(&Pair) -> Option<Ruling>,
}

impl Rule {
    pub(super) fn ask(&self, pair: &Pair) -> Option<Ruling> {
        (self.apply)(pair)
    }

    /// Whether the rule has something to say on two claims of two sources, whatever the rules before it say.
    pub fn applies(&self, a: (&Source, &Claim), b: (&Source, &Claim)) -> bool {
        self.ask(&Pair::new(a, b, &Rates::default())).is_some()
    }
}

/// Two reports; the words of the claims before the rule stand in square brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// What each report says.
    pub says: [&'static str; 2],
    /// The days on which they were published.
    pub on: [&'static str; 2],
}

impl Example {
    /// Two reports of one day.
    pub(super) const fn of(says: [&'static str; 2]) -> Self {
        Self { says, on: ["2024-05-02", "2024-05-02"] }
    }

    /// The same reports, published on these days.
    pub(super) const fn on(self, on: [&'static str; 2]) -> Self {
        Self { on, ..self }
    }
}

/// What a rule finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Ruling {
    pub(in super::super) verdict: Verdict,
    pub(in super::super) reason: Option<Reason>,
    pub(in super::super) severity: Severity,
    pub(in super::super) why: String,
}

impl Ruling {
    pub(super) fn agree(why: impl Into<String>) -> Self {
        Self { verdict: Verdict::Agree, reason: None, severity: Severity::Low, why: why.into() }
    }

    pub(super) fn compatible(reason: Reason, severity: Severity, why: impl Into<String>) -> Self {
        Self { verdict: Verdict::Compatible, reason: Some(reason), severity, why: why.into() }
    }

    pub(super) fn discrepant(reason: Reason, severity: Severity, why: impl Into<String>) -> Self {
        Self { verdict: Verdict::Discrepant, reason: Some(reason), severity, why: why.into() }
    }
}
