//! One time of day on two days side by side: the day was reckoned in another time zone, or from another day of publication.

use super::{Example, Pair, Rule, Ruling};
use crate::model::{Reason, Severity, Verdict, When};

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
    let (a, b) = pair.dates()?;
    let (clock, other) = (clock(&pair.a.text)?, clock(&pair.b.text)?);
    (clock == other && side_by_side(a, b)).then(|| {
        let why = format!("one time of day, a day apart, as across time zones ({})", pair.words());
        Ruling::compatible(Reason::RelativeDate, Severity::Low, why)
    })
}

/// Whether one day follows the other.
fn side_by_side(a: &When, b: &When) -> bool {
    let follows = |x: &When, y: &When| x.end.and_then(|end| end.tomorrow().ok()) == y.start;
    let one_day = |w: &When| w.start.is_some() && w.start == w.end;
    one_day(a) && one_day(b) && (follows(a, b) || follows(b, a))
}

/// The first time of day in a text, as its figures and `a` or `p`: `10a` for "10 a.m.", `9:30p`.
fn clock(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    let figure = |c: char| c.is_ascii_digit() || c == ':';
    let starts = text.char_indices().filter(|(at, c)| c.is_ascii_digit() && !text[..*at].ends_with(figure));
    starts.map(|(at, _)| &text[at..]).find_map(|rest| {
        let (figures, after) = rest.split_at(rest.find(|c| !figure(c))?);
        let after = after.trim_start();
        let half = after.chars().next().filter(|c| matches!(c, 'a' | 'p'))?;
        after[1..].trim_start_matches('.').starts_with('m').then(|| format!("{figures}{half}"))
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

    #[test]
    fn a_time_of_day_is_read_in_any_form() {
        for (text, read) in [
            ("about 10am today", Some("10a")),
            ("9:30 p.m. on Monday", Some("9:30p")),
            ("4 May", None),
            ("2024", None),
            ("", None),
        ] {
            assert_eq!(clock(text).as_deref(), read, "{text}");
        }
    }
}
