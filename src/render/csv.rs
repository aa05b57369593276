//! A comparison as comma-separated values, one row a cell, for spreadsheets and statistics programs.

use crate::report::{Column, Report, Row, Saying};

const HEADER: [&str; 21] = [
    "fact",
    "label",
    "kind",
    "verdict",
    "reason",
    "severity",
    "why",
    "source",
    "outlet",
    "agency",
    "published",
    "cell",
    "claim",
    "words",
    "value",
    "speaker",
    "voice",
    "quote",
    "fingerprint",
    "ruling",
    "ruling_why",
];

/// Every cell of every fact, silent ones included.
pub(super) fn render(report: &Report) -> String {
    // Writing to memory does not fail.
    let bytes = write(report).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn write(report: &Report) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADER)?;
    for row in &report.rows {
        for (column, cell) in report.columns_of(row).iter().zip(&row.cells) {
            for saying in cell.sayings() {
                writer.write_record(record(row, column, Some(saying)))?;
            }
            if cell.sayings().is_empty() {
                writer.write_record(record(row, column, None))?;
            }
        }
    }
    Ok(writer.into_inner()?)
}

fn record(row: &Row, column: &Column, saying: Option<&Saying>) -> Vec<String> {
    let said = |field: fn(&Saying) -> &str| saying.map_or("", field).to_owned();
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let ruled = row.standing.decision().filter(|_| row.standing.is_settled());
    let fields = vec![
        row.id.clone(),
        row.label.clone(),
        row.kind.to_string(),
        row.verdict.to_string(),
        row.reason.map(|r| r.to_string()).unwrap_or_default(),
        row.severity.to_string(),
        row.why.clone(),
        column.id.clone(),
        optional(&column.outlet),
        optional(&column.agency),
        column.published.map(|d| d.to_string()).unwrap_or_default(),
        if saying.is_some() { "said" } else { "silent" }.to_owned(),
        said(|s| &s.claim),
        said(|s| &s.words),
        said(|s| &s.value),
        said(|s| s.speaker.as_deref().unwrap_or("")),
        said(|s| s.voice.as_deref().unwrap_or("")),
        said(|s| &s.quote),
        row.finding.as_ref().map(|f| f.fingerprint.to_string()).unwrap_or_default(),
        ruled.map(|d| d.ruling.to_string()).unwrap_or_default(),
        ruled.map(|d| d.why.clone()).unwrap_or_default(),
    ];
    fields.into_iter().map(guarded).collect()
}

/// A leading apostrophe keeps spreadsheets from running a field as a formula; plain numbers are left alone.
fn guarded(field: String) -> String {
    let risky = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if risky && field.parse::<f64>().is_err() { format!("'{field}") } else { field }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_kept() {
        for (field, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-3.5", "-3.5"),
            ("-rise", "'-rise"),
            ("a=1", "a=1"),
        ] {
            assert_eq!(guarded(field.to_owned()), expected);
        }
    }
}
