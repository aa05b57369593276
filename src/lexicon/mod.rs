//! Word data: YAML under `en/`, inside the binary as JSON, parsed once on first use and proved by tests.

mod abbreviations;
mod acronyms;
mod bounds;
mod class;
mod concepts;
mod contrasts;
mod corrections;
mod currencies;
mod dictionary;
mod entry;
mod genders;
mod hedges;
mod inflection;
mod media;
mod noun_phrases;
mod numbers;
mod phrases;
mod relations;
mod reporting_nouns;
mod reporting_verbs;
mod roles;
mod sides;
mod speaker_kinds;
mod stem;
mod time;
mod trends;
mod units;
mod vague_amounts;
mod word_classes;
mod word_data;

#[cfg(test)]
pub(crate) use abbreviations::testing as abbreviation_testing;
#[cfg(test)]
pub(crate) use time::testing as time_testing;

pub use abbreviations::Abbreviations;
pub use acronyms::Acronyms;
pub use bounds::{BoundPhrase, Bounds};
pub use class::Class;
pub use concepts::{Concept, ConceptKind, Concepts};
pub use contrasts::Contrasts;
pub use corrections::Corrections;
pub use currencies::{Currencies, Currency};
pub use dictionary::{Dictionary, Sense, in_lower_case};
pub use entry::Entry;
pub use genders::{Gender, genders};
pub use hedges::{Hedge, hedge_entries, hedges, is_strong_hedge};
pub use inflection::{Inflection, forms};
pub use media::{Media, Medium};
pub use noun_phrases::NounPhrases;
pub use numbers::{NumberGroup, NumberKind, Numbers};
pub use phrases::Phrases;
pub use relations::{RelationPhrase, Relations};
pub use reporting_nouns::{ReportingNoun, ReportingNouns};
pub use reporting_verbs::{Complement, Factivity, Frame, Reading, ReportingVerb, ReportingVerbs};
pub use roles::Roles;
pub use speaker_kinds::{SpeakerKinds, SpeakerWords};
pub use stem::stem;
pub use time::{
    Direction, Edge, Feast, Form, Limit, Shift, TimeUnit, TimeWord, Which, time_directions, time_words,
};
pub use trends::Trends;
pub use units::{Conversion, Unit, Units};
pub use vague_amounts::{VagueAmount, VagueAmounts, VagueKind};
pub use word_classes::{WordGroup, word_groups};
