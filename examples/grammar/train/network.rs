//! The weights while they are learnt, as floating-point numbers; the library has them as whole numbers.

use claimdiff::grammar::math::{Matrix, add, dot, relu};
use claimdiff::grammar::network::{STEPS, step};

use super::matrix::Layer;
use super::random::Random;
use super::recurrent::Recurrent;

/// The sizes of a [`Network`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// Rows in the embedding table.
    pub features: usize,
    /// Width of a word's summed embedding.
    pub embedding: usize,
    /// Width of one direction of a recurrent layer.
    pub hidden: usize,
    /// Number of recurrent layers.
    pub layers: usize,
    /// Width of the vectors whose dot product scores an arc.
    pub arc: usize,
    /// Width of the hidden layer that scores labels.
    pub label: usize,
    /// Number of tags.
    pub tags: usize,
    /// Number of labels.
    pub labels: usize,
}

/// All weights.
#[derive(Debug, Clone, Default)]
pub struct Network {
    /// One row a feature.
    pub embedding: Matrix,
    /// The layers that read the sentence.
    pub encoder: Vec<Recurrent>,
    /// From a word's embedding and reading to its tags.
    pub tag: Layer,
    /// From a word's reading to `[as head | as dependent]`.
    pub arc: Layer,
    /// The root as a head; how likely a head is as such; and by its distance.
    pub arc_extra: [Matrix; 3],
    /// From a word's reading to `[as head | as dependent]`, for labels.
    pub label: Layer,
    /// The root as a head, for labels.
    pub label_root: Matrix,
    /// From the sum of both roles to labels.
    pub label_out: Layer,
}

impl Network {
    /// A network of zeros.
    pub fn zeros(sizes: Sizes) -> Self {
        let width = 2 * sizes.hidden;
        let layer = |index| {
            let inputs = if index == 0 { sizes.embedding } else { width };
            Recurrent::zeros(inputs, sizes.hidden)
        };
        Self {
            embedding: Matrix::zeros(sizes.features, sizes.embedding),
            encoder: (0..sizes.layers).map(layer).collect(),
            tag: Layer::zeros(sizes.embedding + width, sizes.tags),
            arc: Layer::zeros(width, 2 * sizes.arc),
            arc_extra: [sizes.arc, sizes.arc, 2 * STEPS].map(|width| Matrix::zeros(1, width)),
            label: Layer::zeros(width, 2 * sizes.label),
            label_root: Matrix::zeros(1, sizes.label),
            label_out: Layer::zeros(sizes.label, sizes.labels),
        }
    }

    /// A network of small random weights, to begin with.
    pub fn random(sizes: Sizes, random: &mut Random) -> Self {
        let mut network = Self::zeros(sizes);
        let mut fill = |matrix: &mut Matrix, reach: f32| {
            matrix.data.iter_mut().for_each(|cell| *cell = (random.unit() * 2.0 - 1.0) * reach);
        };
        fill(&mut network.embedding, 0.1);
        for matrix in network.dense_mut().into_iter().filter(|matrix| matrix.rows() > 1) {
            let reach = (6.0 / (matrix.rows() + matrix.cols) as f32).sqrt();
            fill(matrix, reach);
        }
        fill(&mut network.arc_extra[0], 0.1);
        fill(&mut network.label_root, 0.1);
        network
    }

    /// Every matrix but the embedding, in the order of the model file.
    pub fn dense(&self) -> Vec<&Matrix> {
        let mut all = Vec::new();
        for layer in &self.encoder {
            all.extend([&layer.input.weight, &layer.input.bias, &layer.memory[0], &layer.memory[1]]);
        }
        all.extend([&self.tag.weight, &self.tag.bias, &self.arc.weight, &self.arc.bias]);
        all.extend(&self.arc_extra);
        all.extend([&self.label.weight, &self.label.bias, &self.label_root]);
        all.extend([&self.label_out.weight, &self.label_out.bias]);
        all
    }

    /// [`Self::dense`], to write to.
    pub fn dense_mut(&mut self) -> Vec<&mut Matrix> {
        let mut all = Vec::new();
        for layer in &mut self.encoder {
            all.extend([&mut layer.input.weight, &mut layer.input.bias]);
            all.extend(&mut layer.memory);
        }
        all.extend([&mut self.tag.weight, &mut self.tag.bias]);
        all.extend([&mut self.arc.weight, &mut self.arc.bias]);
        all.extend(&mut self.arc_extra);
        all.extend([&mut self.label.weight, &mut self.label.bias, &mut self.label_root]);
        all.extend([&mut self.label_out.weight, &mut self.label_out.bias]);
        all
    }

    /// The summed embedding rows of each word.
    pub fn embed(&self, words: &[Vec<u32>]) -> Matrix {
        let mut vectors = Matrix::zeros(words.len(), self.embedding.cols);
        for (index, rows) in words.iter().enumerate() {
            for row in rows {
                add(vectors.row_mut(index), self.embedding.row(*row as usize));
            }
        }
        vectors
    }

    /// `[as head | as dependent]` of each word, for [`Self::arcs`].
    pub fn roles(&self, reading: &Matrix) -> Matrix {
        let mut roles = self.arc.apply(reading);
        let width = roles.cols / 2;
        for row in 0..roles.rows() {
            relu(&mut roles.row_mut(row)[width..]);
        }
        roles
    }

    /// Scores of heads from the words' roles, one row a word; column 0 is the root, column `i + 1` word `i`.
    pub fn arcs(&self, roles: &Matrix) -> Matrix {
        let (count, width) = (roles.rows(), roles.cols / 2);
        let [root, prior, distance] = &self.arc_extra;
        let mut scores = Matrix::zeros(count, count + 1);
        for word in 0..count {
            let mut role = roles.row(word)[width..].to_vec();
            add(&mut role, &prior.data);
            let row = scores.row_mut(word);
            row[0] = dot(&role, &root.data);
            for head in 0..count {
                let near = distance.data[step(head, word)];
                row[head + 1] = dot(&role, &roles.row(head)[..width]) + near;
            }
        }
        scores
    }

    /// The hidden layer that scores the label between a head (`None`: the root) and a word,
    /// from what `label` made of the sentence.
    pub fn bond(&self, roles: &Matrix, head: Option<usize>, word: usize) -> Vec<f32> {
        let width = roles.cols / 2;
        let mut bond = roles.row(word)[width..].to_vec();
        add(&mut bond, head.map_or(&self.label_root.data[..], |head| &roles.row(head)[..width]));
        relu(&mut bond);
        bond
    }
}

/// Two matrices of as many rows, side by side.
pub fn beside(left: &Matrix, right: &Matrix) -> Matrix {
    let mut both = Matrix::zeros(left.rows(), left.cols + right.cols);
    for row in 0..left.rows() {
        both.row_mut(row)[..left.cols].copy_from_slice(left.row(row));
        both.row_mut(row)[left.cols..].copy_from_slice(right.row(row));
    }
    both
}
