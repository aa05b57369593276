//! A day counted from the day of a report, and the day beside it: `today`, where the report came out a day later.

use super::{Example, Pair, Rule, Ruling};
use crate::lexicon::{TimeWord, time_words};
use crate::model::{Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "report_day",
    gives: &[(Verdict::Compatible, Some(Reason::RelativeDate))],
    about: "A day counted from a report, as *today* or *last night*, and the day beside it: the report may have come out a \
            day after it was written, or in another time zone.",
    fires: Example::of(["The gates opened [this morning].", "The gates opened [on Wednesday]."]),
    quiet: Example::of(["The gates opened [on Thursday].", "The gates opened [on Wednesday]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let counted = counts_from_report(&pair.a.text) != counts_from_report(&pair.b.text);
    (counted && pair.on_neighbouring_days()).then(|| {
        let why = format!("a day apart, one counted from the day of its report ({})", pair.words());
        Ruling::compatible(Reason::RelativeDate, Severity::Low, why)
    })
}

/// Whether the words of a date count from the day of the report: `today`, `last night`.
fn counts_from_report(text: &str) -> bool {
    let words: Vec<TimeWord> = text.split_whitespace().filter_map(|word| time_words().word(word)).collect();
    let which = || words.iter().any(|word| matches!(word, TimeWord::Which(_)));
    let part = || words.iter().any(|word| matches!(word, TimeWord::Part));
    words.iter().any(|word| matches!(word, TimeWord::Day(_))) || (which() && part())
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
    fn fires_on_the_day_beside_one_counted_from_the_report() {
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
    }
}
