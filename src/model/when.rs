//! Times as intervals of days, written in the Extended Date/Time Format (ISO 8601-2).

use std::fmt;
use std::str::FromStr;

use jiff::{ToSpan, civil::Date};

/// An interval of days, both ends included; an end that is not known is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// First day, or open.
    pub start: Option<Date>,
    /// Last day, or open.
    pub end: Option<Date>,
}

/// How fine the interval is; follows from its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Granularity {
    /// One day.
    Day,
    /// Monday to Sunday.
    Week,
    /// One calendar month.
    Month,
    /// One calendar quarter.
    Quarter,
    /// One calendar year.
    Year,
    /// Ten calendar years from a year that ends in 0.
    Decade,
    /// Anything else, open ends included.
    Interval,
}

impl When {
    /// A single day.
    pub fn day(date: Date) -> Self {
        Self { start: Some(date), end: Some(date) }
    }

    /// All days from `start` to `end`.
    pub fn between(start: Date, end: Date) -> Self {
        Self { start: Some(start), end: Some(end.max(start)) }
    }

    /// A calendar month; `None` outside the years 1 to 9999 or months 1 to 12.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let start = Date::new(year, month, 1).ok().filter(|_| year > 0)?;
        Some(Self::between(start, start.last_of_month()))
    }

    /// A calendar year; `None` outside the years 1 to 9999.
    pub fn year(year: i16) -> Option<Self> {
        let start = Date::new(year, 1, 1).ok().filter(|_| year > 0)?;
        Some(Self::between(start, start.last_of_year()))
    }

    /// The week, Monday to Sunday, that holds `date`.
    pub fn week(date: Date) -> Option<Self> {
        let monday = date.checked_sub(i64::from(date.weekday().to_monday_zero_offset()).days()).ok()?;
        Some(Self::between(monday, monday.checked_add(6.days()).ok()?))
    }

    /// Whether some day belongs to both; open ends reach without limit.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before =
            |end: Option<Date>, start: Option<Date>| matches!((end, start), (Some(e), Some(s)) if e < s);
        !before(self.end, other.start) && !before(other.end, self.start)
    }

    /// Whether every day of `other` belongs to this interval.
    pub fn contains(&self, other: &Self) -> bool {
        let starts = self.start.is_none_or(|s| other.start.is_some_and(|o| s <= o));
        let ends = self.end.is_none_or(|e| other.end.is_some_and(|o| o <= e));
        starts && ends
    }

    /// Whether it is one day.
    pub fn is_day(&self) -> bool {
        self.granularity() == Granularity::Day
    }

    /// Whether it begins on the day after the other ends.
    pub fn follows(&self, other: &Self) -> bool {
        let next = other.end.and_then(|end| end.tomorrow().ok());
        next.is_some() && next == self.start
    }

    /// The day up to which, or from which on, an interval that is open to one side reaches.
    pub fn limit(&self) -> Option<Date> {
        self.start.xor(self.end)
    }

    /// The limit of one of them, where the other begins or ends with that day too: `by 31 May` and `31 May`.
    pub fn shared_limit(&self, other: &Self) -> Option<Date> {
        let day = self.limit().or(other.limit())?;
        let holds = |when: &Self| when.start == Some(day) || when.end == Some(day);
        (holds(self) && holds(other)).then_some(day)
    }

    /// How many days it spans; `None` where an end is open.
    pub fn days(&self) -> Option<i32> {
        let (start, end) = (self.start?, self.end?);
        Some(start.until(end).ok()?.get_days() + 1)
    }

    /// How fine the interval is.
    pub fn granularity(&self) -> Granularity {
        let (Some(start), Some(end)) = (self.start, self.end) else { return Granularity::Interval };
        if start == end {
            Granularity::Day
        } else if Self::week(start) == Some(*self) {
            Granularity::Week
        } else if start.day() != 1 || end != end.last_of_month() {
            Granularity::Interval
        } else {
            months_granularity(start, end)
        }
    }
}

fn months_granularity(start: Date, end: Date) -> Granularity {
    let years = end.year() - start.year();
    let months = i32::from(years) * 12 + i32::from(end.month() - start.month()) + 1;
    match (start.month(), months) {
        (_, 1) => Granularity::Month,
        (1 | 4 | 7 | 10, 3) => Granularity::Quarter,
        (1, 12) => Granularity::Year,
        (1, 120) if start.year() % 10 == 0 => Granularity::Decade,
        _ => Granularity::Interval,
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |d: Option<Date>| d.map_or_else(|| "..".to_owned(), |d| d.to_string());
        match (self.granularity(), self.start) {
            (Granularity::Day, Some(day)) => write!(f, "{day}"),
            (Granularity::Month, Some(day)) => write!(f, "{:04}-{:02}", day.year(), day.month()),
            (Granularity::Year, Some(day)) => write!(f, "{:04}", day.year()),
            _ => write!(f, "{}/{}", end(self.start), end(self.end)),
        }
    }
}

impl FromStr for When {
    type Err = String;

    /// Reads what [`Display`](fmt::Display) writes: a day, a month, a year, or an interval with `..` for an open end.
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let fault = || {
            format!("`{s}` is not a date; write 2024-05-01, 2024-05, 2024, or two of them as 2024-05-01/..")
        };
        let Some((start, end)) = s.split_once('/') else { return single(s).ok_or_else(fault) };
        let ends = |part: &str| if part == ".." { Some(None) } else { single(part).map(Some) };
        let (start, end) = (ends(start).ok_or_else(fault)?, ends(end).ok_or_else(fault)?);
        let when = Self { start: start.and_then(|w| w.start), end: end.and_then(|w| w.end) };
        match (when.start, when.end) {
            (Some(s), Some(e)) if e < s => Err(fault()),
            _ => Ok(when),
        }
    }
}

fn single(s: &str) -> Option<When> {
    let parts: Vec<&str> = s.split('-').collect();
    match parts.as_slice() {
        [year] if year.len() == 4 => When::year(year.parse().ok()?),
        [year, month] if year.len() == 4 => When::month(year.parse().ok()?, month.parse().ok()?),
        _ => s.parse::<Date>().ok().map(When::day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_round_trips() {
        for text in
            ["2020-09-14", "2020-08", "2021", "2021-06-21/2021-06-27", "../2020-09-14", "1994-01-01/.."]
        {
            assert_eq!(text.parse::<When>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn nonsense_is_refused_with_the_mend() {
        for text in ["", "yesterday", "2020-13", "2020-02-30", "2021/2020", "0000"] {
            assert!(text.parse::<When>().is_err(), "{text}");
        }
    }

    #[test]
    fn granularity_follows_from_the_ends() {
        assert_eq!("2021-06-21/2021-06-27".parse::<When>().unwrap().granularity(), Granularity::Week);
        assert_eq!("2021-04/2021-06".parse::<When>().unwrap().granularity(), Granularity::Quarter);
        assert_eq!("1990/1999".parse::<When>().unwrap().granularity(), Granularity::Decade);
        assert_eq!("2021-06-20/2021-06-26".parse::<When>().unwrap().granularity(), Granularity::Interval);
    }

    #[test]
    fn open_ends_reach_without_limit() {
        let since: When = "1994-01-01/..".parse().unwrap();
        assert!(since.overlaps(&"2021".parse().unwrap()));
        assert!(!since.overlaps(&"1993".parse().unwrap()));
        assert!(since.contains(&"2021".parse().unwrap()));
        assert!(!"2021".parse::<When>().unwrap().contains(&since));
    }

    #[test]
    fn a_limit_is_shared_with_what_begins_or_ends_there() {
        let shared = |a: &str, b: &str| {
            let [a, b] = [a, b].map(|w| w.parse::<When>().unwrap());
            assert_eq!(a.shared_limit(&b), b.shared_limit(&a));
            a.shared_limit(&b).is_some()
        };
        assert!(shared("../2024-05-31", "2024-05-31"));
        assert!(shared("../2024-05-31", "2024-05"));
        assert!(shared("../2024-05-31", "2024-05-31/.."));
        assert!(!shared("../2024-05-31", "../2024-06-30"));
        assert!(!shared("../2024-05-31", "2024"));
        assert!(!shared("2024-05-31", "2024-05-31"));
    }
}
