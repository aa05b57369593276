//! One time of day on two days side by side: the day was reckoned in another time zone, or from another day of publication.

use super::{Example, Pair, Rule, Ruling};
use crate::align::Clock;
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "same_clock",
    gives: &[(Verdict::Compatible, Some(Reason::RelativeDate))],
    about: "One time of day, on two days side by side: across time zones *today* is another day.",
    fires: Example::of([
        "The gates opened [at about 6am today].",
        "The gates opened [around 6 a.m. Wednesday].",
    ]),
    quiet: Example::of([
        "The gates opened [at about 6am today].",
        "The gates opened [around 9 a.m. Wednesday].",
    ]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (clock, other) = (Clock::of(&pair.a.text)?, Clock::of(&pair.b.text)?);
    (clock.minutes_from(other) == 0 && pair.on_neighbouring_days()).then(|| {
        let why = format!("one time of day, a day apart, as across time zones ({})", pair.words());
        Ruling::compatible(Reason::RelativeDate, Severity::Low, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Claim;

    fn at(day: &str, words: &str) -> Claim {
        Claim { text: words.into(), ..dated(day) }
    }

    #[test]
    fn fires_on_one_time_of_two_days_side_by_side() {
        let found =
            ruling(apply, &at("2024-05-02", "6am today"), &at("2024-05-01", "around 6 a.m. Wednesday"));
        assert_eq!(found.unwrap().reason, Some(Reason::RelativeDate));
    }

    #[test]
    fn quiet_on_other_times_and_on_days_further_apart() {
        let early = at("2024-05-02", "6am today");
        assert_eq!(ruling(apply, &early, &at("2024-05-01", "6 p.m. Wednesday")), None);
        assert_eq!(ruling(apply, &early, &at("2024-04-30", "6 a.m. Tuesday")), None);
        assert_eq!(ruling(apply, &early, &at("2024-05-01", "Wednesday")), None);
    }
}
