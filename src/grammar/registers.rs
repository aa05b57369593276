//! Work done in registers as wide as the machine has them.
//!
//! Whole numbers add up to the same sum in any order, and no two operations on floating-point numbers are
//! ever fused, so all registers give the same result.

use wide::{i16x8, i16x32, i32x4};

/// Outputs computed together.
pub(super) const BLOCK: usize = 32;

/// The weights of one block of outputs for one pair of inputs: two a output.
pub(super) type Weights = [i16x32; 2];
/// The sums of one block of outputs.
pub(super) type Sums = [i32; BLOCK];

/// The vector instructions of a kind of processor.
pub(super) trait Registers: Copy {
    /// The sums of products of one block of outputs, for `N` rows of pairs of inputs together.
    fn sums<const N: usize>(self, weights: &[Weights], rows: [&[i32]; N]) -> [Sums; N];
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
    fn sums<const N: usize>(self, weights: &[Weights], rows: [&[i32]; N]) -> [Sums; N] {
        let rows = rows.map(|row| &row[..weights.len()]);
        let mut sums = [[i32x4::ZERO; BLOCK / 4]; N];
        for (pair, weights) in weights.iter().enumerate() {
            let weights: [i16x8; BLOCK / 4] = bytemuck::cast(*weights);
            for (sums, row) in sums.iter_mut().zip(rows) {
                let input: i16x8 = bytemuck::cast(i32x4::splat(row[pair]));
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += input.dot(weight);
                }
            }
        }
        sums.map(bytemuck::cast)
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    //! Registers two and four times as wide, where the processor has them.

    use std::arch::x86_64::{__m256i, __m512i};

    use pulp::WithSimd;
    use pulp::x86::{V3, V4};

    use super::{BLOCK, Registers, Sums, Weights, Work};

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
        fn sums<const N: usize>(self, weights: &[Weights], rows: [&[i32]; N]) -> [Sums; N] {
            let rows = rows.map(|row| &row[..weights.len()]);
            let mut sums = [[self.avx._mm256_setzero_si256(); BLOCK / 8]; N];
            for (pair, weights) in weights.iter().enumerate() {
                let weights: [__m256i; BLOCK / 8] = bytemuck::cast(*weights);
                for (sums, row) in sums.iter_mut().zip(rows) {
                    let input = self.avx._mm256_set1_epi32(row[pair]);
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        *sum = self.avx2._mm256_add_epi32(*sum, self.avx2._mm256_madd_epi16(input, weight));
                    }
                }
            }
            sums.map(bytemuck::cast)
        }
    }

    impl Registers for V4 {
        #[allow(clippy::inline_always, reason = "the innermost loop")]
        #[inline(always)]
        fn sums<const N: usize>(self, weights: &[Weights], rows: [&[i32]; N]) -> [Sums; N] {
            let rows = rows.map(|row| &row[..weights.len()]);
            let mut sums = [[self.avx512f._mm512_setzero_si512(); BLOCK / 16]; N];
            for (pair, weights) in weights.iter().enumerate() {
                let weights: [__m512i; BLOCK / 16] = bytemuck::cast(*weights);
                for (sums, row) in sums.iter_mut().zip(rows) {
                    let input = self.avx512f._mm512_set1_epi32(row[pair]);
                    for (sum, weight) in sums.iter_mut().zip(weights) {
                        let products = self.avx512bw._mm512_madd_epi16(input, weight);
                        *sum = self.avx512f._mm512_add_epi32(*sum, products);
                    }
                }
            }
            sums.map(bytemuck::cast)
        }
    }
}
