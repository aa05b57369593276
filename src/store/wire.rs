//! Claim sets as they stand in YAML: flat, named keys.

use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_yaml::Spanned;

use super::number::Digits;
use crate::model::{Dimension, Form, Kind, SpeakerKind, Stance, Trend};

/// The version alone; read first, so that later formats are named as such.
#[derive(Debug, Deserialize)]
pub(super) struct Header {
    pub(super) format: Spanned<u32>,
}

/// A whole claim set.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    #[serde(rename = "format")]
    _format: IgnoredAny,
    pub(super) source: WireSource,
    pub(super) claims: Vec<Spanned<WireClaim>>,
}

/// The source block.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireSource {
    pub(super) id: String,
    #[serde(default)]
    pub(super) path: String,
    pub(super) outlet: Option<String>,
    pub(super) agency: Option<String>,
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) published: Option<Spanned<String>>,
    pub(super) url: Option<String>,
    #[serde(default)]
    pub(super) digest: String,
}

/// One claim.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireClaim {
    pub(super) id: Spanned<String>,
    pub(super) kind: Kind,
    pub(super) quantity: Option<Spanned<WireQuantity>>,
    pub(super) date: Option<Spanned<String>>,
    pub(super) unresolved: Option<String>,
    pub(super) form: Option<Form>,
    pub(super) stance: Option<Stance>,
    pub(super) hedge: Option<String>,
    pub(super) text: String,
    pub(super) predicate: Option<String>,
    pub(super) agent: Option<String>,
    pub(super) thing: Option<String>,
    pub(super) place: Option<String>,
    pub(super) when: Option<Spanned<String>>,
    pub(super) speaker: Option<String>,
    pub(super) speaker_text: Option<String>,
    pub(super) speaker_role: Option<String>,
    pub(super) speaker_type: Option<SpeakerKind>,
    pub(super) cue: Option<String>,
    pub(super) via: Option<String>,
    pub(super) addressee: Option<String>,
    pub(super) medium: Option<String>,
    #[serde(default)]
    pub(super) quote: String,
}

/// A quantity; exactly one of its bounds stands there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireQuantity {
    #[serde(rename = "type")]
    pub(super) dimension: Dimension,
    pub(super) exact: Option<Spanned<Shape>>,
    pub(super) about: Option<Spanned<Shape>>,
    pub(super) more_than: Option<Spanned<Shape>>,
    pub(super) at_least: Option<Spanned<Shape>>,
    pub(super) less_than: Option<Spanned<Shape>>,
    pub(super) at_most: Option<Spanned<Shape>>,
    pub(super) range: Option<Spanned<Shape>>,
    pub(super) vague: Option<Spanned<Shape>>,
    pub(super) unit: String,
    pub(super) significant_digits: Option<Digits>,
    pub(super) trend: Option<Trend>,
}

/// What stands where a number or a pair of numbers is expected. The digits themselves are taken from the text, at the
/// span: a parser's number would be a binary fraction.
#[derive(Debug)]
pub(super) enum Shape {
    /// A single value.
    Scalar,
    /// A list of values.
    List(Vec<Spanned<Shape>>),
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ShapeVisitor)
    }
}

struct ShapeVisitor;

impl<'de> Visitor<'de> for ShapeVisitor {
    type Value = Shape;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a number or a pair of numbers")
    }
    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_unit<E: de::Error>(self) -> Result<Shape, E> {
        Ok(Shape::Scalar)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Shape, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Shape::List(items))
    }
}
