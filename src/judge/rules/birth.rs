//! An age against a day or year of birth.

use super::super::pair::meet;
use super::since::years;
use super::{Example, Pair, Rule, Ruling};
use crate::model::{Dimension, Reason, Severity, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "birth",
    gives: &[(Verdict::Agree, None), (Verdict::Discrepant, Some(Reason::ValueConflict))],
    about: "A person's age against the day or the year of birth, on the day of the report that tells the age.",
    fires: Example::of(["Ana Ruiz, [41], won the race.", "Ana Ruiz was born in Norport in [1982]."]),
    quiet: Example::of(["Ana Ruiz won the race in [41 minutes].", "Ana Ruiz was born in Norport in [1982]."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let (age, (least, most)) = pair.gone_by(Dimension::Age)?;
    Some(if meet(age.interval(), (Some(least.into()), Some(most.into()))) {
        Ruling::agree(format!("who was born then is of that age ({})", pair.words()))
    } else {
        let why = format!("who was born then is {} old ({})", years(least, most), pair.words());
        Ruling::discrepant(Reason::ValueConflict, Severity::Medium, why)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Bound, Claim};

    fn found(born: &str, age: &Claim) -> Option<Verdict> {
        let born = Claim { predicate: Some("born".into()), ..dated(born) };
        ruling_on(apply, (age, "2024-05-02"), (&born, "2024-05-02")).map(|ruling| ruling.verdict)
    }

    fn aged(years: i64) -> Claim {
        of(Dimension::Age, Bound::Exact, years, "year")
    }

    #[test]
    fn fires_on_an_age_that_fits_and_on_one_that_does_not() {
        assert_eq!(found("1982", &aged(41)), Some(Verdict::Agree));
        assert_eq!(found("1982", &aged(42)), Some(Verdict::Agree));
        assert_eq!(found("1982-12-01", &aged(42)), Some(Verdict::Discrepant));
    }

    #[test]
    fn counts_to_the_time_of_which_the_age_is_told() {
        let then = Claim { when: "2010".parse().ok(), ..aged(77) };
        assert_eq!(found("1933", &then), Some(Verdict::Agree));
        assert_eq!(found("1933", &aged(77)), Some(Verdict::Discrepant));
    }

    #[test]
    fn quiet_on_other_lengths_of_time() {
        assert_eq!(found("1982", &of(Dimension::Duration, Bound::Exact, 41, "year")), None);
    }
}
