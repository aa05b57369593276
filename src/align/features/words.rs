//! Likeness of words and of lists of names and events.

use std::cmp::Ordering;

pub(super) fn shares(a: &[String], b: &[String]) -> bool {
    a.iter().any(|name| b.binary_search(name).is_ok())
}

/// Share of the shorter sorted list that stands in both; 0 for an empty one.
#[allow(clippy::cast_precision_loss)]
pub(super) fn overlap(a: &[usize], b: &[usize]) -> f64 {
    let shared = a.iter().filter(|event| b.binary_search(event).is_ok()).count();
    shared as f64 / a.len().min(b.len()).max(1) as f64
}

/// Cosine of two sparse vectors of length 1, sorted by term.
pub(super) fn cosine(a: &[(usize, f64)], b: &[(usize, f64)]) -> f64 {
    common_terms(a, b).map(|(x, y)| x * y).sum()
}

/// Share of the shorter vector's weight that stands in both.
pub(super) fn containment(a: &[(usize, f64)], b: &[(usize, f64)]) -> f64 {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let squares: f64 = common_terms(short, long).map(|(x, _)| x * x).sum();
    if short.len() < 2 { 0.5 * squares } else { squares }
}

fn common_terms<'a>(a: &'a [(usize, f64)], b: &'a [(usize, f64)]) -> impl Iterator<Item = (f64, f64)> + 'a {
    let (mut i, mut j) = (0, 0);
    std::iter::from_fn(move || {
        while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
            match x.0.cmp(&y.0) {
                Ordering::Less => i += 1,
                Ordering::Greater => j += 1,
                Ordering::Equal => {
                    (i, j) = (i + 1, j + 1);
                    return Some((x.1, y.1));
                }
            }
        }
        None
    })
}
