//! A length of time against the date since which something lasts.

use super::super::pair::meet;
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Dimension, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "since",
    gives: &[(Verdict::Agree, None), (Verdict::Discrepant, Some(Reason::ValueConflict))],
    about: "How long something has lasted against the date since which it lasts, up to the day of the report that tells how \
            long; a year begun may count.",
    fires: Example::of([
        "Ida Berg has led the bank for [13 years].",
        "Ida Berg has led the bank [since 2011].",
    ]),
    quiet: Example::of(["Ida Berg has led the bank for [13 years].", "Ida Berg joined the bank in [2011]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (told, (least, most)) = pair.gone_by(Dimension::Duration)?;
    Some(if meet(told.interval(), (Some(least.into()), Some((most + 1).into()))) {
        Ruling::agree(format!("since then it has been as long as that ({})", pair.words()))
    } else {
        let why = format!("since then it has been {} ({})", years(least, most), pair.words());
        Ruling::discrepant(Reason::ValueConflict, Severity::Medium, why)
    })
}

/// So many whole years: `26 years`, `25 or 26 years`.
pub(super) fn years(least: i16, most: i16) -> String {
    match (least, most) {
        (1, 1) => "1 year".to_owned(),
        _ if least == most => format!("{most} years"),
        _ => format!("{least} or {most} years"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Bound, Claim};

    fn lasting(bound: Bound, years: i64) -> Claim {
        of(Dimension::Duration, bound, years, "year")
    }

    fn found(told: &Claim) -> Option<Verdict> {
        let since = Claim { text: "since 2011".into(), ..dated("2011-01-01/2024-05-02") };
        ruling_on(apply, (&since, "2024-05-02"), (told, "2024-05-02")).map(|ruling| ruling.verdict)
    }

    #[test]
    fn fires_on_a_length_that_fits_and_on_one_that_does_not() {
        assert_eq!(found(&lasting(Bound::Exact, 13)), Some(Verdict::Agree));
        assert_eq!(found(&lasting(Bound::MoreThan, 10)), Some(Verdict::Agree));
        assert_eq!(found(&lasting(Bound::Exact, 9)), Some(Verdict::Discrepant));
    }

    #[test]
    fn quiet_on_ages_and_other_units() {
        assert_eq!(found(&of(Dimension::Age, Bound::Exact, 13, "year")), None);
        assert_eq!(found(&of(Dimension::Duration, Bound::Exact, 156, "month")), None);
    }
}
