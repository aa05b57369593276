//! From readings to mentions: what the day of publication leaves open is taken from the text itself.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::dateline;
use super::direction::Tense;
use super::event;
use super::found::{Found, Offset, Time};
use super::guard;
use super::part::Part;
use super::resolve::{self, Context};
use crate::grammar::Trees;
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
pub(super) fn resolve(trees: &Trees, published: Option<Date>, found: &[(Found, Tense)]) -> Vec<DateMention> {
    let document = trees.document();
    let states = |f: &Found| {
        !guard::is_no_statement(document, document.span_of(f.tokens.clone()))
            && !dateline::dates_article(document, found, f)
    };
    let mut readings: Vec<Reading> = Vec::new();
    for (found, tense) in found.iter().filter(|(f, _)| states(f)) {
        let context = Context { published, tense: *tense };
        let start = document.span_of(found.tokens.clone()).start;
        let sentence = document.sentences.partition_point(|s| s.span.end <= start);
        let when =
            resolve::resolve(found, context).or_else(|| from_last(document, (found, sentence), &readings));
        readings.push(Reading { found, sentence, context, when });
    }
    clocks(&mut readings);
    events(trees, &mut readings);
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
fn from_last(
    document: &Document,
    (found, sentence): (&Found, usize),
    before: &[Reading],
) -> Option<Result<When, String>> {
    let Time::FromLast(count, unit) = found.time else { return None };
    if let Some(said) = before.last().filter(|said| repeats(document, said.found, found)) {
        return said.when.clone();
    }
    let near = before.iter().rev().take(MOST).take_while(|r| r.sentence + MEMORY > sentence);
    let mut known = near.filter_map(|r| r.when.as_ref()?.as_ref().ok());
    let when = known.find_map(|w| Part::Moved(count, unit).of(*w));
    Some(when.ok_or_else(|| NO_LAST.to_owned()))
}

/// Whether a time between commas tells once more of the date before it: `on Saturday, eight days later, ...`.
fn repeats(document: &Document, date: &Found, later: &Found) -> bool {
    let between = date.tokens.end..later.tokens.start;
    let closed = matches!(document.word(later.tokens.end), "," | "." | ";");
    date.is_day() && between.len() == 1 && document.is(between.start, ",") && closed
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

/// Counts from events that the text dates elsewhere, or beside them.
fn events(trees: &Trees, readings: &mut [Reading]) {
    if !readings.iter().any(|r| matches!(r.found.time, Time::FromEvent(..))) {
        return;
    }
    let document = trees.document();
    let dated = dated_nouns(document, readings);
    for at in 0..readings.len() {
        let Time::FromEvent(offset, noun) = readings[at].found.time else { continue };
        let elsewhere = || dated.get(&stem(document.word(noun?))).and_then(|w| from_event(*w, offset));
        let beside =
            event::beside(trees, readings[at].found, readings[at..].iter().take(MOST).map(|r| r.found));
        let own = beside.and_then(|next| readings[at + next].when.as_ref()?.as_ref().ok());
        let when = own.and_then(|w| from_event(*w, offset)).or_else(elsewhere);
        readings[at].when = Some(when.ok_or_else(|| resolve::EVENT.to_owned()));
    }
}

fn from_event(event: When, offset: Offset) -> Option<When> {
    match offset {
        Offset::Units(count, unit) => Part::Moved(count, unit).of(event),
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
