//! A day counted from the day of a report, and the day before it: `today`, where the report came out a day later.

use super::{Example, Pair, Rule, Ruling};
use crate::lexicon::{TimeWord, Which, time_words};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "report_day",
    gives: &[(Verdict::Compatible, Some(Reason::RelativeDate))],
    about: "A day counted from a report, as *today* or *last night*, and the day before it: the report may have come out a \
            day after it was written, or in another time zone.",
    fires: Example::of(["The gates opened [this morning].", "The gates opened [on Wednesday]."]),
    quiet: Example::of(["The gates opened [on Thursday].", "The gates opened [on Wednesday]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (a, b) = pair.dates()?;
    let late = match (counts_from_report(&pair.a.text), counts_from_report(&pair.b.text)) {
        (true, false) => a.follows(b),
        (false, true) => b.follows(a),
        _ => false,
    };
    (late && a.is_day() && b.is_day()).then(|| {
        let why = format!("a day apart, one counted from the day of its report ({})", pair.words());
        Ruling::compatible(Reason::RelativeDate, Severity::Low, why)
    })
}

/// Whether the words of a date count from the day of the report, and not ahead: `today`, `last night`.
fn counts_from_report(text: &str) -> bool {
    let words: Vec<TimeWord> = text.split_whitespace().filter_map(|word| time_words().word(word)).collect();
    let any = |is: fn(&TimeWord) -> bool| words.iter().any(is);
    let named = any(|word| matches!(word, TimeWord::Weekday { .. } | TimeWord::Month { .. }));
    let part = any(|word| matches!(word, TimeWord::Which(Which::Last | Which::This)))
        && any(|word| matches!(word, TimeWord::Part));
    !named && (part || any(|word| matches!(word, TimeWord::Day(days) if *days <= 0)))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::Claim;

    fn on(day: &str, words: &str) -> Claim {
        Claim { text: words.into(), ..dated(day) }
    }

    #[test]
    fn fires_on_the_day_before_one_counted_from_the_report() {
        for words in ["today", "last night", "this morning", "Yesterday"] {
            let found = ruling(apply, &on("2024-05-02", words), &on("2024-05-01", "Wednesday"));
            assert_eq!(found.unwrap().reason, Some(Reason::RelativeDate), "{words}");
        }
    }

    #[test]
    fn quiet_on_days_by_name_on_two_counted_days_and_further_apart() {
        let wednesday = on("2024-05-01", "Wednesday night");
        assert_eq!(ruling(apply, &on("2024-05-02", "Thursday"), &wednesday), None);
        assert_eq!(ruling(apply, &on("2024-05-03", "today"), &wednesday), None);
        assert_eq!(ruling(apply, &on("2024-05-02", "today"), &on("2024-05-01", "yesterday")), None);
        assert_eq!(ruling(apply, &on("2024-05-01", "today"), &wednesday), None);
        assert_eq!(ruling(apply, &on("2024-04-30", "today"), &wednesday), None);
        assert_eq!(ruling(apply, &on("2024-05-02", "tomorrow"), &wednesday), None);
        assert_eq!(ruling(apply, &on("2024-05-02", "this Thursday morning"), &wednesday), None);
    }
}
