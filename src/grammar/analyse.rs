//! From the words of one sentence to their analysis.

use super::features;
use super::lemma::Use;
use super::math::argmax;
use super::model::Model;
use super::parser::parse;
use super::relation::Relation;
use super::tag::Tag;

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

/// Analyses one sentence, given its words as treebanks split them (`do`, `n't`; `Oslo`, `'s`).
///
/// Any words will do, none included. Exactly one word of a sentence has no head, no arcs cross, and time
/// grows linearly with the number of words.
pub fn analyse(words: &[&str]) -> Vec<Analysed> {
    analyse_with(Model::built_in(), words)
}

/// [`analyse`] with a model of one's own.
#[doc(hidden)]
pub fn analyse_with(model: &Model, words: &[&str]) -> Vec<Analysed> {
    let mut all: Vec<Analysed> = Vec::with_capacity(words.len());
    let mut root = None;
    for piece in words.chunks(LONGEST) {
        let start = all.len();
        for mut word in analyse_piece(model, piece) {
            word.relation =
                if word.head.is_none() && root.is_some() { Relation::Parataxis } else { word.relation };
            word.head = word.head.map_or(root, |head| Some(start + head));
            all.push(word);
        }
        root = root.or_else(|| all.iter().position(|word| word.head.is_none()));
    }
    all
}

/// Analyses words that are read together.
fn analyse_piece(model: &Model, words: &[&str]) -> Vec<Analysed> {
    let views: Vec<_> = words.iter().map(|word| model.view(word)).collect();
    let reading = model.network.read(&views);
    let best: Vec<usize> = (0..words.len()).map(|word| argmax(reading.tags.row(word))).collect();
    let tags: Vec<Tag> = best.iter().map(|tag| model.tags.get(*tag).copied().unwrap_or_default()).collect();
    let (heads, relations) = parse(model, &reading, &tags);
    let used = |index: usize| Use { tag: best[index], pos: tags[index].pos, first: index == 0 };
    let known = |lemma: &str| model.rows.get(features::word(lemma)).is_some();
    let word = |index: usize| Analysed {
        tag: tags[index],
        lemma: model.lemmatiser.lemma(words[index], used(index), known),
        head: heads[index],
        relation: relations[index],
    };
    (0..words.len()).map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_model_still_gives_one_tree() {
        let found = analyse_with(&Model::default(), &["Boats", "sail"]);
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
