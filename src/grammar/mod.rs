//! English grammar: part of speech, dictionary form, and who depends on whom, with the model in the binary.
//!
//! [`Sentence`] is what recognisers ask. Its words hang on each other by arcs, each from a head to a word
//! that depends on it, with a [`Relation`] as label; one word, the root, depends on none:
//!
//! ```text
//!            ┌────────nsubj:pass─┐
//!   ┌─nummod─┤        ┌─aux:pass─┼────────obl:agent─┐
//!   │        │        │          │         ┌───case─┤
//! Seven    roads    were      closed      by     police
//! ```
//!
//! Of this sentence, `closed` is the [`root`](Sentence::root) and [passive](Sentence::is_passive), its
//! [agent](Sentence::agent_of) is `police`, its [patient](Sentence::patient_of) `roads`, and what `Seven`
//! [counts](Sentence::counted_by) is `roads`. No two arcs cross, so the words below any word stand side by
//! side: its [`subtree`](Sentence::subtree).
//!
//! The way of the data: [`features`] of each word, whose part in the work is done once a word (`words`) ->
//! [`network`] (which reads the sentence both ways in its `encoder`) -> tags, and scores of arcs (`heads`) -> the best
//! `tree` -> labels; `lemma` looks up endings, and past forms that go by no rule
//! in `irregular`.
//! All was learnt by `examples/grammar` from the treebanks named in `model/NOTICE.md`.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "small numbers throughout")]

mod analyse;
mod draw;
mod encoder;
#[doc(hidden)]
pub mod features;
mod heads;
mod irregular;
#[doc(hidden)]
pub mod lemma;
#[doc(hidden)]
pub mod math;
#[doc(hidden)]
pub mod model;
#[doc(hidden)]
pub mod network;
mod parser;
mod product;
mod questions;
mod registers;
mod regular;
mod relation;
mod rows;
mod sentence;
mod tag;
mod tree;
mod trees;
mod words;

#[doc(hidden)]
pub use analyse::Analyser;
pub use analyse::{Analysed, analyse};
pub use relation::Relation;
pub use sentence::{Sentence, Word};
pub use tag::{Number, Pos, Tag, Tense, VerbForm};
pub use trees::Trees;
