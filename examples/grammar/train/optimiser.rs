//! One step of learning for the whole network.

use super::adam::{Adam, correction};
use super::network::Network;

/// The greatest step size.
const RATE: f32 = 0.004;
/// Steps until the greatest size is reached.
const WARM_UP: f32 = 300.0;
/// Gradients are scaled by about the number of words in a batch,
const SCALE: f32 = 1.0 / 272.0;
/// and cut to this length.
const LONGEST: f32 = 1.0;

/// Moves weights against their gradient, in steps that grow at first and then shrink to nothing.
pub struct Optimiser {
    dense: Vec<Adam>,
    embedding: Adam,
    done: usize,
    steps: usize,
}

impl Optimiser {
    /// An optimiser for a training of so many steps.
    pub fn new(network: &Network, steps: usize) -> Self {
        Self {
            dense: network.dense().iter().map(|matrix| Adam::new(matrix.data.len())).collect(),
            embedding: Adam::new(network.embedding.data.len()),
            done: 0,
            steps,
        }
    }

    /// One step, then zeros the gradient. `rows` are the embedding rows that have one.
    pub fn step(&mut self, network: &mut Network, grad: &mut Network, mut rows: Vec<u32>) {
        rows.sort_unstable();
        rows.dedup();
        let rate = self.rate();
        let scale = SCALE * (LONGEST / (SCALE * length(grad))).min(1.0);
        let matrices = network.dense_mut().into_iter().zip(grad.dense_mut());
        for ((weight, grad), adam) in matrices.zip(&mut self.dense) {
            scale_all(&mut grad.data, scale);
            let all = 0..grad.data.len();
            adam.update((weight, all), &grad.data, rate);
            grad.data.fill(0.0);
        }
        for row in rows.into_iter().map(|row| row as usize) {
            let grad = grad.embedding.row_mut(row);
            scale_all(grad, scale);
            let cells = row * grad.len()..(row + 1) * grad.len();
            self.embedding.update((&mut network.embedding, cells), grad, rate);
            grad.fill(0.0);
        }
    }

    fn rate(&mut self) -> f32 {
        let left = 1.0 - self.done as f32 / self.steps as f32;
        self.done += 1;
        let warm = (self.done as f32 / WARM_UP).min(1.0);
        RATE * warm * left * correction(self.done)
    }
}

/// The length of the gradient, embedding aside.
fn length(grad: &Network) -> f32 {
    let square = |sum: f32, cell: &f32| sum + cell * cell;
    grad.dense().iter().flat_map(|matrix| &matrix.data).fold(0.0, square).sqrt().max(1e-9)
}

fn scale_all(cells: &mut [f32], factor: f32) {
    for cell in cells {
        *cell *= factor;
    }
}
