//! One sentence with its tree, and the questions recognisers ask of it.

use std::ops::Range;

use super::analyse::{Analysed, analyse, analyse_all};
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
        Self::of(tokens, analyse(&forms(text, tokens)))
    }

    /// The same for several sentences, which costs less than one after the other.
    pub(super) fn all<'t>(text: &str, sentences: &'t [&'t [Token]]) -> impl Iterator<Item = Self> + 't {
        let words: Vec<Vec<&str>> = sentences.iter().map(|tokens| forms(text, tokens)).collect();
        sentences.iter().zip(analyse_all(&words)).map(|(tokens, words)| Self::of(tokens, words))
    }

    /// Builds the tree of words already analysed.
    fn of(tokens: &[Token], words: Vec<Analysed>) -> Self {
        let words = words.into_iter().zip(tokens).map(|(word, token)| Word {
            span: token.span,
            tag: word.tag,
            lemma: word.lemma,
            head: word.head,
            relation: word.relation,
        });
        let words: Vec<Word> = words.collect();
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
        match self.starts.get(word..) {
            Some([start, end, ..]) => &self.children[*start..*end],
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

    /// The first of some words that hangs on none of the others: the head of their phrase.
    pub fn top(&self, words: Range<usize>) -> Option<usize> {
        words.clone().find(|&word| self.head(word).is_none_or(|head| !words.contains(&head)))
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

    pub(super) fn relation(&self, word: usize) -> Option<Relation> {
        self.words.get(word).map(|word| word.relation)
    }

    pub(super) fn pos(&self, word: usize) -> Option<Pos> {
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

/// The words of a sentence as written.
fn forms<'t>(text: &'t str, tokens: &[Token]) -> Vec<&'t str> {
    tokens.iter().map(|token| token.span.of(text)).collect()
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

#[cfg(test)]
mod tests {
    use super::super::{Number, Pos, Relation, Tense};
    use super::*;
    use crate::segment::tokenize;

    fn parsed(text: &str) -> Sentence {
        Sentence::new(text, &tokenize(text, Span::new(0, text.len())))
    }

    /// The index of a word in a parsed text.
    fn at(sentence: &Sentence, text: &str, word: &str) -> usize {
        sentence.words().iter().position(|w| w.span.of(text) == word).expect(word)
    }

    fn of(text: &str, answer: Option<usize>, sentence: &Sentence) -> String {
        answer.map_or(String::from("-"), |word| sentence.words()[word].span.of(text).to_owned())
    }

    #[test]
    fn words_carry_tag_and_lemma() {
        let text = "The engineers were repairing two bridges.";
        let sentence = parsed(text);
        let lemmas: Vec<&str> = sentence.words().iter().map(|word| &word.lemma[..]).collect();
        assert_eq!(lemmas, ["the", "engineer", "be", "repair", "two", "bridge", "."]);
        let engineers = &sentence.words()[1];
        assert_eq!((engineers.tag.pos, engineers.tag.number), (Pos::Noun, Some(Number::Plural)));
        assert_eq!(sentence.words()[2].tag.tense, Some(Tense::Past));
        assert_eq!(sentence.words()[5].relation, Relation::Obj);
    }

    #[test]
    fn who_does_what_to_whom() {
        for (text, verb, agent, patient) in [
            ("Firefighters evacuated 40 tenants.", "evacuated", "Firefighters", "tenants"),
            ("The tenants were evacuated by firefighters.", "evacuated", "firefighters", "tenants"),
            ("The rangers found and released the wolf.", "released", "rangers", "wolf"),
            ("The company plans to sell the ferry.", "sell", "company", "ferry"),
            ("The dam that flooded the valley is old.", "flooded", "dam", "valley"),
        ] {
            let sentence = parsed(text);
            let verb = at(&sentence, text, verb);
            assert_eq!(of(text, sentence.agent_of(verb), &sentence), agent, "{text}");
            assert_eq!(of(text, sentence.patient_of(verb), &sentence), patient, "{text}");
        }
    }

    #[test]
    fn numbers_count_nouns() {
        for (text, number, noun) in [
            ("The flood damaged 300 wooden houses.", "300", "houses"),
            ("About 1.2 million voters stayed away.", "million", "voters"),
            ("About 1.2 million voters stayed away.", "1.2", "voters"),
            ("Seven of the sailors drowned.", "Seven", "sailors"),
            ("Dozens of goats escaped.", "Dozens", "goats"),
            ("They paid 40.", "40", "-"),
        ] {
            let sentence = parsed(text);
            let counted = sentence.counted_by(at(&sentence, text, number));
            assert_eq!(of(text, counted, &sentence), noun, "{text}");
        }
    }

    #[test]
    fn reported_clauses_end_before_the_next_verb() {
        let text = "The mayor said the tunnel would reopen soon and thanked the crews.";
        let sentence = parsed(text);
        let content = sentence.content_of(at(&sentence, text, "said")).expect("content");
        let clause = sentence.span(sentence.clause_of(content)).expect("span");
        assert_eq!(clause.of(text), "the tunnel would reopen soon");
    }

    #[test]
    fn quotations_before_the_verb_are_its_content() {
        let text = "The tunnel is safe, the mayor said.";
        let sentence = parsed(text);
        let said = at(&sentence, text, "said");
        assert_eq!(of(text, sentence.content_of(said), &sentence), "safe");
        assert_eq!(of(text, sentence.subject_of(said), &sentence), "mayor");
    }

    #[test]
    fn noun_phrases_and_negation() {
        let text = "He did not visit the three old lighthouses in the bay.";
        let sentence = parsed(text);
        let phrase = sentence.noun_phrase(at(&sentence, text, "lighthouses"));
        assert_eq!(sentence.span(phrase).expect("span").of(text), "the three old lighthouses");
        assert!(sentence.is_negated(at(&sentence, text, "visit")));
        assert!(!sentence.is_negated(at(&sentence, text, "bay")));
    }

    #[test]
    fn any_words_make_a_tree() {
        let long = "the boat, which sank, ".repeat(120);
        for text in ["", " ", ".", "\"\"\"", "A", "FERRY SINKS OFF COAST", "👩‍👩‍👧 ﷽ \u{300}", &long]
        {
            let sentence = parsed(text);
            assert_eq!(
                sentence.words().iter().filter(|word| word.head.is_none()).count(),
                sentence.len().min(1)
            );
            assert_eq!(sentence.root().map_or(0..0, |root| sentence.subtree(root)), 0..sentence.len());
            assert!(sentence.subject_of(usize::MAX).is_none() && sentence.children(usize::MAX).is_empty());
            assert!(
                sentence.noun_phrase(usize::MAX).is_empty()
                    && sentence.clause_of(9999).len() <= sentence.len()
            );
            for word in 0..sentence.len() {
                sentence.clause_of(word);
                sentence.noun_phrase(word);
                assert!(sentence.subtree(word).contains(&word));
            }
            assert_eq!(sentence.drawing(text).lines().count(), sentence.len());
        }
    }
}
