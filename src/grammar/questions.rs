//! What recognisers ask of a sentence: who does what to whom, what a number counts, where a clause ends.

use std::ops::Range;

use super::relation::Relation::{
    self, Acl, AclRelcl, Advmod, Amod, Aux, AuxPass, Case, Cc, CcPreconj, Ccomp, Compound, Conj, Cop,
    CsubjPass, Det, DetPredet, Flat, Goeswith, Mark, Nmod, NmodDesc, NmodPoss, NmodUnmarked, Nsubj,
    NsubjPass, Nummod, Obj, OblAgent, Parataxis, Root, Xcomp,
};
use super::sentence::Sentence;
use super::tag::Pos;

/// Labels of the words that stand in a noun phrase before its noun.
const BEFORE_NOUN: &[Relation] =
    &[Det, DetPredet, Amod, Compound, Nummod, NmodPoss, NmodDesc, NmodUnmarked, Advmod, CcPreconj, Case];

/// Most steps up through joined words; keeps every question short on any tree.
const STEPS: usize = 16;

impl Sentence {
    /// Who does it or is it: the subject of a verb or predicate, shared ones included.
    ///
    /// `police` for both verbs of *police came and searched*, and for the third of *police wanted to leave*;
    /// `dam` for *burst* in *the dam that burst*.
    pub fn subject_of(&self, verb: usize) -> Option<usize> {
        let mut at = verb;
        for _ in 0..STEPS {
            if let Some(subject) = self.children(at).iter().copied().find(|child| self.is_subject(*child)) {
                return Some(self.meant(subject, at));
            }
            match self.relation(at)? {
                Conj | Xcomp => at = self.head(at)?,
                Acl => return self.head(at),
                _ => return None,
            }
        }
        None
    }

    /// The noun a relative pronoun stands for, or the word itself.
    fn meant(&self, word: usize, verb: usize) -> usize {
        let relative = self.relation(verb) == Some(AclRelcl);
        let pronoun = self.words()[word].lemma.to_lowercase();
        let stands_for = relative && matches!(&pronoun[..], "who" | "which" | "that" | "whom");
        self.head(verb).filter(|_| stands_for).unwrap_or(word)
    }

    fn is_subject(&self, word: usize) -> bool {
        self.relation(word).is_some_and(Relation::is_subject)
    }

    /// The grammatical object of a verb: `roads` in *police closed roads*.
    pub fn object_of(&self, verb: usize) -> Option<usize> {
        self.children_as(verb, &[Obj]).next().map(|object| self.meant(object, verb))
    }

    /// Who acts, be the verb active or passive: `police` in *police closed roads* and in
    /// *roads were closed by police*.
    pub fn agent_of(&self, verb: usize) -> Option<usize> {
        if self.is_passive(verb) {
            return self.children_as(verb, &[OblAgent]).next();
        }
        self.subject_of(verb)
    }

    /// Who is acted upon, be the verb active or passive: `roads` in *police closed roads* and in
    /// *roads were closed*.
    pub fn patient_of(&self, verb: usize) -> Option<usize> {
        if self.is_passive(verb) { self.subject_of(verb) } else { self.object_of(verb) }
    }

    /// Whether a verb is passive: `closed` in *was closed*, and in *roads closed by police*.
    pub fn is_passive(&self, verb: usize) -> bool {
        let Some(word) = self.words().get(verb) else { return false };
        let marks = [AuxPass, NsubjPass, CsubjPass, OblAgent];
        let marked = self.children_as(verb, &marks).next().is_some();
        marked || (word.tag.passive && self.children_as(verb, &[Nsubj, Aux]).next().is_none())
    }

    /// Whether a word is denied by *not*, *n't*, *never*, *no*, *neither* or *without* directly at it.
    pub fn is_negated(&self, word: usize) -> bool {
        let marks = self.children_as(word, &[Advmod, Det, Case, Mark, Cc, CcPreconj]);
        let denies =
            |lemma: &str| matches!(lemma, "not" | "n't" | "never" | "no" | "neither" | "nor" | "without");
        marks.into_iter().any(|mark| denies(&self.words()[mark].lemma.to_lowercase()))
    }

    /// The noun a number counts: `roads` in *seven closed roads*, *about two or three roads*,
    /// *1.2 million roads*, and in *seven of the roads*; `$` in *$ 7*.
    pub fn counted_by(&self, number: usize) -> Option<usize> {
        let mut at = number;
        for _ in 0..STEPS {
            match self.relation(at)? {
                Nummod => return self.head(at),
                Compound | Flat | Conj | Advmod | NmodUnmarked if self.head_counts(at) => {
                    at = self.head(at)?;
                }
                _ => break,
            }
        }
        let of =
            |child: &usize| self.preposition(*child).is_some_and(|word| self.words()[word].lemma == "of");
        self.children_as(at, &[Nmod]).find(of)
    }

    /// Whether the head of a word is a number or stands in a number's place.
    fn head_counts(&self, word: usize) -> bool {
        let head = self.head(word);
        head.is_some_and(|head| self.pos(head) == Some(Pos::Num) || self.relation(head) == Some(Nummod))
    }

    /// The preposition (or possessive mark) of a noun: `in` of `Oslo` in *in Oslo*.
    pub fn preposition(&self, noun: usize) -> Option<usize> {
        self.children_as(noun, &[Case]).next()
    }

    /// The head of the clause a word stands in: its verb or predicate. A predicate stands in its own clause.
    pub fn clause_head(&self, word: usize) -> Option<usize> {
        let heads = |at: &usize| {
            let relation = self.relation(*at);
            let joined = relation == Some(Conj) && self.is_predicate(*at);
            joined || relation == Some(Root) || relation.is_some_and(Relation::is_clause)
        };
        self.relation(word)?;
        std::iter::once(word).chain(self.ancestors(word)).find(heads)
    }

    /// Whether a word is a verb or has a subject or copula.
    fn is_predicate(&self, word: usize) -> bool {
        let own = |child: &usize| self.is_subject(*child) || self.relation(*child) == Some(Cop);
        self.pos(word) == Some(Pos::Verb) || self.children(word).iter().any(own)
    }

    /// The clause of a verb or predicate as a range of words, without the clauses joined to it by a
    /// conjunction, and without punctuation at its ends.
    pub fn clause_of(&self, verb: usize) -> Range<usize> {
        let mut clause = self.subtree(verb);
        let joined = |child: &usize| self.relation(*child) == Some(Conj) && self.is_predicate(*child);
        if let Some(next) = self.children(verb).iter().copied().find(joined) {
            clause.end = clause.end.min(self.subtree(next).start).max(verb + 1);
        }
        self.trimmed(clause)
    }

    /// What a verb of saying or thinking says, as the head of that clause: `open` for *said* in
    /// *she said the road is open* and in *the road is open, she said*.
    pub fn content_of(&self, verb: usize) -> Option<usize> {
        let content = self.children_as(verb, &[Ccomp]).next();
        let quoted = || self.children_as(verb, &[Parataxis]).next();
        let above = || self.head(verb).filter(|_| self.relation(verb) == Some(Parataxis));
        content.or_else(above).or_else(quoted)
    }

    /// The phrase of a noun, from its first determiner or modifier to the end of its name, without what
    /// follows in a phrase or clause of its own: *the two burnt-out cars*, not *... in the yard*.
    pub fn noun_phrase(&self, noun: usize) -> Range<usize> {
        if noun >= self.len() {
            return 0..0;
        }
        let mut phrase = noun..noun + 1;
        for child in self.children(noun).iter().copied().filter(|child| *child < noun).rev() {
            let below = self.subtree(child);
            let fits = self.relation(child).is_some_and(|relation| BEFORE_NOUN.contains(&relation));
            let hyphen = self.pos(child) == Some(Pos::Punct) && below.len() == 1;
            let preposition = self.relation(child) == Some(Case);
            if !(fits || hyphen) || preposition || below.end != phrase.start {
                break;
            }
            phrase.start = below.start;
        }
        for child in self.children_as(noun, &[Flat, Goeswith]) {
            let below = self.subtree(child);
            phrase.end = if below.start == phrase.end { below.end } else { phrase.end };
        }
        self.trimmed(phrase)
    }

    /// A range without punctuation at its ends.
    fn trimmed(&self, mut range: Range<usize>) -> Range<usize> {
        let is_mark = |word: usize| self.pos(word) == Some(Pos::Punct);
        while range.len() > 1 && is_mark(range.start) {
            range.start += 1;
        }
        while range.len() > 1 && is_mark(range.end - 1) {
            range.end -= 1;
        }
        range
    }
}
