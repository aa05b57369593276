//! Shows where news reports of the same events agree and where they differ, with the exact words behind every cell.
//!
//! The way of the data, one direction, no way back:
//!
//! ```text
//! read -> segment -> grammar -> recognise -> build -> CLAIM SET <-> store <-> claims/*.yaml
//!                               CLAIM SETS -> align -> judge -> decide --+
//!                            old set, new set -> diff -------------------+-> report -> render
//! ```
//!
//! From articles to a discrepancy table:
//!
//! ```
//! use claimdiff::model::Source;
//! use claimdiff::render::{self, Format, Options};
//! use claimdiff::{align, build, judge, report};
//!
//! let source = |id: &str| Source { id: id.into(), published: "2024-05-02".parse().ok(), ..Source::default() };
//! let sets = [
//!     build::claims(source("harbour-post"), "Police arrested more than 500 protesters on Sunday."),
//!     build::claims(source("coast-radio"), "The ministry said over 700 protesters had been detained on Sunday."),
//! ];
//! let facts = align::align(&sets);
//! let judgements: Vec<_> = facts.iter().map(|fact| judge::judge(fact, &sets)).collect();
//! let table = render::comparison(&report::build(&sets, &facts, &judgements), Format::Markdown, Options::default());
//! assert!(table.contains("more than 500 protesters") && table.contains("over 700 protesters"));
//! ```
//!
//! Nothing here prints, and only [`read`] and [`store`] touch files.

#[cfg(test)]
mod schema;

// What everything speaks of.
pub mod model;

// Words, and files from people and machines.
pub mod lexicon;
pub mod read;
pub mod store;
pub mod yaml;

// What a desk sets, and whether its claims still rest on their sources.
pub mod config;
pub mod verify;

// From a text to the claims it makes.
pub mod build;
pub mod grammar;
pub mod names;
pub mod recognise;
pub mod segment;

// From claims to what a reader is shown.
pub mod align;
pub mod decide;
pub mod diff;
pub mod judge;
pub mod render;
pub mod report;
