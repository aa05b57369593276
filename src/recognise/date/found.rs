//! What a rule read, before it is resolved: words, and the time they name as far as the words alone say.

use std::ops::Range;

use jiff::civil::Weekday;

use super::part::Part;
use crate::lexicon::{Feast, Limit, TimeUnit};
use crate::model::When;

/// A time expression in the text.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The time it names.
    pub(super) time: Time,
    /// What of that time is meant, if not all.
    pub(super) part: Option<Part>,
    /// To which side of that time it is open.
    pub(super) limit: Option<Limit>,
    /// How many of its tokens lead up to the time: 3 of `no later than Friday`.
    pub(super) lead: usize,
    /// Whether the words go below a day: `6 p.m. on Monday`.
    pub(super) within_day: bool,
    /// The rule that read it.
    pub(super) rule: &'static str,
}

/// A time, as far as the words alone say.
#[derive(Debug, Clone)]
pub(super) enum Time {
    /// Parts of a calendar date.
    Calendar(Calendar),
    /// A bare day of the week.
    Weekday(Weekday),
    /// From one time to another.
    Range(Box<(Found, Found)>),
    /// A time that needs no more than the words and the day of publication.
    Known(When),
    /// A time of day; the day is not in the words.
    Clock,
    /// So many units after (or, negative, before) the time last spoken of.
    FromLast(i64, TimeUnit),
    /// After or before an event, by the token that names it; none where a clause tells it.
    FromEvent(Offset, Option<usize>),
    /// The words do not say which time; why.
    Unknown(&'static str),
}

/// How far from an event.
#[derive(Debug, Clone, Copy)]
pub(super) enum Offset {
    /// So many units after it, or before it where negative.
    Units(i64, TimeUnit),
    /// From it on: `the days after`.
    From,
    /// Some days later: `days after`.
    After,
    /// Some time before it.
    Before,
}

/// Parts of a calendar date; what is not there was not said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Calendar {
    pub(super) year: Option<i16>,
    pub(super) month: Option<i8>,
    pub(super) day: Option<i8>,
    /// The last day, where several are named: `14-16 September`.
    pub(super) last_day: Option<i8>,
    pub(super) weekday: Option<Weekday>,
    /// The holiday it is, where that moves and so stands in place of month and day.
    pub(super) feast: Option<Feast>,
}

impl Calendar {
    /// Whether it names one day.
    pub(super) fn is_day(&self) -> bool {
        self.feast.is_some() || self.day.is_some() && self.last_day.is_none()
    }
}

impl Found {
    /// A plain reading.
    pub(super) fn new(tokens: Range<usize>, time: Time, rule: &'static str) -> Self {
        Self { tokens, time, part: None, limit: None, lead: 0, within_day: false, rule }
    }

    /// The same reading with further tokens at its end.
    #[must_use]
    pub(super) fn until(mut self, end: usize) -> Self {
        self.tokens.end = end;
        self
    }

    /// The same reading with further tokens at its start.
    #[must_use]
    pub(super) fn from(mut self, start: usize) -> Self {
        self.tokens.start = start;
        self
    }

    /// The token at which the time itself begins.
    pub(super) fn time_start(&self) -> usize {
        self.tokens.start + self.lead
    }

    /// Whether it names one day, so that a time of day may stand with it.
    pub(super) fn is_day(&self) -> bool {
        match &self.time {
            Time::Calendar(c) => c.is_day(),
            Time::Weekday(_) => true,
            Time::Known(when) => when.start.is_some() && when.start == when.end,
            Time::FromLast(_, unit) => *unit == TimeUnit::Day,
            Time::Unknown(why) => *why == super::resolve::UNPUBLISHED_DAY,
            _ => false,
        }
    }
}
