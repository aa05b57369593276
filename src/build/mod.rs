//! Mentions to claims: what is counted, the predicate, the place, the time, the speaker.

mod context;
mod correction;
mod date;
mod hedge;
mod identity;
mod predicate;
mod quantity;
mod statement;
mod syntax;
mod ties;

use crate::grammar;
use crate::model::{Claim, ClaimSet, Evidence, Source, Span};
use crate::recognise::{self, DateMention, NameMention, StatementMention};
use crate::segment::Document;
use syntax::Trees;

/// Everything found in one text, for the builders to draw on.
struct Findings<'d, 't> {
    document: &'d Document<'t>,
    trees: Trees<'d, 't>,
    names: Vec<NameMention>,
    dates: Vec<DateMention>,
    statements: Vec<StatementMention>,
    hedges: Vec<Span>,
}

/// How far, in bytes, reported words may reach from the sentence that reports them.
const STATEMENT_REACH: usize = 2000;

impl Findings<'_, '_> {
    /// The dates that begin in a stretch of text.
    fn dates_in(&self, span: Span) -> &[DateMention] {
        starting_in(&self.dates, span, |d| d.span.start)
    }

    /// The names that begin in a stretch of text.
    fn names_in(&self, span: Span) -> &[NameMention] {
        starting_in(&self.names, span, |n| n.span.start)
    }

    /// The hedges that begin in a stretch of text.
    fn hedges_in(&self, span: Span) -> &[Span] {
        starting_in(&self.hedges, span, |h| h.start)
    }

    /// The statements whose words can have to do with a place.
    fn statements_near(&self, span: Span) -> &[StatementMention] {
        let wide = Span::new(span.start.saturating_sub(STATEMENT_REACH), span.end + STATEMENT_REACH);
        starting_in(&self.statements, wide, |s| s.parts.first().map_or(0, |p| p.start))
    }
}

/// The items, sorted by where they start, that start within a span.
fn starting_in<T>(items: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let from = items.partition_point(|i| start(i) < span.start);
    let to = items.partition_point(|i| start(i) < span.end);
    &items[from..to.max(from)]
}

/// Reads all claims of one article, in text order.
pub fn claims(source: Source, text: &str) -> ClaimSet {
    let document = Document::new(text);
    let published = source.published.or_else(|| recognise::dateline(&document));
    let names = recognise::names(&document);
    let trees = grammar::Trees::new(&document);
    let dates = recognise::dates(&trees, published);
    let quantities = recognise::quantities(&document);
    // Their claims draw on trees without fail.
    let mentions = dates.iter().map(|d| d.span).chain(quantities.iter().map(|q| q.span));
    trees.grow(mentions.map(|span| span.start));
    let statements = recognise::statements(&trees, &names);
    let hedges = recognise::hedges(&document);
    let found = Findings { document: &document, trees: Trees::new(trees), names, dates, statements, hedges };

    let mut claims: Vec<Claim> =
        Vec::with_capacity(quantities.len() + found.dates.len() + found.statements.len());
    claims.extend(quantities.iter().filter_map(|q| quantity::claim(&found, q)));
    claims.extend(found.dates.iter().map(|d| date::claim(&found, d)));
    claims.extend(found.statements.iter().map(|s| statement::claim(&found, s)));
    claims
        .sort_by_key(|c| (c.evidence.span.map_or(0, |s| s.start), c.kind(), c.evidence.span.map(|s| s.end)));
    identity::assign(&mut claims);
    let correction = correction::notice(&document);
    ClaimSet { source: Source { correction, ..source }, claims }
}

/// Where a mention was read, and by which rule.
fn evidence(document: &Document, span: Span, rule: &str) -> Evidence {
    let sentence = Some(sentence_of(document, span));
    Evidence { span: Some(span), parts: Vec::new(), sentence, rules: vec![rule.to_owned()] }
}

/// The place of a claim's sentence; the span itself where it lies outside every sentence.
fn sentence_of(document: &Document, span: Span) -> Span {
    document.sentence_at(span.start).map_or(span, |s| s.span)
}
