//! Figures of different times: dated apart, or a count that has grown by the later report.

use std::cmp::Ordering;

use super::{Example, Pair, Rule, Ruling};
use crate::lexicon::Concepts;
use crate::model::{Claim, Dimension, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "different_time",
    gives: &[(Verdict::Compatible, Some(Reason::DifferentTime))],
    about: "Figures of different times: dated apart, or a count that has grown by the later report. A toll does not shrink.",
    fires: Example::of(["The storm killed [seven] sailors.", "The storm killed [35] sailors."])
        .on(["2024-05-02", "2024-05-09"]),
    quiet: Example::of(["The storm killed [35] sailors.", "The storm killed [seven] sailors."])
        .on(["2024-05-02", "2024-05-09"]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let grew = grew(pair);
    let apart = pair.times().is_some_and(|(x, y)| !x.overlaps(y));
    let shrank = grew == Some(false) && is_toll(pair);
    (grew == Some(true) || (apart && !shrank)).then(|| {
        let why = format!("figures of different times; the later one supersedes ({})", pair.words());
        Ruling::compatible(Reason::DifferentTime, Severity::Medium, why)
    })
}

/// Whether a count is larger, or smaller, as of the later time: the time that the claims are of, else the day of the
/// reports. `None` for what is no count, or of one time.
pub(super) fn grew(pair: &Pair) -> Option<bool> {
    let (a, b) =
        pair.quantities().filter(|(a, b)| a.dimension == Dimension::Count && b.dimension == a.dimension)?;
    let more = b.amount.low().value.cmp(&a.amount.low().value);
    let later = as_of(pair);
    (later != Ordering::Equal && more != Ordering::Equal).then_some(later == more)
}

/// Whether the second claim is of a later (`Greater`) or an earlier time than the first.
fn as_of(pair: &Pair) -> Ordering {
    let before =
        |a: Option<jiff::civil::Date>, b: Option<jiff::civil::Date>| a.zip(b).is_some_and(|(a, b)| a < b);
    match pair.times() {
        Some((a, b)) if before(a.end, b.start) => Ordering::Greater,
        Some((a, b)) if before(b.end, a.start) => Ordering::Less,
        _ => pair.days_later().unwrap_or(0).cmp(&0),
    }
}

fn is_toll(pair: &Pair) -> bool {
    let concept = |c: &Claim| Concepts::get().by_name(c.predicate.as_deref()?);
    [pair.a, pair.b].into_iter().all(|c| concept(c).is_some_and(|concept| concept.toll))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Bound;

    fn toll(n: i64, day: &str) -> Claim {
        Claim { predicate: Some("die".into()), when: day.parse().ok(), ..people(Bound::Exact, n) }
    }

    #[test]
    fn fires_on_a_toll_that_grew() {
        let (early, late) = (people(Bound::About, 7), people(Bound::MoreThan, 35));
        let found = ruling_on(apply, (&late, "2024-05-09"), (&early, "2024-05-02")).unwrap();
        assert_eq!(found.reason, Some(Reason::DifferentTime));
        assert!(ruling(apply, &toll(7, "2024-05-01"), &toll(35, "2024-05-02")).is_some());
    }

    #[test]
    fn fires_on_figures_dated_apart() {
        let at = |n, day: &str| Claim { predicate: None, ..toll(n, day) };
        assert!(ruling(apply, &at(35, "2023-05"), &at(7, "2024-05")).is_some());
    }

    #[test]
    fn quiet_on_one_day_and_on_a_toll_that_shrank() {
        let (few, many) = (people(Bound::Exact, 7), people(Bound::Exact, 35));
        assert_eq!(ruling(apply, &few, &many), None);
        assert_eq!(ruling_on(apply, (&many, "2024-05-02"), (&few, "2024-05-09")), None);
        assert_eq!(ruling(apply, &toll(35, "2024-05-01"), &toll(7, "2024-05-02")), None);
    }
}
