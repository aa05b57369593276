//! What sort of change it is to a reader, and how grave.

use std::fmt;

use crate::diff::Field;
use crate::model::Severity;

/// What sort of change it is to a reader; one claim can have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Another number.
    Value,
    /// Another unit, counted noun or sort of quantity.
    Unit,
    /// Another time.
    Date,
    /// Another speaker, or one more or less.
    Attribution,
    /// The speaker now asserts, denies or doubts it.
    Stance,
    /// "more than" became "at least".
    Bound,
    /// A word of caution more or less: "allegedly".
    Hedge,
    /// What is counted, done, or where.
    Subject,
    /// The claim is gone.
    Removed,
    /// Other words.
    Reworded,
    /// The claim is new.
    Added,
    /// Another place among the claims.
    Moved,
    /// Anything else.
    Other,
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        serde::Serialize::serialize(self, f)
    }
}

impl Class {
    /// The sort of change that another value of a field is.
    pub(super) fn of(field: Field) -> Self {
        match field {
            Field::Value | Field::Trend | Field::Relation => Self::Value,
            Field::Bound => Self::Bound,
            Field::Unit | Field::Dimension => Self::Unit,
            Field::Date | Field::When => Self::Date,
            Field::Speaker
            | Field::Via
            | Field::SpeakerRole
            | Field::SpeakerType
            | Field::Addressee
            | Field::Medium => Self::Attribution,
            Field::Stance => Self::Stance,
            Field::Hedge => Self::Hedge,
            Field::Text | Field::Quote | Field::Form | Field::Cue | Field::SpeakerWords => Self::Reworded,
            Field::Predicate | Field::Agent | Field::Thing | Field::Names | Field::Place => Self::Subject,
            _ => Self::Other,
        }
    }

    /// What the class stands for, in one sentence.
    pub fn about(self) -> &'static str {
        match self {
            Self::Value => "A claim has another number.",
            Self::Unit => "A claim counts or measures something else.",
            Self::Date => "A claim has another time.",
            Self::Attribution => "A claim has another speaker, or one more or less.",
            Self::Stance => "A speaker now asserts, denies or doubts a claim.",
            Self::Bound => "The bound of a figure changed, as from `more than` to `at least`.",
            Self::Hedge => "A claim has a word of caution more or less.",
            Self::Subject => "What is counted or done, or where, is told in another way.",
            Self::Removed => "A claim is gone.",
            Self::Reworded => "A claim stands in other words.",
            Self::Added => "A claim is new.",
            Self::Moved => "A claim stands at another place.",
            Self::Other => "A detail of a claim changed.",
        }
    }
}

/// Whether the field is a figure or a date, of which a reader would expect a correction notice.
pub(super) fn is_figure(field: Field) -> bool {
    matches!(field, Field::Value | Field::Bound | Field::Unit | Field::Dimension | Field::Trend | Field::Date)
}

/// How grave another value of a field is; `words` tells whether the claim's text is someone's quoted words.
pub(super) fn severity(field: Field, words: bool) -> Severity {
    match field {
        Field::Value
        | Field::Unit
        | Field::Dimension
        | Field::Trend
        | Field::Relation
        | Field::Date
        | Field::Speaker
        | Field::Stance => Severity::High,
        Field::Text if words => Severity::Medium,
        Field::Bound
        | Field::Hedge
        | Field::Via
        | Field::When
        | Field::Form
        | Field::Predicate
        | Field::Agent
        | Field::Thing
        | Field::Names
        | Field::Place => Severity::Medium,
        _ => Severity::Low,
    }
}
