//! One sentence with its tree, and the questions recognisers ask of it.

use std::ops::Range;

use super::analyse::analyse;
use super::relation::Relation;
use super::tag::{Pos, Tag};
use crate::model::Span;
use crate::segment::Token;

/// One word of a [`Sentence`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its place in the text.
    pub span: Span,
    /// Part of speech and features.
    pub tag: Tag,
    /// Dictionary form: `bridge` of `Bridges`.
    pub lemma: String,
    /// Index of the word this one depends on; `None` for the one root.
    pub head: Option<usize>,
    /// What it is to its head.
    pub relation: Relation,
}

/// A sentence with its dependency tree. Words are named by their index, from 0.
///
/// Every question takes any index; one past the end has no words as answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    words: Vec<Word>,
    /// Children of all words, word after word; those of word `i` stand at `starts[i]..starts[i + 1]`.
    children: Vec<usize>,
    starts: Vec<usize>,
    /// The words below each word, itself included: they are neighbours, since no arcs cross.
    subtrees: Vec<Range<usize>>,
}

impl Sentence {
    /// Analyses the tokens of one sentence of `text`.
    pub fn new(text: &str, tokens: &[Token]) -> Self {
        let forms: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
        let words = analyse(&forms).into_iter().zip(tokens).map(|(word, token)| Word {
            span: token.span,
            tag: word.tag,
            lemma: word.lemma,
            head: word.head,
            relation: word.relation,
        });
        Self::of(words.collect())
    }

    /// Builds the tree of words already analysed.
    fn of(words: Vec<Word>) -> Self {
        let (starts, children) = list_children(&words);
        let mut sentence = Self { words, children, starts, subtrees: Vec::new() };
        sentence.subtrees = sentence.list_subtrees();
        sentence
    }

    /// The words, in text order.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether the sentence has no words.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word nothing stands above: in a full sentence its main predicate.
    pub fn root(&self) -> Option<usize> {
        self.words.iter().position(|word| word.head.is_none())
    }

    /// The word this one depends on.
    pub fn head(&self, word: usize) -> Option<usize> {
        self.words.get(word)?.head
    }

    /// The words that depend on this one directly, in text order.
    pub fn children(&self, word: usize) -> &[usize] {
        match self.starts.get(word..word + 2) {
            Some([start, end]) => &self.children[*start..*end],
            _ => &[],
        }
    }

    /// The children with one of these labels, in text order.
    pub fn children_as<'a>(
        &'a self,
        word: usize,
        relations: &'a [Relation],
    ) -> impl Iterator<Item = usize> + 'a {
        let fits = |child: &usize| relations.contains(&self.words[*child].relation);
        self.children(word).iter().copied().filter(fits)
    }

    /// The words above this one, from its head up to the root.
    pub fn ancestors(&self, word: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.head(word), |word| self.head(*word))
    }

    /// The word with everything below it, as a range of words.
    pub fn subtree(&self, word: usize) -> Range<usize> {
        self.subtrees.get(word).cloned().unwrap_or(0..0)
    }

    /// The place in the text of a range of words.
    pub fn span(&self, words: Range<usize>) -> Option<Span> {
        let words = self.words.get(words)?;
        Some(words.first()?.span.to(words.last()?.span))
    }

    /// The indexes of the words whose place in the text touches `span`.
    pub fn words_in(&self, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|word| word.span.end <= span.start);
        start..self.words.partition_point(|word| word.span.start < span.end).max(start)
    }

    fn relation(&self, word: usize) -> Option<Relation> {
        self.words.get(word).map(|word| word.relation)
    }

    fn pos(&self, word: usize) -> Option<Pos> {
        self.words.get(word).map(|word| word.tag.pos)
    }

    fn list_subtrees(&self) -> Vec<Range<usize>> {
        let mut subtrees: Vec<Range<usize>> = (0..self.len()).map(|word| word..word + 1).collect();
        let mut order: Vec<usize> = self.root().into_iter().collect();
        let mut at = 0;
        while let Some(&word) = order.get(at) {
            order.extend(self.children(word));
            at += 1;
        }
        for word in order.into_iter().rev() {
            if let Some(head) = self.head(word) {
                let below = subtrees[word].clone();
                let above = &mut subtrees[head];
                *above = above.start.min(below.start)..above.end.max(below.end);
            }
        }
        subtrees
    }
}

/// Where each word's children start, and all children.
fn list_children(words: &[Word]) -> (Vec<usize>, Vec<usize>) {
    let mut starts = vec![0; words.len() + 1];
    for head in words.iter().filter_map(|word| word.head) {
        starts[head + 1] += 1;
    }
    for word in 0..words.len() {
        starts[word + 1] += starts[word];
    }
    let mut next = starts.clone();
    let mut children = vec![0; starts.last().copied().unwrap_or(0)];
    for (word, head) in words.iter().enumerate().filter_map(|(i, word)| Some((i, word.head?))) {
        children[next[head]] = word;
        next[head] += 1;
    }
    (starts, children)
}
