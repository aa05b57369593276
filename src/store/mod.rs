//! Claim sets to files and back: YAML for people and repositories, JSON for programs; and the decisions on findings.
//! `docs/claim-format.md` and `docs/decisions.md` describe them.

mod comments;
mod decisions;
mod json;
mod merge;
mod number;
mod parse;
mod parse_quantity;
mod save;
mod scalar;
mod wire;
mod yaml_out;

pub use comments::{comments, keep_comments};
pub use decisions::{Decisions, decisions_to_yaml};
pub use json::{to_json, to_jsonl};
pub use merge::{Merged, Versions, merge_files};
pub use parse::{parse, parse_with_lines};
pub use save::save;
pub use yaml_out::to_yaml;

/// Version of the YAML and JSON formats that is written; earlier ones can be read.
pub const FORMAT: u32 = 1;

/// First line of every claim set: tells editors which schema it follows.
const MODELINE: &str = "# yaml-language-server: $schema=claim-set.schema.json";
