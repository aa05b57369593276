//! The rules of the judge, one a file, each with a case for and a case against it.

mod age;
mod arithmetic;
mod attribution_conflict;
mod birth;
mod bound;
mod characterisation;
mod currency;
mod date_conflict;
mod denominator;
mod different_source;
mod different_time;
mod hedge_lost;
mod increment;
mod none_at_all;
mod part;
mod partial_quote;
mod period;
mod place;
mod referent;
mod relative_date;
mod report_day;
mod rounding;
mod rule;
mod same_clock;
mod same_date;
mod same_value;
mod same_words;
mod share;
mod since;
mod translation_variant;
mod transliteration;
mod unit_conversion;
mod vague;
mod value_conflict;

use super::pair::Pair;
use crate::model::{Kind, Verdict};
pub(super) use rule::Ruling;
pub use rule::{Example, Rule};

/// What is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Two quantities.
    Quantities,
    /// Two dates.
    Dates,
    /// A quantity and a date since which something lasts.
    QuantityAndDate,
    /// Two statements.
    Statements,
    /// A total and the parts that the same report tells.
    Sum,
}

impl Case {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Quantities, Self::Dates, Self::QuantityAndDate, Self::Statements, Self::Sum];

    /// What two claims of two sources are; `None` for kinds that never meet in a fact.
    pub(super) fn of(pair: &Pair) -> Option<Self> {
        match (pair.a.kind(), pair.b.kind()) {
            (Kind::Quantity, Kind::Quantity) => Some(Self::Quantities),
            (Kind::Date, Kind::Date) => Some(Self::Dates),
            (Kind::Quantity, Kind::Date) | (Kind::Date, Kind::Quantity) => Some(Self::QuantityAndDate),
            (Kind::Statement, Kind::Statement) => Some(Self::Statements),
            _ => None,
        }
    }

    fn rules(self) -> &'static Rules {
        match self {
            Self::Quantities => &QUANTITY,
            Self::Dates => &DATE,
            Self::QuantityAndDate => &QUANTITY_AND_DATE,
            Self::Statements => &STATEMENT,
            Self::Sum => &SUM,
        }
    }
}

/// The rules of one case.
struct Rules {
    /// Asked in order; the first that knows decides.
    first: &'static [&'static Rule],
    /// Asked in order where that was an agreement: what still sets the claims apart.
    then: &'static [&'static Rule],
}

/// What is counted before units, units before values, time and scope before contradiction.
const QUANTITY: Rules = Rules {
    first: &[
        &referent::RULE,
        &denominator::RULE,
        &share::RULE,
        &currency::RULE,
        &period::RULE,
        &unit_conversion::RULE,
        &same_value::RULE,
        &age::RULE,
        &part::RULE,
        &increment::RULE,
        &none_at_all::RULE,
        &vague::RULE,
        &rounding::RULE,
        &bound::RULE,
        &different_time::RULE,
        &place::RULE,
        &value_conflict::RULE,
    ],
    then: &[&hedge_lost::RULE],
};

const DATE: Rules = Rules {
    first: &[
        &same_date::RULE,
        &relative_date::RULE,
        &same_clock::RULE,
        &report_day::RULE,
        &date_conflict::RULE,
    ],
    then: &[],
};

const STATEMENT: Rules = Rules {
    first: &[
        &attribution_conflict::RULE,
        &transliteration::RULE,
        &same_words::RULE,
        &different_source::RULE,
        &characterisation::RULE,
        &partial_quote::RULE,
        &translation_variant::RULE,
    ],
    then: &[],
};

const QUANTITY_AND_DATE: Rules = Rules { first: &[&since::RULE, &birth::RULE], then: &[] };

const SUM: Rules = Rules { first: &[&arithmetic::RULE], then: &[] };

/// The rules of a case, in the order in which they are asked.
pub fn rules(case: Case) -> impl Iterator<Item = &'static Rule> {
    let rules = case.rules();
    rules.first.iter().chain(rules.then).copied()
}

/// Whether a rule of this name is one that is asked of agreements.
pub(super) fn is_remark(name: &str) -> bool {
    Case::ALL.iter().flat_map(|case| case.rules().then).any(|rule| rule.name == name)
}

/// The first rule of a case that knows of a pair, and what it finds; of agreements what still sets the claims apart.
pub(super) fn decide(case: Case, pair: &Pair) -> Option<(&'static str, Ruling)> {
    let rules = case.rules();
    let ask = |rules: &[&'static Rule]| rules.iter().find_map(|rule| Some((rule.name, rule.ask(pair)?)));
    let found = ask(rules.first)?;
    let agreed = found.1.verdict == Verdict::Agree;
    Some(if agreed { ask(rules.then).unwrap_or(found) } else { found })
}

#[cfg(test)]
mod testing;
