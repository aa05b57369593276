//! Cardinal numbers: digits with any grouping, words, scales, and mixed numbers such as `14-and-a-half`.

use std::ops::Range;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::line::{Kind, Line, is_dash};
use super::{fraction, ordinal, power, scale_mark, vague, words};
use crate::lexicon::{Class, Currencies, NumberKind, Numbers};
use crate::model::{Amount, Number};

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// In digits, perhaps with a scale word.
    Digits,
    /// In words.
    Words,
    /// A plural such as `dozens`.
    Plural,
    /// A quantifier such as `several`.
    Few,
    /// A part of a whole: `two-thirds`.
    Part,
    /// A place in a row: `fifth`.
    Ordinal,
}

/// A number as it stands in a line.
#[derive(Debug, Clone)]
pub(super) struct Numeral {
    /// Its pieces.
    pub(super) at: Range<usize>,
    /// Its value, or both ends of what it may mean.
    pub(super) amount: Amount,
    /// The product of its scale words; one where it has none.
    pub(super) scale: Decimal,
    /// How it is written.
    pub(super) shape: Shape,
}

impl Numeral {
    /// The value, or the lower end.
    pub(super) fn value(&self) -> Decimal {
        self.amount.low().value
    }

    /// Whether it is vague in itself.
    pub(super) fn is_vague(&self) -> bool {
        matches!(self.shape, Shape::Plural | Shape::Few)
    }
}

/// All numbers of a line in text order, the longest reading at each place.
pub(super) fn all(line: &Line) -> Vec<Numeral> {
    let mut found: Vec<Numeral> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        if !may_open(line, at) {
            at += 1;
            continue;
        }
        let numeral = if line.pieces[at].address { None } else { read(line, at) };
        let end = numeral.as_ref().map(|n| n.at.end).or_else(|| unheld(line, at));
        at = end.map_or(at + 1, |end| end.max(at + 1));
        found.extend(numeral);
    }
    found
}

/// Whether a number may begin here: with digits, a sign, a number word, an article, or a sign for a fraction.
fn may_open(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    line.kind(at) == Some(Kind::Digits)
        || is_dash(word)
        || line.is_in(at, Class::NUMBER.or(Class::VAGUE))
        || matches!(word, "a" | "an" | "minus" | "negative")
        || word.starts_with("multi")
        || word.starts_with(char::is_numeric)
}

/// The longest number that begins here.
fn read(line: &Line, at: usize) -> Option<Numeral> {
    let readers = [cardinal, fraction::read, vague::read, ordinal::read];
    let found = readers.iter().filter_map(|reader| reader(line, at));
    // The first of equally long readings wins, so the order above is that of trust.
    found.reduce(|best, next| if next.at.end > best.at.end { next } else { best })
}

/// Where a number in digits ends whose power of ten no decimal holds: `9.1×10−31`.
fn unheld(line: &Line, at: usize) -> Option<usize> {
    let (end, ..) = digits(line, at)?;
    power::of_ten(line, end).map(|(end, _)| end)
}

/// A cardinal number, with its sign, mixed part and scale.
fn cardinal(line: &Line, at: usize) -> Option<Numeral> {
    let (start, negative) = sign(line, at);
    let (end, value, shape) = digits(line, start).or_else(|| words::read(line, start))?;
    if let Some((end, value)) =
        fraction::of_words(line, start, end, value.0).filter(|_| shape == Shape::Words)
    {
        let amount = Amount::Point(Number::exact(if negative { -value } else { value }));
        return Some(Numeral { at: at..end, amount, scale: Decimal::ONE, shape: Shape::Part });
    }
    let (end, value) =
        power::whole(line, end, value.0).map_or((end, value), |(end, raised)| (end, (raised, value.1)));
    let (end, value) = mixed(line, end, value);
    let (end, scale) = match power::of_ten(line, end) {
        Some((end, power)) => (end, power.filter(|p| holds(value.0, *p))?),
        None => scales(line, start, end),
    };
    let (end, value) = lower_part(line, end, value.0.checked_mul(scale)?, scale);
    let value = if negative { -value } else { value };
    let amount = Amount::Point(stated(value, mantissa_digits(value, scale), scale));
    Some(Numeral { at: at..end, amount, scale: scale.max(words_scale(value, shape)), shape })
}

/// Whether the product is a decimal to its last digit.
fn holds(value: Decimal, scale: Decimal) -> bool {
    value.checked_mul(scale).and_then(|product| product.checked_div(scale)) == Some(value)
}

/// A number as exact as it was written: in full without a scale, to the digits before the scale with one.
fn stated(value: Decimal, digits: u32, scale: Decimal) -> Number {
    if scale == Decimal::ONE { Number::exact(value) } else { Number::stated(value, digits) }
}

/// How many digits were written before the scale.
fn mantissa_digits(value: Decimal, scale: Decimal) -> u32 {
    written_digits(value.checked_div(scale).unwrap_or(value))
}

/// How many digits the value has as written.
pub(super) fn written_digits(value: Decimal) -> u32 {
    value.mantissa().unsigned_abs().checked_ilog10().map_or(1, |n| n + 1)
}

/// The scale that a number in words holds in itself: a thousand for `three thousand`.
fn words_scale(value: Decimal, shape: Shape) -> Decimal {
    let thousand = Decimal::ONE_THOUSAND;
    if shape == Shape::Words && value >= thousand && (value % thousand).is_zero() {
        thousand
    } else {
        Decimal::ONE
    }
}

/// Skips a minus sign or word, and tells whether there was one.
fn sign(line: &Line, at: usize) -> (usize, bool) {
    let either = line.back(at, 1) == "or" && line.back(at, 2) == "plus";
    let word = matches!(line.word(at), "minus" | "negative");
    if word && !either {
        return (if line.is_hyphen(at + 1) { at + 2 } else { at + 1 }, true);
    }
    let opens = !line.touches(at) || Currencies::get().is_sign(line.back(at, 1));
    let mark = is_dash(line.word(at)) && opens && line.touches(at + 1);
    if mark && line.kind(at + 1) == Some(Kind::Digits) { (at + 1, true) } else { (at, false) }
}

/// Groups of three digits a number may have; more would not fit a decimal.
const MOST_GROUPS: usize = 9;

/// Digits: `7,000`, `816 000`, `1.5`.
fn digits(line: &Line, at: usize) -> Option<(usize, (Decimal, bool), Shape)> {
    if line.kind(at) != Some(Kind::Digits) || line.word(at).contains('/') {
        return None;
    }
    let mut written = plain_digits(line.word(at));
    let mut end = at + 1;
    let short = line.word(at).len() <= 3 && !line.word(at).contains('.') && !counts_measured(line, at);
    while short && end < at + MOST_GROUPS && is_group(line, end) {
        written.push_str(line.word(end));
        end += 1;
    }
    let padded = if written.starts_with('.') { format!("0{written}") } else { written };
    Some((end, (Decimal::from_str(&padded).ok()?, false), Shape::Digits))
}

/// Whether the digits after a number have a unit of their own: `12 500-watt lamps`, but `a 12 500-tonne ship`.
fn counts_measured(line: &Line, at: usize) -> bool {
    let one = at > 0 && matches!(line.word(at - 1), "a" | "an" | "the");
    line.is_hyphen(at + 2) && line.kind(at + 3) == Some(Kind::Word) && !one
}

/// Digits without grouping; a comma before one or two digits is a decimal one.
fn plain_digits(written: &str) -> String {
    let decimal = written.rsplit_once(',').is_some_and(|(_, last)| last.len() < 3);
    written.replace(',', if decimal { "." } else { "" })
}

/// Three digits after a single blank, which go on with a number: `816 000`.
fn is_group(line: &Line, at: usize) -> bool {
    let gap = || line.pieces[at].span.start - line.pieces[at - 1].span.end;
    let three = line.kind(at) == Some(Kind::Digits) && line.word(at).len() == 3;
    three && line.word(at).bytes().all(|b| b.is_ascii_digit()) && !line.touches(at) && gap() <= 3
}

/// A fraction after a whole number: `two and a half`, `14-and-a-half`, `10 1/2`, `2½`.
fn mixed(line: &Line, end: usize, whole: (Decimal, bool)) -> (usize, (Decimal, bool)) {
    let found = fraction::after_and(line, end).or_else(|| fraction::in_digits(line, end));
    match found {
        Some((after, part)) if whole.0.fract().is_zero() => {
            // "a million and a half": half of a million, unless it is half of what is counted.
            let of = line.word(after) == "of";
            let (after, scale) = if whole.1 { part_scale(line, end, after) } else { (after, Decimal::ONE) };
            let sum = part.checked_mul(scale).and_then(|p| whole.0.checked_add(p));
            sum.filter(|_| !of).map_or((end, whole), |sum| (after, (sum.normalize(), whole.1)))
        }
        _ => (end, whole),
    }
}

/// The scale of a fraction between `end` and `after`: its own, as in `half million`, or that of the number before it.
fn part_scale(line: &Line, end: usize, after: usize) -> (usize, Decimal) {
    let scale = |word: &str| match Numbers::get().cardinal(word) {
        Some((NumberKind::Hundred | NumberKind::Scale, value)) => Some(Decimal::from(value)),
        _ => None,
    };
    let own = scale(line.word(after)).map(|s| (after + 1, s));
    own.unwrap_or_else(|| (after, scale(line.back(end, 1)).unwrap_or(Decimal::ONE)))
}

/// What goes on below a scale: `4 thousand 3 hundred and 21`, `3 million and a half`.
fn lower_part(line: &Line, end: usize, value: Decimal, scale: Decimal) -> (usize, Decimal) {
    let hundred = Decimal::ONE_HUNDRED;
    if scale < hundred || line.kind(end.saturating_sub(1)) != Some(Kind::Word) {
        return (end, value);
    }
    if let Some((after, part)) = fraction::after_and(line, end).filter(|(after, _)| line.word(*after) != "of")
    {
        let (after, scale) = part_scale(line, end, after);
        return (after, value + part.checked_mul(scale).unwrap_or_default());
    }
    let and = usize::from(line.word(end) == "and" && scale == hundred);
    let lower = digits(line, end + and).or_else(|| words::read(line, end + and).filter(|_| and == 1));
    let Some((after, (low, _), _)) = lower else { return (end, value) };
    let (after, next) = scales(line, end + and, after);
    let sum = low.checked_mul(next).and_then(|low| value.checked_add(low));
    let fits = next < scale && low < scale && (next > Decimal::ONE || and == 1) && low.fract().is_zero();
    match sum {
        Some(sum) if fits && next > Decimal::ONE => lower_part(line, after, sum, next),
        Some(sum) if fits => (after, sum),
        _ => (end, value),
    }
}

/// Scale words and marks after a number: `hundred million`, `bn`. Where they end, and their product.
fn scales(line: &Line, start: usize, mut end: usize) -> (usize, Decimal) {
    let mut product = Decimal::ONE;
    loop {
        let word = if line.is_hyphen(end) { end + 1 } else { end };
        let singular = line.word(word).strip_suffix('s').unwrap_or(line.word(word));
        let scale = match Numbers::get().cardinal(singular) {
            Some((NumberKind::Hundred | NumberKind::Scale, value)) => Some(value),
            _ => scale_mark::value(line, start, word).filter(|_| product == Decimal::ONE),
        };
        let next = scale.and_then(|s| product.checked_mul(Decimal::from(s)));
        let Some(next) = next else { return (end, product) };
        (product, end) = (next, word + 1);
    }
}
