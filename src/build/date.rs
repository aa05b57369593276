//! Date mentions to claims.

use crate::model::{Body, Claim, ClaimId, Kind};
use crate::recognise::DateMention;

use super::{Findings, context, evidence, hedge, ties};

/// The claim a date makes: that the event of its sentence took place then.
pub(super) fn claim(found: &Findings, mention: &DateMention) -> Claim {
    let text = found.document.text;
    let (predicate, agent) = context::event(found, mention.span, Kind::Date);
    Claim {
        id: ClaimId(String::new()),
        body: Body::Date(mention.when.clone()),
        text: mention.span.of(text).to_owned(),
        quote: context::quote(found.document, mention.span).of(text).to_owned(),
        predicate,
        agent,
        thing: None,
        names: ties::names(found, mention.span),
        place: context::place(found, mention.span),
        when: None,
        attribution: context::attribution(found, mention.span),
        hedge: hedge::of(found, mention.span),
        evidence: evidence(found.document, mention.span, mention.rule),
    }
}
