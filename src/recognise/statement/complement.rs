//! What follows a reporting verb: a quotation, a clause, an infinitive, a noun phrase.

use std::ops::Range;

use super::clause::{self, Extent};
use super::phrase;
use super::text::Text;
use super::tree;
use crate::lexicon::{Class, Complement};

/// What a cue introduces.
#[derive(Debug, Clone)]
pub(super) struct Content {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Which rule read it.
    pub(super) rule: &'static str,
}

/// What the cue of this index introduces, if anything that is said follows it.
pub(super) fn after(text: &Text, index: usize) -> Option<Content> {
    let look = Look::new(text, index);
    look.noun_phrase_rules()
        .or_else(|| look.clause_rules())
        .or_else(|| look.object_rules())
        .filter(|c| !c.tokens.is_empty() && !look.names_work(&c.tokens))
}

/// Words that open a noun phrase that is a subject.
const OPENS: Class = Class::PRONOUN.or(Class::DETERMINER).or(Class::QUANTIFIER);

/// One cue and what stands after it.
pub(super) struct Look<'a, 'd> {
    pub(super) text: &'a Text<'d>,
    pub(super) index: usize,
    /// The token after the cue.
    pub(super) next: usize,
    /// The end of the cue's sentence.
    pub(super) limit: usize,
}

impl<'a, 'd> Look<'a, 'd> {
    fn new(text: &'a Text<'d>, index: usize) -> Self {
        let end = text.cues[index].tokens.end;
        // "[urged](link) Berg": the words go on after the link.
        let link = text.is(end, "]") && text.is(end + 1, "(");
        let close = (end..end + 12).find(|&t| link && text.is(t, ")"));
        let next = close.map_or(end, |c| c + 1);
        Self { text, index, next, limit: text.sentence_end(next - 1) }
    }

    pub(super) fn takes(&self, complement: Complement) -> bool {
        self.text.cues[self.index].takes(complement)
    }

    pub(super) fn content(&self, from: usize, extent: Extent, rule: &'static str) -> Option<Content> {
        if from >= self.limit {
            return None;
        }
        let end = clause::end(self.text, self.index, from, extent);
        (end > from).then_some(Content { tokens: from..end, rule })
    }

    /// Verbs with a clause, an infinitive or a quotation.
    fn clause_rules(&self) -> Option<Content> {
        let (text, next) = (self.text, self.next);
        let said_of = text.is(next, "of") && self.takes(Complement::Clause);
        let (at, prepositional) = phrase::skip_adjuncts(text, self.after_source(next), self.limit);
        self.opened(at)
            .or_else(|| self.after_hearer(at))
            .or_else(|| if prepositional && !said_of { self.late_that(next) } else { None })
            .or_else(|| self.bare_clause(at, prepositional))
            .or_else(|| self.governed_clause())
    }

    /// `reported, citing Ida Berg, | that`: the token after a source between commas.
    fn after_source(&self, at: usize) -> usize {
        let text = self.text;
        if !text.is(at, ",") || !text.is(at + 1, "citing") {
            return at;
        }
        let comma = (at + 2..self.limit).take(12).find(|&t| text.is(t, ",") || text.quotation(t).is_some());
        comma.map_or(at, |c| c + 1)
    }

    /// A clause that a word or mark opens: `that`, `whether`, `to`, a colon, a quotation.
    fn opened(&self, at: usize) -> Option<Content> {
        let text = self.text;
        let at = if text.is(at, ",") && (text.opens(at + 1).is_some() || text.is(at + 1, "that")) {
            at + 1
        } else {
            at
        };
        let clause = || self.takes(Complement::Quote) || !tree::is_determiner(text, at);
        if text.is(at, "that") && self.takes(Complement::That) && !self.is_demonstrative(at) && clause() {
            let from = if text.is(at + 1, ",") { at + 2 } else { at + 1 };
            return self.content(from, Extent::Clause, "statement/that");
        }
        if text.is(at, ":") && self.takes(Complement::Quote) {
            let from = at + 1;
            if from < self.limit {
                return self.content(from, Extent::Clause, "statement/colon");
            }
            return self.quotation_below(from);
        }
        if text.opens(at).is_some() && at < self.limit && self.takes(Complement::Quote) {
            return self.content(at, Extent::Clause, "statement/quote");
        }
        let negative = usize::from(text.is(at, "not"));
        if text.is(at + negative, "to")
            && self.takes(Complement::Infinitive)
            && text.is_word(at + 1)
            && !self.is_told(at)
        {
            return self.content(at, Extent::Infinitive, "statement/infinitive");
        }
        let relative = text.is(at, "who") && !(at == self.next && text.is_finite(at + 1));
        if text.class(at, Class::QUESTION) && self.takes(Complement::Question) && !relative {
            return self.content(at, Extent::Clause, "statement/question");
        }
        None
    }

    /// `drivers told to leave`: without a hearer the verb is passive, and its subject does not speak.
    fn is_told(&self, at: usize) -> bool {
        at == self.next && self.takes(Complement::Addressee) && self.takes(Complement::Question)
    }

    /// A quotation that opens the next sentence or paragraph after a colon.
    fn quotation_below(&self, from: usize) -> Option<Content> {
        let quotation = self.text.opens(from)?;
        Some(Content { tokens: self.text.quote_tokens(quotation), rule: "statement/colon" })
    }

    /// `said that.`, `said that day`: no clause follows.
    fn is_demonstrative(&self, at: usize) -> bool {
        let text = self.text;
        let end = phrase::noun_phrase_end(text, at + 1, self.limit);
        let short = end <= at + 3 && !text.class(at + 1, OPENS) && text.name_at(at + 1).is_none();
        short && (end >= self.limit || text.is(end, "."))
    }

    /// `told reporters that`, `urged drivers to`: a hearer stands first.
    fn after_hearer(&self, at: usize) -> Option<Content> {
        let infinitive = self.takes(Complement::ObjectInfinitive);
        if !self.takes(Complement::Addressee) && !infinitive {
            return None;
        }
        let text = self.text;
        let mut end = phrase::noun_phrase_end(text, at, self.limit);
        while end < self.limit
            && (text.is(end, "and")
                || text.class(end, Class::PREPOSITION) && !text.is(end, "to") && !text.is(end, "as"))
        {
            let next = phrase::noun_phrase_end(text, end + 1, self.limit);
            if next == end + 1 {
                break;
            }
            end = next;
        }
        if end == at {
            return None;
        }
        if infinitive && (text.is(end, "to") || text.is(end, "not") && text.is(end + 1, "to")) {
            return self.content(at, Extent::Infinitive, "statement/object_infinitive");
        }
        let (end, _) = phrase::skip_adjuncts(text, end, self.limit);
        let opened = self.takes(Complement::Addressee).then(|| self.opened(end)).flatten();
        opened.or_else(|| self.clause_after_hearer(at))
    }

    /// `told Berg he would leave`, `telling Berg things were calm`.
    fn clause_after_hearer(&self, at: usize) -> Option<Content> {
        let text = self.text;
        if !self.takes(Complement::Addressee) || !self.takes(Complement::Clause) {
            return None;
        }
        let hearer = text.name_at(at).map(|n| text.document.tokens_in(n.span).end);
        let plain = |w: &&str| text.is(at, w);
        let end = hearer.or_else(|| {
            ["reporters", "me", "him", "her", "them", "us", "journalists", "lawmakers"]
                .iter()
                .any(plain)
                .then_some(at + 1)
        })?;
        let (end, _) = phrase::skip_adjuncts(text, end, self.limit);
        self.has_finite(end).then(|| self.content(end, Extent::Clause, "statement/clause")).flatten()
    }

    /// `said in an interview with the paper published on Monday that`: a late `that` after a long adjunct.
    fn late_that(&self, from: usize) -> Option<Content> {
        if !self.takes(Complement::That) {
            return None;
        }
        let stop =
            |t: usize| matches!(self.text.word(t), "," | ";" | ":" | ".") || self.text.quotation(t).is_some();
        let that =
            (from..self.limit).take(25).take_while(|&t| !stop(t)).find(|&t| self.text.is(t, "that"))?;
        self.content(that + 1, Extent::Clause, "statement/that")
    }

    /// A clause that the tree hangs on the cue, where no rule sees its verb: `said sailors want a new pier`.
    fn governed_clause(&self) -> Option<Content> {
        if !self.takes(Complement::Clause) {
            return None;
        }
        let text = self.text;
        let mark = |t: usize| text.is(t, "that") || !text.is_word(t) && text.opens(t).is_none();
        let verb = text.cues[self.index].tokens.start;
        // Most reports end with their cue: no clause, and no need of the tree.
        if text.rest_of_sentence(verb).all(mark) {
            return None;
        }
        let clause = tree::clause_after(text, &text.cues[self.index])?;
        let from = clause.clone().find(|&t| !mark(t))?;
        // "the dam, built in 1911, was old": a subject with a parenthesis.
        let end = phrase::noun_phrase_end(text, self.next, self.limit);
        let from = if end > self.next && end + 1 == from && text.is(end, ",") { self.next } else { from };
        self.content(from, Extent::Clause, "statement/clause")
    }

    /// A clause that nothing opens.
    fn bare_clause(&self, at: usize, prepositional: bool) -> Option<Content> {
        let text = self.text;
        if !self.takes(Complement::Clause)
            || at >= self.limit
            || !(text.is_word(at)
                || text.document.tokens[at].kind == crate::segment::TokenKind::Number
                || text.is(at, "$")
                || text.opens(at).is_some())
        {
            return None;
        }
        if ["little", "nothing", "much"].iter().any(|w| text.is(at, w)) {
            return None;
        }
        let clear = text.class(at, OPENS) || text.name_at(at).is_some() || text.is(at, "there");
        if prepositional && !clear || text.class(at, Class::CONJUNCTION) || text.is(at, "to") {
            return None;
        }
        let says = matches!(self.text.cues[self.index].verb.lemma.as_str(), "say" | "believe");
        let finite =
            self.subject_and_verb(at) || says && clear && self.has_finite(at) && !self.comma_soon(at);
        finite.then(|| self.content(at, Extent::Clause, "statement/clause")).flatten()
    }

    /// Whether a comma comes before any verb could: what follows is a phrase, not a clause.
    fn comma_soon(&self, at: usize) -> bool {
        let end = phrase::noun_phrase_end(self.text, at, self.limit);
        self.text.is(end, ",")
            && !self.text.class(end + 1, Class::RELATIVE)
            && self.text.name_at(at).is_none()
    }

    /// Whether a noun phrase and its finite verb begin here: `the number of cars on the bridge has risen`.
    fn subject_and_verb(&self, at: usize) -> bool {
        let text = self.text;
        let mut end = phrase::noun_phrase_end(text, at, self.limit);
        for _ in 0..4 {
            let inside = (at + 1..end.min(self.limit))
                .any(|t| text.is_finite(t) && !text.class(t - 1, Class::DETERMINER));
            let verb = text.class(end, Class::ADVERB) && text.is_finite(end + 1)
                || end < self.limit && text.is_finite(end);
            if inside || verb || text.class(end, Class::RELATIVE) || text.opens(end).is_some() {
                return true;
            }
            let joint = text.class(end, Class::PREPOSITION.or(Class::CONJUNCTION))
                || text.is(end, ",")
                    && (text.class(end + 1, Class::DETERMINER) || text.name_at(end + 1).is_some());
            if !joint {
                return false;
            }
            end = phrase::noun_phrase_end(text, end + 1, self.limit);
        }
        false
    }

    /// Whether a finite verb stands in the rest of the sentence, outside quotations or opening one.
    fn has_finite(&self, from: usize) -> bool {
        let stop = |t: usize| matches!(self.text.word(t), ";" | ".");
        (from..self.limit)
            .take(60)
            .take_while(|&t| !stop(t))
            .any(|t| t > from && (self.text.is_finite(t) || self.text.quotation(t).is_some()))
    }
}
