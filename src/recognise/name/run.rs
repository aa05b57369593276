//! Runs of capitalised words that may be names.

use std::ops::Range;

use foldhash::{HashSet, HashSetExt};

use super::Text;
use crate::lexicon::{Class, Numbers, Roles, in_lower_case};

/// Function words that never stand in a name, and words that open sentences.
pub(super) const NEVER: Class = Class::BETWEEN_NOUNS
    .or(Class::DETERMINER)
    .or(Class::ADVERB)
    .or(Class::TIME)
    .or(Class::QUESTION)
    .or(Class::NO_NAME);

/// All runs of a text, in order.
pub(super) fn find(text: &Text) -> Vec<Range<usize>> {
    let known = inside_sentences(text);
    let mut runs = Vec::new();
    for sentence in &text.document.sentences {
        let headline = is_headline(text, &sentence.tokens);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let end = run_end(text, at, sentence.tokens.end);
            if end == at {
                at += 1;
                continue;
            }
            let start =
                if opens(text, at, sentence.tokens.start) { skip_opener(text, at..end, &known) } else { at };
            if headline {
                runs.extend(known_parts(text, start..end, &known));
            } else if start < end {
                runs.push(start..end);
            }
            at = end;
        }
    }
    runs
}

/// Whether a sentence is set as a headline: no full stop, and nearly all its long words begin with a capital.
fn is_headline(text: &Text, tokens: &Range<usize>) -> bool {
    if text.word(tokens.end - 1) == "." {
        return false;
    }
    let long = |t: &usize| text.is_word(*t) && text.word(*t).len() > 3;
    let words = tokens.clone().filter(long).count();
    let capitals = tokens.clone().filter(long).filter(|&t| text.is_capital(t)).count();
    words > 3 && capitals * 5 >= words * 4
}

/// The stretches of a headline's run whose words are names elsewhere in the text.
fn known_parts(text: &Text, run: Range<usize>, known: &Words) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for token in run.filter(|&t| known.capital.contains(text.word(t))) {
        match parts.last_mut() {
            Some(part) if part.end == token => part.end += 1,
            _ => parts.push(token..token + 1),
        }
    }
    parts
}

/// Whether a capital at this token may be due to its place: a sentence, quotation or line begins there.
fn opens(text: &Text, at: usize, sentence: usize) -> bool {
    at == sentence
        || matches!(
            text.word(at - 1),
            "\"" | "''" | "``" | "\u{201c}" | "\u{201d}" | "\u{2018}" | ":" | "'" | "—" | "--" | "("
        )
}

/// Words inside sentences that may stand in names: with a capital, and with a small letter.
fn inside_sentences<'a>(text: &Text<'a>) -> Words<'a> {
    let few = text.document.tokens.len() / 4;
    let mut words = Words { capital: HashSet::with_capacity(few / 2), lower: HashSet::with_capacity(few) };
    for sentence in text.document.sentences.iter().filter(|s| !is_headline(text, &s.tokens)) {
        for token in sentence.tokens.clone().filter(|&t| text.is_word(t)) {
            if !text.is_capital(token) {
                if !text.class(token).is(NEVER) {
                    words.lower.insert(text.word(token));
                }
            } else if !opens(text, token, sentence.tokens.start) {
                words.capital.insert(text.word(token));
            }
        }
    }
    words
}

struct Words<'a> {
    capital: HashSet<&'a str>,
    lower: HashSet<&'a str>,
}

/// Where a run that begins at token `at` ends; `at` itself if none begins there.
fn run_end(text: &Text, at: usize, limit: usize) -> usize {
    if !is_part(text, at) {
        return at;
    }
    let mut end = at + 1;
    while end < limit {
        let step = if is_part(text, end) || is_initial_stop(text, end) {
            1
        } else if is_joint(text, end) && end + 1 < limit && is_part(text, end + 1) {
            2
        } else {
            particles(text, end, limit)
        };
        if step == 0 {
            break;
        }
        end += step;
    }
    end
}

/// A capitalised word that may be part of a name.
fn is_part(text: &Text, at: usize) -> bool {
    if !text.is_capital(at) {
        return false;
    }
    let word = text.word(at);
    matches!(word, "US" | "U.S.") || !text.class(at).is(NEVER) || is_last_name(text, at)
}

/// Whether what looks like an adverb is a last name: "Reilly" of "Ann Reilly".
fn is_last_name(text: &Text, at: usize) -> bool {
    let after_name = at > 0 && text.is_capital(at - 1) && !text.class(at - 1).is(NEVER);
    after_name && text.word(at).ends_with("ly")
}

fn is_initial_stop(text: &Text, at: usize) -> bool {
    text.word(at) == "."
        && text.touches(at)
        && text.word(at - 1).chars().count() == 1
        && text.is_capital(at + 1)
}

/// A hyphen or ampersand between two parts of one name.
fn is_joint(text: &Text, at: usize) -> bool {
    matches!(text.word(at), "-" | "&") && (text.word(at) == "&" || text.touches(at) && text.touches(at + 1))
}

/// How many small words lead on to a further part: `von der` in `Ursula von der Leyen`; 0 if none do.
fn particles(text: &Text, at: usize, limit: usize) -> usize {
    let mut n = 0;
    while n < 3 && at + n < limit && is_particle(text, at + n) {
        n += 1;
    }
    let of = text.word(at) == "of" && !text.word(at - 1).ends_with('s');
    let n = if n == 0 && of { 1 } else { n };
    if n > 0 && at + n < limit && is_part(text, at + n) { n + 1 } else { 0 }
}

fn is_particle(text: &Text, at: usize) -> bool {
    !text.is_capital(at) && text.class(at).is(Class::PARTICLE)
}

/// Leaves out a word that is capitalised only because it opens a sentence.
fn skip_opener(text: &Text, run: Range<usize>, known: &Words) -> usize {
    let word = text.word(run.start);
    let lower = in_lower_case(word);
    let alone = run.len() == 1;
    let common = known.lower.contains(&*lower)
        || alone && (lower.ends_with('s') || lower.ends_with("ing") || lower.ends_with("ed"))
        || alone && Numbers::get().knows(&lower);
    let role = Roles::get().class(&lower).is_some();
    if known.capital.contains(word) || !common || (role && !alone) { run.start } else { run.start + 1 }
}
