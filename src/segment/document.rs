//! A text with its segmentation, as every recogniser sees it.

use std::borrow::Cow;
use std::ops::Range;

use super::sentences::Marked;
use super::{Quotation, Token, paragraphs, quotations, sentences, tokens};
use crate::lexicon::{Class, in_lower_case};
use crate::model::Span;

/// One sentence: its place, its tokens, and the paragraph it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence's place in the text, without surrounding white space.
    pub span: Span,
    /// Its tokens, as indexes into [`Document::tokens`].
    pub tokens: Range<usize>,
    /// Index of its paragraph in [`Document::paragraphs`].
    pub paragraph: usize,
}

/// A text and its segmentation. Spans are bytes of [`Document::text`].
#[derive(Debug)]
pub struct Document<'t> {
    /// The whole text.
    pub text: &'t str,
    /// Paragraphs in text order.
    pub paragraphs: Vec<Span>,
    /// Sentences in text order; none crosses a paragraph.
    pub sentences: Vec<Sentence>,
    /// All tokens in text order.
    pub tokens: Vec<Token>,
    /// Quotations in text order, outermost marks only.
    pub quotations: Vec<Quotation>,
    /// The classes that each token's word is in.
    classes: Vec<Class>,
}

impl<'t> Document<'t> {
    /// Segments a text, in time linear in its length.
    pub fn new(text: &'t str) -> Self {
        let paragraphs = paragraphs::split(text);
        let mut tokens: Vec<Token> = Vec::new();
        for &paragraph in &paragraphs {
            tokens.extend(tokens::tokenize(text, paragraph));
        }
        let classes: Vec<Class> = tokens.iter().map(|token| Class::of(token.span.of(text))).collect();
        let quotations = quotations::find(text, &paragraphs);
        let marked = Marked { tokens: &tokens, classes: &classes, quotations: &quotations };
        let sentences = sentences::split(text, &paragraphs, &marked);
        Self { text, paragraphs, sentences, tokens, quotations, classes }
    }

    /// The text of a token, as written; empty past the last token.
    pub fn word(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |t| t.span.of(self.text))
    }

    /// Whether the token is this word, whatever its case (ASCII).
    pub fn is(&self, token: usize, word: &str) -> bool {
        self.tokens.get(token).is_some_and(|t| t.span.len() == word.len())
            && self.word(token).eq_ignore_ascii_case(word)
    }

    /// The classes that a token's word is in; none past the last token.
    pub fn class(&self, token: usize) -> Class {
        self.classes.get(token).copied().unwrap_or_default()
    }

    /// Whether a token's word is in any of the classes.
    pub fn is_in(&self, token: usize, classes: Class) -> bool {
        self.class(token).is(classes)
    }

    /// The text of a token in lower case.
    pub fn lower(&self, token: usize) -> Cow<'t, str> {
        in_lower_case(self.word(token))
    }

    /// The span from the first to the last of some tokens; empty for none.
    pub fn span_of(&self, tokens: Range<usize>) -> Span {
        match self.tokens.get(tokens.start..tokens.end.min(self.tokens.len())) {
            Some([first, .., last]) => first.span.to(last.span),
            Some([only]) => only.span,
            _ => Span::new(0, 0),
        }
    }

    /// The first token that ends after a byte offset; the number of tokens if there is none.
    pub fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|t| t.span.end <= byte)
    }

    /// The tokens that a span touches.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start);
        start..self.tokens.partition_point(|t| t.span.start < span.end).max(start)
    }

    /// The sentence that holds a byte offset, or the next one after it.
    pub fn sentence_at(&self, byte: usize) -> Option<&Sentence> {
        self.sentences.get(self.sentences.partition_point(|s| s.span.end <= byte))
    }

    /// The quotation, if any, within whose marks a byte offset lies.
    pub fn quotation_at(&self, byte: usize) -> Option<&Quotation> {
        let after = self.quotations.partition_point(|q| q.outer.start <= byte);
        self.quotations[..after].last().filter(|q| byte < q.outer.end)
    }
}
