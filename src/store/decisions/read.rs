//! Decisions from YAML; every fault is named with its line and column.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_yaml::Spanned;

use crate::model::{Decision, Error, FactId, Fingerprint, Grounds, Ruling};
use crate::store::parse::Reader;
use crate::store::wire::Header;
use crate::yaml;

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Document {
    /// Version of this format.
    #[serde(rename = "format")]
    #[cfg_attr(test, schemars(with = "u32", extend("const" = 1)))]
    _format: IgnoredAny,
    /// The decisions.
    #[cfg_attr(test, schemars(with = "Vec<Wire>"))]
    decisions: Vec<Spanned<Wire>>,
}

#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Wire {
    /// The finding it is about.
    #[cfg_attr(test, schemars(with = "String"))]
    fingerprint: Spanned<String>,
    /// The id of its fact, for people.
    fact: String,
    /// What was ruled.
    ruling: Word,
    /// Who errs; with `error_of` only.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    source: Option<Spanned<String>>,
    /// Why.
    #[cfg_attr(test, schemars(with = "String"))]
    why: Spanned<String>,
    /// Who ruled.
    #[cfg_attr(test, schemars(with = "String"))]
    by: Spanned<String>,
    /// The day of the ruling.
    #[cfg_attr(test, schemars(with = "String"))]
    on: Spanned<String>,
    /// The last day on which it holds.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    until: Option<Spanned<String>>,
    /// The fingerprint of the decision it takes the place of.
    replaces: Option<String>,
    /// What each claim said when it was ruled, by `SOURCE/CLAIM`.
    #[serde(default)]
    #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<String, String>"))]
    evidence: Grounds,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum Word {
    Accept,
    Waive,
    ErrorOf,
}

/// The decisions of a text, each with the line it begins in; `file` names the text in errors.
pub(super) fn decisions(file: &str, text: &str) -> Result<Vec<(usize, Decision)>, Error> {
    let reader = Reader { file, text };
    reader.version(&yaml::parse::<Header>(file, text)?.format)?;
    let document: Document = yaml::parse(file, text)?;
    let with_line = |wire: Spanned<Wire>| {
        let line = usize::try_from(wire.referenced.line()).unwrap_or(0);
        Ok((line, decision(&reader, wire)?))
    };
    document.decisions.into_iter().map(with_line).collect()
}

fn decision(reader: &Reader, wire: Spanned<Wire>) -> Result<Decision, Error> {
    let at = wire.referenced;
    let wire = wire.value;
    let ruling = match (wire.ruling, wire.source) {
        (Word::Accept, None) => Ruling::Accept,
        (Word::Waive, None) => Ruling::Waive,
        (Word::ErrorOf, Some(source)) => Ruling::ErrorOf(source.value),
        (Word::ErrorOf, None) => {
            return Err(reader.error(at, "`error_of` does not say which source errs", "add `source:`"));
        }
        (_, Some(source)) => {
            let cause = "`source` names who errs, and the ruling is not `error_of`";
            return Err(reader.error(source.referenced, cause, "leave it out, or rule `error_of`"));
        }
    };
    Ok(Decision {
        fingerprint: fingerprint(reader, &wire.fingerprint)?,
        fact: FactId(wire.fact),
        ruling,
        why: said(reader, wire.why, "why")?,
        by: said(reader, wire.by, "by")?,
        on: reader.day(&wire.on)?,
        until: wire.until.map(|day| reader.day(&day)).transpose()?,
        replaces: wire.replaces.map(Fingerprint),
        grounds: wire.evidence,
    })
}

fn fingerprint(reader: &Reader, text: &Spanned<String>) -> Result<Fingerprint, Error> {
    if text.value.len() == 12 && text.value.chars().all(|c| ('k'..='z').contains(&c)) {
        return Ok(Fingerprint(text.value.clone()));
    }
    let cause = format!("`{}` is no fingerprint", text.value);
    Err(reader.error(
        text.referenced,
        cause,
        "`claimdiff compare` shows the fingerprints: twelve letters from k to z",
    ))
}

/// A text that must say something.
fn said(reader: &Reader, text: Spanned<String>, key: &str) -> Result<String, Error> {
    if !text.value.trim().is_empty() {
        return Ok(text.value);
    }
    Err(reader.error(text.referenced, format!("`{key}` is empty"), "a decision says who ruled, and why"))
}

/// The schema of a file of decisions.
#[cfg(test)]
pub(crate) fn schema(generator: schemars::SchemaGenerator) -> schemars::Schema {
    generator.into_root_schema_for::<Document>()
}
