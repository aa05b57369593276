//! Heads and labels of a sentence, from what the network read.

use super::math::argmax;
use super::model::Model;
use super::network::Reading;
use super::relation::Relation;
use super::tag::{Pos, Tag};
use super::tree::best_tree;

/// Most words parsed in one piece; the time for a tree grows with the cube of its words.
const LONGEST: usize = 128;

/// Heads (`None`: the root) and labels, one a word.
///
/// A sentence longer than [`LONGEST`] is cut into pieces, at punctuation if it can be; the pieces'
/// roots hang on the first piece's, as [`Relation::Parataxis`].
pub(super) fn parse(
    model: &Model,
    reading: &mut Reading,
    tags: &[Tag],
) -> (Vec<Option<usize>>, Vec<Relation>) {
    let mut heads = Vec::with_capacity(tags.len());
    let mut tops = Vec::new();
    while heads.len() < tags.len() {
        let start = heads.len();
        let end = start + piece(&tags[start..]);
        let tree = best_tree(&model.network.heads(reading, start, end));
        tops.extend(tree.iter().position(Option::is_none).map(|top| start + top));
        heads.extend(tree.into_iter().map(|head| head.map(|head| start + head)));
    }
    let mut relations = label(model, reading, &heads);
    for &top in tops.iter().skip(1) {
        heads[top] = tops.first().copied();
        relations[top] = Relation::Parataxis;
    }
    (heads, relations)
}

/// How many of the words left make the next piece.
fn piece(tags: &[Tag]) -> usize {
    if tags.len() <= LONGEST {
        return tags.len();
    }
    let stop = tags[LONGEST / 2..LONGEST].iter().rposition(|tag| tag.pos == Pos::Punct);
    stop.map_or(LONGEST, |stop| LONGEST / 2 + stop + 1)
}

/// The best label of each arc; [`Relation::Root`] for the root and nothing else.
fn label(model: &Model, reading: &mut Reading, heads: &[Option<usize>]) -> Vec<Relation> {
    let scores = model.network.labels(reading, heads);
    let root = model.labels.iter().position(|label| *label == Relation::Root);
    let best = |(word, head): (usize, &Option<usize>)| {
        let row = scores.row_mut(word);
        if let Some(root) = root {
            row[root] = f32::NEG_INFINITY;
        }
        let best = model.labels.get(argmax(row)).copied().unwrap_or(Relation::Dep);
        if head.is_none() { Relation::Root } else { best }
    };
    heads.iter().enumerate().map(best).collect()
}
