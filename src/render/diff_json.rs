//! Changes as versioned JSON.

use serde::Serialize;

use crate::model::{Kind, Reason, Severity, Verdict};
use crate::report::{Changes, ClaimLine, Class, Effect, EffectKind, FieldChange, Piece, SetLine, Status};

/// Raised when a field changes its meaning or goes away; new fields leave it.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Document<'c> {
    format: u32,
    sources: Vec<SourceOut<'c>>,
    effects: Vec<EffectOut<'c>>,
    summary: SummaryOut,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SourceOut<'c> {
    id: &'c str,
    name: &'c str,
    status: Status,
    fields: Vec<FieldOut<'c>>,
    claims: Vec<ClaimOut<'c>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    renamed: Vec<Renamed<'c>>,
}

/// A claim that has another id and is otherwise the same.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Renamed<'c> {
    from: &'c str,
    to: &'c str,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct EffectOut<'c> {
    kind: EffectKind,
    severity: Severity,
    fact: &'c str,
    label: &'c str,
    from: Option<Verdict>,
    to: Option<Verdict>,
    reason: Option<Reason>,
    why: &'c str,
    sources: &'c [String],
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct ClaimOut<'c> {
    id: &'c str,
    kind: Kind,
    status: Status,
    classes: &'c [Class],
    severity: Severity,
    unannounced: bool,
    label: &'c str,
    voice: Option<&'c str>,
    from: Option<&'c str>,
    to: Option<&'c str>,
    fields: Vec<FieldOut<'c>>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    folded: &'c [String],
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FieldOut<'c> {
    field: String,
    from: Option<&'c str>,
    to: Option<&'c str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    words: Vec<PieceOut<'c>>,
}

/// One stretch of a word diff under the name of its side.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum PieceOut<'c> {
    Same(&'c str),
    Removed(&'c str),
    Added(&'c str),
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SummaryOut {
    sources: usize,
    added: usize,
    removed: usize,
    changed: usize,
    unannounced: usize,
}

/// The whole of the changes; without any, an empty list of sources.
pub(super) fn render(changes: &Changes) -> String {
    let Changes { added, removed, changed, unannounced, .. } = *changes;
    let summary = SummaryOut { sources: changes.sets.len(), added, removed, changed, unannounced };
    let (sources, effects) =
        (changes.sets.iter().map(source).collect(), changes.effects.iter().map(effect).collect());
    super::pretty(&Document { format: FORMAT, sources, effects, summary })
}

fn source(set: &SetLine) -> SourceOut<'_> {
    SourceOut {
        id: &set.id,
        name: &set.name,
        status: set.status,
        fields: set.fields.iter().map(field).collect(),
        claims: set.claims.iter().map(claim).collect(),
        renamed: set.renamed.iter().map(|(from, to)| Renamed { from, to }).collect(),
    }
}

fn effect(effect: &Effect) -> EffectOut<'_> {
    EffectOut {
        kind: effect.kind,
        severity: effect.severity,
        fact: &effect.fact,
        label: &effect.label,
        from: effect.from,
        to: effect.to,
        reason: effect.reason,
        why: &effect.why,
        sources: &effect.sources,
    }
}

fn claim(claim: &ClaimLine) -> ClaimOut<'_> {
    ClaimOut {
        id: &claim.id,
        kind: claim.kind,
        status: claim.status,
        classes: &claim.classes,
        severity: claim.severity,
        unannounced: claim.unannounced,
        label: &claim.label,
        voice: claim.voice.as_deref(),
        from: claim.from.as_deref(),
        to: claim.to.as_deref(),
        fields: claim.fields.iter().map(field).collect(),
        folded: &claim.folded,
    }
}

fn field(change: &FieldChange) -> FieldOut<'_> {
    FieldOut {
        field: change.field.to_string(),
        from: change.from.as_deref(),
        to: change.to.as_deref(),
        words: change.words.iter().map(piece).collect(),
    }
}

fn piece(piece: &Piece) -> PieceOut<'_> {
    match piece {
        Piece::Same(text) => PieceOut::Same(text),
        Piece::Removed(text) => PieceOut::Removed(text),
        Piece::Added(text) => PieceOut::Added(text),
    }
}

/// The schema of `diff --format json`.
#[cfg(test)]
pub(crate) fn schema(generator: schemars::SchemaGenerator) -> schemars::Schema {
    generator.into_root_schema_for::<Document>()
}
