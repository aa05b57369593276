//! The recurrent layers that give each word a vector knowing its whole sentence.
//!
//! One pass reads left to right, one right to left; both are gated recurrences whose gates for input
//! and memory are coupled: `cell = keep * cell + (1 - keep) * new`, `output = open * cell`.

use super::math::{Inputs, Layer, Matrix, sigmoid, tanh};
use super::registers::{Registers, Work, in_widest};

/// A gated recurrent layer that reads the sentence in both directions.
#[derive(Debug, Clone, Default)]
pub struct Recurrent {
    /// From the input to `[new | keep | open]` of the forward pass, then of the backward pass.
    pub input: Layer,
    /// From the previous output of the same pass to its `[new | keep | open]`.
    pub memory: [Layer; 2],
}

impl Recurrent {
    /// Reads one sentence, given what [`Self::input`] made of each word; makes `output` the forward and backward
    /// output of each. The gates are used up.
    pub fn run(&self, gates: &mut Matrix, output: &mut Matrix) {
        output.resize(gates.rows(), 2 * self.memory[0].outputs() / 3);
        in_widest(Passes { memory: &self.memory, gates, output });
    }
}

/// Both passes over the sentence.
struct Passes<'a> {
    memory: &'a [Layer; 2],
    /// Of each word: those of the forward pass, then those of the backward pass.
    gates: &'a mut Matrix,
    /// Of each word: of the forward pass, then of the backward pass.
    output: &'a mut Matrix,
}

impl Work for Passes<'_> {
    type Output = ();

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, registers: impl Registers) {
        let hidden = self.output.cols / 2;
        let mut cells = [vec![0.0; hidden], vec![0.0; hidden]];
        let mut before = [Inputs::zeros(hidden), Inputs::zeros(hidden)];
        let count = self.output.rows();
        // The passes take turns: while one waits for its last result, the other has work for the processor.
        for place in 0..count {
            for (pass, row) in [place, count - 1 - place].into_iter().enumerate() {
                let gates = &mut self.gates.row_mut(row)[3 * pass * hidden..][..3 * hidden];
                self.memory[pass].product(&before[pass], gates).run(registers);
                let output = &mut self.output.row_mut(row)[pass * hidden..][..hidden];
                step(gates, &mut cells[pass], output);
                before[pass].set(0, output, self.memory[pass].reach());
            }
        }
    }
}

/// One word: the memory cells and the output from `[new | keep | open]` before squashing.
#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
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
