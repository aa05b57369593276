//! The recurrent layer that gives each word a vector knowing its whole sentence.
//!
//! One pass reads left to right, one right to left; both are gated recurrences whose gates for input
//! and memory are coupled: `cell = keep * cell + (1 - keep) * new`, `output = open * cell`.

use claimdiff::grammar::math::{Matrix, sigmoid, tanh};

use super::matrix::{Layer, add_row_product};

/// A gated recurrent layer that reads the sentence in both directions.
#[derive(Debug, Clone, Default)]
pub struct Recurrent {
    /// From the input to `[new | keep | open]` of the forward pass, then of the backward pass.
    pub input: Layer,
    /// From the previous output of the same pass to its `[new | keep | open]`.
    pub memory: [Matrix; 2],
}

/// What a layer computed for one sentence; training needs all of it.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// Gate values, one row a word, columns as in [`Recurrent::input`].
    pub gates: Matrix,
    /// Memory cells, forward then backward.
    pub cells: Matrix,
    /// Outputs, forward then backward.
    pub output: Matrix,
}

impl Recurrent {
    /// A layer of zeros.
    pub fn zeros(inputs: usize, hidden: usize) -> Self {
        let memory = || Matrix::zeros(hidden, 3 * hidden);
        Self { input: Layer::zeros(inputs, 6 * hidden), memory: [memory(), memory()] }
    }

    /// Width of one pass's output.
    pub fn hidden(&self) -> usize {
        self.memory[0].cols / 3
    }

    /// Reads one sentence, one row of `input` a word.
    pub fn run(&self, input: &Matrix) -> Run {
        let (rows, width) = (input.rows(), 2 * self.hidden());
        let gates = self.input.apply(input);
        let mut run = Run { gates, cells: Matrix::zeros(rows, width), output: Matrix::zeros(rows, width) };
        for row in 0..rows {
            self.step(&mut run, 0, (row, row.checked_sub(1)));
        }
        for row in (0..rows).rev() {
            self.step(&mut run, 1, (row, Some(row + 1).filter(|before| *before < rows)));
        }
        run
    }

    /// One word of one pass; `before` is the row read just before it.
    fn step(&self, run: &mut Run, pass: usize, (row, before): (usize, Option<usize>)) {
        let hidden = self.hidden();
        let own = pass * hidden..(pass + 1) * hidden;
        let gates = &mut run.gates.row_mut(row)[3 * own.start..3 * own.end];
        if let Some(before) = before {
            add_row_product(&run.output.row(before)[own.clone()], &self.memory[pass], gates);
        }
        activate(gates, hidden);
        let (new, rest) = gates.split_at(hidden);
        let (keep, open) = rest.split_at(hidden);
        let at = row * 2 * hidden + own.start;
        for unit in 0..hidden {
            let old = before.map_or(0.0, |b| run.cells.data[b * 2 * hidden + own.start + unit]);
            let cell = keep[unit] * old + (1.0 - keep[unit]) * new[unit];
            run.cells.data[at + unit] = cell;
            run.output.data[at + unit] = open[unit] * cell;
        }
    }
}

/// Squashes `[new | keep | open]` in place.
fn activate(gates: &mut [f32], hidden: usize) {
    let (new, rest) = gates.split_at_mut(hidden);
    for cell in new {
        *cell = tanh(*cell);
    }
    for cell in rest {
        *cell = sigmoid(*cell);
    }
}
