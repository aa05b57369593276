//! What is shown, before it has a form: comparisons, changes, explanations. Writers in `render` only write these.

mod build;
mod changes;
mod comparison;
mod explain;
mod notice;
mod saying;

pub use build::build;
pub use changes::{Changes, ClaimLine, Class, Detail, SetLine, changes};
pub use comparison::{Cell, Column, Report, Row, Summary};
pub use explain::{ClaimStory, Compared, Explanation, FactStory, Missing, PairStory, explain};
pub use notice::{Notice, Notices, Place, Rule};
pub use saying::Saying;

/// What a reader needs of a change, under the names writers know.
pub use crate::diff::{FieldChange, Piece, Status};
