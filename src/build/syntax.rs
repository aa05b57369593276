//! What the tree of a sentence says of a mention: its predicate, who acts, and which clause it stands in.

use std::cell::OnceCell;

use crate::grammar::{self, Pos, Relation, Sentence};
use crate::lexicon::{Class, Complement, Concept, ConceptKind, Concepts, ReportingVerbs, stem};
use crate::model::Span;

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
        let name = || {
            let stems: Vec<String> =
                sentence.words().iter().map(|w| stem(w.span.of(document.text))).collect();
            let mut concepts = vec![None; stems.len()];
            for (place, concept) in Concepts::get().find(&stems) {
                concepts[place].fill(Some(concept));
            }
            concepts
        };
        Some(Tree { sentence, concepts: self.concepts.get(index)?.get_or_init(name) })
    }
}

impl Tree<'_> {
    /// What happens to what a mention names: the nearest word above it that tells an event, as its concept or, for a verb
    /// without one, its dictionary form.
    pub(super) fn predicate(&self, mention: Span) -> Option<String> {
        let top = self.top(mention)?;
        if let Some(fate) = self.fate(mention) {
            return Some(fate.concept.clone());
        }
        let clause_after = self.clause_after(top).or_else(|| self.told_after(top));
        if let Some(event) = clause_after.and_then(|verb| self.event(verb)) {
            return Some(event);
        }
        let clause = self.sentence.clause_head(top);
        for word in self.sentence.ancestors(top) {
            if let Some(event) = self.event(word) {
                return Some(event);
            }
            if Some(word) == clause {
                break;
            }
        }
        clause.and_then(|verb| self.event_below(verb, mention))
    }

    /// What befell those who are counted, where the last word of the mention or the next one says it and no verb says more:
    /// "three dead", "left 14 people injured".
    fn fate(&self, mention: Span) -> Option<&'static Concept> {
        let words = self.sentence.words_in(mention);
        let (last, next) = (words.end.checked_sub(1)?, words.end);
        let top = self.top(mention)?;
        let part = [Relation::Nsubj, Relation::NsubjPass, Relation::Obj];
        let told_of = part.contains(&self.sentence.words()[top].relation);
        if told_of && self.sentence.head(top).is_some_and(|verb| !words.contains(&verb) && !self.leaves(verb))
        {
            return None;
        }
        // "400 deaths" are what happened, "400 dead" are those it happened to.
        let state = |word: usize| matches!(self.sentence.words()[word].tag.pos, Pos::Adj | Pos::Verb);
        let fate = |word| self.event_concept(word).filter(|concept| concept.fate && state(word));
        fate(last).or_else(|| fate(next))
    }

    /// Whether a verb only brings about the state that is told with it: "left nine skiers dead".
    fn leaves(&self, verb: usize) -> bool {
        let lemma = self.sentence.words()[verb].lemma.to_lowercase();
        lemma == "leave" || Class::of(&lemma).is(Class::LIGHT_VERB)
    }

    /// The verb of what is told of a mention that looks like the object of the telling: "police said six, among them two
    /// boys, were hurt".
    fn told_after(&self, top: usize) -> Option<usize> {
        let telling = self.sentence.head(top)?;
        let words = self.sentence.words();
        let readings = ReportingVerbs::get().readings(&words[telling].lemma);
        let tells_all = readings.iter().any(|reading| reading.verb.takes(Complement::Clause))
            && !readings.iter().any(|reading| reading.verb.takes(Complement::Addressee));
        let mut told = self.sentence.children_as(telling, &[Relation::Ccomp]);
        let looks_like_object = words[top].relation == Relation::Obj && tells_all;
        told.find(|&verb| looks_like_object && verb > top)
    }

    /// The verb of a clause that tells what happened then: "last month, when the dam burst".
    fn clause_after(&self, top: usize) -> Option<usize> {
        let verb = self.sentence.clause_head(top)?;
        let own = self.sentence.children_as(top, &[Relation::AclRelcl]);
        let words = self.sentence.words();
        let beside = self.sentence.children_as(verb, &[Relation::Advcl]).filter(|&clause| {
            let first = self.sentence.subtree(clause).find(|&w| words[w].tag.pos != Pos::Punct);
            first.is_some_and(|w| w > top && w <= top + 2 && words[w].lemma.eq_ignore_ascii_case("when"))
        });
        own.chain(beside).next()
    }

    /// Who acts in the clause of a mention, unless the mention itself does.
    pub(super) fn agent(&self, mention: Span) -> Option<Span> {
        let top = self.top(mention)?;
        let verb = self.clause_after(top).or_else(|| self.sentence.clause_head(top))?;
        let agent = self.sentence.agent_of(verb)?;
        let phrase = self.sentence.span(self.sentence.noun_phrase(agent))?;
        (!phrase.overlaps(mention)).then_some(phrase)
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

    /// What a word tells as an event: its concept, else that of a verb joined to it, else its dictionary form.
    fn event(&self, word: usize) -> Option<String> {
        let joined = self.sentence.children_as(word, &[Relation::Conj]);
        if let Some(concept) = std::iter::once(word).chain(joined).find_map(|w| self.event_concept(w)) {
            return Some(concept.concept.clone());
        }
        let word = self.sentence.words().get(word)?;
        let lemma = word.lemma.to_lowercase();
        let verb = word.tag.pos == Pos::Verb || word.relation.is_clause();
        (verb && !Class::of(&lemma).is(Class::LIGHT_VERB)).then_some(lemma)
    }

    fn event_concept(&self, word: usize) -> Option<&'static Concept> {
        self.concepts.get(word).copied().flatten().filter(|c| c.kind == ConceptKind::Event)
    }

    /// The first event named by what hangs on a light verb, outside the mention.
    fn event_below(&self, verb: usize, mention: Span) -> Option<String> {
        let below = self.sentence.children(verb).iter().copied();
        below.filter(|&w| !self.sentence.words()[w].span.overlaps(mention)).find_map(|w| self.event(w))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::Document;

    fn predicate(text: &str, mention: &str) -> Option<String> {
        let document = Document::new(text);
        let at = text.find(mention).unwrap();
        let span = Span::new(at, at + mention.len());
        Trees::new(grammar::Trees::new(&document)).of(span)?.predicate(span)
    }

    #[test]
    fn the_predicate_is_what_governs_the_mention() {
        for (text, mention, expected) in [
            ("Guards arrested 40 sailors after the ferry sank.", "40 sailors", "detain"),
            ("The ferry sank a week after 40 sailors were detained.", "40 sailors", "detain"),
            ("Troops sent up a drone and detained the crew on Monday.", "Monday", "detain"),
            ("The dispute grew last month, when the dam burst.", "last month", "burst"),
            ("The July 9 election was postponed.", "July 9", "elect"),
            ("The committee rejected the plan on Monday.", "Monday", "reject"),
            ("Three dead, five injured in the collapse of a grandstand.", "Three dead", "die"),
            ("Three dead, five injured in the collapse of a grandstand.", "five injured", "injure"),
            ("The avalanche left nine skiers dead.", "nine skiers", "die"),
            ("The vaccine prevented 400 deaths.", "400 deaths", "prevent"),
            ("Police said 20 people detained on Monday were released.", "20 people", "release"),
            (
                "The mayor said at least six guests, four men and two women, were hurt.",
                "six guests",
                "injure",
            ),
        ] {
            assert_eq!(predicate(text, mention).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_sentence_without_a_verb_has_no_predicate() {
        assert_eq!(predicate("Forty sailors.", "Forty sailors"), None);
    }
}
