//! The scoring of every word of a sentence as the head of every other: a product of their roles, and their distance.

use std::ops::Range;

use super::math::{LANES, Matrix, add, dot, lane_sum};
use super::network::{Network, step};
use super::registers::{Registers, Work};

/// Heads scored together.
const WIDE: usize = 16;

/// What is to be scored.
pub(super) struct Heads<'a> {
    pub(super) network: &'a Network,
    /// `[as head | as dependent]` of each word.
    pub(super) roles: &'a Matrix,
    /// The words to be scored as heads of each other.
    pub(super) words: Range<usize>,
    /// Where the scores go.
    pub(super) scores: &'a mut Matrix,
}

impl Work for Heads<'_> {
    type Output = ();

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, _: impl Registers) {
        let width = self.roles.cols / 2;
        let [root, prior, _] = &self.network.arc_extra;
        let (heads, distances) = (self.heads(), self.distances());
        let count = self.words.len();
        self.scores.resize(count, count + 1);
        let mut role = vec![0.0; width.next_multiple_of(LANES)];
        for word in 0..count {
            role[..width].copy_from_slice(&self.roles.row(self.words.start + word)[width..]);
            add(&mut role, prior);
            let row = self.scores.row_mut(word);
            row[0] = dot(&role[..width], root);
            let blocks = heads.chunks_exact(role.len().max(1));
            for (scores, heads) in row[1..].chunks_mut(WIDE).zip(blocks) {
                let products = products(&role, heads);
                scores.copy_from_slice(&products[..scores.len()]);
            }
            add(&mut row[1..], &distances[count - 1 - word..]);
        }
    }
}

impl Heads<'_> {
    /// The roles as head, a block of [`WIDE`] words after the other: of each block the first cell of all words, then the
    /// second, and so on, filled up with zeros.
    fn heads(&self) -> Vec<[f32; WIDE]> {
        let width = self.roles.cols / 2;
        let padded = width.next_multiple_of(LANES);
        let mut heads = vec![[0.0; WIDE]; padded * self.words.len().div_ceil(WIDE)];
        for (place, word) in self.words.clone().enumerate() {
            let block = &mut heads[padded * (place / WIDE)..][..width];
            for (cells, cell) in block.iter_mut().zip(self.roles.row(word)) {
                cells[place % WIDE] = *cell;
            }
        }
        heads
    }

    /// What the distance adds to a head's score, from that of the first word as head of the last on.
    fn distances(&self) -> Vec<f32> {
        let [_, _, distance] = &self.network.arc_extra;
        let last = self.words.len().saturating_sub(1);
        let score = |head| distance.get(step(head, last)).copied().unwrap_or(0.0);
        (0..2 * self.words.len()).map(score).collect()
    }
}

/// The products of one role with a block of others, each summed in the order of [`dot`].
#[allow(clippy::inline_always, reason = "the innermost loop")]
#[inline(always)]
fn products(role: &[f32], heads: &[[f32; WIDE]]) -> [f32; WIDE] {
    let mut sums = [[0.0; WIDE]; LANES];
    for (role, heads) in role.as_chunks::<LANES>().0.iter().zip(heads.as_chunks::<LANES>().0) {
        for lane in 0..LANES {
            for head in 0..WIDE {
                sums[lane][head] += role[lane] * heads[lane][head];
            }
        }
    }
    lane_sum(sums, both)
}

#[allow(clippy::inline_always, reason = "part of the innermost loop")]
#[inline(always)]
fn both(mut a: [f32; WIDE], b: [f32; WIDE]) -> [f32; WIDE] {
    add(&mut a, &b);
    a
}
