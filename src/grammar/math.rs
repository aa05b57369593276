//! The numeric kernels: matrices, products in whole numbers, and the squashing functions.
//!
//! Products are sums of 8-bit integers, exact in any order; the little floating-point arithmetic around
//! them has a fixed order. So the same text gives the same scores on every machine.

use super::product::{BLOCK, Block, GROUP, Product, Target, Weights};
use super::registers::{Registers, Work, in_widest};

/// Greatest magnitude of a whole-number input.
const INPUT_LIMIT: f32 = 127.0;
/// The whole number that stands for an input of zero, so that none is negative.
const ZERO: u8 = 128;
/// Greatest magnitude of a whole-number weight.
pub const WEIGHT_LIMIT: f32 = 127.0;
/// Most inputs of a [`Layer`]: as floating-point numbers, their sums are exact.
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

/// Rows of whole-number inputs, in groups of neighbours.
#[derive(Debug, Clone, Default)]
pub struct Inputs {
    groups: Vec<i32>,
    groups_a_row: usize,
}

impl Inputs {
    /// Takes the rounded rows of a matrix whose cells lie within `reach` of zero; cells beyond are cut.
    pub fn round(&mut self, matrix: &Matrix, reach: f32) {
        in_widest(Rounding { matrix, reach, inputs: self });
    }

    /// Rows of zeros.
    pub(super) fn zeros(rows: usize, cols: usize) -> Self {
        let mut inputs = Self::default();
        inputs.resize(rows, cols);
        inputs
    }

    /// Makes room for so many rows and columns; what stands in them is zeros, or left over from before.
    fn resize(&mut self, rows: usize, cols: usize) {
        self.groups_a_row = cols.div_ceil(GROUP);
        self.groups.resize(rows * self.groups_a_row, i32::from_ne_bytes([ZERO; GROUP]));
    }

    /// Replaces a row by cells that lie within `reach` of zero.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    pub(super) fn set(&mut self, row: usize, cells: &[f32], reach: f32) {
        let groups = &mut self.groups[row * self.groups_a_row..(row + 1) * self.groups_a_row];
        let scale = INPUT_LIMIT / reach;
        for (rounded, cell) in bytemuck::cast_slice_mut(groups).iter_mut().zip(cells) {
            *rounded = round((cell * scale).clamp(-INPUT_LIMIT, INPUT_LIMIT));
        }
    }

    fn rows(&self) -> usize {
        self.groups.len() / self.groups_a_row.max(1)
    }
}

/// The nearest whole number, an even one in the middle between two, of a number within [`INPUT_LIMIT`], above [`ZERO`].
#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
fn round(x: f32) -> u8 {
    // Beside this number no fractions can be told apart, and its own last 8 bits are those of zero.
    const COARSE: f32 = 12_582_912.0 + ZERO as f32;
    (x + COARSE).to_bits() as u8
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
        inputs.resize(matrix.rows(), matrix.cols);
        for row in 0..matrix.rows() {
            inputs.set(row, matrix.row(row), reach);
        }
    }
}

/// Whole-number weights with a bias, laid out in blocks of [`BLOCK`] outputs for one group of inputs each.
#[derive(Debug, Clone, Default)]
pub struct Layer {
    weights: Vec<Weights>,
    /// Groups of inputs.
    groups: usize,
    /// From where each block of outputs is summed up: what [`ZERO`] as every input comes to, taken away.
    starts: Vec<[i32; BLOCK]>,
    /// What one unit of the sums of products is worth in each block.
    units: Vec<[f32; BLOCK]>,
    bias: Vec<f32>,
    reach: f32,
}

impl Layer {
    /// A layer from its weights (a row an input), what a unit of them is worth (one an output), its bias, and how far
    /// from zero its inputs reach.
    pub fn new(weights: &[i8], units: &[f32], bias: Vec<f32>, reach: f32) -> Self {
        let inputs: Vec<&[i8]> = weights.chunks_exact(bias.len().max(1)).collect();
        let mut layer = Self { groups: inputs.len().div_ceil(GROUP), bias, reach, ..Self::default() };
        for (index, units) in units.chunks(BLOCK).enumerate() {
            let mut starts = [0; BLOCK];
            for group in inputs.chunks(GROUP) {
                let mut packed = [0; GROUP * BLOCK];
                for (place, input) in group.iter().enumerate() {
                    for (output, weight) in input[index * BLOCK..].iter().take(BLOCK).enumerate() {
                        packed[GROUP * output + place] = *weight;
                        starts[output] -= i32::from(ZERO) * i32::from(*weight);
                    }
                }
                layer.weights.push(bytemuck::cast(packed));
            }
            layer.starts.push(starts);
            let unit = |output: usize| units.get(output).map_or(0.0, |unit| unit * reach / INPUT_LIMIT);
            layer.units.push(std::array::from_fn(unit));
        }
        layer
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
        let target = Target { cells: &mut output.data, cols: output.cols, first: 0, adding: true };
        in_widest(self.product(inputs, target));
    }

    /// The work of making the outputs, without bias, for each row of inputs.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    pub(super) fn product<'a>(&'a self, inputs: &'a Inputs, target: Target<'a>) -> impl Work<Output = ()> {
        let scales = self.starts.iter().zip(&self.units);
        let blocks = self.weights.chunks_exact(self.groups.max(1)).zip(scales);
        let blocks = blocks.map(|(weights, (starts, units))| Block { weights, starts, units });
        Product { blocks, inputs: &inputs.groups, groups: self.groups, outputs: self.outputs(), target }
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

#[cfg(test)]
mod tests {
    use super::super::registers::Portable;
    #[cfg(target_arch = "x86_64")]
    use super::super::registers::x86;
    use super::*;

    /// Whole numbers of all sizes, the greatest included.
    fn numbers(count: usize) -> Vec<i8> {
        let mut state = 13;
        let mut number = || {
            state = (state * 7919 + 13) % 255;
            (state - 127) as i8
        };
        (0..count).map(|_| number()).collect()
    }

    /// A layer whose last group of inputs and last block of outputs are not full, and rows of inputs for it.
    fn layer_and_inputs(rows: usize) -> (Layer, Inputs) {
        let (cols, outputs) = (150, 51);
        let layer =
            Layer::new(&numbers(cols * outputs), &vec![0.25; outputs], vec![0.5; outputs], INPUT_LIMIT);
        let cells = numbers(rows * cols).into_iter().map(f32::from).collect();
        let mut inputs = Inputs::default();
        inputs.round(&Matrix { cols, data: cells }, INPUT_LIMIT);
        (layer, inputs)
    }

    #[test]
    fn all_registers_give_the_same() {
        for (rows, adding) in [(1, true), (2, true), (3, true), (4, true), (5, true), (5, false)] {
            let (layer, inputs) = layer_and_inputs(rows);
            let cols = layer.outputs() + 2;
            let made = |make: &dyn Fn(Target<'_>)| {
                let mut cells = vec![0.5; rows * cols];
                make(Target { cells: &mut cells, cols, first: 1, adding });
                cells
            };
            let here = made(&|target| in_widest(layer.product(&inputs, target)));
            let untouched = |cell: f32| (cell - 0.5).abs() < f32::EPSILON;
            let in_place =
                |row: &[f32]| [0, 1, cols - 1].map(|col| untouched(row[col])) == [true, false, true];
            assert!(here.chunks(cols).all(in_place));
            assert_eq!(here, made(&|target| layer.product(&inputs, target).run(Portable)));
            #[cfg(target_arch = "x86_64")]
            if let Some(token) = archmage::SimdToken::summon() {
                assert_eq!(here, made(&|target| x86::in_v3(token, layer.product(&inputs, target))));
            }
        }
    }

    #[test]
    fn a_product_is_the_sum_of_inputs_times_weights() {
        let (layer, inputs) = layer_and_inputs(1);
        let mut found = Matrix::default();
        layer.apply(&inputs, &mut found);
        let (weights, cells) = (numbers(150 * 51), numbers(150));
        for (output, found) in found.data.iter().enumerate() {
            let product = |input: usize| i32::from(cells[input]) * i32::from(weights[input * 51 + output]);
            let sum: i32 = (0..150).map(product).sum();
            assert!((found - (0.5 + sum as f32 * 0.25)).abs() < 0.01);
        }
    }
}
