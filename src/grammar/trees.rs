//! The trees of a document, each grown when it is first asked for.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use super::Sentence;
use crate::segment::Document;

/// A lazily filled tree for every sentence of a document, for all who ask of it.
///
/// Growing a tree costs far more than cutting a sentence into words, so ask only where the answer decides something.
#[derive(Debug)]
pub struct Trees<'d, 't> {
    document: &'d Document<'t>,
    sentences: Vec<OnceCell<Sentence>>,
}

impl<'d, 't> Trees<'d, 't> {
    /// No tree grown yet.
    pub fn new(document: &'d Document<'t>) -> Self {
        Self { document, sentences: document.sentences.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The document whose trees these are.
    pub fn document(&self) -> &'d Document<'t> {
        self.document
    }

    /// The tree of a sentence, by its index in [`Document::sentences`]; its words are that sentence's tokens.
    pub fn get(&self, sentence: usize) -> Option<&Sentence> {
        let tokens = self.document.sentences.get(sentence)?.tokens.clone();
        let grow = || Sentence::new(self.document.text, &self.document.tokens[tokens]);
        Some(self.sentences.get(sentence)?.get_or_init(grow))
    }

    /// Grows the trees of the sentences that hold some places of the text, where it is known that they will be asked for:
    /// side by side they cost less.
    pub fn grow(&self, places: impl Iterator<Item = usize>) {
        let at = |place| self.document.sentences.partition_point(|sentence| sentence.span.end <= place);
        let wanted: BTreeSet<usize> = places.map(at).collect();
        let wanted =
            wanted.into_iter().filter_map(|index| Some((index, self.document.sentences.get(index)?)));
        let (cells, tokens): (Vec<_>, Vec<_>) = wanted
            .map(|(index, sentence)| (&self.sentences[index], &self.document.tokens[sentence.tokens.clone()]))
            .filter(|(cell, _)| cell.get().is_none())
            .unzip();
        for (cell, tree) in cells.into_iter().zip(Sentence::all(self.document.text, &tokens)) {
            cell.get_or_init(|| tree);
        }
    }

    /// How many trees there are yet.
    #[cfg(test)]
    pub(crate) fn grown(&self) -> usize {
        self.sentences.iter().filter(|sentence| sentence.get().is_some()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_tokens_of_their_sentence() {
        let document = Document::new("The ferry sank. Nobody drowned.");
        let trees = Trees::new(&document);
        assert_eq!(trees.get(1).map(Sentence::len), Some(3));
        assert_eq!(trees.get(2), None);
    }

    #[test]
    fn trees_grown_side_by_side_are_those_grown_alone() {
        let text = "The ferry sank. Nobody drowned, said the harbour master of the town. Rain fell. It is late, and \
                    the three crews that searched the bay went home. Why?";
        let document = Document::new(text);
        let (together, alone) = (Trees::new(&document), Trees::new(&document));
        together.grow([0, 3, 20, 80, text.len() - 1, text.len()].into_iter());
        assert_eq!(together.grown(), 4);
        for sentence in 0..=document.sentences.len() {
            assert_eq!(together.get(sentence), alone.get(sentence));
        }
    }
}
