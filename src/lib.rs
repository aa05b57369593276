//! Reads news reports, extracts their checkable claims, and shows where sources agree and where they differ.

pub mod align;
pub mod build;
pub mod diff;
pub mod grammar;
pub mod judge;
pub mod lexicon;
pub mod model;
pub mod read;
pub mod recognise;
pub mod render;
pub mod report;
pub mod segment;
pub mod store;
pub mod yaml;
