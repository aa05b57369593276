//! Measures a model against a treebank with its own sentences and words.

use std::time::{Duration, Instant};

use claimdiff::grammar::analyse_with;
use claimdiff::grammar::model::Model;

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
    fn add(&mut self, gold: &Word, upos: &str, lemma: &str, arc: (Option<usize>, &str)) {
        let head = arc.0 == gold.head;
        let labelled = head && arc.1 == gold.label;
        self.words += 1;
        self.upos += usize::from(upos == gold.upos);
        self.lemma += usize::from(lemma == gold.lemma);
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

/// The scores of all sentences and of the news among them, and the time taken.
pub fn evaluate(model: &Model, sentences: &[Sentence]) -> (Score, Score, Duration) {
    let (mut all, mut news, mut time) = (Score::default(), Score::default(), Duration::ZERO);
    for sentence in sentences {
        let forms: Vec<&str> = sentence.words.iter().map(|word| word.form.as_str()).collect();
        let begin = Instant::now();
        let analysed = analyse_with(model, &forms);
        time += begin.elapsed();
        for (gold, found) in sentence.words.iter().zip(&analysed) {
            let arc = (found.head, found.relation.name());
            all.add(gold, found.tag.pos.name(), &found.lemma, arc);
            if sentence.document.starts_with("GUM_news_") {
                news.add(gold, found.tag.pos.name(), &found.lemma, arc);
            }
        }
    }
    (all, news, time)
}

/// Prints the scores of a treebank.
pub fn print(model: &Model, sentences: &[Sentence]) {
    let (all, news, time) = evaluate(model, sentences);
    println!("all       {}", all.line());
    println!("GUM_news  {}", news.line());
    println!("{:.0} words a second", all.words as f64 / time.as_secs_f64());
}
