//! A comparison as versioned JSON: every source and every fact, agreements included.

use serde::Serialize;

use crate::model::{Decision, Kind, Reason, Ruling, Severity, Verdict};
use crate::report::{Column, Report, Row, Standing, Story, Summary};

/// Raised when a field changes its meaning or goes away; new fields leave it.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Document<'r> {
    format: u32,
    sources: Vec<SourceOut<'r>>,
    groups: Vec<Group<'r>>,
    summary: SummaryOut,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SourceOut<'r> {
    id: &'r str,
    outlet: Option<&'r str>,
    agency: Option<&'r str>,
    published: Option<String>,
    url: Option<&'r str>,
    origin: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    story: &'r str,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Group<'r> {
    id: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    story: Option<&'r str>,
    label: &'r str,
    kind: Kind,
    verdict: Verdict,
    reason: Option<Reason>,
    severity: Severity,
    why: &'r str,
    origins: usize,
    fingerprint: Option<&'r str>,
    standing: Option<&'static str>,
    decision: Option<DecisionOut<'r>>,
    members: Vec<MemberOut<'r>>,
    silent: Vec<&'r str>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DecisionOut<'r> {
    ruling: &'static str,
    source: Option<&'r str>,
    why: &'r str,
    by: &'r str,
    on: String,
    until: Option<String>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct MemberOut<'r> {
    source: &'r str,
    claim: &'r str,
    text: &'r str,
    value: &'r str,
    speaker: Option<&'r str>,
    quote: &'r str,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct SummaryOut {
    sources: usize,
    origins: usize,
    facts: usize,
    agree: usize,
    compatible: usize,
    discrepant: usize,
    decided: usize,
}

/// The whole report.
pub(super) fn render(report: &Report) -> String {
    let document = Document {
        format: FORMAT,
        sources: report.stories.iter().flat_map(|story| sources(report, story)).collect(),
        groups: report.rows.iter().map(|row| group(report, row)).collect(),
        summary: summary(report.summary),
    };
    super::pretty(&document)
}

fn sources<'r>(report: &'r Report, story: &'r Story) -> impl Iterator<Item = SourceOut<'r>> {
    let columns = report.columns.get(story.sets.clone()).unwrap_or_default();
    columns.iter().map(|column| source(column, &story.name))
}

fn source<'r>(column: &'r Column, story: &'r str) -> SourceOut<'r> {
    SourceOut {
        id: &column.id,
        outlet: column.outlet.as_deref(),
        agency: column.agency.as_deref(),
        published: column.published.map(|d| d.to_string()),
        url: column.url.as_deref(),
        origin: &column.origin,
        story,
    }
}

fn group<'r>(report: &'r Report, row: &'r Row) -> Group<'r> {
    Group {
        id: &row.id,
        story: report.stories.get(row.story).map(|s| s.name.as_str()).filter(|name| !name.is_empty()),
        label: &row.label,
        kind: row.kind,
        verdict: row.verdict,
        reason: row.reason,
        severity: row.severity,
        why: &row.why,
        origins: row.origins,
        fingerprint: row.finding.as_ref().map(|f| f.fingerprint.0.as_str()),
        standing: row.finding.as_ref().map(|_| standing(&row.standing)),
        decision: row.standing.decision().map(decision),
        members: members(report, row),
        silent: report.silent(row).map(|column| column.id.as_str()).collect(),
    }
}

fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::Decided(_) => "decided",
        Standing::Expired(_) => "expired",
        Standing::Reopened(_) => "reopened",
    }
}

fn decision(decision: &Decision) -> DecisionOut<'_> {
    let (ruling, source) = match &decision.ruling {
        Ruling::Accept => ("accept", None),
        Ruling::Waive => ("waive", None),
        Ruling::ErrorOf(source) => ("error_of", Some(source.as_str())),
    };
    DecisionOut {
        ruling,
        source,
        why: &decision.why,
        by: &decision.by,
        on: decision.on.to_string(),
        until: decision.until.map(|day| day.to_string()),
    }
}

fn members<'r>(report: &'r Report, row: &'r Row) -> Vec<MemberOut<'r>> {
    let cells = report.columns_of(row).iter().zip(&row.cells);
    let sayings = cells.flat_map(|(column, cell)| cell.sayings().iter().map(move |saying| (column, saying)));
    sayings
        .map(|(column, saying)| MemberOut {
            source: &column.id,
            claim: &saying.claim,
            text: &saying.text,
            value: &saying.value,
            speaker: saying.speaker.as_deref(),
            quote: &saying.quote,
        })
        .collect()
}

fn summary(summary: Summary) -> SummaryOut {
    let Summary { sources, stories: _, origins, facts, agree, compatible, discrepant, decided } = summary;
    SummaryOut { sources, origins, facts, agree, compatible, discrepant, decided }
}

/// The schema of `compare --format json`.
#[cfg(test)]
pub(crate) fn schema(generator: schemars::SchemaGenerator) -> schemars::Schema {
    generator.into_root_schema_for::<Document>()
}
