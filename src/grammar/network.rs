//! The network: from the features of a sentence's words to scores for tags, heads and labels.
//!
//! Feature rows are summed to one vector a word, [`Recurrent`] layers read the sentence, and three
//! small outputs sit on top: tags, heads (a dot product of two roles), labels (of a head and its word).

use std::borrow::Cow;
use std::ops::Range;

use super::encoder::Recurrent;
use super::math::{Inputs, Layer, Matrix, add, dot, relu};
use super::registers::{Registers, Work, in_widest};

/// How far a word's vector reaches from zero.
pub const WORD_REACH: f32 = 8.0;
/// How far a recurrent layer's output reaches from zero.
pub const READING_REACH: f32 = 1.0;
/// How far the hidden layer under the labels reaches from zero.
pub const BOND_REACH: f32 = 16.0;

/// Distances between a word and its head are told apart in this many steps, each side.
pub const STEPS: usize = 7;

/// Rows of small whole numbers, each with what its unit is worth.
#[derive(Debug, Clone, Default)]
pub struct Embedding {
    /// Cells in a row.
    pub cols: usize,
    /// All cells.
    pub cells: Vec<i8>,
    /// What a unit is worth in each row.
    pub units: Vec<f32>,
}

impl Embedding {
    /// Adds a row to `vector`.
    #[allow(clippy::inline_always, reason = "part of an innermost loop")]
    #[inline(always)]
    fn add_to(&self, row: usize, vector: &mut [f32]) {
        let (cells, unit) = (&self.cells[row * self.cols..(row + 1) * self.cols], self.units[row]);
        for (sum, cell) in vector.iter_mut().zip(cells) {
            *sum += f32::from(*cell) * unit;
        }
    }
}

/// All weights.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// One row a feature.
    pub embedding: Embedding,
    /// The layers that read the sentence.
    pub encoder: Vec<Recurrent>,
    /// From a word's own vector and from its reading to its tags.
    pub tag: [Layer; 2],
    /// From a word's reading to `[as head | as dependent]`.
    pub arc: Layer,
    /// The root as a head; how likely a head is as such; and by its distance.
    pub arc_extra: [Vec<f32>; 3],
    /// From a word's reading to `[as head | as dependent]`, for labels.
    pub label: Layer,
    /// The root as a head, for labels.
    pub label_root: Vec<f32>,
    /// From the sum of both roles to labels.
    pub label_out: Layer,
}

/// What the network made of a sentence.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Tag scores, a row a word.
    pub tags: Matrix,
    /// `[as head | as dependent]` of each word.
    pub arc_roles: Matrix,
    /// The same for labels.
    pub label_roles: Matrix,
}

impl Network {
    /// What a word gives whatever stands around it, from its embedding rows: the gates of the first
    /// recurrent layer, then tag scores.
    pub fn view(&self, rows: &[u32]) -> Vec<f32> {
        in_widest(View { network: self, rows })
    }

    /// Reads a sentence, given the [`view`](Self::view) of each word.
    pub fn read(&self, views: &[Cow<'_, [f32]>]) -> Reading {
        let tag_count = self.tag[0].outputs();
        let gate_count = views.first().map_or(0, |view| view.len() - tag_count);
        let mut tags = columns(views, gate_count..gate_count + tag_count);
        let mut reading = Inputs::default();
        for (index, layer) in self.encoder.iter().enumerate() {
            let output = if index == 0 {
                layer.run(&views.iter().map(|view| &view[..gate_count]).collect::<Vec<_>>())
            } else {
                let gates = layer.input.apply(&reading);
                layer.run(&gates.data.chunks_exact(gates.cols.max(1)).collect::<Vec<_>>())
            };
            reading = Inputs::new(&output, READING_REACH);
        }
        self.tag[1].add_to(&reading, &mut tags);
        let mut arc_roles = self.arc.apply(&reading);
        let width = arc_roles.cols / 2;
        for row in 0..arc_roles.rows() {
            relu(&mut arc_roles.row_mut(row)[width..]);
        }
        Reading { tags, arc_roles, label_roles: self.label.apply(&reading) }
    }

    /// Scores of heads for the words from `start` up to `end`, a row a word: column 0 is the root,
    /// column `i + 1` the `i`th of these words.
    pub fn heads(&self, reading: &Reading, start: usize, end: usize) -> Matrix {
        in_widest(Heads { network: self, roles: &reading.arc_roles, start, count: end - start })
    }

    /// Scores of labels, a row a word, given each word's head (`None`: the root).
    pub fn labels(&self, reading: &Reading, heads: &[Option<usize>]) -> Matrix {
        let width = reading.label_roles.cols / 2;
        let mut bonds = Matrix::zeros(heads.len(), width);
        for (word, head) in heads.iter().enumerate() {
            let head = head.map_or(&self.label_root[..], |h| &reading.label_roles.row(h)[..width]);
            let bond = bonds.row_mut(word);
            bond.copy_from_slice(&reading.label_roles.row(word)[width..]);
            add(bond, head);
            relu(bond);
        }
        self.label_out.apply(&Inputs::new(&bonds, BOND_REACH))
    }
}

/// The making of one word's [`Network::view`].
struct View<'a> {
    network: &'a Network,
    rows: &'a [u32],
}

impl Work for View<'_> {
    type Output = Vec<f32>;

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, registers: impl Registers) -> Vec<f32> {
        let network = self.network;
        let mut vector = vec![0.0; network.embedding.cols];
        for row in self.rows {
            network.embedding.add_to(*row as usize, &mut vector);
        }
        let mut input = Inputs::zeros(vector.len());
        input.set(0, &vector, WORD_REACH);
        let mut view = Vec::new();
        for layer in network.encoder.first().map(|layer| &layer.input).into_iter().chain([&network.tag[0]]) {
            let start = view.len();
            view.extend_from_slice(layer.bias());
            layer.product(&input, &mut view[start..]).run(registers);
        }
        view
    }
}

/// The scoring of every word as head of every other, among `count` words from `start`.
struct Heads<'a> {
    network: &'a Network,
    roles: &'a Matrix,
    start: usize,
    count: usize,
}

impl Work for Heads<'_> {
    type Output = Matrix;

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, _: impl Registers) -> Matrix {
        let Self { network, roles, start, count } = self;
        let width = roles.cols / 2;
        let [root, prior, distance] = &network.arc_extra;
        let mut scores = Matrix::zeros(count, count + 1);
        let mut role = vec![0.0; width];
        for word in 0..count {
            role.copy_from_slice(&roles.row(start + word)[width..]);
            add(&mut role, prior);
            let row = scores.row_mut(word);
            row[0] = dot(&role, root);
            for (head, score) in row[1..].iter_mut().enumerate() {
                let head_role = &roles.row(start + head)[..width];
                *score = dot(&role, head_role) + distance.get(step(head, word)).unwrap_or(&0.0);
            }
        }
        scores
    }
}

/// The same columns of every view.
fn columns(views: &[Cow<'_, [f32]>], range: Range<usize>) -> Matrix {
    let mut columns = Matrix { cols: range.len(), data: Vec::with_capacity(views.len() * range.len()) };
    for view in views {
        columns.data.extend_from_slice(&view[range.clone()]);
    }
    columns
}

/// The step of the distance from a head to a word: near ones apart, far ones together.
pub fn step(head: usize, word: usize) -> usize {
    let step = match head.abs_diff(word) {
        0 => 0,
        near @ 1..=4 => near - 1,
        5..=8 => 4,
        9..=16 => 5,
        _ => 6,
    };
    if head < word { step } else { STEPS + step }
}
