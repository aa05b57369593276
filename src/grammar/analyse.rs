//! From the words of one sentence to their analysis.

use std::cell::RefCell;

use super::lemma::Use;
use super::math::argmax;
use super::model::Model;
use super::network::Reading;
use super::parser::parse;
use super::relation::Relation;
use super::tag::Tag;
use super::words::Words;

/// Most words read together; bounds the memory. The roots of later pieces hang on the first piece's.
const LONGEST: usize = 1024;

/// One word, analysed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysed {
    /// Part of speech and features.
    pub tag: Tag,
    /// Dictionary form: `bridge` of `Bridges`.
    pub lemma: String,
    /// Index of the word this one depends on; `None` for the one root.
    pub head: Option<usize>,
    /// What it is to its head.
    pub relation: Relation,
}

thread_local! {
    static BUILT_IN: RefCell<Analyser<'static>> = RefCell::new(Analyser::new(Model::built_in()));
}

/// Analyses one sentence, given its words as treebanks split them (`do`, `n't`; `Oslo`, `'s`).
///
/// Any words will do, none included. Exactly one word of a sentence has no head, no arcs cross, and time
/// grows linearly with the number of words.
pub fn analyse(words: &[&str]) -> Vec<Analysed> {
    BUILT_IN.with_borrow_mut(|analyser| analyser.analyse(words))
}

/// Analyses sentence after sentence with one model. What it keeps of earlier ones saves work and changes no result.
#[doc(hidden)]
#[derive(Debug)]
pub struct Analyser<'m> {
    model: &'m Model,
    words: Words,
    reading: Reading,
}

impl<'m> Analyser<'m> {
    /// Nothing read yet.
    pub fn new(model: &'m Model) -> Self {
        Self { model, words: Words::new(), reading: Reading::default() }
    }

    /// [`analyse`] with this model.
    pub fn analyse(&mut self, words: &[&str]) -> Vec<Analysed> {
        let mut all: Vec<Analysed> = Vec::with_capacity(words.len());
        let mut root = None;
        for piece in words.chunks(LONGEST) {
            let start = all.len();
            self.words.make_room();
            all.extend(self.analyse_piece(piece));
            for word in &mut all[start..] {
                if word.head.is_none() && root.is_some() {
                    word.relation = Relation::Parataxis;
                }
                word.head = word.head.map_or(root, |head| Some(start + head));
            }
            root = root.or_else(|| all.iter().position(|word| word.head.is_none()));
        }
        all
    }

    /// Analyses words that are read together.
    fn analyse_piece(&mut self, words: &[&str]) -> impl Iterator<Item = Analysed> {
        let model = self.model;
        let places: Vec<usize> = words.iter().map(|word| self.words.place(model, word)).collect();
        let reading = &mut self.reading;
        model.network.read(places.iter().map(|place| self.words.view(*place)), reading);
        let best: Vec<usize> = (0..words.len()).map(|word| argmax(reading.tags.row(word))).collect();
        let tags: Vec<Tag> =
            best.iter().map(|tag| model.tags.get(*tag).copied().unwrap_or_default()).collect();
        let (heads, relations) = parse(model, reading, &tags);
        (0..words.len()).map(move |word| {
            let used = Use { tag: best[word], pos: tags[word].pos, first: word == 0 };
            let lemma = self.words.lemma(model, (places[word], words[word]), used);
            Analysed { tag: tags[word], lemma, head: heads[word], relation: relations[word] }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_model_still_gives_one_tree() {
        let model = Model::default();
        let found = Analyser::new(&model).analyse(&["Boats", "sail"]);
        assert_eq!(found.iter().filter(|word| word.head.is_none()).count(), 1);
        assert_eq!(found[0].lemma, "boats");
    }

    #[test]
    fn any_length_makes_one_tree() {
        for length in [1, 129, LONGEST + 1] {
            let found = analyse(&["boat"].repeat(length));
            assert_eq!(found.iter().filter(|word| word.head.is_none()).count(), 1, "{length}");
            assert!(found.iter().all(|word| word.head.is_none_or(|head| head < length)));
        }
    }

    #[test]
    fn the_same_words_give_the_same_analysis() {
        let words = ["Three", "boats", "left", "the", "harbour", "before", "dawn", "."];
        assert_eq!(analyse(&words), analyse(&words));
        assert!(analyse(&[]).is_empty());
    }
}
