//! The best tree without crossing arcs under given arc scores (Eisner's algorithm).
//!
//! A span is *closed* when its head, at one end, has all its dependents in it, and *open* when its two
//! ends are head and dependent of each other. Open spans join two closed ones back to back; closed ones
//! lengthen an open one. The root takes one word only, chosen last.

use super::math::Matrix;

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

/// Scores and split points of one kind of span; scores also by right end, so that loops run along rows.
struct Chart {
    size: usize,
    by_start: Vec<f32>,
    by_end: Vec<f32>,
    split: Vec<u16>,
}

impl Chart {
    fn new(size: usize) -> Self {
        let cells = size * size;
        Self { size, by_start: vec![0.0; cells], by_end: vec![0.0; cells], split: vec![0; cells] }
    }

    fn set(&mut self, (start, end): (usize, usize), score: f32, split: usize) {
        self.by_start[start * self.size + end] = score;
        self.by_end[end * self.size + start] = score;
        self.split[start * self.size + end] = split as u16;
    }

    /// Scores of spans from `start`, by their end.
    fn from(&self, start: usize) -> &[f32] {
        &self.by_start[start * self.size..(start + 1) * self.size]
    }

    /// Scores of spans up to `end`, by their start.
    fn to(&self, end: usize) -> &[f32] {
        &self.by_end[end * self.size..(end + 1) * self.size]
    }
}

/// The heads of the best tree: one entry a word, `None` for the one that hangs on the root.
///
/// `scores` holds a row a word; column 0 is the root as head, column `i + 1` word `i`.
/// At most `u16::MAX` words; time grows with the cube of their number.
#[must_use]
pub(super) fn best_tree(scores: &Matrix) -> Vec<Option<usize>> {
    let size = scores.rows();
    if size == 0 {
        return Vec::new();
    }
    let charts = fill(scores);
    let total = |word: usize| scores.row(word)[0] + charts[1].from(0)[word] + charts[0].from(word)[size - 1];
    let mut top = 0;
    for word in 1..size {
        if total(word) > total(top) {
            top = word;
        }
    }
    trace(&charts, top)
}

/// Fills the four charts, short spans first.
fn fill(scores: &Matrix) -> [Chart; 4] {
    let size = scores.rows();
    let mut charts = [0; 4].map(|_| Chart::new(size));
    for length in 1..size {
        for start in 0..size - length {
            fill_span(&mut charts, scores, start, start + length);
        }
    }
    charts
}

/// Fills the four cells of one span; indices as in [`Span`].
fn fill_span(charts: &mut [Chart; 4], scores: &Matrix, start: usize, end: usize) {
    let [right, left, open_right, open_left] = charts;
    let (joined, split) = best_sum(&right.from(start)[start..end], &left.to(end)[start + 1..=end]);
    let split = start + split;
    open_right.set((start, end), joined + scores.row(end)[start + 1], split);
    open_left.set((start, end), joined + scores.row(start)[end + 1], split);
    let (score, split) = best_sum(&open_right.from(start)[start + 1..=end], &right.to(end)[start + 1..=end]);
    right.set((start, end), score, start + 1 + split);
    let (score, split) = best_sum(&left.from(start)[start..end], &open_left.to(end)[start..end]);
    left.set((start, end), score, start + split);
}

/// The greatest sum of two cells at the same place, and the place.
fn best_sum(a: &[f32], b: &[f32]) -> (f32, usize) {
    let mut best = (f32::NEG_INFINITY, 0);
    for (place, (x, y)) in a.iter().zip(b).enumerate() {
        if x + y > best.0 {
            best = (x + y, place);
        }
    }
    best
}

/// Reads the heads out of the charts, from the word under the root down.
fn trace(charts: &[Chart; 4], top: usize) -> Vec<Option<usize>> {
    let size = charts[0].size;
    let mut heads = vec![None; size];
    let mut todo = vec![(Span::ClosedLeft, 0, top), (Span::ClosedRight, top, size - 1)];
    while let Some((kind, start, end)) = todo.pop() {
        if start == end {
            continue;
        }
        let split = usize::from(charts[kind as usize].split[start * size + end]);
        match kind {
            Span::ClosedRight => {
                todo.extend([(Span::OpenRight, start, split), (Span::ClosedRight, split, end)]);
            }
            Span::ClosedLeft => {
                todo.extend([(Span::ClosedLeft, start, split), (Span::OpenLeft, split, end)]);
            }
            Span::OpenRight => heads[end] = Some(start),
            Span::OpenLeft => heads[start] = Some(end),
        }
        if matches!(kind, Span::OpenRight | Span::OpenLeft) {
            todo.extend([(Span::ClosedRight, start, split), (Span::ClosedLeft, split + 1, end)]);
        }
    }
    heads
}
