//! Names as versioned JSON.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::KnownName;

/// Version of this form.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct JsonNames<'a> {
    format: u32,
    names: Vec<JsonName<'a>>,
}

#[derive(Serialize)]
struct JsonName<'a> {
    name: &'a str,
    person: bool,
    mentions: usize,
    spellings: Vec<JsonSpelling<'a>>,
}

#[derive(Serialize)]
struct JsonSpelling<'a> {
    text: &'a str,
    outlets: BTreeMap<&'a str, usize>,
}

/// Writes names; the text ends with a line end.
pub(super) fn render(names: &[KnownName]) -> String {
    let names = JsonNames { format: FORMAT, names: names.iter().map(name).collect() };
    // Plain data cannot fail to serialise.
    serde_json::to_string_pretty(&names).unwrap_or_else(|_| "{}".to_owned()) + "\n"
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
