//! Names: who is named, with which title, and which mentions name the same one.

mod link;
mod run;
mod title;

use super::NameMention;
use crate::lexicon::Class;
use crate::segment::{Document, TokenKind};

/// A name as found, before mentions are linked: token ranges.
#[derive(Debug, Clone)]
struct Found {
    /// Tokens of the title before the name, and of the name.
    whole: std::ops::Range<usize>,
    /// Tokens of the name.
    name: std::ops::Range<usize>,
    /// Whether a word for what someone is stands before it.
    titled: bool,
}

/// All names of a text, in text order.
pub(super) fn find(document: &Document) -> Vec<NameMention> {
    let text = Text { document };
    let mut found: Vec<Found> =
        run::find(&text).into_iter().filter_map(|run| title::split(&text, run)).collect();
    // "Norlandish" in "Norlandish minister Ida Berg" is part of the title.
    let starts: Vec<usize> = found.iter().skip(1).map(|f| f.whole.start).chain([usize::MAX]).collect();
    let mut next = starts.into_iter();
    found.retain(|f| next.next().is_none_or(|start| f.whole.end <= start));
    link::link(&text, &found)
}

/// A document as the rules for names see it.
struct Text<'a> {
    document: &'a Document<'a>,
}

impl<'a> Text<'a> {
    fn word(&self, token: usize) -> &'a str {
        self.document.word(token)
    }

    fn class(&self, token: usize) -> Class {
        self.document.class(token)
    }

    fn is_word(&self, token: usize) -> bool {
        self.document.tokens.get(token).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// Whether the token is a word that begins with a capital letter.
    fn is_capital(&self, token: usize) -> bool {
        self.is_word(token) && self.word(token).starts_with(char::is_uppercase)
    }

    /// Whether no white space stands before the token.
    fn touches(&self, token: usize) -> bool {
        let tokens = &self.document.tokens;
        token > 0 && tokens.get(token).is_some_and(|t| t.span.start == tokens[token - 1].span.end)
    }
}

#[cfg(test)]
mod tests;
