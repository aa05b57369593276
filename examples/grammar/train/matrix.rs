//! The products training needs, in plain `f32` with a fixed order of operations.
//!
//! Rust never reorders or fuses floating-point operations by itself, so these give the same bits on
//! every machine, whatever vector instructions the compiler picks.

use claimdiff::grammar::math::Matrix;

/// Columns worked on at once; a fixed-size block lets the compiler keep it in vector registers.
const BLOCK: usize = 16;

/// A weight matrix (inputs by outputs) with its bias (one row).
#[derive(Debug, Clone, Default)]
pub struct Layer {
    /// One row an input, one column an output.
    pub weight: Matrix,
    /// One row: the value of each output without input.
    pub bias: Matrix,
}

impl Layer {
    /// A layer of zeros.
    pub fn zeros(inputs: usize, outputs: usize) -> Self {
        Self { weight: Matrix::zeros(inputs, outputs), bias: Matrix::zeros(1, outputs) }
    }

    /// The outputs for every row of `input`.
    pub fn apply(&self, input: &Matrix) -> Matrix {
        let mut output = Matrix::zeros(input.rows(), self.bias.cols);
        for row in 0..input.rows() {
            output.row_mut(row).copy_from_slice(&self.bias.data);
        }
        add_product(input, &self.weight, &mut output);
        output
    }
}

/// `output += input x weight`, row by row.
pub fn add_product(input: &Matrix, weight: &Matrix, output: &mut Matrix) {
    let quads = input.rows() / 4;
    for quad in 0..quads {
        let from = quad * 4 * input.cols;
        let to = quad * 4 * output.cols;
        let rows = &mut output.data[to..to + 4 * weight.cols];
        add_four_rows(&input.data[from..from + 4 * input.cols], weight, rows);
    }
    for row in quads * 4..input.rows() {
        add_row_product(input.row(row), weight, output.row_mut(row));
    }
}

/// [`add_product`] for four rows at once, so that each weight is read once for all four.
fn add_four_rows(input: &[f32], weight: &Matrix, output: &mut [f32]) {
    const NARROW: usize = 8;
    let (inputs, cols) = (input.len() / 4, weight.cols);
    for start in (0..cols - cols % NARROW).step_by(NARROW) {
        let mut sums = [[0.0f32; NARROW]; 4];
        for (r, sum) in sums.iter_mut().enumerate() {
            sum.copy_from_slice(&output[r * cols + start..r * cols + start + NARROW]);
        }
        for (i, row) in weight.data.chunks_exact(cols).take(inputs).enumerate() {
            let row: &[f32] = &row[start..start + NARROW];
            for (r, sum) in sums.iter_mut().enumerate() {
                let x = input[r * inputs + i];
                for lane in 0..NARROW {
                    sum[lane] += x * row[lane];
                }
            }
        }
        for (r, sum) in sums.iter().enumerate() {
            output[r * cols + start..r * cols + start + NARROW].copy_from_slice(sum);
        }
    }
    for r in 0..4 {
        let x = &input[r * inputs..(r + 1) * inputs];
        add_tail(x, weight, &mut output[r * cols..(r + 1) * cols], cols - cols % NARROW);
    }
}

/// `output += input x weight` for a single row.
pub fn add_row_product(input: &[f32], weight: &Matrix, output: &mut [f32]) {
    let cols = weight.cols;
    for start in (0..cols - cols % BLOCK).step_by(BLOCK) {
        let mut sum = [0.0f32; BLOCK];
        sum.copy_from_slice(&output[start..start + BLOCK]);
        for (x, row) in input.iter().zip(weight.data.chunks_exact(cols)) {
            let row: &[f32] = &row[start..start + BLOCK];
            for lane in 0..BLOCK {
                sum[lane] += x * row[lane];
            }
        }
        output[start..start + BLOCK].copy_from_slice(&sum);
    }
    add_tail(input, weight, output, cols - cols % BLOCK);
}

/// The last columns of a product, from `start` on, that fill no whole block.
fn add_tail(input: &[f32], weight: &Matrix, output: &mut [f32], start: usize) {
    if start == weight.cols {
        return;
    }
    for (x, row) in input.iter().zip(weight.data.chunks_exact(weight.cols)) {
        for (sum, w) in output[start..].iter_mut().zip(&row[start..]) {
            *sum += x * w;
        }
    }
}

/// `target += factor * source`.
pub fn add_scaled(target: &mut [f32], factor: f32, source: &[f32]) {
    for (t, s) in target.iter_mut().zip(source) {
        *t += factor * s;
    }
}
