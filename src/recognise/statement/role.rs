//! What speakers are: the title before a name, the apposition after it, the body someone speaks for.

use std::ops::Range;

use foldhash::HashMap;

use super::phrase;
use super::text::Text;
use crate::lexicon::{Class, Roles, in_lower_case};
use crate::model::Span;
use crate::recognise::NameMention;

/// What the article says each person is.
#[derive(Debug, Default)]
pub(super) struct KnownRoles<'a> {
    /// By full name, as the article first says it.
    first: HashMap<&'a str, Span>,
    /// Everything it says, in text order.
    all: Vec<(&'a str, Span)>,
}

/// Reads titles and appositions of all names.
pub(super) fn learn<'a>(text: &Text<'a>) -> KnownRoles<'a> {
    let mut known = KnownRoles::default();
    for name in text.names.iter().filter(|n| n.person) {
        if let Some(role) = of_mention(text, name) {
            known.first.entry(&name.canonical).or_insert(role);
            known.all.push((&name.canonical, role));
        }
    }
    known
}

impl KnownRoles<'_> {
    /// Every person's full name with what the text says of them, each time it does.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, Span)> {
        self.all.iter().copied()
    }

    /// What a speaker is: as it stands with these words, else as the article says of the one they stand for.
    pub(super) fn of(&self, text: &Text, speaker: &Range<usize>, name: Option<&str>) -> Option<Span> {
        let mention = speaker.clone().rev().find_map(|t| text.name_at(t)).filter(|n| n.person);
        let own = mention.filter(|m| Some(m.canonical.as_str()) == name).and_then(|m| of_mention(text, m));
        own.or_else(|| self.first.get(name?).copied())
    }
}

fn of_mention(text: &Text, name: &NameMention) -> Option<Span> {
    title(text, name).or_else(|| apposition(text, name)).or_else(|| apposed_to(text, name))
}

/// The noun phrase before a name that stands between commas: `the harbour master, Ida Berg,`.
fn apposed_to(text: &Text, name: &NameMention) -> Option<Span> {
    let tokens = text.document.tokens_in(name.span);
    let comma = tokens.start.checked_sub(1).filter(|&c| c > 0 && text.is(c, ","))?;
    let closed = matches!(text.word(tokens.end), "," | "." | ";");
    let start = text.sentence_start(comma);
    let role = Roles::get().class(&in_lower_case(text.word(comma - 1))).filter(|_| closed);
    let from = (start..comma).rev().take(8).find(|&t| !text.is_content(t) && !text.is(t, "-"))?;
    let definite = text.is(from, "the") || text.is_possessive(from);
    (role.is_some() && definite).then(|| text.span(from + usize::from(text.is_possessive(from))..comma))
}

/// The words before a name that say more than `Mr.`
fn title(text: &Text, name: &NameMention) -> Option<Span> {
    let title = text.document.tokens_in(Span::new(name.span.start, name.name.start));
    let courtesy = Roles::get().class("mr");
    let says = |t: usize| text.is_word(t) && Roles::get().class(&in_lower_case(text.word(t))) != courtesy;
    (name.span.start < name.name.start && title.clone().any(says)).then(|| text.span(title))
}

/// The noun phrase after a name and a comma, or the body after `of`: `Ida Berg, a lawyer with the River Trust,`.
fn apposition(text: &Text, name: &NameMention) -> Option<Span> {
    let end = text.document.tokens_in(name.span).end;
    let limit = text.sentence_end(end.saturating_sub(1));
    if text.is(end, "of") && text.name_at(end + 1 + usize::from(text.is(end + 1, "the"))).is_some() {
        let body = phrase::noun_phrase_end(text, end + 1, limit);
        return Some(text.span(end + 1..body));
    }
    let from = end + 1;
    if end >= limit || !text.is(end, ",") || !(text.is_content(from) || text.class(from, Class::DETERMINER)) {
        return None;
    }
    let to = with_phrases(text, from, limit);
    let roles = Roles::get();
    let named = (from..to).any(|t| roles.class(&in_lower_case(text.word(t))).is_some());
    let closed = to >= limit
        || matches!(text.word(to), "," | "." | ";" | ")" | "—")
        || text.class(to, Class::RELATIVE);
    (named && closed).then(|| text.span(from..to))
}

/// The end of a noun phrase with the prepositional phrases that hang on it.
fn with_phrases(text: &Text, from: usize, limit: usize) -> usize {
    let mut end = phrase::noun_phrase_end(text, from, limit);
    while end < limit && (text.class(end, Class::PREPOSITION) || text.is(end, "and")) {
        let next = phrase::noun_phrase_end(text, end + 1, limit);
        if next == end + 1 {
            break;
        }
        end = next;
    }
    end
}
