//! Linking: the full name behind a surname, an acronym, or a shortened form.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use super::run::NEVER;
use super::{Found, Text};
use crate::lexicon::{Class, in_lower_case};
use crate::model::Span;
use crate::recognise::NameMention;

/// `Norlandian`, `Norlandish`: an adjective of a place, as far as its ending tells.
fn is_demonym(word: &str) -> bool {
    let ending = word.len().checked_sub(3).and_then(|start| word.get(start..)).unwrap_or_default();
    word.len() > 5
        && ["ian", "ese", "ish"].iter().any(|e| ending.eq_ignore_ascii_case(e))
        && !Class::of(word).is(Class::GIVEN_NAME)
}

/// What is known of the full names of a text.
struct Full<'a> {
    /// By last word: the full names that end in it, with the token where each was first seen, in text order.
    surnames: HashMap<&'a str, Vec<(usize, String)>>,
    /// By initials: `EU`, with or without stops.
    acronyms: HashMap<String, String>,
    /// Names of several words that hold a word.
    heads: HashMap<&'a str, Vec<String>>,
}

/// Gives every mention its full name and says whether it is a person's.
pub(super) fn link(text: &Text, found: &[Found]) -> Vec<NameMention> {
    let common = common_words(text);
    let full = full_names(text, found, &common);
    let mut persons: HashMap<String, bool> = HashMap::new();
    let mut canonical = Vec::with_capacity(found.len());
    for mention in found {
        let name = canonical_of(text, &full, mention);
        let person = is_person(text, mention, &common);
        let known = persons.entry(name.clone()).or_insert(false);
        *known |= person;
        canonical.push(name);
    }
    let mentions = found.iter().zip(canonical);
    mentions.map(|(m, canonical)| mention(text, m, canonical, &persons)).collect()
}

fn mention(text: &Text, found: &Found, canonical: String, persons: &HashMap<String, bool>) -> NameMention {
    let person = persons.get(&canonical).copied().unwrap_or(false);
    NameMention { span: span(text, &found.whole), name: span(text, &found.name), canonical, person }
}

fn span(text: &Text, tokens: &Range<usize>) -> Span {
    text.document.span_of(tokens.clone())
}

fn words<'a>(text: &'a Text, tokens: &Range<usize>) -> &'a str {
    span(text, tokens).of(text.document.text)
}

/// A name with single spaces.
fn tidy(name: &str) -> String {
    let mut tidy = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        tidy.push_str(if tidy.is_empty() { "" } else { " " });
        tidy.push_str(word);
    }
    tidy
}

/// Words that the text also writes with a small letter, those aside that no name ends in.
fn common_words<'a>(text: &Text<'a>) -> HashSet<&'a str> {
    let tokens = 0..text.document.tokens.len();
    let mut words = HashSet::with_capacity(tokens.len() / 4);
    let plain = tokens.filter(|&t| text.is_word(t) && !text.class(t).is(NEVER)).map(|t| text.word(t));
    words.extend(plain.filter(|w| w.starts_with(char::is_lowercase)));
    words
}

fn full_names<'a>(text: &Text<'a>, found: &[Found], common: &HashSet<&str>) -> Full<'a> {
    let mut full = Full { surnames: HashMap::new(), acronyms: HashMap::new(), heads: HashMap::new() };
    for mention in found.iter().filter(|m| m.name.len() > 1) {
        let name = tidy(span(text, &mention.name).of(text.document.text));
        let last = last_word(text, mention);
        if is_person(text, mention, common) {
            full.surnames.entry(text.word(last)).or_default().push((mention.name.start, name.clone()));
        }
        let initials: String =
            name.split([' ', '-']).filter_map(|w| w.chars().next()).filter(|c| c.is_uppercase()).collect();
        full.acronyms.entry(initials).or_insert_with(|| name.clone());
        let head = mention.name.clone().find(|&t| text.word(t) == "of").map_or(last, |of| of - 1);
        let with = full.heads.entry(text.word(head)).or_default();
        if with.len() < 2 && !with.contains(&name) {
            with.push(name.clone());
        }
        if let Some(acronym) = defined_acronym(text, mention) {
            full.acronyms.insert(acronym.to_owned(), name);
        }
    }
    full
}

/// The last word of a name that tells it: not `Jr.`.
fn last_word(text: &Text, mention: &Found) -> usize {
    let last = mention.name.end - 1;
    if is_suffix(text.word(last)) && mention.name.len() > 2 { last - 1 } else { last }
}

fn is_suffix(word: &str) -> bool {
    Class::of(word.trim_end_matches('.')).is(Class::SUFFIX)
}

/// `(ICAO)` right after a name.
fn defined_acronym<'a>(text: &Text<'a>, mention: &Found) -> Option<&'a str> {
    let at = mention.name.end;
    let acronym = text.word(at + 1);
    let capitals = acronym.len() > 1 && acronym.chars().all(|c| c.is_uppercase() || c == '.');
    (text.word(at) == "(" && capitals && text.word(at + 2) == ")").then_some(acronym)
}

/// Of several full names that share a last word, the one used last before a token, else the first.
fn latest(names: &[(usize, String)], token: usize) -> Option<&String> {
    let before = names.partition_point(|(at, _)| *at < token);
    names.get(before.saturating_sub(1)).map(|(_, name)| name)
}

fn canonical_of(text: &Text, full: &Full, mention: &Found) -> String {
    let name = tidy(words(text, &mention.name));
    if mention.name.len() > 1 {
        return name;
    }
    let word = text.word(mention.name.start);
    if let Some(full) = full.surnames.get(word).and_then(|names| latest(names, mention.name.start)) {
        return full.clone();
    }
    let capitals = word.chars().all(|c| c.is_uppercase() || c == '.');
    let bare = if capitals { word.replace('.', "") } else { String::new() };
    if bare.len() > 1 {
        let known = crate::lexicon::Acronyms::get().name(&bare);
        if let Some(full) = known.or(full.acronyms.get(&bare).map(String::as_str)) {
            return full.to_owned();
        }
    }
    let after_the = mention.whole.start > 0 && text.word(mention.whole.start - 1).eq_ignore_ascii_case("the");
    match full.heads.get(word).map(Vec::as_slice) {
        Some([only]) if after_the => only.clone(),
        _ => name,
    }
}

/// Whether a mention names a person, as far as its own words and the ones around it tell.
fn is_person(text: &Text, mention: &Found, common: &HashSet<&str>) -> bool {
    if mention.titled {
        return true;
    }
    let shaped = (2..=4).contains(&mention.name.len())
        && !mention.name.clone().any(|t| text.word(t) == "of" || text.word(t) == "&");
    if !shaped {
        return false;
    }
    let mut parts = mention.name.clone().filter(|&t| text.is_word(t)).map(|t| text.word(t));
    let barred = parts.any(|w| Class::of(w.trim_end_matches('.')).is(Class::IMPERSONAL) || is_demonym(w));
    let before = mention.name.start.checked_sub(1).map_or("", |t| text.word(t));
    let placed = matches!(before, "the" | "The" | "in" | "In" | "from" | "near" | "to");
    let source = before == "to"
        && mention.name.start.checked_sub(2).is_some_and(|t| text.word(t).eq_ignore_ascii_case("according"));
    let acronym = text.word(mention.name.start).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
        && text.word(mention.name.start).len() > 2;
    let placed = placed && !source || common.contains(&*in_lower_case(text.word(mention.name.end - 1)));
    !barred && !placed && !acronym
}
