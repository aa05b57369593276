//! Sums of products of 16-bit whole numbers: nearly all of the network's work.

use super::registers::{BLOCK, Registers, Weights, Work};

/// What is to be multiplied, and where the result is added.
pub(super) struct Product<'a> {
    /// Block after block of outputs, one entry for each pair of inputs.
    pub(super) weights: &'a [Weights],
    /// Pairs in one row of inputs.
    pub(super) pairs: usize,
    /// What one unit of the sums is worth.
    pub(super) unit: f32,
    /// Row after row of pairs.
    pub(super) inputs: &'a [i32],
    /// Row after row of outputs.
    pub(super) output: &'a mut [f32],
    /// Outputs in one row.
    pub(super) columns: usize,
}

impl Work for Product<'_> {
    type Output = ();

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, registers: impl Registers) {
        let Self { weights, pairs, unit, inputs, output, columns } = self;
        let input = |row: usize| &inputs[row * pairs..(row + 1) * pairs];
        for (block, weights) in weights.chunks_exact(pairs.max(1)).enumerate() {
            let start = block * BLOCK;
            let end = columns.min(start + BLOCK);
            let mut cells = output.chunks_exact_mut(columns.max(1)).map(|row| &mut row[start..end]);
            let mut row = 0;
            while let Some(first) = cells.next() {
                let Some(second) = cells.next() else {
                    registers.add((weights, unit), [input(row)], [first]);
                    break;
                };
                registers.add((weights, unit), [input(row), input(row + 1)], [first, second]);
                row += 2;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::registers::{Portable, in_widest};
    use super::*;

    /// Whole numbers of all sizes, the greatest included.
    fn numbers(count: usize, limit: i32) -> Vec<i16> {
        let mut state = 13;
        let mut number = || {
            state = (state * 7919 + 13) % (2 * limit + 1);
            (state - limit) as i16
        };
        (0..count).map(|_| number()).collect()
    }

    #[test]
    fn all_registers_give_the_same() {
        let (pairs, columns, rows) = (32, 51, 3);
        let weights: Vec<Weights> = numbers(2 * 2 * pairs * BLOCK, 2047)
            .as_chunks::<{ 2 * BLOCK }>()
            .0
            .iter()
            .map(|block| bytemuck::cast(*block))
            .collect();
        let inputs: Vec<i32> = numbers(2 * rows * pairs, 4095)
            .as_chunks::<2>()
            .0
            .iter()
            .map(|pair| bytemuck::cast(*pair))
            .collect();
        let mut outputs = [vec![0.5; rows * columns], vec![0.5; rows * columns]];
        let [here, portable] = &mut outputs;
        let product =
            |output| Product { weights: &weights, pairs, unit: 0.25, inputs: &inputs, output, columns };
        in_widest(product(here));
        product(portable).run(Portable);
        assert_eq!(here, portable);
        assert!(here.iter().any(|cell| *cell > 0.5));
    }
}
