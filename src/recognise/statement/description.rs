//! Descriptions that stand for a person the text names elsewhere: `the Norlandish strongman`, `the minister`.
//!
//! A description fits a person of whom the text says the same: a role of the same class, no qualifier that tells another
//! role, the other gender nowhere. Of several who fit, none is meant unless one fits better.

use foldhash::{HashMap, HashMapExt, HashSet};

use super::gender::{self, Genders};
use super::role::KnownRoles;
use super::text::Text;
use crate::lexicon::{Class, Roles};

/// A description is held against no more persons of its class than this.
const PERSONS: usize = 100;
/// What is said of a person in more ways than this is not kept.
const SAYINGS: usize = 20;

/// The descriptions of a text's persons.
pub(super) struct Descriptions {
    /// By class of role.
    titles: HashMap<usize, Vec<Title>>,
    /// The persons of whom anything is said.
    told: HashSet<String>,
}

/// What the text says of a person, in lower case.
#[derive(Debug)]
struct Title {
    name: String,
    /// `minister`.
    roles: Vec<String>,
    /// What goes with a role, each time one is told: `norlandish`, `opposition`.
    qualifiers: Vec<Vec<Qualifier>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Qualifier {
    word: String,
    capital: bool,
}

/// A person a description stands for.
pub(super) struct Meant {
    pub(super) name: String,
    /// Whether the words alone tell it.
    pub(super) sure: bool,
}

/// Collects what titles and appositions say of persons.
pub(super) fn learn(text: &Text, roles: &KnownRoles) -> Descriptions {
    let mut titles: HashMap<usize, Vec<Title>> = HashMap::new();
    for (name, span) in roles.all() {
        let (roles, qualifiers) = read(span.of(text.document.text));
        for class in classes(&roles) {
            note(titles.entry(class).or_default(), name, &roles, &qualifiers);
        }
    }
    Descriptions { titles, told: roles.all().map(|(name, _)| name.to_owned()).collect() }
}

fn note(known: &mut Vec<Title>, name: &str, roles: &[String], qualifiers: &[Qualifier]) {
    let at = known.iter().position(|t| t.name == name).unwrap_or(known.len());
    if at == known.len() {
        if at == PERSONS {
            return;
        }
        known.push(Title { name: name.to_owned(), roles: Vec::new(), qualifiers: Vec::new() });
    }
    let title = &mut known[at];
    title.roles.extend(roles.iter().filter(|r| !title.roles.contains(r)).cloned().collect::<Vec<_>>());
    if title.qualifiers.len() < SAYINGS && !title.qualifiers.iter().any(|q| q == qualifiers) {
        title.qualifiers.push(qualifiers.to_vec());
    }
}

fn classes(roles: &[String]) -> Vec<usize> {
    let mut classes: Vec<usize> = roles.iter().filter_map(|r| Roles::get().class(r)).collect();
    classes.sort_unstable();
    classes.dedup();
    classes
}

/// Words after which a description tells no more of what someone is; "minister of defence" goes on.
const ENDS: Class = Class::PREPOSITION.or(Class::RELATIVE).or(Class::CONJUNCTION);

/// The role words of a title or description, and what qualifies them.
fn read(words: &str) -> (Vec<String>, Vec<Qualifier>) {
    let (mut roles, mut qualifiers) = (Vec::new(), Vec::new());
    for word in words.split([' ', '-', ',', '\n']).map(plain) {
        let lower = word.to_lowercase();
        if Roles::get().class(&lower).is_some() {
            roles.push(lower);
        } else if lower != "of" && Class::of(&lower).is(ENDS) {
            break;
        } else if word.chars().count() > 2 && !is_attribute(&lower) {
            qualifiers.push(Qualifier { capital: lower != word, word: lower });
        }
    }
    (roles, qualifiers)
}

fn plain(word: &str) -> &str {
    word.trim_end_matches("'s").trim_end_matches("\u{2019}s").trim_end_matches(['\'', '\u{2019}'])
}

/// Words that tell no role from another: articles, and what one may say of anybody, `embattled`, `66-year-old`.
fn is_attribute(word: &str) -> bool {
    Class::of(word).is(Class::DETERMINER.or(Class::ATTRIBUTE))
        || (word.ends_with("ed") || word.ends_with("ing")) && word != "united"
        || word.starts_with(|c: char| c.is_ascii_digit())
}

impl Descriptions {
    /// Whether the text says anything of what a person is.
    pub(super) fn tell_of(&self, name: &str) -> bool {
        self.told.contains(name)
    }

    /// The person a definite description stands for.
    pub(super) fn meant(&self, words: &str, genders: &Genders) -> Option<Meant> {
        let definite = ["the ", "that ", "this "].iter().any(|d| words.to_lowercase().starts_with(d));
        let (roles, qualifiers) = read(words);
        let head = roles.last().filter(|_| definite)?;
        let gender = gender::of_noun(head);
        let candidates = self.titles.get(&Roles::get().class(head)?)?;
        let fitting = candidates.iter().filter(|t| genders.may_be(&t.name, gender));
        let mut scored: Vec<(usize, &Title)> =
            fitting.filter_map(|t| Some((t.score(head, &qualifiers)?, t))).collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        match scored.as_slice() {
            [(first, _), (second, _), ..] if first == second => None,
            [(score, best), rest @ ..] => {
                let sure = rest.is_empty() || *score > 3;
                Some(Meant { name: best.name.clone(), sure })
            }
            [] => None,
        }
    }

    /// The two persons of whom the text says what a plural tells: `the presidents`.
    pub(super) fn pair(&self, words: &str) -> Option<String> {
        let noun = words.to_lowercase().strip_prefix("the ")?.strip_suffix('s')?.to_owned();
        let titles = self.titles.get(&Roles::get().class(&noun)?)?;
        let named: Vec<&str> = titles
            .iter()
            .filter(|t| t.roles.contains(&noun) && !t.is_qualified())
            .map(|t| t.name.as_str())
            .collect();
        if let [first, second] = named.as_slice() { Some(format!("{first}; {second}")) } else { None }
    }
}

impl Title {
    /// How well a description fits: none where it tells another role.
    fn score(&self, head: &str, qualifiers: &[Qualifier]) -> Option<usize> {
        let exact = self.roles.iter().any(|r| r == head);
        let shared = qualifiers.iter().filter(|q| self.has(&q.word)).count();
        let other = qualifiers.iter().any(|q| !self.has(&q.word) && !q.capital);
        let told = |q: &Qualifier| qualifiers.iter().any(|d| alike(&d.word, &q.word));
        // "opposition leader" is another role than "leader"; "Norlandish leader" may be the same.
        let more = self.qualifiers.iter().all(|said| said.iter().any(|q| !q.capital && !told(q)));
        let general = exact || Roles::get().is_general(head) || shared > 0 && self.is_general();
        let placed = !qualifiers.is_empty() && shared == 0;
        let fits = general && !other && (!more || qualifiers.is_empty());
        let named_alike = exact && self.qualifiers.iter().all(Vec::is_empty) && qualifiers.len() == 1;
        (fits && (!placed || named_alike))
            .then(|| (3 * shared + 2 * usize::from(exact) + 2).saturating_sub(2 * usize::from(more)))
    }

    /// Whether a role is told by a word that may stand for another: `chief` for a president.
    fn is_general(&self) -> bool {
        self.roles.iter().any(|r| Roles::get().is_general(r))
    }

    /// Whether words other than places go with the role: `opposition leader`.
    fn is_qualified(&self) -> bool {
        self.qualifiers.iter().all(|said| said.iter().any(|q| !q.capital))
    }

    fn has(&self, word: &str) -> bool {
        self.qualifiers.iter().flatten().any(|q| alike(&q.word, word))
    }
}

/// Whether two words are one or derived from one: Norland, Norlandish.
fn alike(a: &str, b: &str) -> bool {
    let shared = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    a == b || (shared >= 5 && shared + 3 >= a.chars().count().min(b.chars().count()))
}
