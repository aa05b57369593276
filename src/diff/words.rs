//! Word diffs of a source's own words.

use similar::{ChangeTag, TextDiff};

use super::Piece;

/// Longer texts, in bytes, are shown as replaced whole: the search grows with length times difference.
const LONGEST: usize = 20_000;

/// The change from `old` to `new` word by word; putting the kept and removed pieces together gives `old` again, the
/// kept and added ones `new`.
pub(super) fn diff(old: &str, new: &str) -> Vec<Piece> {
    if old.len().max(new.len()) > LONGEST {
        return vec![Piece::Removed(old.to_owned()), Piece::Added(new.to_owned())];
    }
    let diff = TextDiff::configure().diff_unicode_words(old, new);
    let mut run = Run::default();
    for change in diff.iter_all_changes() {
        run.push(change.tag(), change.value());
    }
    run.finish()
}

/// A stretch of changes under way, and the pieces before it.
#[derive(Default)]
struct Run {
    pieces: Vec<Piece>,
    removed: String,
    added: String,
    /// White space after a change: part of it when another change follows.
    gap: String,
}

impl Run {
    fn push(&mut self, tag: ChangeTag, text: &str) {
        match tag {
            ChangeTag::Equal if text.trim().is_empty() && self.is_open() => self.gap.push_str(text),
            ChangeTag::Equal => {
                self.close();
                self.keep(text);
            }
            ChangeTag::Delete => {
                self.bridge();
                self.removed.push_str(text);
            }
            ChangeTag::Insert => {
                self.bridge();
                self.added.push_str(text);
            }
        }
    }

    fn is_open(&self) -> bool {
        !(self.removed.is_empty() && self.added.is_empty())
    }

    /// White space between two changes belongs to both sides.
    fn bridge(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        self.removed.push_str(&gap);
        self.added.push_str(&gap);
    }

    fn close(&mut self) {
        let (removed, added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
        self.pieces.extend((!removed.is_empty()).then_some(Piece::Removed(removed)));
        self.pieces.extend((!added.is_empty()).then_some(Piece::Added(added)));
        let gap = std::mem::take(&mut self.gap);
        self.keep(&gap);
    }

    fn keep(&mut self, text: &str) {
        match self.pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(Piece::Same(same)) => same.push_str(text),
            _ => self.pieces.push(Piece::Same(text.to_owned())),
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        self.close();
        self.pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_words_change_together() {
        let pieces = diff("The dam held back two small lakes.", "The dam held back nine large lakes.");
        let expected = [
            Piece::Same("The dam held back ".into()),
            Piece::Removed("two small".into()),
            Piece::Added("nine large".into()),
            Piece::Same(" lakes.".into()),
        ];
        assert_eq!(pieces, expected);
    }

    fn side(pieces: &[Piece], old: bool) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Same(s) => s.clone(),
            Piece::Removed(s) => {
                if old {
                    s.clone()
                } else {
                    String::new()
                }
            }
            Piece::Added(s) => {
                if old {
                    String::new()
                } else {
                    s.clone()
                }
            }
        };
        pieces.iter().map(text).collect()
    }

    proptest::proptest! {
        #[test]
        fn both_sides_can_be_read_back(old in "[ab .,\n]{0,30}", new in "[ab .,é]{0,30}") {
            let pieces = diff(&old, &new);
            proptest::prop_assert_eq!(side(&pieces, true), old);
            proptest::prop_assert_eq!(side(&pieces, false), new);
        }
    }
}
