//! The names of several articles: one entry a name, with the spellings of every outlet.
//!
//! Within an article mentions are linked by [`crate::recognise`]; across articles two names are one if their spellings
//! differ only as transliterations do ([`spelling`]).

mod spelling;

use std::collections::BTreeMap;

use crate::model::{KnownName, Source, Spelling};
use crate::recognise;
use crate::segment::Document;
use spelling::Key;

/// The names of all articles, the one named most often first.
pub fn collect<'a>(articles: impl IntoIterator<Item = (&'a Source, &'a str)>) -> Vec<KnownName> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_last: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut found: Vec<(Key, Mentions)> = articles.into_iter().flat_map(|(s, t)| of_article(s, t)).collect();
    // Full names first, so that a bare surname finds the one it may stand for.
    found.sort_by_key(|(key, _)| std::cmp::Reverse(key.len()));
    for (key, mentions) in found {
        let places = by_last.entry(key.last().to_owned()).or_default();
        let same = |&&at: &&usize| groups[at].takes(&key, mentions.person);
        let fitting: Vec<usize> = places.iter().filter(same).copied().collect();
        if let [only] = fitting.as_slice() {
            groups[*only].add(mentions);
        } else {
            places.push(groups.len());
            groups.push(Group::new(key, mentions));
        }
    }
    let mut names: Vec<KnownName> = groups.into_iter().map(Group::name).collect();
    names.sort_by(|a, b| b.mentions().cmp(&a.mentions()).then_with(|| a.canonical.cmp(&b.canonical)));
    names
}

/// The mentions that one article links: how often each spelling stands in it.
struct Mentions {
    canonical: String,
    person: bool,
    outlet: String,
    spellings: BTreeMap<String, usize>,
}

fn of_article(source: &Source, text: &str) -> Vec<(Key, Mentions)> {
    let mut known: BTreeMap<String, Mentions> = BTreeMap::new();
    for mention in recognise::names(&Document::new(text)) {
        let entry = known.entry(mention.canonical.clone()).or_insert_with(|| Mentions {
            canonical: mention.canonical.clone(),
            person: mention.person,
            outlet: source.name().to_owned(),
            spellings: BTreeMap::new(),
        });
        let words: Vec<&str> = mention.name.of(text).split_whitespace().collect();
        *entry.spellings.entry(words.join(" ")).or_default() += 1;
    }
    known.into_values().map(|mentions| (Key::new(&mentions.canonical), mentions)).collect()
}

/// Mentions of several articles that name the same.
struct Group {
    key: Key,
    person: bool,
    /// How often mentions stand for each full name.
    canonical: BTreeMap<String, usize>,
    spellings: BTreeMap<String, BTreeMap<String, usize>>,
}

impl Group {
    fn new(key: Key, mentions: Mentions) -> Self {
        let (canonical, spellings) = (BTreeMap::new(), BTreeMap::new());
        let mut group = Self { key, person: mentions.person, canonical, spellings };
        group.add(mentions);
        group
    }

    /// Whether a name may be this one: every word alike, or the surname of a person alone.
    fn takes(&self, key: &Key, person: bool) -> bool {
        self.key.alike(key) || self.person && key.is_surname_of(&self.key) && (person || key.len() == 1)
    }

    fn add(&mut self, mentions: Mentions) {
        self.person |= mentions.person;
        let total = mentions.spellings.values().sum::<usize>();
        *self.canonical.entry(mentions.canonical).or_default() += total;
        for (text, count) in mentions.spellings {
            *self.spellings.entry(text).or_default().entry(mentions.outlet.clone()).or_default() += count;
        }
    }

    fn name(self) -> KnownName {
        let full = |name: &str| name.contains(' ');
        let best = self.canonical.into_iter().max_by_key(|(name, count)| (full(name), *count));
        let mut spellings: Vec<Spelling> = self
            .spellings
            .into_iter()
            .map(|(text, outlets)| Spelling { text, outlets: outlets.into_iter().collect() })
            .collect();
        spellings.sort_by(|a, b| b.mentions().cmp(&a.mentions()).then_with(|| a.text.cmp(&b.text)));
        KnownName {
            canonical: best.map(|(name, _)| name).unwrap_or_default(),
            person: self.person,
            spellings,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every name of some articles as `canonical*: spelling outlet count, ...`.
    fn shown(articles: &[(&str, &str)]) -> Vec<String> {
        let source = |outlet: &str| Source { outlet: Some(outlet.into()), ..Source::default() };
        let sources: Vec<Source> = articles.iter().map(|(outlet, _)| source(outlet)).collect();
        let names = collect(sources.iter().zip(articles.iter().map(|(_, text)| *text)));
        let spelling = |s: &Spelling| {
            let outlets: Vec<String> = s.outlets.iter().map(|(o, n)| format!("{o} {n}")).collect();
            format!("{} ({})", s.text, outlets.join(", "))
        };
        let line = |n: &KnownName| {
            let spellings: Vec<String> = n.spellings.iter().map(spelling).collect();
            format!("{}{}: {}", n.canonical, if n.person { "*" } else { "" }, spellings.join("; "))
        };
        names.iter().map(line).collect()
    }

    #[test]
    fn spellings_of_one_name_are_one_entry() {
        let found = shown(&[
            ("Post", "Captain Mikhail Vasilenko left Oxbow. Vasilenko sang."),
            ("Echo", "Captain Mikhal Vasilenka left Oxbow. They met Vasilenko."),
        ]);
        assert_eq!(
            found,
            [
                "Mikhail Vasilenko*: Vasilenko (Echo 1, Post 1); Mikhail Vasilenko (Post 1); Mikhal Vasilenka (Echo 1)",
                "Oxbow: Oxbow (Echo 1, Post 1)",
            ]
        );
    }

    #[test]
    fn persons_who_share_a_surname_stay_apart() {
        let found = shown(&[
            ("Post", "Mayor Ida Sandberg left."),
            ("Echo", "Mayor Tom Sandberg left."),
            ("Herald", "Later Sandberg sang."),
        ]);
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
