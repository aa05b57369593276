//! Claims against the text of their source: whether every word a claim rests on still stands there.

use crate::model::{Body, Claim, ClaimSet};

/// What joins the stretches of a statement that its attribution interrupts.
const GAP: &str = " \u{2026} ";

/// A claim whose words are not in its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orphan {
    /// Its position in the claim set.
    pub claim: usize,
    /// The words that are not there.
    pub words: String,
}

/// The claims of a set whose words do not stand in `text`, the text of its source. White space apart, the words must be
/// there letter for letter: nothing is searched for that is merely alike.
pub fn orphans(set: &ClaimSet, text: &str) -> Vec<Orphan> {
    let text = one_spaced(text);
    let mut search = Search { text: &text, from: 0 };
    let orphan = |(claim, c)| Some(Orphan { claim, words: search.missing(c)? });
    set.claims.iter().enumerate().filter_map(orphan).collect()
}

/// Looks for words in a text. Claims stand in text order, so it looks first where the last one was found.
struct Search<'a> {
    text: &'a str,
    from: usize,
}

impl Search<'_> {
    /// The words of a claim that are not in the text.
    fn missing(&mut self, claim: &Claim) -> Option<String> {
        let words = one_spaced(&claim.text);
        let quote = one_spaced(&claim.quote);
        match &claim.body {
            Body::Statement(_) => self.statement(&words),
            _ if quote.is_empty() => (!self.finds(&words)).then_some(words),
            _ if !self.finds(&quote) => Some(quote),
            _ => (!quote.contains(&words)).then_some(words),
        }
    }

    /// The words of a statement stand in one stretch, or in several, one after the other.
    fn statement(&mut self, words: &str) -> Option<String> {
        if self.finds(words) {
            return None;
        }
        let mut at = self.find(words.split(GAP).next().unwrap_or(words));
        for stretch in words.split(GAP) {
            let rest = at.and_then(|at| Some((at, self.text.get(at..)?)));
            let Some((start, begins)) = rest.and_then(|(at, rest)| Some((at, rest.find(stretch)?))) else {
                return Some(stretch.to_owned());
            };
            at = Some(start + begins + stretch.len());
        }
        None
    }

    fn finds(&mut self, words: &str) -> bool {
        self.find(words).is_some()
    }

    fn find(&mut self, words: &str) -> Option<usize> {
        let after = self.text[self.from..].find(words).map(|at| self.from + at);
        let found = after.or_else(|| self.text.find(words))?;
        self.from = found;
        Some(found)
    }
}

/// The text with single spaces for white space, none at the ends.
fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Form, Source};

    const TEXT: &str = "The port closed.\nAt least 12\u{a0}ships turned back\non Monday. \"We wait,\" she said, \"and we hope.\"";

    fn set(claims: &[(bool, &str, &str)]) -> ClaimSet {
        let claim = |&(statement, text, quote): &(bool, &str, &str)| {
            let body = if statement { Body::Statement(Form::Direct) } else { Body::Date("2024".parse()) };
            Claim { quote: quote.into(), ..Claim::new(body, text) }
        };
        ClaimSet { source: Source::default(), claims: claims.iter().map(claim).collect() }
    }

    fn missing(claims: &[(bool, &str, &str)]) -> Vec<(usize, String)> {
        orphans(&set(claims), TEXT).into_iter().map(|o| (o.claim, o.words)).collect()
    }

    #[test]
    fn words_that_stand_there_are_found_whatever_the_spaces() {
        let monday = (false, "Monday", "At least 12 ships turned back on Monday.");
        let said = (true, "We wait, \u{2026} and we hope.", "");
        assert_eq!(missing(&[monday, said, (true, "The port closed", ""), (false, "Monday", "")]), []);
    }

    #[test]
    fn words_that_do_not_are_named() {
        let other = "At least 13 ships turned back on Monday.";
        let found = missing(&[
            (false, "Monday", other),
            (false, "Tuesday", "The port closed."),
            (true, "We wait, \u{2026} and we pray.", ""),
            (true, "and we hope. \u{2026} We wait,", ""),
            (false, "Monday", "At least 12 ships turned back on Monday."),
        ]);
        let expected = [(0, other), (1, "Tuesday"), (2, "and we pray."), (3, "We wait,")];
        assert_eq!(found, expected.map(|(i, words)| (i, words.to_owned())));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_searched(text in "\\PC{0,30}", words in "\\PC{0,6}", quote in "\\PC{0,6}") {
            let set = set(&[(true, &words, ""), (false, &words, &quote), (true, &text, "")]);
            proptest::prop_assert!(orphans(&set, &text).iter().all(|o| o.claim < 2));
        }
    }
}
