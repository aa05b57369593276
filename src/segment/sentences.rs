//! Sentences: where one ends in news text.

use super::{Quotation, Sentence, Token, TokenKind};
use crate::lexicon::{Abbreviations, Class};
use crate::model::Span;

/// Whether a word followed by a full stop is a known abbreviation or an initial.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let initial = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase() && c != 'I');
    initial || Abbreviations::get().may_end(word).is_some()
}

/// Tokens with the classes of their words, and the quotations that tell an opening mark from a closing one where both look alike.
pub(super) struct Marked<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) classes: &'a [Class],
    pub(super) quotations: &'a [Quotation],
}

impl Marked<'_> {
    /// Whether a quotation opens with this token.
    fn opens(&self, token: usize) -> bool {
        let start = self.tokens[token].span.start;
        self.quotations.binary_search_by_key(&start, |q| q.outer.start).is_ok()
    }
}

/// Splits every paragraph into sentences. Paragraphs and tokens are in text order.
pub(super) fn split(text: &str, paragraphs: &[Span], marked: &Marked) -> Vec<Sentence> {
    let tokens = marked.tokens;
    let mut sentences = Vec::new();
    let mut next = 0;
    for (paragraph, span) in paragraphs.iter().enumerate() {
        let mut first = next;
        while tokens.get(next).is_some_and(|t| t.span.start < span.end) {
            next += 1;
            let last = tokens.get(next).is_none_or(|t| t.span.start >= span.end);
            if last || ends_before(text, marked, first, next) {
                let place = tokens[first].span.to(tokens[next - 1].span);
                sentences.push(Sentence { span: place, tokens: first..next, paragraph });
                first = next;
            }
        }
    }
    sentences
}

/// How many closing marks may stand between a sentence's last mark and its end.
const MOST_CLOSING: usize = 4;

/// Whether a sentence that began at token `first` ends before token `next`.
fn ends_before(text: &str, marked: &Marked, first: usize, next: usize) -> bool {
    let tokens = marked.tokens;
    let word = |i: usize| tokens.get(i).map_or("", |t| t.span.of(text));
    let mut last = next - 1;
    // Only marks and abbreviations end a sentence.
    if tokens[last].kind != TokenKind::Mark && !word(last).ends_with('.') {
        return false;
    }
    // Closing marks belong to the sentence they close; what stands after them decides.
    let closes = is_closing(word(next)) && touches(tokens, next) && !marked.opens(next);
    if closes || goes_on(word(next)) {
        return false;
    }
    while last > first && next - last <= MOST_CLOSING && is_closing(word(last)) {
        last -= 1;
    }
    let (end, follower) = (word(last), word(next));
    if matches!(end, "." | "?") && last + 1 == next && is_torn_number(text, tokens, next) {
        return false;
    }
    if matches!(end, "!" | "?" | "…") || end.starts_with("...") || end.starts_with(['!', '?']) {
        return begins_sentence(follower);
    }
    if end == "." {
        return begins_sentence(follower) || !follower.starts_with(char::is_lowercase);
    }
    abbreviation_ends(end, follower, marked.classes[next])
}

/// Whether the mark before token `next` belongs to the figure there: `hit. 308`, `a .38-calibre gun`, `? 22bn` for a lost
/// currency sign. News does not begin a sentence with such figures.
fn is_torn_number(text: &str, tokens: &[Token], next: usize) -> bool {
    let Some(number) = tokens.get(next).filter(|t| t.kind == TokenKind::Number) else { return false };
    let mark = tokens[next - 1].span;
    let figure = number.span.of(text);
    let detached = next > 1 && tokens[next - 2].span.end < mark.start;
    let plain = figure.bytes().all(|b| b.is_ascii_digit());
    match mark.of(text) {
        // "RM23.50", "1.50": touching on both sides, it is a decimal point.
        "." if !detached && mark.end == number.span.start => true,
        "." => plain && (detached || figure.len() == 3 || (figure.len() < 4 && figure.starts_with('0'))),
        _ => detached || figure.ends_with("bn") || figure.ends_with('m') || figure.contains('.'),
    }
}

/// Marks that never begin a sentence: a full stop before one belongs to an abbreviation.
fn goes_on(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "." | "%")
}

/// A sentence may end in an abbreviation when what follows can hardly go on with it.
fn abbreviation_ends(end: &str, follower: &str, class: Class) -> bool {
    let Some(stem) = end.strip_suffix('.') else { return false };
    let initialism = stem.contains('.');
    let may_end = initialism || Abbreviations::get().may_end(stem) == Some(true);
    may_end && class.is(OPENER) && follower.starts_with(char::is_uppercase)
}

/// Words that open a sentence with a capital and seldom stand inside a name.
const OPENER: Class = Class::OPENER
    .or(Class::PRONOUN)
    .or(Class::ARTICLE)
    .or(Class::PREPOSITION)
    .or(Class::CONJUNCTION)
    .or(Class::SUBORDINATOR)
    .or(Class::QUESTION);

fn begins_sentence(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || is_opening(c))
}

fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '\u{201c}'
            | '\u{2018}'
            | '\u{201d}'
            | '\u{2019}'
            | '('
            | '['
            | '$'
            | '€'
            | '£'
            | '`'
            | '-'
            | '\u{2014}'
            | '•'
            | '«'
    )
}

fn is_closing(word: &str) -> bool {
    matches!(word, "\"" | "'" | "''" | "\u{201d}" | "\u{2019}" | ")" | "]" | "»")
}

/// Whether token `i` follows the one before without white space.
fn touches(tokens: &[Token], i: usize) -> bool {
    i > 0 && tokens.get(i).is_some_and(|t| t.span.start == tokens[i - 1].span.end)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::abbreviation_testing;
    use crate::segment::Document;

    fn sentences(text: &str) -> Vec<&str> {
        Document::new(text).sentences.iter().map(|s| s.span.of(text)).collect()
    }

    #[test]
    fn full_stops_that_end_nothing() {
        for whole in [
            "Gov. Ann Reyes met Mr. Osei in St. Albans on Sept. 14 at 9 a.m. sharp.",
            "The U.S. Senate passed it by 51.5 percent, No. 5 on the list.",
            "J. R. Holt of Baker & Co. said so.",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
    }

    #[test]
    fn every_abbreviation_reads_as_its_examples_say() {
        for (examples, not) in abbreviation_testing::sentences() {
            for text in examples {
                assert_eq!(sentences(&text), [text.as_str()]);
            }
            for text in not {
                assert_eq!(sentences(&text).len(), 2, "{text}");
            }
        }
    }

    #[test]
    fn a_last_name_that_looks_like_an_adverb_follows_initials() {
        for whole in ["The officer A.J. Reilly counted the boats.", "A clerk, J.P. Kelly, kept the list."] {
            assert_eq!(sentences(whole), [whole]);
        }
    }

    #[test]
    fn figures_torn_from_their_point_stay() {
        for whole in [
            "Ito hit. 308 with nine home runs.",
            "She carried a .38-calibre pistol.",
            "She carried a . 38-calibre pistol.",
            "His level was. 08 percent.",
            "The mill was sold for? 2.4bn in cash.",
            "Doors open Tues., May 4, at nine.",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
        assert_eq!(sentences("It fell. 12,000 fled."), ["It fell.", "12,000 fled."]);
        assert_eq!(sentences("It fell in 2008. 2009 was worse."), ["It fell in 2008.", "2009 was worse."]);
    }

    #[test]
    fn times_and_places_before_names() {
        for whole in [
            "It began at 8 p.m. Monday in Lund.",
            "Atty. Gen. Ruth Okoye left at 9 a.m. April 3.",
            "He moved to Lodi, Calif., in May.",
            "The Troy, Mich. firm closed.",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
        assert_eq!(
            sentences("He lives in Lodi, Calif. She left."),
            ["He lives in Lodi, Calif.", "She left."]
        );
    }

    #[test]
    fn run_together_sentences_part() {
        assert_eq!(
            sentences("They landed last week.Holt and Reyes met.“We won,” he said."),
            ["They landed last week.", "Holt and Reyes met.", "“We won,” he said."]
        );
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        assert_eq!(sentences("\"We won.\" She left."), ["\"We won.\"", "She left."]);
        assert_eq!(
            sentences("He lives in the U.S. The flat is old."),
            ["He lives in the U.S.", "The flat is old."]
        );
    }
}
