//! What figures, dates and statements take from the report they stand in: speaker, hedge, day, truth.

use super::claims;
use claimdiff::model::{Body, Claim};

#[test]
fn figures_and_dates_carry_their_attribution_and_hedge() {
    let told = |text: &str| -> Vec<String> {
        let figures = claims(text).into_iter().filter(|c| !matches!(c.body, Body::Statement(_)));
        let line = |c: Claim| {
            format!("{} | {} | {}", c.text, c.speaker().unwrap_or("-"), c.hedge.as_deref().unwrap_or("-"))
        };
        figures.map(line).collect()
    };
    assert_eq!(told("Ida Berg falsely claimed that 400 people had died."), ["400 | Ida Berg | falsely"]);
    assert_eq!(
        told("Ida Berg claimed without evidence that 400 people died."),
        ["400 | Ida Berg | without evidence"]
    );
    assert_eq!(told("Ida Berg lied that 400 people had died."), ["400 | Ida Berg | lied"]);
    assert_eq!(told("The firm reportedly paid $40 million."), ["$40 million | - | reportedly"]);
    assert_eq!(
        told("The dam burst on Friday, killing 40 people, Ida Berg told Coast Radio."),
        ["Friday | Ida Berg | -", "40 | Ida Berg | -"]
    );
    assert_eq!(told("The firm paid $40 million."), ["$40 million | - | -"]);
}

#[test]
fn a_cue_tells_whether_its_words_are_taken_for_true() {
    let rules = |text: &str| claims(text).remove(0).evidence.rules;
    assert_eq!(rules("Ida Berg pointed out that the dam was old."), ["statement/that", "cue/factive"]);
    assert_eq!(rules("Ida Berg pretended that the dam was old."), ["statement/that", "cue/counter_factive"]);
    assert_eq!(rules("Ida Berg said that the dam was old."), ["statement/that"]);
    assert_eq!(rules("Ida Berg did not confirm that the dam was old."), ["statement/that"]);
}

#[test]
fn a_day_belongs_to_the_event_or_to_what_is_said_of_it() {
    let days = |text: &str| -> Vec<String> {
        let day = |c: Claim| format!("{}: {}", c.text, c.when.map_or_else(|| "-".into(), |w| w.to_string()));
        claims(text).into_iter().filter(|c| !matches!(c.body, Body::Date(_))).map(day).collect()
    };
    assert_eq!(
        days("The bridge was shut for 12 days in 2013 amid fears that its bolts were loose."),
        ["12 days: 2013", "its bolts were loose: -"]
    );
    assert_eq!(
        days("On Friday Ida Berg said that 40 people had died."),
        ["40: -", "40 people had died: 2026-05-29"]
    );
}
