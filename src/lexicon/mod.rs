//! Word data: YAML under `en/`, inside the binary, parsed once on first use and proved by tests.

mod abbreviations;
mod bounds;
mod concepts;
mod currencies;
mod designators;
mod entry;
mod inflection;
mod noun_phrases;
mod numbers;
mod ordinal_nouns;
mod phrases;
mod reporting_verbs;
mod roles;
mod stem;
mod trends;
mod units;
mod vague_amounts;

pub use abbreviations::Abbreviations;
pub use bounds::{BoundPhrase, Bounds};
pub use concepts::{Concept, ConceptKind, Concepts};
pub use currencies::{Currencies, Currency};
pub use designators::Designators;
pub use entry::{Entry, embedded};
pub use inflection::{Inflection, forms};
pub use noun_phrases::NounPhrases;
pub use numbers::{NumberGroup, NumberKind, Numbers};
pub use ordinal_nouns::OrdinalNouns;
pub use phrases::Phrases;
pub use reporting_verbs::{Complement, Frame, Reading, ReportingVerb, ReportingVerbs};
pub use roles::Roles;
pub use stem::stem;
pub use trends::Trends;
pub use units::{Conversion, Unit, Units};
pub use vague_amounts::{VagueAmount, VagueAmounts, VagueKind};
