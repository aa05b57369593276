//! Trains the model: the network by gradient descent, the lemmatiser by counting.
//!
//! One thread, a fixed seed, a fixed order of operations: the same treebank gives the same bytes.

mod adam;
mod data;
mod file;
mod gradient;
mod lemmas;
mod matrix;
mod network;
mod optimiser;
mod outputs;
mod random;
mod recurrent;

use std::time::Instant;

use claimdiff::grammar::model::Model;

use crate::conllu::Sentence;
use crate::evaluate;
use data::Inventory;
use gradient::{Dropout, add_gradient};
use network::{Network, Sizes};
use optimiser::Optimiser;
use random::Random;

const SEED: u64 = 7;
const EPOCHS: usize = 13;
/// Sentences between two steps.
const BATCH: usize = 16;
const DROPOUT: Dropout = Dropout { embedding: 0.15, hidden: 0.25 };

/// Learns a model from `train`, printing its figures on `dev` at the end; gives the model file.
pub fn train(train: &[Sentence], dev: &[Sentence]) -> Vec<u8> {
    let inventory = Inventory::of(train);
    let network = learn(&inventory, train);
    let lemmatiser = lemmas::learn(&inventory, train);
    let bytes = file::write(&inventory, &network, &lemmatiser);
    println!("{} features, {} lemma endings", inventory.features.len(), lemmatiser.endings.len());
    println!("model of {} bytes", bytes.len());
    // A model keeps to bytes that last as long as the program.
    if let Some(model) = Model::read(bytes.clone().leak()) {
        evaluate::print(&model, dev);
    }
    bytes
}

fn sizes(inventory: &Inventory) -> Sizes {
    Sizes {
        features: inventory.features.len(),
        embedding: 64,
        hidden: 64,
        layers: 2,
        arc: 48,
        label: 48,
        tags: inventory.tags.list.len(),
        labels: inventory.labels.list.len(),
    }
}

/// Learns the network's weights.
fn learn(inventory: &Inventory, sentences: &[Sentence]) -> Network {
    let mut random = Random::new(SEED);
    let mut network = Network::random(sizes(inventory), &mut random);
    let mut grad = Network::zeros(sizes(inventory));
    let mut order: Vec<&Sentence> = sentences.iter().filter(|s| !s.words.is_empty()).collect();
    let mut optimiser = Optimiser::new(&network, EPOCHS * order.len().div_ceil(BATCH));
    let begin = Instant::now();
    for epoch in 1..=EPOCHS {
        random.shuffle(&mut order);
        let (mut losses, mut words) = ([0.0; 3], 0);
        for batch in order.chunks(BATCH) {
            let mut rows = Vec::new();
            for sentence in batch {
                let example = inventory.example(sentence, &mut random);
                let loss = add_gradient((&network, &mut grad), &example, DROPOUT, &mut random);
                losses.iter_mut().zip(loss).for_each(|(sum, loss)| *sum += f64::from(loss));
                words += example.rows.len();
                rows.extend(example.rows.into_iter().flatten());
            }
            optimiser.step(&mut network, &mut grad, rows);
        }
        let [tags, heads, labels] = losses.map(|loss| 100.0 * loss / words as f64);
        let seconds = begin.elapsed().as_secs();
        println!("epoch {epoch}, {seconds} s: tags {tags:.2}, heads {heads:.2}, labels {labels:.2} % amiss");
    }
    network
}
