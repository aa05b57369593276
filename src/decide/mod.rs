//! Findings of facts, and people's decisions on them: which findings are settled, and which decisions settle nothing.

mod apply;
mod finding;

pub use apply::{Decided, Fault, Idle, Standing, apply};
pub use finding::finding;
