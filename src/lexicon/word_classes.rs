//! Which classes a word is in: the groups of words under `en/`, each with sentences for and against it.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};
use serde::Deserialize;

use super::class::Class;
use super::dictionary::with_lower;
use super::word_data::{WordData, word_data};
use super::{
    Entry, Form, Numbers, ReportingNouns, ReportingVerbs, TimeUnit, TimeWord, Units, VagueAmounts, genders,
    hedges, time_directions, time_words,
};

/// Words of one class, by what they have to do with; a class may have several groups.
const FILES: &[WordData] = &[
    word_data!("function_words"),
    word_data!("name_words"),
    word_data!("designators"),
    word_data!("ordinal_nouns"),
    word_data!("ages"),
    word_data!("time_neighbours"),
    word_data!("speech_words"),
    word_data!("spelling"),
];

/// A group of words of one class.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordGroup {
    group: String,
    /// The class that the words are in.
    pub class: Class,
    /// The words, in lower case.
    words: Vec<String>,
    examples: Vec<String>,
    not: Vec<String>,
}

impl Entry for WordGroup {
    fn name(&self) -> &str {
        &self.group
    }
    fn examples(&self) -> &[String] {
        &self.examples
    }
    fn not(&self) -> &[String] {
        &self.not
    }
}

static GROUPS: LazyLock<Vec<WordGroup>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| file.read::<Vec<WordGroup>>()).collect());

static CLASSES: LazyLock<HashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut classes: HashMap<&'static str, Class> = HashMap::new();
    let listed = GROUPS.iter().flat_map(|group| group.words.iter().map(|w| (w.as_str(), group.class)));
    for (word, class) in listed.chain(derived()) {
        let entry = classes.entry(word).or_default();
        *entry = entry.or(class);
    }
    classes
});

/// The words of other word data, so that a look at its class tells whether a word is worth looking up there.
fn derived() -> impl Iterator<Item = (&'static str, Class)> {
    let of = |class: Class| move |word: &'static str| (word, class);
    let times = time_words().words().filter_map(|(word, means)| Some((word, class_of_time(word, means)?)));
    times
        .chain(time_words().first_words().map(of(Class::OF_TIME)))
        .chain(time_directions().first_words().map(of(Class::DIRECTION)))
        .chain(Numbers::get().words().map(of(Class::NUMBER)))
        .chain(VagueAmounts::get().words().map(of(Class::VAGUE)))
        .chain(Units::get().durations().map(of(Class::DURATION)))
        .chain(genders().first_words().map(of(Class::NO_ADVERB)))
        .chain(ReportingVerbs::get().first_words().map(of(Class::REPORTING)))
        .chain(hedges().first_words().map(of(Class::HEDGE)))
        .chain(ReportingNouns::get().forms().map(of(Class::REPORTING_NOUN)))
}

fn class_of_time(word: &str, means: TimeWord) -> Option<Class> {
    match means {
        // "Jan" may be a name, "Jan." is none.
        TimeWord::Month { form: Form::Short, .. } if !word.ends_with('.') => Some(Class::MONTH),
        TimeWord::Month { .. } => Some(Class::MONTH.or(Class::NO_NAME)),
        TimeWord::Unit(unit) if !matches!(unit, TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Quarter) => {
            Some(Class::TIME_UNIT)
        }
        TimeWord::Part => Some(Class::DAY_PART),
        TimeWord::Season => Some(Class::SEASON),
        _ => None,
    }
}

/// All groups of words, with their examples.
pub fn word_groups() -> &'static [WordGroup] {
    &GROUPS
}

impl Class {
    /// The classes of a word, whatever its case (ASCII).
    pub fn of(word: &str) -> Self {
        let small = !word.bytes().any(|byte| byte.is_ascii_uppercase());
        let known = if small { of_lower(word) } else { with_lower(word, of_lower) };
        known.unwrap_or_default()
    }
}

fn of_lower(word: &str) -> Option<Class> {
    let listed = CLASSES.get(word).copied();
    let adverb = word.len() > 4 && word.ends_with("ly") && !listed.is_some_and(|c| c.is(Class::NO_ADVERB));
    if adverb { Some(listed.unwrap_or_default().or(Class::ADVERB)) } else { listed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::entry::testing::check;

    #[test]
    fn every_group_has_examples_with_its_words_and_counter_examples() {
        for group in FILES.iter().flat_map(|file| check::<WordGroup>(*file)) {
            let begins = |text: &str, word: &str| {
                let starts = text.match_indices(word).map(|(at, _)| at);
                starts.into_iter().any(|at| !text[..at].ends_with(char::is_alphanumeric))
            };
            for example in &group.examples {
                let text = example.to_lowercase();
                assert!(group.words.iter().any(|word| begins(&text, word)), "{}: {example}", group.group);
            }
        }
    }

    #[test]
    fn words_have_their_classes() {
        assert!(Class::of("That").is(Class::RELATIVE) && Class::of("that").is(Class::SUBORDINATOR));
        assert!(Class::of("quietly").is(Class::ADVERB) && !Class::of("family").is(Class::ADVERB));
        assert!(!Class::of("Emily").is(Class::ADVERB));
        assert!(Class::of("Sept.").is(Class::MONTH) && Class::of("nights").is(Class::DAY_PART));
        assert!(Class::of("bridge").is_empty() && Class::of(&"é".repeat(40)).is_empty());
    }
}
