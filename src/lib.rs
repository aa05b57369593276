//! claimdiff
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
