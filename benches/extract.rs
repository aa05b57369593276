//! How fast claims are extracted, in bytes of text a second. The text is our own; run with `cargo bench`.

use claimdiff::build;
use claimdiff::grammar::Trees;
use claimdiff::model::Source;
use claimdiff::recognise;
use claimdiff::segment::Document;
use divan::Bencher;
use divan::counter::BytesCount;

/// A report with every kind of claim in it.
const REPORT: &str = "\
ARKLOW, May 4 — More than 1,200 harbour workers walked out on Monday, the port authority said, while the union put the \
figure at between 1,500 and 1,800. \"We have waited three years for this,\" said Ada Holm, 41, who leads the union.

The authority's profit rose 12 percent to €4.3bn last year, up from €3.8 billion. Some 40 ships, about a third of the \
fleet, lay at anchor within 10 km (6 miles) of the quay, and dozens of lorries turned back. No one was hurt.

Transport Minister Juan Reyes told reporters that at least 14 and as many as 20 crossings had been cancelled since \
Friday. He denied that the government had offered a two-million-euro package, and called the strike unlawful.

The dispute, the fifth since 2011, began in late March when the authority cut 300 jobs.

";

fn main() {
    divan::main();
}

/// Claims of all kinds, from text to claim set, in texts of growing length: the figures should hardly differ.
#[divan::bench(args = [1, 10, 100])]
fn all_claims(bencher: Bencher, reports: usize) {
    let text = REPORT.repeat(reports);
    let source = Source::default();
    bencher.counter(BytesCount::of_str(&text)).bench(|| build::claims(source.clone(), &text));
}

/// The same of news as one reads it, where fewer sentences hold a figure.
#[divan::bench]
fn all_claims_of_news(bencher: Bencher) {
    let text = include_str!("news.txt").repeat(10);
    let source = Source::default();
    bencher.counter(BytesCount::of_str(&text)).bench(|| build::claims(source.clone(), &text));
}

/// Quantities alone.
#[divan::bench(args = [1, 10, 100])]
fn quantities(bencher: Bencher, reports: usize) {
    let text = REPORT.repeat(reports);
    bencher.counter(BytesCount::of_str(&text)).bench(|| recognise::quantities(&Document::new(&text)));
}

/// Statements alone, with the names and the trees they ask for.
#[divan::bench(args = [1, 10, 100])]
fn statements(bencher: Bencher, reports: usize) {
    let text = REPORT.repeat(reports);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let document = Document::new(&text);
        recognise::statements(&Trees::new(&document), &recognise::names(&document))
    });
}

/// Dates alone.
#[divan::bench(args = [1, 10, 100])]
fn dates(bencher: Bencher, reports: usize) {
    let text = REPORT.repeat(reports);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| recognise::dates(&Trees::new(&Document::new(&text)), None));
}
