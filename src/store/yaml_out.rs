//! Claim sets to YAML, byte for byte the same for the same claims.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::number::{Digits, digits, plain};
use super::scalar::{block, flow, quoted};
use super::{CLAIM_SET_SCHEMA_FILE, FORMAT};
use crate::model::{
    Amount, Attribution, Body, Bound, Claim, ClaimSet, Quantity, Source, Speaker, Stance, When,
};

/// Keys with values that are YAML already.
pub(super) type Fields = Vec<(&'static str, String)>;

/// Writes a claim set as YAML. Places and rules are left out, so that an edit changes only the claims it touches.
pub fn to_yaml(set: &ClaimSet) -> String {
    to_yaml_below(set, 0)
}

/// The same for a file that stands so many folders below the schema of claim sets.
pub fn to_yaml_below(set: &ClaimSet, depth: usize) -> String {
    let mut out = head(depth);
    for (key, value) in source(&set.source) {
        let _ = writeln!(out, "  {key}: {value}");
    }
    out.push_str(if set.claims.is_empty() { "claims: []\n" } else { "claims:\n" });
    for (i, claim) in set.claims.iter().enumerate() {
        if i > 0 {
            out.push('\n');
        }
        for (j, (key, value)) in fields(claim).into_iter().enumerate() {
            let _ = writeln!(out, "{} {key}: {value}", if j == 0 { "-" } else { " " });
        }
    }
    out
}

/// What every claim set begins with: for editors, the schema it follows.
pub(super) fn head(depth: usize) -> String {
    let up = "../".repeat(depth);
    format!("# yaml-language-server: $schema={up}{CLAIM_SET_SCHEMA_FILE}\nformat: {FORMAT}\nsource:\n")
}

/// The fields of a source block, in order.
pub(super) fn source(s: &Source) -> Fields {
    let mut fields = vec![("id", block(&s.id))];
    let path = Some(s.path.as_str()).filter(|p| !p.is_empty());
    optional(&mut fields, "path", path);
    optional(&mut fields, "outlet", s.outlet.as_deref());
    optional(&mut fields, "agency", s.agency.as_deref());
    optional(&mut fields, "title", s.title.as_deref());
    optional(&mut fields, "byline", s.byline.as_deref());
    fields.extend(s.published.map(|day| ("published", quoted(&day.to_string()))));
    optional(&mut fields, "url", s.url.as_deref());
    optional(&mut fields, "correction", s.correction.as_deref());
    let digest = Some(s.digest.as_str()).filter(|d| !d.is_empty());
    optional(&mut fields, "digest", digest);
    fields
}

fn optional(fields: &mut Fields, key: &'static str, value: Option<&str>) {
    fields.extend(value.map(|v| (key, block(v))));
}

/// The fields of a claim, in order.
pub(super) fn fields(claim: &Claim) -> Fields {
    let mut fields = vec![("id", block(&claim.id.0)), ("kind", claim.kind().to_string())];
    body(&mut fields, &claim.body);
    let stance = claim.attribution.as_ref().map(|a| a.stance).filter(|s| *s != Stance::Asserts);
    fields.extend(stance.map(|s| ("stance", s.to_string())));
    optional(&mut fields, "hedge", claim.hedge.as_deref());
    fields.push(("text", block(&claim.text)));
    optional(&mut fields, "predicate", claim.predicate.as_deref());
    optional(&mut fields, "agent", claim.agent.as_deref());
    optional(&mut fields, "thing", claim.thing.as_deref());
    let names: Vec<String> = claim.names.iter().map(|n| flow(n)).collect();
    fields.extend((!names.is_empty()).then(|| ("names", format!("[{}]", names.join(", ")))));
    optional(&mut fields, "place", claim.place.as_deref());
    fields.extend(claim.when.as_ref().map(|w| ("when", when(w))));
    if let Some(attribution) = &claim.attribution {
        said(&mut fields, attribution);
    }
    let quote = Some(claim.quote.as_str()).filter(|q| !q.is_empty());
    optional(&mut fields, "quote", quote);
    fields
}

fn body(fields: &mut Fields, body: &Body) {
    fields.push(match body {
        Body::Quantity(q) => ("quantity", quantity(q)),
        Body::Date(Ok(w)) => ("date", when(w)),
        Body::Date(Err(why)) => ("unresolved", block(why)),
        Body::Statement(form) => ("form", form.to_string()),
    });
}

fn said(fields: &mut Fields, attribution: &Attribution) {
    if let Some(Speaker { name, phrase, role, kind }) = &attribution.speaker {
        optional(fields, "speaker", name.as_deref());
        let differs = name.as_ref() != Some(&phrase.text);
        optional(fields, "speaker_text", differs.then_some(phrase.text.as_str()));
        optional(fields, "speaker_role", role.as_deref());
        fields.extend(kind.map(|k| ("speaker_type", k.to_string())));
    }
    optional(fields, "cue", attribution.cue.as_ref().map(|c| c.text.as_str()));
    optional(fields, "via", attribution.via.as_deref());
    optional(fields, "addressee", attribution.addressee.as_deref());
    optional(fields, "medium", attribution.medium.as_deref());
}

fn when(when: &When) -> String {
    quoted(&when.to_string())
}

/// `{type: count, more_than: 500, unit: protester}`
fn quantity(q: &Quantity) -> String {
    let digits = digits(&q.amount).map(|d| format!(", significant_digits: {}", count(d))).unwrap_or_default();
    let trend = q.trend.map(|t| format!(", trend: {t}")).unwrap_or_default();
    let relation = q.relation.map(|r| format!(", relation: {r}")).unwrap_or_default();
    let more = format!("{digits}{trend}{relation}");
    format!("{{type: {}, {}: {}, unit: {}{more}}}", q.dimension, q.bound, amount(q), flow(&q.unit))
}

fn count(digits: Digits) -> String {
    let number = |n: Option<u32>| n.map_or_else(|| "null".to_owned(), |n| n.to_string());
    match digits {
        Digits::One(n) => n.to_string(),
        Digits::Two([low, high]) => format!("[{}, {}]", number(low), number(high)),
    }
}

/// A number, or `[low, high]`; a vague amount with an open end is its low number alone.
fn amount(q: &Quantity) -> String {
    let pair = |low: Decimal, high: Option<Decimal>| {
        format!("[{}, {}]", plain(low), high.map_or_else(|| "null".to_owned(), plain))
    };
    match (q.bound, q.amount) {
        (Bound::Vague, Amount::Between { low, high: None }) => plain(low.value),
        (Bound::Vague, Amount::Point(n)) => pair(n.value, Some(n.value)),
        (_, Amount::Point(n)) => plain(n.value),
        (_, Amount::Between { low, high }) => pair(low.value, high.map(|h| h.value)),
    }
}
