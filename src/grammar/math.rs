//! The numeric kernels: matrices, products in whole numbers, and the squashing functions.
//!
//! Products are sums of 16-bit integers, exact in any order; the little floating-point arithmetic around
//! them has a fixed order. So the same text gives the same scores on every machine.

use wide::{f32x4, i16x8, i32x4};

use super::product::{BLOCK, LANES, Product, add_products, load};

/// Greatest magnitude of a whole-number input; with [`WEIGHT_LIMIT`], sums of 256 products fit 32 bits.
pub const INPUT_LIMIT: f32 = 4095.0;
/// Greatest magnitude of a whole-number weight.
pub const WEIGHT_LIMIT: f32 = 2047.0;
/// Most inputs of a [`Layer`].
pub const MOST_INPUTS: usize = 256;

/// A dense matrix, row by row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matrix {
    /// Number of columns.
    pub cols: usize,
    /// The cells, row after row.
    pub data: Vec<f32>,
}

impl Matrix {
    /// A matrix of zeros.
    pub fn zeros(rows: usize, cols: usize) -> Self {
        Self { cols, data: vec![0.0; rows * cols] }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.data.len() / self.cols.max(1)
    }

    /// One row.
    pub fn row(&self, row: usize) -> &[f32] {
        &self.data[row * self.cols..(row + 1) * self.cols]
    }

    /// One row, to write to.
    pub fn row_mut(&mut self, row: usize) -> &mut [f32] {
        &mut self.data[row * self.cols..(row + 1) * self.cols]
    }
}

/// Rows of whole-number inputs: each pair of neighbours repeated over one vector register.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    pairs: Vec<i16x8>,
    pairs_a_row: usize,
}

impl Inputs {
    /// Rounds the rows of a matrix whose cells lie within `reach` of zero; cells beyond are cut.
    pub fn new(matrix: &Matrix, reach: f32) -> Self {
        let pairs_a_row = matrix.cols.next_multiple_of(LANES) / 2;
        let mut inputs = Self { pairs: Vec::with_capacity(matrix.rows() * pairs_a_row), pairs_a_row };
        for row in 0..matrix.rows() {
            inputs.push(matrix.row(row), reach);
        }
        inputs
    }

    /// A single row.
    pub fn single(cells: &[f32], reach: f32) -> Self {
        let pairs_a_row = cells.len().next_multiple_of(LANES) / 2;
        let mut inputs = Self { pairs: Vec::with_capacity(pairs_a_row), pairs_a_row };
        inputs.push(cells, reach);
        inputs
    }

    /// Replaces all rows by one of the same width.
    pub fn set(&mut self, cells: &[f32], reach: f32) {
        self.pairs.clear();
        self.push(cells, reach);
    }

    fn push(&mut self, cells: &[f32], reach: f32) {
        let scale = f32x4::splat(INPUT_LIMIT / reach);
        let limit = f32x4::splat(INPUT_LIMIT);
        for four in cells.chunks(LANES) {
            let cells = (load(four) * scale).fast_max(-limit).fast_min(limit);
            let [a, b, c, d] = cells.round_int().to_array();
            self.pairs.extend([pair(a, b), pair(c, d)]);
        }
    }

    fn rows(&self) -> usize {
        self.pairs.len() / self.pairs_a_row.max(1)
    }
}

/// Two neighbours, four times over.
fn pair(first: i32, second: i32) -> i16x8 {
    bytemuck::cast(i32x4::splat((first & 0xffff) | (second << 16)))
}

/// Whole-number weights with a bias, laid out in blocks of [`BLOCK`] outputs for one pair of inputs each.
#[derive(Debug, Clone, Default)]
pub struct Layer {
    weights: Vec<i16x8>,
    pairs: usize,
    bias: Vec<f32>,
    /// What one unit of a sum of products is worth.
    unit: f32,
    reach: f32,
}

impl Layer {
    /// A layer from its weights (a row an input), what a unit of them is worth, its bias (one an output),
    /// and how far from zero its inputs reach.
    pub fn new(weights: &[i16], weight_unit: f32, bias: Vec<f32>, reach: f32) -> Self {
        let outputs = bias.len();
        let inputs = weights.len() / outputs.max(1);
        let pairs = inputs.next_multiple_of(LANES) / 2;
        let cell = |input: usize, output: usize| {
            let inside = input < inputs && output < outputs;
            if inside { weights[input * outputs + output] } else { 0 }
        };
        let mut packed = Vec::with_capacity(pairs * outputs.next_multiple_of(BLOCK) / LANES);
        for block in (0..outputs).step_by(BLOCK) {
            for pair in 0..pairs {
                for first in (block..block + BLOCK).step_by(LANES) {
                    let lane = |i: usize| cell(2 * pair + i % 2, first + i / 2);
                    packed.push(i16x8::new(std::array::from_fn(lane)));
                }
            }
        }
        Self { weights: packed, pairs, bias, unit: weight_unit * reach / INPUT_LIMIT, reach }
    }

    /// Number of outputs.
    pub fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// How far from zero the inputs reach.
    pub fn reach(&self) -> f32 {
        self.reach
    }

    /// The outputs for each row of inputs.
    pub fn apply(&self, inputs: &Inputs) -> Matrix {
        let mut output = Matrix { cols: self.outputs(), data: self.bias.repeat(inputs.rows()) };
        self.add_to(inputs, &mut output);
        output
    }

    /// Adds the outputs, without bias, to as many rows of `output`.
    pub fn add_to(&self, inputs: &Inputs, output: &mut Matrix) {
        self.add(&inputs.pairs, &mut output.data);
    }

    /// Adds the outputs, without bias, for a single row of inputs.
    pub fn add_row(&self, inputs: &Inputs, output: &mut [f32]) {
        self.add(&inputs.pairs, output);
    }

    fn add(&self, inputs: &[i16x8], output: &mut [f32]) {
        let (weights, pairs, unit) = (&self.weights[..], self.pairs, self.unit);
        add_products(Product { weights, pairs, unit, inputs, output, columns: self.outputs() });
    }
}

/// The dot product, summed in eight lanes.
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    const WIDE: usize = 8;
    let mut lanes = [0.0f32; WIDE];
    let (left, right) = (a.chunks_exact(WIDE), b.chunks_exact(WIDE));
    let tail: f32 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in left.zip(right) {
        for lane in 0..WIDE {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    let [low, high] = [[lanes[0], lanes[1], lanes[2], lanes[3]], [lanes[4], lanes[5], lanes[6], lanes[7]]];
    let four: [f32; 4] = std::array::from_fn(|lane| low[lane] + high[lane]);
    (four[0] + four[1]) + (four[2] + four[3]) + tail
}

/// `target += source`.
pub fn add(target: &mut [f32], source: &[f32]) {
    for (t, s) in target.iter_mut().zip(source) {
        *t += s;
    }
}

/// Negative cells become zero.
pub fn relu(cells: &mut [f32]) {
    for cell in cells {
        *cell = cell.max(0.0);
    }
}

/// Hyperbolic tangent by a ratio of polynomials, off by less than 0.002 and never beyond one.
pub fn tanh(x: f32) -> f32 {
    let x = x.clamp(-3.6, 3.6);
    let square = x * x;
    let top = x * (945.0 + square * (105.0 + square));
    top / (945.0 + square * (420.0 + square * 15.0))
}

/// The logistic function, from [`tanh`].
pub fn sigmoid(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

/// The index of the greatest value, the first among equals; 0 for none.
pub fn argmax(values: &[f32]) -> usize {
    let mut best = 0;
    for (index, value) in values.iter().enumerate() {
        if *value > values[best] {
            best = index;
        }
    }
    best
}
