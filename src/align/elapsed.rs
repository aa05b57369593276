//! Time gone by: a date since which something lasts is also a length of time, and a day of birth an age.

use jiff::{Unit, civil::Date};

use crate::lexicon::Concepts;
use crate::model::{Amount, Body, Bound, Claim, Dimension, Number, Quantity, Source, When};

/// What the words of a date since which something lasts begin with.
const SINCE: &str = "since ";
/// The concept of a birth.
const BIRTH: &str = "born";
/// From how many years on a date since which something lasts is told as a number of years.
const LONG: i16 = 2;

/// What began at a time that a claim names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begun {
    /// What the time gone by since then is told as: a duration, or an age.
    pub dimension: Dimension,
    /// When it began.
    pub when: When,
}

/// Whether a claim tells how long something is to be, not how long it has been.
pub(super) fn is_term(claim: &Claim) -> bool {
    let concept = claim.predicate.as_deref().and_then(|predicate| Concepts::get().by_name(predicate));
    concept.is_some_and(|concept| concept.term)
}

impl Begun {
    /// What began at the time of a date claim: what has lasted "since 1994", the life of who was "born in 1960". `None` for
    /// other claims.
    pub fn of(claim: &Claim) -> Option<Self> {
        let Body::Date(Ok(when)) = claim.body else { return None };
        if let Some(time) = since(&claim.text) {
            Some(Self { dimension: Dimension::Duration, when: named(time, when.start?)? })
        } else if claim.predicate.as_deref() == Some(BIRTH) {
            Some(Self { dimension: Dimension::Age, when })
        } else {
            None
        }
    }

    /// The least and the most whole years that have gone by on a day; `None` for days before it began.
    pub fn years(&self, on: Date) -> Option<(i16, i16)> {
        let years = |from: Date| Some(from.until((Unit::Year, on)).ok()?.get_years());
        let (start, end) = (self.when.start?, self.when.end?);
        if on < start { None } else { Some((years(end)?.max(0), years(start)?)) }
    }

    /// The time gone by when the source was published, as about so many years.
    pub(super) fn quantity(&self, source: &Source) -> Option<Quantity> {
        let (_, years) = self.years(source.published?)?;
        let amount = Amount::Point(Number::exact(years));
        (years >= LONG).then(|| Quantity {
            dimension: self.dimension,
            amount,
            bound: Bound::About,
            unit: "year".to_owned(),
            trend: None,
            relation: None,
        })
    }
}

/// What follows "since".
fn since(text: &str) -> Option<&str> {
    let (word, time) = text.split_at_checked(SINCE.len())?;
    word.eq_ignore_ascii_case(SINCE).then_some(time)
}

/// The time that is named by these words and begins on this day: a year, a month of a year or a day; `None` for what is
/// less sure, as "the 1990s" and "the late summer".
fn named(words: &str, start: Date) -> Option<When> {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let has_day = words.split(|c: char| !c.is_alphanumeric()).any(|word| word.parse::<u8>().is_ok());
    match words.split_whitespace().collect::<Vec<_>>()[..] {
        [year] if is_year(year) => When::year(start.year()),
        [_, year] if is_year(year) && !has_day => When::month(start.year(), start.month()),
        _ if has_day => Some(When::day(start)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(text: &str, when: &str, predicate: &str) -> Claim {
        let body = Body::Date(Ok(when.parse().unwrap()));
        Claim { predicate: Some(predicate.to_owned()), ..Claim::new(body, text) }
    }

    fn years(claim: &Claim, on: &str) -> Option<(Dimension, (i16, i16))> {
        let begun = Begun::of(claim)?;
        Some((begun.dimension, begun.years(on.parse().unwrap())?))
    }

    #[test]
    fn a_year_since_when_leaves_one_year_open() {
        let since = dated("since 1994", "1994-01-01/2020-09-14", "rule");
        assert_eq!(years(&since, "2020-09-14"), Some((Dimension::Duration, (25, 26))));
        let month = dated("since May 1994", "1994-05-01/2020-09-14", "rule");
        assert_eq!(years(&month, "2020-05-14"), Some((Dimension::Duration, (25, 26))));
        let day = dated("Since March 15, 2004", "2004-03-15/2020-09-14", "rule");
        assert_eq!(years(&day, "2020-09-14"), Some((Dimension::Duration, (16, 16))));
    }

    #[test]
    fn a_birth_makes_an_age() {
        let born = dated("March 29, 1928", "1928-03-29", "born");
        assert_eq!(years(&born, "2005-12-19"), Some((Dimension::Age, (77, 77))));
        assert_eq!(years(&dated("1928", "1928", "born"), "2005-12-19"), Some((Dimension::Age, (76, 77))));
    }

    #[test]
    fn other_dates_begin_nothing() {
        assert_eq!(Begun::of(&dated("in 1994", "1994", "rule")), None);
        assert_eq!(Begun::of(&dated("since the 1990s", "1990-01-01/2020-09-14", "rule")), None);
        assert_eq!(years(&dated("since 1994", "1994-01-01/..", "rule"), "1993-12-01"), None);
    }
}
