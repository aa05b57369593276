//! A bound that the other figure meets. Far from the bound, or with two bounds apart, a reader must still see it:
//! "over 500" and "over 700" do not contradict, and do not say the same.

use rust_decimal::Decimal;

use super::super::pair::{meet, ratio};
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Bound, Quantity, Reason, Severity, Verdict};

/// A bound met within a quarter is the same statement.
const QUARTER: Decimal = Decimal::from_parts(125, 0, 0, false, 2);

pub(super) const RULE: Rule = Rule {
    name: "bound",
    gives: &[(Verdict::Agree, None), (Verdict::Compatible, Some(Reason::Bound))],
    about: "A bound that the other figure meets: within a quarter it is the same statement, further off a reader must see it.",
    fires: Example::of(["Police detained [more than 500] dockers.", "Police detained [over 700] dockers."]),
    quiet: Example::of(["Police detained [more than 500] dockers.", "Police detained [480] dockers."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    if !(is_bound(a) || is_bound(b)) || !meet(a.interval(), b.interval()) {
        return None;
    }
    let apart = ratio(named(a), named(b))?;
    Some(if apart <= QUARTER {
        Ruling::agree(format!("the figure meets the bound ({})", pair.words()))
    } else {
        let why = format!("both can hold, and they are far apart ({})", pair.words());
        Ruling::compatible(Reason::Bound, Severity::Medium, why)
    })
}

fn is_bound(q: &Quantity) -> bool {
    matches!(q.bound, Bound::MoreThan | Bound::AtLeast | Bound::LessThan | Bound::AtMost)
}

/// The number that the words name.
fn named(q: &Quantity) -> Decimal {
    match q.bound {
        Bound::AtMost | Bound::LessThan => q.amount.high().unwrap_or(q.amount.low()).value,
        _ => q.amount.low().value,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;

    #[test]
    fn fires_on_bounds_far_apart_and_calls_near_ones_agreement() {
        let far = ruling(apply, &people(Bound::MoreThan, 500), &people(Bound::MoreThan, 700)).unwrap();
        assert_eq!((far.verdict, far.severity), (Verdict::Compatible, Severity::Medium));
        let near = ruling(apply, &people(Bound::MoreThan, 500), &people(Bound::Exact, 540)).unwrap();
        assert_eq!(near.verdict, Verdict::Agree);
    }

    #[test]
    fn quiet_on_a_bound_that_is_broken() {
        assert_eq!(ruling(apply, &people(Bound::MoreThan, 500), &people(Bound::Exact, 480)), None);
        assert_eq!(ruling(apply, &people(Bound::Exact, 4), &people(Bound::Exact, 5)), None);
    }
}
