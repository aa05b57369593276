//! Statements: who said what, in direct, mixed and indirect speech.
//!
//! Quotations are attributed first ([`direct`]); then every reporting verb left is asked for its speaker
//! ([`subject`]) and what follows or surrounds it ([`reported`], [`clause`]); then `according to`
//! ([`according_to`]). Last, speakers get their full names ([`speaker`]). Words decide where they can; where they leave
//! it open, the sentence's tree does ([`tree`]).

mod according_to;
mod circumstances;
mod clause;
mod complement;
mod cue;
mod description;
mod direct;
mod framed;
mod gender;
mod kind;
mod labelled;
mod main_clause;
mod nominal;
mod object;
mod passive;
mod phrase;
mod pronoun;
mod reported;
mod resolver;
mod role;
mod speaker;
mod subject;
mod text;
mod tree;
mod work;

use std::ops::Range;

use super::{NameMention, StatementMention};
use crate::grammar::Trees;
use crate::model::{Form, Span, Stance};
use text::Text;

/// A statement as found, in tokens, before its speaker is resolved.
#[derive(Debug, Clone)]
struct Found {
    /// What is said.
    parts: Vec<Span>,
    form: Form,
    /// The words for the speaker.
    speaker: Option<Range<usize>>,
    cue: Option<Span>,
    stance: Stance,
    rule: &'static str,
}

/// All statements of a text, in text order.
pub(super) fn find(trees: &Trees, names: &[NameMention]) -> Vec<StatementMention> {
    let text = Text::new(trees, names);
    let mut found = Vec::new();
    let used = direct::find(&text, &mut found);
    reported::find(&text, &used, &mut found);
    according_to::find(&text, &mut found);
    nominal::find(&text, &mut found);
    labelled::find(&text, &mut found);
    found.retain(|f| f.parts.iter().any(|p| !p.is_empty()));
    found.sort_by_key(|f| (f.parts[0].start, std::cmp::Reverse(f.parts[0].end)));
    found.dedup_by(|b, a| a.parts == b.parts);
    speaker::resolve(&text, found)
}

#[cfg(test)]
mod tests;
