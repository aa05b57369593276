//! Measures from raw text: the tokeniser and sentence splitter's own tokens, then heads on the shared ones.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::{Duration, Instant};

use claimdiff::grammar;
use claimdiff::segment::{self, Document};

use crate::conllu::Sentence;

/// The place of a token and of its head in the text; `None` for the root.
type Arcs = BTreeMap<(usize, usize), Option<(usize, usize)>>;

/// Tokens of the treebank, ours, those in both, and of these those with the same head.
#[derive(Debug, Default)]
struct Counts {
    gold: usize,
    found: usize,
    shared: usize,
    right: usize,
}

/// Prints token and head figures; the text is the treebank's sentences, one a line.
pub fn print(sentences: &[Sentence]) {
    let mut counts = Counts::default();
    for document in documents(sentences) {
        count(document, &mut counts);
    }
    let share = |part: usize, all: usize| 100.0 * part as f64 / all.max(1) as f64;
    let (recall, precision) = (share(counts.shared, counts.gold), share(counts.shared, counts.found));
    let f1 = share(2 * counts.shared, counts.gold + counts.found);
    println!("tokens    F1 {f1:.2} (precision {precision:.2}, recall {recall:.2})");
    println!("UAS {:.2} on the {} tokens in both", share(counts.right, counts.shared), counts.shared);
}

/// Counts one document.
fn count(document: &[Sentence], counts: &mut Counts) {
    let text = document.iter().map(|sentence| &sentence.text[..]).collect::<Vec<_>>().join("\n");
    let (ours, theirs) = (our_arcs(&text), gold_arcs(&text, document));
    counts.gold += document.iter().map(|sentence| sentence.words.len()).sum::<usize>();
    counts.found += ours.len();
    for (place, head) in &theirs {
        counts.shared += usize::from(ours.contains_key(place));
        counts.right += usize::from(ours.get(place) == Some(head));
    }
}

/// Passes over a text when timing; the fastest counts.
const PASSES: usize = 3;

/// Prints how fast a text is cut into sentences and tokens, tagged and parsed, on one thread.
pub fn speed(text: &str) {
    let mut fastest = Duration::MAX;
    let mut words = 0;
    for _ in 0..PASSES {
        let begin = Instant::now();
        let document = Document::new(text);
        let parse = |sentence: &segment::Sentence| {
            grammar::Sentence::new(text, &document.tokens[sentence.tokens.clone()]).len()
        };
        words = document.sentences.iter().map(parse).sum();
        fastest = fastest.min(begin.elapsed());
    }
    println!("{words} words, {:.0} a second", words as f64 / fastest.as_secs_f64());
}

/// Runs of sentences of one document.
fn documents(sentences: &[Sentence]) -> impl Iterator<Item = &[Sentence]> {
    sentences.chunk_by(|a, b| a.document == b.document)
}

/// The arcs of our own analysis.
fn our_arcs(text: &str) -> Arcs {
    let document = Document::new(text);
    let mut arcs = Arcs::new();
    for sentence in &document.sentences {
        let parsed = grammar::Sentence::new(text, &document.tokens[sentence.tokens.clone()]);
        let place = |word: usize| (parsed.words()[word].span.start, parsed.words()[word].span.end);
        arcs.extend((0..parsed.len()).map(|word| (place(word), parsed.head(word).map(place))));
    }
    arcs
}

/// The treebank's arcs, its words found in the text one after the other.
fn gold_arcs(text: &str, sentences: &[Sentence]) -> Arcs {
    let mut arcs = Arcs::new();
    let mut at = 0;
    for sentence in sentences {
        let line = at..at + sentence.text.len();
        let places = places(text, line.clone(), sentence);
        for (word, place) in sentence.words.iter().zip(&places) {
            if let Some(place) = place {
                arcs.insert(*place, word.head.and_then(|head| places[head]));
            }
        }
        at = line.end + 1;
    }
    arcs
}

/// Where each word stands in its line; `None` for a word that is not there as written.
fn places(text: &str, line: Range<usize>, sentence: &Sentence) -> Vec<Option<(usize, usize)>> {
    let mut at = line.start;
    let mut place = |form: &str| {
        let blank = text[at..line.end].len() - text[at..line.end].trim_start().len();
        let start = at + blank;
        text[start..line.end].starts_with(form).then(|| {
            at = start + form.len();
            (start, at)
        })
    };
    sentence.words.iter().map(|word| place(&word.form)).collect()
}
