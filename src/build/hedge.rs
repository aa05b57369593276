//! The word with which the source keeps its distance from a claim: `reportedly`, `falsely`.

use crate::lexicon::Factivity;
use crate::model::Span;
use crate::recognise::StatementMention;

use super::statement::factivity;
use super::{Findings, context, sentence_of};

/// How far, in bytes, a hedge may stand from the reporting word it belongs to.
const REACH: usize = 60;

/// The hedge of a figure or date: the nearest in its clause, else that of the words it is reported in.
pub(super) fn of(found: &Findings, span: Span) -> Option<String> {
    let hedges = found.hedges_in(sentence_of(found.document, span)).iter();
    let tree = found.trees.of(span);
    let near = hedges.filter(|h| tree.is_some_and(|t| t.one_clause(**h, span)));
    let own = near.min_by_key(|h| h.start.abs_diff(span.start)).map(|h| words(found, *h));
    own.or_else(|| context::reporting(found, span).and_then(|s| of_statement(found, s)))
}

/// The hedge of a report, which stands with its reporting word and outside the reported words: `falsely claimed`.
pub(super) fn of_statement(found: &Findings, statement: &StatementMention) -> Option<String> {
    let cue = statement.cue?;
    let near = Span::new(cue.start.saturating_sub(REACH), cue.end + REACH);
    let apart = |hedge: &Span| !statement.parts.iter().any(|p| p.overlaps(*hedge));
    let beside = |hedge: &Span| {
        let (from, to) =
            if hedge.start < cue.start { (hedge.end, cue.start) } else { (cue.end, hedge.start) };
        let between = found.document.tokens_in(Span::new(from, to.max(from)));
        to >= from && found.document.text.get(from..to).is_some_and(|gap| gap.trim().is_empty())
            || between.len() <= 1
    };
    let hedge = found.hedges_in(near).iter().copied().find(|h| apart(h) && beside(h));
    // "lied that": the reporting word itself takes it for false.
    let lies = || (factivity(found, statement) == Factivity::CounterFactive).then_some(cue);
    hedge.or_else(lies).map(|h| words(found, h))
}

fn words(found: &Findings, hedge: Span) -> String {
    hedge.of(found.document.text).to_owned()
}
