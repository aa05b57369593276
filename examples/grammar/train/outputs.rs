//! The gradient of the three outputs, tags, heads and labels, back to what the network read.

use claimdiff::grammar::math::{Matrix, add};
use claimdiff::grammar::network::step;

use super::gradient::{Example, layer_back};
use super::matrix::add_scaled;
use super::network::{Network, beside};

/// The way back from the tags: adds to the gradients of weights and inputs, gives the loss.
pub fn tags_back(
    (network, grad): (&Network, &mut Network),
    (vectors, reading): (&Matrix, &Matrix),
    example: &Example,
    (d_vectors, d_reading): (&mut Matrix, &mut Matrix),
) -> f32 {
    let input = beside(vectors, reading);
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

/// The way back from the heads.
pub fn arcs_back(
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

/// The way back from the labels, given the right heads.
pub fn labels_back(
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
