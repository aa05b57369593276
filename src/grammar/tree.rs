//! The best tree without crossing arcs under given arc scores (Eisner's algorithm).
//!
//! A span is *closed* when its head, at one end, has all its dependents in it, and *open* when its two
//! ends are head and dependent of each other. Open spans join two closed ones back to back; closed ones
//! lengthen an open one. The root takes one word only, chosen last.

use std::ops::Range;

use super::math::Matrix;
use super::registers::{Registers, Work, in_widest};

/// What a span is, by where its head stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Span {
    /// Closed, head at the left end.
    ClosedRight,
    /// Closed, head at the right end.
    ClosedLeft,
    /// Open, head at the left end.
    OpenRight,
    /// Open, head at the right end.
    OpenLeft,
}

/// So many spans of one length are filled together.
const WIDE: usize = 16;

/// Scores of spans by length (the distance of their ends), then by start.
///
/// So the ways to make the spans of one length stand side by side, and no sum waits for another.
#[derive(Debug, Clone, Default)]
struct Table {
    /// Cells from one length to the next: a few more than are in use, so that whole chunks may be read.
    stride: usize,
    cells: Vec<f32>,
}

impl Table {
    /// Makes room for the spans of so many words, those of one word scored with zero; what stands elsewhere is left
    /// over from before.
    fn make_room(&mut self, size: usize) {
        self.stride = size + WIDE;
        let cells = self.stride * size + WIDE;
        self.cells.resize(cells.max(self.cells.len()), 0.0);
        self.cells[..size].fill(0.0);
    }

    fn get(&self, start: usize, end: usize) -> f32 {
        self.cells[(end - start) * self.stride + start]
    }

    /// The scores of the spans of one length from `start` on. What stands after a length's last span is of no span and
    /// goes into none.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn chunk(&self, length: usize, start: usize) -> &[f32; WIDE] {
        self.cells[length * self.stride + start..].first_chunk().unwrap_or(&[f32::NEG_INFINITY; WIDE])
    }

    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn set(&mut self, length: usize, start: usize, scores: &[f32; WIDE]) {
        self.cells[length * self.stride + start..][..WIDE].copy_from_slice(scores);
    }
}

/// Scores of the best spans. Their room serves one sentence after the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Charts {
    /// Closed, head at the left end.
    right: Table,
    /// Closed, head at the right end.
    left: Table,
    /// Open, head at the left end.
    open_right: Table,
    /// Open, head at the right end.
    open_left: Table,
}

/// The filling of the charts, short spans first.
struct Filling<'a> {
    charts: &'a mut Charts,
    scores: &'a Matrix,
}

impl Work for Filling<'_> {
    type Output = ();

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, _: impl Registers) {
        let size = self.scores.rows();
        for length in 1..size {
            for start in (0..size - length).step_by(WIDE) {
                self.charts.fill(self.scores, length, start);
            }
        }
    }
}

impl Charts {
    /// The heads of the best tree: one entry a word, `None` for the one that hangs on the root.
    ///
    /// `scores` holds a row a word; column 0 is the root as head, column `i + 1` word `i`.
    /// Time grows with the cube of the number of words.
    #[must_use]
    pub(super) fn best_tree(&mut self, scores: &Matrix) -> Vec<Option<usize>> {
        let size = scores.rows();
        if size == 0 {
            return Vec::new();
        }
        for table in [&mut self.right, &mut self.left, &mut self.open_right, &mut self.open_left] {
            table.make_room(size);
        }
        in_widest(Filling { charts: self, scores });
        let total =
            |word: usize| scores.row(word)[0] + self.left.get(0, word) + self.right.get(word, size - 1);
        let mut top = 0;
        for word in 1..size {
            if total(word) > total(top) {
                top = word;
            }
        }
        self.trace((size, top))
    }

    /// Fills the cells of a chunk of spans of one length.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn fill(&mut self, scores: &Matrix, length: usize, start: usize) {
        let joined = self.joints(length, start).greatest();
        let (mut right, mut left) = (joined, joined);
        let spans = (scores.rows() - length - start).min(WIDE);
        let arcs = |word: usize, head: usize| {
            scores.data[word * scores.cols + head + 1..].iter().step_by(scores.cols + 1).take(spans)
        };
        right.iter_mut().zip(arcs(start + length, start)).for_each(|(sum, arc)| *sum += arc);
        left.iter_mut().zip(arcs(start, start + length)).for_each(|(sum, arc)| *sum += arc);
        self.open_right.set(length, start, &right);
        self.open_left.set(length, start, &left);
        let right = self.ways_right(length, start).greatest();
        self.right.set(length, start, &right);
        let left = self.ways_left(length, start).greatest();
        self.left.set(length, start, &left);
    }

    /// The ways to set two closed spans back to back.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn joints(&self, length: usize, start: usize) -> Ways<'_> {
        Ways { parts: [&self.right, &self.left], gap: 1, splits: 0..length, length, start }
    }

    /// The ways to lengthen an open span to a closed one, head at the left.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn ways_right(&self, length: usize, start: usize) -> Ways<'_> {
        Ways { parts: [&self.open_right, &self.right], gap: 0, splits: 1..length + 1, length, start }
    }

    /// The ways to lengthen an open span to a closed one, head at the right.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn ways_left(&self, length: usize, start: usize) -> Ways<'_> {
        Ways { parts: [&self.left, &self.open_left], gap: 0, splits: 0..length, length, start }
    }

    /// Reads the heads out of the charts, from the word under the root down.
    fn trace(&self, (size, top): (usize, usize)) -> Vec<Option<usize>> {
        let mut heads = vec![None; size];
        let mut todo = vec![(Span::ClosedLeft, 0, top), (Span::ClosedRight, top, size - 1)];
        while let Some((kind, start, end)) = todo.pop() {
            if start == end {
                continue;
            }
            let length = end - start;
            match kind {
                Span::ClosedRight => {
                    let split = start + self.ways_right(length, start).best_split();
                    todo.extend([(Span::OpenRight, start, split), (Span::ClosedRight, split, end)]);
                    continue;
                }
                Span::ClosedLeft => {
                    let split = start + self.ways_left(length, start).best_split();
                    todo.extend([(Span::ClosedLeft, start, split), (Span::OpenLeft, split, end)]);
                    continue;
                }
                Span::OpenRight => heads[end] = Some(start),
                Span::OpenLeft => heads[start] = Some(end),
            }
            let split = start + self.joints(length, start).best_split();
            todo.extend([(Span::ClosedRight, start, split), (Span::ClosedLeft, split + 1, end)]);
        }
        heads
    }
}

/// The ways to make a span of two parts, and each of the spans of its length that start next.
struct Ways<'a> {
    parts: [&'a Table; 2],
    /// How many words the second part starts after the end of the first.
    gap: usize,
    /// The lengths that the first part may have.
    splits: Range<usize>,
    length: usize,
    start: usize,
}

impl Ways<'_> {
    /// The scores of both parts, for each of the spans.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn parts(&self, split: usize) -> [&[f32; WIDE]; 2] {
        let [first, second] = self.parts;
        let reach = split + self.gap;
        [first.chunk(split, self.start), second.chunk(self.length - reach, self.start + reach)]
    }

    /// The greatest score of each of the spans.
    #[allow(clippy::inline_always, reason = "the innermost loop")]
    #[inline(always)]
    fn greatest(&self) -> [f32; WIDE] {
        let mut greatest = [f32::NEG_INFINITY; WIDE];
        for split in self.splits.clone() {
            let [a, b] = self.parts(split);
            for span in 0..WIDE {
                let sum = a[span] + b[span];
                greatest[span] = if sum > greatest[span] { sum } else { greatest[span] };
            }
        }
        greatest
    }

    /// The first split with the greatest score for the first of the spans.
    fn best_split(&self) -> usize {
        let mut best = (f32::NEG_INFINITY, self.splits.start);
        for split in self.splits.clone() {
            let [a, b] = self.parts(split);
            if a[0] + b[0] > best.0 {
                best = (a[0] + b[0], split);
            }
        }
        best.1
    }
}
