//! Measures from raw text: the tokeniser and sentence splitter's own tokens, then heads on the shared ones.

use std::collections::BTreeMap;
use std::ops::Range;

use claimdiff::grammar;
use claimdiff::segment::Document;

use crate::conllu::Sentence;

/// The place of a token and of its head in the text; `None` for the root.
type Arcs = BTreeMap<(usize, usize), Option<(usize, usize)>>;

/// Prints token and head figures; the text is the treebank's sentences, one a line.
pub fn print(sentences: &[Sentence]) {
    let (mut gold, mut found, mut shared, mut right) = (0, 0, 0, 0);
    let mut missed: BTreeMap<String, usize> = BTreeMap::new();
    for document in documents(sentences) {
        let text = document.iter().map(|sentence| &sentence.text[..]).collect::<Vec<_>>().join("\n");
        let (ours, theirs) = (our_arcs(&text), gold_arcs(&text, document));
        gold += document.iter().map(|sentence| sentence.words.len()).sum::<usize>();
        found += ours.len();
        for (place, head) in &theirs {
            match ours.get(place) {
                Some(own) => {
                    shared += 1;
                    right += usize::from(own == head);
                }
                None => {
                    let near: Vec<&str> = ours.keys().filter(|o| o.0 < place.1 && place.0 < o.1).map(|o| &text[o.0..o.1]).collect();
                    *missed.entry(format!("{} [{}]", &text[place.0..place.1], near.join(" "))).or_default() += 1;
                }
            }
        }
    }
    let (recall, precision) = (shared as f64 / gold as f64, shared as f64 / found as f64);
    let f1 = 2.0 * precision * recall / (precision + recall);
    println!("token F1 {:.2} (precision {:.2}, recall {:.2})", 100.0 * f1, 100.0 * precision, 100.0 * recall);
    println!("UAS {:.2} on the {shared} tokens found", 100.0 * right as f64 / shared as f64);
    let mut missed: Vec<_> = missed.into_iter().map(|(word, count)| (count, word)).collect();
    missed.sort_by(|a, b| b.cmp(a));
    let most: Vec<String> = missed.iter().take(150).map(|(count, word)| format!("{word} {count}")).collect();
    println!("most missed: {}", most.join(", "));
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
