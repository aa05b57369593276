//! From the words of one sentence to their analysis.

use std::cell::RefCell;
use std::ops::Range;

use super::lemma::Use;
use super::math::argmax;
use super::model::Model;
use super::network::Reading;
use super::parser::Parser;
use super::relation::Relation;
use super::tag::Tag;
use super::tree::Charts;
use super::words::Words;

/// Most words read together; bounds the memory. The roots of later pieces hang on the first piece's.
const LONGEST: usize = 1024;

/// Most sentences read side by side.
const ABREAST: usize = 4;

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

/// Analyses several sentences like [`analyse`], those of like length side by side, which costs less.
pub(super) fn analyse_all(sentences: &[Vec<&str>]) -> Vec<Vec<Analysed>> {
    BUILT_IN.with_borrow_mut(|analyser| analyser.analyse_all(sentences))
}

/// Analyses sentence after sentence with one model. What it keeps of earlier ones saves work and changes no result.
#[doc(hidden)]
#[derive(Debug)]
pub struct Analyser<'m> {
    model: &'m Model,
    words: Words,
    reading: Reading,
    charts: Charts,
}

impl<'m> Analyser<'m> {
    /// Nothing read yet.
    pub fn new(model: &'m Model) -> Self {
        Self { model, words: Words::new(), reading: Reading::default(), charts: Charts::default() }
    }

    /// [`analyse`] with this model.
    pub fn analyse(&mut self, words: &[&str]) -> Vec<Analysed> {
        let mut all: Vec<Analysed> = Vec::with_capacity(words.len());
        let mut root = None;
        for piece in words.chunks(LONGEST) {
            let start = all.len();
            all.extend(self.analyse_together(&[piece]).into_iter().flatten());
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

    /// [`analyse_all`] with this model.
    fn analyse_all(&mut self, sentences: &[Vec<&str>]) -> Vec<Vec<Analysed>> {
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        order.sort_by_key(|sentence| sentences[*sentence].len());
        let mut all = vec![Vec::new(); sentences.len()];
        for batch in order.chunks(ABREAST) {
            let words: Vec<&[&str]> = batch.iter().map(|sentence| &sentences[*sentence][..]).collect();
            let long = words.iter().any(|words| ABREAST * words.len() > LONGEST);
            let analysed = if long {
                words.into_iter().map(|words| self.analyse(words)).collect()
            } else {
                self.analyse_together(&words)
            };
            batch.iter().zip(analysed).for_each(|(sentence, words)| all[*sentence] = words);
        }
        all
    }

    /// Analyses sentences that are read side by side.
    fn analyse_together(&mut self, sentences: &[&[&str]]) -> Vec<Vec<Analysed>> {
        let Self { model, words: met, reading, charts } = self;
        met.make_room();
        let words = sentences.concat();
        let places = met.places(model, &words);
        let views: Vec<&[f32]> = places.iter().map(|place| met.view(*place)).collect();
        let spans = spans(sentences);
        model.network.read(&views, &spans, reading);
        let best: Vec<usize> = (0..words.len()).map(|word| argmax(reading.tags.row(word))).collect();
        let tags: Vec<Tag> =
            best.iter().map(|tag| model.tags.get(*tag).copied().unwrap_or_default()).collect();
        let (heads, relations) = Parser { model, reading, charts }.parse(&tags, &spans);
        let mut analysed = |word: usize, start: usize| {
            let used = Use { tag: best[word], pos: tags[word].pos, first: word == start };
            let lemma = met.lemma(model, (places[word], words[word]), used);
            let head = heads[word].map(|head| head - start);
            Analysed { tag: tags[word], lemma, head, relation: relations[word] }
        };
        spans.iter().map(|span| span.clone().map(|word| analysed(word, span.start)).collect()).collect()
    }
}

/// The places of the words of sentences that are set one after the other.
fn spans(sentences: &[&[&str]]) -> Vec<Range<usize>> {
    let mut end = 0;
    let next = |sentence: &&[&str]| {
        end += sentence.len();
        end - sentence.len()..end
    };
    sentences.iter().map(next).collect()
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
