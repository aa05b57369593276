//! English grammar: part of speech, dictionary form, and who depends on whom, with the model in the binary.
//!
//! [`Sentence`] is what recognisers ask. Its arcs go from a word to its head, labelled with a [`Relation`]:
//!
//! ```text
//!                      root
//!      nsubj:pass       |    obl ______
//!      __________       |       |      |  obl
//!     |          |      |       |      |_________
//!  nummod        | aux  |       |  case          | case
//!   |   |        | :pass|       |   |            |  |
//!  Forty two   bridges were  closed in  May   ...
//! ```
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "small numbers throughout")]

mod analyse;
mod draw;
mod encoder;
#[doc(hidden)]
pub mod features;
#[doc(hidden)]
pub mod lemma;
#[doc(hidden)]
pub mod math;
#[doc(hidden)]
pub mod model;
#[doc(hidden)]
pub mod network;
mod parser;
mod questions;
mod relation;
mod sentence;
mod tag;
mod tree;

pub use analyse::{Analysed, analyse};
#[doc(hidden)]
pub use analyse::analyse_with;
pub use relation::Relation;
pub use sentence::{Sentence, Word};
pub use tag::{Number, Pos, Tag, Tense, VerbForm};
