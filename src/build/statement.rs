//! Statement mentions to claims.

use crate::model::{Body, Claim, ClaimId, Evidence, Span};
use crate::recognise::StatementMention;

use super::{Findings, context, hedge, sentence_of};

/// The claim a statement makes: that the speaker said these words.
pub(super) fn claim(found: &Findings, mention: &StatementMention) -> Claim {
    let text = found.document.text;
    let words: Vec<&str> = mention.parts.iter().map(|p| p.of(text)).collect();
    let whole = mention.parts.iter().copied().reduce(Span::to);
    Claim {
        id: ClaimId(String::new()),
        body: Body::Statement(mention.form),
        text: words.join(" \u{2026} "),
        quote: String::new(),
        predicate: None,
        agent: None,
        thing: None,
        names: Vec::new(),
        place: None,
        when: context::saying_time(found, mention),
        attribution: Some(context::attribution_of(found.document, mention)),
        hedge: hedge::of_statement(found, mention),
        evidence: Evidence {
            span: mention.parts.first().copied(),
            parts: mention.parts.clone(),
            sentence: whole.map(|w| sentence_of(found.document, w).to(w)),
            rules: vec![mention.rule.to_owned()],
        },
    }
}
