//! Decisions on the findings of a report, and how they read.

use jiff::civil::Date;

use super::Report;
use crate::decide;
use crate::model::{Decision, Finding, Grounds};

/// The report with the decisions of people held against its findings, as of a day.
pub fn ruled(mut report: Report, decisions: &[Decision], today: Date) -> Report {
    let findings: Vec<Finding> = report.rows.iter().filter_map(|row| row.finding.clone()).collect();
    let decided = decide::apply(&findings, decisions, today);
    let rows = report.rows.iter_mut().filter(|row| row.finding.is_some());
    for (row, standing) in rows.zip(decided.standings) {
        report.summary.decided += usize::from(standing.is_settled());
        row.standing = standing;
    }
    report.idle = decided.idle;
    report
}

/// "waived by Ida Brandt on 2024-05-31 until 2024-12-31: of no weight".
pub(super) fn decision_in_words(decision: &Decision) -> String {
    let Decision { ruling, by, on, why, .. } = decision;
    let until = decision.until.map_or_else(String::new, |day| format!(" until {day}"));
    format!("{ruling} by {by} on {on}{until}: {why}")
}

/// What has changed in the evidence, in brackets: " (radio/q-1 was 12 ship, is 14 ship; post/q-2 is new)". At most three
/// changes are told.
pub(super) fn grounds_in_words(old: &Grounds, new: &Grounds) -> String {
    let now = new.iter().filter_map(|(claim, value)| match old.get(claim) {
        Some(before) if before == value => None,
        Some(before) => Some(format!("{claim} was {before}, is {value}")),
        None => Some(format!("{claim} is new: {value}")),
    });
    let gone = old.keys().filter(|claim| !new.contains_key(*claim)).map(|claim| format!("{claim} is gone"));
    let changes: Vec<String> = now.chain(gone).collect();
    let more = if changes.len() > TOLD { "; \u{2026}" } else { "" };
    let told = changes[..changes.len().min(TOLD)].join("; ");
    if told.is_empty() { String::new() } else { format!(" ({told}{more})") }
}

/// Changes of the evidence that are told, at most.
const TOLD: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_evidence_is_told_claim_by_claim() {
        let grounds = |pairs: &[(&str, &str)]| -> Grounds {
            pairs.iter().map(|&(claim, value)| (claim.to_owned(), value.to_owned())).collect()
        };
        let old = grounds(&[("post/q-1", "12 ship"), ("radio/q-1", "9 ship"), ("wire/q-1", "9 ship")]);
        let new = grounds(&[("ledger/q-1", "8 ship"), ("post/q-1", "14 ship"), ("wire/q-1", "9 ship")]);
        let told = " (ledger/q-1 is new: 8 ship; post/q-1 was 12 ship, is 14 ship; radio/q-1 is gone)";
        assert_eq!(grounds_in_words(&old, &new), told);
        assert_eq!(grounds_in_words(&old, &old), "");
    }
}
