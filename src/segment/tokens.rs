//! Tokens as treebanks have them: clitics and hyphens split, numbers and abbreviations whole.

use super::addresses::{address_len, smiley_len, tag_len};
use crate::lexicon::Class;
use crate::model::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Begins with a letter.
    Word,
    /// Begins with a digit: `7,000`, `1.5`, `10:30`, `5th`.
    Number,
    /// Anything else: punctuation marks and symbols.
    Mark,
}

/// A token's place and kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its place in the text.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Splits one stretch of `text` into tokens, in time linear in its length.
pub fn tokenize(text: &str, within: Span) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(within.len() / 5);
    let mut at = within.start;
    while let Some(c) = text.get(at..within.end).and_then(|rest| rest.chars().next()) {
        let rest = &text[at..within.end];
        let after_space = || at == within.start || text[..at].ends_with(char::is_whitespace);
        let plain = plain_word_len(rest);
        if plain > 0 {
            push_split(&mut tokens, text, Span::new(at, at + plain), TokenKind::Word);
            at += plain + 1;
            continue;
        }
        let (len, kind) = match c {
            c if c.is_whitespace() || is_invisible(c) => {
                at += c.len_utf8();
                continue;
            }
            c if c.is_alphanumeric() && address_len(rest) > 0 => (address_len(rest), TokenKind::Word),
            c if c.is_ascii_digit() => (number_len(rest), TokenKind::Number),
            c if c.is_alphanumeric() => (word_len(rest), TokenKind::Word),
            '#' | '@' if after_space() && tag_len(rest) > 0 => (tag_len(rest), TokenKind::Word),
            ':' | ';' if after_space() && smiley_len(rest) > 0 => (smiley_len(rest), TokenKind::Mark),
            c => (mark_len(rest, c), TokenKind::Mark),
        };
        push_split(&mut tokens, text, Span::new(at, at + len), kind);
        at += len;
    }
    tokens
}

/// Zero-width characters and soft hyphens carry no text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// `7,000`, `1.5`, `10:30`, `9/14/2020`, `5th`, `20s`: digits with single separators between digits, then letters.
fn number_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digit = |i: usize| bytes.get(i).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (matches!(bytes.get(end), Some(b',' | b'.' | b':' | b'/')) && digit(end + 1)) {
        end += 1;
    }
    end + rest[end..].find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len() - end)
}

/// A word of nothing but ASCII letters with a blank after it, as most are; 0 if there is none.
fn plain_word_len(rest: &str) -> usize {
    let len = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if rest.as_bytes().get(len) == Some(&b' ') { len } else { 0 }
}

/// A run of letters with inner apostrophes, and the full stops of abbreviations that are letters and stops (`U.S.`).
fn word_len(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        let joins = is_apostrophe(c) || c == '&' || c == '_';
        let next_is_letter = chars.peek().is_some_and(|&(_, n)| n.is_alphanumeric());
        if !(c.is_alphanumeric() || is_combining(c) || (joins && next_is_letter && i > 0)) {
            break;
        }
        end = i + c.len_utf8();
    }
    let dotted = initialism_len(rest).max(abbreviation_len(rest, end));
    if dotted > 0 { dotted } else { end + prefixed_len(rest, end) }
}

/// Bytes of the hyphen and word after a prefix (`re-opened`, `anti-war`); 0 where there is none.
fn prefixed_len(rest: &str, prefix: usize) -> usize {
    let Some(word) = rest[prefix..].strip_prefix('-') else { return 0 };
    if !Class::of(&rest[..prefix]).is(Class::PREFIX) {
        return 0;
    }
    let len = word.find(|c: char| !c.is_lowercase()).unwrap_or(word.len());
    let ends = !word[len..].starts_with(|c: char| c.is_alphanumeric());
    if len >= 2 && ends { len + 1 } else { 0 }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// `U.S.`, `p.m.`, `e.g.`: single letters each followed by a full stop, two or more.
fn initialism_len(rest: &str) -> usize {
    let mut end = 0;
    let mut letters = 0;
    let mut chars = rest.chars();
    while let (Some(letter), Some('.')) = (chars.next(), chars.next()) {
        if !letter.is_alphabetic() {
            break;
        }
        end += letter.len_utf8() + 1;
        letters += 1;
    }
    let cut_short = rest[end..].starts_with(char::is_alphanumeric) && letters < 2;
    if letters < 2 || cut_short { 0 } else { end }
}

/// `Mr.`, `Sept.`, `No.`: a known abbreviation with its full stop; 0 where it is none.
fn abbreviation_len(rest: &str, word: usize) -> usize {
    let has_stop = rest[word..].starts_with('.');
    if has_stop && super::sentences::is_abbreviation(&rest[..word]) { word + 1 } else { 0 }
}

/// Runs of the same mark are one token where they mean one thing: `--`, `...`, `''`, ` `` `.
fn mark_len(rest: &str, first: char) -> usize {
    let one = first.len_utf8();
    if matches!(first, '!' | '?') {
        return rest.len() - rest.trim_start_matches(['!', '?']).len();
    }
    if !matches!(first, '-' | '.' | '\'' | '`' | '_' | '*' | '=' | '$' | '<' | '>' | '~' | '+') {
        return one;
    }
    if matches!(first, '\'' | '`') {
        return if rest[one..].starts_with(first) { 2 } else { 1 };
    }
    rest.chars().take_while(|&c| c == first).count()
}

/// Splits clitics (`do|n't`, `Ortega|'s`) off a word and lets everything else stand.
fn push_split(tokens: &mut Vec<Token>, text: &str, span: Span, kind: TokenKind) {
    let word = span.of(text);
    let tail = if kind == TokenKind::Word { clitic_len(word) } else { 0 };
    let cut = span.end - tail;
    tokens.push(Token { span: Span::new(span.start, cut), kind });
    if tail > 0 {
        tokens.push(Token { span: Span::new(cut, span.end), kind: TokenKind::Word });
    }
}

/// Words that are two without an apostrophe, and the bytes of the second.
const FUSED: &[(&str, usize)] = &[
    ("cannot", 3),
    ("gonna", 2),
    ("wanna", 2),
    ("gotta", 2),
    ("dont", 2),
    ("didnt", 2),
    ("doesnt", 2),
    ("isnt", 2),
    ("wasnt", 2),
    ("cant", 2),
    ("wouldnt", 2),
    ("couldnt", 2),
    ("havent", 2),
    ("hasnt", 2),
    ("hadnt", 2),
    ("arent", 2),
    ("werent", 2),
    ("shouldnt", 2),
    ("thats", 1),
    ("whats", 1),
    ("youre", 2),
    ("theyre", 2),
    ("alot", 3),
    ("outta", 2),
];

/// Bytes of the clitic that ends a word: `'s`, `n't`, `'re`, `'ll`, `'ve`, `'d`, `'m`, and `not` of `cannot`.
fn clitic_len(word: &str) -> usize {
    // All of them end so, and few other words.
    let may_be = (4..=8).contains(&word.len()) && word.ends_with(['t', 's', 'e', 'a', 'T', 'S', 'E', 'A']);
    let fused = || FUSED.iter().find(|(fused, _)| word.eq_ignore_ascii_case(fused));
    if let Some((_, tail)) = may_be.then(fused).flatten() {
        return *tail;
    }
    if !word.bytes().any(|byte| matches!(byte, b'\'' | 0xe2)) {
        return 0;
    }
    let Some((apostrophe, mark)) = word.char_indices().rfind(|&(_, c)| is_apostrophe(c)) else { return 0 };
    let after = &word[apostrophe + mark.len_utf8()..];
    let before = &word[..apostrophe];
    if after.eq_ignore_ascii_case("t") && before.len() > 1 && before.ends_with(['n', 'N']) {
        return word.len() - apostrophe + 1;
    }
    let known = ["s", "re", "ll", "ve", "d", "m"].iter().any(|c| after.eq_ignore_ascii_case(c));
    if known && apostrophe > 0 { word.len() - apostrophe } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        let tokens = tokenize(text, Span::new(0, text.len()));
        tokens.iter().map(|t| t.span.of(text)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn words_clitics_and_hyphens() {
        assert_eq!(words("The mayor's aide didn’t resign."), "The|mayor|'s|aide|did|n’t|resign|.");
        assert_eq!(words("a 26-year-old"), "a|26|-|year|-|old");
        assert_eq!(words("the dogs' bowls cannot"), "the|dogs|'|bowls|can|not");
        assert_eq!(words("O'Neill"), "O'Neill");
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(words("$1.5bn, 7,000 (80%) at 10:30"), "$|1.5bn|,|7,000|(|80|%|)|at|10:30");
        assert_eq!(words("in 2020,the 5th"), "in|2020|,|the|5th");
    }

    #[test]
    fn abbreviations_keep_their_stop() {
        assert_eq!(words("U.S. troops, Mr. Vale"), "U.S.|troops|,|Mr.|Vale");
        assert_eq!(words("in St. Ives on Sept. 14."), "in|St.|Ives|on|Sept.|14|.");
    }

    #[test]
    fn quotation_marks_of_two_strokes_are_one_token() {
        assert_eq!(words("''Yes,'' she said -- once..."), "''|Yes|,|''|she|said|--|once|...");
    }

    #[test]
    fn addresses_tags_and_faces_are_one_token() {
        assert_eq!(
            words("See www.example.org/a, or (plan.pdf)."),
            "See|www.example.org/a|,|or|(|plan.pdf|)|."
        );
        assert_eq!(words("Write to a.b@c.net!?"), "Write|to|a.b@c.net|!?");
        assert_eq!(words("on news.boats.wooden, e.g."), "on|news.boats.wooden|,|e.g.");
        assert_eq!(words("He left.Then he came"), "He|left|.|Then|he|came");
        assert_eq!(words("#floods @harbour :) (see:)"), "#floods|@harbour|:)|(|see|:|)");
    }

    #[test]
    fn prefixes_keep_their_word() {
        assert_eq!(words("re-opened anti-war non-EU well-known"), "re-opened|anti-war|non|-|EU|well|-|known");
        assert_eq!(words("They dont, it's gonna"), "They|do|nt|,|it|'s|gon|na");
    }

    #[test]
    fn marks_without_end_take_linear_time() {
        let started = std::time::Instant::now();
        for mark in ["'", "`", "-", "?", "'-", "((", "\u{201c}"] {
            let text = mark.repeat(300_000);
            tokenize(&text, Span::new(0, text.len()));
        }
        assert!(started.elapsed().as_secs() < 5);
    }

    #[test]
    fn any_text_has_tokens() {
        for text in ["", " ", "\u{200b}", "'", "'s", "é’", "１２", "a\u{301}'s", "....", "no.1", "’t"]
        {
            tokenize(text, Span::new(0, text.len()));
        }
    }
}
