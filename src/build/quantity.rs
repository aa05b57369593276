//! Quantity mentions to claims.

use crate::lexicon::{Shift, TimeWord, Which, time_words};
use crate::model::{Body, Claim, ClaimId, Dimension, Kind, Span};
use crate::recognise::{CARRIED_UNIT, CHILDREN, DateMention, QuantityMention};

use super::{Findings, context, evidence, hedge, ties};

/// Bytes that the words of a date may take up.
const LONGEST_DATE: usize = 400;

/// The claim a quantity makes; none where its words are a date.
pub(super) fn claim(found: &Findings, mention: &QuantityMention) -> Option<Claim> {
    let timed = matches!(mention.quantity.dimension, Dimension::Duration | Dimension::Age);
    let text = found.document.text;
    let named = |d: &DateMention| !timed || (d.span.contains(mention.span) && !is_stretch(d.span.of(text)));
    // The way from one level to another may hold the day of either: "from $40 in May to $35".
    let holds = |d: &DateMention| mention.rule == "range/change" && mention.span.contains(d.span);
    let near = Span::new(mention.span.start.saturating_sub(LONGEST_DATE), mention.span.end);
    if found.dates_in(near).iter().any(|d| d.span.overlaps(mention.span) && named(d) && !holds(d)) {
        return None;
    }
    let counted = mention.thing.map(|t| t.of(text).to_owned()).filter(|t| !t.is_empty());
    // What stands around a number whose counted noun was said before is not what it counts.
    let carried = mention.rule == CARRIED_UNIT && mention.quantity.dimension == Dimension::Count;
    // What befell a mother of five befell no children.
    let children = mention.rule == CHILDREN;
    let measured =
        || Some(ties::measured(found, mention.span)?.of(text).to_owned()).filter(|_| !carried && !children);
    let wide = mention.thing.map_or(mention.span, |thing| mention.span.to(thing));
    let (predicate, agent) = context::event(found, wide, Kind::Quantity);
    Some(Claim {
        id: ClaimId(String::new()),
        body: Body::Quantity(mention.quantity.clone()),
        text: mention.span.of(text).to_owned(),
        quote: context::quote(found.document, mention.span).of(text).to_owned(),
        predicate: predicate.filter(|_| !children),
        agent: agent.filter(|_| !children),
        thing: counted.or_else(measured),
        names: ties::names(found, mention.span),
        place: context::place(found, mention.span),
        when: context::event_time(found, mention.span),
        attribution: context::attribution(found, mention.span),
        hedge: hedge::of(found, mention.span),
        evidence: evidence(found.document, mention.span, mention.rule),
    })
}

/// Whether the words of a date state a length of time too: `the past two years`, `three weeks later`.
fn is_stretch(date: &str) -> bool {
    let means: Vec<Option<TimeWord>> = date.split_whitespace().map(|word| time_words().word(word)).collect();
    let stretches = |word: &TimeWord| {
        matches!(
            word,
            TimeWord::Which(Which::Last | Which::Next) | TimeWord::Ordinal(1) | TimeWord::Shift(Shift::After)
        )
    };
    let ago = means.contains(&Some(TimeWord::Ago));
    means.len() > 2 && !ago && means.iter().flatten().any(stretches)
}
