//! Verbs that say an amount is exceeded: what a `not` makes of them, and where they only tell what was done.

use rust_decimal::Decimal;

use super::super::line::Line;
use super::super::reading::Reading;
use crate::lexicon::Class;
use crate::model::{Bound, Dimension};

/// How many words may stand between a verb and its `not`, or the head of its subject: `is not now expected to exceed`, `the
/// number of bids has passed`.
const REACH: usize = 5;

/// What a verb of exceeding makes of the amount after it: none where it only tells what was done to so many things.
pub(super) fn bound(line: &Line, verb: usize, reading: &Reading) -> Option<Bound> {
    if is_done(line, verb, reading) {
        return None;
    }
    Some(if is_denied(line, verb) { Bound::AtMost } else { Bound::MoreThan })
}

/// `must not exceed 40`, `cannot be expected to exceed 40`; not `did not only exceed 40`.
fn is_denied(line: &Line, verb: usize) -> bool {
    let before = (1..=REACH).map_while(|n| verb.checked_sub(n));
    let first = before.into_iter().find(|&i| line.is_in(i, Class::NEGATION) || !is_between(line, i));
    first.is_some_and(|i| line.is_in(i, Class::NEGATION))
}

/// Whether a word may stand between a verb and its `not`.
fn is_between(line: &Line, i: usize) -> bool {
    let word = line.word(i);
    let hoped = matches!(word, "to" | "expected" | "likely" | "allowed" | "supposed" | "permitted");
    let limiting = matches!(word, "only" | "just" | "simply" | "even");
    hoped || (line.is_in(i, Class::AUXILIARY.or(Class::ADVERB)) && !limiting)
}

/// `passed three exams`, `crossed 12 bridges`: few things, one after the other, and no level that sales or a toll passed.
fn is_done(line: &Line, verb: usize, reading: &Reading) -> bool {
    let counts = (1..=REACH).map_while(|n| verb.checked_sub(n)).any(|i| line.is_in(i, Class::TALLY));
    let things = reading.dimension == Dimension::Count && reading.thing.is_some() && !counts;
    let few = reading.amount.low().value < Decimal::ONE_THOUSAND;
    let time = reading.dimension == Dimension::Duration;
    matches!(line.word(verb), "passed" | "crossed") && ((things && few) || time)
}
