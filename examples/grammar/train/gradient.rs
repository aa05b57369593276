//! The gradient of the loss of one sentence, layer by layer from the scores back to the embeddings.

use claimdiff::grammar::math::{Matrix, add};

use super::matrix::{Layer, add_product, add_row_product};
use super::network::Network;
use super::outputs::{arcs_back, labels_back, tags_back};
use super::random::Random;
use super::recurrent::{Recurrent, Run};

/// One training sentence: per word its embedding rows, tag, head and label.
#[derive(Debug, Clone, Default)]
pub struct Example {
    /// Embedding rows of each word.
    pub rows: Vec<Vec<u32>>,
    /// Index of each word's tag.
    pub tags: Vec<usize>,
    /// Head of each word; 0 the root, `i + 1` word `i`.
    pub heads: Vec<usize>,
    /// Index of each word's label.
    pub labels: Vec<usize>,
}

/// Shares of cells set to zero while training, so that nothing leans on a single one.
#[derive(Debug, Clone, Copy)]
pub struct Dropout {
    /// Of the summed embeddings.
    pub embedding: f32,
    /// Of each recurrent layer's output.
    pub hidden: f32,
}

/// What the forward pass leaves for the way back.
struct Forward {
    vectors: Matrix,
    masks: Vec<Matrix>,
    inputs: Vec<Matrix>,
    runs: Vec<Run>,
}

/// Adds the gradient of one sentence to `grad`; gives the loss of tags, heads and labels.
pub fn add_gradient(
    (network, grad): (&Network, &mut Network),
    example: &Example,
    dropout: Dropout,
    random: &mut Random,
) -> [f32; 3] {
    let forward = run(network, example, dropout, random);
    let reading = &forward.inputs[forward.inputs.len() - 1];
    let mut d_reading = Matrix::zeros(reading.rows(), reading.cols);
    let mut d_vectors = Matrix::zeros(forward.vectors.rows(), forward.vectors.cols);
    let tag_loss =
        tags_back((network, grad), (&forward.vectors, reading), example, (&mut d_vectors, &mut d_reading));
    let arc_loss = arcs_back((network, grad), reading, example, &mut d_reading);
    let label_loss = labels_back((network, grad), reading, example, &mut d_reading);
    for index in (0..network.encoder.len()).rev() {
        multiply(&mut d_reading, &forward.masks[index + 1]);
        let input = &forward.inputs[index];
        let layers = (&network.encoder[index], &mut grad.encoder[index]);
        d_reading = recurrent_back(layers, input, &forward.runs[index], &d_reading);
    }
    add(&mut d_vectors.data, &d_reading.data);
    multiply(&mut d_vectors, &forward.masks[0]);
    for (word, rows) in example.rows.iter().enumerate() {
        for row in rows {
            add(grad.embedding.row_mut(*row as usize), d_vectors.row(word));
        }
    }
    [tag_loss, arc_loss, label_loss]
}

/// The forward pass with dropout. `inputs` ends with the last layer's (masked) output.
fn run(network: &Network, example: &Example, dropout: Dropout, random: &mut Random) -> Forward {
    let count = example.rows.len();
    let mut vectors = network.embed(&example.rows);
    let mut masks = vec![mask(count, vectors.cols, dropout.embedding, random)];
    multiply(&mut vectors, &masks[0]);
    let (mut inputs, mut runs) = (vec![vectors.clone()], Vec::new());
    for layer in &network.encoder {
        let run = layer.run(&inputs[inputs.len() - 1]);
        let mask = mask(count, run.output.cols, dropout.hidden, random);
        let mut output = run.output.clone();
        multiply(&mut output, &mask);
        inputs.push(output);
        masks.push(mask);
        runs.push(run);
    }
    Forward { vectors, masks, inputs, runs }
}

/// A mask that drops the same cells for all words, and makes up for it in the others.
fn mask(rows: usize, cols: usize, share: f32, random: &mut Random) -> Matrix {
    let keep = |x: f32| if x < share { 0.0 } else { 1.0 / (1.0 - share) };
    let row: Vec<f32> = (0..cols).map(|_| keep(random.unit())).collect();
    Matrix { cols, data: row.repeat(rows) }
}

fn multiply(cells: &mut Matrix, mask: &Matrix) {
    for (cell, factor) in cells.data.iter_mut().zip(&mask.data) {
        *cell *= factor;
    }
}

/// The way back through a layer: adds to its gradient, gives that of its input.
pub fn layer_back((layer, grad): (&Layer, &mut Layer), input: &Matrix, d_output: &Matrix) -> Matrix {
    for row in 0..d_output.rows() {
        add(&mut grad.bias.data, d_output.row(row));
    }
    weight_back(&mut grad.weight, input, d_output);
    let mut d_input = Matrix::zeros(input.rows(), input.cols);
    add_product(d_output, &transposed(&layer.weight), &mut d_input);
    d_input
}

/// `grad += input^T x d_output`.
fn weight_back(grad: &mut Matrix, input: &Matrix, d_output: &Matrix) {
    add_product(&transposed(input), d_output, grad);
}

fn transposed(matrix: &Matrix) -> Matrix {
    let rows = matrix.rows();
    let mut turned = Matrix::zeros(matrix.cols, rows);
    for row in 0..rows {
        for (col, value) in matrix.row(row).iter().enumerate() {
            turned.data[col * rows + row] = *value;
        }
    }
    turned
}

/// The way back through a recurrent layer: adds to its gradient, gives that of its input.
fn recurrent_back(
    (layer, grad): (&Recurrent, &mut Recurrent),
    input: &Matrix,
    run: &Run,
    d_output: &Matrix,
) -> Matrix {
    let (count, hidden) = (input.rows(), layer.hidden());
    let mut d_gates = Matrix::zeros(count, 6 * hidden);
    for pass in 0..2 {
        let order: Vec<usize> = if pass == 0 { (0..count).collect() } else { (0..count).rev().collect() };
        pass_back((layer, pass), (&order, run), d_output, &mut d_gates);
        let mut before = Matrix::zeros(count, hidden);
        let mut d = Matrix::zeros(count, 3 * hidden);
        for (place, row) in order.iter().enumerate() {
            d.row_mut(place).copy_from_slice(&d_gates.row(*row)[3 * pass * hidden..][..3 * hidden]);
            if place > 0 {
                let output = &run.output.row(order[place - 1])[pass * hidden..][..hidden];
                before.row_mut(place).copy_from_slice(output);
            }
        }
        weight_back(&mut grad.memory[pass], &before, &d);
    }
    layer_back((&layer.input, &mut grad.input), input, &d_gates)
}

/// The way back through one pass, from its last word to its first.
fn pass_back(
    (layer, pass): (&Recurrent, usize),
    (order, run): (&[usize], &Run),
    d_output: &Matrix,
    d_gates: &mut Matrix,
) {
    let hidden = layer.hidden();
    let turned = transposed(&layer.memory[pass]);
    let (mut d_cell, mut d_out) = (vec![0.0f32; hidden], vec![0.0f32; hidden]);
    for (place, &row) in order.iter().enumerate().rev() {
        add(&mut d_out, &d_output.row(row)[pass * hidden..][..hidden]);
        let gates = &run.gates.row(row)[3 * pass * hidden..][..3 * hidden];
        let d = &mut d_gates.row_mut(row)[3 * pass * hidden..][..3 * hidden];
        let cells = &run.cells.row(row)[pass * hidden..][..hidden];
        let old = place.checked_sub(1).map(|p| &run.cells.row(order[p])[pass * hidden..][..hidden]);
        for unit in 0..hidden {
            let (new, keep, open) = (gates[unit], gates[hidden + unit], gates[2 * hidden + unit]);
            let old = old.map_or(0.0, |old| old[unit]);
            let d_now = d_cell[unit] + d_out[unit] * open;
            d[unit] = d_now * (1.0 - keep) * (1.0 - new * new);
            d[hidden + unit] = d_now * (old - new) * keep * (1.0 - keep);
            d[2 * hidden + unit] = d_out[unit] * cells[unit] * open * (1.0 - open);
            d_cell[unit] = d_now * keep;
        }
        d_out.fill(0.0);
        add_row_product(d, &turned, &mut d_out);
    }
}
