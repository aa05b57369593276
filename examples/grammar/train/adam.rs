//! The Adam optimiser.

use std::ops::Range;

use claimdiff::grammar::math::Matrix;

const FADING: [f32; 2] = [0.9, 0.98];
const TINY: f32 = 1e-8;

/// Running averages of the gradient and of its square for a few cells.
#[derive(Debug, Clone)]
pub struct Adam {
    first: Vec<f32>,
    second: Vec<f32>,
}

impl Adam {
    /// The averages for a matrix of this size.
    pub fn new(cells: usize) -> Self {
        Self { first: vec![0.0; cells], second: vec![0.0; cells] }
    }

    /// Moves a matrix's `cells` against their gradient, by a step of about `rate`.
    pub fn update(&mut self, (weight, cells): (&mut Matrix, Range<usize>), grad: &[f32], rate: f32) {
        let first = &mut self.first[cells.clone()];
        let second = &mut self.second[cells.clone()];
        let averages = first.iter_mut().zip(second);
        for ((w, g), (m, v)) in weight.data[cells].iter_mut().zip(grad).zip(averages) {
            *m = FADING[0] * *m + (1.0 - FADING[0]) * g;
            *v = FADING[1] * *v + (1.0 - FADING[1]) * g * g;
            *w -= rate * *m / (v.sqrt() + TINY);
        }
    }
}

/// The factor on the step that makes up for averages having begun at zero.
pub fn correction(step: usize) -> f32 {
    let left = |fading: f32| 1.0 - (0..step.min(2000)).fold(1.0f32, |product, _| product * fading);
    left(FADING[1]).sqrt() / left(FADING[0])
}
