//! One changed claim as a reviewer meets it: what it said, what it says, and the details below.

use super::class::{Class, is_figure, severity};
use crate::diff::{ClaimDiff, Field, FieldChange, Piece, Status};
use crate::model::{Body, Claim, Form, Kind, Severity};
use crate::report::{Saying, saying};

/// Characters of a digest that tell one from another.
const DIGEST: usize = 12;

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
    /// The sorts of change, the gravest first; never empty.
    pub classes: Vec<Class>,
    /// How much a reader should care.
    pub severity: Severity,
    /// Whether the article's figure or date was edited without a new correction notice.
    pub unannounced: bool,
    /// The changed fields that `from` and `to` do not show.
    pub details: Vec<Detail>,
    /// Every changed field.
    pub fields: Vec<FieldChange>,
    /// Ids of the other claims in the edited words, of which nothing else changed.
    pub folded: Vec<String>,
}

impl ClaimLine {
    /// Whether the details show word by word how the claim's own words changed.
    pub fn rewords(&self) -> bool {
        self.details.iter().any(|d| d.field == "text" && !d.words.is_empty())
    }
}

impl ClaimLine {
    /// "2 more claims in these words, otherwise unchanged", where any were folded.
    pub fn folded_line(&self) -> Option<String> {
        let count = self.folded.len();
        let claims = if count == 1 { "1 more claim".to_owned() } else { format!("{count} more claims") };
        (count > 0).then(|| format!("{claims} in these words, otherwise unchanged"))
    }
}

/// The line of a changed claim; `announced` tells whether the source has a new correction notice.
pub(super) fn line(diff: &ClaimDiff, announced: bool) -> Option<ClaimLine> {
    let claim = diff.new.or(diff.old)?;
    let (from, to) = sides(diff);
    let unannounced = !announced && edits_figure(diff);
    Some(ClaimLine {
        status: diff.status(),
        id: claim.id.to_string(),
        kind: claim.kind(),
        label: label(claim),
        voice: claim.attribution.as_ref().and_then(saying::voice),
        classes: classes(diff),
        severity: gravity(diff, announced),
        unannounced,
        details: details(diff, claim.kind(), from != to),
        fields: diff.fields.clone(),
        folded: Vec::new(),
        from,
        to,
    })
}

/// Whether a figure or date changed because the article's words did, not because they are read differently.
fn edits_figure(diff: &ClaimDiff) -> bool {
    let edited = diff.fields.iter().any(|f| matches!(f.field, Field::Text | Field::Quote));
    edited && diff.fields.iter().any(|f| is_figure(f.field))
}

fn gravity(diff: &ClaimDiff, announced: bool) -> Severity {
    let quoted = |claim: &Claim| matches!(claim.body, Body::Statement(Form::Direct | Form::Mixed));
    let words = diff.new.is_some_and(quoted);
    let of = |change: &FieldChange| match severity(change.field, words) {
        // An outlet that says what it corrected has done its part.
        Severity::High if announced && is_figure(change.field) => Severity::Medium,
        grave => grave,
    };
    let least = if diff.status() == Status::Removed { Severity::Medium } else { Severity::Low };
    diff.fields.iter().map(of).max().unwrap_or(least).max(least)
}

fn details(diff: &ClaimDiff, kind: Kind, differs: bool) -> Vec<Detail> {
    let alone = diff.fields.len() == 1;
    // A new id follows from what else is new.
    let speaker = diff.fields.iter().any(|f| f.field == Field::Speaker);
    let hidden = |field: Field| match field {
        Field::Id => !alone,
        Field::SpeakerWords => speaker,
        field => differs && headline(kind, field),
    };
    diff.fields.iter().filter(|c| !hidden(c.field)).map(detail).collect()
}

/// What the claim says before and after: as written, with the value where the words alone do not show the change.
fn sides(diff: &ClaimDiff) -> (Option<String>, Option<String>) {
    let (old, new) = (diff.old.map(Saying::of), diff.new.map(Saying::of));
    let in_value = |f: &FieldChange| is_figure(f.field) && f.field != Field::Date;
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
    match diff.status() {
        Status::Added => return vec![Class::Added],
        Status::Removed => return vec![Class::Removed],
        Status::Changed => {}
    }
    let speaker = diff.fields.iter().any(|f| f.field == Field::Speaker);
    // Another speaker goes by other words.
    let telling = diff.fields.iter().filter(|f| !(speaker && f.field == Field::SpeakerWords));
    let mut classes: Vec<Class> = telling.map(|f| Class::of(f.field)).collect();
    classes.extend(diff.moved.then_some(Class::Moved));
    classes.sort_unstable();
    classes.dedup();
    // New words are no news where they carry a new value.
    let graver = classes.iter().any(|c| matches!(c, Class::Value | Class::Bound | Class::Unit | Class::Date));
    let telling = classes.iter().any(|c| *c != Class::Other);
    classes.retain(|c| !(graver && *c == Class::Reworded || telling && *c == Class::Other));
    classes
}

/// A changed field in a reader's words.
pub(super) fn detail(change: &FieldChange) -> Detail {
    let FieldChange { field, from, to, words } = change.clone();
    let short = |text: Option<String>| text.map(|t| t.chars().take(DIGEST).collect());
    let (from, to) = if field == Field::Digest { (short(from), short(to)) } else { (from, to) };
    Detail { field: field.to_string().replace('_', " "), from, to, words }
}

/// What a claim is about: "detain anti-government protesters".
pub(in crate::report) fn label(claim: &Claim) -> String {
    let parts = [claim.predicate.as_deref(), claim.thing.as_deref()];
    let label = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if label.is_empty() { claim.kind().to_string() } else { label }
}
