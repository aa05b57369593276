//! Sums of products of 8-bit whole numbers: nearly all of the network's work.

use std::ops::Range;

use bytemuck::{Pod, Zeroable};
use wide::i8x64;

use super::registers::{Registers, Work};

/// Outputs whose weights stand together.
pub(super) const BLOCK: usize = 32;

/// Inputs multiplied together; they stand side by side in one 32-bit number.
pub(super) const GROUP: usize = 4;

/// Rows of inputs multiplied together: so many that sums need not wait for each other, and fit the registers.
const ROWS: usize = 4;

/// The weights of one block of outputs for one group of inputs: [`GROUP`] an output.
pub(super) type Weights = [i8x64; 2];

/// What makes one block of outputs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block<'a> {
    /// Weights for each group of inputs.
    pub(super) weights: &'a [Weights],
    /// From where each output is summed up.
    pub(super) starts: &'a [i32; BLOCK],
    /// What one unit of each sum is worth.
    pub(super) units: &'a [f32; BLOCK],
}

/// What is to be multiplied, and where the result goes.
pub(super) struct Product<'a, B> {
    /// What makes each block of outputs.
    pub(super) blocks: B,
    /// Row after row of groups.
    pub(super) inputs: &'a [i32],
    /// Groups in one row.
    pub(super) groups: usize,
    /// Outputs in one row.
    pub(super) outputs: usize,
    pub(super) target: Target<'a>,
}

/// Where the outputs of a product go: some columns of as many rows as there are of inputs.
pub(super) struct Target<'a> {
    /// Row after row.
    pub(super) cells: &'a mut [f32],
    /// Cells in one row.
    pub(super) cols: usize,
    /// The cell of the first output.
    pub(super) first: usize,
    /// Whether outputs are added to what stands there, or take its place.
    pub(super) adding: bool,
}

impl<'a, B: Iterator<Item = Block<'a>>> Work for Product<'a, B> {
    type Output = ();

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, registers: impl Registers) {
        let Target { cells, cols, first, adding } = self.target;
        let (groups, cols) = (self.groups.max(1), cols.max(1));
        for (index, block) in self.blocks.enumerate() {
            let start = index * BLOCK;
            let columns = first + start..first + self.outputs.min(start + BLOCK);
            let inputs = self.inputs.chunks(ROWS * groups);
            for (inputs, cells) in inputs.zip(cells.chunks_mut(ROWS * cols)) {
                let rows = inputs.chunks_exact(groups);
                let cells = cells.chunks_exact_mut(cols).map(|row| &mut row[columns.clone()]);
                match rows.len().min(cells.len()) {
                    4 => block.put::<_, 4>(registers, taken(rows), (taken(cells), adding)),
                    3 => block.put::<_, 3>(registers, taken(rows), (taken(cells), adding)),
                    2 => block.put::<_, 2>(registers, taken(rows), (taken(cells), adding)),
                    _ => block.put::<_, 1>(registers, taken(rows), (taken(cells), adding)),
                }
            }
        }
    }
}

/// As many of the next ones as are asked for.
#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
fn taken<T: Default, const N: usize>(mut all: impl Iterator<Item = T>) -> [T; N] {
    std::array::from_fn(|_| all.next().unwrap_or_default())
}

#[allow(clippy::inline_always, reason = "the innermost loop")]
impl Block<'_> {
    /// Puts or adds the outputs for some rows of groups of inputs, two registers of each row at a time; the last block of
    /// a row may have fewer cells.
    #[inline(always)]
    fn put<R: Registers, const N: usize>(
        self,
        registers: R,
        rows: [&[i32]; N],
        (mut cells, adding): ([&mut [f32]; N], bool),
    ) {
        let width = size_of::<[R::Register; 2]>();
        for part in (0..size_of::<Weights>()).step_by(width).map(|start| start..start + width) {
            let units: [R::Register; 2] = pair(self.units, part.clone());
            let sums = self.sums(registers, &part, rows);
            for (cells, sums) in cells.iter_mut().zip(sums) {
                let cells: &mut [u8] = bytemuck::cast_slice_mut(cells);
                let end = part.end.min(cells.len());
                let Some(cells) = cells.get_mut(part.start..end) else { continue };
                change(cells, |cells: [R::Register; 2]| {
                    let cells = if adding { cells } else { [R::Register::zeroed(); 2] };
                    [0, 1].map(|i| registers.scale_and_add(cells[i], sums[i], units[i]))
                });
            }
        }
    }

    /// Sums of products, for the outputs of two registers.
    #[inline(always)]
    fn sums<R: Registers, const N: usize>(
        self,
        registers: R,
        part: &Range<usize>,
        rows: [&[i32]; N],
    ) -> [[R::Register; 2]; N] {
        let rows = rows.map(|row| &row[..self.weights.len()]);
        let mut sums = [pair(self.starts, part.clone()); N];
        for (place, weights) in self.weights.iter().enumerate() {
            let weights = pair(weights, part.clone()).map(|weights| registers.weights(weights));
            for (sums, row) in sums.iter_mut().zip(rows) {
                let inputs = registers.inputs(row[place]);
                for (sums, weights) in sums.iter_mut().zip(weights) {
                    *sums = registers.add(*sums, inputs, weights);
                }
            }
        }
        sums
    }
}

/// Two registers from some bytes of a block.
#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
fn pair<R: Pod>(block: &impl Pod, part: Range<usize>) -> [R; 2] {
    bytemuck::pod_read_unaligned(&bytemuck::bytes_of(block)[part])
}

/// Changes bytes as two registers; those left at the end of a row are filled up with zeros for it.
#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
fn change<R: Pod>(bytes: &mut [u8], to: impl Fn([R; 2]) -> [R; 2]) {
    if bytes.len() == size_of::<[R; 2]>() {
        bytes.copy_from_slice(bytemuck::bytes_of(&to(bytemuck::pod_read_unaligned(bytes))));
    } else {
        let mut filled = [R::zeroed(); 2];
        bytemuck::bytes_of_mut(&mut filled)[..bytes.len()].copy_from_slice(bytes);
        bytes.copy_from_slice(&bytemuck::bytes_of(&to(filled))[..bytes.len()]);
    }
}
