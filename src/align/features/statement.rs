//! Reported words: whose, and how alike.

use super::time::{days_apart, days_between};
use super::words::containment;
use super::{Feature, Profile, when};
use crate::lexicon::stem;

/// Days within which one speaker's like words are taken for one utterance.
const ONE_UTTERANCE: i32 = 7;

pub(super) fn statement(a: &Profile, b: &Profile) -> [Feature; 5] {
    let known = a.speaker.is_some() && b.speaker.is_some();
    let cue = |p: &Profile| p.claim.attribution.as_ref()?.cue.as_ref().map(|c| stem(&c.text));
    let apart = match (&a.claim.when, &b.claim.when) {
        (Some(x), Some(y)) => Some(days_between(x, y)),
        _ => days_apart(a, b),
    };
    [
        when("same_speaker", known && a.speaker == b.speaker),
        when("other_speaker", known && a.speaker != b.speaker),
        when("same_cue", cue(a).is_some() && cue(a) == cue(b)),
        ("shared_part", containment(&a.context, &b.context)),
        when("other_time", apart.is_some_and(|d| d > ONE_UTTERANCE)),
    ]
}
