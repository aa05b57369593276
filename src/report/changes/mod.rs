//! Changes between two versions as a reviewer meets them: the worst first, a line a claim, its details below.

mod class;
mod fold;
mod line;
mod notices;

use std::cmp::Reverse;
use std::fmt;

pub use class::Class;
pub(super) use line::label;
pub use line::{ClaimLine, Detail};

use super::Effect;
use super::comparison::counted;
use crate::diff::{ClaimDiff, Field, FieldChange, SetDiff, Status};
use crate::model::Severity;

/// The changes to one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetLine {
    /// What became of it.
    pub status: Status,
    /// The source's id, the new one where it has two.
    pub id: String,
    /// What to call it.
    pub name: String,
    /// Changes to the source itself, in words.
    pub details: Vec<Detail>,
    /// Changes to the source itself.
    pub fields: Vec<FieldChange>,
    /// Changes to its claims: the worst first, then in text order.
    pub claims: Vec<ClaimLine>,
    /// Claims that have another id and are otherwise the same, as old and new id.
    pub renamed: Vec<(String, String)>,
}

impl SetLine {
    /// The greatest severity of the changes.
    pub fn severity(&self) -> Severity {
        self.claims.iter().map(|c| c.severity).max().unwrap_or(Severity::Low)
    }

    /// "2 claims have other ids", where any have.
    pub fn renamed_line(&self) -> Option<String> {
        let verb = if self.renamed.len() == 1 { "has another id" } else { "have other ids" };
        (!self.renamed.is_empty()).then(|| format!("{} {verb}", counted(self.renamed.len(), "claim")))
    }
}

/// All changes between two versions, with counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// One entry a changed source, the worst first.
    pub sets: Vec<SetLine>,
    /// What the changes do to the comparison, the worst first.
    pub effects: Vec<Effect>,
    /// Claims added, those of new sources included.
    pub added: usize,
    /// Claims removed, those of removed sources included.
    pub removed: usize,
    /// Claims changed or moved.
    pub changed: usize,
    /// Claims whose figure or date was edited without a correction notice.
    pub unannounced: usize,
}

impl Changes {
    /// The greatest severity of all changes and effects; `None` without any.
    pub fn worst(&self) -> Option<Severity> {
        let effects = self.effects.iter().map(|e| e.severity);
        self.sets.iter().map(SetLine::severity).chain(effects).max()
    }

    /// The same changes with what they do to the comparison.
    #[must_use]
    pub fn with_effects(self, mut effects: Vec<Effect>) -> Self {
        effects.sort_by_key(|e| Reverse(e.severity));
        Self { effects, ..self }
    }
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sets, added, removed, changed, .. } = self;
        let verb = if sets.len() == 1 { "differs" } else { "differ" };
        write!(f, "{} {verb}: ", counted(sets.len(), "source"))?;
        write!(f, "{} changed, {added} added, {removed} removed", counted(*changed, "claim"))?;
        if self.unannounced > 0 {
            write!(f, "; {} edited without a correction notice", counted(self.unannounced, "figure"))?;
        }
        Ok(())
    }
}

/// Puts a diff into a reader's words.
pub fn changes(diffs: &[SetDiff]) -> Changes {
    let mut sets: Vec<SetLine> = diffs.iter().map(set_line).collect();
    sets.sort_by_key(|set| Reverse(set.severity()));
    let lines = || sets.iter().flat_map(|s| &s.claims);
    let count = |status| lines().filter(|c| c.status == status).count();
    let (added, removed, changed) = (count(Status::Added), count(Status::Removed), count(Status::Changed));
    let unannounced = lines().filter(|c| c.unannounced).count();
    Changes { effects: Vec::new(), added, removed, changed, unannounced, sets }
}

fn set_line(set: &SetDiff) -> SetLine {
    let source = set.new.or(set.old).map(|s| &s.source);
    let announced = set.fields.iter().any(|f| f.field == Field::Correction && f.to.is_some());
    let (renamed, diffs): (Vec<_>, Vec<_>) = set.claims.iter().cloned().partition(is_renamed);
    let details = set.fields.iter().filter(|f| f.field != Field::Digest || only_text(set));
    SetLine {
        status: set.status(),
        id: source.map(|s| s.id.clone()).unwrap_or_default(),
        name: source.map(|s| s.name().to_owned()).unwrap_or_default(),
        details: details.map(line::detail).collect(),
        fields: set.fields.clone(),
        claims: lines(&diffs, announced),
        renamed: renamed.iter().filter_map(ids).collect(),
    }
}

/// Whether the text changed, and nothing that can be told of it.
fn only_text(set: &SetDiff) -> bool {
    set.fields.len() == 1 && set.claims.is_empty()
}

/// Whether a claim has another id and is otherwise the same: the number of one of several like claims.
fn is_renamed(diff: &ClaimDiff) -> bool {
    !diff.moved && diff.fields.len() == 1 && diff.fields[0].field == Field::Id
}

fn ids(diff: &ClaimDiff) -> Option<(String, String)> {
    Some((diff.old?.id.to_string(), diff.new?.id.to_string()))
}

/// A line a change, the worst first; what only echoes another change is folded into it.
fn lines(diffs: &[ClaimDiff], announced: bool) -> Vec<ClaimLine> {
    let leaders = fold::leaders(diffs);
    let mut lines: Vec<Option<ClaimLine>> = diffs.iter().map(|d| line::line(d, announced)).collect();
    for (i, leader) in leaders.into_iter().enumerate() {
        let Some(leader) = leader else { continue };
        let echo = lines[i].take();
        if let (Some(echo), Some(line)) = (echo, &mut lines[leader]) {
            line.folded.push(echo.id);
        }
    }
    let mut lines: Vec<ClaimLine> = lines.into_iter().flatten().collect();
    lines.sort_by_key(|line| Reverse(line.severity));
    lines
}
