//! Figures of different times: dated apart, or a count that can only have grown by the later report.

use super::{Pair, Ruling};
use crate::model::{Dimension, Reason, Severity};

pub(super) fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.quantities()?;
    let dated_apart = pair.times().is_some_and(|(x, y)| !x.overlaps(y));
    let growth = a.dimension == Dimension::Count
        && grew(pair.days_later()?, a.amount.low().value < b.amount.low().value);
    (dated_apart || growth).then(|| {
        let why = format!("figures of different times; the later one supersedes ({})", pair.words());
        Ruling::compatible(Reason::DifferentTime, Severity::Medium, why)
    })
}

/// Whether the later report has the larger figure.
fn grew(days_later: i32, second_is_larger: bool) -> bool {
    days_later != 0 && (days_later > 0) == second_is_larger
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Bound;

    #[test]
    fn fires_on_a_toll_that_grew() {
        let (early, late) = (people(Bound::About, 7), people(Bound::MoreThan, 35));
        let found = ruling_on(apply, (&late, "2024-05-09"), (&early, "2024-05-02")).unwrap();
        assert_eq!(found.reason, Some(Reason::DifferentTime));
    }

    #[test]
    fn quiet_on_one_day_and_on_a_toll_that_shrank() {
        let (few, many) = (people(Bound::Exact, 7), people(Bound::Exact, 35));
        assert_eq!(ruling(apply, &few, &many), None);
        assert_eq!(ruling_on(apply, (&many, "2024-05-02"), (&few, "2024-05-09")), None);
    }
}
