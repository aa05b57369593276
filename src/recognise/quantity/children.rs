//! Children that a word for their parent leaves unnamed: `a mother of five`, `the father-of-two`.

use rust_decimal::Decimal;

use super::line::Line;
use super::noun_phrase::{self, Number as Grammatical};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use crate::lexicon::Class;
use crate::model::Dimension;

/// The rule of children that are counted by their parent, of whom the sentence tells and not of them.
pub(crate) const CHILDREN: &str = "count/children";

/// How many children someone has; not where they are named, as in `a mother of two sons`.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let of = before(line, numeral.at.start).filter(|&i| line.word(i) == "of")?;
    let parent = before(line, of).filter(|&i| line.is_in(i, Class::PARENT))?;
    let plain = matches!(numeral.shape, Shape::Digits | Shape::Words);
    let phrase = noun_phrase::after(line, numeral.at.end, Grammatical::Plural);
    let named = phrase.is_some_and(|p| p.plural && p.noun != "person");
    let unit = if line.word(parent).starts_with("grand") { "grandchild" } else { "child" };
    let few = numeral.value() < Decimal::ONE_HUNDRED;
    (plain && few && !named).then(|| Reading::new(numeral, Dimension::Count, unit, CHILDREN))
}

/// The piece before this one, over a hyphen between them.
fn before(line: &Line, at: usize) -> Option<usize> {
    let hyphen = usize::from(at > 0 && line.is_hyphen(at - 1));
    at.checked_sub(1 + hyphen)
}
