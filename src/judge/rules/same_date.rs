//! The same time, or a coarser one that holds the finer: July 1997, 1997.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Granularity, Verdict, When};

pub(super) const RULE: Rule = Rule {
    name: "same_date",
    gives: &[(Verdict::Agree, None)],
    about: "The same time, or a coarser one that holds the finer; a day, and the same day as a limit.",
    fires: Example::of(["The bridge opened [on 4 July 1997].", "The bridge opened [in July 1997]."]),
    quiet: Example::of(["The bridge opened [on 4 July 1997].", "The bridge opened [on 5 July 1997]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.dates()?;
    if a == b {
        return Some(Ruling::agree(format!("the same time, {a} ({})", pair.words())));
    }
    if without_year(pair, a, b) {
        return Some(Ruling::agree(format!(
            "the same day and month, written without the year ({})",
            pair.words()
        )));
    }
    if pair.names_one_limit() {
        return Some(Ruling::agree(format!("one day, as a limit, {a} and {b} ({})", pair.words())));
    }
    let named = |w: &When| w.granularity() != Granularity::Interval;
    let coarser = named(a) && named(b) && (a.contains(b) || b.contains(a));
    coarser.then(|| Ruling::agree(format!("one time given more coarsely, {a} and {b} ({})", pair.words())))
}

/// Whether both are written as one day of a year that neither names.
fn without_year(pair: &Pair, a: &When, b: &When) -> bool {
    let silent = |text: &str| !text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    let day = |when: &When| {
        let start = when.start.filter(|_| when.granularity() == Granularity::Day)?;
        Some((start.month(), start.day()))
    };
    day(a).is_some() && day(a) == day(b) && silent(&pair.a.text) && silent(&pair.b.text)
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Claim;

    #[test]
    fn fires_on_one_day_and_on_its_month() {
        assert!(ruling(apply, &dated("2024-05-01"), &dated("2024-05-01")).is_some());
        assert!(ruling(apply, &dated("2024-05-01"), &dated("2024-05")).is_some());
    }

    #[test]
    fn fires_on_one_day_whose_year_nobody_wrote() {
        let written = |date: &str, text: &str| Claim { text: text.into(), ..dated(date) };
        let (a, b) = (written("2024-04-09", "April 9"), written("2023-04-09", "9 April"));
        assert!(ruling(apply, &a, &b).is_some());
        assert_eq!(ruling(apply, &a, &written("2023-04-09", "April 9, 2023")), None);
    }

    #[test]
    fn fires_on_one_day_that_is_a_limit() {
        assert!(ruling(apply, &dated("../2024-05-31"), &dated("2024-05-31")).is_some());
        assert!(ruling(apply, &dated("../2024-05-31"), &dated("2024-05-31/..")).is_some());
        assert_eq!(ruling(apply, &dated("../2024-05-31"), &dated("2024-05")), None);
    }

    #[test]
    fn quiet_on_two_days_and_on_open_intervals() {
        assert_eq!(ruling(apply, &dated("2024-05-01"), &dated("2024-05-02")), None);
        assert_eq!(ruling(apply, &dated("2024-05-01"), &dated("../2024-05-02")), None);
    }
}
