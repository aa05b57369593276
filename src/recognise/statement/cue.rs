//! Cues: where a reporting verb stands, in which form, and whether it is a verb there at all.

use std::ops::Range;

use super::circumstances;
use super::framed;
use super::text::Text;
use crate::lexicon::{
    Class, Complement, Frame, Inflection, Reading, ReportingVerb, ReportingVerbs, in_lower_case,
};

/// A reporting verb where it stands.
#[derive(Debug)]
pub(super) struct Cue {
    /// The verb.
    pub(super) verb: &'static ReportingVerb,
    /// The tokens of the verb with its particle.
    pub(super) tokens: Range<usize>,
    /// Where the verb group begins: before auxiliaries and adverbs.
    pub(super) group: usize,
    /// A participle in -ing without an auxiliary, whose subject stands elsewhere.
    pub(super) participle: bool,
    /// Whether the verb group is negated.
    pub(super) negated: bool,
    /// In the passive: its subject does not speak.
    pub(super) passive: bool,
}

impl Cue {
    /// Whether such words may follow.
    pub(super) fn takes(&self, complement: Complement) -> bool {
        !self.passive && self.verb.takes(complement)
    }

    /// Whether the cue may stand after or inside what is said.
    pub(super) fn may_follow(&self) -> bool {
        !self.participle && self.takes(Complement::Clause)
    }
}

/// All cues of a text outside quotations, in text order.
pub(super) fn find(text: &Text) -> Vec<Cue> {
    let verbs = ReportingVerbs::get();
    let mut cues: Vec<Cue> = Vec::new();
    for token in 0..text.document.tokens.len() {
        if !text.is_word(token)
            || text.quotation(token).is_some()
            || in_name(text, token)
            || cues.last().is_some_and(|c| token < c.tokens.end)
        {
            continue;
        }
        let reports = text.class(token, Class::REPORTING);
        let readings = if reports { verbs.readings(&in_lower_case(text.word(token))) } else { &[] };
        let active = readings.iter().find_map(|reading| read(text, token, reading));
        let cue = active.or_else(|| readings.iter().find_map(|reading| read_passive(text, token, reading)));
        let cue = cue.or_else(|| quoted_as(text, token));
        cues.extend(cue.or_else(|| framed::read(text, token)));
    }
    cues
}

/// Whether a word is part of a name or title: "United States", "Claims Court".
fn in_name(text: &Text, token: usize) -> bool {
    text.is_capital(token) && text.name_at(token).is_some()
}

/// The cue that begins at a token, if this reading fits there.
fn read(text: &Text, token: usize, reading: &Reading) -> Option<Cue> {
    let end = particle_end(text, token, &reading.then)?;
    let group = group_start(text, if chained(text, token) { token - 2 } else { token });
    let auxiliary = (group..token).rev().find(|&t| text.class(t, Class::AUXILIARY));
    let be = auxiliary.is_some_and(|t| text.class(t, Class::BE));
    let fits = match reading.inflection {
        Inflection::Base if chained(text, token) => true,
        Inflection::Base => base_fits(text, token, group, auxiliary),
        Inflection::Third => {
            auxiliary.is_none()
                && !is_noun(text, token)
                && !(reading.verb.noun && is_plural_noun(text, token, end, group))
        }
        Inflection::Past => !be && !is_noun(text, token) && !names_agent(text, end),
        Inflection::Participle => auxiliary.is_some() && !be,
        Inflection::Ing => {
            !is_noun(text, token)
                && !is_gerund(text, token, reading.verb)
                && !text.class(end, Class::AUXILIARY)
        }
    };
    let participle = reading.inflection == Inflection::Ing && !be;
    let negated = (group..token).any(|t| {
        text.class(t, Class::NEGATION)
            || text.is(t, "refused")
            || text.is(t, "refuses")
            || text.is(t, "declined")
    });
    fits.then_some(Cue { verb: reading.verb, tokens: token..end, group, participle, negated, passive: false })
}

/// A verb in the passive that reports all the same: `was accused by`, `are said to`.
fn read_passive(text: &Text, token: usize, reading: &Reading) -> Option<Cue> {
    let verb = reading.verb;
    let form = matches!(reading.inflection, Inflection::Past | Inflection::Participle);
    if !form || !(verb.takes(Complement::Passive) || verb.takes(Complement::Raised)) {
        return None;
    }
    let tokens = token..particle_end(text, token, &reading.then)?;
    let group = group_start(text, token);
    let be = (group..token).any(|t| text.class(t, Class::BE));
    let negated = (group..token).any(|t| text.class(t, Class::NEGATION));
    be.then_some(Cue { verb, tokens, group, participle: false, negated, passive: true })
}

/// `was quoted as saying`: a passive whose subject speaks.
fn quoted_as(text: &Text, token: usize) -> Option<Cue> {
    let quoted = text.is(token, "quoted") || text.is(token, "cited");
    let saying = || ["saying", "telling", "adding", "warning"].iter().any(|w| text.is(token + 2, w));
    if !quoted || !text.is(token + 1, "as") || !saying() {
        return None;
    }
    let verb = ReportingVerbs::get().readings("say").first()?.verb;
    let group = group_start(text, token);
    let be = (group..token).any(|t| text.class(t, Class::BE));
    let tokens = token..token + 3;
    be.then_some(Cue { verb, tokens, group, participle: false, negated: false, passive: false })
}

/// `that kind of thinking`: what people think of may be a noun in -ing; `no denying` is always one.
fn is_gerund(text: &Text, token: usize, verb: &ReportingVerb) -> bool {
    let Some(before) = token.checked_sub(1) else { return false };
    text.is(before, "no") || verb.frame == Frame::Believe && text.is(before, "of")
}

/// `by` after a verb, which makes it a passive; `said by phone` is none.
fn names_agent(text: &Text, by: usize) -> bool {
    text.is(by, "by") && circumstances::phrase_at(text, by, by + 4).is_none()
}

/// The end of a cue whose further words follow its first, an adverb between them at most.
fn particle_end(text: &Text, token: usize, then: &[String]) -> Option<usize> {
    let mut at = token + 1;
    for word in then {
        if !text.is(at, word) && text.class(at, Class::ADVERB.or(Class::TIME)) {
            at += 1;
        }
        if !text.is(at, word) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Where the verb group before a verb begins: its auxiliaries, adverbs and negation.
pub(super) fn group_start(text: &Text, token: usize) -> usize {
    let mut start = token;
    while start > 0 && text.quotation(start - 1).is_none() && in_group(text, start - 1) {
        start -= 1;
    }
    start
}

fn in_group(text: &Text, token: usize) -> bool {
    let possessive =
        text.is_possessive(token) && !text.class(token.wrapping_sub(1), Class::PRONOUN.or(Class::RELATIVE));
    let verb_part = text.class(token, Class::AUXILIARY.or(Class::ADVERB));
    let subject =
        text.class(token, Class::QUANTIFIER.or(Class::CONJUNCTION)) && !text.class(token, Class::NEGATION);
    verb_part && !possessive && !subject
}

/// A base form is a verb after a modal or a plural subject.
fn base_fits(text: &Text, token: usize, group: usize, auxiliary: Option<usize>) -> bool {
    if let Some(auxiliary) = auxiliary {
        return text.class(auxiliary, Class::MODAL);
    }
    let Some(before) = group.checked_sub(1) else { return false };
    if text.class(before, Class::PRONOUN) {
        return !matches!(text.word(before).to_ascii_lowercase().as_str(), "he" | "she" | "it");
    }
    if text.class(before, Class::QUANTIFIER.or(Class::RELATIVE)) {
        return !text.is(before, "this") && !text.is(before, "that");
    }
    let word = text.word(before);
    let plural = word.ends_with('s')
        && !word.ends_with("ss")
        && !text.is_possessive(before)
        && text.is_content(before);
    plural || text.class(before, Class::PEOPLE) || after_and(text, before, token)
}

/// `they fear ... and say`.
fn after_and(text: &Text, before: usize, token: usize) -> bool {
    text.is(before, "and") && (text.is(token, "say") || text.is(token, "argue") || text.is(token, "believe"))
}

/// Whether a form in -s that may be a plural noun is one: `several claims`, `battleground states`. After a plain noun
/// it is a verb only if what follows can be what is said.
fn is_plural_noun(text: &Text, token: usize, end: usize, group: usize) -> bool {
    const SUBJECT: Class = Class::PRONOUN.or(Class::RELATIVE);
    const FOLLOWS: Class = SUBJECT.or(Class::DETERMINER).or(Class::QUESTION);
    let Some(before) = group.checked_sub(1) else { return true };
    // "the rules that would close the bridge"
    if text.is(end, "that") && text.class(end + 1, Class::AUXILIARY) {
        return true;
    }
    if text.class(before, SUBJECT) && !text.is(before, "they") {
        return false;
    }
    if text.class(before, Class::QUANTIFIER)
        || !(text.is_content(before) || text.is(before, ",") || text.is(before, ")"))
    {
        return true;
    }
    if text.name_at(before).is_some_and(|n| n.name.end == text.document.tokens[before].span.end)
        && group == token
    {
        return text.class(end, Class::AUXILIARY);
    }
    let quoted = text.opens(end).is_some() || text.is(end, ":");
    !(text.class(end, FOLLOWS) || quoted || text.name_at(end).is_some())
}

/// Verbs that go before "to" and another verb without changing who speaks: `continued to call for`.
fn chained(text: &Text, token: usize) -> bool {
    token > 1 && text.is(token - 1, "to") && text.class(token - 2, Class::CATENATIVE)
}

/// Whether a form that may be a noun or adjective is one, as the word before it shows.
fn is_noun(text: &Text, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return false };
    if text.is(before, "-") {
        return true;
    }
    let own = Class::DETERMINER;
    let pronoun = Class::PRONOUN.or(Class::RELATIVE).or(Class::QUANTIFIER);
    let possessive = text.is_possessive(before) && !text.class(before.wrapping_sub(1), pronoun);
    let article =
        text.class(before, own) && !text.class(before, pronoun) && !text.class(before, Class::NEGATION);
    let preposition = text.class(before, Class::PREPOSITION)
        && !text.class(before, Class::ADVERB)
        && !text.word(token).ends_with("ing");
    article || possessive || preposition
}
