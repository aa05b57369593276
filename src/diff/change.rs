//! What a change is: of a set, of a claim, of a field, of words.

use std::fmt;

use crate::model::{Claim, ClaimSet};

/// What became of something between two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Only in the new version.
    Added,
    /// Only in the old version.
    Removed,
    /// In both, not the same.
    Changed,
}

impl Status {
    fn of<T>(old: Option<&T>, new: Option<&T>) -> Self {
        match (old, new) {
            (None, _) => Self::Added,
            (_, None) => Self::Removed,
            _ => Self::Changed,
        }
    }
}

/// The fields that are compared, the most telling first; details are listed in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named after the fields of `Claim`, `Quantity`, `Attribution` and `Source`")]
pub enum Field {
    Value,
    Bound,
    Unit,
    Dimension,
    Trend,
    /// How it stands to another amount.
    Relation,
    Date,
    Speaker,
    Stance,
    Hedge,
    Via,
    Form,
    Text,
    Cue,
    SpeakerWords,
    SpeakerRole,
    SpeakerType,
    Addressee,
    Medium,
    Predicate,
    Agent,
    Thing,
    Names,
    Place,
    When,
    Quote,
    Outlet,
    Agency,
    Title,
    Byline,
    Published,
    Url,
    Correction,
    Path,
    Digest,
    Id,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        serde::Serialize::serialize(self, f)
    }
}

/// A stretch of a word diff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both versions.
    Same(String),
    /// Only in the old one.
    Removed(String),
    /// Only in the new one.
    Added(String),
}

/// One field that changed; an absent side had no such field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: Field,
    /// What it was.
    pub from: Option<String>,
    /// What it is.
    pub to: Option<String>,
    /// The change word by word, for the source's own words; else empty.
    pub words: Vec<Piece>,
}

/// One claim that was added, removed or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimDiff<'a> {
    /// As it was.
    pub old: Option<&'a Claim>,
    /// As it is.
    pub new: Option<&'a Claim>,
    /// The fields that changed; none for added and removed claims.
    pub fields: Vec<FieldChange>,
    /// Whether it stands elsewhere among the claims that are in both versions.
    pub moved: bool,
}

impl ClaimDiff<'_> {
    /// What became of the claim.
    pub fn status(&self) -> Status {
        Status::of(self.old, self.new)
    }

    pub(super) fn is_change(&self) -> bool {
        self.status() != Status::Changed || !self.fields.is_empty() || self.moved
    }
}

/// One source whose claim set was added, removed or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetDiff<'a> {
    /// As it was.
    pub old: Option<&'a ClaimSet>,
    /// As it is.
    pub new: Option<&'a ClaimSet>,
    /// Changes to the source itself.
    pub fields: Vec<FieldChange>,
    /// Changes to its claims, in the order of the text.
    pub claims: Vec<ClaimDiff<'a>>,
}

impl SetDiff<'_> {
    /// What became of the set.
    pub fn status(&self) -> Status {
        Status::of(self.old, self.new)
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.status() == Status::Changed && self.fields.is_empty() && self.claims.is_empty()
    }
}
