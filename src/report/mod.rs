//! What is shown, before it has a form: comparisons, changes, explanations. Writers in `render` only write these.

mod build;
mod changes;
mod comparison;
mod effects;
mod explain;
mod listing;
mod notice;
mod saying;

pub use build::build;
pub use changes::{Changes, ClaimLine, Class, Detail, Places, SetLine, changes};
pub use comparison::{Cell, Column, Report, Row, Summary};
pub use effects::{Effect, EffectKind, Version, effects};
pub use explain::{ClaimStory, Compared, Explanation, FactStory, Missing, PairStory, explain};
pub use listing::listing;
pub use notice::{Notice, Notices, Place, Rule};
pub use saying::Saying;

/// What a reader needs of a change, under the names writers know.
pub use crate::diff::{FieldChange, Piece, Status};
