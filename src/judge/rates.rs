//! Rates of exchange, given by the user: the judge knows none.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::model::{Dimension, Quantity};

/// The currency that rates are in, where they say nothing else.
const BASE: &str = "USD";

/// What one unit of each currency is worth, all in one currency: US dollars, which need no entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rates(BTreeMap<String, Decimal>);

impl Rates {
    /// Rates by ISO 4217 code; `Err` names the first one that is not three capital letters with a positive rate.
    pub fn new(rates: BTreeMap<String, Decimal>) -> Result<Self, String> {
        let code = |name: &str| name.len() == 3 && name.bytes().all(|b| b.is_ascii_uppercase());
        match rates.iter().find(|(name, rate)| !code(name) || **rate <= Decimal::ZERO) {
            Some((name, rate)) => Err(format!("{name}={rate}")),
            None => Ok(Self(rates)),
        }
    }

    /// What one unit of a currency is worth.
    fn of(&self, currency: &str) -> Option<Decimal> {
        let known = self.0.get(currency).copied();
        known.or_else(|| (currency == BASE && !self.0.is_empty()).then_some(Decimal::ONE))
    }

    /// Two amounts of different currencies in one, with the rates used in words: `EUR=1.18`.
    pub(super) fn in_one(&self, a: &Quantity, b: &Quantity) -> Option<(Quantity, Quantity, String)> {
        let money = a.dimension == Dimension::Money && b.dimension == Dimension::Money;
        if !money || a.unit == b.unit {
            return None;
        }
        let (x, y) = (self.of(&a.unit)?, self.of(&b.unit)?);
        let turn = |q: &Quantity, rate: Decimal| {
            let amount = q.amount.converted(rate, Decimal::ZERO)?;
            Some(Quantity { amount, unit: BASE.to_owned(), ..q.clone() })
        };
        let used: Vec<String> = [(&a.unit, x), (&b.unit, y)]
            .iter()
            .filter(|(unit, _)| self.0.contains_key(*unit))
            .map(|(unit, rate)| format!("{unit}={rate}"))
            .collect();
        Some((turn(a, x)?, turn(b, y)?, used.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates(list: &[(&str, i64)]) -> Result<Rates, String> {
        Rates::new(list.iter().map(|(name, cents)| ((*name).to_owned(), Decimal::new(*cents, 2))).collect())
    }

    #[test]
    fn dollars_need_no_rate_where_others_have_one() {
        let some = rates(&[("EUR", 118)]).unwrap();
        assert_eq!((some.of("USD"), some.of("EUR")), (Some(Decimal::ONE), Some(Decimal::new(118, 2))));
        assert_eq!((some.of("GBP"), Rates::default().of("USD")), (None, None));
    }

    #[test]
    fn what_is_no_rate_is_named() {
        assert_eq!(rates(&[("EUR", 118), ("GBP", 0)]), Err("GBP=0.00".into()));
        assert_eq!(rates(&[("euro", 118)]), Err("euro=1.18".into()));
    }
}
