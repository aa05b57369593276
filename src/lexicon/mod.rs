//! Word data: YAML under `en/`, inside the binary, parsed once on first use and proved by tests.

mod abbreviations;
mod dictionary;
mod entry;
mod time;

pub use abbreviations::Abbreviations;
#[cfg(test)]
pub(crate) use abbreviations::testing as abbreviation_testing;
pub use dictionary::{Dictionary, Sense};
pub use entry::{Entry, embedded};
#[cfg(test)]
pub(crate) use time::testing as time_testing;
pub use time::{Direction, Edge, Form, Shift, TimeUnit, TimeWord, Which, time_directions, time_words};
