//! The counted noun, found without a parser: the words after a number up to the end of their noun phrase.

use std::ops::Range;

use super::line::{Kind, Line};
use crate::lexicon::{NounPhrases, Numbers};

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
    let words: Vec<usize> =
        (at..line.len().min(at + 2 * LONGEST)).take_while(|&i| goes_on(line, at, i)).collect();
    let head = match number {
        Number::Plural => plural_head(line, &words).or_else(|| singular_head(line, &words))?,
        Number::Singular => singular_head(line, &words)?,
    };
    let nouns = NounPhrases::get();
    let word = line.word(head);
    Some(NounPhrase { at: at..head + 1, noun: nouns.singular(word), plural: nouns.is_plural(word) })
}

/// Whether the piece belongs to a phrase that began at `start`: a word that ends none, or a hyphen between words.
fn goes_on(line: &Line, start: usize, i: usize) -> bool {
    let word = line.word(i);
    match line.kind(i) {
        Some(Kind::Word) => {
            let number = i == start || Numbers::get().cardinal(word).is_none();
            let inside = i > start && line.is_hyphen(i - 1);
            number && (inside || !NounPhrases::get().ends_phrase(word)) && !line.pieces[i].address
        }
        Some(Kind::Mark) => i > start && line.is_hyphen(i),
        _ => false,
    }
}

/// The first plural that no further plural follows: `sports cars` has its head at `cars`.
fn plural_head(line: &Line, words: &[usize]) -> Option<usize> {
    let nouns = NounPhrases::get();
    let plural = |i: usize| nouns.is_plural(line.word(i)) && !line.is_hyphen(i + 1);
    let first = words.iter().position(|&i| plural(i))?;
    let run = words[first..].iter().take_while(|&&i| plural(i)).count();
    words.get(first + run - 1).copied()
}

/// The last word before what can only be a verb: `one man died` has its head at `man`.
fn singular_head(line: &Line, words: &[usize]) -> Option<usize> {
    let verb = |i: usize| {
        let word = line.word(i);
        let form = word.ends_with("ed") || word.ends_with("ing");
        form || NounPhrases::get().is_plural(word)
    };
    let first = *words.first()?;
    let end = words.iter().skip(1).position(|&i| verb(i) && !line.is_hyphen(i + 1) && !line.is_hyphen(i - 1));
    let last = *words.get(end.unwrap_or(words.len() - 1))?;
    let alone_verb = last == first && line.word(first).ends_with("ed") && line.word(first).len() > 4;
    let adverb = line.word(last).ends_with("ly") && line.word(last).len() > 5;
    (!alone_verb && !adverb && line.kind(last) == Some(Kind::Word)).then_some(last)
}
