//! Text from outside, made fit for a terminal: cleaned, measured, shortened, wrapped.

use unicode_width::UnicodeWidthStr;

/// Columns that a text takes on a terminal.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// The text on one line without anything a terminal would obey: white space becomes single spaces, control characters
/// their visible pictures, and characters that are invisible or turn the writing direction are left out.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|&c| !is_hidden(c)) {
        match c {
            c if c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_control() => out.push(picture(c)),
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Zero-width and direction marks, tags, and characters that stand for no text.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The visible picture of a control character.
fn picture(c: char) -> char {
    let code = u32::from(c);
    let shown = match code {
        0..0x20 => 0x2400 + code,
        0x7f => 0x2421,
        _ => 0xfffd,
    };
    char::from_u32(shown).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// At most about `max` columns of a clean text, cut between words and marked with `…`; `keep`, a part of it, is
/// never cut even where it is longer than that.
pub(super) fn shorten(text: &str, keep: &str, max: usize) -> String {
    if width(text) <= max {
        return text.to_owned();
    }
    let kept = text.find(keep).map_or(0..0, |at| at..at + keep.len());
    let fits_from_start = width(&text[..kept.end]) < max;
    let start = if fits_from_start { 0 } else { kept.start };
    let end = fitting_end(text, start, kept.end, max.saturating_sub(2));
    let (before, after) = (if start > 0 { "… " } else { "" }, if end < text.len() { " …" } else { "" });
    format!("{before}{}{after}", text[start..end].trim())
}

/// The last word end after `end` up to which the text from `start` takes no more than `max` columns.
fn fitting_end(text: &str, start: usize, end: usize, max: usize) -> usize {
    let mut best = end;
    let mut columns = width(&text[start..end]);
    let mut from = end;
    for to in word_ends(text).filter(|&to| to > end) {
        columns += width(&text[from..to]);
        if columns > max {
            break;
        }
        (best, from) = (to, to);
    }
    if best > start { best } else { hard_end(text, start, max) }
}

/// Where the words of a text end.
fn word_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.match_indices(' ').map(|(i, _)| i).chain([text.len()])
}

/// The end of the longest piece from `start` that takes no more than `max` columns; one character at least.
fn hard_end(text: &str, start: usize, max: usize) -> usize {
    let mut end = start;
    let mut columns = 0;
    for c in text[start..].chars() {
        columns += width(c.encode_utf8(&mut [0; 4]));
        if columns > max && end > start {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// The text in lines of at most `max` columns, broken between words, and inside words that are longer.
pub(super) fn wrap(text: &str, max: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut columns) = (String::new(), 0);
    for word in text.split(' ').flat_map(|word| pieces(word, max)) {
        let needed = width(word);
        if columns > 0 && columns + 1 + needed > max {
            lines.push(std::mem::take(&mut line));
            columns = 0;
        }
        if columns > 0 {
            line.push(' ');
            columns += 1;
        }
        line.push_str(word);
        columns += needed;
    }
    lines.push(line);
    lines
}

/// A word, in as many pieces as lines of `max` columns ask for.
fn pieces(word: &str, max: usize) -> Vec<&str> {
    let mut rest = word;
    let mut pieces = Vec::new();
    while width(rest) > max {
        let (piece, after) = rest.split_at(hard_end(rest, 0, max));
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// The text filled up with spaces to so many columns.
pub(super) fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_terminal_obeys_is_left() {
        assert_eq!(clean(" a\u{1b}[31mb\r\n\tc\u{7f}\u{9b}d "), "a␛[31mb c␡\u{fffd}d");
        assert_eq!(clean("so\u{ad}ft \u{202e}txt\u{e0041}"), "soft txt");
    }

    #[test]
    fn shortening_keeps_the_value() {
        let text = "the pump station failed and 1,400 homes in the valley stayed dry for a week";
        assert_eq!(shorten(text, "", 30), "the pump station failed and …");
        assert_eq!(shorten(text, "1,400", 24), "… 1,400 homes in the …");
        assert_eq!(shorten(text, text, 10), text);
        assert_eq!(shorten("unbreakable", "", 6), "unbr …");
    }

    #[test]
    fn wide_characters_take_two_columns() {
        assert_eq!(width("東京"), 4);
        assert_eq!(wrap("東京 都庁", 4), ["東京", "都庁"]);
        assert_eq!(wrap("東京都庁", 4), ["東京", "都庁"]);
        assert_eq!(pad("東", 4), "東  ");
    }

    #[test]
    fn lines_break_between_words_then_inside() {
        assert_eq!(wrap("one two threefour", 6), ["one", "two", "threef", "our"]);
        assert_eq!(wrap("", 6), [""]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_fits(text in "\\PC{0,80}", max in 2usize..40) {
            let text = clean(&text);
            for line in wrap(&text, max) {
                proptest::prop_assert!(width(&line) <= max, "{line:?}");
            }
            proptest::prop_assert!(width(&shorten(&text, "", max.max(6))) <= max.max(6));
        }
    }
}
