//! Finds mentions in a segmented text: quantities, dates, statements, names. One file a dimension.

mod date;
mod mention;

pub use mention::{DateMention, NameMention, QuantityMention, SpeakerMention, StatementMention};

use jiff::civil::Date;

use crate::segment::Document;

/// All quantities of a text, in text order, none overlapping another.
pub fn quantities(_document: &Document) -> Vec<QuantityMention> {
    Vec::new()
}

/// All dates of a text, in text order, resolved against the day of publication where they are relative.
pub fn dates(document: &Document, published: Option<Date>) -> Vec<DateMention> {
    date::find(document, published)
}

/// The day that an article gives itself, in a line of its own or before its first sentence: `Published May 4, 2012`.
pub fn dateline(document: &Document) -> Option<Date> {
    date::dateline(document)
}

/// All names of a text, in text order, each with the full name it stands for.
pub fn names(_document: &Document) -> Vec<NameMention> {
    Vec::new()
}

/// All statements of a text, in text order; `names` are the names found in it.
pub fn statements(_document: &Document, _names: &[NameMention]) -> Vec<StatementMention> {
    Vec::new()
}
