//! What `check` tells: findings, decisions that settle nothing, claim sets out of step, words that are lost; as notices.

use std::fmt;

use super::comparison::counted;
use super::{Fault, Idle, Notice, Notices, Place, Places, Report, Row, Rule, Standing};
use crate::model::{Decision, Reason, Severity};

/// The state of a desk's claim sets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    /// What there is to look at, worst first.
    pub notices: Notices,
    /// What was looked at.
    pub counts: Counts,
}

/// How much was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Counts {
    /// Claim sets.
    pub claim_sets: usize,
    /// Claims whose words were looked up in their source.
    pub claims: usize,
    /// Facts whose claims differ.
    pub findings: usize,
    /// Findings that a decision settles.
    pub decided: usize,
    /// Decisions on file.
    pub decisions: usize,
}

impl fmt::Display for Counts {
    /// "5 claim sets, 131 claims, 8 findings (3 decided), 3 decisions"; what there is none of is left out at the end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sets, claims) = (counted(self.claim_sets, "claim set"), counted(self.claims, "claim"));
        let findings = counted(self.findings, "finding");
        write!(f, "{sets}, {claims}")?;
        if self.findings + self.decisions > 0 {
            let decisions = counted(self.decisions, "decision");
            write!(f, ", {findings} ({} decided), {decisions}", self.decided)?;
        }
        Ok(())
    }
}

/// A notice for every finding of a report.
pub fn finding_notices(report: &Report, places: &Places) -> Vec<Notice> {
    report.rows.iter().filter_map(|row| finding_notice(report, row, places)).collect()
}

fn finding_notice(report: &Report, row: &Row, places: &Places) -> Option<Notice> {
    let finding = row.finding.as_ref()?;
    let mut members = members(report, row, places);
    let place = if members.is_empty() { Place::default() } else { members.remove(0).0 };
    let why = if row.why.is_empty() { row.reason_words() } else { Some(row.why.clone()) };
    let standing = (!row.standing.is_settled()).then(|| row.standing_words()).flatten();
    let words = [Some(row.label.clone()), why, standing].into_iter().flatten().collect::<Vec<_>>();
    Some(Notice {
        severity: severity(row),
        rule: rule(row),
        message: format!("{} (finding {})", words.join(": "), finding.fingerprint),
        place,
        related: members,
        fingerprint: finding.fingerprint.to_string(),
        settled: row.standing.is_settled().then(|| row.standing_words()).flatten(),
    })
}

/// What was once decided and is open again wants a look, however small it is.
fn severity(row: &Row) -> Severity {
    let again = matches!(row.standing, Standing::Expired(_) | Standing::Reopened(_));
    if again { row.severity.max(Severity::Medium) } else { row.severity }
}

/// Where the claims of a row stand, each with who says what.
fn members(report: &Report, row: &Row, places: &Places) -> Vec<(Place, String)> {
    let cells = report.columns_of(row).iter().zip(&row.cells);
    let sayings = cells.flat_map(|(column, cell)| cell.sayings().iter().map(move |saying| (column, saying)));
    let member = |(column, saying): (&super::Column, &super::Saying)| {
        let place = places.of(&column.id, &saying.claim);
        (place, format!("{}: {}", column.name, saying.words))
    };
    sayings.map(member).collect()
}

fn rule(row: &Row) -> Rule {
    let Some(reason) = row.reason else {
        return Rule::new("difference", "Claims of several sources differ.");
    };
    Rule::new(reason.to_string().replace('_', "-"), about(reason))
}

fn about(reason: Reason) -> &'static str {
    match reason {
        Reason::Rounding => "One figure, rounded in different ways.",
        Reason::Bound => "A bound that another figure meets, far from it.",
        Reason::Vague => "A vague amount that another figure can be.",
        Reason::UnitConversion => "One amount in different units.",
        Reason::DifferentTime => "Figures of different times.",
        Reason::DifferentScope => "Figures of different places, periods or groups.",
        Reason::DifferentSource => "Figures or words from different sources.",
        Reason::RelativeDate => "Dates of different precision.",
        Reason::PartialQuote => "One source quotes a part of what another quotes.",
        Reason::TranslationVariant => "One utterance in different wordings.",
        Reason::Transliteration => "One name in different spellings.",
        Reason::ValueConflict => "Figures that cannot both hold.",
        Reason::DateConflict => "Dates that cannot both hold.",
        Reason::AttributionConflict => "One utterance, given to different speakers.",
        Reason::Characterisation => "Names for one thing that exclude each other.",
    }
}

/// A notice for a decision that settles nothing, at its line in its file.
pub fn idle_notice(idle: &Idle, decision: &Decision, place: Place) -> Notice {
    let Decision { fingerprint, fact, .. } = decision;
    let (rule, message) = match idle.fault {
        Fault::Unmatched => (
            Rule::new("unmatched-decision", "A decision on something that is no finding any more."),
            format!("no finding is like {fingerprint} ({fact}); delete the decision if it has served"),
        ),
        Fault::Expired => (
            Rule::new("expired-decision", "A decision whose last day has passed."),
            format!("the decision on {fingerprint} ({fact}) has run out; `claimdiff decide` rules anew"),
        ),
    };
    alone(Severity::Medium, rule, (message, place, format!("{fingerprint}-idle")))
}

/// A notice for a claim-set file that is not as extraction would write it; `how` it differs.
pub fn step_notice(path: &str, how: &str) -> Notice {
    let rule = Rule::new("out-of-step", "A claim set that is not what its source gives.");
    let message =
        format!("{how}: the claim set is out of step with its source; `claimdiff extract` renews it");
    alone(Severity::High, rule, (message, Place::file(path), format!("out-of-step {path}")))
}

/// A notice for a claim, named `SOURCE/CLAIM`, whose words are not in its source.
pub fn lost_notice(address: &str, words: &str, place: Place) -> Notice {
    let rule = Rule::new("lost-quote", "Words of a claim that are not in its source.");
    let message = format!("{address}: these words are not in the source: {words}");
    alone(Severity::High, rule, (message, place, format!("lost-quote {address}")))
}

fn alone(severity: Severity, rule: Rule, (message, place, fingerprint): (String, Place, String)) -> Notice {
    Notice { severity, rule, message, place, related: Vec::new(), fingerprint, settled: None }
}
