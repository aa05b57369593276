//! Findings, and what people decide about them.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

use super::{FactId, Severity};

/// Names a finding by what it rests on: the same sources that say the same give the same fingerprint, whatever else the
/// articles say and however the finding is worded. Twelve letters from k to z, which no reader takes for a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(pub String);

impl Fingerprint {
    /// Letters of a fingerprint that may stand for the whole, at least.
    const LEAST: usize = 4;

    /// Whether a name is the fingerprint or begins it, with four letters at least.
    pub fn answers_to(&self, name: &str) -> bool {
        name.len() >= Self::LEAST && self.0.starts_with(name)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// What a finding rests on: for every claim, named `SOURCE/CLAIM`, its normalised value in words.
pub type Grounds = BTreeMap<String, String>;

/// A fact whose claims differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The fact.
    pub fact: FactId,
    /// Made of what the fact is about, the sources and the normalised values; carries decisions across runs.
    pub fingerprint: Fingerprint,
    /// How much a reader should care.
    pub severity: Severity,
    /// The claims and what they come to.
    pub grounds: Grounds,
}

/// What a person rules about a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ruling {
    /// The difference is as it should be: it is real, and it is known.
    Accept,
    /// The difference is left aside: it does not matter here, or not now.
    Waive,
    /// The source with this id is mistaken.
    ErrorOf(String),
}

impl fmt::Display for Ruling {
    /// "accepted", "waived", "error of harbour-post".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Accept => f.write_str("accepted"),
            Self::Waive => f.write_str("waived"),
            Self::ErrorOf(source) => write!(f, "error of {source}"),
        }
    }
}

/// A person's ruling on a finding. Written by people; the program adds decisions and never changes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The finding it was made on.
    pub fingerprint: Fingerprint,
    /// The finding's fact, by which it is found again when its evidence has changed.
    pub fact: FactId,
    /// What was ruled.
    pub ruling: Ruling,
    /// Why; never empty.
    pub why: String,
    /// Who ruled.
    pub by: String,
    /// The day of the ruling.
    pub on: Date,
    /// The last day on which it holds; `None` is for good.
    pub until: Option<Date>,
    /// An earlier decision that this one takes the place of.
    pub replaces: Option<Fingerprint>,
    /// The evidence it was made on.
    pub grounds: Grounds,
}

impl Decision {
    /// Whether it no longer holds on a day.
    pub fn has_expired(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until < today)
    }
}
