//! Draws a sentence's tree as text.

use super::sentence::Sentence;

/// Deeper words are drawn no further in, so that a drawing's size stays linear.
const DEEPEST: usize = 40;

impl Sentence {
    /// One line a word, each below its head and further in, words of one head in text order:
    ///
    /// ```text
    /// closed  VERB close  root
    ///   roads  NOUN road  nsubj:pass
    ///     Seven  NUM seven  nummod
    ///   were  AUX be  aux:pass
    /// ```
    pub fn drawing(&self, text: &str) -> String {
        let mut lines = String::new();
        let mut todo: Vec<(usize, usize)> = self.root().map(|root| (root, 0)).into_iter().collect();
        while let Some((index, depth)) = todo.pop() {
            let word = &self.words()[index];
            let (form, tag, relation) = (word.span.of(text), word.tag.pos.name(), word.relation.name());
            lines.push_str(&"  ".repeat(depth.min(DEEPEST)));
            lines.extend([form, "  ", tag, " ", &word.lemma, "  ", relation, "\n"]);
            todo.extend(self.children(index).iter().rev().map(|child| (*child, depth + 1)));
        }
        lines
    }
}
