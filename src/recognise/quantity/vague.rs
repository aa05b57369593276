//! Amounts without a number: `dozens`, `tens of thousands`, `several hundred`, `a series of`.

use rust_decimal::Decimal;

use super::line::Line;
use super::number::{Numeral, Shape};
use crate::lexicon::{NounPhrases, NumberKind, VagueAmount, VagueAmounts, VagueKind};
use crate::model::{Amount, Number};

/// A vague amount that begins here.
pub(super) fn read(line: &Line, at: usize) -> Option<Numeral> {
    let (words, entry) = phrase(line, at)?;
    let end = at + words;
    match entry.kind {
        VagueKind::Plural => plural(line, at, end, entry),
        VagueKind::Few => few(line, at, end, entry),
    }
}

fn phrase<'a>(line: &Line, at: usize) -> Option<(usize, &'a VagueAmount)> {
    let phrases = &VagueAmounts::get().phrases;
    // "multi-million" is one word here.
    match line.word(at).strip_prefix("multi-") {
        Some(scale) => {
            let word = format!("multi{scale}");
            phrases.forward(|n| if n == 0 { word.as_str() } else { line.word(at + n) })
        }
        None => phrases.forward(|n| line.word(at + n)),
    }
}

/// `thousands`, or `tens of thousands`.
fn plural(line: &Line, at: usize, end: usize, entry: &VagueAmount) -> Option<Numeral> {
    let next = (line.word(end) == "of").then(|| phrase(line, end + 1)).flatten();
    let times = next.filter(|(_, e)| e.kind == VagueKind::Plural && e.low > entry.low);
    let (end, scale) = times.map_or((end, 1), |(words, e)| (end + 1 + words, e.low));
    // `tens` counts other plurals only, and `scores` without `of` are points or marks.
    let alone = !matches!(entry.phrase.as_str(), "tens" | "scores") || scale > 1;
    let befallen = matches!(line.word(end), "were" | "are" | "more")
        && (end + 1..end + 3).any(|i| NounPhrases::get().is_of_people(line.word(i)));
    let scores = entry.phrase == "scores" && (line.word(end) == "of" || befallen);
    // "how many millions more"
    let asked = line.back(at, 1) == "many" && line.back(at, 2) == "how";
    ((alone || scores) && !asked).then(|| numeral(at..end, entry, Decimal::from(scale), Shape::Plural))
}

/// `several`, or `several hundred thousand`.
fn few(line: &Line, at: usize, mut end: usize, entry: &VagueAmount) -> Option<Numeral> {
    let of_some =
        matches!(line.back(at, 1), "first" | "last" | "past" | "next" | "these" | "those" | "every");
    let own = entry.phrase == "several" && matches!(line.back(at, 1), "their" | "our" | "his" | "her");
    if own || (entry.phrase == "few" && !of_some) {
        return None;
    }
    let mut scale = Decimal::ONE;
    while let Some((NumberKind::Hundred | NumberKind::Scale, value)) = line.cardinal(end) {
        scale = scale.checked_mul(Decimal::from(value))?;
        end += 1;
    }
    Some(numeral(at..end, entry, scale, Shape::Few))
}

fn numeral(at: std::ops::Range<usize>, entry: &VagueAmount, scale: Decimal, shape: Shape) -> Numeral {
    let times = |n: u64| Number::exact(Decimal::from(n).checked_mul(scale).unwrap_or(Decimal::MAX));
    let amount = Amount::Between { low: times(entry.low), high: entry.high.map(times) };
    Numeral { at, amount, scale, shape }
}
