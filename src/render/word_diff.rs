//! Word diffs with a little context: what stays the same far from any change is left out.

use super::text::clean;
use crate::report::Piece;

/// Words of context on each side of a change.
const CONTEXT: usize = 6;

/// Which side of a diff some words belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Both versions.
    Same,
    /// Only the old one.
    Removed,
    /// Only the new one.
    Added,
}

/// The pieces in one line, each written by `write`, which gets clean words without space around them.
pub(super) fn line(pieces: &[Piece], write: impl Fn(Side, &str) -> String) -> String {
    let mut out = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        let (side, text) = match piece {
            Piece::Same(text) => (Side::Same, context(text, i == 0, i + 1 == pieces.len())),
            Piece::Removed(text) => (Side::Removed, text.clone()),
            Piece::Added(text) => (Side::Added, text.clone()),
        };
        let words = clean(&text);
        // The two sides of a replacement would run together.
        let replaces = side == Side::Added && i > 0 && matches!(pieces[i - 1], Piece::Removed(_));
        if (replaces || text.starts_with(char::is_whitespace)) && !out.ends_with(' ') {
            out.push(' ');
        }
        if !words.is_empty() {
            out.push_str(&write(side, &words));
        }
        if text.ends_with(char::is_whitespace) && !words.is_empty() {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

/// The words next to a change, of a stretch that comes first, last, or between two changes.
fn context(text: &str, first: bool, last: bool) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (before, after) = (if first { 0 } else { CONTEXT }, if last { 0 } else { CONTEXT });
    if words.len() <= before + after + 1 {
        return text.to_owned();
    }
    let lead = if text.starts_with(char::is_whitespace) { " " } else { "" };
    let trail = if text.ends_with(char::is_whitespace) { " " } else { "" };
    let parts = [&words[..before], &["…"], &words[words.len() - after..]].concat();
    format!("{lead}{}{trail}", parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        line(pieces, |side, words| match side {
            Side::Same => words.to_owned(),
            Side::Removed => format!("[-{words}-]"),
            Side::Added => format!("{{+{words}+}}"),
        })
    }

    #[test]
    fn spaces_stay_outside_the_marks() {
        let pieces = [
            Piece::Same("It ".into()),
            Piece::Removed("sank ".into()),
            Piece::Added("was sunk\n".into()),
            Piece::Same("off Oran.".into()),
        ];
        assert_eq!(shown(&pieces), "It [-sank-] {+was sunk+} off Oran.");
    }

    #[test]
    fn far_context_is_left_out() {
        let far = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
        let pieces =
            [Piece::Same(format!("{far} ")), Piece::Added("x".into()), Piece::Same(format!(" {far}"))];
        assert_eq!(
            shown(&pieces),
            "… nine ten eleven twelve thirteen fourteen {+x+} one two three four five six …"
        );
    }
}
