//! The numeric kernels: matrices, products in whole numbers, and the squashing functions.
//!
//! Products are sums of 16-bit integers, exact in any order; the little floating-point arithmetic around
//! them has a fixed order. So the same text gives the same scores on every machine.

use super::product::Product;
use super::registers::{BLOCK, Registers, TOGETHER, Weights, Work, in_widest};

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

    /// Makes room for so many rows and columns; what stands in them is left over from before.
    pub fn resize(&mut self, rows: usize, cols: usize) {
        self.cols = cols;
        self.data.resize(rows * cols, 0.0);
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

/// Rows of whole-number inputs, in pairs of neighbours.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    pairs: Vec<i32>,
    pairs_a_row: usize,
}

impl Inputs {
    /// Takes the rounded rows of a matrix whose cells lie within `reach` of zero; cells beyond are cut.
    pub fn round(&mut self, matrix: &Matrix, reach: f32) {
        in_widest(Rounding { matrix, reach, inputs: self });
    }

    /// Rows of zeros.
    pub(super) fn zeros(rows: usize, cols: usize) -> Self {
        let pairs_a_row = pairs(cols);
        Self { pairs: vec![0; rows * pairs_a_row], pairs_a_row }
    }

    /// Replaces a row by cells that lie within `reach` of zero.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    pub(super) fn set(&mut self, row: usize, cells: &[f32], reach: f32) {
        let pairs = &mut self.pairs[row * self.pairs_a_row..(row + 1) * self.pairs_a_row];
        let scale = INPUT_LIMIT / reach;
        for (rounded, cell) in bytemuck::cast_slice_mut(pairs).iter_mut().zip(cells) {
            *rounded = round((cell * scale).clamp(-INPUT_LIMIT, INPUT_LIMIT));
        }
    }

    fn rows(&self) -> usize {
        self.pairs.len() / self.pairs_a_row.max(1)
    }
}

/// The pairs that so many inputs make, filled up with zeros.
fn pairs(inputs: usize) -> usize {
    inputs.div_ceil(2).next_multiple_of(TOGETHER)
}

/// The nearest whole number, an even one in the middle between two, of a number within [`INPUT_LIMIT`].
#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
fn round(x: f32) -> i16 {
    // Beside this number no fractions can be told apart, and its own last 16 bits are zero.
    const COARSE: f32 = 12_582_912.0;
    (x + COARSE).to_bits() as i16
}

/// Rows of cells to be rounded.
struct Rounding<'a> {
    matrix: &'a Matrix,
    reach: f32,
    inputs: &'a mut Inputs,
}

impl Work for Rounding<'_> {
    type Output = ();

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, _: impl Registers) {
        let Self { matrix, reach, inputs } = self;
        inputs.pairs_a_row = pairs(matrix.cols);
        inputs.pairs.clear();
        inputs.pairs.resize(matrix.rows() * inputs.pairs_a_row, 0);
        for row in 0..matrix.rows() {
            inputs.set(row, matrix.row(row), reach);
        }
    }
}

/// Whole-number weights with a bias, laid out in blocks of [`BLOCK`] outputs for one pair of inputs each.
#[derive(Debug, Clone, Default)]
pub struct Layer {
    weights: Vec<Weights>,
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
        let pairs = pairs(inputs);
        let cell = |input: usize, output: usize| {
            let inside = input < inputs && output < outputs;
            if inside { weights[input * outputs + output] } else { 0 }
        };
        let mut packed = Vec::with_capacity(pairs * outputs.div_ceil(BLOCK));
        for block in (0..outputs).step_by(BLOCK) {
            for pair in 0..pairs {
                let weight = |i: usize| cell(2 * pair + i % 2, block + i / 2);
                packed.push(bytemuck::cast(std::array::from_fn::<i16, { 2 * BLOCK }, _>(weight)));
            }
        }
        Self { weights: packed, pairs, bias, unit: weight_unit * reach / INPUT_LIMIT, reach }
    }

    /// Number of outputs.
    pub fn outputs(&self) -> usize {
        self.bias.len()
    }

    /// What each output is for inputs of zero.
    pub(super) fn bias(&self) -> &[f32] {
        &self.bias
    }

    /// How far from zero the inputs reach.
    pub fn reach(&self) -> f32 {
        self.reach
    }

    /// Makes `output` the outputs for each row of inputs.
    pub fn apply(&self, inputs: &Inputs, output: &mut Matrix) {
        output.cols = self.outputs();
        output.data.clear();
        (0..inputs.rows()).for_each(|_| output.data.extend_from_slice(&self.bias));
        self.add_to(inputs, output);
    }

    /// Adds the outputs, without bias, to as many rows of `output`.
    pub fn add_to(&self, inputs: &Inputs, output: &mut Matrix) {
        in_widest(self.product(inputs, &mut output.data));
    }

    /// The work of adding the outputs, without bias, for as many rows of inputs as there are of outputs.
    pub(super) fn product<'a>(&'a self, inputs: &'a Inputs, output: &'a mut [f32]) -> Product<'a> {
        let (weights, pairs, unit) = (&self.weights[..], self.pairs, self.unit);
        Product { weights, pairs, unit, inputs: &inputs.pairs, output, columns: self.outputs() }
    }
}

/// Lanes in which dot products are summed, so that their order is the same in all registers.
pub(super) const LANES: usize = 8;

/// The dot product, summed in [`LANES`].
#[allow(clippy::inline_always, reason = "part of innermost loops")]
#[inline(always)]
pub fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut lanes = [0.0f32; LANES];
    let (left, right) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let tail: f32 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in left.zip(right) {
        for lane in 0..LANES {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    lane_sum(lanes, |a, b| a + b) + tail
}

/// The sum of the lanes of a [`dot`] product, or of many side by side.
#[allow(clippy::inline_always, reason = "part of innermost loops")]
#[inline(always)]
pub(super) fn lane_sum<T: Copy>(lanes: [T; LANES], plus: impl Fn(T, T) -> T) -> T {
    let four: [T; 4] = std::array::from_fn(|lane| plus(lanes[lane], lanes[lane + 4]));
    plus(plus(four[0], four[1]), plus(four[2], four[3]))
}

/// `target += source`.
#[allow(clippy::inline_always, reason = "part of innermost loops")]
#[inline(always)]
pub fn add(target: &mut [f32], source: &[f32]) {
    for (t, s) in target.iter_mut().zip(source) {
        *t += s;
    }
}

/// Negative cells become zero.
#[allow(clippy::inline_always, reason = "part of innermost loops")]
#[inline(always)]
pub fn relu(cells: &mut [f32]) {
    for cell in cells {
        *cell = cell.max(0.0);
    }
}

/// Hyperbolic tangent by a ratio of polynomials, off by less than 0.002 and never beyond one.
#[allow(clippy::inline_always, reason = "part of innermost loops")]
#[inline(always)]
pub fn tanh(x: f32) -> f32 {
    let x = x.clamp(-3.6, 3.6);
    let square = x * x;
    let top = x * (945.0 + square * (105.0 + square));
    top / (945.0 + square * (420.0 + square * 15.0))
}

/// The logistic function, from [`tanh`].
#[allow(clippy::inline_always, reason = "part of innermost loops")]
#[inline(always)]
pub fn sigmoid(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

/// The index of the greatest value, the first among equals; 0 for none.
pub fn argmax(values: &[f32]) -> usize {
    let greater = |a: f32, b: f32| if b > a { b } else { a };
    let mut lanes = [f32::NEG_INFINITY; 2 * LANES];
    let (chunks, rest) = values.as_chunks::<{ 2 * LANES }>();
    for chunk in chunks {
        lanes.iter_mut().zip(chunk).for_each(|(lane, value)| *lane = greater(*lane, *value));
    }
    let greatest = lanes.iter().chain(rest).copied().fold(f32::NEG_INFINITY, greater);
    // Whole chunks first: a look at all cells of one is quicker than a look at each in turn.
    let reaches =
        |chunk: &[f32; 2 * LANES]| chunk.iter().map(|value| u32::from(*value >= greatest)).sum::<u32>() > 0;
    let start = chunks.iter().position(reaches).unwrap_or(chunks.len()) * 2 * LANES;
    values[start..].iter().position(|value| *value >= greatest).map_or(0, |place| start + place)
}
