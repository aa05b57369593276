//! Work done in registers as wide as the machine has them.
//!
//! Whole numbers add up to the same sum in any order, and no two operations on floating-point numbers are
//! ever fused, so all registers give the same result.

use bytemuck::Pod;
use wide::{f32x4, i16x8, i32x4};

/// The vector instructions of a kind of processor.
pub(super) trait Registers: Copy {
    /// A register: sums of some outputs, as whole or floating-point numbers of 32 bits, or four 8-bit weights of each.
    type Register: Pod;
    /// A register of weights, made ready to be multiplied.
    type Weights: Copy;
    /// A group of four 8-bit inputs, the same for all outputs, made ready to be multiplied.
    type Inputs: Copy;

    /// Makes weights ready; they have a sign.
    fn weights(self, weights: Self::Register) -> Self::Weights;

    /// Makes a group of inputs ready; they have no sign.
    fn inputs(self, group: i32) -> Self::Inputs;

    /// Adds the products of four inputs with the weights of each output.
    fn add(self, sums: Self::Register, inputs: Self::Inputs, weights: Self::Weights) -> Self::Register;

    /// Adds whole numbers, each times its unit, to floating-point numbers.
    fn scale_and_add(
        self,
        cells: Self::Register,
        sums: Self::Register,
        units: Self::Register,
    ) -> Self::Register;
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
        use archmage::{SimdToken, X64V3Token, X64V4xToken};
        if let Some(token) = X64V4xToken::summon() {
            return x86::in_v4x(token, work);
        }
        if let Some(token) = X64V3Token::summon() {
            return x86::in_v3(token, work);
        }
    }
    work.run(Portable)
}

/// Registers every machine has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Portable;

#[allow(clippy::inline_always, reason = "parts of the innermost loop")]
impl Registers for Portable {
    type Register = i32x4;
    /// The even and the odd bytes, each made a 16-bit number.
    type Weights = [i16x8; 2];
    /// The same.
    type Inputs = [i16x8; 2];

    #[inline(always)]
    fn weights(self, weights: i32x4) -> [i16x8; 2] {
        let bytes: i16x8 = bytemuck::cast(weights);
        [(bytes << 8u32) >> 8u32, bytes >> 8u32]
    }

    #[inline(always)]
    fn inputs(self, group: i32) -> [i16x8; 2] {
        let bytes: i16x8 = bytemuck::cast(i32x4::splat(group));
        [bytes, bytes >> 8u32].map(|bytes| bytes & i16x8::splat(0xff))
    }

    #[inline(always)]
    fn add(self, sums: i32x4, inputs: [i16x8; 2], weights: [i16x8; 2]) -> i32x4 {
        sums + inputs[0].dot(weights[0]) + inputs[1].dot(weights[1])
    }

    #[inline(always)]
    fn scale_and_add(self, cells: i32x4, sums: i32x4, units: i32x4) -> i32x4 {
        let [cells, units]: [f32x4; 2] = bytemuck::cast([cells, units]);
        bytemuck::cast(cells + sums.round_float() * units)
    }
}

#[cfg(target_arch = "x86_64")]
pub(super) mod x86 {
    //! Registers two and four times as wide, where the processor has them.

    use std::arch::x86_64::{
        __m256i, __m512i, _mm256_add_epi32, _mm256_add_ps, _mm256_and_si256, _mm256_castps_si256,
        _mm256_castsi256_ps, _mm256_cvtepi32_ps, _mm256_madd_epi16, _mm256_mul_ps, _mm256_set1_epi16,
        _mm256_set1_epi32, _mm256_slli_epi16, _mm256_srai_epi16, _mm256_srli_epi16, _mm512_add_ps,
        _mm512_castps_si512, _mm512_castsi512_ps, _mm512_cvtepi32_ps, _mm512_dpbusd_epi32, _mm512_mul_ps,
        _mm512_set1_epi32,
    };

    use archmage::{X64V3Token, X64V4xToken, arcane};

    use super::{Registers, Work};

    /// Does some work where one instruction multiplies and sums four inputs (from Ice Lake and Zen 4 on).
    #[arcane]
    pub(in super::super) fn in_v4x<W: Work>(token: X64V4xToken, work: W) -> W::Output {
        work.run(token)
    }

    /// Does some work in registers of 256 bits (from Haswell and Zen on).
    #[arcane]
    pub(in super::super) fn in_v3<W: Work>(token: X64V3Token, work: W) -> W::Output {
        work.run(token)
    }

    #[allow(clippy::inline_always, reason = "parts of the innermost loop")]
    impl Registers for X64V4xToken {
        type Register = __m512i;
        type Weights = __m512i;
        type Inputs = __m512i;

        #[inline(always)]
        fn weights(self, weights: __m512i) -> __m512i {
            weights
        }

        #[inline(always)]
        fn inputs(self, group: i32) -> __m512i {
            inputs_v4x(self, group)
        }

        #[inline(always)]
        fn add(self, sums: __m512i, inputs: __m512i, weights: __m512i) -> __m512i {
            add_v4x(self, sums, inputs, weights)
        }

        #[inline(always)]
        fn scale_and_add(self, cells: __m512i, sums: __m512i, units: __m512i) -> __m512i {
            scale_and_add_v4x(self, cells, sums, units)
        }
    }

    #[arcane]
    fn inputs_v4x(_: X64V4xToken, group: i32) -> __m512i {
        _mm512_set1_epi32(group)
    }

    #[arcane]
    fn add_v4x(_: X64V4xToken, sums: __m512i, inputs: __m512i, weights: __m512i) -> __m512i {
        _mm512_dpbusd_epi32(sums, inputs, weights)
    }

    #[arcane]
    fn scale_and_add_v4x(_: X64V4xToken, cells: __m512i, sums: __m512i, units: __m512i) -> __m512i {
        let more = _mm512_mul_ps(_mm512_cvtepi32_ps(sums), _mm512_castsi512_ps(units));
        _mm512_castps_si512(_mm512_add_ps(_mm512_castsi512_ps(cells), more))
    }

    #[allow(clippy::inline_always, reason = "parts of the innermost loop")]
    impl Registers for X64V3Token {
        type Register = __m256i;
        /// The even and the odd bytes, each made a 16-bit number: products of bytes would not always fit their sums.
        type Weights = [__m256i; 2];
        /// The same.
        type Inputs = [__m256i; 2];

        #[inline(always)]
        fn weights(self, weights: __m256i) -> [__m256i; 2] {
            weights_v3(self, weights)
        }

        #[inline(always)]
        fn inputs(self, group: i32) -> [__m256i; 2] {
            inputs_v3(self, group)
        }

        #[inline(always)]
        fn add(self, sums: __m256i, inputs: [__m256i; 2], weights: [__m256i; 2]) -> __m256i {
            add_v3(self, sums, inputs, weights)
        }

        #[inline(always)]
        fn scale_and_add(self, cells: __m256i, sums: __m256i, units: __m256i) -> __m256i {
            scale_and_add_v3(self, cells, sums, units)
        }
    }

    #[arcane]
    fn weights_v3(_: X64V3Token, weights: __m256i) -> [__m256i; 2] {
        [_mm256_slli_epi16::<8>(weights), weights].map(|bytes| _mm256_srai_epi16::<8>(bytes))
    }

    #[arcane]
    fn inputs_v3(_: X64V3Token, group: i32) -> [__m256i; 2] {
        let group = _mm256_set1_epi32(group);
        [_mm256_and_si256(group, _mm256_set1_epi16(0xff)), _mm256_srli_epi16::<8>(group)]
    }

    #[arcane]
    fn add_v3(_: X64V3Token, sums: __m256i, inputs: [__m256i; 2], weights: [__m256i; 2]) -> __m256i {
        let sums = _mm256_add_epi32(sums, _mm256_madd_epi16(inputs[0], weights[0]));
        _mm256_add_epi32(sums, _mm256_madd_epi16(inputs[1], weights[1]))
    }
    #[arcane]
    fn scale_and_add_v3(_: X64V3Token, cells: __m256i, sums: __m256i, units: __m256i) -> __m256i {
        let more = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), _mm256_castsi256_ps(units));
        _mm256_castps_si256(_mm256_add_ps(_mm256_castsi256_ps(cells), more))
    }
}
