//! What is no statement, no speaker, no addressee and no denial, though it looks alike.

use super::{claims, silent};
use claimdiff::model::{Attribution, Stance};

/// What is told of the first statement of a text.
fn first(text: &str) -> Attribution {
    claims(text).into_iter().find_map(|c| c.attribution).unwrap_or_else(|| panic!("no statement: {text}"))
}

#[test]
fn who_is_told_or_named_beside_a_report_does_not_speak() {
    silent(&[
        "Ida Berg was told that the dam was old.",
        "The officials were asked whether the dam was old.",
        "The report on the dam by Ida Berg was long.",
        "Ida Berg's speech at the dam lasted an hour.",
        "There is no denying the dam is old.",
        "A storm warning was in force.",
        "The sign said nothing.",
        "WARNING: Wet paint on the dam.",
        "Where: the dam at Oxbow, by the old road.",
    ]);
    for (text, speaker) in [
        ("Ida Berg, who met Olaf Lund, said the dam was old.", "Ida Berg"),
        ("After a talk with Olaf Lund, Ida Berg said the dam was old.", "Ida Berg"),
        ("Olaf Lund's lawyer said the dam was old.", "Olaf Lund's lawyer"),
        ("The dam that Olaf Lund built was old, Ida Berg said.", "Ida Berg"),
        ("Ida Berg said Olaf Lund had built the dam.", "Ida Berg"),
    ] {
        let found = first(text).speaker.map(|s| s.phrase.text);
        assert_eq!(found.as_deref(), Some(speaker), "{text}");
    }
}

#[test]
fn what_stands_beside_a_report_is_no_addressee() {
    for text in [
        "Ida Berg said with a smile that the dam was old.",
        "Ida Berg said on Friday that the dam was old.",
        "Ida Berg told the whole truth: the dam was old.",
        "Ida Berg said to the left the dam was old.",
        "Ida Berg warned that drivers would drown.",
        "Ida Berg said the dam had been shown to reporters.",
    ] {
        let told = claims(text).into_iter().filter_map(|c| c.attribution).find_map(|a| a.addressee);
        assert_eq!(told, None, "{text}");
    }
}

#[test]
fn where_a_thing_is_or_goes_is_no_medium() {
    for text in [
        "Ida Berg said at the dam that it was old.",
        "Ida Berg said in May that the dam was old.",
        "Ida Berg said the dam was shown on television.",
        "Ida Berg said a letter on the dam had been lost in the post.",
    ] {
        assert_eq!(first(text).medium, None, "{text}");
    }
}

#[test]
fn who_keeps_something_back_denies_nothing() {
    silent(&[
        "The council denied the farmers a permit.",
        "Ida Berg was denied entry.",
        "Ida Berg declined the invitation.",
        "The number of farmers declined.",
        "Ida Berg refused to leave the dam.",
        "Ida Berg did not say a word.",
        "Ida Berg said nothing.",
        "Ida Berg did not answer.",
        "Ida Berg could not be reached.",
    ]);
    for text in [
        "Ida Berg said the dam was not safe.",
        "Ida Berg said nobody had denied the cracks.",
        "Ida Berg, who never left the dam, said it was old.",
        "Not long ago Ida Berg said the dam was old.",
        "Ida Berg said Olaf Lund had refused to pay.",
    ] {
        assert_eq!(first(text).stance, Stance::Asserts, "{text}");
    }
}

#[test]
fn quoted_names_and_labels_are_no_words_of_anyone() {
    silent(&[
        "The man called \"the Wall\" left.",
        "She earned the nickname \"the Wall\".",
        "\"The Wall\", a film by Ida Berg, opened on Friday.",
        "Ida Berg read \"The Long Dam\" aloud.",
        "NOTE: The dam is shut today.",
    ]);
}
