//! Paragraphs: runs of text between line ends.

use crate::model::Span;

/// The non-blank lines of a text, trimmed. Each line is a paragraph: news text is seldom wrapped, and a
/// wrapped line read as two paragraphs costs less than a headline run into the first sentence.
pub(super) fn split(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut paragraphs = Vec::new();
    for line in text.split_inclusive(ends_line) {
        let from = start + (line.len() - line.trim_start().len());
        let to = from + line.trim().len();
        if to > from {
            paragraphs.push(Span::new(from, to));
        }
        start += line.len();
    }
    paragraphs
}

fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_and_margins_are_left_out() {
        let text = "  Title \r\n\n\tBody text.\n";
        let found: Vec<&str> = split(text).into_iter().map(|s| s.of(text)).collect();
        assert_eq!(found, ["Title", "Body text."]);
    }
}
