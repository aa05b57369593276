//! Sentences: where one ends in news text.

use super::{Quotation, Sentence, Token, TokenKind};
use crate::model::Span;

/// Abbreviations whose full stop does not end a sentence, without it, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "adm", "apr", "aug", "ave", "blvd", "brig", "bros", "capt", "cmdr", "co", "col", "corp", "cpl", "dec",
    "dept", "det", "dr", "drs", "esq", "etc", "feb", "fig", "fr", "ft", "gen", "gov", "hon", "inc", "insp",
    "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mr", "mrs", "ms", "mt", "nov", "oct",
    "pres", "prof", "pte", "pvt", "rep", "reps", "rev", "rt", "sen", "sens", "sep", "sept", "sgt", "sr",
    "st", "supt", "treas", "univ", "vs", "no", "nos",
];

/// Abbreviations that may also end a sentence: the next word decides.
const MAY_END: &[&str] =
    &["inc", "ltd", "corp", "co", "jr", "sr", "etc", "bros", "esq", "dept", "ave", "blvd"];

/// Whether a word followed by a full stop is a known abbreviation.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let single_capital = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase() && c != 'I');
    // "No." abbreviates only with a capital, and other words that are also plain English need one too.
    let cased =
        !matches!(word, "no" | "fig" | "mar" | "jun" | "sun" | "co" | "nos" | "fr" | "rep" | "gen" | "dec");
    single_capital || (cased && ABBREVIATIONS.iter().any(|a| word.eq_ignore_ascii_case(a)))
}

/// Tokens, and the quotations that tell an opening mark from a closing one where both look alike.
pub(super) struct Marked<'a> {
    pub(super) tokens: &'a [Token],
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

/// Whether a sentence that began at token `first` ends before token `next`.
fn ends_before(text: &str, marked: &Marked, first: usize, next: usize) -> bool {
    let tokens = marked.tokens;
    let word = |i: usize| tokens.get(i).map_or("", |t| t.span.of(text));
    let mut last = next - 1;
    // Closing marks belong to the sentence they close; what stands after them decides.
    let closes = is_closing(word(next)) && touches(tokens, next) && !marked.opens(next);
    if closes || goes_on(word(next)) {
        return false;
    }
    while last > first && is_closing(word(last)) {
        last -= 1;
    }
    let (end, follower) = (word(last), word(next));
    if matches!(end, "!" | "?" | "…") || end.starts_with("...") || end.starts_with(['!', '?']) {
        return begins_sentence(follower);
    }
    if end == "." {
        return begins_sentence(follower) || !follower.starts_with(char::is_lowercase);
    }
    abbreviation_ends(end, follower, tokens.get(next).map(|t| t.kind))
}

/// Marks that never begin a sentence: a full stop before one belongs to an abbreviation.
fn goes_on(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "." | "%")
}

/// A sentence may end in an abbreviation when what follows can hardly go on with it.
fn abbreviation_ends(end: &str, follower: &str, kind: Option<TokenKind>) -> bool {
    let Some(stem) = end.strip_suffix('.') else { return false };
    let initialism = stem.contains('.');
    let may_end = initialism || MAY_END.iter().any(|a| stem.eq_ignore_ascii_case(a));
    may_end && kind == Some(TokenKind::Word) && STARTERS.contains(&follower)
}

/// Words that, capitalised, open a sentence and seldom stand inside a name.
const STARTERS: &[&str] = &[
    "The",
    "A",
    "An",
    "He",
    "She",
    "It",
    "They",
    "We",
    "I",
    "You",
    "But",
    "And",
    "In",
    "On",
    "At",
    "This",
    "That",
    "These",
    "Those",
    "His",
    "Her",
    "Their",
    "Its",
    "Our",
    "My",
    "There",
    "If",
    "When",
    "While",
    "After",
    "Before",
    "As",
    "For",
    "However",
    "Meanwhile",
    "Also",
    "Some",
    "Many",
    "Most",
    "No",
    "Not",
    "So",
    "Since",
    "With",
    "By",
    "From",
    "To",
    "Under",
    "Although",
    "Though",
    "What",
    "Who",
    "How",
    "Why",
    "Where",
    "Police",
    "Officials",
    "Earlier",
    "Last",
    "Yet",
    "Nearly",
];

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
