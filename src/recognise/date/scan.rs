//! What the rules see: one sentence's tokens, each with what it means as a word of time.

use std::ops::Range;

use jiff::civil::Date;

use crate::lexicon::{Class, TimeWord, time_words};
use crate::segment::{Document, Sentence, TokenKind};

/// A word or phrase of time.
#[derive(Debug, Clone, Copy)]
struct Item {
    means: TimeWord,
    /// How many tokens it takes up.
    tokens: usize,
}

/// One sentence at a time of a document whose words of time are known.
#[derive(Debug)]
pub(super) struct Scan<'d> {
    pub(super) document: &'d Document<'d>,
    /// The day that relative dates refer to.
    pub(super) published: Option<Date>,
    /// Whether the text writes the day before the month in dates like 14/9/2020; `None` where it does not show.
    pub(super) day_first: Option<bool>,
    sentence: Range<usize>,
    /// What each of the sentence's tokens means.
    items: Vec<Option<Item>>,
}

impl<'d> Scan<'d> {
    /// Before the first sentence.
    pub(super) fn new(document: &'d Document<'d>, published: Option<Date>) -> Self {
        let day_first = super::numeric::day_first(document);
        Self { document, published, day_first, sentence: 0..0, items: Vec::new() }
    }

    /// Moves on to a sentence and looks up its tokens; nothing outside it can be seen afterwards.
    pub(super) fn enter(&mut self, sentence: &Sentence) {
        self.sentence = sentence.tokens.clone();
        self.items.clear();
        self.items.extend(self.sentence.clone().map(|token| item(self.document, token)));
    }

    fn item(&self, token: usize) -> Option<Item> {
        self.items.get(token.checked_sub(self.sentence.start)?).copied().flatten()
    }

    /// The sentence's tokens.
    pub(super) fn sentence(&self) -> Range<usize> {
        self.sentence.clone()
    }

    /// The token's text, empty outside the sentence.
    pub(super) fn text(&self, token: usize) -> &'d str {
        if self.sentence.contains(&token) { self.document.word(token) } else { "" }
    }

    /// The text of the token `back` places before, empty outside the sentence.
    pub(super) fn before(&self, token: usize, back: usize) -> &'d str {
        token.checked_sub(back).map_or("", |i| self.text(i))
    }

    /// What the token means as a word of time.
    pub(super) fn means(&self, token: usize) -> Option<TimeWord> {
        self.item(token).map(|item| item.means)
    }

    /// The token after the word or phrase that begins here.
    pub(super) fn after(&self, token: usize) -> usize {
        token + self.item(token).map_or(1, |item| item.tokens)
    }

    /// Whether the token is this word, whatever its case.
    pub(super) fn is(&self, token: usize, word: &str) -> bool {
        self.text(token).eq_ignore_ascii_case(word)
    }

    /// Whether the token is one of these words, whatever their case.
    pub(super) fn is_any(&self, token: usize, words: &[&str]) -> bool {
        let text = self.text(token);
        words.iter().any(|word| text.eq_ignore_ascii_case(word))
    }

    /// Whether the token's word is in any of the classes.
    pub(super) fn is_in(&self, token: usize, classes: Class) -> bool {
        self.sentence.contains(&token) && self.document.is_in(token, classes)
    }

    /// Whether the word before the token is in any of the classes.
    pub(super) fn follows(&self, token: usize, classes: Class) -> bool {
        token.checked_sub(1).is_some_and(|before| self.is_in(before, classes))
    }

    /// Whether the token is a number.
    pub(super) fn is_number(&self, token: usize) -> bool {
        self.sentence.contains(&token)
            && self.document.tokens.get(token).is_some_and(|t| t.kind == TokenKind::Number)
    }

    /// Whether the token begins with a capital letter.
    pub(super) fn is_capital(&self, token: usize) -> bool {
        self.text(token).starts_with(char::is_uppercase)
    }

    /// A whole number written in one to four digits.
    pub(super) fn number(&self, token: usize) -> Option<i16> {
        let text = self.text(token);
        let plain = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if plain { text.parse().ok() } else { None }
    }

    /// A small number in digits or in words: `three`, `a`, `12`.
    pub(super) fn count(&self, token: usize) -> Option<i64> {
        match self.means(token) {
            Some(TimeWord::Count(n)) => Some(n),
            _ => self.number(token).map(i64::from),
        }
    }
}

fn item(document: &Document, token: usize) -> Option<Item> {
    if !document.is_in(token, Class::OF_TIME) {
        return None;
    }
    let words = time_words();
    let place = document.tokens.get(token)?.span;
    let word = place.of(document.text);
    if let Some((len, means)) = words.phrase(word, document.text.get(place.start..)?) {
        let next = document.token_at(place.start + len - 1) + 1;
        let whole = document.tokens.get(next - 1).is_some_and(|t| t.span.end == place.start + len);
        if whole {
            return Some(Item { means, tokens: next - token });
        }
    }
    words.word(word).map(|means| Item { means, tokens: 1 })
}
