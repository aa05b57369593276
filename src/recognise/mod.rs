//! Finds mentions in a segmented text: quantities, dates, statements, names. One file a dimension.

mod conflict;
mod date;
mod hedge;
mod mention;
mod name;
mod quantity;
mod statement;

pub use mention::{DateMention, NameMention, QuantityMention, SpeakerMention, StatementMention};
pub(crate) use quantity::{CARRIED_UNIT, CHILDREN};

use jiff::civil::Date;

use crate::grammar::Trees;
use crate::model::Span;
use crate::segment::Document;

/// All quantities of a text, in text order, none overlapping another.
pub fn quantities(document: &Document) -> Vec<QuantityMention> {
    quantity::find(document)
}

/// All dates of a text, in text order, resolved against the day of publication where they are relative; `trees` are those
/// of its sentences.
pub fn dates(trees: &Trees, published: Option<Date>) -> Vec<DateMention> {
    date::find(trees, published)
}

/// The day that an article gives itself, in a line of its own or before its first sentence: `Published May 4, 2012`.
pub fn dateline(document: &Document) -> Option<Date> {
    date::dateline(document)
}

/// All names of a text, in text order, each with the full name it stands for.
pub fn names(document: &Document) -> Vec<NameMention> {
    name::find(document)
}

/// All words with which a text keeps its distance from what it tells, in text order.
pub fn hedges(document: &Document) -> Vec<Span> {
    hedge::find(document)
}

/// All statements of a text, in text order; `names` are the names found in it, `trees` those of its sentences.
pub fn statements(trees: &Trees, names: &[NameMention]) -> Vec<StatementMention> {
    statement::find(trees, names)
}
