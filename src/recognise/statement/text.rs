//! A document as the statement rules see it: word classes, quotations and sentences by token.

use std::ops::Range;

use super::cue::{self, Cue};
use super::subject;
use crate::grammar::{Sentence, Trees};
use crate::lexicon::Class;
use crate::model::Span;
use crate::recognise::NameMention;
use crate::segment::{Document, Quotation, TokenKind};

/// No rule looks further than so many tokens, so that text without full stops costs no more than other text.
const REACH: usize = 400;

/// A document with what the statement rules ask of every token.
pub(super) struct Text<'a> {
    pub(super) document: &'a Document<'a>,
    trees: &'a Trees<'a, 'a>,
    pub(super) names: &'a [NameMention],
    /// For each token the quotation that holds it, marks included, counted from 1; 0 for none.
    quotation: Vec<u32>,
    /// For each token its sentence.
    sentence: Vec<u32>,
    /// For each token whether it is the verb of a cue.
    cue: Vec<bool>,
    /// All reporting verbs outside quotations, in text order.
    pub(super) cues: Vec<Cue>,
    /// The subject of each cue.
    subjects: Vec<Option<Range<usize>>>,
}

impl<'a> Text<'a> {
    pub(super) fn new(trees: &'a Trees<'a, 'a>, names: &'a [NameMention]) -> Self {
        let document = trees.document();
        let mut quotation = vec![0; document.tokens.len()];
        for (i, q) in document.quotations.iter().enumerate() {
            let number = u32::try_from(i + 1).unwrap_or(0);
            document.tokens_in(q.outer).for_each(|t| quotation[t] = number);
        }
        let mut sentence = vec![0; document.tokens.len()];
        for (i, s) in document.sentences.iter().enumerate() {
            s.tokens.clone().for_each(|t| sentence[t] = u32::try_from(i).unwrap_or(0));
        }
        let mut text = Self {
            document,
            trees,
            names,
            quotation,
            sentence,
            cue: vec![false; document.tokens.len()],
            cues: Vec::new(),
            subjects: Vec::new(),
        };
        text.cues = cue::find(&text);
        for cue in &text.cues {
            text.cue[cue.tokens.start] = true;
        }
        for index in 0..text.cues.len() {
            let found = subject::before(&text, index);
            text.subjects.push(found);
        }
        text
    }

    /// Index of the first cue whose verb stands at or after a token.
    pub(super) fn cue_from(&self, token: usize) -> usize {
        self.cues.partition_point(|c| c.tokens.start < token)
    }

    /// The tokens of a cue's subject; of a cue not yet asked, none.
    pub(super) fn subject(&self, cue: usize) -> Option<Range<usize>> {
        self.subjects.get(cue).cloned().flatten()
    }

    /// Whether the token is the verb of a cue.
    pub(super) fn is_cue(&self, token: usize) -> bool {
        self.cue.get(token).copied().unwrap_or(false)
    }

    pub(super) fn word(&self, token: usize) -> &'a str {
        self.document.word(token)
    }

    pub(super) fn is(&self, token: usize, word: &str) -> bool {
        self.document.is(token, word)
    }

    /// Whether the token's word is in any of the classes.
    pub(super) fn class(&self, token: usize, class: Class) -> bool {
        self.document.is_in(token, class)
    }

    pub(super) fn is_word(&self, token: usize) -> bool {
        self.document.tokens.get(token).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// Whether it is a word or number of no function class: a noun, adjective, verb or name.
    pub(super) fn is_content(&self, token: usize) -> bool {
        self.document.tokens.get(token).is_some_and(|t| t.kind != TokenKind::Mark)
            && !self.document.is_in(token, Class::FUNCTION)
    }

    pub(super) fn is_capital(&self, token: usize) -> bool {
        self.is_word(token) && self.word(token).starts_with(char::is_uppercase)
    }

    /// Whether no white space stands before the token.
    pub(super) fn touches(&self, token: usize) -> bool {
        let tokens = &self.document.tokens;
        token > 0 && tokens.get(token).is_some_and(|t| t.span.start == tokens[token - 1].span.end)
    }

    /// A clitic that may be a possessive: `'s`, or the apostrophe after an s.
    pub(super) fn is_possessive(&self, token: usize) -> bool {
        matches!(self.word(token), "'s" | "\u{2019}s" | "'" | "\u{2019}")
    }

    /// Index of the quotation that holds the token, marks included.
    pub(super) fn quotation(&self, token: usize) -> Option<usize> {
        self.quotation.get(token).and_then(|&q| q.checked_sub(1)).map(|q| q as usize)
    }

    /// The quotation that opens at this token.
    pub(super) fn opens(&self, token: usize) -> Option<usize> {
        let here = self.quotation(token)?;
        (token == 0 || self.quotation(token - 1) != Some(here)).then_some(here)
    }

    pub(super) fn quote(&self, index: usize) -> Quotation {
        self.document.quotations[index]
    }

    /// The tokens of a quotation, marks included.
    pub(super) fn quote_tokens(&self, index: usize) -> Range<usize> {
        self.document.tokens_in(self.quote(index).outer)
    }

    /// The first token after the quotation that holds the token; the next token if none does.
    pub(super) fn after_quote(&self, token: usize) -> usize {
        self.quotation(token).map_or(token + 1, |q| self.quote_tokens(q).end.max(token + 1))
    }

    /// Index of the token's sentence.
    pub(super) fn sentence(&self, token: usize) -> usize {
        self.sentence.get(token).map_or(0, |&s| s as usize)
    }

    /// Where the sentence of a token begins; where a quotation began that runs into the sentence, that sentence's begin.
    pub(super) fn sentence_start(&self, token: usize) -> usize {
        let mut start = self.own_sentence(token).start;
        while let Some(q) = self.quotation(start) {
            let before = self.quote_tokens(q).start;
            let outer = self.own_sentence(before).start;
            if before >= start || outer >= start {
                break;
            }
            start = outer;
        }
        start.max(token.saturating_sub(REACH))
    }

    /// Where the sentence of a token ends; where that is inside a quotation, the end of the sentence that closes it.
    pub(super) fn sentence_end(&self, token: usize) -> usize {
        let mut end = self.own_sentence(token).end;
        while let Some(q) = end.checked_sub(1).and_then(|last| self.quotation(last)) {
            let close = self.quote_tokens(q).end;
            if close <= end || self.paragraph(close - 1) != self.paragraph(token) {
                break;
            }
            end = self.own_sentence(close - 1).end;
        }
        end.min(token + REACH)
    }

    fn own_sentence(&self, token: usize) -> Range<usize> {
        self.document.sentences.get(self.sentence(token)).map_or(token..token, |s| s.tokens.clone())
    }

    /// The tokens before this one in its own sentence.
    pub(super) fn sentence_so_far(&self, token: usize) -> Range<usize> {
        self.own_sentence(token).start..token
    }

    /// The tokens after this one in its own sentence.
    pub(super) fn rest_of_sentence(&self, token: usize) -> Range<usize> {
        token + 1..self.own_sentence(token).end
    }

    pub(super) fn paragraph(&self, token: usize) -> usize {
        self.document.sentences.get(self.sentence(token)).map_or(0, |s| s.paragraph)
    }

    /// The name that begins, with its title, at or before the token and holds it.
    pub(super) fn name_at(&self, token: usize) -> Option<&'a NameMention> {
        let at = self.document.tokens.get(token)?.span.start;
        let after = self.names.partition_point(|n| n.span.start <= at);
        self.names[..after].last().filter(|n| at < n.span.end)
    }

    /// The tree of a token's sentence, and the token's word in it; none where the rules would not look to the sentence's
    /// end. To be asked only where it decides something.
    pub(super) fn tree(&self, token: usize) -> Option<(&'a Sentence, usize)> {
        let index = self.sentence(token);
        let tokens = &self.document.sentences.get(index)?.tokens;
        let word = token.checked_sub(tokens.start)?;
        (tokens.len() <= REACH).then(|| self.trees.get(index)).flatten().map(|tree| (tree, word))
    }

    /// The span of some tokens.
    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        self.document.span_of(tokens)
    }

    /// Whether the token looks like a finite verb of the outlet's or a speaker's clause.
    pub(super) fn is_finite(&self, token: usize) -> bool {
        const PAST: Class = Class::AUXILIARY.or(Class::IRREGULAR_PAST);
        let word = self.word(token);
        if self.class(token, PAST) {
            return !self.is_possessive(token) && !matches!(word, "having" | "being" | "been");
        }
        let lower = self.is_word(token) && word.starts_with(char::is_lowercase);
        lower
            && (word.ends_with("ed")
                || (word.ends_with('s') && !word.ends_with("ss") && self.is_singular_before(token)))
    }

    /// Whether a form in -s after this token's predecessor may be a verb: after a name, pronoun or singular noun.
    fn is_singular_before(&self, token: usize) -> bool {
        let Some(before) = token.checked_sub(1) else { return false };
        let word = self.word(before);
        matches!(word.to_ascii_lowercase().as_str(), "he" | "she" | "it" | "who" | "which" | "that")
            || (self.name_at(before).is_some() && !self.is_possessive(before))
    }

    /// Whether a time begins here: `on Monday`, `last week`.
    pub(super) fn time_like(&self, at: usize) -> bool {
        super::phrase::time_end(self, at, self.document.tokens.len()).is_some()
    }
}
