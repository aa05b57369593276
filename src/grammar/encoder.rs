//! The recurrent layers that give each word a vector knowing its whole sentence.
//!
//! One pass reads left to right, one right to left; both are gated recurrences whose gates for input
//! and memory are coupled: `cell = keep * cell + (1 - keep) * new`, `output = open * cell`.

use super::math::{Inputs, Layer, Matrix, sigmoid, tanh};

/// A gated recurrent layer that reads the sentence in both directions.
#[derive(Debug, Clone, Default)]
pub struct Recurrent {
    /// From the input to `[new | keep | open]` of the forward pass, then of the backward pass.
    pub input: Layer,
    /// From the previous output of the same pass to its `[new | keep | open]`.
    pub memory: [Layer; 2],
}

impl Recurrent {
    /// Reads one sentence, given what [`Self::input`] made of each word; gives the forward and backward
    /// output of each.
    pub fn run(&self, mut gates: Matrix) -> Matrix {
        let rows = gates.rows();
        let mut output = Matrix::zeros(rows, gates.cols / 3);
        self.pass(0, &mut gates, &mut output);
        self.pass(1, &mut gates, &mut output);
        output
    }

    /// One pass: 0 reads forwards, 1 backwards.
    fn pass(&self, pass: usize, gates: &mut Matrix, output: &mut Matrix) {
        let hidden = output.cols / 2;
        let memory = &self.memory[pass];
        let mut cells = vec![0.0; hidden];
        let mut before = Inputs::single(&cells, memory.reach());
        let rows = gates.rows();
        for place in 0..rows {
            let row = if pass == 0 { place } else { rows - 1 - place };
            let gates = &mut gates.row_mut(row)[3 * pass * hidden..][..3 * hidden];
            memory.add_row(&before, gates);
            let output = &mut output.row_mut(row)[pass * hidden..][..hidden];
            step(gates, &mut cells, output);
            before.set(output, memory.reach());
        }
    }
}

/// One word: the memory cells and the output from `[new | keep | open]` before squashing.
fn step(gates: &[f32], cells: &mut [f32], output: &mut [f32]) {
    let hidden = cells.len();
    let (new, rest) = gates.split_at(hidden);
    let (keep, open) = rest.split_at(hidden);
    for (((cell, output), new), (keep, open)) in
        cells.iter_mut().zip(output).zip(new).zip(keep.iter().zip(open))
    {
        let keep = sigmoid(*keep);
        *cell = keep * *cell + (1.0 - keep) * tanh(*new);
        *output = sigmoid(*open) * *cell;
    }
}
