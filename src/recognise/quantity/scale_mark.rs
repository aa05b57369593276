//! Letters for scales at digits, where they are no unit: `€3.4m`, `1.2m poor families`, `a 3m-euro boat`.

use super::line::{Kind, Line};
use crate::lexicon::{Currencies, NounPhrases, NumberKind};

/// A scale mark at digits: `bn` always, `m` and the like only where they cannot be a unit.
pub(super) fn value(line: &Line, start: usize, at: usize) -> Option<u64> {
    let value = line.number(at, NumberKind::Mark)?;
    let raw = line.raw(at);
    let touching = line.touches(at) && line.kind(at - 1) == Some(Kind::Digits);
    let money = is_money(line, start);
    let sure = match raw {
        "M" | "K" | "k" => touching || money || matches!(line.word(at + 1), "" | "." | "," | ";" | ")"),
        "b" => touching || money,
        "m" => {
            money
                || (touching && (counts_after(line, at + 1) || is_currency(line, at + 1) || echoes(line, at)))
        }
        "B" | "mm" | "MM" => money,
        _ => raw.len() > 1 && at > start,
    };
    sure.then_some(value)
}

/// How far off the amount may stand that shows what a mark means.
const ECHO: usize = 10;

/// Whether the same mark stands for a million close by: the second in `5m tonnes, from 7m`.
fn echoes(line: &Line, at: usize) -> bool {
    let near = at.saturating_sub(ECHO)..(at + ECHO).min(line.len());
    let other = |&i: &usize| i != at && i > 0 && line.word(i) == "m" && line.touches(i);
    near.filter(other).any(|i| line.kind(i - 1) == Some(Kind::Digits) && counts_after(line, i + 1))
}

/// Whether a currency sign stands before the number, or before the lower end of its range: `$300-350m`.
fn is_money(line: &Line, start: usize) -> bool {
    let upper = start > 1 && line.is_hyphen(start - 1) && line.kind(start - 2) == Some(Kind::Digits);
    let start = if upper { start - 2 } else { start };
    start > 0 && Currencies::get().signs.backward(|n| line.back(start, n + 1)).is_some()
}

/// Whether a currency's name follows: `3m-euro`.
fn is_currency(line: &Line, at: usize) -> bool {
    let at = at + usize::from(line.is_hyphen(at));
    Currencies::get().names.forward(|n| line.word(at + n)).is_some()
}

/// Whether a plural noun follows within two words, as in `1.2m poor families`.
fn counts_after(line: &Line, at: usize) -> bool {
    let nouns = NounPhrases::get();
    let is_word = |i: usize| line.kind(i) == Some(Kind::Word) && !nouns.ends_phrase(line.word(i));
    is_word(at) && (nouns.is_plural(line.word(at)) || (is_word(at + 1) && nouns.is_plural(line.word(at + 1))))
}
