//! Text to paragraphs, sentences, tokens and quotations. Never fails: any text has a segmentation.

mod addresses;
mod document;
mod marks;
mod paragraphs;
mod quotations;
mod sentences;
mod tokens;

pub use document::{Document, Sentence};
pub use quotations::Quotation;
pub use tokens::{Token, TokenKind, tokenize};
