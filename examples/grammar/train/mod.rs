//! Training.
pub mod adam;
pub mod data;
pub mod file;
pub mod gradient;
pub mod lemmas;
pub mod matrix;
pub mod network;
pub mod random;
pub mod recurrent;

use adam::{Adam, correction};
use claimdiff::grammar::math::Matrix;
use network::{Network, Sizes};
use data::Inventory;
use gradient::{Dropout, add_gradient};
use random::Random;

use crate::conllu::Sentence;

fn var(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

/// Random start.
fn start(sizes: Sizes, random: &mut Random) -> Network {
    let mut network = Network::zeros(sizes);
    let fill = |matrix: &mut Matrix, scale: f32, random: &mut Random| {
        for cell in &mut matrix.data {
            *cell = (random.unit() * 2.0 - 1.0) * scale;
        }
    };
    fill(&mut network.embedding, 0.1, random);
    let glorot = |m: &Matrix| (6.0 / (m.rows() + m.cols) as f32).sqrt();
    let hidden = sizes.hidden;
    for matrix in network.dense_mut() {
        if matrix.rows() > 1 {
            let scale = glorot(matrix);
            fill(matrix, scale, random);
        }
    }
    let _ = hidden;
    fill(&mut network.arc_extra[0], 0.1, random);
    fill(&mut network.label_root, 0.1, random);
    network
}

/// Trains; prints progress.
pub fn train(sentences: &[Sentence], report: &mut dyn FnMut(usize, &Inventory, &Network)) -> (Inventory, Network) {
    let inventory = Inventory::of(sentences);
    let sizes = Sizes {
        features: inventory.features.len(),
        embedding: var("D", 64.0) as usize,
        hidden: var("H", 64.0) as usize,
        layers: var("LAYERS", 1.0) as usize,
        arc: var("ARC", 64.0) as usize,
        label: var("LAB", 64.0) as usize,
        tags: inventory.tags.list.len(),
        labels: inventory.labels.list.len(),
    };
    println!("{sizes:?}");
    let mut random = Random::new(7);
    let mut network = start(sizes, &mut random);
    let mut grad = Network::zeros(sizes);
    let mut adam: Vec<Adam> = network.dense().iter().map(|m| Adam::new(m.data.len())).collect();
    let mut adam_embedding = Adam::new(network.embedding.data.len());
    let epochs = var("EPOCHS", 10.0) as usize;
    let batch = var("BATCH", 16.0) as usize;
    let rate = var("LR", 0.003);
    let dropout = Dropout { embedding: var("DX", 0.2), hidden: var("DH", 0.3) };
    let mut order: Vec<usize> = (0..sentences.len()).filter(|i| sentences[*i].words.len() > 0).collect();
    let batches = order.len().div_ceil(batch) * epochs;
    let mut done = 0;
    for epoch in 0..epochs {
        random.shuffle(&mut order);
        let mut losses = [0.0f64; 3];
        let mut words = 0;
        for chunk in order.chunks(batch) {
            let mut touched = Vec::new();
            let mut count = 0;
            for index in chunk {
                let example = inventory.example(&sentences[*index], &mut random);
                count += example.rows.len();
                touched.extend(example.rows.iter().flatten().copied());
                let loss = add_gradient((&network, &mut grad), &example, dropout, &mut random);
                for (a, b) in losses.iter_mut().zip(loss) { *a += f64::from(b); }
            }
            words += count;
            let progress = done as f32 / batches as f32;
            let warm = ((done + 1) as f32 / 300.0).min(1.0);
            done += 1;
            let step = rate * warm * (1.0 - progress) * correction(done);
            let mut square = 0.0f32;
            let scale = 1.0 / (batch as f32 * 17.0);
            for m in grad.dense_mut() { for g in &mut m.data { *g *= scale; square += *g * *g; } }
            touched.sort_unstable();
            touched.dedup();
            let clip = if square.sqrt() > 1.0 { 1.0 / square.sqrt() } else { 1.0 };
            for ((w, g), a) in network.dense_mut().into_iter().zip(grad.dense_mut()).zip(&mut adam) {
                if clip < 1.0 { for g in &mut g.data { *g *= clip; } }
                a.update(w, &g.data, 0, step);
                g.data.fill(0.0);
            }
            let width = sizes.embedding;
            for row in touched {
                let g = grad.embedding.row_mut(row as usize);
                for g in g.iter_mut() { *g *= scale * clip; }
                adam_embedding.update(&mut network.embedding, g, row as usize * width, step);
                g.fill(0.0);
            }
        }
        let [t, a, l] = losses.map(|x| 100.0 * x / words as f64);
        println!("epoch {} loss tag {t:.2} arc {a:.2} label {l:.2}", epoch + 1);
        report(epoch, &inventory, &network);
    }
    (inventory, network)
}
