//! Word data: YAML under `en/`, inside the binary, parsed once on first use and proved by tests.

mod abbreviations;
mod concepts;
mod entry;
mod stem;

pub use abbreviations::Abbreviations;
pub use concepts::{Concept, ConceptKind, Concepts};
pub use entry::{Entry, embedded};
pub use stem::stem;
