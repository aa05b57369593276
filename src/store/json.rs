//! Claim sets as JSON, with the places of all words: half-open code points into the article's text.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::RawValue;

use super::FORMAT;
use super::number::{Digits, digits, plain};
use crate::model::{
    Amount, Body, Bound, Claim, ClaimSet, CodePoints, Dimension, Form, Kind, Number, Phrase, Quantity,
    Relation, Source, Span, Speaker, SpeakerKind, Stance, Trend, When,
};

/// Writes all claim sets as one JSON array; `texts` are the texts of their articles, in the same order, empty where
/// unknown.
pub fn write_json(out: &mut impl Write, sets: &[ClaimSet], texts: &[&str]) -> io::Result<()> {
    if sets.is_empty() {
        return out.write_all(b"[]\n");
    }
    for (index, (set, text)) in with_texts(sets, texts).enumerate() {
        out.write_all(if index == 0 { b"[\n" } else { b",\n" })?;
        write_set(out, set, text)?;
    }
    out.write_all(b"\n]\n")
}

/// Writes all claim sets as JSON, one a line.
pub fn write_jsonl(out: &mut impl Write, sets: &[ClaimSet], texts: &[&str]) -> io::Result<()> {
    for (set, text) in with_texts(sets, texts) {
        write_set(out, set, text)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// What [`write_json`] writes.
pub fn to_json(sets: &[ClaimSet], texts: &[&str]) -> String {
    in_memory(|out| write_json(out, sets, texts))
}

/// What [`write_jsonl`] writes.
pub fn to_jsonl(sets: &[ClaimSet], texts: &[&str]) -> String {
    in_memory(|out| write_jsonl(out, sets, texts))
}

/// What a writer writes, which in memory cannot fail.
fn in_memory(write: impl Fn(&mut Vec<u8>) -> io::Result<()>) -> String {
    let mut json = Vec::new();
    write(&mut json).ok().and_then(|()| String::from_utf8(json).ok()).unwrap_or_default()
}

fn with_texts<'a>(
    sets: &'a [ClaimSet],
    texts: &'a [&'a str],
) -> impl Iterator<Item = (&'a ClaimSet, &'a str)> {
    sets.iter().zip(texts.iter().copied().chain(std::iter::repeat("")))
}

fn write_set(out: &mut impl Write, set: &ClaimSet, text: &str) -> io::Result<()> {
    Ok(serde_json::to_writer(out, &self::set(set, text))?)
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonSet<'a> {
    format: u32,
    source: JsonSource<'a>,
    claims: Vec<JsonClaim<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonSource<'a> {
    id: &'a str,
    path: &'a str,
    outlet: Option<&'a str>,
    agency: Option<&'a str>,
    title: Option<&'a str>,
    byline: Option<&'a str>,
    published: Option<String>,
    url: Option<&'a str>,
    correction: Option<&'a str>,
    digest: &'a str,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonClaim<'a> {
    id: &'a str,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<[usize; 2]>,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantity: Option<JsonQuantity<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stance: Option<Stance>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hedge: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    predicate: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agent: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    thing: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    names: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<JsonWhen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unresolved: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<JsonSpeaker<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cue: Option<JsonPhrase<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    addressee: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    medium: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    quote: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    rules: &'a [String],
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonQuantity<'a> {
    #[serde(rename = "type")]
    dimension: Dimension,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<serde_json::Number>"))]
    value: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<serde_json::Number>"))]
    low: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<serde_json::Number>"))]
    high: Option<Box<RawValue>>,
    unit: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    head: Option<&'a str>,
    bound: Bound,
    #[serde(skip_serializing_if = "Option::is_none")]
    trend: Option<Trend>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relation: Option<Relation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    significant_digits: Option<Digits>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonWhen {
    start: Option<String>,
    end: Option<String>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonSpeaker<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<[usize; 2]>,
    name: Option<&'a str>,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<SpeakerKind>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct JsonPhrase<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    span: Option<[usize; 2]>,
    text: &'a str,
}

/// Byte offsets of one text to code points.
struct Places<'a> {
    text: &'a str,
    points: CodePoints,
}

impl Places<'_> {
    fn of(&self, span: Span) -> [usize; 2] {
        self.points.span(self.text, span)
    }
}

fn set<'a>(set: &'a ClaimSet, text: &'a str) -> JsonSet<'a> {
    let places = Places { text, points: CodePoints::new(text) };
    let claims = set.claims.iter().map(|c| claim(c, &places)).collect();
    JsonSet { format: FORMAT, source: source(&set.source), claims }
}

fn source(s: &Source) -> JsonSource<'_> {
    JsonSource {
        id: &s.id,
        path: &s.path,
        outlet: s.outlet.as_deref(),
        agency: s.agency.as_deref(),
        title: s.title.as_deref(),
        byline: s.byline.as_deref(),
        published: s.published.map(|d| d.to_string()),
        url: s.url.as_deref(),
        correction: s.correction.as_deref(),
        digest: &s.digest,
    }
}

fn claim<'a>(c: &'a Claim, places: &Places) -> JsonClaim<'a> {
    let attribution = c.attribution.as_ref();
    JsonClaim {
        id: &c.id.0,
        kind: c.kind(),
        span: c.evidence.span.map(|s| places.of(s)),
        parts: c.evidence.parts.iter().map(|&s| places.of(s)).collect(),
        text: &c.text,
        quantity: c.quantity().map(|q| quantity(q, c.thing.as_deref())),
        form: form(&c.body),
        stance: attribution.map(|a| a.stance),
        hedge: c.hedge.as_deref(),
        predicate: c.predicate.as_deref(),
        agent: c.agent.as_deref(),
        thing: c.thing.as_deref(),
        names: &c.names,
        place: c.place.as_deref(),
        when: c.time().map(when),
        unresolved: unresolved(&c.body),
        speaker: attribution.and_then(|a| a.speaker.as_ref()).map(|s| speaker(s, places)),
        cue: attribution.and_then(|a| a.cue.as_ref()).map(|p| phrase(p, places)),
        via: attribution.and_then(|a| a.via.as_deref()),
        addressee: attribution.and_then(|a| a.addressee.as_deref()),
        medium: attribution.and_then(|a| a.medium.as_deref()),
        quote: &c.quote,
        sentence: c.evidence.sentence.map(|s| places.of(s)),
        rules: &c.evidence.rules,
    }
}

fn form(body: &Body) -> Option<Form> {
    if let Body::Statement(form) = body { Some(*form) } else { None }
}

fn unresolved(body: &Body) -> Option<&str> {
    if let Body::Date(Err(why)) = body { Some(why) } else { None }
}

fn speaker<'a>(s: &'a Speaker, places: &Places) -> JsonSpeaker<'a> {
    JsonSpeaker {
        span: s.phrase.span.map(|span| places.of(span)),
        name: s.name.as_deref(),
        text: &s.phrase.text,
        role: s.role.as_deref(),
        kind: s.kind,
    }
}

fn phrase<'a>(p: &'a Phrase, places: &Places) -> JsonPhrase<'a> {
    JsonPhrase { span: p.span.map(|span| places.of(span)), text: &p.text }
}

fn when(w: &When) -> JsonWhen {
    JsonWhen { start: w.start.map(|d| d.to_string()), end: w.end.map(|d| d.to_string()) }
}

fn quantity<'a>(q: &'a Quantity, thing: Option<&str>) -> JsonQuantity<'a> {
    let (value, low, high) = match q.amount {
        Amount::Point(n) => (number(Some(n)), None, None),
        Amount::Between { low, high } => (None, number(Some(low)), number(high)),
    };
    let (dimension, bound, trend) = (q.dimension, q.bound, q.trend);
    let unit = thing.map_or(Cow::Borrowed(q.unit.as_str()), |thing| q.unit_in_full(thing));
    let head = matches!(unit, Cow::Owned(_)).then_some(q.unit.as_str());
    JsonQuantity {
        dimension,
        value,
        low,
        high,
        unit,
        head,
        bound,
        trend,
        relation: q.relation,
        significant_digits: digits(&q.amount),
    }
}

/// The number with all its digits, `null` for an open end. Other programs may round it.
fn number(n: Option<Number>) -> Option<Box<RawValue>> {
    RawValue::from_string(n.map_or_else(|| "null".to_owned(), |n| plain(n.value))).ok()
}

/// The schema of `extract --format json`.
#[cfg(test)]
pub(crate) fn schema(generator: schemars::SchemaGenerator) -> schemars::Schema {
    generator.into_root_schema_for::<Vec<JsonSet>>()
}
