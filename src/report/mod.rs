//! What is shown, before it has a form: comparisons, changes, explanations. Writers in `render` only write these.

mod build;
mod changes;
mod comparison;
mod explain;
mod saying;

pub use build::{Told, build, build_stories};
pub use changes::{Changes, ClaimLine, Class, Detail, SetLine, changes};
pub use comparison::{Cell, Column, Report, Row, Section, Summary};
pub use explain::{ClaimStory, Compared, Explanation, FactStory, Missing, PairStory, explain};
pub use saying::Saying;

/// Which columns of a report tell one story, under the name writers know.
pub use crate::align::Story;
/// What a reader needs of a change, under the names writers know.
pub use crate::diff::{FieldChange, Piece, Status};
