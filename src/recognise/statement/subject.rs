//! The subject of a reporting verb: the noun phrase before it, or after it where the order is turned.
//!
//! This stands in for a parse; its interface is [`before`] and [`after`].

use std::ops::Range;

use super::cue::Cue;
use super::main_clause;
use super::phrase;
use super::text::Text;
use crate::lexicon::Class;

/// The tokens of the subject before the cue of this index, which may share that of an earlier cue. Asked once a cue,
/// in text order; rules then read [`Text::subject`].
pub(super) fn before(text: &Text, index: usize) -> Option<Range<usize>> {
    let cue = &text.cues[index];
    let start = text.sentence_start(cue.group);
    let at = skip_back(text, skip_markup(text, cue.group, start), start);
    if at <= start {
        return None;
    }
    let previous = at - 1;
    if let Some(quotation) =
        text.quotation(previous).filter(|&q| text.quote(q).inner.of(text.document.text).ends_with(','))
    {
        let opening = text.quote_tokens(quotation).start;
        let around = around_parenthesis(text, opening, start);
        return around.or_else(|| shared(text, index));
    }
    if let Some(quoted) = quoted_person(text, previous, start) {
        return Some(quoted);
    }
    if cue.participle {
        return participle_subject(text, index, previous, start);
    }
    if text.is(previous, ",") {
        return around_parenthesis(text, previous, start).or_else(|| shared(text, index));
    }
    if text.class(previous, Class::CONJUNCTION) {
        return shared(text, index);
    }
    noun_phrase_before(text, at, start).or_else(|| shared(text, index))
}

/// The tokens of a subject that follows its cue: `said Ida Berg`.
pub(super) fn after(text: &Text, cue: &Cue) -> Option<Range<usize>> {
    let limit = text.sentence_end(cue.tokens.end.saturating_sub(1));
    let start = cue.tokens.end;
    let mut end = phrase::noun_phrase_end(text, start, limit);
    // "a spokesman for the port", "the head of research at the port"
    while end > start && end < limit && ["for", "of", "at", "with", "from"].iter().any(|p| text.is(end, p)) {
        let next = phrase::noun_phrase_end(text, end + 1, limit);
        if next == end + 1 {
            break;
        }
        end = next;
    }
    (end > start).then_some(start..end)
}

/// Goes back over the marks of a link or emphasis: `Berg [said](...)`.
fn skip_markup(text: &Text, from: usize, start: usize) -> usize {
    let mut at = from;
    while at > start + 1 && matches!(text.word(at - 1), "[" | "*" | "**" | "_") {
        at -= 1;
    }
    at
}

/// Goes back over times between a subject and its verb: `Berg on Monday | said`.
fn skip_back(text: &Text, from: usize, start: usize) -> usize {
    for length in 1..=4 {
        let Some(at) = from.checked_sub(length).filter(|&at| at > start) else { break };
        let comma = text.is(at - 1, ",");
        if !comma && phrase::time_end(text, at, from) == Some(from) && !text.class(at, Class::PRONOUN) {
            let longer =
                at.checked_sub(1).filter(|&b| b > start && phrase::time_end(text, b, from) == Some(from));
            return longer.unwrap_or(at);
        }
    }
    from
}

/// The subject of a bare participle: the noun right before it, or that of the clause it hangs on.
fn participle_subject(text: &Text, index: usize, previous: usize, start: usize) -> Option<Range<usize>> {
    let cue = &text.cues[index];
    let own = text.is_content(previous) && with_before(text, previous, start);
    if own {
        noun_phrase_before(text, previous + 1, start)
    } else {
        shared(text, index).or_else(|| main_clause::subject(text, start, cue.group))
    }
}

/// The one quoted in `quoted Ida Berg as | saying`, where the token before the verb is `as`.
fn quoted_person(text: &Text, previous: usize, start: usize) -> Option<Range<usize>> {
    let quotes =
        |t: &usize| ["quoted", "quoting", "quotes", "cited", "citing"].iter().any(|w| text.is(*t, w));
    let from = previous.saturating_sub(15).max(start);
    let verb = (from..previous).rev().find(quotes).filter(|_| text.is(previous, "as"))?;
    if text.is(verb + 1, "by") {
        return noun_phrase_before(text, super::cue::group_start(text, verb), start);
    }
    (verb + 1 < previous).then_some(verb + 1..previous)
}

/// `with ministers saying`: the noun phrase belongs to the participle.
fn with_before(text: &Text, token: usize, start: usize) -> bool {
    let from = token.saturating_sub(6).max(start);
    (from..token).any(|t| text.is(t, "with"))
}

/// The subject of the cue before in the same sentence, else that of the clause.
fn shared(text: &Text, index: usize) -> Option<Range<usize>> {
    let cue = &text.cues[index];
    let sentence = text.sentence_start(cue.group);
    let previous = index
        .checked_sub(1)
        .filter(|&p| text.cues[p].tokens.start >= sentence && text.cues[p].group < cue.group);
    match previous {
        Some(previous) => text.subject(previous),
        None => main_clause::subject(text, sentence, cue.group),
    }
}

/// The subject before a parenthesis in commas: `Berg, who is 40, said`; with an apposition it takes that in.
fn around_parenthesis(text: &Text, comma: usize, start: usize) -> Option<Range<usize>> {
    let mut at = comma;
    let opening = loop {
        at = at.checked_sub(1).filter(|&a| a > start)?;
        if let Some(q) = text.quotation(at) {
            at = text.quote_tokens(q).start;
        } else if matches!(text.word(at), ";" | ":") {
            return None;
        } else if text.is(at, ",") && !inside_name(text, at) {
            break at;
        }
    };
    let clause = (opening + 1..comma).any(|t| text.is_finite(t)) && !opens_aside(text, opening + 1);
    let subject = noun_phrase_before(text, opening, start).filter(|_| !clause)?;
    let apposition = text.name_at(opening + 1).is_some_and(|n| {
        let tokens = text.document.tokens_in(n.span);
        tokens.start == opening + 1 && tokens.end == comma
    });
    let named = text.name_at(subject.end - 1).is_some_and(|n| n.person);
    if apposition && !named { Some(subject.start..comma) } else { Some(subject) }
}

/// Whether the words after a comma open a parenthesis, though a verb stands in it.
fn opens_aside(text: &Text, at: usize) -> bool {
    const OPENS: Class = Class::RELATIVE
        .or(Class::SUBORDINATOR)
        .or(Class::PREPOSITION)
        .or(Class::DETERMINER)
        .or(Class::QUESTION);
    text.class(at, OPENS)
        || text.word(at).ends_with("ing")
        || text.word(at).ends_with("ed")
        || text.word(at).starts_with(char::is_lowercase)
}

/// A comma inside a list or a place name: `Tulsa, Okla., police`.
fn inside_name(text: &Text, comma: usize) -> bool {
    text.word(comma + 1).ends_with('.') && text.is(comma + 2, ",")
}

/// Words between which a subject may stand.
fn is_boundary(text: &Text, token: usize) -> bool {
    if text.quotation(token).is_some() {
        // Quoted words may be part of the noun phrase only when a scare quote stands inside it.
        return true;
    }
    let mark = matches!(
        text.word(token),
        "," | ";"
            | ":"
            | "--"
            | "—"
            | "–"
            | "―"
            | "("
            | "["
            | "."
            | "..."
            | "?"
            | "!"
            | "*"
            | "]"
            | "\""
            | "“"
            | "”"
            | "''"
    );
    let subordinator = text.class(token, Class::SUBORDINATOR);
    mark || subordinator
        || text.is_cue(token)
        || (text.class(token, Class::AUXILIARY) && !text.is_possessive(token))
        || text.class(token, Class::IRREGULAR_PAST)
}

/// The noun phrase that ends right before a token.
pub(super) fn noun_phrase_before(text: &Text, end: usize, start: usize) -> Option<Range<usize>> {
    let last = end.checked_sub(1).filter(|&l| l >= start)?;
    if text.is(last, ")") {
        let open = (start..last).rev().find(|&t| text.is(t, "("))?;
        return noun_phrase_before(text, open, start);
    }
    if text.class(last, Class::PRONOUN.or(Class::RELATIVE)) {
        return Some(last..end);
    }
    let mut from = end;
    while from > start {
        let open = if text.is(from - 1, ")") { (start..from).rev().find(|&t| text.is(t, "(")) } else { None };
        match open {
            Some(open) => from = open,
            None if is_boundary(text, from - 1) || is_stop(text, from - 1, end) => break,
            None => from -= 1,
        }
    }
    let from = trim(text, from, end);
    let head = (from..end).any(|t| text.is_content(t) || text.class(t, Class::QUANTIFIER));
    let verbal =
        text.class(last, Class::PREPOSITION.or(Class::DETERMINER)) && !text.class(last, Class::QUANTIFIER);
    // "making false | claims": a participle begins no subject.
    let verbal = verbal
        || text.word(from).ends_with("ing")
            && text.word(from).starts_with(char::is_lowercase)
            && end - from < 4;
    let apposed = apposition_start(text, from, start).unwrap_or(from);
    (from < end && head && !verbal).then_some(apposed..end)
}

/// `the main leader, | Ida Berg` before a verb: a noun phrase with a determiner or possessive right before the comma.
fn apposition_start(text: &Text, from: usize, start: usize) -> Option<usize> {
    let comma = from.checked_sub(1).filter(|&c| c > start && text.is(c, ","))?;
    let name = text.name_at(from).filter(|n| n.person && n.name == n.span)?;
    let _ = name;
    let role = text.word(comma - 1).to_lowercase();
    crate::lexicon::Roles::get().class(&role)?;
    let before = noun_phrase_before(text, comma, start)?;
    Some(before.start)
}

/// A word that ends a noun phrase going back, though it is no boundary: a conjunction between clauses, a verb.
fn is_stop(text: &Text, token: usize, end: usize) -> bool {
    if text.class(token, Class::CONJUNCTION) {
        return !joins_noun_phrases(text, token, end);
    }
    text.class(token, Class::PRONOUN.or(Class::RELATIVE)) && !text.is(token, "who")
}

/// Whether `and` joins two noun phrases that are subject together: only where the first begins its clause.
fn joins_noun_phrases(text: &Text, token: usize, end: usize) -> bool {
    if !text.is(token, "and") || token == 0 || text.is(token - 1, ",") {
        return false;
    }
    let start = text.sentence_start(token);
    let right = phrase::noun_phrase_end(text, token + 1, end) == end;
    let mut from = token;
    while from > start
        && !is_boundary(text, from - 1)
        && phrase::noun_phrase_end(text, from - 1, token) > from - 1
        && !text.class(from - 1, Class::CONJUNCTION)
    {
        from -= 1;
    }
    let first = from == start
        || text.is(from - 1, ",")
        || text.class(from - 1, Class::SUBORDINATOR.or(Class::CONJUNCTION));
    right && first && (from..token).all(|t| !text.is_finite(t))
}

/// Leaves out what cannot begin a noun phrase: conjunctions, adverbs, and a first prepositional phrase before a name.
fn trim(text: &Text, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end
        && text.class(at, Class::CONJUNCTION.or(Class::ADVERB))
        && !text.class(at, Class::QUANTIFIER)
    {
        at += 1;
    }
    // "who | some experts said": the relative pronoun belongs to what is said.
    if text.class(at, Class::RELATIVE)
        && end - at > 1
        && (text.class(at + 1, Class::DETERMINER) || text.name_at(at + 1).is_some())
    {
        at += 1;
    }
    if at < end && text.class(at, Class::PREPOSITION) {
        // "In May Berg said": the last name is the subject.
        let name = (at..end).rev().find_map(|t| text.name_at(t)).map(|n| text.document.tokens_in(n.span));
        return name.filter(|n| n.end == end && n.start > at).map_or(at + 1, |n| n.start);
    }
    at
}
