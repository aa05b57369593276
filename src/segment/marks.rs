//! Quotation marks one by one: their style, and what the characters around them allow.

use crate::lexicon::Class;
use crate::model::Span;

/// How a mark is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `"`.
    Straight,
    /// `“` and `”`.
    Curly,
    /// `''` and ` `` `.
    Doubled,
    /// `«` and `»`.
    Angle,
    /// `'`.
    Single,
    /// `‘` and `’`.
    CurlySingle,
}

impl Style {
    /// Whether the mark is of one stroke, and so may be an apostrophe.
    pub(super) fn is_single(self) -> bool {
        matches!(self, Self::Single | Self::CurlySingle)
    }

    /// Whether a quotation opened in this style is closed by that one, where both are in use.
    pub(super) fn pairs_with(self, other: Self) -> bool {
        self == other
    }
}

/// One quotation mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Its place.
    pub(super) span: Span,
    /// How it is written.
    pub(super) style: Style,
    /// Whether words follow it, so that it may open a quotation.
    pub(super) can_open: bool,
    /// Whether words or their punctuation stand before it, so that it may close one.
    can_close: bool,
    /// Whether its shape says that it closes.
    closing_shape: bool,
}

impl Mark {
    /// Whether it can only open: words follow, none touch it from before, and its shape does not say otherwise.
    pub(super) fn clearly_opens(&self) -> bool {
        self.can_open && !self.can_close && !self.closing_shape
    }
}

/// Whether a paragraph begins with a quotation mark.
pub(super) fn opens_with_mark(paragraph: &str) -> bool {
    paragraph.starts_with(['"', '\u{201c}', '\u{201d}', '\u{2018}', '\u{ab}']) || doubled(paragraph)
}

/// The longest start of `text` of at most so many bytes that ends between characters.
pub(super) fn prefix(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn doubled(rest: &str) -> bool {
    rest.starts_with("''")
        || rest.starts_with("``")
        || rest.starts_with("\u{2018}\u{2018}")
        || rest.starts_with("\u{2019}\u{2019}")
}

/// The marks of a paragraph in text order. Single marks come in pairs; apostrophes are left out.
pub(super) fn find(text: &str, paragraph: Span) -> Vec<Mark> {
    let mut scan = Scan { text, paragraph, marks: Vec::new(), closer: None, failed_until: 0 };
    let mut skip_to = paragraph.start;
    let places = paragraph.of(text).bytes().zip(paragraph.start..).filter(|(byte, _)| may_begin_mark(*byte));
    for (_, at) in places {
        let mark = if at >= skip_to { text[at..].chars().next().filter(|&c| is_mark(c)) } else { None };
        if let Some(c) = mark {
            skip_to = scan.read(at, c);
        }
    }
    scan.marks
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '\u{ab}' | '\u{bb}' | '\u{2018}'..='\u{201f}')
}

/// Whether the first byte of a mark is such.
fn may_begin_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | 0xc2 | 0xe2)
}

struct Scan<'a> {
    text: &'a str,
    paragraph: Span,
    marks: Vec<Mark>,
    /// Where the single mark that closes an open single quotation stands.
    closer: Option<usize>,
    /// Up to here no single mark closes, as an earlier search found.
    failed_until: usize,
}

impl Scan<'_> {
    /// Reads the mark at a byte offset; where to go on.
    fn read(&mut self, at: usize, c: char) -> usize {
        let rest = &self.text[at..self.paragraph.end];
        let (len, style) = match c {
            _ if doubled(rest) => (2 * c.len_utf8(), Style::Doubled),
            '"' | '\u{201f}' => (c.len_utf8(), Style::Straight),
            '\u{201c}' | '\u{201d}' | '\u{201e}' => (c.len_utf8(), Style::Curly),
            '\u{ab}' | '\u{bb}' => (c.len_utf8(), Style::Angle),
            '\'' => (1, Style::Single),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{201a}' => (c.len_utf8(), Style::CurlySingle),
            _ => return at + c.len_utf8(),
        };
        let mark = self.mark(Span::new(at, at + len), style, c);
        if !style.is_single() {
            if !self.is_inch(&mark) {
                self.marks.push(mark);
            }
        } else if self.closer == Some(at) {
            self.closer = None;
            self.marks.push(mark);
        } else if self.closer.is_none() && at >= self.failed_until && self.opens_single(&mark, c) {
            self.marks.push(mark);
        }
        at + len
    }

    fn mark(&self, span: Span, style: Style, c: char) -> Mark {
        let before = self.text[self.paragraph.start..span.start].chars().next_back();
        let after = self.text[span.end..self.paragraph.end].chars().next();
        let word_before = before.is_some_and(|b| !b.is_whitespace() && !is_opening_context(b));
        let word_after = after.is_some_and(|a| !a.is_whitespace() && !is_closing_context(a));
        let closing_shape = matches!(c, '\u{201d}' | '\u{2019}' | '\u{bb}');
        let opening_shape = matches!(c, '\u{201c}' | '\u{2018}' | '\u{ab}' | '\u{201e}' | '`');
        let can_close = word_before && !(opening_shape && word_after && style != Style::Curly);
        let spaced = before.is_none_or(char::is_whitespace) && opening_shape;
        Mark {
            span,
            style,
            can_open: word_after || spaced,
            can_close: can_close && !spaced,
            closing_shape: closing_shape && word_before,
        }
    }

    /// `5'10"`: a straight mark after a digit, outside any quotation, that no mark opened.
    fn is_inch(&self, mark: &Mark) -> bool {
        let before = self.text[self.paragraph.start..mark.span.start].chars().next_back();
        mark.style == Style::Straight
            && self.marks.len().is_multiple_of(2)
            && before.is_some_and(|b| b.is_ascii_digit())
    }

    /// Whether a single mark opens a quotation: words follow, none stand before, and a single mark closes it.
    fn opens_single(&mut self, mark: &Mark, c: char) -> bool {
        let before = self.text[self.paragraph.start..mark.span.start].chars().next_back();
        let free = before.is_none_or(|b| b.is_whitespace() || is_opening_context(b));
        let beside_double =
            self.text[mark.span.end..self.paragraph.end].starts_with(['"', '\u{201c}', '\u{201d}']);
        if !free || !mark.can_open || beside_double || c == '\u{2019}' || self.is_elision(mark.span.end) {
            return false;
        }
        let rest = prefix(&self.text[mark.span.end..self.paragraph.end], SINGLE_WITHIN);
        self.closer = closing_single(rest).map(|at| mark.span.end + at);
        if self.closer.is_none() {
            self.failed_until = mark.span.end + rest.len();
        }
        self.closer.is_some()
    }

    /// `'90s`, `'em`, `'til`: an apostrophe for letters left out.
    fn is_elision(&self, from: usize) -> bool {
        let rest = &self.text[from..self.paragraph.end];
        let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
        word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with('s')
            || Class::of(word).is(Class::CUT_SHORT)
    }
}

/// A quotation in single marks is no longer than this, in bytes.
const SINGLE_WITHIN: usize = 1_200;

/// Where the single mark stands that closes a quotation. A mark after punctuation, or before it, is surely one; after an
/// `s` it may be a plural possessive, which counts only if none better follows.
fn closing_single(rest: &str) -> Option<usize> {
    let mut doubtful = None;
    for (at, c) in rest.char_indices().filter(|&(_, c)| c == '\'' || c == '\u{2019}') {
        let before = rest[..at].chars().next_back()?;
        let after = rest[at + c.len_utf8()..].chars().next();
        if before.is_whitespace() || after.is_some_and(char::is_alphanumeric) {
            continue;
        }
        let sure = !before.is_alphanumeric() || after.is_none_or(is_closing_context);
        if sure || before != 's' {
            return Some(at);
        }
        doubtful = doubtful.or(Some(at));
    }
    doubtful
}

fn is_opening_context(c: char) -> bool {
    matches!(c, '(' | '[' | '\u{2014}' | '\u{2013}' | '\u{2018}' | '\u{201c}' | '\u{ab}' | '`' | '*' | '_')
}

fn is_closing_context(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '\u{2014}'
            | '\u{2013}'
            | '-'
            | '\u{2019}'
            | '\u{201d}'
            | '"'
            | '\u{bb}'
    )
}
