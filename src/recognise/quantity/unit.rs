//! Units after a number: durations, percentages and physical measures, and rates of them.

use crate::lexicon::{Class, NounPhrases, Unit, Units};
use crate::model::{Amount, Dimension, Number};

use rust_decimal::Decimal;

use super::line::{Kind, Line, is_dash};
use super::noun_phrase::{self, Number as Grammatical};
use super::number::{Numeral, Shape};
use super::reading::Reading;
use super::{duration, exclude};

/// A number with a unit of measure after it.
pub(super) fn reading(line: &Line, numeral: &Numeral) -> Option<Reading> {
    if numeral.shape == Shape::Ordinal || exclude::is_lettered(line, numeral) {
        return None;
    }
    if let Some(reading) = magnitude(line, numeral) {
        return Some(reading);
    }
    let start = numeral.at.end + usize::from(line.word(numeral.at.end) == "more");
    let (end, unit) = after(line, start + of_a(line, numeral, start))?;
    if excluded(line, numeral, end, unit) {
        return None;
    }
    let (end, rate) = match unit.dimension {
        Dimension::Percentage => (end, String::new()),
        _ => per(line, end).unwrap_or_else(|| (end, rate_of(line, end).unwrap_or_default())),
    };
    let (name, factor) = unit.conversion.as_ref().map_or((&unit.name, 1), |c| (&c.unit, c.factor));
    let mut reading = Reading::new(numeral, unit.dimension, format!("{name}{rate}"), rule(unit.dimension));
    reading.amount = times(reading.amount, factor);
    Some(reading.over(numeral.at.start..end))
}

/// How many pieces stand between a number and its unit: `of` after a plural, `of a` after a fraction (`1/16 of a US pint`).
fn of_a(line: &Line, numeral: &Numeral, at: usize) -> usize {
    let of = usize::from(line.word(at) == "of");
    let article = usize::from(matches!(line.word(at + of), "a" | "an" | "one"));
    match numeral.shape {
        Shape::Plural => of,
        Shape::Part if of + article == 2 => 2,
        _ => 0,
    }
}

/// `a magnitude 6.2 quake`, `a magnitude of 6.2`.
fn magnitude(line: &Line, numeral: &Numeral) -> Option<Reading> {
    let start = numeral.at.start;
    let joined = usize::from(line.back(start, 1) == "of" || is_dash(line.back(start, 1)));
    let after = line.is_hyphen(numeral.at.end) && line.word(numeral.at.end + 1) == "magnitude";
    let fits = (after || line.back(start, 1 + joined) == "magnitude") && numeral.value() < Decimal::TEN;
    fits.then(|| Reading::new(numeral, Dimension::Measure, "magnitude", "measure/magnitude"))
}

fn rule(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Duration => "duration/unit",
        Dimension::Percentage => "percent/unit",
        _ => "measure/unit",
    }
}

/// The amount times a whole factor; as it is where that is too large.
pub(super) fn times(amount: Amount, factor: u32) -> Amount {
    if factor == 1 {
        return amount;
    }
    let scaled = |n: Number| {
        let value = n.value.checked_mul(factor.into()).unwrap_or(n.value);
        let digits = n.value.normalize().mantissa().unsigned_abs().checked_ilog10().map_or(1, |d| d + 1);
        Number::stated(value, n.significant_digits.unwrap_or(digits))
    };
    match amount {
        Amount::Point(n) => Amount::Point(scaled(n)),
        Amount::Between { low, high } => Amount::Between { low: scaled(low), high: high.map(scaled) },
    }
}

/// The unit that stands here, spelled out or as a symbol, and where it ends.
pub(super) fn after<'u>(line: &Line, at: usize) -> Option<(usize, &'u Unit)> {
    let at = if line.is_hyphen(at) { at + 1 } else { at };
    let national = || {
        let named = matches!(line.raw(at), "US" | "U.S." | "UK" | "imperial");
        spelled(line, at + 1).filter(|(_, u)| named && u.dimension == Dimension::Measure)
    };
    spelled(line, at).or_else(national).or_else(|| symbol(line, at)).or_else(|| marked(line, at))
}

/// A symbol in brackets, `20 [kg]`, or the mark for inches before what it measures, `10" wide`.
fn marked<'u>(line: &Line, at: usize) -> Option<(usize, &'u Unit)> {
    let units = Units::get();
    match (line.word(at), line.word(at + 2)) {
        ("[", "]") | ("<", ">") => units.symbol(line.raw(at + 1)).map(|unit| (at + 3, unit)),
        _ => {
            let measures = matches!(line.word(at + 1), "long" | "wide" | "tall" | "high" | "deep" | "thick");
            let inches = matches!(line.word(at), "\"" | "″" | "”") && measures;
            let unit = if inches { units.symbol("in") } else { None };
            unit.map(|unit| (at + 1, unit))
        }
    }
}

/// A unit spelled out, hyphens between its words or not: `square feet`, `square-foot`.
fn spelled<'u>(line: &Line, at: usize) -> Option<(usize, &'u Unit)> {
    let piece = |n: usize| (at..line.len().min(at + 8)).filter(|&i| !line.is_hyphen(i)).nth(n);
    let (words, unit) = Units::get().named(|n| piece(n).map_or("", |i| line.word(i)))?;
    Some((piece(words - 1)? + 1, unit))
}

/// A symbol: `km`, `°C`, `%`. A single letter must touch the number, but for a few that stand apart.
fn symbol<'u>(line: &Line, at: usize) -> Option<(usize, &'u Unit)> {
    // The stop that ends a sentence may stand with its last letter.
    let next = if line.touches(at + 1) { line.raw(at + 1).trim_end_matches('.') } else { "" };
    let touching_next = (!next.is_empty()).then(|| format!("{}{next}", line.raw(at)));
    if let Some(unit) = touching_next.and_then(|s| Units::get().symbol(&s)) {
        return Some((at + 2, unit));
    }
    let raw = line.raw(at);
    // A stop that ends the sentence stands with a single letter as if it cut it short.
    let last = raw.strip_suffix('.').filter(|letter| letter.len() == 1 && at + 1 == line.len());
    let raw = last.unwrap_or(raw);
    // "in" is a word, "9in" is a length.
    let letter = raw == "in" || (raw.len() == 1 && raw.starts_with(|c: char| c.is_ascii_alphabetic()));
    let apart =
        matches!(raw, "W" | "V" | "C" | "F" | "m" | "g" | "t") || (raw == "A" && line.word(at + 1) == "/");
    let electrical = raw == "F" && line.holds(Class::ELECTRICAL);
    let unit = if electrical { Units::get().of("farad")? } else { Units::get().symbol(raw)? };
    // "the 1990s", "the Model 3s": only a time with a fraction has its seconds so close.
    let decade = raw == "s" && !line.back(at, 1).contains('.');
    (!decade && (!letter || apart || line.touches(at))).then_some((at + 1, unit))
}

/// A rate after a unit: ` per hour`, `/h`, `a day`. Where it ends, and how it is written.
pub(super) fn per(line: &Line, at: usize) -> Option<(usize, String)> {
    let slash = line.word(at) == "/";
    let hyphen = usize::from(line.is_hyphen(at));
    let word = line.word(at + hyphen);
    if !slash && !matches!(word, "per" | "a" | "an" | "each") {
        return None;
    }
    let next = at + hyphen + 1 + usize::from(line.is_hyphen(at + hyphen + 1));
    if slash && line.word(next) == "100" && line.word(next + 1) == "km" {
        return Some((next + 2, " per 100 kilometre".to_owned()));
    }
    let dated = |end: usize| matches!(line.word(end), "ago" | "earlier" | "later" | "before" | "after");
    let unit = spelled(line, next).or_else(|| rate_symbol(line, next));
    if let Some((end, unit)) = unit.filter(|(end, _)| !dated(*end)) {
        return Some((end, format!(" per {}", unit.name)));
    }
    if word == "per" || (matches!(word, "a" | "an") && line.word(next) == "share") {
        let noun = noun_phrase::after(line, next, Grammatical::Singular)?;
        return Some((noun.at.start + 1, format!(" per {}", line.word(next))));
    }
    None
}

/// How many words a substance may have between its amount and the rate.
const SUBSTANCE: usize = 3;

/// A rate after what is measured: `5,000 gallons of water a minute`.
fn rate_of(line: &Line, end: usize) -> Option<String> {
    if line.word(end) != "of" {
        return None;
    }
    let nouns = NounPhrases::get();
    let noun = |i: &usize| line.kind(*i) == Some(Kind::Word) && !nouns.ends_phrase(line.word(*i));
    let words = (end + 1..=end + SUBSTANCE).take_while(noun).count();
    let at = end + 1 + words;
    let (_, rate) = per(line, at).filter(|_| words > 0 && duration::unit(line, at + 1).is_some())?;
    Some(rate)
}

/// A unit's symbol after `per` or a slash, where a single letter needs no number before it: `h`, `s`.
fn rate_symbol<'u>(line: &Line, at: usize) -> Option<(usize, &'u Unit)> {
    let unit = Units::get().symbol(line.raw(at))?;
    (line.kind(at) == Some(Kind::Word)).then_some((at + 1, unit))
}

/// Where a unit's word is no amount: `two years ago` is a date, `one day` may be any, `40 degrees in law`.
fn excluded(line: &Line, numeral: &Numeral, end: usize, unit: &Unit) -> bool {
    let ago = unit.dimension == Dimension::Duration && line.word(end) == "ago";
    let some_day = line.word(numeral.at.start) == "one"
        && matches!(unit.name.as_str(), "day" | "night")
        && !matches!(
            line.back(numeral.at.start, 1),
            "for" | "in" | "than" | "least" | "about" | "just" | "only" | "within"
        );
    let single = matches!(line.back(end, 1), "second" | "minute" | "degree" | "yard" | "meter" | "pound")
        && numeral.shape == Shape::Few;
    // "a zero-day flaw", "a zero-hour contract"
    let none =
        numeral.value().is_zero() && line.is_hyphen(numeral.at.end) && unit.dimension == Dimension::Duration;
    ago || some_day || single || none || is_material(line, end, unit)
}

/// `three stone barns`, `a $40 stone oven`: what something is made of; not `13 stone lighter`.
fn is_material(line: &Line, end: usize, unit: &Unit) -> bool {
    let apart = unit.name == "stone" && !line.touches(end - 1);
    let word = line.word(end);
    let noun = line.kind(end) == Some(Kind::Word) && !NounPhrases::get().ends_phrase(word);
    apart && noun && line.cardinal(end).is_none() && !word.ends_with("er")
}
