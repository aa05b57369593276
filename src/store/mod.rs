//! Claim sets as YAML and JSON.

mod json;
mod number;

use crate::model::{ClaimSet, Error};

pub use json::{to_json, to_jsonl};

/// Reads a claim set from YAML.
pub fn parse(path: &str, _text: &str) -> Result<ClaimSet, Error> {
    Err(Error::new(path, "claim sets cannot be read yet", ""))
}

/// Writes a claim set as YAML.
pub fn to_yaml(_set: &ClaimSet) -> String {
    String::new()
}
