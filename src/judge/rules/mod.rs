//! The rules of the judge, one a file, each with a firing and a quiet case beside it.

mod attribution_conflict;
mod bound;
mod date_conflict;
mod different_scope;
mod different_source;
mod different_time;
mod partial_quote;
mod relative_date;
mod rounding;
mod same_date;
mod same_value;
mod same_words;
mod translation_variant;
mod unit_conversion;
mod vague;
mod value_conflict;

use super::pair::Pair;
use crate::model::{Kind, Reason, Severity, Verdict};

/// What a rule finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ruling {
    pub(super) verdict: Verdict,
    pub(super) reason: Option<Reason>,
    pub(super) severity: Severity,
    pub(super) why: String,
}

impl Ruling {
    fn agree(why: impl Into<String>) -> Self {
        Self { verdict: Verdict::Agree, reason: None, severity: Severity::Low, why: why.into() }
    }

    fn compatible(reason: Reason, severity: Severity, why: impl Into<String>) -> Self {
        Self { verdict: Verdict::Compatible, reason: Some(reason), severity, why: why.into() }
    }

    fn discrepant(reason: Reason, severity: Severity, why: impl Into<String>) -> Self {
        Self { verdict: Verdict::Discrepant, reason: Some(reason), severity, why: why.into() }
    }
}

/// A rule: its name and its test, which is silent where the rule has nothing to say.
type Rule = (&'static str, fn(&Pair) -> Option<Ruling>);

/// Units before values, time and scope before contradiction.
const QUANTITY: &[Rule] = &[
    ("unit_conversion", unit_conversion::apply),
    ("same_value", same_value::apply),
    ("vague", vague::apply),
    ("rounding", rounding::apply),
    ("bound", bound::apply),
    ("different_time", different_time::apply),
    ("different_scope", different_scope::apply),
    ("value_conflict", value_conflict::apply),
];

const DATE: &[Rule] = &[
    ("same_date", same_date::apply),
    ("relative_date", relative_date::apply),
    ("date_conflict", date_conflict::apply),
];

const STATEMENT: &[Rule] = &[
    ("attribution_conflict", attribution_conflict::apply),
    ("same_words", same_words::apply),
    ("different_source", different_source::apply),
    ("partial_quote", partial_quote::apply),
    ("translation_variant", translation_variant::apply),
];

/// The first rule of the pair's kind that knows, and what it finds.
pub(super) fn decide(pair: &Pair) -> Option<(&'static str, Ruling)> {
    let rules = match pair.a.kind() {
        Kind::Quantity => QUANTITY,
        Kind::Date => DATE,
        Kind::Statement => STATEMENT,
    };
    rules.iter().find_map(|(name, apply)| Some((*name, apply(pair)?)))
}

#[cfg(test)]
mod testing;
