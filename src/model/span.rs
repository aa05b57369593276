//! Places in a source's text: byte ranges inside the program, code points at its edges.

use std::ops::Range;

/// A half-open range of bytes of a source's text, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Byte offset of the first character.
    pub start: usize,
    /// Byte offset just past the last character.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no text.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two spans share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The text of the span; empty where the span does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }

    /// The span as a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// Translates byte offsets of one text into code points, for the JSON output.
#[derive(Debug)]
pub struct CodePoints {
    /// Byte offset and code-point offset of every [`STRIDE`]th character.
    marks: Vec<(usize, usize)>,
}

const STRIDE: usize = 64;

impl CodePoints {
    /// Indexes `text`; time and memory are linear in its length.
    pub fn new(text: &str) -> Self {
        let marks =
            text.char_indices().enumerate().step_by(STRIDE).map(|(cp, (byte, _))| (byte, cp)).collect();
        Self { marks }
    }

    /// The code-point offset of a byte offset into the same `text`.
    pub fn offset(&self, text: &str, byte: usize) -> usize {
        let at = self.marks.partition_point(|&(b, _)| b <= byte);
        let (from, cp) = if at == 0 { (0, 0) } else { self.marks[at - 1] };
        cp + text.get(from..byte).map_or(0, |s| s.chars().count())
    }

    /// The span as half-open code points.
    pub fn span(&self, text: &str, span: Span) -> [usize; 2] {
        [self.offset(text, span.start), self.offset(text, span.end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_count_characters_not_bytes() {
        let text = format!("{}€5", "é".repeat(600));
        let index = CodePoints::new(&text);
        assert_eq!(index.span(&text, Span::new(1200, 1204)), [600, 602]);
    }

    #[test]
    fn spans_touching_at_the_edge_do_not_overlap() {
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 5)));
        assert!(Span::new(0, 4).overlaps(Span::new(3, 5)));
    }
}
