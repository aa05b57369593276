//! Statement mentions to claims.

use crate::lexicon::{Factivity, ReportingVerbs};
use crate::model::{Body, Claim, ClaimId, Evidence, Span, Stance};
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
            rules: rules(found, mention),
        },
    }
}

/// The rule that read a statement, and what its cue tells of the truth of the words.
fn rules(found: &Findings, mention: &StatementMention) -> Vec<String> {
    let tells = match factivity(found, mention) {
        Factivity::Factive => Some("cue/factive"),
        Factivity::CounterFactive => Some("cue/counter_factive"),
        Factivity::NonFactive => None,
    };
    [mention.rule].into_iter().chain(tells).map(str::to_owned).collect()
}

/// Whether the cue of a statement takes the words for true or for false; what is denied, for neither.
pub(super) fn factivity(found: &Findings, mention: &StatementMention) -> Factivity {
    let cue = mention.cue.filter(|_| mention.stance == Stance::Asserts);
    cue.map_or(Factivity::NonFactive, |c| ReportingVerbs::get().factivity(c.of(found.document.text)))
}
