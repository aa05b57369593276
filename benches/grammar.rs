//! How fast text is tagged and parsed: `cargo bench --bench grammar`.

use claimdiff::grammar::{Sentence, analyse};
use claimdiff::segment::Document;
use divan::counter::ItemsCount;

/// News as one reads it: long and short sentences, figures, names, quotations.
const TEXT: &str = include_str!("news.txt");

fn main() {
    divan::main();
}

/// Words already cut, one sentence at a time.
#[divan::bench]
fn tag_and_parse(bencher: divan::Bencher<'_, '_>) {
    let document = Document::new(TEXT);
    let words = |tokens: std::ops::Range<usize>| tokens.map(|token| document.word(token)).collect();
    let sentences: Vec<Vec<&str>> =
        document.sentences.iter().map(|sentence| words(sentence.tokens.clone())).collect();
    let count = sentences.iter().map(Vec::len).sum::<usize>();
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| sentences.iter().map(|words| analyse(words).len()).sum::<usize>());
}

/// The whole way from raw text to trees.
#[divan::bench]
fn from_raw_text(bencher: divan::Bencher<'_, '_>) {
    let count = Document::new(TEXT).tokens.len();
    bencher.counter(ItemsCount::new(count)).bench(|| {
        let document = Document::new(TEXT);
        let parse = |tokens: std::ops::Range<usize>| Sentence::new(TEXT, &document.tokens[tokens]).len();
        document.sentences.iter().map(|sentence| parse(sentence.tokens.clone())).sum::<usize>()
    });
}
