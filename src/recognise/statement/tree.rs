//! What the tree of a sentence tells of a cue, for the rules to ask where words alone leave it open.

use std::ops::Range;

use super::cue::Cue;
use super::text::Text;
use crate::grammar::Relation;

/// The tokens of the clause that hangs on a cue and follows it.
pub(super) fn clause_after(text: &Text, cue: &Cue) -> Option<Range<usize>> {
    let (tree, verb) = text.tree(cue.tokens.start)?;
    let first = cue.tokens.start - verb;
    let below = tree.subtree(tree.children_as(verb, &[Relation::Ccomp]).find(|c| *c > verb)?);
    (below.start > verb).then_some(below.start + first..below.end + first)
}

/// Whether the subject of a cue stands behind it: `..., said Ida Berg, who runs the port`.
pub(super) fn is_turned(text: &Text, cue: &Cue) -> bool {
    let Some((tree, verb)) = text.tree(cue.tokens.start) else { return false };
    let mut subjects = tree.children_as(verb, &[Relation::Nsubj]);
    subjects.next().is_some_and(|subject| subject > verb)
}

/// Whether a token belongs to what hangs on a noun phrase before it: an apposition, a relative clause.
pub(super) fn hangs_on(text: &Text, phrase: &Range<usize>, token: usize) -> bool {
    let Some((tree, word)) = text.tree(token) else { return false };
    let first = token - word;
    let Some(start) = phrase.start.checked_sub(first) else { return false };
    let top = tree.top(start..phrase.end - first);
    top.is_some_and(|top| tree.subtree(top).contains(&word))
}

/// Where what is said by a cue in a clause before the main one ends: `As Ida Berg says the ferry is old, | it stays`.
pub(super) fn end_before_main(text: &Text, index: usize, from: usize) -> Option<usize> {
    let (tree, verb) = text.tree(text.cues[index].tokens.start)?;
    let fronted = tree.words()[verb].relation == Relation::Advcl && tree.head(verb) > Some(verb);
    let end = text.cues[index].tokens.start - verb + tree.subtree(verb).end;
    let comma = text.is(end, ",") || text.is(end - 1, ",");
    (fronted && comma && end > from).then_some(end)
}
