//! One edit of a sentence is told once: changes that only echo it are folded into the change that tells it.

use crate::diff::{ClaimDiff, Field, Status};
use crate::model::{Claim, Kind};

/// Changes on either side, in text order, among which the one that tells an edit is looked for.
const NEAR: usize = 40;

/// For every change the position of the change that tells it too; `None` for those that speak for themselves.
///
/// A claim echoes an edit where nothing of it changed but the sentence around it, and a statement where its words
/// changed by the new words of a claim inside them and by nothing else.
pub(super) fn leaders(diffs: &[ClaimDiff]) -> Vec<Option<usize>> {
    (0..diffs.len()).map(|i| leader(diffs, i)).collect()
}

fn leader(diffs: &[ClaimDiff], i: usize) -> Option<usize> {
    let near = || i.saturating_sub(NEAR)..diffs.len().min(i + NEAR + 1);
    let echo = &diffs[i];
    if is_context_only(echo) {
        let tells = |&j: &usize| j != i && !is_context_only(&diffs[j]) && shares_edit(echo, &diffs[j]);
        // Where no claim of the sentence tells the edit, the first speaks for all.
        let first =
            || (near().start..i).find(|&j| is_context_only(&diffs[j]) && shares_edit(echo, &diffs[j]));
        return near().find(tells).or_else(first);
    }
    is_statement_reworded(echo).then(|| explained_by(diffs, i, near())).flatten()
}

fn sides<'d>(diff: &ClaimDiff<'d>) -> Option<(&'d Claim, &'d Claim)> {
    diff.old.zip(diff.new)
}

fn only(diff: &ClaimDiff, field: Field) -> bool {
    let has = diff.fields.iter().any(|f| f.field == field);
    !diff.moved && has && diff.fields.iter().all(|f| f.field == field || f.field == Field::Id)
}

/// Whether nothing but the sentence around the claim changed.
fn is_context_only(diff: &ClaimDiff) -> bool {
    diff.status() == Status::Changed && only(diff, Field::Quote)
}

fn is_statement_reworded(diff: &ClaimDiff) -> bool {
    diff.status() == Status::Changed
        && diff.new.is_some_and(|c| c.kind() == Kind::Statement)
        && only(diff, Field::Text)
}

/// Whether the other change stands in the sentence that was edited around `echo`.
fn shares_edit(echo: &ClaimDiff, other: &ClaimDiff) -> bool {
    let Some((before, after)) = sides(echo) else { return false };
    let within = |claim: &Claim, quote: &str| {
        if claim.quote.is_empty() { quote.contains(&claim.text) } else { claim.quote == quote }
    };
    let old = other.old.is_none_or(|claim| within(claim, &before.quote));
    let new = other.new.is_none_or(|claim| within(claim, &after.quote));
    old && new
}

/// The first of the nearby claims whose new words, put in place of their old ones, make the statement's new words.
fn explained_by(diffs: &[ClaimDiff], i: usize, near: std::ops::Range<usize>) -> Option<usize> {
    let (before, after) = sides(&diffs[i])?;
    let mut words = before.text.clone();
    let mut first = None;
    for j in near.filter(|&j| j != i) {
        let Some((old, new)) = sides(&diffs[j]).filter(|(old, _)| old.kind() != Kind::Statement) else {
            continue;
        };
        if old.text != new.text && words.contains(&old.text) && after.text.contains(&new.text) {
            words = words.replacen(&old.text, &new.text, 1);
            first = first.or(Some(j));
        }
    }
    first.filter(|_| words == after.text)
}
