//! Quantity mentions to claims.

use crate::model::{Body, Claim, ClaimId, Dimension, Evidence};
use crate::recognise::QuantityMention;

use super::{Findings, context, sentence_of};

/// The claim a quantity makes; none where its words are a date.
pub(super) fn claim(found: &Findings, mention: &QuantityMention) -> Option<Claim> {
    let timed = matches!(mention.quantity.dimension, Dimension::Duration | Dimension::Age);
    if found.dates.iter().any(|d| d.span.overlaps(mention.span) && (!timed || d.span.contains(mention.span)))
    {
        return None;
    }
    let text = found.document.text;
    let wide = mention.thing.map_or(mention.span, |thing| mention.span.to(thing));
    Some(Claim {
        id: ClaimId(String::new()),
        body: Body::Quantity(mention.quantity.clone()),
        text: mention.span.of(text).to_owned(),
        quote: context::quote(found.document, mention.span).of(text).to_owned(),
        predicate: context::predicate(found, wide),
        agent: context::agent(found, wide),
        thing: mention.thing.map(|t| t.of(text).to_owned()).filter(|t| !t.is_empty()),
        place: context::place(found, mention.span),
        when: context::event_time(found, mention.span),
        attribution: context::attribution(found, mention.span),
        evidence: Evidence {
            span: Some(mention.span),
            parts: Vec::new(),
            sentence: Some(sentence_of(found.document, mention.span)),
            rules: vec![mention.rule.to_owned()],
        },
    })
}
