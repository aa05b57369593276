//! Speakers: from the words that stand there to the full name.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt, HashSet};

use super::gender::{self, Genders};
use super::text::Text;
use super::{Found, circumstances, kind, role};
use crate::lexicon::{Gender, Roles, genders};
use crate::model::Span;
use crate::recognise::word_class::Class;
use crate::recognise::{NameMention, SpeakerMention, StatementMention};

/// Gives every statement its speaker's full name, in text order, and links chains of reports.
pub(super) fn resolve(text: &Text, found: Vec<Found>) -> Vec<StatementMention> {
    let persons = text.names.iter().filter(|n| n.person).map(|n| n.canonical.as_str()).collect();
    let roles = role::learn(text);
    let resolver = Resolver { text, titles: titles(text), persons, genders: gender::learn(text) };
    let mut mentions: Vec<StatementMention> = Vec::with_capacity(found.len());
    let mut last = Last::default();
    for statement in found {
        let speaker = statement.speaker.as_ref().map(|tokens| {
            let name = resolver.name(tokens, &last);
            let role = roles.of(text, tokens, name.as_deref());
            let person = name.as_deref().is_some_and(|n| resolver.persons.contains(n));
            let kind = if person { None } else { kind::of(text, tokens) };
            SpeakerMention { span: text.span(tokens.clone()), name, role, kind }
        });
        let cue = statement.cue.and_then(|c| circumstances::cue_at(text, c));
        last.note(&resolver, statement.speaker.as_ref(), speaker.as_ref());
        let parts = statement.parts;
        mentions.push(StatementMention {
            form: statement.form,
            speaker,
            cue: statement.cue,
            stance: statement.stance,
            via: cue.and_then(|c| circumstances::quoted_by(text, c)).into_iter().collect(),
            addressee: cue.and_then(|c| circumstances::addressee(text, c, &parts)),
            medium: cue.and_then(|c| circumstances::medium(text, c, &parts)),
            parts,
            rule: statement.rule,
        });
    }
    link_chains(&mut mentions);
    mentions
}

/// `Berg said X, the agency reported`: the report around another's words is what they came through.
fn link_chains(mentions: &mut [StatementMention]) {
    for outer in 0..mentions.len() {
        let Some(speaker) = mentions[outer].speaker.as_ref().map(|s| s.span) else { continue };
        if !matches!(mentions[outer].rule, "statement/preposed" | "statement/according_to") {
            continue;
        }
        let within = mentions[outer].parts[0];
        for inner in outer + 1..mentions.len().min(outer + 4) {
            let starts = mentions[inner].speaker.as_ref().is_some_and(|s| s.span.start == within.start);
            if starts && within.contains(mentions[inner].parts[0]) {
                mentions[inner].via.push(speaker);
            }
        }
    }
}

/// The speakers named last.
#[derive(Default)]
struct Last {
    person: Option<String>,
    other: Option<String>,
    /// Where the last one was named.
    paragraph: usize,
}

impl Last {
    fn note(&mut self, resolver: &Resolver, tokens: Option<&Range<usize>>, speaker: Option<&SpeakerMention>) {
        let (Some(tokens), Some(name)) = (tokens, speaker.and_then(|s| s.name.clone())) else { return };
        self.paragraph = resolver.text.paragraph(tokens.start);
        let person = resolver.persons.contains(name.as_str());
        if person { self.person = Some(name) } else { self.other = Some(name) }
    }
}

/// The words that stand with a person's name: `Norlandish opposition leader`.
struct Title {
    name: String,
    /// In lower case.
    words: Vec<String>,
    /// Those written with a small letter that are no role words.
    plain: Vec<String>,
}

fn titles(text: &Text) -> Vec<Title> {
    let mut titles: Vec<Title> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for mention in text.names.iter().filter(|n| n.person && n.span != n.name) {
        let index = *known.entry(&mention.canonical).or_insert(titles.len());
        if index == titles.len() {
            titles.push(Title { name: mention.canonical.clone(), words: Vec::new(), plain: Vec::new() });
        }
        let words = Span::new(mention.span.start, mention.name.start).of(text.document.text);
        for word in words.split([' ', '-']).filter(|w| w.len() > 1) {
            let lower = word.to_lowercase();
            if lower == word && Roles::get().class(word).is_none() {
                titles[index].plain.push(lower.clone());
            }
            titles[index].words.push(lower);
        }
    }
    titles
}

struct Resolver<'a, 'd> {
    text: &'a Text<'d>,
    titles: Vec<Title>,
    /// The full names of all persons.
    persons: HashSet<&'a str>,
    genders: Genders,
}

impl Resolver<'_, '_> {
    /// The full name that some tokens stand for.
    fn name(&self, tokens: &Range<usize>, last: &Last) -> Option<String> {
        let words = self.text.span(tokens.clone()).of(self.text.document.text);
        match words.to_lowercase().as_str() {
            "he" | "she" | "i" | "his" | "her" => return self.he(tokens.start, last),
            "it" | "its" => return last.other.clone().or_else(|| self.before(tokens.start, |n| !n.person)),
            "who" | "which" | "that" => return self.antecedent(tokens.start, last),
            "they" | "their" | "we" | "you" | "this" | "those" | "these" => return None,
            _ => {}
        }
        let named = self.names_in(tokens);
        if named.is_empty() {
            self.described(words).or_else(|| Some(plain(words)))
        } else {
            Some(self.of_names(&named, words))
        }
    }

    /// The person a pronoun stands for: one named before it in its sentence, the last speaker if near, else one named in
    /// the sentences before. Nobody whom the text speaks of by the other pronoun.
    fn he(&self, token: usize, last: &Last) -> Option<String> {
        let gender = genders().word(self.text.word(token));
        let near = self.text.paragraph(token) <= last.paragraph + 1;
        let speaker = last.person.clone().filter(|name| self.genders.may_be(name, gender));
        self.named(token, 0, |n| n.person && self.genders.may_be(&n.canonical, gender))
            .or_else(|| speaker.clone().filter(|_| near))
            .or_else(|| self.person_before(token, gender))
            .or(speaker)
    }

    /// The person named in the sentences before, where the pronoun may mean them.
    fn person_before(&self, token: usize, gender: Option<Gender>) -> Option<String> {
        self.before(token, |n| n.person && self.genders.may_be(&n.canonical, gender))
    }

    fn names_in(&self, tokens: &Range<usize>) -> Vec<&NameMention> {
        let span = self.text.span(tokens.clone());
        self.within(span).iter().collect()
    }

    /// The name of a noun phrase that holds names: the person it ends in, the names it joins, else its own words.
    fn of_names(&self, named: &[&NameMention], words: &str) -> String {
        let persons: Vec<&&NameMention> = named.iter().filter(|n| n.person).collect();
        let joined = words.contains(" and ");
        match (persons.as_slice(), named) {
            ([first, second], _) if joined => format!("{}; {}", first.canonical, second.canonical),
            ([.., last], _) if ends_with_name(words, last, self.text) => last.canonical.clone(),
            (_, [first, second]) if joined => format!("{}; {}", first.canonical, second.canonical),
            (_, [only])
                if ends_with_name(words, only, self.text) && starts_with_name(words, only, self.text) =>
            {
                only.canonical.clone()
            }
            ([only], _) if words.contains(',') => only.canonical.clone(),
            _ => self.described(words).unwrap_or_else(|| plain(words)),
        }
    }

    /// The person whose title shares most words with a description: `the Norlandish strongman`.
    fn described(&self, words: &str) -> Option<String> {
        let lower = words.to_lowercase();
        let parts: Vec<&str> = lower.split([' ', '-']).filter(|w| w.len() > 2 && *w != "the").collect();
        let roles = Roles::get();
        let role = parts.iter().rev().find_map(|w| roles.class(w))?;
        if !(lower.starts_with("the ") || lower.starts_with("that ") || lower.starts_with("this ")) {
            return None;
        }
        let modifiers: Vec<&str> = parts.iter().copied().filter(|w| roles.class(w).is_none()).collect();
        let placed = words.split([' ', '-']).skip(1).any(|w| w.starts_with(char::is_uppercase));
        let score = |t: &Title| {
            let same_role = t.words.iter().any(|w| roles.class(w) == Some(role));
            let shared = modifiers.iter().filter(|m| t.words.iter().any(|w| alike(m, w))).count();
            // "the Norlandish leader" is nobody of whom the text does not say Norland.
            let exact = t.words.iter().any(|w| *w == parts[parts.len() - 1]);
            if placed && shared == 0 && !exact {
                return 0;
            }
            // A title that says more, "opposition leader", is less likely meant by "the leader".
            let more = t.plain.iter().any(|w| !parts.iter().any(|p| alike(p, w)));
            (shared * 3 + usize::from(same_role) + 2 * usize::from(exact))
                .saturating_sub(2 * usize::from(more))
        };
        let mut best: Vec<(usize, &Title)> =
            self.titles.iter().map(|t| (score(t), t)).filter(|(s, _)| *s > 0).collect();
        best.sort_by_key(|(s, _)| std::cmp::Reverse(*s));
        match best.as_slice() {
            [(first, title), (second, _), ..] if first > second => Some(title.name.clone()),
            [(_, title)] => Some(title.name.clone()),
            _ => None,
        }
    }

    /// The name that a pronoun may stand for: the first that fits in its sentence, or in one of the two before.
    fn before(&self, token: usize, fits: impl Fn(&NameMention) -> bool) -> Option<String> {
        (0..3).find_map(|back| self.named(token, back, &fits))
    }

    /// The first name that fits in the sentence so many before a token's, and before the token.
    fn named(&self, token: usize, back: usize, fits: impl Fn(&NameMention) -> bool) -> Option<String> {
        let sentence = self.text.document.sentences.get(self.text.sentence(token).checked_sub(back)?)?;
        let limit = self.text.document.tokens[token].span.start;
        let eligible = |n: &&NameMention| n.name.end <= limit && fits(n) && !self.quoted(n);
        self.within(sentence.span).iter().find(eligible).map(|n| n.canonical.clone())
    }

    /// The names inside a span.
    fn within(&self, span: Span) -> &[NameMention] {
        let names = self.text.names;
        let start = names.partition_point(|n| n.name.start < span.start);
        let end = names.partition_point(|n| n.name.start < span.end);
        &names[start..end.max(start)]
    }

    fn quoted(&self, name: &NameMention) -> bool {
        self.text.document.quotation_at(name.name.start).is_some()
    }

    /// What a relative pronoun stands for: the noun phrase right before it.
    fn antecedent(&self, token: usize, last: &Last) -> Option<String> {
        let at = token - usize::from(token > 0 && self.text.is(token - 1, ","));
        let phrase = super::subject::noun_phrase_before(self.text, at, self.text.sentence_start(token))?;
        let cut =
            phrase.clone().rev().find(|&t| self.text.class(t, Class::PREPOSITION) && !self.text.is(t, "of"));
        let phrase = cut.map_or(phrase.start, |t| t + 1)..phrase.end;
        let relative = phrase.len() == 1 && self.text.class(phrase.start, Class::RELATIVE);
        if relative { None } else { self.name(&phrase, last) }
    }
}

fn ends_with_name(words: &str, name: &NameMention, text: &Text) -> bool {
    words.trim_end_matches(')').ends_with(name.name.of(text.document.text))
}

fn starts_with_name(words: &str, name: &NameMention, text: &Text) -> bool {
    plain(words).starts_with(name.name.of(text.document.text))
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

/// Whether two words are one or derived from one: Norland, Norlandish.
fn alike(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    a == b || (shared >= 5 && shared + 3 >= a.chars().count().min(b.chars().count()))
}
