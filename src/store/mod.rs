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

#[cfg(test)]
pub(crate) use decisions::schema as decisions_schema;
#[cfg(test)]
pub(crate) use json::schema as extract_json_schema;
#[cfg(test)]
pub(crate) use wire::schema::claim_set as claim_set_schema;

pub use comments::{comments, keep_comments};
pub use decisions::{Decisions, decisions_to_yaml};
pub use json::{to_json, to_jsonl, write_json, write_jsonl};
pub use merge::{Merged, Versions, merge_files};
pub use parse::{parse, parse_with_lines};
pub use save::save;
pub use yaml_out::{to_yaml, to_yaml_below};

/// Version of the YAML and JSON formats that is written; earlier ones can be read.
pub const FORMAT: u32 = 1;

/// The file name of the schema of claim sets; `extract -o` writes it into the folder of the claim sets.
pub const CLAIM_SET_SCHEMA_FILE: &str = "claim-set.schema.json";

/// The JSON Schema (draft-07) of claim sets.
pub const CLAIM_SET_SCHEMA: &str = include_str!("../../docs/schema/claim-set.schema.json");

/// The file name of the schema of decisions; it stands beside the decisions.
pub const DECISIONS_SCHEMA_FILE: &str = "decisions.schema.json";

/// The JSON Schema (draft-07) of decisions.
pub const DECISIONS_SCHEMA: &str = include_str!("../../docs/schema/decisions.schema.json");
