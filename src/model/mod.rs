//! Plain types of the domain and their text forms. Imports nothing of this crate; does no I/O.

mod attribution;
mod claim;
mod display;
mod error;
mod fact;
mod finding;
mod name;
mod number;
mod quantity;
mod source;
mod span;
mod when;

pub use attribution::{Attribution, Phrase, Speaker, SpeakerKind, Stance};
pub use claim::{Body, Claim, ClaimId, ClaimSet, Evidence, Form, Kind};
pub use error::Error;
pub use fact::{Alignment, Fact, FactId, Judgement, Member, Pairing, Reason, Severity, Verdict};
pub use finding::{Decision, Finding, Fingerprint, Grounds, Ruling};
pub use name::{KnownName, Spelling};
pub use number::Number;
pub use quantity::{Amount, Bound, Dimension, Quantity, Relation, Trend};
pub use source::{Origin, Source};
pub use span::{CodePoints, Span};
pub use when::{Granularity, When};
