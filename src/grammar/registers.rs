//! Work done in registers as wide as the machine has them.
//!
//! Whole numbers add up to the same sum in any order, and no two operations on floating-point numbers are
//! ever fused, so all registers give the same result.

use wide::{i16x8, i16x32, i32x4};

/// Outputs computed together.
pub(super) const BLOCK: usize = 32;

/// Pairs of inputs taken one after the other without a look at what is left; a row has a multiple of them.
pub(super) const TOGETHER: usize = 4;

/// The weights of one block of outputs for one pair of inputs: two a output.
pub(super) type Weights = [i16x32; 2];

/// The vector instructions of a kind of processor.
pub(super) trait Registers: Copy {
    /// Adds sums of products with the weights, each times their unit, to one block of outputs for `N` rows of pairs of
    /// inputs together. The last block of a row may have fewer cells.
    fn add<const N: usize>(self, weights: (&[Weights], f32), rows: [&[i32]; N], cells: [&mut [f32]; N]);
}

/// Something to do many times over: what [`run`](Self::run) calls must be inlined into it, since only that is
/// compiled for the wide registers.
pub(super) trait Work {
    /// What is made of it.
    type Output;

    /// Does it.
    fn run(self, registers: impl Registers) -> Self::Output;
}

/// Does some work in the widest registers there are.
pub(super) fn in_widest<W: Work>(work: W) -> W::Output {
    #[cfg(target_arch = "x86_64")]
    {
        if let Some(simd) = pulp::x86::V4::try_new() {
            return pulp::Simd::vectorize(simd, x86::Task { simd, work });
        }
        if let Some(simd) = pulp::x86::V3::try_new() {
            return pulp::Simd::vectorize(simd, x86::Task { simd, work });
        }
    }
    work.run(Portable)
}

/// Registers every machine has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Portable;

impl Registers for Portable {
    #[allow(clippy::inline_always, reason = "the innermost loop")]
    #[inline(always)]
    fn add<const N: usize>(
        self,
        (weights, unit): (&[Weights], f32),
        rows: [&[i32]; N],
        cells: [&mut [f32]; N],
    ) {
        let rows = rows.map(|row| row.as_chunks::<TOGETHER>().0);
        let mut sums = [[i32x4::ZERO; BLOCK / 4]; N];
        for (place, weights) in weights.as_chunks::<TOGETHER>().0.iter().enumerate() {
            for (pair, weights) in weights.iter().enumerate() {
                let weights: [i16x8; BLOCK / 4] = bytemuck::cast(*weights);
                for (sums, row) in sums.iter_mut().zip(rows) {
                    let input: i16x8 = bytemuck::cast(i32x4::splat(row[place][pair]));
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        *sum += input.dot(weight);
                    }
                }
            }
        }
        for (cells, sums) in cells.into_iter().zip(sums) {
            in_chunks(
                cells,
                sums,
                #[inline(always)]
                |cells: &mut [f32; 4], sum| {
                    let sum: [i32; 4] = sum.to_array();
                    cells.iter_mut().zip(sum).for_each(|(cell, sum)| *cell += sum as f32 * unit);
                },
            );
        }
    }
}

/// Has sums added to cells, `WIDTH` at a time; those left at the end of a row are filled up with zeros for it.
#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
fn in_chunks<const WIDTH: usize, S>(
    mut cells: &mut [f32],
    sums: impl IntoIterator<Item = S>,
    add: impl Fn(&mut [f32; WIDTH], S),
) {
    for sum in sums {
        if cells.len() < WIDTH {
            let mut chunk = [0.0; WIDTH];
            chunk[..cells.len()].copy_from_slice(cells);
            add(&mut chunk, sum);
            cells.copy_from_slice(&chunk[..cells.len()]);
            return;
        }
        let (chunk, rest) = cells.split_at_mut(WIDTH);
        if let Ok(chunk) = chunk.try_into() {
            add(chunk, sum);
        }
        cells = rest;
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    //! Registers two and four times as wide, where the processor has them.

    use std::arch::x86_64::{__m256i, __m512i};

    use pulp::WithSimd;
    use pulp::x86::{V3, V4};

    use super::{BLOCK, Registers, TOGETHER, Weights, Work, in_chunks};

    /// Work to be done in these registers.
    pub(super) struct Task<R, W> {
        pub(super) simd: R,
        pub(super) work: W,
    }

    impl<R: Registers, W: Work> WithSimd for Task<R, W> {
        type Output = W::Output;

        #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
        #[inline(always)]
        fn with_simd<S: pulp::Simd>(self, _: S) -> W::Output {
            self.work.run(self.simd)
        }
    }

    impl Registers for V3 {
        #[allow(clippy::inline_always, reason = "the innermost loop")]
        #[inline(always)]
        fn add<const N: usize>(
            self,
            (weights, unit): (&[Weights], f32),
            rows: [&[i32]; N],
            cells: [&mut [f32]; N],
        ) {
            let rows = rows.map(|row| row.as_chunks::<TOGETHER>().0);
            let mut sums = [[self.avx._mm256_setzero_si256(); BLOCK / 8]; N];
            for (place, weights) in weights.as_chunks::<TOGETHER>().0.iter().enumerate() {
                for (pair, weights) in weights.iter().enumerate() {
                    let weights: [__m256i; BLOCK / 8] = bytemuck::cast(*weights);
                    for (sums, row) in sums.iter_mut().zip(rows) {
                        let input = self.avx._mm256_set1_epi32(row[place][pair]);
                        for (sum, weight) in sums.iter_mut().zip(weights) {
                            let products = self.avx2._mm256_madd_epi16(input, weight);
                            *sum = self.avx2._mm256_add_epi32(*sum, products);
                        }
                    }
                }
            }
            let unit = self.avx._mm256_set1_ps(unit);
            for (cells, sums) in cells.into_iter().zip(sums) {
                in_chunks(
                    cells,
                    sums,
                    #[inline(always)]
                    |cells: &mut [f32; 8], sum| {
                        let more = self.avx._mm256_mul_ps(self.avx._mm256_cvtepi32_ps(sum), unit);
                        *cells = bytemuck::cast(self.avx._mm256_add_ps(bytemuck::cast(*cells), more));
                    },
                );
            }
        }
    }

    impl Registers for V4 {
        #[allow(clippy::inline_always, reason = "the innermost loop")]
        #[inline(always)]
        fn add<const N: usize>(
            self,
            (weights, unit): (&[Weights], f32),
            rows: [&[i32]; N],
            cells: [&mut [f32]; N],
        ) {
            let rows = rows.map(|row| row.as_chunks::<TOGETHER>().0);
            let mut sums = [[self.avx512f._mm512_setzero_si512(); BLOCK / 16]; N];
            for (place, weights) in weights.as_chunks::<TOGETHER>().0.iter().enumerate() {
                for (pair, weights) in weights.iter().enumerate() {
                    let weights: [__m512i; BLOCK / 16] = bytemuck::cast(*weights);
                    for (sums, row) in sums.iter_mut().zip(rows) {
                        let input = self.avx512f._mm512_set1_epi32(row[place][pair]);
                        for (sum, weight) in sums.iter_mut().zip(weights) {
                            let products = self.avx512bw._mm512_madd_epi16(input, weight);
                            *sum = self.avx512f._mm512_add_epi32(*sum, products);
                        }
                    }
                }
            }
            let unit = self.avx512f._mm512_set1_ps(unit);
            for (cells, sums) in cells.into_iter().zip(sums) {
                in_chunks(
                    cells,
                    sums,
                    #[inline(always)]
                    |cells: &mut [f32; 16], sum| {
                        let more = self.avx512f._mm512_mul_ps(self.avx512f._mm512_cvtepi32_ps(sum), unit);
                        *cells = bytemuck::cast(self.avx512f._mm512_add_ps(bytemuck::cast(*cells), more));
                    },
                );
            }
        }
    }
}
