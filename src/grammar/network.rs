//! The network: from the features of a sentence's words to scores for tags, heads and labels.
//!
//! Feature rows are summed to one vector a word, [`Recurrent`] layers read the sentence, and three
//! small outputs sit on top: tags, heads (a dot product of two roles), labels (of a head and its word).

use std::ops::Range;

use super::encoder::Recurrent;
use super::heads::Heads;
use super::math::{Inputs, Layer, Matrix, add, relu};
use super::product::Target;
use super::registers::{Registers, Work, in_widest};

/// How far a word's vector reaches from zero; what few cells lie beyond are worth less than fine steps within.
pub const WORD_REACH: f32 = 2.5;
/// How far a recurrent layer's output reaches from zero.
pub const READING_REACH: f32 = 1.0;
/// How far the hidden layer under the labels reaches from zero, but for a few cells.
pub const BOND_REACH: f32 = 8.0;

/// Distances between a word and its head are told apart in this many steps, each side.
pub const STEPS: usize = 7;

/// Rows of small whole numbers, each with what its unit is worth.
#[derive(Debug, Clone, Default)]
pub struct Embedding {
    /// Cells in a row.
    pub cols: usize,
    /// All cells, where they stand in the model file.
    pub cells: &'static [i8],
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

/// What the network made of some sentences. Its room serves others after them.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// Tag scores, a row a word.
    pub tags: Matrix,
    /// `[as head | as dependent]` of each word.
    pub arc_roles: Matrix,
    /// The same for labels.
    pub label_roles: Matrix,
    /// Scores of heads.
    scores: Matrix,
    /// The gates of a recurrent layer, or the scores of labels.
    gates: Matrix,
    /// The output of a layer.
    output: Matrix,
    /// The same as the input of the next.
    inputs: Inputs,
}

impl Network {
    /// Adds to `views`, as a row each, what words give whatever stands around them, from their embedding rows: the gates
    /// of the first recurrent layer, then tag scores.
    pub fn view(&self, words: &[Vec<u32>], views: &mut Matrix) {
        in_widest(Viewing { network: self, words, views });
    }

    /// The length of a [`view`](Self::view).
    pub fn view_len(&self) -> usize {
        self.first_layers().map(Layer::outputs).sum()
    }

    /// The layers that read a word's own vector.
    fn first_layers(&self) -> impl Iterator<Item = &Layer> {
        self.encoder.first().map(|layer| &layer.input).into_iter().chain([&self.tag[0]])
    }

    /// Reads sentences, given the [`view`](Self::view) of each word, and where the words of each sentence stand.
    pub fn read(&self, views: &[&[f32]], sentences: &[Range<usize>], reading: &mut Reading) {
        let Reading { tags, arc_roles, label_roles, gates, output, inputs, .. } = reading;
        self.start_tags(views, tags);
        for (index, layer) in self.encoder.iter().enumerate() {
            if index == 0 {
                layer.run(views, sentences, output);
            } else {
                layer.input.apply(inputs, gates);
                let gates: Vec<&[f32]> = gates.data.chunks_exact(gates.cols.max(1)).collect();
                layer.run(&gates, sentences, output);
            }
            inputs.round(output, READING_REACH);
        }
        self.tag[1].add_to(inputs, tags);
        self.arc.apply(inputs, arc_roles);
        let width = arc_roles.cols / 2;
        for row in 0..arc_roles.rows() {
            relu(&mut arc_roles.row_mut(row)[width..]);
        }
        self.label.apply(inputs, label_roles);
    }

    /// What each word by itself gives to its tag scores: the end of its view.
    fn start_tags(&self, views: &[&[f32]], tags: &mut Matrix) {
        let width = self.tag[0].outputs();
        tags.resize(0, width);
        for view in views {
            tags.data.extend_from_slice(&view[view.len() - width..]);
        }
    }

    /// Scores of heads for some of the words, a row a word: column 0 is the root, column `i + 1` the `i`th of these
    /// words.
    pub fn heads<'a>(&self, reading: &'a mut Reading, words: Range<usize>) -> &'a Matrix {
        let Reading { arc_roles, scores, .. } = reading;
        in_widest(Heads { network: self, roles: arc_roles, words, scores });
        scores
    }

    /// Scores of labels, a row a word, given each word's head (`None`: the root).
    pub fn labels<'a>(&self, reading: &'a mut Reading, heads: &[Option<usize>]) -> &'a mut Matrix {
        let Reading { label_roles, gates, output, inputs, .. } = reading;
        let width = label_roles.cols / 2;
        output.resize(heads.len(), width);
        for (word, head) in heads.iter().enumerate() {
            let head = head.map_or(&self.label_root[..], |h| &label_roles.row(h)[..width]);
            let bond = output.row_mut(word);
            bond.copy_from_slice(&label_roles.row(word)[width..]);
            add(bond, head);
            relu(bond);
        }
        inputs.round(output, BOND_REACH);
        self.label_out.apply(inputs, gates);
        gates
    }
}

/// The making of the [`Network::view`] of words.
struct Viewing<'a> {
    network: &'a Network,
    words: &'a [Vec<u32>],
    views: &'a mut Matrix,
}

impl Work for Viewing<'_> {
    type Output = ();

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, registers: impl Registers) {
        let Self { network, words, views } = self;
        let mut inputs = Inputs::zeros(words.len(), network.embedding.cols);
        let mut vector = vec![0.0; network.embedding.cols];
        for (word, rows) in words.iter().enumerate() {
            vector.fill(0.0);
            for row in rows {
                network.embedding.add_to(*row as usize, &mut vector);
            }
            inputs.set(word, &vector, WORD_REACH);
        }
        let start = views.data.len();
        for _ in words {
            network.first_layers().for_each(|layer| views.data.extend_from_slice(layer.bias()));
        }
        views.cols = network.view_len();
        let (cols, mut first) = (views.cols, 0);
        for layer in network.first_layers() {
            let target = Target { cells: &mut views.data[start..], cols, first, adding: true };
            layer.product(&inputs, target).run(registers);
            first += layer.outputs();
        }
    }
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
