//! Names as versioned JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::KnownName;

/// Raised when a field changes its meaning or goes away; new fields leave it.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonNames<'a> {
    format: u32,
    names: Vec<JsonName<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonName<'a> {
    name: &'a str,
    person: bool,
    mentions: usize,
    spellings: Vec<JsonSpelling<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonSpelling<'a> {
    text: &'a str,
    outlets: BTreeMap<&'a str, usize>,
}

/// Writes names; the text ends with a line end.
pub(super) fn render(names: &[KnownName]) -> String {
    super::pretty(&JsonNames { format: FORMAT, names: names.iter().map(name).collect() })
}

fn name(name: &KnownName) -> JsonName<'_> {
    let spellings = name.spellings.iter().map(|s| JsonSpelling {
        text: &s.text,
        outlets: s.outlets.iter().map(|(outlet, count)| (outlet.as_str(), *count)).collect(),
    });
    JsonName {
        name: &name.canonical,
        person: name.person,
        mentions: name.mentions(),
        spellings: spellings.collect(),
    }
}

/// The schema of `names --format json`.
#[cfg(test)]
pub(crate) fn schema(generator: schemars::SchemaGenerator) -> schemars::Schema {
    generator.into_root_schema_for::<JsonNames>()
}
