//! Two quantities brought to where they can be compared: one unit, one currency, one period.

use rust_decimal::Decimal;

use super::rates::Rates;
use crate::align;
use crate::lexicon::Units;
use crate::model::{Bound, Dimension, Quantity};

/// How two quantities came to be comparable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Common {
    /// They stand as they were written.
    Written,
    /// By an exact factor between their units.
    Units,
    /// A share in words is given in percent.
    Share,
    /// By these rates of exchange.
    Rates(String),
    /// By how many times one period goes into the other.
    Periods,
    /// The period that one of them names was left out.
    OnePeriod,
}

/// What rounding after a conversion may come to: 3 percent.
const ROUNDED: Decimal = Decimal::from_parts(103, 0, 0, false, 2);

/// Two quantities made comparable, and how; `None` where they are so as written, or nothing makes them so.
pub(super) fn bring(a: &Quantity, b: &Quantity, rates: &Rates) -> Option<(Quantity, Quantity, Common)> {
    if let Some((x, y)) = align::in_one_unit(a, b) {
        let how = if a.dimension == b.dimension { Common::Units } else { Common::Share };
        return Some((x, y, how));
    }
    rates.in_one(a, b).map(|(x, y, used)| (x, y, Common::Rates(used))).or_else(|| periods(a, b))
}

/// Whether two quantities that were made comparable come to the same: as far as both are closed, within their precision;
/// else within what rounding comes to.
pub(super) fn same(a: &Quantity, b: &Quantity) -> bool {
    let closed = |q: &Quantity| matches!(q.bound, Bound::Exact | Bound::About | Bound::Range);
    let near = super::pair::ratio(a.amount.low().value, b.amount.low().value).is_some_and(|r| r <= ROUNDED);
    near || (closed(a) && closed(b) && super::pair::meet(a.interval(), b.interval()))
}

/// What a unit is, and the period it is counted over: `USD`, `season`.
pub(super) fn split(unit: &str) -> (&str, Option<&str>) {
    unit.rsplit_once(" per ").map_or((unit, None), |(of, period)| (of, Some(period)))
}

/// Two amounts over periods, brought to the longer one; or, where one names no period, without it.
fn periods(a: &Quantity, b: &Quantity) -> Option<(Quantity, Quantity, Common)> {
    let ((unit_a, over_a), (unit_b, over_b)) = (split(&a.unit), split(&b.unit));
    if over_a == over_b || a.dimension != b.dimension {
        return None;
    }
    let bare = |q: &Quantity, unit: &str| Quantity { unit: unit.to_owned(), ..q.clone() };
    let (a, b) = (bare(a, unit_a), bare(b, unit_b));
    let (a, b) = if unit_a == unit_b { (a, b) } else { align::in_one_unit(&a, &b)? };
    let Some((over_a, over_b)) = over_a.zip(over_b) else { return Some((a, b, Common::OnePeriod)) };
    let (of_a, of_b) = (length(over_a, over_b)?, length(over_b, over_a)?);
    Some((over(&a, of_a, of_b)?, over(&b, of_b, of_a)?, Common::Periods))
}

/// How long a period is, in the unit that it and the other are compared in.
fn length(period: &str, other: &str) -> Option<Decimal> {
    let base = |name| Units::get().of(name).filter(|u| u.dimension == Dimension::Duration);
    let (unit, other) = (base(period)?, base(other)?);
    let kin = |u: &crate::lexicon::Unit| u.base.as_ref().map_or_else(|| u.name.clone(), |b| b.unit.clone());
    (kin(unit) == kin(other)).then(|| unit.base.as_ref().map_or(Decimal::ONE, |b| b.times))
}

/// An amount over its own period as it would be over the longer of two.
fn over(q: &Quantity, own: Decimal, other: Decimal) -> Option<Quantity> {
    let times = if own < other { other.checked_div(own)? } else { Decimal::ONE };
    Some(Quantity { amount: q.amount.converted(times, Decimal::ZERO)?, ..q.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Number};

    fn of(dimension: Dimension, value: i64, unit: &str) -> Quantity {
        let amount = Amount::Point(Number::exact(value));
        Quantity { dimension, amount, bound: Bound::Exact, unit: unit.into(), trend: None, relation: None }
    }

    fn how(a: &Quantity, b: &Quantity) -> Option<(bool, Common)> {
        bring(a, b, &Rates::default()).map(|(x, y, how)| (same(&x, &y), how))
    }

    #[test]
    fn periods_meet_in_the_longer_one() {
        let tests = |value, unit| of(Dimension::Count, value, unit);
        let (day, week) = (tests(5, "test per day"), tests(35, "test per week"));
        assert_eq!(how(&day, &week), Some((true, Common::Periods)));
        assert_eq!(
            how(&tests(5, "test per month"), &tests(60, "test per year")),
            Some((true, Common::Periods))
        );
        assert_eq!(how(&day, &tests(5, "test")), Some((true, Common::OnePeriod)));
    }

    #[test]
    fn what_has_nothing_in_common_is_left_alone() {
        let money = |unit| of(Dimension::Money, 5, unit);
        assert_eq!(how(&money("USD per season"), &money("USD per year")), None);
        assert_eq!(how(&money("USD"), &money("EUR")), None);
        assert_eq!(how(&money("USD per year"), &money("EUR")), None);
    }
}
