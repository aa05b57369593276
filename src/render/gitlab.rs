//! Notices as GitLab's code quality report. Settled ones are left out.

use serde::Serialize;

use super::text::clean;
use crate::model::Severity;
use crate::report::{Notice, Notices};

#[derive(Serialize)]
struct Issue<'n> {
    description: String,
    check_name: &'n str,
    fingerprint: &'n str,
    severity: &'static str,
    location: Location<'n>,
}

#[derive(Serialize)]
struct Location<'n> {
    path: &'n str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// One array; empty without notices.
pub(super) fn render(notices: &Notices) -> String {
    super::pretty(&notices.open().map(issue).collect::<Vec<_>>())
}

fn issue(notice: &Notice) -> Issue<'_> {
    // The report knows no files as a whole.
    let (begin, end) = notice.place.lines.unwrap_or((1, 1));
    Issue {
        description: clean(&notice.message),
        check_name: &notice.rule.id,
        fingerprint: &notice.fingerprint,
        severity: match notice.severity {
            Severity::High => "major",
            Severity::Medium => "minor",
            Severity::Low => "info",
        },
        location: Location { path: &notice.place.path, lines: Lines { begin, end } },
    }
}

#[cfg(test)]
mod tests {
    use super::super::notice_example::notices;
    use super::*;

    #[test]
    fn every_field_stands_where_gitlab_reads_it() {
        let found: serde_json::Value = serde_json::from_str(&render(&notices())).unwrap();
        let expected = serde_json::json!([
            {"description": "30% is not 25%: look again", "check_name": "value-conflict", "fingerprint": "a1",
             "severity": "major", "location": {"path": "claims/odd, name: 1.yaml", "lines": {"begin": 12, "end": 18}}},
            {"description": "out of step", "check_name": "stale", "fingerprint": "b2", "severity": "info",
             "location": {"path": "claims", "lines": {"begin": 1, "end": 1}}},
        ]);
        assert_eq!(found, expected);
        assert_eq!(render(&Notices::default()), "[]\n");
    }
}
