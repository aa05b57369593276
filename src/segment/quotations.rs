//! Quotations: pairing the marks of every style.

use crate::model::Span;

/// Words between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub outer: Span,
    /// Without its marks.
    pub inner: Span,
    /// Whether the closing mark stood in the text; a quotation that goes on in the next paragraph has none.
    pub closed: bool,
}

/// All outermost quotations of a text. No quotation reaches beyond its paragraph.
pub(super) fn find(text: &str, paragraphs: &[Span]) -> Vec<Quotation> {
    paragraphs.iter().flat_map(|&p| within(text, p)).collect()
}

fn within(text: &str, paragraph: Span) -> Vec<Quotation> {
    let marks = paragraph.of(text).match_indices(['"', '\u{201c}', '\u{201d}']);
    let places: Vec<Span> =
        marks.map(|(i, m)| Span::new(paragraph.start + i, paragraph.start + i + m.len())).collect();
    places
        .chunks(2)
        .map(|pair| {
            let close = pair.get(1).copied();
            let end = close.map_or(paragraph.end, |c| c.start);
            let outer = Span::new(pair[0].start, close.map_or(paragraph.end, |c| c.end));
            Quotation { outer, inner: Span::new(pair[0].end, end), closed: close.is_some() }
        })
        .collect()
}
