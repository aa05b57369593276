//! The trees of a document, each grown when it is first asked for.

use std::cell::OnceCell;

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
}
