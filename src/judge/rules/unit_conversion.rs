//! Amounts in different units: the same where an exact factor turns one into the other, left open where none is known.

use super::super::common::Common;
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Dimension, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "unit_conversion",
    gives: &[(Verdict::Agree, None), (Verdict::Compatible, Some(Reason::UnitConversion))],
    about: "The same amount in two units of measure, by exact factors; left open where no factor is known.",
    fires: Example::of(["The tunnel is [15 miles] long.", "The tunnel is [24 kilometres] long."]),
    quiet: Example::of(["The tunnel is [15 miles] long.", "The tunnel is [40 kilometres] long."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    if *pair.common() == Common::Units {
        let same = pair.comes_to_the_same();
        return same.then(|| Ruling::agree(format!("the same amount in other units ({})", pair.words())));
    }
    let (a, b) = pair.quantities()?;
    let counted = matches!(
        a.dimension,
        Dimension::Count | Dimension::Ordinal | Dimension::Frequency | Dimension::Proportion
    );
    let apart = a.unit != b.unit && !a.unit.is_empty() && !b.unit.is_empty();
    (!counted && a.dimension == b.dimension && apart).then(|| {
        let why = format!("given in {} and in {}, not converted ({})", a.unit, b.unit, pair.words());
        Ruling::compatible(Reason::UnitConversion, Severity::Low, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Bound, Claim};

    fn length(value: i64, unit: &str) -> Claim {
        of(Dimension::Measure, Bound::Exact, value, unit)
    }

    #[test]
    fn fires_on_one_length_in_two_units() {
        let found = ruling(apply, &length(15, "mile"), &length(24, "kilometre")).unwrap();
        assert_eq!((found.verdict, found.reason), (Verdict::Agree, None));
        let open = ruling(apply, &length(15, "mile"), &length(24, "hectare")).unwrap();
        assert_eq!(open.reason, Some(Reason::UnitConversion));
    }

    #[test]
    fn quiet_on_other_lengths_far_bounds_and_two_nouns() {
        assert_eq!(ruling(apply, &length(15, "mile"), &length(40, "kilometre")), None);
        let beyond = of(Dimension::Measure, Bound::MoreThan, 10, "kilometre");
        assert_eq!(ruling(apply, &length(30, "mile"), &beyond), None);
        assert_eq!(
            ruling(apply, &people(Bound::Exact, 5), &of(Dimension::Count, Bound::Exact, 5, "miner")),
            None
        );
    }
}
