//! Sums of products of 16-bit whole numbers, nearly all of the network's work, in registers as wide as there are.
//!
//! Whole numbers add up to the same sum in any order, so all registers give the same result.

use wide::{f32x4, i16x8, i32x4};

/// Outputs computed together.
pub(super) const BLOCK: usize = 16;
/// Outputs in one vector of weights.
pub(super) const LANES: usize = 4;
/// Vectors of weights in a block.
const VECTORS: usize = BLOCK / LANES;

/// The weights of one block of outputs for one pair of inputs.
type Weights = [i16x8; VECTORS];
/// The sums of one block of outputs.
type Sums = [i32x4; VECTORS];

/// What is to be multiplied, and where the result is added.
pub(super) struct Product<'a> {
    /// Block after block of outputs, [`VECTORS`] vectors for each pair of inputs.
    pub(super) weights: &'a [i16x8],
    /// Pairs in one row of inputs.
    pub(super) pairs: usize,
    /// What one unit of the sums is worth.
    pub(super) unit: f32,
    /// Row after row of pairs.
    pub(super) inputs: &'a [i16x8],
    /// Row after row of outputs.
    pub(super) output: &'a mut [f32],
    /// Outputs in one row.
    pub(super) columns: usize,
}

/// Adds a product to its output.
pub(super) fn add_products(product: Product<'_>) {
    #[cfg(target_arch = "x86_64")]
    if let Some(simd) = pulp::x86::V3::try_new() {
        return pulp::Simd::vectorize(simd, avx2::Task { simd, product });
    }
    product.run(Portable);
}

/// A way to multiply.
trait Multiply: Copy {
    /// The sums of products of one block of outputs, for `N` rows of inputs together.
    fn sums<const N: usize>(self, weights: &[Weights], rows: [&[i16x8]; N]) -> [Sums; N];
}

impl Product<'_> {
    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, multiply: impl Multiply) {
        let Self { weights, pairs, unit, inputs, output, columns } = self;
        let rows = output.len() / columns.max(1);
        let input = |row: usize| &inputs[row * pairs..(row + 1) * pairs];
        let (weights, _) = weights.as_chunks::<VECTORS>();
        for (block, weights) in weights.chunks_exact(pairs.max(1)).enumerate() {
            let start = block * BLOCK;
            let end = columns.min(start + BLOCK);
            for row in (0..rows - rows % 2).step_by(2) {
                let [first, second] = multiply.sums(weights, [input(row), input(row + 1)]);
                add_sums(first, unit, &mut output[row * columns..][start..end]);
                add_sums(second, unit, &mut output[(row + 1) * columns..][start..end]);
            }
            if rows % 2 == 1 {
                let [sums] = multiply.sums(weights, [input(rows - 1)]);
                add_sums(sums, unit, &mut output[(rows - 1) * columns..][start..end]);
            }
        }
    }
}

#[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
#[inline(always)]
fn add_sums(sums: Sums, unit: f32, output: &mut [f32]) {
    for (sum, cells) in sums.into_iter().zip(output.chunks_mut(LANES)) {
        store(load(cells) + sum.round_float() * f32x4::splat(unit), cells);
    }
}

/// Up to four cells, zeros after them.
pub(super) fn load(cells: &[f32]) -> f32x4 {
    match cells.first_chunk::<LANES>() {
        Some(four) => f32x4::new(*four),
        None => f32x4::new(std::array::from_fn(|lane| cells.get(lane).copied().unwrap_or(0.0))),
    }
}

/// Writes back as many of the four values as there are cells.
fn store(values: f32x4, cells: &mut [f32]) {
    match cells.first_chunk_mut::<LANES>() {
        Some(four) => *four = values.to_array(),
        None => cells.iter_mut().zip(values.to_array()).for_each(|(cell, value)| *cell = value),
    }
}

/// Registers every machine has.
#[derive(Debug, Clone, Copy)]
struct Portable;

impl Multiply for Portable {
    #[allow(clippy::inline_always, reason = "the innermost loop")]
    #[inline(always)]
    fn sums<const N: usize>(self, weights: &[Weights], rows: [&[i16x8]; N]) -> [Sums; N] {
        let rows = rows.map(|row| &row[..weights.len()]);
        let mut sums = [[i32x4::ZERO; VECTORS]; N];
        for (pair, weights) in weights.iter().enumerate() {
            for (sums, row) in sums.iter_mut().zip(rows) {
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += row[pair].dot(*weight);
                }
            }
        }
        sums
    }
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    //! Registers twice as wide, where the processor has them.

    use std::arch::x86_64::__m256i;

    use pulp::WithSimd;
    use pulp::x86::V3;
    use wide::i16x8;

    use super::{Multiply, Product, Sums, VECTORS, Weights};

    /// A product to be run with these registers.
    pub(super) struct Task<'a> {
        pub(super) simd: V3,
        pub(super) product: Product<'a>,
    }

    impl WithSimd for Task<'_> {
        type Output = ();

        #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
        #[inline(always)]
        fn with_simd<S: pulp::Simd>(self, _: S) {
            self.product.run(self.simd);
        }
    }

    impl Multiply for V3 {
        #[allow(clippy::inline_always, reason = "the innermost loop")]
        #[inline(always)]
        fn sums<const N: usize>(self, weights: &[Weights], rows: [&[i16x8]; N]) -> [Sums; N] {
            let rows = rows.map(|row| &row[..weights.len()]);
            let mut sums = [[self.avx._mm256_setzero_si256(); VECTORS / 2]; N];
            for (pair, weights) in weights.iter().enumerate() {
                let weights: [__m256i; VECTORS / 2] = bytemuck::cast(*weights);
                for (sums, row) in sums.iter_mut().zip(rows) {
                    let input: __m256i = bytemuck::cast([row[pair]; 2]);
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        *sum = self.avx2._mm256_add_epi32(*sum, self.avx2._mm256_madd_epi16(input, weight));
                    }
                }
            }
            sums.map(bytemuck::cast)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Weights and inputs of all sizes of number, the greatest included.
    fn vectors(count: usize, limit: i32) -> Vec<i16x8> {
        let mut state = 13;
        let mut number = || {
            state = (state * 7919 + 13) % (2 * limit + 1);
            (state - limit) as i16
        };
        (0..count).map(|_| i16x8::new(std::array::from_fn(|_| number()))).collect()
    }

    #[test]
    fn all_registers_give_the_same() {
        let (pairs, columns, rows) = (32, 21, 3);
        let weights = vectors(2 * pairs * VECTORS, 2047);
        let inputs = vectors(rows * pairs, 4095);
        let mut outputs = [vec![0.5; rows * columns], vec![0.5; rows * columns]];
        let [here, portable] = &mut outputs;
        let product =
            |output| Product { weights: &weights, pairs, unit: 0.25, inputs: &inputs, output, columns };
        add_products(product(here));
        product(portable).run(Portable);
        assert_eq!(here, portable);
        assert!(here.iter().any(|cell| *cell > 0.5));
    }
}
