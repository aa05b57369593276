//! Cardinal numbers in words: `two hundred and fifty thousand`.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::line::Line;
use super::number::Shape;
use crate::lexicon::NumberKind;

/// A number in words: `two hundred and fifty thousand`. The flag tells that a scale is part of it.
pub(super) fn read(line: &Line, at: usize) -> Option<(usize, (Decimal, bool), Shape)> {
    let article = matches!(line.word(at), "a" | "an");
    let first = if article { at + 1 } else { at };
    let kind = line.cardinal(first).map(|(k, _)| k)?;
    let scale = matches!(kind, NumberKind::Hundred | NumberKind::Scale);
    if article && !scale {
        return None;
    }
    // "X590 billion": the digits that the scale belongs to are part of a name.
    if scale && !article && line.back(at, 1).ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut sum = Sum::default();
    let mut end = first;
    while let Some(next) = sum.take(line, end) {
        end = next;
    }
    let whole = Decimal::from(sum.total.saturating_add(sum.current));
    let (end, value) = decimals(line, end).map_or((end, whole), |(end, part)| (end, whole + part));
    (end > first).then_some((end, (value, sum.scaled), Shape::Words))
}

/// How many words after `point` are read.
const MOST_DECIMALS: usize = 6;

/// The words after `point`: `five point seven`, `nine point nought four`.
fn decimals(line: &Line, at: usize) -> Option<(usize, Decimal)> {
    if line.word(at) != "point" {
        return None;
    }
    let mut digits = String::new();
    let mut end = at + 1;
    while end <= at + MOST_DECIMALS {
        let word = if line.is_hyphen(end) { end + 1 } else { end };
        let Some((kind, value)) = line.cardinal(word) else { break };
        match kind {
            // "seventy-one" after the point is 71.
            NumberKind::Unit if word > end && digits.ends_with('0') => {
                digits.pop();
                digits.push_str(&value.to_string());
            }
            NumberKind::Unit | NumberKind::Teen | NumberKind::Ten => digits.push_str(&value.to_string()),
            _ => break,
        }
        end = word + 1;
    }
    let part = Decimal::from_str(&format!("0.{digits}")).ok()?;
    (!digits.is_empty()).then_some((end, part))
}

/// A number in words as far as it has been read.
#[derive(Default)]
struct Sum {
    /// What is closed by a scale.
    total: u64,
    /// What is open still.
    current: u64,
    /// The last word: its kind and value.
    last: Option<(NumberKind, u64)>,
    /// Whether a scale has been read.
    scaled: bool,
}

impl Sum {
    /// Takes the next word, perhaps after `and` or a hyphen; returns where the number ends then.
    fn take(&mut self, line: &Line, at: usize) -> Option<usize> {
        let joined = self.last.is_some() && (line.is_hyphen(at) || self.allows_and(line, at));
        let word = if joined { at + 1 } else { at };
        let (kind, value) = line.cardinal(word)?;
        self.add(kind, value).then_some(word + 1)
    }

    /// `and` goes on with a number after a hundred or a scale: `two hundred and six`.
    fn allows_and(&self, line: &Line, at: usize) -> bool {
        let after_scale = matches!(self.last, Some((NumberKind::Hundred | NumberKind::Scale, _)));
        let ends_there = match line.cardinal(at + 2) {
            Some((NumberKind::Hundred, _)) => false,
            Some((NumberKind::Scale, _)) => matches!(self.last, Some((NumberKind::Hundred, _))),
            _ => true,
        };
        // "three billion and three quarters" goes on with a fraction.
        let part = line.number(at + 2, NumberKind::Part).is_some();
        after_scale && line.word(at) == "and" && ends_there && !part
    }

    fn add(&mut self, kind: NumberKind, value: u64) -> bool {
        use NumberKind::{Hundred, Scale, Teen, Ten, Unit};
        let last = self.last.map(|(k, _)| k);
        let fits = match kind {
            Unit => matches!(last, None | Some(Ten | Hundred | Scale)) && !(last == Some(Ten) && value == 0),
            Teen | Ten => matches!(last, None | Some(Hundred | Scale)),
            Hundred => self.current < 100 && last != Some(Hundred),
            Scale => true,
            _ => false,
        };
        if !fits {
            return false;
        }
        match kind {
            Hundred => self.current = self.current.max(1) * value,
            Scale => self.multiply(value),
            _ => self.current += value,
        }
        self.last = Some((kind, value));
        true
    }

    fn multiply(&mut self, scale: u64) {
        if self.current == 0 && self.total > 0 {
            self.total = self.total.saturating_mul(scale);
        } else {
            self.total = self.total.saturating_add(self.current.max(1).saturating_mul(scale));
        }
        self.current = 0;
        self.scaled = true;
    }
}
