//! Quotations: pairing the marks of every style, and recovering where one is missing.

use super::marks::{self, Mark, Style};
use crate::lexicon::{Complement, Inflection, ReportingVerbs};
use crate::model::Span;

/// Words between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks.
    pub outer: Span,
    /// Without its marks.
    pub inner: Span,
    /// Whether the closing mark stood in the text; a quotation that goes on in the next paragraph has none.
    pub closed: bool,
}

/// All outermost quotations of a text. No quotation reaches beyond its paragraph: one that runs over several is
/// one in each, and only the last of them is closed.
pub(super) fn find(text: &str, paragraphs: &[Span]) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    for (i, &paragraph) in paragraphs.iter().enumerate() {
        let goes_on = paragraphs.get(i + 1).is_some_and(|next| marks::opens_with_mark(next.of(text)));
        Pairing { text, paragraph, open: None, inside: None, found: &mut found }.run(goes_on);
    }
    found
}

/// The pairing of one paragraph's marks.
struct Pairing<'a> {
    text: &'a str,
    paragraph: Span,
    /// The mark that opened the quotation we are in.
    open: Option<Mark>,
    /// The style of a quotation inside it that is still open.
    inside: Option<Style>,
    found: &'a mut Vec<Quotation>,
}

impl Pairing<'_> {
    fn run(mut self, goes_on: bool) {
        for mark in marks::find(self.text, self.paragraph) {
            match self.open {
                None if mark.can_open => self.open = Some(mark),
                None => {}
                Some(open) => self.within(open, mark),
            }
        }
        let Some(open) = self.open else { return };
        let rest = Span::new(open.span.end, self.paragraph.end);
        // Without a closing mark the words reach to the paragraph's end only if the next one re-opens the quotation.
        let end = if goes_on { rest.end } else { unclosed_end(self.text, rest) };
        self.close(open, Span::new(end, end), false);
    }

    /// Reads a mark that stands inside the quotation opened by `open`.
    fn within(&mut self, open: Mark, mark: Mark) {
        if open.style.is_single() {
            // Single marks were paired when they were found: the next single one closes.
            if mark.style.is_single() {
                self.close(open, mark.span, true);
            }
        } else if mark.style.is_single() {
        } else if self.inside.is_some_and(|style| style.pairs_with(mark.style)) {
            self.inside = None;
        } else if !mark.clearly_opens() {
            self.close(open, mark.span, true);
        } else if open.style != mark.style && self.closes_later(open, mark) {
            self.inside = Some(mark.style);
        } else {
            let end = unclosed_end(self.text, Span::new(open.span.end, mark.span.start));
            self.close(open, Span::new(end, end), false);
            self.open = Some(mark);
        }
    }

    /// Whether a mark that opens inside a quotation is closed soon by its own style, so that it stands inside it.
    fn closes_later(&self, open: Mark, mark: Mark) -> bool {
        let rest = Span::new(mark.span.end, self.paragraph.end).of(self.text);
        let window = marks::prefix(rest, NESTED_WITHIN);
        let closer = if mark.style == Style::Curly { '\u{201d}' } else { '"' };
        let outer = if open.style == Style::Curly { '\u{201d}' } else { '"' };
        let at = window.find(closer);
        at.is_some_and(|at| !window[..at].contains(outer))
    }

    fn close(&mut self, open: Mark, close: Span, closed: bool) {
        let inner = trimmed(self.text, Span::new(open.span.end, close.start));
        (self.open, self.inside) = (None, None);
        if !inner.is_empty() {
            self.found.push(Quotation { outer: open.span.to(close), inner, closed });
        }
    }
}

/// Where words without a closing mark end: before their attribution, else with their first sentence.
fn unclosed_end(text: &str, rest: Span) -> usize {
    attribution(text, rest).unwrap_or_else(|| first_sentence_end(text, rest))
}

/// Where words without a closing mark end, if an attribution after a comma ends a sentence: `It sank, | Ida Berg said.`
fn attribution(text: &str, rest: Span) -> Option<usize> {
    let mut from = rest.start;
    for _ in 0..SENTENCES {
        let end = first_sentence_end(text, Span::new(from, rest.end));
        let sentence = &text[from..end];
        let comma = sentence.rfind(", ").filter(|c| attributes(&sentence[c + 2..]));
        if let Some(comma) = comma {
            return Some(from + comma + 1);
        }
        from = end;
    }
    None
}

/// Whether words do nothing but attribute: `Ida Berg said on Friday`, `said Ida Berg`.
fn attributes(words: &str) -> bool {
    let words: Vec<&str> = words.trim_end_matches(['.', ' ']).split(' ').take(9).collect();
    let says = |word: &&str| {
        let mut readings = ReportingVerbs::get().readings(word).iter();
        readings.any(|r| {
            r.then.is_empty()
                && r.verb.takes(Complement::Quote)
                && matches!(r.inflection, Inflection::Past | Inflection::Third)
        })
    };
    let Some(verb) = words.iter().position(says).filter(|_| words.len() < 9) else { return false };
    let who = if verb == 0 { words.get(1) } else { words.first() };
    let named = who
        .is_some_and(|w| w.starts_with(char::is_uppercase) || ["he", "she", "they", "the", "a"].contains(w));
    named && verb < 6
}

/// An attribution is looked for in so many sentences after a mark that nothing closes.
const SENTENCES: usize = 3;

/// A quotation inside another closes within so many bytes.
const NESTED_WITHIN: usize = 600;

fn trimmed(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

/// Where the first sentence of a stretch ends; its end where there is one sentence only.
fn first_sentence_end(text: &str, within: Span) -> usize {
    let words = within.of(text);
    let stop = words.match_indices(['.', '!', '?']).find(|&(at, _)| {
        let mut after = words[at + 1..].chars();
        let long_enough = words[..at].rsplit(' ').next().is_some_and(|w| w.chars().count() > 3);
        long_enough && after.next() == Some(' ') && after.next().is_some_and(char::is_uppercase)
    });
    stop.map_or(within.start + words.trim_end().len(), |(at, _)| within.start + at + 1)
}

#[cfg(test)]
mod tests {
    use crate::segment::Document;

    /// The quotations of a text, an open one ending in `~`.
    fn quotations(text: &str) -> Vec<String> {
        let shown = |q: &super::Quotation| format!("{}{}", q.inner.of(text), if q.closed { "" } else { "~" });
        Document::new(text).quotations.iter().map(shown).collect()
    }

    #[test]
    fn every_style_of_marks() {
        for text in [
            "\"Rain is due,\" she said.",
            "“Rain is due,” she said.",
            "''Rain is due,'' she said.",
            "``Rain is due,'' she said.",
            "“Rain is due,\" she said.",
            "\"Rain is due,” she said.",
            "‘Rain is due,’ she said.",
            "'Rain is due,' she said.",
            "«Rain is due,» she said.",
            "„Rain is due,“ she said.",
            "”Rain is due,” she said.",
        ] {
            assert_eq!(quotations(text), ["Rain is due,"], "{text}");
        }
    }

    #[test]
    fn apostrophes_are_no_marks() {
        for text in [
            "The farmers' tractors didn't start in the '90s.",
            "It’s the boys’ club’s fault.",
            "Rock ’n’ roll won't die.",
            "The 6' fence and the 5'10\" man.",
        ] {
            assert!(quotations(text).is_empty(), "{text}");
        }
        assert_eq!(
            quotations("'We don't know the dogs' names,' she said."),
            ["We don't know the dogs' names,"]
        );
    }

    #[test]
    fn quotations_inside_quotations_are_part_of_them() {
        assert_eq!(quotations("\"He said 'never' twice,\" she said."), ["He said 'never' twice,"]);
        assert_eq!(quotations("\"He said “never” twice,\" she said."), ["He said “never” twice,"]);
        assert_eq!(quotations("'She cried \"stop\" at him,' he said."), ["She cried \"stop\" at him,"]);
    }

    #[test]
    fn run_together_text_with_wrong_way_marks() {
        assert_eq!(
            quotations(
                "Ice came early.”We shut the pass,” she said.“It may open in May.””Or June,” he said."
            ),
            ["We shut the pass,", "It may open in May.", "Or June,"]
        );
    }

    #[test]
    fn a_missing_closing_mark_costs_one_sentence() {
        let text = "\"The dam holds. Engineers left at noon. Nobody spoke. \"We go home,\" one said.";
        assert_eq!(quotations(text), ["The dam holds.~", "We go home,"]);
        assert_eq!(quotations("\"The dam holds. Engineers left at noon."), ["The dam holds.~"]);
    }

    #[test]
    fn a_missing_closing_mark_stands_before_the_attribution() {
        for said in ["Ida Berg said.", "said Ida Berg.", "she told us on Friday. Nobody spoke."] {
            assert_eq!(
                quotations(&format!("\"The dam holds. It will stand, {said}")),
                ["The dam holds. It will stand,~"]
            );
        }
        let text = "\"The dam holds, Ida Berg said. \"It will stand,\" she added.";
        assert_eq!(quotations(text), ["The dam holds,~", "It will stand,"]);
        let text = "\"The dam holds. Engineers, who said nothing, left.";
        assert_eq!(quotations(text), ["The dam holds.~"]);
    }

    #[test]
    fn a_quotation_over_paragraphs_is_open_until_the_last() {
        let text = "“The dam holds. It will.\n“Nobody need leave.” He sat down.";
        assert_eq!(quotations(text), ["The dam holds. It will.~", "Nobody need leave."]);
    }

    #[test]
    fn any_text_has_quotations_in_linear_time() {
        for text in ["\"", "''''", "“”", "'a", "‘", "\"\"\"", "a'", "“é", "”", "’é’ ‘é"] {
            quotations(text);
        }
        let started = std::time::Instant::now();
        quotations(&"'a \"b ‘c “d ".repeat(20_000));
        assert!(started.elapsed().as_secs() < 5);
    }
}
