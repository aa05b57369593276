//! Titles of works in quotation marks, which nobody says: `wrote "The Long Dam" in 1911`.

use std::ops::Range;

use super::complement::Look;
use super::text::Text;
use crate::lexicon::Class;

impl Look<'_, '_> {
    /// Whether what follows the cue is a work with its title, and no clause.
    pub(super) fn names_work(&self, tokens: &Range<usize>) -> bool {
        let text = self.text;
        let cue = &text.cues[self.index];
        if !cue.verb.works || text.is(self.next, ":") {
            return false;
        }
        let Some(title) = tokens.clone().take(5).find_map(|t| text.opens(t)) else { return false };
        let opening = text.quote_tokens(title).start;
        let verb = |t: usize| text.is_finite(t) && !text.class(t - 1, Class::DETERMINER);
        let clause = opening > tokens.start && tokens.clone().any(|t| text.quotation(t).is_none() && verb(t));
        !clause && is_title(text, title)
    }
}

/// Whether all long words of a quotation begin with a capital and no mark ends a sentence.
fn is_title(text: &Text, quotation: usize) -> bool {
    let words = text.quote(quotation).inner.of(text.document.text);
    let small = |w: &str| w.len() > 3 && w.starts_with(char::is_lowercase);
    words.starts_with(char::is_uppercase)
        && !words.ends_with(['.', '!', '?'])
        && !words.split_whitespace().any(small)
}
