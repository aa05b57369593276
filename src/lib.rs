//! claimdiff
pub mod align;
pub mod build;
pub mod grammar;
pub mod judge;
pub mod lexicon;
pub mod model;
pub mod recognise;
pub mod segment;
