//! Word diffs of a source's own words.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::Piece;

/// Longer texts, in bytes, are shown as replaced whole: the search grows with length times difference.
const LONGEST: usize = 20_000;

/// The change from `old` to `new` word by word. Putting the kept and removed pieces together gives `old`, the kept and
/// added ones `new`, but for white space. Empty where nothing but white space differs.
pub(super) fn diff(old: &str, new: &str) -> Vec<Piece> {
    if old.len().max(new.len()) > LONGEST {
        return vec![Piece::Removed(old.to_owned()), Piece::Added(new.to_owned())];
    }
    let (old, new) = (words(old), words(new));
    let keys = |words: &[&str]| -> Vec<String> { words.iter().map(|w| w.trim().to_owned()).collect() };
    let ops = capture_diff_slices(Algorithm::Myers, &keys(&old), &keys(&new));
    if ops.iter().all(|op| matches!(op, DiffOp::Equal { .. })) {
        return Vec::new();
    }
    ops.iter().flat_map(|op| pieces(op, &old, &new)).collect()
}

fn pieces(op: &DiffOp, old: &[&str], new: &[&str]) -> Vec<Piece> {
    let (removed, added) = (old[op.old_range()].concat(), new[op.new_range()].concat());
    match op {
        DiffOp::Equal { .. } => vec![Piece::Same(added)],
        DiffOp::Delete { .. } => vec![Piece::Removed(removed)],
        DiffOp::Insert { .. } => vec![Piece::Added(added)],
        DiffOp::Replace { .. } => vec![Piece::Removed(removed), Piece::Added(added)],
    }
}

/// The text in words and marks, each with the white space after it. "1,400" and "don't" are one word.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (i, c) in text.char_indices().skip(1) {
        if begins(&text[start..i], c, text[i + c.len_utf8()..].chars().next()) {
            words.push(&text[start..i]);
            start = i;
        }
    }
    words.extend((start < text.len()).then(|| &text[start..]));
    words
}

/// Whether a new word begins with `c`, after `word` so far and before `next`.
fn begins(word: &str, c: char, next: Option<char>) -> bool {
    let Some(last) = word.chars().next_back() else { return false };
    let joins = |mark: char| matches!(mark, '.' | ',' | '\'' | '\u{2019}' | '-');
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}');
    match (last, c) {
        (_, c) if c.is_whitespace() => false,
        (last, c) if inside(c) => {
            !(inside(last) || joins(last) && word.chars().rev().nth(1).is_some_and(inside))
        }
        (last, c) => !(inside(last) && joins(c) && next.is_some_and(inside)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_marks_and_spaces() {
        assert_eq!(
            words("Don't pay 1,400 now - (ever)."),
            ["Don't ", "pay ", "1,400 ", "now ", "- ", "(", "ever", ")", "."]
        );
        assert_eq!(words(" é"), [" ", "é"]);
    }

    #[test]
    fn neighbouring_words_change_together() {
        let pieces = diff("The dam held back two small lakes.", "The dam held back nine large lakes.");
        let expected = [
            Piece::Same("The dam held back ".into()),
            Piece::Removed("two small ".into()),
            Piece::Added("nine large ".into()),
            Piece::Same("lakes.".into()),
        ];
        assert_eq!(pieces, expected);
        assert_eq!(diff("two  lakes", "two lakes "), []);
    }

    fn side(pieces: &[Piece], old: bool) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Same(text) => text.clone(),
            Piece::Removed(text) if old => text.clone(),
            Piece::Added(text) if !old => text.clone(),
            _ => String::new(),
        };
        pieces.iter().map(text).collect::<String>().split_whitespace().collect()
    }

    proptest::proptest! {
        #[test]
        fn both_sides_can_be_read_back(old in "[ab .,'\n]{0,30}", new in "[ab .,é]{0,30}") {
            let pieces = diff(&old, &new);
            proptest::prop_assume!(!pieces.is_empty());
            proptest::prop_assert_eq!(side(&pieces, true), old.split_whitespace().collect::<String>());
            proptest::prop_assert_eq!(side(&pieces, false), new.split_whitespace().collect::<String>());
        }
    }
}
