//! What sort of speaker the words tell of who is not named: an official, a witness, a seat of power.

use std::ops::Range;

use super::text::Text;
use crate::lexicon::{Class, NounPhrases, SpeakerKinds, in_lower_case};
use crate::model::SpeakerKind;

/// The sort of speaker; none for a person who is named.
pub(super) fn of(text: &Text, speaker: &Range<usize>) -> Option<SpeakerKind> {
    let kinds = SpeakerKinds::get();
    let article = usize::from(text.is(speaker.start, "the"));
    let words = text.span(speaker.start + article..speaker.end).of(text.document.text).to_lowercase();
    if kinds.is_seat(&words) {
        return Some(SpeakerKind::Metonym);
    }
    let end = head_end(text, speaker);
    let head = end.checked_sub(1).filter(|h| *h >= speaker.start)?;
    if text.name_at(head).is_some_and(|n| n.person) {
        return None;
    }
    if text.is_capital(head) && text.name_at(head).is_some() {
        return None;
    }
    let after = text.span(head + 1..speaker.end).of(text.document.text).to_lowercase();
    let head = in_lower_case(text.word(head));
    let noun = NounPhrases::get().singular(&head);
    kinds.of_words(&after).or_else(|| kinds.of_noun(&noun))
}

/// The head noun of a phrase.
pub(super) fn head(text: &Text, phrase: &Range<usize>) -> usize {
    head_end(text, phrase).saturating_sub(1).max(phrase.start)
}

/// Where the head noun of a phrase ends: before what hangs on it.
fn head_end(text: &Text, phrase: &Range<usize>) -> usize {
    const AFTER: Class = Class::PREPOSITION.or(Class::RELATIVE);
    let stop = |t: usize| {
        text.class(t, AFTER)
            || matches!(text.word(t), "," | "(")
            || text.is(t, "close")
            || text.is(t, "familiar")
            || text.is(t, "briefed")
    };
    (phrase.start + 1..phrase.end).find(|&t| stop(t)).unwrap_or(phrase.end)
}
