//! Decisions to YAML, byte for byte the same for the same decisions.

use std::fmt::Write as _;

use crate::model::{Decision, Ruling};
use crate::store::scalar::{block, quoted};

/// What a new file begins with.
pub(super) const HEAD: &str = "# yaml-language-server: $schema=decisions.schema.json\nformat: 1\n";

/// The YAML of decisions in their order, canonical byte for byte.
pub fn decisions_to_yaml(decisions: &[Decision]) -> String {
    let entries: Vec<String> = decisions.iter().map(entry).collect();
    let list = if entries.is_empty() { "decisions: []\n" } else { "decisions:\n" };
    format!("{HEAD}{list}{}", entries.join("\n"))
}

/// One decision as an item of a list.
pub(super) fn entry(decision: &Decision) -> String {
    let mut out = String::new();
    for (i, (key, value)) in fields(decision).into_iter().enumerate() {
        let _ = writeln!(out, "{} {key}: {value}", if i == 0 { "-" } else { " " });
    }
    if !decision.grounds.is_empty() {
        out.push_str("  evidence:\n");
    }
    for (claim, value) in &decision.grounds {
        let _ = writeln!(out, "    {}: {}", block(claim), block(value));
    }
    out
}

fn fields(d: &Decision) -> Vec<(&'static str, String)> {
    let (ruling, source) = match &d.ruling {
        Ruling::Accept => ("accept", None),
        Ruling::Waive => ("waive", None),
        Ruling::ErrorOf(source) => ("error_of", Some(source)),
    };
    let fields = [
        ("fingerprint", Some(block(&d.fingerprint.0))),
        ("fact", Some(block(&d.fact.0))),
        ("ruling", Some(ruling.to_owned())),
        ("source", source.map(|s| block(s))),
        ("why", Some(block(&d.why))),
        ("by", Some(block(&d.by))),
        ("on", Some(quoted(&d.on.to_string()))),
        ("until", d.until.map(|day| quoted(&day.to_string()))),
        ("replaces", d.replaces.as_ref().map(|f| block(&f.0))),
    ];
    fields.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
}
