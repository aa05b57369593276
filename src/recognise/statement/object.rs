//! Noun phrases after a reporting verb: `accused X of`, `thanked X for`, `described X as`, `called for`, `called X "..."`.

use super::clause::{self, Extent};
use super::complement::{Content, Look};
use super::phrase;
use crate::lexicon::{Class, Complement};
use crate::model::Stance;

impl Look<'_, '_> {
    /// Verbs with an object and a preposition: `accused X of`, `thanked X for`, `described X as`.
    pub(super) fn noun_phrase_rules(&self) -> Option<Content> {
        let object = |word: &str| self.preposition_after_object(word);
        if self.takes(Complement::ObjectOf) {
            let of = object("of").filter(|&of| of > self.next)?;
            return self.content(of + 1, Extent::Clause, "statement/object_of");
        }
        if self.takes(Complement::ObjectFor) && (object("for").is_some() || object("on").is_some()) {
            return self.content(self.next, Extent::NounPhrase, "statement/object_for");
        }
        if self.takes(Complement::ObjectTo) {
            object("to").filter(|&to| to > self.next)?;
            return self.content(self.next, Extent::NounPhrase, "statement/object_to");
        }
        if self.takes(Complement::ObjectAs) {
            let at = object("as")?;
            let end = clause::end(self.text, self.index, at + 1, Extent::NounPhrase);
            let from = if self.text.is(self.next, "as") { self.next + 1 } else { self.next };
            return Some(Content { tokens: from..end, rule: "statement/object_as" });
        }
        None
    }

    /// The preposition after the object, within the clause.
    fn preposition_after_object(&self, word: &str) -> Option<usize> {
        let stop = |t: usize| matches!(self.text.word(t), ";" | ":" | ".");
        (self.next..self.limit)
            .take(25)
            .take_while(|&t| !stop(t))
            .find(|&t| self.text.is(t, word) && self.text.quotation(t).is_none())
    }

    /// Verbs whose object is itself what is said.
    pub(super) fn object_rules(&self) -> Option<Content> {
        let (text, next) = (self.text, self.next);
        if self.takes(Complement::ObjectPredicate) {
            return self.predicate();
        }
        // "did not describe any steps": who is silent denies nothing.
        let cue = &text.cues[self.index];
        let silent = cue.negated && cue.verb.stance == Stance::Asserts;
        if !self.takes(Complement::Object) || silent || self.names_source() {
            return None;
        }
        let at = phrase::skip_adjuncts(text, next, self.limit).0;
        let from = if text.time_like(next) { at } else { next };
        if cue.verb.stance == Stance::Denies && self.has_second_object(from) {
            return None;
        }
        let head = text.is_content(from)
            || text.class(from, Class::DETERMINER)
            || text.opens(from).is_some()
            || text.is(from, "him")
            || text.is(from, "her")
            || ["them", "himself", "herself", "itself", "themselves"].iter().any(|w| text.is(from, w))
            || text.is(from, "$");
        head.then(|| self.content(from, Extent::NounPhrase, "statement/object")).flatten()
    }

    /// `denied the farmers a permit`: what is kept from somebody is not said.
    fn has_second_object(&self, from: usize) -> bool {
        let end = phrase::noun_phrase_end(self.text, from, self.limit);
        let doing = self.text.word(from).ends_with("ing");
        !doing && ["a", "an", "any", "the", "access", "entry"].iter().any(|w| self.text.is(end, w))
    }

    /// `citing Ida Berg`: whom one cites is a source, not what is said.
    fn names_source(&self) -> bool {
        let text = self.text;
        let cites = text.cues[self.index].verb.lemma == "cite";
        let article = usize::from(text.class(self.next, Class::DETERMINER));
        let named = text.name_at(self.next + article);
        cites && named.is_some_and(|n| !text.is_possessive(text.document.tokens_in(n.span).end))
    }

    /// `the man called "the Wall" left`: a verb after the quotation has the one called so for its subject.
    fn is_called(&self) -> bool {
        let text = self.text;
        let Some(quotation) = text.opens(self.next) else { return false };
        let cue = &text.cues[self.index];
        let start = text.sentence_start(cue.group);
        let speaks = |s: usize| text.name_at(s).is_some_and(|n| n.person) || text.class(s, Class::PRONOUN);
        let opened = (start..cue.group).any(|t| text.class(t, Class::RELATIVE.or(Class::QUESTION)));
        let named = cue.group > start && speaks(cue.group - 1);
        text.is_finite(text.quote_tokens(quotation).end) && !opened && !named
    }

    /// `called the toll "unjust"`, `called the toll a mistake`: an object and what it is called.
    fn predicate(&self) -> Option<Content> {
        let text = self.text;
        let object = phrase::noun_phrase_end(text, self.next, self.limit).max(self.next);
        let pronoun = ["it", "him", "her", "them", "me", "us", "himself", "herself", "themselves", "this"]
            .iter()
            .any(|w| text.is(self.next, w));
        let object = if pronoun { self.next + 1 } else { object };
        if self.is_called() {
            return None;
        }
        let quoted = (self.next..self.limit).take(20).any(|t| text.opens(t).is_some());
        let second = object > self.next
            && (text.is(object, "a")
                || text.is(object, "an")
                || text.is(object, "the")
                || pronoun && text.is_content(object));
        (quoted || second)
            .then(|| self.content(self.next, Extent::NounPhrase, "statement/predicate"))
            .flatten()
    }
}
