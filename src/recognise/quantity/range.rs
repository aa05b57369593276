//! Ranges: two amounts that are the ends of one: `10 to 15 million`, `between $3bn and $5bn`, `1.5-2 percent`.

use rust_decimal::Decimal;

use super::line::{Kind, Line, is_dash};
use super::reading::Reading;
use super::{number, trend};
use crate::lexicon::{Class, NounPhrases};
use crate::model::{Amount, Bound, Dimension, Number};

/// Joins neighbouring readings that are the two ends of a range, and drops scores. Readings are in text order.
pub(super) fn join(line: &Line, readings: Vec<Reading>) -> Vec<Reading> {
    let mut joined: Vec<Reading> = Vec::with_capacity(readings.len());
    for next in readings {
        match joined.last().map(|low| meet(line, low, &next)) {
            Some(Meeting::Range(range)) => {
                joined.pop();
                joined.push(*range);
            }
            Some(Meeting::Score) => {
                joined.pop();
            }
            _ => joined.push(next),
        }
    }
    joined
}

/// What two neighbours are to each other.
enum Meeting {
    /// The ends of one range.
    Range(Box<Reading>),
    /// The two sides of a score.
    Score,
    /// Nothing.
    Strangers,
}

fn meet(line: &Line, low: &Reading, high: &Reading) -> Meeting {
    let (Amount::Point(from), Amount::Point(to)) = (low.amount, high.amount) else {
        return Meeting::Strangers;
    };
    let Some(joint) = link(line, low, high) else { return Meeting::Strangers };
    // "between $62 and $68 a share"
    let rate = high.unit.strip_prefix(&low.unit).is_some_and(|rest| rest.starts_with(" per "));
    let alike = low.unit == high.unit || rate;
    // "displaced 200-300 families": the people that the words around suggest give way to what is counted.
    let elided = low.rule == "count/elided" && high.thing.is_some();
    if !(elided || low.is_bare() || high.is_bare() || (low.dimension == high.dimension && alike)) {
        return Meeting::Strangers;
    }
    let shared = share_scale(low, from, high, to);
    let to = lift(line, (low, from), (high, to));
    let one_thing = shared.value >= to.value || is_record(line, low, high);
    if joint == Link::Hyphen && low.is_bare() && (high.is_bare() || one_thing) {
        // No score and no vote has sides so large.
        let large = shared.value >= Decimal::ONE_THOUSAND && shared.value < to.value;
        return match high.dimension {
            Dimension::Count if large => Meeting::Range(Box::new(range(low, high, shared, to))),
            Dimension::Count => Meeting::Score,
            _ => Meeting::Strangers,
        };
    }
    // No range is so wide: "1 or 30", "rose 3p to 128p".
    let wide = to.value > shared.value.saturating_mul(Decimal::TEN);
    let far = wide && (joint == Link::Or || trend::verb_before(line, low.at.start).is_some());
    // "a current of 2 amperes to 1 ampere"
    let both = low.dimension == Dimension::Measure && joint == Link::Word && !low.is_bare();
    let below_zero = shared.value < Decimal::ZERO && to.value < Decimal::ZERO;
    let falls = joint == Link::From || below_zero || (both && high.dimension == Dimension::Measure);
    if far || shared.value == to.value || (!falls && shared.value > to.value) {
        return Meeting::Strangers;
    }
    Meeting::Range(Box::new(range(low, high, shared, to)))
}

/// Whether two numbers are what one thing has of each, since only one is named: `a 15-17 record`, `the 3-12 Herons`. A people
/// may well be counted so: `the 10-12 Iraqis`.
fn is_record(line: &Line, low: &Reading, high: &Reading) -> bool {
    let (Some(thing), Some(before)) = (&high.thing, low.at.start.checked_sub(1)) else { return false };
    if thing.len() != 1 || line.is_hyphen(thing.start - 1) || !line.is_in(before, Class::ARTICLE) {
        return false;
    }
    let people = ["ans", "is", "ese"].iter().any(|ending| line.word(thing.start).ends_with(ending));
    let team = line.is_capital(thing.start) && !line.headline && !people;
    team || !NounPhrases::get().is_plural(line.word(thing.start))
}

/// How two numbers are linked.
#[derive(PartialEq, Eq)]
enum Link {
    /// `10-15`.
    Hyphen,
    /// `10 to 15`, `between 10 and 15`.
    Word,
    /// `10 or 15`.
    Or,
    /// `from 10 to 15`.
    From,
}

fn link(line: &Line, low: &Reading, high: &Reading) -> Option<Link> {
    let gap = low.at.end..high.at.start;
    let opened = low.at.start.checked_sub(1).map_or("", |i| line.word(i));
    let words: Vec<&str> = gap.clone().map(|i| line.word(i)).collect();
    // "rose by $2 to $9" is a change and a level, "rose by 2 to 3 points" is a range.
    let changed = (opened == "by" && !low.is_bare()) || trend::is_left(line, low);
    if changed {
        return None;
    }
    match words.as_slice() {
        [dash] if is_dash(dash) => Some(Link::Hyphen),
        [to, dash] | [dash, to] if *to == "to" && is_dash(dash) => Some(Link::Word),
        ["to" | "through" | "till" | "until"] if opened == "from" => Some(Link::From),
        ["to" | "through"] => Some(Link::Word),
        // "18-to-34-year-olds"
        [dash, "to", other] if is_dash(dash) && is_dash(other) => Some(Link::Word),
        ["or"] => Some(Link::Or),
        ["and"] if opened == "between" => Some(Link::Word),
        _ => None,
    }
}

/// The lower end with the scale that only the upper one carries: `10 to 15 million`.
pub(super) fn share_scale(low: &Reading, from: Number, high: &Reading, to: Number) -> Number {
    let mantissa = to.value.checked_div(high.scale).unwrap_or(to.value);
    let shares = low.scale == Decimal::ONE && high.scale > Decimal::ONE && from.value < mantissa;
    let scaled = from.value.checked_mul(high.scale).filter(|_| shares);
    scaled.map_or(from, |v| Number::stated(v, number::written_digits(from.value)))
}

/// The upper end with the scale that only the lower one carries: `$3 billion to 5`.
fn lift(line: &Line, (low, from): (&Reading, Number), (high, to): (&Reading, Number)) -> Number {
    let open = high.is_bare() && high.scale == Decimal::ONE && line.kind(high.number) == Some(Kind::Digits);
    let closed = matches!(line.word(high.at.end), "" | "." | "," | ";" | ")");
    let mantissa = from.value.checked_div(low.scale).unwrap_or(from.value);
    let fits = open && closed && low.scale > Decimal::ONE && !low.is_bare() && mantissa < to.value;
    let scaled = to.value.checked_mul(low.scale).filter(|_| fits && to.value < Decimal::ONE_THOUSAND);
    scaled.map_or(to, |v| Number::stated(v, number::written_digits(to.value)))
}

/// The range between two readings, over all their words.
pub(super) fn range(low: &Reading, high: &Reading, from: Number, to: Number) -> Reading {
    let mut range = if low.is_bare() || high.thing.is_some() || high.unit.len() > low.unit.len() {
        high.clone()
    } else {
        low.clone()
    };
    let (from, to) = if from.value <= to.value { (from, to) } else { (to, from) };
    range.amount = Amount::Between { low: from, high: Some(to) };
    range.bound = Some(Bound::Range);
    range.at = low.at.start..high.at.end;
    range
}

/// Joins two bounds on one amount: `at least 12 and as many as 20 people`, `more than 10 but less than 40`. Readings are
/// in text order.
pub(super) fn between_bounds(line: &Line, readings: Vec<Reading>) -> Vec<Reading> {
    let mut joined: Vec<Reading> = Vec::with_capacity(readings.len());
    for next in readings {
        match joined.last().and_then(|first| bounded(line, first, &next)) {
            Some(range) => {
                joined.pop();
                joined.push(range);
            }
            None => joined.push(next),
        }
    }
    joined
}

fn bounded(line: &Line, first: &Reading, second: &Reading) -> Option<Reading> {
    let side = |r: &Reading| match r.bound {
        Some(Bound::MoreThan | Bound::AtLeast) => Some(false),
        Some(Bound::LessThan | Bound::AtMost) => Some(true),
        _ => None,
    };
    let (upper, other) = (side(first)?, side(second)?);
    let gap: Vec<&str> = (first.at.end..second.at.start).map(|i| line.word(i)).collect();
    let joint = matches!(
        gap.as_slice(),
        ["and" | "but" | "or" | ","] | [",", "and" | "but" | "or"] | ["and", "possibly" | "perhaps"]
    );
    let (Amount::Point(a), Amount::Point(b)) = (first.amount, second.amount) else { return None };
    let (low, high) = if upper { (second, first) } else { (first, second) };
    let (from, to) = if upper { (b, a) } else { (a, b) };
    let from = share_scale(low, from, high, to);
    let alike = first.is_bare() || second.is_bare() || first.unit == second.unit;
    (upper != other && joint && alike && from.value < to.value).then(|| range(first, second, from, to))
}
