//! Runs the examples and counter-examples of the word data through the recogniser.

use crate::lexicon::{self, Bounds, Class, Currencies, Entry, Numbers, Relations, Units, VagueAmounts};
use crate::model::{Bound, Dimension};
use crate::recognise::{QuantityMention, quantities};
use crate::segment::Document;

/// The mentions of a sentence, each with its words in lower case.
fn read(sentence: &str) -> Vec<(String, QuantityMention)> {
    let found = quantities(&Document::new(sentence));
    found.into_iter().map(|m| (m.span.of(sentence).to_lowercase(), m)).collect()
}

/// Collects the examples in which nothing fires and the counter-examples in which something does.
fn faults<E: Entry>(entries: &[E], fires: impl Fn(&E, &str, &QuantityMention) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for entry in entries {
        let hit = |s: &String| read(s).iter().any(|(words, mention)| fires(entry, words, mention));
        faults.extend(
            entry.examples().iter().filter(|s| !hit(s)).map(|s| format!("silent, {}: {s}", entry.name())),
        );
        faults.extend(entry.not().iter().filter(|s| hit(s)).map(|s| format!("fires, {}: {s}", entry.name())));
    }
    faults
}

fn has_word(words: &str, word: &str) -> bool {
    words
        .split(|c: char| !c.is_alphanumeric())
        .any(|w| w == word || w.trim_start_matches(|c: char| c.is_ascii_digit()) == word)
}

#[test]
fn number_words() {
    let fires = |entry: &crate::lexicon::NumberGroup, words: &str, mention: &QuantityMention| {
        // A letter after digits may be a unit as well as a scale.
        let measured = mention.quantity.dimension == Dimension::Measure;
        !measured && entry.words.keys().any(|word| has_word(words, word))
    };
    assert_eq!(faults(Numbers::get().groups(), fires), Vec::<String>::new());
}

#[test]
fn bounds() {
    let fires = |entry: &crate::lexicon::BoundPhrase, words: &str, mention: &QuantityMention| {
        let bound = mention.quantity.bound == entry.bound;
        bound && (entry.outside || words.contains(&entry.phrase))
    };
    assert_eq!(faults(&Bounds::get().entries, fires), Vec::<String>::new());
}

#[test]
fn vague_amounts() {
    let fires = |entry: &crate::lexicon::VagueAmount, words: &str, mention: &QuantityMention| {
        mention.quantity.bound == Bound::Vague && words.contains(&entry.phrase)
    };
    assert_eq!(faults(&VagueAmounts::get().entries, fires), Vec::<String>::new());
}

#[test]
fn relations() {
    let fires = |entry: &crate::lexicon::RelationPhrase, _: &str, mention: &QuantityMention| {
        mention.quantity.relation == Some(entry.relation)
    };
    assert_eq!(faults(&Relations::get().entries, fires), Vec::<String>::new());
}

#[test]
fn currencies() {
    let fires = |entry: &crate::lexicon::Currency, _: &str, mention: &QuantityMention| {
        mention.quantity.unit == entry.unit
    };
    assert_eq!(faults(&Currencies::get().entries, fires), Vec::<String>::new());
}

#[test]
fn age_words() {
    const AGES: Class = Class::REACHES_AGE
        .or(Class::AT_AGE)
        .or(Class::SORT_OF_AGE)
        .or(Class::AGED_PERSON)
        .or(Class::AGED_PEOPLE);
    for group in lexicon::word_groups().iter().filter(|g| g.class.is(AGES)) {
        let aged = |s: &&String| read(s).iter().any(|(_, m)| m.quantity.dimension == Dimension::Age);
        let silent: Vec<&String> = group.examples().iter().filter(|s| !aged(s)).collect();
        let fires: Vec<&String> = group.not().iter().filter(aged).collect();
        assert_eq!((silent, fires), (vec![], vec![]), "silent and firing");
    }
}

#[test]
fn units() {
    let fires = |entry: &crate::lexicon::Unit, _: &str, mention: &QuantityMention| {
        let name = entry.conversion.as_ref().map_or(&entry.name, |c| &c.unit);
        mention.quantity.unit == *name || mention.quantity.unit.starts_with(&format!("{name} per "))
    };
    assert_eq!(faults(&Units::get().entries, fires), Vec::<String>::new());
}

#[test]
fn designators() {
    const NAMING: Class = Class::NUMBERED
        .or(Class::STREET)
        .or(Class::HALF_OF_DAY)
        .or(Class::ZONE)
        .or(Class::SHORT_ZONE)
        .or(Class::CLOCK)
        .or(Class::YEAR_LEVEL)
        .or(Class::BEFORE_ONE)
        .or(Class::AFTER_ONE)
        .or(Class::HYPHENED);
    for group in lexicon::word_groups().iter().filter(|g| g.class.is(NAMING)) {
        for sentence in group.examples() {
            assert!(read(sentence).is_empty(), "read in: {sentence}");
        }
        for sentence in group.not() {
            assert!(!read(sentence).is_empty(), "nothing read in: {sentence}");
        }
    }
}

#[test]
fn words_that_tell_what_a_number_means() {
    type Fires = fn(&QuantityMention) -> bool;
    let classes: [(Class, Fires); 4] = [
        (Class::PARENT, |m| m.rule == "count/children"),
        (Class::PRICED, |m| m.quantity.unit.starts_with("GBP")),
        (Class::TALLY, |m| m.quantity.bound == Bound::MoreThan),
        (Class::LASTING, |m| m.quantity.bound == Bound::MoreThan),
    ];
    for (class, fires) in classes {
        for group in lexicon::word_groups().iter().filter(|g| g.class.is(class)) {
            let fired = |s: &&String| read(s).iter().any(|(_, mention)| fires(mention));
            let silent: Vec<&String> = group.examples().iter().filter(|s| !fired(s)).collect();
            let firing: Vec<&String> = group.not().iter().filter(fired).collect();
            assert_eq!((silent, firing), (vec![], vec![]), "silent and firing");
        }
    }
}
