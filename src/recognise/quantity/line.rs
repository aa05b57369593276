//! A sentence as the quantity grammars see it: words, digit groups and marks, with prefixes and suffixes of numbers cut off.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::{Class, Currencies, NumberKind, Numbers, in_lower_case};
use crate::model::Span;
use crate::segment::{Document, Sentence};

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, perhaps with digits among them.
    Word,
    /// Digits with separators between them.
    Digits,
    /// A punctuation mark or symbol.
    Mark,
}

/// One piece of a sentence.
#[derive(Debug)]
pub(super) struct Piece<'t> {
    /// Its place in the text.
    pub(super) span: Span,
    /// What it is made of.
    pub(super) kind: Kind,
    /// Its text in lower case.
    pub(super) lower: Cow<'t, str>,
    /// The classes that its word is in.
    classes: Class,
    /// What it means as a number word.
    numbers: &'static [(NumberKind, u64)],
    /// Whether white space stands before it.
    pub(super) spaced: bool,
    /// Whether it stands inside an address, where digits count nothing.
    pub(super) address: bool,
}

/// A sentence cut into pieces.
#[derive(Debug)]
pub(super) struct Line<'t> {
    /// The whole text.
    pub(super) text: &'t str,
    /// The pieces in text order.
    pub(super) pieces: Vec<Piece<'t>>,
    /// Whether the words are capitalised as in a headline, so that a capital tells nothing.
    pub(super) headline: bool,
    /// The classes that any piece is in.
    classes: Class,
}

impl<'t> Line<'t> {
    /// Cuts a sentence into pieces, in time linear in its length.
    pub(super) fn new(document: &Document<'t>, sentence: &Sentence) -> Self {
        let mut line = Self {
            text: document.text,
            pieces: Vec::with_capacity(sentence.tokens.len()),
            headline: false,
            classes: Class::default(),
        };
        let mut from = sentence.span.start;
        for token in sentence.tokens.clone() {
            let span = document.tokens[token].span;
            if span.start >= from {
                from = line.push_token((span, document.class(token)), sentence.span.end);
            }
        }
        line.mark_addresses();
        line.headline = line.is_headline();
        line
    }

    /// Pushes the pieces that begin in this token, and returns where the last of them ends.
    fn push_token(&mut self, (token, classes): (Span, Class), limit: usize) -> usize {
        let word = token.of(self.text);
        let Some(first_digit) = word.bytes().position(|byte| byte.is_ascii_digit()) else {
            return self.push_plain((token, classes), limit);
        };
        let prefix = &word[..first_digit];
        // "PS5" is a name, "PS5.2m" a sum whose sign was lost on the way.
        let mut rest = self.text[token.end..].chars();
        let decimal = rest.next() == Some('.') && rest.next().is_some_and(|c| c.is_ascii_digit());
        let name = prefix == "PS" && word.len() == 3 && !decimal;
        let large =
            Currencies::get().is_large_prefix(prefix) && is_sum(&self.text[token.start + first_digit..limit]);
        if first_digit > 0 && (name || !(large || self.cuts_prefix(prefix))) {
            self.push(token, Kind::Word);
            return token.end;
        }
        let digits = token.start + first_digit;
        if first_digit > 0 {
            self.push(Span::new(token.start, digits), Kind::Word);
        }
        self.push_number(digits, limit)
    }

    /// A token without digits; a decimal point that nothing stands before belongs to the digits after it.
    fn push_plain(&mut self, (token, classes): (Span, Class), limit: usize) -> usize {
        let word = token.of(self.text);
        let point = word == "." && self.text[token.end..limit].starts_with(|c: char| c.is_ascii_digit());
        if point && self.gap_before(token.start) {
            return self.push_number(token.start, limit);
        }
        let clitic = word.len() > 3 && word.starts_with(['\'', '\u{2019}']);
        let kind = if clitic || word.starts_with(char::is_alphanumeric) { Kind::Word } else { Kind::Mark };
        self.add(token, kind, classes);
        token.end
    }

    /// Digits with their separators, then the letters that touch them.
    fn push_number(&mut self, start: usize, limit: usize) -> usize {
        let rest = &self.text[start..limit];
        let bytes = rest.as_bytes();
        let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
        let mut end = 0;
        while digit(end) || (matches!(bytes.get(end), Some(b',' | b'.' | b':' | b'/')) && digit(end + 1)) {
            end += 1;
        }
        // "22,24,26" is a list.
        let list = rest[..end].find(',').filter(|_| !is_number(&rest[..end]) && is_list(&rest[..end]));
        if let Some(comma) = list {
            self.push(Span::new(start, start + comma), Kind::Digits);
            return self.push_list(start + comma, start + end);
        }
        let written = &rest[..end];
        let kind = if is_number(written) { Kind::Digits } else { Kind::Word };
        self.push(Span::new(start, start + end), kind);
        let letters = rest[end..].find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len() - end);
        if letters > 0 {
            self.push(Span::new(start + end, start + end + letters), Kind::Word);
        }
        start + end + letters
    }

    /// The commas of a list and the digits after each.
    fn push_list(&mut self, mut comma: usize, end: usize) -> usize {
        while comma < end {
            self.push(Span::new(comma, comma + 1), Kind::Mark);
            let digits = &self.text[comma + 1..end];
            let next = comma + 1 + digits.find(',').unwrap_or(digits.len());
            self.push(Span::new(comma + 1, next), Kind::Digits);
            comma = next;
        }
        end
    }

    /// Adds a piece of a token.
    fn push(&mut self, span: Span, kind: Kind) {
        self.add(span, kind, Class::of(span.of(self.text)));
    }

    fn add(&mut self, span: Span, kind: Kind, classes: Class) {
        let lower = in_lower_case(span.of(self.text));
        let spaced = self.gap_before(span.start);
        self.classes = self.classes.or(classes);
        let numbers = if classes.is(Class::NUMBER) { Numbers::get().meanings(&lower) } else { &[] };
        self.pieces.push(Piece { span, kind, lower, classes, numbers, spaced, address: false });
    }

    fn gap_before(&self, byte: usize) -> bool {
        self.text[..byte].chars().next_back().is_none_or(char::is_whitespace)
    }

    /// `USD10m`, and `A82` after a currency sign, are a currency and a number; `A320` is one name.
    fn cuts_prefix(&self, prefix: &str) -> bool {
        let after_sign =
            self.pieces.last().is_some_and(|p| p.kind == Kind::Mark && Currencies::get().is_sign(&p.lower));
        Currencies::get().is_prefix(prefix) || (after_sign && prefix.len() <= 3)
    }

    /// Marks the pieces of every stretch without white space that is a web or mail address.
    fn mark_addresses(&mut self) {
        let mut start = 0;
        for i in 1..=self.pieces.len() {
            if i < self.pieces.len() && !self.pieces[i].spaced {
                continue;
            }
            let stretch = &mut self.pieces[start..i];
            if stretch.iter().any(|p| matches!(&*p.lower, "www" | "http" | "https" | "@")) {
                for piece in stretch {
                    piece.address = true;
                }
            }
            start = i;
        }
    }

    fn is_headline(&self) -> bool {
        if self.pieces.last().is_some_and(|p| p.lower == ".") {
            return false;
        }
        let long = |p: &&Piece| p.kind == Kind::Word && p.lower.len() > 3;
        let words = self.pieces.iter().filter(long).count();
        let capitals = self.pieces.iter().filter(long).filter(|p| self.capital(p)).count();
        words > 2 && capitals * 3 > words * 2
    }

    fn capital(&self, piece: &Piece) -> bool {
        piece.span.of(self.text).starts_with(char::is_uppercase)
    }

    /// Number of pieces.
    pub(super) fn len(&self) -> usize {
        self.pieces.len()
    }

    /// The piece in lower case; empty outside the sentence.
    pub(super) fn word(&self, i: usize) -> &str {
        self.pieces.get(i).map_or("", |p| &p.lower)
    }

    /// The piece `n` places before `i`, in lower case; empty outside the sentence.
    pub(super) fn back(&self, i: usize, n: usize) -> &str {
        i.checked_sub(n).map_or("", |at| self.word(at))
    }

    /// Whether any piece is in any of the classes.
    pub(super) fn holds(&self, classes: Class) -> bool {
        self.classes.is(classes)
    }

    /// Whether the piece is in any of the classes.
    pub(super) fn is_in(&self, i: usize, classes: Class) -> bool {
        self.pieces.get(i).is_some_and(|piece| piece.classes.is(classes))
    }

    /// Whether the piece before `i` is in any of the classes.
    pub(super) fn follows(&self, i: usize, classes: Class) -> bool {
        i.checked_sub(1).is_some_and(|before| self.is_in(before, classes))
    }

    /// The value of the piece as a word of this kind.
    pub(super) fn number(&self, i: usize, kind: NumberKind) -> Option<u64> {
        self.pieces.get(i)?.numbers.iter().find(|(k, _)| *k == kind).map(|&(_, value)| value)
    }

    /// The value of a piece that counts or multiplies, and which of the two it does.
    pub(super) fn cardinal(&self, i: usize) -> Option<(NumberKind, u64)> {
        self.pieces.get(i)?.numbers.iter().find(|(kind, _)| kind.is_cardinal()).copied()
    }

    /// The piece as written; empty outside the sentence.
    pub(super) fn raw(&self, i: usize) -> &'t str {
        self.pieces.get(i).map_or("", |p| p.span.of(self.text))
    }

    /// What the piece is made of.
    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.pieces.get(i).map(|p| p.kind)
    }

    /// Whether the piece follows the one before it without white space.
    pub(super) fn touches(&self, i: usize) -> bool {
        i > 0 && self.pieces.get(i).is_some_and(|p| !p.spaced)
    }

    /// Whether the piece begins with a capital letter.
    pub(super) fn is_capital(&self, i: usize) -> bool {
        self.pieces.get(i).is_some_and(|p| self.capital(p))
    }

    /// Whether the piece is a hyphen or dash that joins the pieces on both sides of it without white space.
    pub(super) fn is_hyphen(&self, i: usize) -> bool {
        is_dash(self.word(i)) && self.touches(i) && self.touches(i + 1)
    }

    /// The place in the text of some pieces; empty for none.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        match self.pieces.get(range.clone()) {
            Some([first, .., last]) => first.span.to(last.span),
            Some([only]) => only.span,
            _ => Span::new(0, 0),
        }
    }
}

/// Whether the mark is a hyphen or a dash.
pub(super) fn is_dash(mark: &str) -> bool {
    matches!(mark, "-" | "\u{2010}" | "\u{2011}" | "\u{2013}" | "\u{2014}" | "\u{2212}")
}

/// Whether a text begins with digits that are likelier a sum than part of a name: `40 million`, `50,000`, `18.55`.
fn is_sum(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(text.len());
    let written = text[..end].trim_end_matches([',', '.']);
    let cents = written.split_once('.').is_some_and(|(_, cents)| cents.len() == 2);
    let thousands = written.contains(',') && is_number(written) && !is_list(written);
    is_scaled(text) || ((cents || thousands) && is_number(written))
}

/// Whether a scale follows the digits that a text begins with: `40 million`, `1.5bn`.
fn is_scaled(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let word = rest.strip_prefix([' ', '-', '\u{a0}']).unwrap_or(rest);
    let end = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    let word = word[..end].to_ascii_lowercase();
    let scale = matches!(Numbers::get().cardinal(&word), Some((NumberKind::Scale, _)));
    scale
        || (rest.len() < text.len()
            && rest.starts_with(|c: char| c.is_ascii_alphabetic())
            && Numbers::get().value(&word, NumberKind::Mark).is_some())
}

/// `22,24,26`: groups of one or two digits that a comma parts without a blank.
fn is_list(written: &str) -> bool {
    let mut groups = written.split(',');
    groups.clone().count() > 2
        && groups.all(|g| (1..=2).contains(&g.len()) && g.bytes().all(|b| b.is_ascii_digit()))
}

/// `7,000`, `1.5`, `.25`, `1/16`; not `10:30`, `9/14/2020`, `1.2.3` or `1,23,4`.
fn is_number(written: &str) -> bool {
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let mut groups = whole.split(',');
    let lead = groups.next().unwrap_or("").len();
    let grouped = whole.contains(',');
    let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let ratio = written.split_once('/').is_some_and(|(a, b)| plain(a) && plain(b));
    // Three digits a group, or two before the last three as in lakh and crore.
    let even = groups.clone().all(|g| g.len() == 3);
    let indian = groups.clone().count() > 1
        && groups.clone().all(|g| matches!(g.len(), 2 | 3))
        && groups.clone().next_back().is_some_and(|g| g.len() == 3);
    // "1,3" is 1.3 to many Europeans.
    let decimal = groups.clone().all(|g| matches!(g.len(), 1 | 2))
        && groups.clone().count() == 1
        && fraction.is_empty();
    let grouping = !grouped || ((1..=3).contains(&lead) && (even || indian || decimal));
    ratio || (plain(fraction) && grouping && whole.bytes().all(|b| b.is_ascii_digit() || b == b','))
}
