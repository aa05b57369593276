//! A claim set a line a claim, for tools that compare line by line. Ids and surrounding sentences stay out: they change with
//! every edit nearby.

use super::changes::label;
use super::{Saying, saying};
use crate::model::{Claim, ClaimSet};

/// The source, what it is called, and its claims in text order. Ends with a line end.
pub fn listing(set: &ClaimSet) -> String {
    let source = &set.source;
    let published = source.published.map(|day| day.to_string());
    let facts = [source.outlet.clone(), source.agency.clone(), published, source.title.clone()];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let correction = source.correction.iter().map(|words| format!("correction: {words}"));
    let head = [format!("{}: {}", source.id, facts.join(", "))];
    let lines = head.into_iter().chain(correction).chain(set.claims.iter().map(line));
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n").collect()
}

fn line(claim: &Claim) -> String {
    let saying = Saying::of(claim);
    let voice = claim.attribution.as_ref().and_then(saying::voice).map(|v| format!(" ({v})"));
    let when = claim.when.map(|w| format!(" [{w}]"));
    let place = claim.place.as_ref().map(|p| format!(" [{p}]"));
    let extras: String = [voice, when, place].into_iter().flatten().collect();
    let (kind, label) = (claim.kind().to_string(), label(claim));
    let about = if label == kind { kind } else { format!("{kind} {label}") };
    format!("{about}: {} = {}{extras}", saying.words, saying.value)
}
