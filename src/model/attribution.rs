//! Who said a claim, with which word, and how far they stand behind it.

use super::Span;

/// Exact words of the source and, where the claim was read from text, their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Their place in the source's text; `None` for claims read from a claim set.
    pub span: Option<Span>,
}

/// Who spoke.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Speaker {
    /// The full name where the article gives it: "he" may stand for "Maria Ortega". `None` where it stays open.
    pub name: Option<String>,
    /// The words that stand there: "he", "the minister".
    pub phrase: Phrase,
    /// Title, role or affiliation, as the article gives it: "harbour master", "a lawyer with the River Trust".
    pub role: Option<String>,
    /// What sort of speaker it is, where the words tell; `None` for named persons and bodies.
    pub kind: Option<SpeakerKind>,
}

/// A speaker who is not named, or who is named by a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SpeakerKind {
    /// A seat of power that stands for those who rule there: "the Kremlin", "Brussels".
    Metonym,
    /// Someone in office: "a senior official", "police".
    Official,
    /// Someone who was there: "a witness", "residents".
    Witness,
    /// Someone near the matter who is not to be known: "a source close to the palace".
    Insider,
    /// Someone who studies such matters: "analysts", "a historian".
    Expert,
    /// Someone against it: "critics", "opponents".
    Critic,
}

/// How the speaker stands to what is said.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Says that it is so.
    #[default]
    Asserts,
    /// Says that it is not so.
    Denies,
    /// Says that it may not be so.
    Doubts,
}

/// Who said it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attribution {
    /// The speaker; `None` where the article names none.
    pub speaker: Option<Speaker>,
    /// The reporting word or words: "said", "according to".
    pub cue: Option<Phrase>,
    /// How the speaker stands to it.
    pub stance: Stance,
    /// Further sources the words came through, the nearest to the speaker first: "Coast Radio".
    pub via: Option<String>,
    /// To whom it was said: "reporters", "the council".
    pub addressee: Option<String>,
    /// Where or how it was said: "on Twitter", "in an interview".
    pub medium: Option<String>,
}

impl Attribution {
    /// The speaker's full name, else the words that stand for them.
    pub fn who(&self) -> Option<&str> {
        let speaker = self.speaker.as_ref()?;
        Some(speaker.name.as_deref().unwrap_or(&speaker.phrase.text))
    }
}
