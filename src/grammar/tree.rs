//! The best tree without crossing arcs under given arc scores (Eisner's algorithm).
//!
//! A span is *closed* when its head, at one end, has all its dependents in it, and *open* when its two
//! ends are head and dependent of each other. Open spans join two closed ones back to back; closed ones
//! lengthen an open one. The root takes one word only, chosen last.

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

/// Sums are compared so many at a time.
const WIDE: usize = 8;

/// Scores of spans by their two ends; spans not yet scored have the least score there is.
struct Table {
    /// Cells from one row to the next: a few more than are in use, so that sums may be read in whole chunks.
    stride: usize,
    cells: Vec<f32>,
}

impl Table {
    fn new(size: usize) -> Self {
        let stride = size + WIDE;
        Self { stride, cells: vec![f32::NEG_INFINITY; stride * size + WIDE] }
    }

    fn set(&mut self, row: usize, col: usize, score: f32) {
        self.cells[row * self.stride + col] = score;
    }

    fn get(&self, row: usize, col: usize) -> f32 {
        self.cells[row * self.stride + col]
    }

    /// So many cells of a row, from a column on.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn row(&self, row: usize, col: usize, length: usize) -> &[f32] {
        &self.cells[row * self.stride + col..][..length]
    }
}

/// Scores of the best spans, laid out so that loops run along rows.
struct Charts {
    /// Of closed spans, head at the left: by start, and by end.
    right: [Table; 2],
    /// Of closed spans, head at the right: by start, and by end.
    left: [Table; 2],
    /// Of open spans, head at the left, by start.
    open_right: Table,
    /// Of open spans, head at the right, by end.
    open_left: Table,
}

/// The heads of the best tree: one entry a word, `None` for the one that hangs on the root.
///
/// `scores` holds a row a word; column 0 is the root as head, column `i + 1` word `i`.
/// Time grows with the cube of the number of words.
#[must_use]
pub(super) fn best_tree(scores: &Matrix) -> Vec<Option<usize>> {
    let size = scores.rows();
    if size == 0 {
        return Vec::new();
    }
    let charts = in_widest(Filling { scores });
    let total =
        |word: usize| scores.row(word)[0] + charts.left[0].get(0, word) + charts.right[0].get(word, size - 1);
    let mut top = 0;
    for word in 1..size {
        if total(word) > total(top) {
            top = word;
        }
    }
    trace(&charts, top)
}

/// The filling of the charts, short spans first.
struct Filling<'a> {
    scores: &'a Matrix,
}

impl Work for Filling<'_> {
    type Output = Charts;

    #[allow(clippy::inline_always, reason = "the registers are those of the function it is inlined into")]
    #[inline(always)]
    fn run(self, _: impl Registers) -> Charts {
        let size = self.scores.rows();
        let mut charts = Charts::new(size);
        for length in 1..size {
            for start in 0..size - length {
                charts.fill(self.scores, start, start + length);
            }
        }
        charts
    }
}

impl Charts {
    /// Charts of spans of one word each, all closed.
    fn new(size: usize) -> Self {
        let table = || Table::new(size);
        let closed = || {
            let mut table = table();
            (0..size).for_each(|word| table.set(word, word, 0.0));
            table
        };
        Self {
            right: [closed(), closed()],
            left: [closed(), closed()],
            open_right: table(),
            open_left: table(),
        }
    }

    /// Fills the cells of one span.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn fill(&mut self, scores: &Matrix, start: usize, end: usize) {
        // The cells after a row's last span are of longer ones, not yet scored, and change no maximum.
        let length = (end - start).next_multiple_of(WIDE);
        let joined = greatest_sum(self.joints(start, end, length));
        self.open_right.set(start, end, joined + scores.row(end)[start + 1]);
        self.open_left.set(end, start, joined + scores.row(start)[end + 1]);
        let score = greatest_sum(self.ways_right(start, end, length));
        self.right[0].set(start, end, score);
        self.right[1].set(end, start, score);
        let score = greatest_sum(self.ways_left(start, end, length));
        self.left[0].set(start, end, score);
        self.left[1].set(end, start, score);
    }

    /// The ways to set two closed spans back to back: scores of the first and of the second, split by split.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn joints(&self, start: usize, end: usize, length: usize) -> [&[f32]; 2] {
        [self.right[0].row(start, start, length), self.left[1].row(end, start + 1, length)]
    }

    /// The ways to lengthen an open span to a closed one, head at the left.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn ways_right(&self, start: usize, end: usize, length: usize) -> [&[f32]; 2] {
        [self.open_right.row(start, start + 1, length), self.right[1].row(end, start + 1, length)]
    }

    /// The ways to lengthen an open span to a closed one, head at the right.
    #[allow(clippy::inline_always, reason = "part of the innermost loop")]
    #[inline(always)]
    fn ways_left(&self, start: usize, end: usize, length: usize) -> [&[f32]; 2] {
        [self.left[0].row(start, start, length), self.open_left.row(end, start, length)]
    }
}

/// The greatest sum of two cells at the same place; whole chunks.
#[allow(clippy::inline_always, reason = "the innermost loop")]
#[inline(always)]
fn greatest_sum([a, b]: [&[f32]; 2]) -> f32 {
    let greater = |a: f32, b: f32| if a > b { a } else { b };
    let mut sums = [f32::NEG_INFINITY; WIDE];
    for (a, b) in a.as_chunks::<WIDE>().0.iter().zip(b.as_chunks::<WIDE>().0) {
        for lane in 0..WIDE {
            sums[lane] = greater(a[lane] + b[lane], sums[lane]);
        }
    }
    sums.into_iter().fold(f32::NEG_INFINITY, greater)
}

/// The first place where the sum of two cells is greatest.
fn place_of_greatest([a, b]: [&[f32]; 2]) -> usize {
    let mut best = (f32::NEG_INFINITY, 0);
    for (place, (x, y)) in a.iter().zip(b).enumerate() {
        if x + y > best.0 {
            best = (x + y, place);
        }
    }
    best.1
}

/// Reads the heads out of the charts, from the word under the root down.
fn trace(charts: &Charts, top: usize) -> Vec<Option<usize>> {
    let size = charts.open_right.stride - WIDE;
    let mut heads = vec![None; size];
    let mut todo = vec![(Span::ClosedLeft, 0, top), (Span::ClosedRight, top, size - 1)];
    while let Some((kind, start, end)) = todo.pop() {
        if start == end {
            continue;
        }
        let length = end - start;
        match kind {
            Span::ClosedRight => {
                let split = start + 1 + place_of_greatest(charts.ways_right(start, end, length));
                todo.extend([(Span::OpenRight, start, split), (Span::ClosedRight, split, end)]);
                continue;
            }
            Span::ClosedLeft => {
                let split = start + place_of_greatest(charts.ways_left(start, end, length));
                todo.extend([(Span::ClosedLeft, start, split), (Span::OpenLeft, split, end)]);
                continue;
            }
            Span::OpenRight => heads[end] = Some(start),
            Span::OpenLeft => heads[start] = Some(end),
        }
        let split = start + place_of_greatest(charts.joints(start, end, length));
        todo.extend([(Span::ClosedRight, start, split), (Span::ClosedLeft, split + 1, end)]);
    }
    heads
}
