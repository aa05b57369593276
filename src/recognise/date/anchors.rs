//! From readings to mentions: what the day of publication leaves open is taken from the text itself.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::dateline;
use super::direction::Tense;
use super::found::{Found, Offset, Time};
use super::guard;
use super::resolve::{self, Context};
use crate::lexicon::TimeUnit;
use crate::model::{Granularity, When};
use crate::recognise::DateMention;
use crate::segment::Document;

/// How many sentences back `later` and `that day` look for the time last spoken of.
const MEMORY: usize = 3;
/// How many expressions back they look, so that a text without full stops costs no more than another.
const MOST: usize = 20;
const NO_LAST: &str = "the text names no time just before to count from";
const NO_DAY: &str = "the day of this time of day is not stated";

/// A reading and what has become of it.
struct Reading<'f> {
    found: &'f Found,
    sentence: usize,
    context: Context,
    /// The time it names, before it is opened to a side.
    when: Option<Result<When, String>>,
}

/// Resolves all readings of a text and leaves out what dates the article itself.
pub(super) fn resolve(
    document: &Document,
    published: Option<Date>,
    found: &[(Found, Tense)],
) -> Vec<DateMention> {
    let states = |f: &Found| {
        !guard::is_no_statement(document, document.span_of(f.tokens.clone()))
            && !dateline::dates_article(document, found, f)
    };
    let mut readings: Vec<Reading> = Vec::new();
    for (found, tense) in found.iter().filter(|(f, _)| states(f)) {
        let context = Context { published, tense: *tense };
        let start = document.span_of(found.tokens.clone()).start;
        let sentence = document.sentences.partition_point(|s| s.span.end <= start);
        let when = resolve::resolve(found, context).or_else(|| from_last(found, sentence, &readings));
        readings.push(Reading { found, sentence, context, when });
    }
    clocks(&mut readings);
    events(document, &mut readings);
    readings.into_iter().map(|r| mention(document, r)).collect()
}

fn mention(document: &Document, reading: Reading) -> DateMention {
    let span = document.span_of(reading.found.tokens.clone());
    let (found, context) = (reading.found, reading.context);
    let named = reading.when.unwrap_or_else(|| Err(resolve::EVENT.to_owned()));
    let as_of = named.as_ref().ok().and_then(|when| resolve::as_of(*when, found, context));
    let when = named.map(|when| resolve::open(when, found, context));
    DateMention { span, when, as_of, rule: found.rule }
}

/// Counts from the time last spoken of, if that is near.
fn from_last(found: &Found, sentence: usize, before: &[Reading]) -> Option<Result<When, String>> {
    let Time::FromLast(count, unit) = found.time else { return None };
    let near = before.iter().rev().take(MOST).take_while(|r| r.sentence + MEMORY > sentence);
    let last = near.filter_map(|r| r.when.as_ref()?.as_ref().ok()).find(|w| fine_enough(w, unit));
    let when = last.and_then(|w| moved(*w, count, unit));
    Some(when.ok_or_else(|| NO_LAST.to_owned()))
}

/// Days are counted only from days, months from months or days, years from anything.
fn fine_enough(when: &When, unit: TimeUnit) -> bool {
    let days = |most: i32| when.days().is_some_and(|d| d <= most);
    match unit {
        TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day | TimeUnit::Weekend => days(1),
        TimeUnit::Week | TimeUnit::Fortnight => days(7),
        TimeUnit::Month | TimeUnit::Quarter => days(31),
        TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => days(366),
    }
}

/// So many units on, as fine as the coarser of the two: a year after a day in May is that year's May.
fn moved(when: When, count: i64, unit: TimeUnit) -> Option<When> {
    let start = resolve::shift(when.start?, count, unit)?;
    match unit {
        TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => When::year(start.year()),
        TimeUnit::Month | TimeUnit::Quarter => When::month(start.year(), start.month()),
        TimeUnit::Week | TimeUnit::Fortnight => When::week(start),
        _ => Some(When::day(start)),
    }
}

/// A time of day belongs to the one day that its sentence names, or else the sentence before.
fn clocks(readings: &mut [Reading]) {
    let mut first = 0;
    let mut last: Option<(usize, When)> = None;
    while let Some(sentence) = readings.get(first).map(|r| r.sentence) {
        let len = readings[first..].iter().take_while(|r| r.sentence == sentence).count();
        let group = &mut readings[first..first + len];
        let carried = last.filter(|(s, _)| s + 1 == sentence).map(|(_, day)| day);
        let day = only_day(group).or(carried);
        for clock in group.iter_mut().filter(|r| matches!(r.found.time, Time::Clock)) {
            clock.when = Some(day.ok_or_else(|| NO_DAY.to_owned()));
        }
        last = day.map(|day| (sentence, day)).or(last);
        first += len;
    }
}

fn only_day(group: &[Reading]) -> Option<When> {
    let mut days = group.iter().filter_map(|r| r.when.as_ref()?.as_ref().ok());
    let first = days.find(|w| w.granularity() == Granularity::Day).copied()?;
    days.all(|w| w.granularity() != Granularity::Day || *w == first).then_some(first)
}

/// Counts from events that the text dates elsewhere.
fn events(document: &Document, readings: &mut [Reading]) {
    if !readings.iter().any(|r| matches!(r.found.time, Time::FromEvent(..))) {
        return;
    }
    let dated = dated_nouns(document, readings);
    for reading in readings.iter_mut() {
        if let Time::FromEvent(offset, noun) = reading.found.time {
            let event = dated.get(&stem(document.word(noun)));
            reading.when =
                Some(event.and_then(|w| from_event(*w, offset)).ok_or_else(|| resolve::EVENT.to_owned()));
        }
    }
}

fn from_event(event: When, offset: Offset) -> Option<When> {
    match offset {
        Offset::Units(count, unit) => fine_enough(&event, unit).then(|| moved(event, count, unit))?,
        Offset::From => Some(When { start: event.start, end: None }),
        Offset::After => Some(When { start: resolve::shift(event.start?, 1, TimeUnit::Day), end: None }),
        Offset::Before => Some(When { start: None, end: event.end }),
    }
}

/// How many tokens a noun may stand from its date.
const NEAR: usize = 4;

/// Nouns beside a resolved day or month, and that time: `the August 9 election`. A day beats a month, the first beats the rest.
fn dated_nouns(document: &Document, readings: &[Reading]) -> BTreeMap<String, When> {
    let mut nouns: BTreeMap<String, When> = BTreeMap::new();
    for reading in readings.iter().filter(|r| matches!(r.found.time, Time::Calendar(_))) {
        let Some(Ok(when)) = reading.when else { continue };
        let Some(sentence) = document.sentences.get(reading.sentence) else { continue };
        let tokens = &reading.found.tokens;
        let before = tokens.start.saturating_sub(NEAR).max(sentence.tokens.start)..tokens.start;
        let after = tokens.end..(tokens.end + NEAR).min(sentence.tokens.end);
        for word in before.chain(after).map(|i| document.word(i)).filter(|w| w.len() > 3) {
            let known = nouns.entry(stem(word)).or_insert(when);
            if when.days() < known.days() {
                *known = when;
            }
        }
    }
    nouns
}

/// A noun without its plural ending, so that `elections` is `election`.
fn stem(noun: &str) -> String {
    noun.trim_end_matches('s').to_lowercase()
}
