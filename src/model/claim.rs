//! Claims, and the set of them that one source makes.

use std::fmt;

use super::{Attribution, Quantity, Source, Span, When};

/// Names a claim within its source. Made of the claim's content, so that edits elsewhere do not touch it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClaimId(pub String);

impl fmt::Display for ClaimId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// What sort of claim it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// How much or how many.
    Quantity,
    /// An event and its time.
    Date,
    /// Who said what.
    Statement,
}

/// How words are reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Wholly between quotation marks.
    Direct,
    /// A reported clause that holds quoted words.
    Mixed,
    /// In the reporter's words.
    Indirect,
}

/// What the claim says, by kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// How much or how many.
    Quantity(Quantity),
    /// When; `Err` holds why the words could not be resolved to a time.
    Date(Result<When, String>),
    /// Someone's words, in the given form; the words are the claim's text.
    Statement(Form),
}

/// Where a claim was read and by which rule. Only claims read from text have it; claim sets do not keep it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// The claim's words in the source's text; of a statement in several stretches the first.
    pub span: Option<Span>,
    /// The stretches of a statement that its attribution interrupts; one or more.
    pub parts: Vec<Span>,
    /// The sentence or sentences the claim was read in.
    pub sentence: Option<Span>,
    /// The rules that read it, most telling first, as `dimension/rule`.
    pub rules: Vec<String>,
}

/// One checkable statement in one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Names the claim within its source.
    pub id: ClaimId,
    /// What it says.
    pub body: Body,
    /// The exact words read: "more than 500", "last Sunday", the reported words.
    pub text: String,
    /// The exact words around them on which the claim rests: the sentence. Empty for a statement, whose text says it all.
    pub quote: String,
    /// The concept or lemma of what happens: `detain`.
    pub predicate: Option<String>,
    /// Who does it, as written.
    pub agent: Option<String>,
    /// What is measured, counted or dated, with its modifiers: "anti-government protesters".
    pub thing: Option<String>,
    /// Names that its clause ties to it, in full, nearest first: `Norport` for the ten years of "Norport's ten-year lease".
    pub names: Vec<String>,
    /// Where, as written.
    pub place: Option<String>,
    /// When the event of a quantity or the saying of a statement took place.
    pub when: Option<When>,
    /// Who said it; `None` is the outlet's own voice.
    pub attribution: Option<Attribution>,
    /// The word with which the source keeps its distance: "reportedly", "falsely".
    pub hedge: Option<String>,
    /// Where it was read; default for claims read from a claim set.
    pub evidence: Evidence,
}

impl Claim {
    /// A claim of these words of which nothing else is known yet, its id included.
    pub fn new(body: Body, text: impl Into<String>) -> Self {
        Self {
            id: ClaimId(String::new()),
            body,
            text: text.into(),
            quote: String::new(),
            predicate: None,
            agent: None,
            thing: None,
            names: Vec::new(),
            place: None,
            when: None,
            attribution: None,
            hedge: None,
            evidence: Evidence::default(),
        }
    }

    /// What sort of claim it is.
    pub fn kind(&self) -> Kind {
        match self.body {
            Body::Quantity(_) => Kind::Quantity,
            Body::Date(_) => Kind::Date,
            Body::Statement(_) => Kind::Statement,
        }
    }

    /// The quantity, if the claim is one.
    pub fn quantity(&self) -> Option<&Quantity> {
        match &self.body {
            Body::Quantity(q) => Some(q),
            _ => None,
        }
    }

    /// The time a date claim names, or the time of what another claim tells.
    pub fn time(&self) -> Option<&When> {
        match &self.body {
            Body::Date(when) => when.as_ref().ok(),
            _ => self.when.as_ref(),
        }
    }

    /// Who said it, if the article names anyone.
    pub fn speaker(&self) -> Option<&str> {
        self.attribution.as_ref().and_then(Attribution::who)
    }
}

/// The claims of one source, in text order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ClaimSet {
    /// The article.
    pub source: Source,
    /// Its claims, in text order.
    pub claims: Vec<Claim>,
}
