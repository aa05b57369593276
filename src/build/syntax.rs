//! What the tree of a sentence says of a mention: who acts, and which clause it stands in.

use std::cell::OnceCell;

use crate::grammar::{self, Pos, Relation, Sentence, Word};
use crate::lexicon::{Class, Concept, ConceptKind, Concepts, stem};
use crate::model::Span;

use super::predicate::Event;

/// The concepts that the words of a sentence name.
type Named = Vec<Option<&'static Concept>>;

/// The trees of a document's sentences with their concepts, each found when it is first asked for.
pub(super) struct Trees<'d, 't> {
    trees: grammar::Trees<'d, 't>,
    concepts: Vec<OnceCell<Named>>,
}

/// One sentence with its tree and the concepts its words name.
#[derive(Clone, Copy)]
pub(super) struct Tree<'a> {
    sentence: &'a Sentence,
    concepts: &'a Named,
}

impl<'d, 't> Trees<'d, 't> {
    pub(super) fn new(trees: grammar::Trees<'d, 't>) -> Self {
        let concepts = trees.document().sentences.iter().map(|_| OnceCell::new()).collect();
        Self { trees, concepts }
    }

    /// The tree of the sentence in which a span begins.
    pub(super) fn of(&self, span: Span) -> Option<Tree<'_>> {
        let document = self.trees.document();
        let index = document.sentences.partition_point(|s| s.span.end <= span.start);
        let sentence = self.trees.get(index)?;
        let name = || named(sentence, document.text);
        Some(Tree { sentence, concepts: self.concepts.get(index)?.get_or_init(name) })
    }
}

/// The concept that each word of a sentence names, where it is one by its part of speech and what it stands with.
fn named(sentence: &Sentence, text: &str) -> Named {
    let words: Vec<&str> = sentence.words().iter().map(|w| w.span.of(text)).collect();
    let stems: Vec<String> = words.iter().map(|word| stem(word)).collect();
    let mut all: Named = vec![None; words.len()];
    let mut alone = vec![false; words.len()];
    for (place, concept) in Concepts::get().find(&words, &stems) {
        alone[place.start] = place.len() == 1;
        all[place].fill(Some(concept));
    }
    let meant = |word: usize, concept: &Concept| {
        let means_other = || means_other(sentence, word, concept, (&all, &stems));
        !alone[word] || (fits(&sentence.words()[word], concept) && !means_other())
    };
    (0..words.len()).map(|word| all[word].filter(|concept| meant(word, concept))).collect()
}

/// Whether a word is of a kind that names events: an open door opens nothing.
fn fits(word: &Word, concept: &Concept) -> bool {
    let lemma = word.lemma.to_lowercase();
    let participle = word.tag.form.is_some() || lemma.ends_with("ed") || lemma.ends_with("ing");
    match word.tag.pos {
        _ if concept.kind != ConceptKind::Event || concept.fate => true,
        Pos::Verb | Pos::Aux => true,
        Pos::Adj | Pos::Adv => participle,
        _ => !concept.only_as_verb(&lemma),
    }
}

/// Whether a word means something else with what stands under it: what a verb does it to, what a noun is of.
fn means_other(
    sentence: &Sentence,
    word: usize,
    concept: &Concept,
    (all, stems): (&Named, &[String]),
) -> bool {
    let below = match sentence.words()[word].tag.pos {
        Pos::Verb => &WITH_VERB[..],
        _ => &WITH_NOUN,
    };
    sentence.children_as(word, below).any(|w| concept.excludes(&stems[w], all[w]))
}

const WITH_VERB: [Relation; 7] = [
    Relation::Nsubj,
    Relation::NsubjPass,
    Relation::Obj,
    Relation::Xcomp,
    Relation::Advmod,
    Relation::CompoundPrt,
    Relation::Ccomp,
];
const WITH_NOUN: [Relation; 3] = [Relation::Nmod, Relation::Compound, Relation::NmodPoss];

impl Tree<'_> {
    /// Who acts in the event of a mention, unless the mention itself does. Who does what a noun tells is not told by the
    /// verb above it, unless that verb says nothing else: "made an attack", but not "condemned the attack".
    pub(super) fn agent(&self, mention: Span, event: Option<&Event>) -> Option<Span> {
        let clause = self.sentence.clause_head(self.top(mention)?)?;
        let told = event.map_or(clause, |event| event.word);
        let verb = self.sentence.clause_head(told)?;
        let own = told == verb || self.is_light(verb) || self.sentence.words()[told].tag.pos != Pos::Noun;
        let agent = self.sentence.agent_of(verb).filter(|&agent| own && agent != told)?;
        let words = self.sentence.words();
        let opens = Class::SUBORDINATOR.or(Class::CONJUNCTION).or(Class::QUESTION);
        let mut phrase = self.sentence.noun_phrase(agent);
        phrase.start = phrase.clone().find(|&w| w == agent || !Class::of(&words[w].lemma).is(opens))?;
        let named = words[agent].tag.pos != Pos::Num;
        self.sentence.span(phrase).filter(|span| named && !span.overlaps(mention))
    }

    /// The sentence itself.
    pub(super) fn sentence(&self) -> &Sentence {
        self.sentence
    }

    /// The preposition that leads to what a span names.
    pub(super) fn preposition(&self, span: Span) -> Option<Span> {
        let word = self.sentence.preposition(self.top(span)?)?;
        Some(self.sentence.words().get(word)?.span)
    }

    /// Whether two spans stand in one clause.
    pub(super) fn one_clause(&self, a: Span, b: Span) -> bool {
        let clause = |span| self.top(span).and_then(|top| self.sentence.clause_head(top));
        clause(a).is_some() && clause(a) == clause(b)
    }

    /// The word of a span that the others hang on.
    pub(super) fn top(&self, span: Span) -> Option<usize> {
        self.sentence.top(self.sentence.words_in(span))
    }

    /// The event that a word names.
    pub(super) fn concept_at(&self, word: usize) -> Option<&'static Concept> {
        self.concepts.get(word).copied().flatten().filter(|c| c.kind == ConceptKind::Event)
    }

    /// Whether a verb says little by itself: what happens stands in its object.
    pub(super) fn is_light(&self, verb: usize) -> bool {
        let lemma = self.sentence.words()[verb].lemma.to_lowercase();
        Class::of(&lemma).is(Class::LIGHT_VERB)
    }
}
