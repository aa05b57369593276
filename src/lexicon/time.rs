//! Words of time: months, weekdays, units, holidays, and the words that set them in relation.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Dictionary;
use super::word_data::{WordData, word_data};

/// How much company a name needs before it counts as a month or a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// None: it means nothing else.
    Full,
    /// A word before it that asks for a time; it is also a person's name or another word.
    Name,
    /// A day or a year beside it; it is an abbreviation.
    Short,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum TimeUnit {
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Which one of a series is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The one before now.
    Last,
    /// The one that holds now.
    This,
    /// The one after now.
    Next,
    /// The one spoken of before.
    Same,
    /// The one before that.
    Before,
    /// The one after that.
    After,
}

/// A part of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Edge {
    Early,
    Mid,
    Late,
}

/// On which side of a point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Shift {
    Before,
    After,
}

/// To which side a time is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// From the time on, up to the day of publication: `since May`.
    Since,
    /// From the time on: `starting Monday`.
    From,
    /// From the day after the time on: `after 3 May`.
    After,
    /// Up to the time, at which it ends: `until Friday`.
    Until,
    /// Up to the time at the latest: `by 2030`.
    By,
    /// Up to the day before the time: `before July`.
    Before,
    /// From the time on where the clause looks ahead, else up to it: `as of Monday`.
    AsOf,
}

/// A holiday that moves from year to year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feast {
    /// So many days after Easter Sunday; before it where negative.
    Easter(i8),
    /// Such a day of the week in a month.
    Weekday {
        /// 1 for January.
        month: i8,
        /// 1 for Monday.
        weekday: i8,
        /// Which one; -1 for the last.
        nth: i8,
    },
}

/// What a word of time means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeWord {
    /// A month of the year, 1 to 12.
    Month {
        /// 1 for January.
        number: i8,
        /// What it needs beside it.
        form: Form,
    },
    /// A day of the week.
    Weekday {
        /// 1 for Monday.
        number: i8,
        /// What it needs beside it.
        form: Form,
    },
    /// A unit of time.
    Unit(TimeUnit),
    /// A day counted from today: -1 for yesterday.
    Day(i64),
    /// A part of the day.
    Part,
    /// A season.
    Season,
    /// A quarter of a year, 1 to 4.
    Quarter(i8),
    /// `first` to `fourth`, which count parts of periods; -1 for the last.
    Ordinal(i8),
    /// `half`.
    Half,
    /// `last`, `this`, `next`, `same`.
    Which(Which),
    /// `early`, `mid`, `late`.
    Edge(Edge),
    /// `earlier`, `later`.
    Shift(Shift),
    /// `ago`.
    Ago,
    /// `recent`.
    Recent,
    /// `each`, `every`.
    Each,
    /// `since`, `by`, `no later than`.
    Limit(Limit),
    /// `on`, `onwards` of `from June on`.
    Onward,
    /// `between`.
    Between,
    /// `from`.
    From,
    /// `the`.
    The,
    /// A small number.
    Count(i64),
    /// A number that is not said: `a few`.
    Some,
    /// A holiday that falls on the same day each year.
    Holiday {
        /// 1 for January.
        month: i8,
        /// Day of the month.
        day: i8,
        /// The year, where the words name one day of history.
        #[serde(default)]
        year: Option<i16>,
    },
    /// A holiday that moves from year to year.
    Feast(Feast),
    /// A phrase that only looks like a date.
    Nothing,
}

/// Which way a clause looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// What it tells of is still to come.
    Ahead,
    /// Still to come unless another word says otherwise.
    Weak,
    /// It has happened.
    Back,
    /// Still to come if `to` stands between it and the date, else it has happened: `promised to leave on Friday`.
    Plan,
    /// Still to come if `to` or `for` leads to the date, else it has happened: `moved to Friday`.
    Target,
}

const TIME: &[WordData] = &[
    word_data!("months"),
    word_data!("weekdays"),
    word_data!("time_units"),
    word_data!("time_counts"),
    word_data!("time_phrases"),
    word_data!("time_limits"),
    word_data!("holidays"),
    word_data!("not_dates"),
];

const DIRECTION: WordData = word_data!("time_direction");

static WORDS: LazyLock<Dictionary<TimeWord>> = LazyLock::new(|| Dictionary::of(TIME));
static DIRECTIONS: LazyLock<Dictionary<Direction>> = LazyLock::new(|| Dictionary::of(&[DIRECTION]));

/// The words of time of English news text.
pub fn time_words() -> &'static Dictionary<TimeWord> {
    &WORDS
}

/// The words that show whether a clause looks ahead or back.
pub fn time_directions() -> &'static Dictionary<Direction> {
    &DIRECTIONS
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use crate::lexicon::Sense;
    use crate::lexicon::entry::testing::check;

    /// All entries of the words of time.
    pub(crate) fn words() -> Vec<Sense<TimeWord>> {
        TIME.iter().flat_map(|file| check::<Sense<TimeWord>>(*file)).collect()
    }

    /// All entries of the words that show a direction.
    pub(crate) fn directions() -> Vec<Sense<Direction>> {
        check(DIRECTION)
    }
}
