//! What is shown, before it has a form: comparisons, changes, explanations. Writers in `render` only write these.

mod build;
mod changes;
mod check;
mod comparison;
mod effects;
mod explain;
mod listing;
mod notice;
mod places;
mod ruling;
mod saying;

pub use build::{Told, build, build_stories};
pub use changes::{Changes, ClaimLine, Class, Detail, SetLine, changes};
pub use check::{Check, Counts, finding_notices, idle_notice, lost_notice, step_notice};
pub use comparison::{Cell, Column, Report, Row, Section, Summary};
pub use effects::{Effect, EffectKind, Version, effects};
pub use explain::{ClaimStory, Compared, Explanation, FactStory, Missing, PairStory, explain};
pub use listing::listing;
pub use notice::{Notice, Notices, Place, Rule};
pub use places::Places;
pub use ruling::ruled;
pub use saying::Saying;

/// Which columns of a report tell one story, under the name writers know.
pub use crate::align::Story;
/// Where a finding stands, and why a decision settles nothing, under the names writers know.
pub use crate::decide::{Fault, Idle, Standing};
/// What a reader needs of a change, under the names writers know.
pub use crate::diff::{FieldChange, Piece, Status};
