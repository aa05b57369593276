//! Word data: YAML under `en/`, inside the binary, parsed once on first use and proved by tests.

mod abbreviations;
mod entry;

pub use abbreviations::Abbreviations;
pub use entry::{Entry, embedded};
