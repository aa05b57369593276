//! Verbs that no entry of the lexicon lists: recognised where a speaker stands before them and a quotation or a
//! clause with `that` beside them.

use super::cue::{self, Cue};
use super::subject;
use super::text::Text;
use super::tree;
use crate::lexicon::{Class, ReportingVerbs};

/// A cue at a word that is no known reporting verb.
pub(super) fn read(text: &Text, token: usize) -> Option<Cue> {
    let plain = text.is_content(token) && text.word(token).starts_with(char::is_lowercase);
    if !plain || text.class(token, Class::REPORTING) {
        return None;
    }
    let that = text.is(token + 1, "that") && tree::tells(text, token);
    if !that && !after_quotation(text, token) {
        return None;
    }
    let verb = ReportingVerbs::get().readings("say").first()?.verb;
    let tokens = token..token + 1;
    let group = cue::group_start(text, token);
    Some(Cue { verb, tokens, group, participle: false, negated: false, passive: false })
}

/// `"It sank," Ida Berg hollered.`: nothing but a speaker between a quotation and the verb, and nothing after it.
fn after_quotation(text: &Text, token: usize) -> bool {
    let closed = text.word(token).ends_with("ed") && matches!(text.word(token + 1), "." | ",");
    if !closed {
        return false;
    }
    let speaker = subject::noun_phrase_before(text, token, text.sentence_start(token));
    let quotation = speaker.and_then(|s| text.quotation(s.start.checked_sub(1)?));
    let words = quotation.map(|q| text.quote(q).inner.of(text.document.text));
    words.is_some_and(|w| w.ends_with([',', '?', '!']))
}
