//! Finds mentions in a segmented text: quantities, dates, statements, names. One file a dimension.

mod mention;

pub use mention::{DateMention, NameMention, QuantityMention, SpeakerMention, StatementMention};

use jiff::civil::Date;

use crate::segment::Document;

/// All quantities of a text, in text order, none overlapping another.
pub fn quantities(_document: &Document) -> Vec<QuantityMention> {
    Vec::new()
}

/// All dates of a text, in text order, resolved against the day of publication where they are relative.
pub fn dates(_document: &Document, _published: Option<Date>) -> Vec<DateMention> {
    Vec::new()
}

/// All names of a text, in text order, each with the full name it stands for.
pub fn names(_document: &Document) -> Vec<NameMention> {
    Vec::new()
}

/// All statements of a text, in text order; `names` are the names found in it.
pub fn statements(_document: &Document, _names: &[NameMention]) -> Vec<StatementMention> {
    Vec::new()
}

/// The day an article dates itself by, in its dateline; `None` where it has none.
pub fn dateline(_document: &Document) -> Option<Date> {
    None
}
