//! The recurrent layers that give each word a vector knowing its whole sentence.
//!
//! One pass reads left to right, one right to left; both are gated recurrences whose gates for input
//! and memory are coupled: `cell = keep * cell + (1 - keep) * new`, `output = open * cell`.

use std::cmp::Reverse;
use std::ops::Range;

use super::math::{Inputs, Layer, Matrix, sigmoid, tanh};
use super::product::Target;
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
    /// Reads sentences, the places of whose words are given, each by itself, but side by side: each weight that is
    /// loaded serves all. Of each word `gates` holds what [`Self::input`] made of it, at the beginning of a slice; `output`
    /// becomes the forward and backward output of each.
    pub fn run(&self, gates: &[&[f32]], sentences: &[Range<usize>], output: &mut Matrix) {
        output.resize(gates.len(), 2 * self.memory[0].outputs() / 3);
        let mut sentences = sentences.to_vec();
        sentences.sort_by_key(|sentence| Reverse(sentence.len()));
        in_widest(Passes { memory: &self.memory, gates, sentences, output });
    }
}

/// Both passes over sentences.
struct Passes<'a> {
    memory: &'a [Layer; 2],
    /// Of each word: those of the forward pass, then those of the backward pass.
    gates: &'a [&'a [f32]],
    /// The words of each sentence, the longest sentence first.
    sentences: Vec<Range<usize>>,
    /// Of each word: of the forward pass, then of the backward pass.
    output: &'a mut Matrix,
}

impl Work for Passes<'_> {
    type Output = ();

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(mut self, registers: impl Registers) {
        let hidden = self.output.cols / 2;
        self.pass((0, 0..hidden), |sentence, step| sentence.start + step, registers);
        self.pass((1, hidden..2 * hidden), |sentence, step| sentence.end - 1 - step, registers);
    }
}

impl Passes<'_> {
    /// One pass, to its columns of the output; `word` tells which word of a sentence comes at a step. One pass after the
    /// other, so that the weights of one stay at hand.
    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn pass(
        &mut self,
        (pass, columns): (usize, Range<usize>),
        word: impl Fn(&Range<usize>, usize) -> usize,
        registers: impl Registers,
    ) {
        let (memory, hidden, count) = (&self.memory[pass], columns.len(), self.sentences.len());
        let mut cells = Matrix::zeros(count, hidden);
        let mut gates = Matrix::zeros(count, 3 * hidden);
        let mut before = Inputs::zeros(count, hidden);
        for place in 0..self.sentences.first().map_or(0, Range::len) {
            let going_on = self.sentences.partition_point(|sentence| sentence.len() > place);
            let words =
                || self.sentences[..going_on].iter().map(|sentence| word(sentence, place)).enumerate();
            let target = &mut gates.data[..going_on * 3 * hidden];
            let target = Target { cells: target, cols: 3 * hidden, first: 0, adding: false };
            memory.product(&before, target).run(registers);
            for (row, word) in words() {
                let output = &mut self.output.row_mut(word)[columns.clone()];
                let from_input = &self.gates[word][3 * columns.start..3 * columns.end];
                step([from_input, gates.row(row)], cells.row_mut(row), output);
                before.set(row, output, memory.reach());
            }
        }
    }
}

/// One word: the memory cells and the output from what input and memory give to `[new | keep | open]` before squashing.
#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
fn step(gates: [&[f32]; 2], cells: &mut [f32], output: &mut [f32]) {
    let hidden = cells.len();
    let gate = |gate: usize| {
        let [input, memory] = gates.map(|gates| &gates[gate * hidden..(gate + 1) * hidden]);
        input.iter().zip(memory).map(|(input, memory)| input + memory)
    };
    for (((cell, output), new), (keep, open)) in
        cells.iter_mut().zip(output).zip(gate(0)).zip(gate(1).zip(gate(2)))
    {
        let keep = sigmoid(keep);
        *cell = keep * *cell + (1.0 - keep) * tanh(new);
        *output = sigmoid(open) * *cell;
    }
}
