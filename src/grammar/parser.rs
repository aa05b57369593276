//! Heads and labels of a sentence, from what the network read.

use std::ops::Range;

use super::math::argmax;
use super::model::Model;
use super::network::Reading;
use super::relation::Relation;
use super::tag::{Pos, Tag};
use super::tree::Charts;

/// Most words parsed in one piece; the time for a tree grows with the cube of its words.
const LONGEST: usize = 128;

/// The parsing of sentences that the network read.
pub(super) struct Parser<'a> {
    pub(super) model: &'a Model,
    pub(super) reading: &'a mut Reading,
    pub(super) charts: &'a mut Charts,
}

impl Parser<'_> {
    /// Heads (`None`: the root) and labels, one a word, of sentences, each given as the places of its words.
    ///
    /// A sentence longer than [`LONGEST`] is cut into pieces, at punctuation if it can be; the pieces'
    /// roots hang on the first piece's, as [`Relation::Parataxis`].
    pub(super) fn parse(
        &mut self,
        tags: &[Tag],
        sentences: &[Range<usize>],
    ) -> (Vec<Option<usize>>, Vec<Relation>) {
        let mut heads = Vec::with_capacity(tags.len());
        let mut joined = Vec::new();
        for sentence in sentences {
            let tops = self.grow(&tags[sentence.clone()], &mut heads);
            joined.extend(tops.iter().skip(1).map(|top| (*top, tops[0])));
        }
        let mut relations = label(self.model, self.reading, &heads);
        for (top, above) in joined {
            heads[top] = Some(above);
            relations[top] = Relation::Parataxis;
        }
        (heads, relations)
    }

    /// Adds the heads of one sentence, piece by piece, to those of the words before it; gives the root of each piece.
    fn grow(&mut self, tags: &[Tag], heads: &mut Vec<Option<usize>>) -> Vec<usize> {
        let mut tops = Vec::new();
        let end = heads.len() + tags.len();
        while heads.len() < end {
            let start = heads.len();
            let length = piece(&tags[tags.len() - (end - start)..]);
            let scores = self.model.network.heads(self.reading, start..start + length);
            let tree = self.charts.best_tree(scores);
            tops.extend(tree.iter().position(Option::is_none).map(|top| start + top));
            heads.extend(tree.into_iter().map(|head| head.map(|head| start + head)));
        }
        tops
    }
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
