//! Reporting verbs: words that tell what someone says, what may follow them, and how they stand to it.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use serde::Deserialize;

use super::entry::entry;
use super::inflection::{self, Inflection};
use super::word_data::{WordData, word_data};
use crate::model::Stance;

const DATA: WordData = word_data!("reporting_verbs");

/// What may follow a reporting verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Complement {
    /// Words in quotation marks, and attribution around a quotation.
    Quote,
    /// A clause after "that".
    That,
    /// A clause without "that"; the verb may also follow or interrupt it.
    Clause,
    /// A clause after "whether", "how", "what".
    Question,
    /// "to" and a verb.
    Infinitive,
    /// A hearer, before what is said.
    Addressee,
    /// A noun phrase that is itself what is said.
    Object,
    /// A noun phrase, "to" and a verb.
    ObjectInfinitive,
    /// A noun phrase, "of", and what is said.
    ObjectOf,
    /// A noun phrase and "for"; both are what is said.
    ObjectFor,
    /// A noun phrase and "as"; both are what is said.
    ObjectAs,
    /// A noun phrase and "to"; both are what is said.
    ObjectTo,
    /// A noun phrase and what it is called.
    ObjectPredicate,
    /// Nothing: its passive with "by" tells who speaks.
    Passive,
    /// Its passive with "to", or after "it" with "that", tells what nobody named says.
    Raised,
}

/// What sort of saying a verb names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is named by its own verb")]
pub enum Frame {
    Say,
    Claim,
    Admit,
    Deny,
    Doubt,
    Predict,
    Warn,
    Promise,
    Praise,
    Blame,
    Urge,
    Ask,
    Believe,
}

/// What a verb tells of the truth of what is said, besides that someone says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Factivity {
    /// Nothing: `said`.
    #[default]
    NonFactive,
    /// That it is so: `pointed out`.
    Factive,
    /// That it is not so: `lied`.
    CounterFactive,
}

/// A verb that reports what someone says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportingVerb {
    /// The verb's base form; of several words where those stand together: `make clear`.
    pub lemma: String,
    /// Words that belong to the cue right after the verb: `out`, `for`.
    #[serde(default)]
    pub particle: String,
    /// What sort of saying it is.
    pub frame: Frame,
    /// What may follow it.
    pub takes: Vec<Complement>,
    #[serde(default)]
    past: Option<String>,
    #[serde(default)]
    participle: Option<String>,
    #[serde(default)]
    present: Option<String>,
    /// How the speaker stands to what is said.
    #[serde(default)]
    pub stance: Stance,
    /// Whether its form in -s is also a plural noun: `claims`.
    #[serde(default)]
    pub noun: bool,
    /// Whether the verb takes what is said for true or for false.
    #[serde(default)]
    pub factivity: Factivity,
    /// Whether quoted words after it may be the title of a work: `wrote "The Long Bridge"`.
    #[serde(default)]
    pub works: bool,
    examples: Vec<String>,
    not: Vec<String>,
}

entry!(ReportingVerb, lemma);

impl ReportingVerb {
    /// Whether such words may follow the verb.
    pub fn takes(&self, complement: Complement) -> bool {
        self.takes.contains(&complement)
    }

    /// Whether the words of a cue are a form of this verb, its particle included.
    pub fn has_form(&self, cue: &str) -> bool {
        let cue = cue.to_lowercase();
        self.forms().any(|(first, then, _)| {
            cue.split_whitespace().next() == Some(first.as_str()) && ends_in(&cue, &then)
        })
    }

    /// Whether it is the same entry.
    fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }

    /// Every form of the verb with its first word and the words that must follow that.
    fn forms(&self) -> impl Iterator<Item = (String, Vec<String>, Inflection)> {
        let (past, participle) = (self.past.as_deref(), self.participle.as_deref());
        let forms = inflection::forms(&self.lemma, self.present.as_deref(), past, participle);
        forms.into_iter().map(|(form, inflection)| {
            let mut words = form.split(' ').chain(self.particle.split_whitespace()).map(str::to_owned);
            (words.next().unwrap_or_default(), words.collect(), inflection)
        })
    }
}

/// One way in which a word may begin a reporting verb.
#[derive(Debug)]
pub struct Reading {
    /// The verb.
    pub verb: &'static ReportingVerb,
    /// Its form.
    pub inflection: Inflection,
    /// The words that must follow, in lower case.
    pub then: Vec<String>,
}

impl Reading {
    /// Whether a cue in lower case that begins with the word goes on as it must, and no further.
    fn ends(&self, cue: &str) -> bool {
        ends_in(cue, &self.then)
    }
}

/// Whether all these words follow the first of a cue in this order, the last at its end.
fn ends_in(cue: &str, then: &[String]) -> bool {
    let mut words = cue.split_whitespace().skip(1);
    then.iter().all(|word| words.any(|w| w == word)) && words.next().is_none()
}

/// The known reporting verbs, by their forms.
#[derive(Debug)]
pub struct ReportingVerbs {
    forms: HashMap<String, Vec<Reading>>,
}

static ENTRIES: LazyLock<Vec<ReportingVerb>> = LazyLock::new(|| DATA.read());

static ALL: LazyLock<ReportingVerbs> = LazyLock::new(|| {
    let mut forms: HashMap<String, Vec<Reading>> = HashMap::new();
    for verb in ENTRIES.iter() {
        for (word, then, inflection) in verb.forms() {
            forms.entry(word).or_default().push(Reading { verb, inflection, then });
        }
    }
    // The longest cue first: "called for" before "called".
    for readings in forms.values_mut() {
        readings.sort_by_key(|r| std::cmp::Reverse(r.then.len()));
    }
    ReportingVerbs { forms }
});

impl ReportingVerbs {
    /// The reporting verbs of English news text.
    pub fn get() -> &'static Self {
        &ALL
    }

    /// The readings of a word in lower case as the first word of a reporting verb, longest first.
    pub fn readings(&self, word: &str) -> &[Reading] {
        self.forms.get(word).map_or(&[], Vec::as_slice)
    }

    /// The first words of all forms, in no order.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(String::as_str)
    }

    /// What the words of a cue tell of the truth of what is said.
    pub fn factivity(&self, cue: &str) -> Factivity {
        let cue = cue.to_lowercase();
        let first = cue.split_whitespace().next().unwrap_or_default();
        let readings = self.readings(first);
        let fits = |verb: &ReportingVerb| readings.iter().any(|r| r.verb.is(verb) && r.ends(&cue));
        let reading = readings.iter().find(|reading| fits(reading.verb));
        reading.map_or(Factivity::NonFactive, |r| r.verb.factivity)
    }

    /// All entries, in the order of the file.
    pub fn entries() -> &'static [ReportingVerb] {
        &ENTRIES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_examples_and_counter_examples() {
        crate::lexicon::entry::testing::check::<ReportingVerb>(DATA);
    }

    #[test]
    fn readings_of_a_form_begin_with_the_longest() {
        let readings = ReportingVerbs::get().readings("called");
        assert_eq!(readings[0].then.len(), 1);
        assert!(readings.last().unwrap().then.is_empty());
        assert!(ReportingVerbs::get().readings("bridge").is_empty());
    }

    #[test]
    fn cues_tell_whether_it_is_so() {
        let verbs = ReportingVerbs::get();
        assert_eq!(verbs.factivity("pointed out"), Factivity::Factive);
        assert_eq!(verbs.factivity("Lied"), Factivity::CounterFactive);
        assert_eq!(verbs.factivity("said"), Factivity::NonFactive);
        assert_eq!(verbs.factivity(":"), Factivity::NonFactive);
    }
}
