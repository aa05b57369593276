//! Changes between two versions as a reviewer meets them: a line a claim, its details below.

use std::fmt;

use super::comparison::counted;
use super::{Saying, saying};
use crate::diff::{ClaimDiff, Field, FieldChange, Piece, SetDiff, Status};
use crate::model::{Claim, Kind};

/// Characters of a digest that tell one from another.
const DIGEST: usize = 12;

/// What sort of change it is to a reader; one claim can have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Another number.
    Value,
    /// "more than" became "at least".
    Bound,
    /// Another unit, counted noun or sort of quantity.
    Unit,
    /// Another time.
    Date,
    /// Another speaker, or one more or less.
    Attribution,
    /// The speaker now asserts, denies or doubts it.
    Stance,
    /// Other words.
    Reworded,
    /// What is counted, done, or where.
    Subject,
    /// Another place among the claims.
    Moved,
    /// Anything else.
    Other,
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        serde::Serialize::serialize(self, f)
    }
}

impl Class {
    fn of(field: Field) -> Self {
        match field {
            Field::Value | Field::Trend => Self::Value,
            Field::Bound => Self::Bound,
            Field::Unit | Field::Dimension => Self::Unit,
            Field::Date | Field::When => Self::Date,
            Field::Speaker
            | Field::Via
            | Field::SpeakerWords
            | Field::SpeakerRole
            | Field::SpeakerType
            | Field::Addressee
            | Field::Medium => Self::Attribution,
            Field::Stance | Field::Hedge => Self::Stance,
            Field::Text | Field::Quote | Field::Form | Field::Cue => Self::Reworded,
            Field::Predicate | Field::Agent | Field::Thing | Field::Place => Self::Subject,
            _ => Self::Other,
        }
    }
}

/// One field that changed and is worth a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// The field in words: "speaker words".
    pub field: String,
    /// What it was.
    pub from: Option<String>,
    /// What it is.
    pub to: Option<String>,
    /// The change word by word, for the source's own words; else empty.
    pub words: Vec<Piece>,
}

/// One claim that was added, removed or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimLine {
    /// What became of it.
    pub status: Status,
    /// The claim's id, the new one where it has two.
    pub id: String,
    /// What sort of claim it is.
    pub kind: Kind,
    /// What it is about: "detain anti-government protesters".
    pub label: String,
    /// Who says so, the new one where it has two.
    pub voice: Option<String>,
    /// What it says, as written, before; `None` for an added claim.
    pub from: Option<String>,
    /// What it says, as written, now; `None` for a removed claim.
    pub to: Option<String>,
    /// The sorts of change, the gravest first; none for added and removed claims.
    pub classes: Vec<Class>,
    /// The changed fields that `from` and `to` do not show.
    pub details: Vec<Detail>,
    /// Every changed field.
    pub fields: Vec<FieldChange>,
}

impl ClaimLine {
    /// Whether the details show word by word how the claim's own words changed.
    pub fn rewords(&self) -> bool {
        self.details.iter().any(|d| d.field == "text" && !d.words.is_empty())
    }
}

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
    /// Changes to its claims, in text order.
    pub claims: Vec<ClaimLine>,
}

/// All changes between two versions, with counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// One entry a changed source.
    pub sets: Vec<SetLine>,
    /// Claims added, those of new sources included.
    pub added: usize,
    /// Claims removed, those of removed sources included.
    pub removed: usize,
    /// Claims changed or moved.
    pub changed: usize,
}

impl fmt::Display for Changes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sets, added, removed, changed } = self;
        let verb = if sets.len() == 1 { "differs" } else { "differ" };
        write!(f, "{} {verb}: ", counted(sets.len(), "source"))?;
        write!(f, "{} changed, {added} added, {removed} removed", counted(*changed, "claim"))
    }
}

/// Puts a diff into a reader's words.
pub fn changes(diffs: &[SetDiff]) -> Changes {
    let sets: Vec<SetLine> = diffs.iter().map(set_line).collect();
    let count = |status| sets.iter().flat_map(|s| &s.claims).filter(|c| c.status == status).count();
    let (added, removed, changed) = (count(Status::Added), count(Status::Removed), count(Status::Changed));
    Changes { sets, added, removed, changed }
}

fn set_line(set: &SetDiff) -> SetLine {
    let source = set.new.or(set.old).map(|s| &s.source);
    SetLine {
        status: set.status(),
        id: source.map(|s| s.id.clone()).unwrap_or_default(),
        name: source.map(|s| s.name().to_owned()).unwrap_or_default(),
        details: set.fields.iter().map(detail).collect(),
        fields: set.fields.clone(),
        claims: set.claims.iter().filter_map(claim_line).collect(),
    }
}

fn claim_line(diff: &ClaimDiff) -> Option<ClaimLine> {
    let claim = diff.new.or(diff.old)?;
    let (from, to) = sides(diff);
    let differs = from != to;
    let alone = diff.fields.len() == 1;
    // A new id follows from what else is new.
    let speaker = diff.fields.iter().any(|f| f.field == Field::Speaker);
    let hidden = |field: Field| match field {
        Field::Id => !alone,
        Field::SpeakerWords => speaker,
        field => differs && headline(claim.kind(), field),
    };
    Some(ClaimLine {
        status: diff.status(),
        id: claim.id.to_string(),
        kind: claim.kind(),
        label: label(claim),
        voice: claim.attribution.as_ref().and_then(saying::voice),
        classes: classes(diff),
        details: diff.fields.iter().filter(|c| !hidden(c.field)).map(detail).collect(),
        fields: diff.fields.clone(),
        from,
        to,
    })
}

/// What the claim says before and after: as written, with the value where the words alone do not show the change.
fn sides(diff: &ClaimDiff) -> (Option<String>, Option<String>) {
    let (old, new) = (diff.old.map(Saying::of), diff.new.map(Saying::of));
    let in_value = |f: &FieldChange| {
        matches!(f.field, Field::Value | Field::Bound | Field::Unit | Field::Dimension | Field::Trend)
    };
    let same_words = old.as_ref().map(|s| &s.words) == new.as_ref().map(|s| &s.words);
    let spelled_out = same_words && diff.fields.iter().any(in_value);
    let side = |saying: Saying| match saying.gloss {
        Some(gloss) => format!("{} = {gloss}", saying.words),
        None if spelled_out => format!("{} = {}", saying.words, saying.value),
        None => saying.words,
    };
    (old.map(side), new.map(side))
}

/// Whether a change of the field is told by the line itself.
fn headline(kind: Kind, field: Field) -> bool {
    let value = matches!(field, Field::Value | Field::Bound | Field::Unit | Field::Trend | Field::Date);
    value || (kind != Kind::Statement && field == Field::Text)
}

fn classes(diff: &ClaimDiff) -> Vec<Class> {
    let mut classes: Vec<Class> = diff.fields.iter().map(|f| Class::of(f.field)).collect();
    classes.extend(diff.moved.then_some(Class::Moved));
    classes.sort_unstable();
    classes.dedup();
    // New words are no news where they carry a new value.
    let graver = classes.iter().any(|c| matches!(c, Class::Value | Class::Bound | Class::Unit | Class::Date));
    let telling = classes.iter().any(|c| *c != Class::Other);
    classes.retain(|c| !(graver && *c == Class::Reworded || telling && *c == Class::Other));
    classes
}

fn detail(change: &FieldChange) -> Detail {
    let FieldChange { field, from, to, words } = change.clone();
    let short = |text: Option<String>| text.map(|t| t.chars().take(DIGEST).collect());
    let (from, to) = if field == Field::Digest { (short(from), short(to)) } else { (from, to) };
    Detail { field: field.to_string().replace('_', " "), from, to, words }
}

fn label(claim: &Claim) -> String {
    let parts = [claim.predicate.as_deref(), claim.thing.as_deref()];
    let label = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if label.is_empty() { claim.kind().to_string() } else { label }
}
