//! What `check` tells, as versioned JSON, settled notices included.

use serde::Serialize;

use crate::model::Severity;
use crate::report::{Check, Counts, Notice, Place};

/// Raised when a field changes its meaning or goes away; new fields leave it.
const FORMAT: u32 = 1;

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Document<'c> {
    format: u32,
    notices: Vec<NoticeOut<'c>>,
    counts: Counts,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NoticeOut<'c> {
    severity: Severity,
    rule: &'c str,
    message: &'c str,
    #[serde(flatten)]
    place: PlaceOut<'c>,
    fingerprint: &'c str,
    settled: Option<&'c str>,
    related: Vec<RelatedOut<'c>>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct PlaceOut<'c> {
    path: &'c str,
    lines: Option<(usize, usize)>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RelatedOut<'c> {
    #[serde(flatten)]
    place: PlaceOut<'c>,
    message: &'c str,
}

/// The whole of it.
pub(super) fn render(check: &Check) -> String {
    let notices = check.notices.all().iter().map(notice).collect();
    super::pretty(&Document { format: FORMAT, notices, counts: check.counts })
}

fn notice(notice: &Notice) -> NoticeOut<'_> {
    let related = notice.related.iter().map(|(at, message)| RelatedOut { place: place(at), message });
    NoticeOut {
        severity: notice.severity,
        rule: &notice.rule.id,
        message: &notice.message,
        place: place(&notice.place),
        fingerprint: &notice.fingerprint,
        settled: notice.settled.as_deref(),
        related: related.collect(),
    }
}

fn place(place: &Place) -> PlaceOut<'_> {
    PlaceOut { path: &place.path, lines: place.lines }
}

/// The schema of `check --format json`.
#[cfg(test)]
pub(crate) fn schema(generator: schemars::SchemaGenerator) -> schemars::Schema {
    generator.into_root_schema_for::<Document>()
}
