//! The counted noun, found without a parser: the words after a number up to the end of their noun phrase.

use std::ops::Range;

use super::line::{Kind, Line, is_dash};
use crate::lexicon::{Class, NounPhrases};

/// Words a noun phrase may have at the most.
const LONGEST: usize = 8;

/// Whether one thing or several are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// One thing: the head is no plural.
    Singular,
    /// Several: the head is likely the first plural.
    Plural,
}

/// A noun phrase: its pieces, and its head in the singular.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NounPhrase {
    /// The modifiers and the head.
    pub(super) at: Range<usize>,
    /// The head noun in the singular, in lower case.
    pub(super) noun: String,
    /// Whether the head is a plural.
    pub(super) plural: bool,
}

/// The noun phrase that begins here, if one does.
pub(super) fn after(line: &Line, at: usize, number: Number) -> Option<NounPhrase> {
    let words = words(line, at);
    let head = match number {
        Number::Plural => plural_head(line, &words)
            .or_else(|| plural_head(line, &coordinated(line, &words)))
            .or_else(|| singular_head(line, &words).filter(|_| !line.word(at).ends_with("ed")))?,
        Number::Singular => singular_head(line, &words)?,
    };
    // "eight of the miners' lamps" does not count miners.
    if line.touches(head + 1) && line.word(head + 1).starts_with(['\'', '\u{2019}']) {
        return None;
    }
    let nouns = NounPhrases::get();
    let word = line.word(head);
    Some(NounPhrase {
        at: at..head + 1,
        noun: nouns.singular(word).into_owned(),
        plural: nouns.is_plural(word),
    })
}

/// The pieces of the phrase that begins here, up to where it must end.
fn words(line: &Line, at: usize) -> Vec<usize> {
    (at..line.len().min(at + 2 * LONGEST)).take_while(|&i| goes_on(line, at, i)).collect()
}

/// What follows an `and` after the words: `digital and printed books` has its head there.
fn coordinated(line: &Line, before: &[usize]) -> Vec<usize> {
    match before.last() {
        Some(&last) if matches!(line.word(last + 1), "and" | "or") => words(line, last + 2),
        _ => Vec::new(),
    }
}

/// Whether the piece belongs to a phrase that began at `start`: a word that ends none, or a hyphen between words.
fn goes_on(line: &Line, start: usize, i: usize) -> bool {
    let word = line.word(i);
    match line.kind(i) {
        Some(Kind::Word) => {
            let number = i == start || line.cardinal(i).is_none();
            let inside = i > start && line.is_hyphen(i - 1);
            let ends = NounPhrases::get().ends_phrase(word) || (i > start && is_living(line, i));
            number && (inside || !ends) && !line.pieces[i].address
        }
        // "AK-47 rifles"
        // "new 737 Max jets"
        Some(Kind::Digits) => {
            let model = line.is_capital(i + 1) && line.kind(i - 1) == Some(Kind::Word);
            i > start && (line.is_hyphen(i - 1) || is_torn(line, i - 1) || model)
        }
        Some(Kind::Mark) => i > start && (line.is_hyphen(i) || is_torn(line, i)),
        _ => false,
    }
}

/// A `lives` that is a verb: `a third of the flock lives on the isle`.
fn is_living(line: &Line, i: usize) -> bool {
    let place = matches!(line.word(i + 1), "in" | "on" | "with" | "near" | "under" | "below" | "alone");
    line.word(i) == "lives" && place
}

/// A hyphen that was torn off the letters before it: `NORA -9 tests`.
fn is_torn(line: &Line, i: usize) -> bool {
    let letters = i.checked_sub(1).map_or("", |before| line.raw(before));
    let name = letters.len() > 2 && letters.chars().all(char::is_uppercase);
    name && is_dash(line.word(i)) && line.touches(i + 1) && line.kind(i + 1) == Some(Kind::Digits)
}

/// The first plural, or the next where the first only modifies it: `sports cars` has its head at `cars`.
fn plural_head(line: &Line, words: &[usize]) -> Option<usize> {
    let nouns = NounPhrases::get();
    // A hyphen may stand for a dash: "three defeats-and a draw".
    let closed = |i: usize| !line.is_hyphen(i + 1) || nouns.ends_phrase(line.word(i + 2));
    let plural = |i: usize| nouns.is_plural(line.word(i)) && closed(i);
    let mut plurals = words.iter().copied().filter(|&i| plural(i));
    let first = plurals.next()?;
    let modified = plurals.take_while(|&i| nouns.modifies(line.word(i - 1)));
    Some(modified.last().unwrap_or(first))
}

/// The last word before what can only be a verb: `one man died` has its head at `man`.
fn singular_head(line: &Line, words: &[usize]) -> Option<usize> {
    let verb = |i: usize| {
        let word = line.word(i);
        let form = word.ends_with("ed") || word.ends_with("ing");
        form || (word.ends_with('s') && NounPhrases::get().is_plural(word))
    };
    let first = *words.first()?;
    let end = words.iter().skip(1).position(|&i| verb(i) && !line.is_hyphen(i + 1) && !line.is_hyphen(i - 1));
    let last = *words.get(end.unwrap_or(words.len() - 1))?;
    let object = matches!(line.word(first + 1), "the" | "a" | "an" | "his" | "her" | "their" | "its");
    let participle = line.word(first).ends_with("ed") || (line.word(first).ends_with("ing") && object);
    let alone_verb = last == first && participle && line.word(first).len() > 4;
    let letter = line.word(last).len() < 2;
    let adverb = line.word(last).ends_with("ly") && line.word(last).len() > 5;
    // "three longer than planned"
    let comparative = last == first && line.is_in(last, Class::COMPARATIVE);
    (!alone_verb && !comparative && !adverb && !letter && line.kind(last) == Some(Kind::Word)).then_some(last)
}
