//! `names`: the names of articles with their spellings, as text and JSON.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use claimdiff::model::Source;
use claimdiff::names;
use claimdiff::render::{self, NamesFormat};

/// Two reports that spell the same names in two ways.
fn shown(format: NamesFormat) -> String {
    let articles = [
        (
            "Harbour Post",
            "Captain Mikhail Vasilenko met Mayor Ida Berg in Oxbow. The European Ferry Union (EFU) paid. \
             Vasilenko thanked the EFU.",
        ),
        ("Coast Radio", "Captain Mikhal Vasilenka left Oxbow. Vasilenka thanked the European Ferry Union."),
    ];
    let source = |outlet: &str| Source { outlet: Some(outlet.into()), ..Source::default() };
    let sources: Vec<Source> = articles.iter().map(|(outlet, _)| source(outlet)).collect();
    let found = names::collect(sources.iter().zip(articles.iter().map(|(_, text)| *text)));
    render::names(&found, format)
}

#[test]
fn text_lists_spellings_by_outlet() {
    insta::assert_snapshot!(shown(NamesFormat::Text));
}

#[test]
fn json_lists_spellings_by_outlet() {
    insta::assert_snapshot!(shown(NamesFormat::Json));
}

#[test]
fn no_names_are_said_to_be_none() {
    assert_eq!(render::names(&[], NamesFormat::Text), "No names.\n");
}
