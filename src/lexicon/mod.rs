//! Word data: YAML under `en/`, inside the binary, parsed once on first use and proved by tests.

mod abbreviations;
mod acronyms;
mod entry;
mod inflection;
mod reporting_verbs;
mod roles;

pub use abbreviations::Abbreviations;
pub use acronyms::Acronyms;
pub use entry::{Entry, embedded};
pub use inflection::{Inflection, forms};
pub use reporting_verbs::{Complement, Frame, Reading, ReportingVerb, ReportingVerbs};
pub use roles::Roles;
