//! What recognisers find: a place in the text and what was read there, by which rule.

use crate::model::{Form, Quantity, Span, SpeakerKind, Stance, When};

/// A quantity as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuantityMention {
    /// Modifier, number and unit of measure; not the counted noun: `more than 500`, `26 years`, `$1.5 billion`.
    pub span: Span,
    /// What was read. For a count the unit is the singular head noun: `protester`.
    pub quantity: Quantity,
    /// The counted or measured noun phrase with its modifiers, without the number: `anti-government protesters`.
    pub thing: Option<Span>,
    /// The rule that read it, as `dimension/rule`.
    pub rule: &'static str,
}

/// A date or time expression as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// The expression: `last Sunday`, `since 1994`; without `on` and `in`.
    pub span: Span,
    /// The time it names, or why that cannot be told.
    pub when: Result<When, String>,
    /// The time as of which figures beside it stand, where that is not `when`: Monday of `by Monday`.
    pub as_of: Option<When>,
    /// The rule that read it, as `date/rule`.
    pub rule: &'static str,
}

/// A name as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameMention {
    /// The name with the title before it: `President Ana Ruiz`.
    pub span: Span,
    /// The name itself: `Ana Ruiz`.
    pub name: Span,
    /// The full name it stands for in this text: `Ruiz` stands for `Ana Ruiz`.
    pub canonical: String,
    /// Whether it names a person, as far as the text shows.
    pub person: bool,
}

/// Who spoke, as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerMention {
    /// The words for the speaker: `he`, `Interior Minister Ana Ruiz`.
    pub span: Span,
    /// The full name, where it can be told.
    pub name: Option<String>,
    /// Title, role or affiliation, where the article gives one with this mention or with the full name.
    pub role: Option<Span>,
    /// What sort of speaker the words tell of.
    pub kind: Option<SpeakerKind>,
}

/// A report of someone's words as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementMention {
    /// The reported words; more than one stretch where the attribution interrupts them. Direct speech without its marks.
    pub parts: Vec<Span>,
    /// How they are reported.
    pub form: Form,
    /// Who spoke.
    pub speaker: Option<SpeakerMention>,
    /// The reporting words: `said`, `according to`.
    pub cue: Option<Span>,
    /// How the speaker stands to them.
    pub stance: Stance,
    /// Further sources they came through, the nearest to the speaker first.
    pub via: Vec<Span>,
    /// To whom they were said.
    pub addressee: Option<Span>,
    /// Where or how they were said: `in an interview`.
    pub medium: Option<Span>,
    /// The rule that read it, as `statement/rule`.
    pub rule: &'static str,
}
