//! Facts, what is judged of them, and findings.

use std::fmt;

use super::Kind;

/// Names a fact within a comparison.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(pub String);

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// One claim of one source, by position in the compared claim sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Member {
    /// Index of the claim set.
    pub set: usize,
    /// Index of the claim in its set.
    pub claim: usize,
}

/// Two claims that were compared, and what spoke for and against their being about the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairing {
    /// One claim.
    pub a: Member,
    /// The other.
    pub b: Member,
    /// Sum of the features' weights; pairs at or above the threshold are joined.
    pub score: f64,
    /// Name and weight of each feature that fired, in a fixed order.
    pub features: Vec<(&'static str, f64)>,
}

/// Claims of two or more sources about the same thing, or a total and its parts in one source that do not add up.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Names the fact.
    pub id: FactId,
    /// What sort of claims it joins.
    pub kind: Kind,
    /// What the claims are about, in a few words.
    pub label: String,
    /// The claims, in order of source and text.
    pub members: Vec<Member>,
    /// Why they were joined.
    pub pairings: Vec<Pairing>,
}

/// What comparing claims came to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// The facts, in a fixed order.
    pub facts: Vec<Fact>,
    /// The pairs that came near to being in one fact and are not, a few for every claim; best first within each story.
    pub near: Vec<Pairing>,
}

/// Whether the claims of a fact can hold together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// They say the same.
    Agree,
    /// They differ and can both hold.
    Compatible,
    /// They cannot both hold.
    Discrepant,
}

/// Why a verdict that is not `agree` was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The same figure, rounded.
    Rounding,
    /// A bound that the other figure meets.
    Bound,
    /// A vague amount that the other figure can be.
    Vague,
    /// The same amount in other units.
    UnitConversion,
    /// Of another time; a later figure supersedes, it does not contradict.
    DifferentTime,
    /// Of another place, period, denominator, or a part against the whole.
    DifferentScope,
    /// Given by different sources.
    DifferentSource,
    /// Relative or coarser dates that fit each other.
    RelativeDate,
    /// One quotes a part of what the other quotes.
    PartialQuote,
    /// One utterance in different translations or wordings.
    TranslationVariant,
    /// One name in different spellings.
    Transliteration,
    /// Figures that cannot both hold.
    ValueConflict,
    /// Dates that cannot both hold.
    DateConflict,
    /// The same words given to different speakers.
    AttributionConflict,
    /// The same thing called by words that exclude each other.
    Characterisation,
}

/// How much a reader should care, from least to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Low,
    /// Worth a look before publication.
    Medium,
    /// Cannot stand in print unexplained.
    High,
}

/// The verdict on a fact and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Whether the claims can hold together.
    pub verdict: Verdict,
    /// Why, unless they agree.
    pub reason: Option<Reason>,
    /// The judge rule that decided, by name.
    pub rule: &'static str,
    /// One sentence for the reader, with the values that matter.
    pub why: String,
    /// The two claims that decided.
    pub pair: Option<(Member, Member)>,
    /// How much a reader should care.
    pub severity: Severity,
}

macro_rules! snake_case_display {
    ($($type:ty),*) => {$(
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                serde::Serialize::serialize(self, f)
            }
        }
    )*};
}

snake_case_display!(
    Verdict,
    Reason,
    Severity,
    Kind,
    super::Bound,
    super::Dimension,
    super::Form,
    super::SpeakerKind,
    super::Stance,
    super::Relation,
    super::Trend
);
