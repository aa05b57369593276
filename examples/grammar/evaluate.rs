//! Measures a model against a treebank with its own sentences and words.

use std::time::{Duration, Instant};

use claimdiff::grammar::model::Model;
use claimdiff::grammar::{Analysed, Analyser};

use crate::conllu::{Sentence, Word};

/// How many words were right, in which respect.
#[derive(Debug, Clone, Copy, Default)]
pub struct Score {
    /// All words.
    pub words: usize,
    upos: usize,
    lemma: usize,
    head: usize,
    labelled: usize,
    /// Words that are no punctuation, and of these, head and label right.
    content: [usize; 3],
}

impl Score {
    fn add(&mut self, gold: &Word, found: &Analysed) {
        let head = found.head == gold.head;
        let labelled = head && found.relation.name() == gold.label;
        self.words += 1;
        self.upos += usize::from(found.tag.pos.name() == gold.upos);
        self.lemma += usize::from(found.lemma == gold.lemma);
        self.head += usize::from(head);
        self.labelled += usize::from(labelled);
        if gold.upos != "PUNCT" {
            self.content[0] += 1;
            self.content[1] += usize::from(head);
            self.content[2] += usize::from(labelled);
        }
    }

    /// One line of percentages.
    pub fn line(&self) -> String {
        let share = |part: usize, all: usize| 100.0 * part as f64 / all.max(1) as f64;
        let of_words = |part| share(part, self.words);
        let [content, head, labelled] = self.content;
        format!(
            "{:6} words  UPOS {:.2}  lemma {:.2}  UAS {:.2}  LAS {:.2}  (without punctuation {:.2} {:.2})",
            self.words,
            of_words(self.upos),
            of_words(self.lemma),
            of_words(self.head),
            of_words(self.labelled),
            share(head, content),
            share(labelled, content),
        )
    }
}

/// Passes over the treebank when timing; each sentence counts with its fastest.
const PASSES: usize = 5;

/// Prints the scores of a treebank, of the news in it, and the speed.
pub fn print(model: &Model, sentences: &[Sentence]) {
    let (mut all, mut news) = (Score::default(), Score::default());
    let mut analyser = Analyser::new(model);
    for sentence in sentences {
        let found = analyser.analyse(&forms(sentence));
        for (gold, found) in sentence.words.iter().zip(&found) {
            all.add(gold, found);
            if sentence.document.starts_with("GUM_news_") {
                news.add(gold, found);
            }
        }
    }
    println!("all       {}", all.line());
    println!("GUM_news  {}", news.line());
    println!("{:.0} words a second", all.words as f64 / time(model, sentences).as_secs_f64());
}

/// The time to analyse all sentences, one thread, model loaded.
fn time(model: &Model, sentences: &[Sentence]) -> Duration {
    let mut fastest = vec![Duration::MAX; sentences.len()];
    let mut analyser = Analyser::new(model);
    for _ in 0..PASSES {
        for (sentence, fastest) in sentences.iter().zip(&mut fastest) {
            let forms = forms(sentence);
            let begin = Instant::now();
            let found = analyser.analyse(&forms);
            *fastest = begin.elapsed().min(*fastest);
            drop(found);
        }
    }
    fastest.iter().sum()
}

fn forms(sentence: &Sentence) -> Vec<&str> {
    sentence.words.iter().map(|word| word.form.as_str()).collect()
}
