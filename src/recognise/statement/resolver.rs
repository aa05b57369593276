//! Who is meant by the words for a speaker: names, pronouns and descriptions.

use std::ops::Range;

use foldhash::HashSet;

use super::description::{self, Descriptions};
use super::gender::{self, Genders};
use super::labelled;
use super::pronoun::{is_group, is_one};
use super::role::KnownRoles;
use super::text::Text;
use crate::lexicon::Class;
use crate::model::Span;
use crate::recognise::NameMention;

/// The one behind some words.
#[derive(Debug, Clone)]
pub(super) struct Named {
    /// The full name; of someone the text does not name, what it calls them: `mayor`.
    pub(super) name: String,
    /// Whether it is more than the best guess.
    pub(super) sure: bool,
    /// The words that a pronoun stands for, where they are no name.
    pub(super) phrase: Option<Range<usize>>,
}

impl Named {
    pub(super) fn sure(name: String) -> Self {
        Self { name, sure: true, phrase: None }
    }

    pub(super) fn called(text: &Text, phrase: Range<usize>) -> Self {
        Self { phrase: Some(phrase.clone()), ..Self::sure(plain(words(text, &phrase))) }
    }
}

/// The speakers named last.
#[derive(Debug, Default)]
pub(super) struct Last {
    /// One person, by name or by what they are.
    pub(super) person: Option<Named>,
    /// One person, by name.
    pub(super) named: Option<Named>,
    /// Several persons: `officials`.
    pub(super) group: Option<Named>,
    other: Option<String>,
    /// Where the last one was named.
    pub(super) paragraph: usize,
}

impl Last {
    /// Keeps in mind who spoke.
    pub(super) fn note(&mut self, resolver: &Resolver, tokens: &Range<usize>, named: Option<&Named>) {
        let (Some(named), text) = (named, resolver.text) else { return };
        self.paragraph = text.paragraph(tokens.start);
        let phrase = named.phrase.clone().unwrap_or_else(|| tokens.clone());
        let described = Some(Named { phrase: Some(phrase.clone()), ..named.clone() });
        if resolver.is_person(&named.name) {
            self.person = Some(named.clone());
            self.named = Some(named.clone());
        } else if is_one(text, &phrase) {
            self.person = described;
        } else if is_group(text, &phrase) || named.name.contains("; ") {
            self.group = described;
        } else {
            self.other = Some(named.name.clone());
        }
    }
}

/// Knows whom a text names and describes.
pub(super) struct Resolver<'a, 'd> {
    pub(super) text: &'a Text<'d>,
    pub(super) descriptions: Descriptions,
    /// The full names of all persons.
    persons: HashSet<&'a str>,
    pub(super) genders: Genders,
    /// Whose answers the text prints.
    interviewee: Option<String>,
}

impl<'a, 'd> Resolver<'a, 'd> {
    pub(super) fn new(text: &'a Text<'d>, roles: &KnownRoles) -> Self {
        let persons = text.names.iter().filter(|n| n.person).map(|n| n.canonical.as_str()).collect();
        let descriptions = description::learn(text, roles);
        let interviewee = labelled::interviewee(text);
        Self { text, descriptions, persons, genders: gender::learn(text), interviewee }
    }

    /// Whether it is the full name of a person.
    pub(super) fn is_person(&self, name: &str) -> bool {
        self.persons.contains(name)
    }

    /// The one that some tokens stand for; nobody where that is open.
    pub(super) fn name(&self, tokens: &Range<usize>, last: &Last) -> Option<Named> {
        let at = tokens.start;
        match words(self.text, tokens).to_lowercase().as_str() {
            "he" | "she" | "i" | "his" | "her" => self.person(at, last),
            "it" | "its" => {
                let other = last.other.clone().or_else(|| self.before(at, |n| !n.person));
                other.map(Named::sure)
            }
            "who" | "which" | "that" => self.antecedent(at, last),
            "they" => self.group(at, last),
            "a" | "answer" => self.interviewee.clone().map(Named::sure),
            "q" | "question" | "their" | "we" | "you" | "this" | "those" | "these" => None,
            _ => Some(self.of_phrase(tokens)),
        }
    }

    /// The one a noun phrase tells of: by name, by description, or else by its own words.
    pub(super) fn of_phrase(&self, tokens: &Range<usize>) -> Named {
        let words = words(self.text, tokens);
        let named: Vec<&NameMention> = self.within(self.text.span(tokens.clone())).iter().collect();
        let own = if named.is_empty() { None } else { self.of_names(&named, words) };
        own.map(Named::sure).or_else(|| self.described(words)).unwrap_or_else(|| Named::sure(plain(words)))
    }

    fn described(&self, words: &str) -> Option<Named> {
        let meant = self.descriptions.meant(words, &self.genders);
        let meant = meant.map(|m| Named { name: m.name, sure: m.sure, phrase: None });
        meant.or_else(|| self.descriptions.pair(words).map(Named::sure))
    }

    /// The name of a noun phrase that holds names: the person it ends or begins in, the names it joins.
    fn of_names(&self, named: &[&NameMention], words: &str) -> Option<String> {
        let text = self.text;
        let persons: Vec<&&NameMention> = named.iter().filter(|n| n.person).collect();
        let joined = words.contains(" and ");
        let whole = |n: &NameMention| {
            starts_with_name(words, n, text) && (ends_with_name(words, n, text) || is_outlet(words, n, text))
        };
        match (persons.as_slice(), named) {
            ([first, second], _) if joined => Some(format!("{}; {}", first.canonical, second.canonical)),
            ([.., last], _) if ends_with_name(words, last, text) => Some(last.canonical.clone()),
            (_, [first, second]) if joined => Some(format!("{}; {}", first.canonical, second.canonical)),
            (_, [only]) if whole(only) => Some(only.canonical.clone()),
            ([first, ..], _) if starts_with_name(words, first, text) && self.leads_on(first) => {
                Some(first.canonical.clone())
            }
            ([only], _) if words.contains(',') => Some(only.canonical.clone()),
            _ => None,
        }
    }

    /// `Ida Berg of the River Trust`: what follows a name hangs on it.
    fn leads_on(&self, name: &NameMention) -> bool {
        let end = self.text.document.tokens_in(name.span).end;
        self.text.class(end, Class::PREPOSITION) || self.text.is(end, "(")
    }

    /// The name that a pronoun may stand for: the first that fits in its sentence, or in one of the two before.
    pub(super) fn before(&self, token: usize, fits: impl Fn(&NameMention) -> bool) -> Option<String> {
        (0..3).find_map(|back| self.named(token, back, &fits))
    }

    /// The first name that fits in the sentence so many before a token's, and before the token.
    pub(super) fn named(
        &self,
        token: usize,
        back: usize,
        fits: impl Fn(&NameMention) -> bool,
    ) -> Option<String> {
        self.names_before(token, back).find(|n| fits(n)).map(|n| n.canonical.clone())
    }

    /// The names in the sentence so many before a token's that stand before the token and outside quotations.
    pub(super) fn names_before(&self, token: usize, back: usize) -> impl Iterator<Item = &NameMention> {
        let index = self.text.sentence(token).checked_sub(back);
        let sentence = index.and_then(|i| self.text.document.sentences.get(i)).map(|s| s.span);
        let limit = self.text.document.tokens[token].span.start;
        let names = sentence.map_or(&[][..], |s| self.within(s)).iter();
        names.filter(move |n| n.name.end <= limit && !self.quoted(n))
    }

    /// The names inside a span.
    pub(super) fn within(&self, span: Span) -> &[NameMention] {
        let names = self.text.names;
        let start = names.partition_point(|n| n.name.start < span.start);
        let end = names.partition_point(|n| n.name.start < span.end);
        &names[start..end.max(start)]
    }

    fn quoted(&self, name: &NameMention) -> bool {
        self.text.document.quotation_at(name.name.start).is_some()
    }
}

fn words<'a>(text: &Text<'a>, tokens: &Range<usize>) -> &'a str {
    text.span(tokens.clone()).of(text.document.text)
}

fn ends_with_name(words: &str, name: &NameMention, text: &Text) -> bool {
    words.trim_end_matches(')').ends_with(name.name.of(text.document.text))
}

fn starts_with_name(words: &str, name: &NameMention, text: &Text) -> bool {
    plain(words).starts_with(name.name.of(text.document.text))
}

/// `the Coast Post newspaper`: nothing but what sort of outlet it is stands after a name.
fn is_outlet(words: &str, name: &NameMention, text: &Text) -> bool {
    let tidy = plain(words);
    let rest = tidy.strip_prefix(name.name.of(text.document.text)).unwrap_or("x");
    // "the Norlandish news agency" is no agency of the name Norlandish.
    let own = name.name.of(text.document.text);
    let placed = tidy != words && ["an", "sh", "ch", "ese", "i", "k", "ss"].iter().any(|e| own.ends_with(e));
    !placed && rest.split_whitespace().all(|w| Class::of(w).is(Class::OUTLET))
}

/// Words as a name: without an article, with single spaces.
fn plain(words: &str) -> String {
    let tidy = words.split_whitespace().collect::<Vec<_>>().join(" ");
    ["The ", "the ", "A ", "a ", "An ", "an "]
        .iter()
        .find_map(|a| tidy.strip_prefix(a))
        .unwrap_or(&tidy)
        .to_owned()
}
