//! The gradient of the loss of one sentence, layer by layer from the scores back to the embeddings.

use claimdiff::grammar::math::{Matrix, add};
use claimdiff::grammar::network::step;

use super::matrix::{Layer, add_product, add_row_product, add_scaled};
use super::network::{Network, beside};
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
    let tag_loss = tags_back((network, grad), &forward, example, (&mut d_vectors, &mut d_reading));
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

/// Turns scores into the gradient of the loss of `gold`; gives the loss.
fn softmax_back(scores: &mut [f32], gold: usize) -> f32 {
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut total = 0.0;
    for score in scores.iter_mut() {
        *score = exp(*score - top);
        total += *score;
    }
    for score in scores.iter_mut() {
        *score /= total;
    }
    let right = scores[gold];
    scores[gold] -= 1.0;
    1.0 - right
}

/// e to the power of a negative number, by repeated squaring of a polynomial.
fn exp(x: f32) -> f32 {
    let part = x.max(-60.0) / 256.0;
    let mut power = 1.0 + part * (1.0 + part * (0.5 + part / 6.0));
    for _ in 0..8 {
        power *= power;
    }
    power
}

/// The way back through a layer: adds to its gradient, gives that of its input.
fn layer_back((layer, grad): (&Layer, &mut Layer), input: &Matrix, d_output: &Matrix) -> Matrix {
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

fn tags_back(
    (network, grad): (&Network, &mut Network),
    forward: &Forward,
    example: &Example,
    (d_vectors, d_reading): (&mut Matrix, &mut Matrix),
) -> f32 {
    let input = beside(&forward.vectors, &forward.inputs[forward.inputs.len() - 1]);
    let mut scores = network.tag.apply(&input);
    let mut loss = 0.0;
    for (word, gold) in example.tags.iter().enumerate() {
        loss += softmax_back(scores.row_mut(word), *gold);
    }
    let d_input = layer_back((&network.tag, &mut grad.tag), &input, &scores);
    let width = d_vectors.cols;
    for word in 0..d_input.rows() {
        add(d_vectors.row_mut(word), &d_input.row(word)[..width]);
        add(d_reading.row_mut(word), &d_input.row(word)[width..]);
    }
    loss
}

fn arcs_back(
    (network, grad): (&Network, &mut Network),
    reading: &Matrix,
    example: &Example,
    d_reading: &mut Matrix,
) -> f32 {
    let roles = network.roles(reading);
    let mut scores = network.arcs(&roles);
    let mut d_roles = Matrix::zeros(roles.rows(), roles.cols);
    let mut loss = 0.0;
    for (word, gold) in example.heads.iter().enumerate() {
        scores.row_mut(word)[word + 1] = f32::NEG_INFINITY;
        loss += softmax_back(scores.row_mut(word), *gold);
        heads_back((network, grad), &roles, (word, scores.row(word)), &mut d_roles);
    }
    let width = roles.cols / 2;
    for word in 0..roles.rows() {
        for cell in width..2 * width {
            if roles.row(word)[cell] <= 0.0 {
                d_roles.row_mut(word)[cell] = 0.0;
            }
        }
    }
    let d = layer_back((&network.arc, &mut grad.arc), reading, &d_roles);
    add(&mut d_reading.data, &d.data);
    loss
}

/// The way back through the head scores of one word.
fn heads_back(
    (network, grad): (&Network, &mut Network),
    roles: &Matrix,
    (word, d_scores): (usize, &[f32]),
    d_roles: &mut Matrix,
) {
    let width = roles.cols / 2;
    let [root, prior, _] = &network.arc_extra;
    let mut role = roles.row(word)[width..].to_vec();
    add(&mut role, &prior.data);
    let mut d_role = vec![0.0; width];
    add_scaled(&mut d_role, d_scores[0], &root.data);
    add_scaled(&mut grad.arc_extra[0].data, d_scores[0], &role);
    for head in (0..roles.rows()).filter(|head| *head != word) {
        let d = d_scores[head + 1];
        add_scaled(&mut d_role, d, &roles.row(head)[..width]);
        add_scaled(&mut d_roles.row_mut(head)[..width], d, &role);
        grad.arc_extra[2].data[step(head, word)] += d;
    }
    add(&mut grad.arc_extra[1].data, &d_role);
    add(&mut d_roles.row_mut(word)[width..], &d_role);
}

fn labels_back(
    (network, grad): (&Network, &mut Network),
    reading: &Matrix,
    example: &Example,
    d_reading: &mut Matrix,
) -> f32 {
    let roles = network.label.apply(reading);
    let width = roles.cols / 2;
    let mut bonds = Matrix::zeros(roles.rows(), width);
    for (word, head) in example.heads.iter().enumerate() {
        bonds.row_mut(word).copy_from_slice(&network.bond(&roles, head.checked_sub(1), word));
    }
    let mut scores = network.label_out.apply(&bonds);
    let mut loss = 0.0;
    for (word, gold) in example.labels.iter().enumerate() {
        loss += softmax_back(scores.row_mut(word), *gold);
    }
    let mut d_bonds = layer_back((&network.label_out, &mut grad.label_out), &bonds, &scores);
    for (d, bond) in d_bonds.data.iter_mut().zip(&bonds.data) {
        if *bond <= 0.0 {
            *d = 0.0;
        }
    }
    let mut d_roles = Matrix::zeros(roles.rows(), roles.cols);
    for (word, head) in example.heads.iter().enumerate() {
        add(&mut d_roles.row_mut(word)[width..], d_bonds.row(word));
        match head.checked_sub(1) {
            Some(head) => add(&mut d_roles.row_mut(head)[..width], d_bonds.row(word)),
            None => add(&mut grad.label_root.data, d_bonds.row(word)),
        }
    }
    let d = layer_back((&network.label, &mut grad.label), reading, &d_roles);
    add(&mut d_reading.data, &d.data);
    loss
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
