//! Claim sets as they stand in YAML: flat, named keys.

use serde::Deserialize;
use serde::de::{self, Deserializer, IgnoredAny, SeqAccess, Visitor};
use serde_yaml::Spanned;

use super::number::Digits;
use crate::model::{Dimension, Form, Kind, Relation, SpeakerKind, Stance, Trend};

/// The version alone; read where the whole cannot be, so that later formats are named as such.
#[derive(Debug, Deserialize)]
pub(super) struct Header {
    pub(super) format: Spanned<u32>,
}

/// A whole claim set.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Document {
    /// Version of this format.
    #[cfg_attr(test, schemars(with = "u32", extend("const" = 1)))]
    pub(super) format: Spanned<u32>,
    /// The article.
    pub(super) source: WireSource,
    /// Its claims, in text order.
    #[cfg_attr(test, schemars(with = "Vec<WireClaim>"))]
    pub(super) claims: Vec<Spanned<WireClaim>>,
}

/// The source block.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct WireSource {
    /// Names the source; unique within a run.
    pub(super) id: String,
    /// The file it was read from, with forward slashes.
    #[serde(default)]
    pub(super) path: String,
    /// Who published it.
    pub(super) outlet: Option<String>,
    /// The wire agency whose text it is.
    pub(super) agency: Option<String>,
    /// The headline.
    pub(super) title: Option<String>,
    /// Who wrote it.
    pub(super) byline: Option<String>,
    /// The day of publication: "2024-05-31".
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) published: Option<Spanned<String>>,
    /// Where it was published.
    pub(super) url: Option<String>,
    /// The words in which the outlet says that it changed the story.
    pub(super) correction: Option<String>,
    /// SHA-256 of the text as read.
    #[serde(default)]
    pub(super) digest: String,
    /// What a merge left to a person; no command goes on before it is gone.
    #[cfg_attr(test, schemars(with = "Option<serde_json::Map<String, serde_json::Value>>"))]
    pub(super) conflict: Option<Spanned<IgnoredAny>>,
}

/// One claim.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(extend("oneOf" = schema::bodies())))]
#[serde(deny_unknown_fields)]
pub(super) struct WireClaim {
    /// Names the claim within its source.
    #[cfg_attr(test, schemars(with = "String"))]
    pub(super) id: Spanned<String>,
    /// What sort of claim it is.
    pub(super) kind: Kind,
    /// How much or how many.
    #[cfg_attr(test, schemars(with = "Option<WireQuantity>"))]
    pub(super) quantity: Option<Spanned<WireQuantity>>,
    /// When, in EDTF: "2024-05-30", "2024-05", "2024-05-27/2024-06-02".
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) date: Option<Spanned<String>>,
    /// Why the words could not be resolved to a time.
    pub(super) unresolved: Option<String>,
    /// How the words are reported.
    pub(super) form: Option<Form>,
    /// How the speaker stands to it; absent for asserts.
    pub(super) stance: Option<Stance>,
    /// The words with which the source keeps its distance, as written.
    pub(super) hedge: Option<String>,
    /// The exact words read; of a statement the reported words.
    pub(super) text: String,
    /// What happens: a concept or verb.
    pub(super) predicate: Option<String>,
    /// Who does it, as written.
    pub(super) agent: Option<String>,
    /// What is counted, measured or dated, as written.
    pub(super) thing: Option<String>,
    /// Where, as written.
    pub(super) place: Option<String>,
    /// When it happened, in EDTF.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub(super) when: Option<Spanned<String>>,
    /// Who said it, by full name where the article gives it.
    pub(super) speaker: Option<String>,
    /// The words that stand there for the speaker.
    pub(super) speaker_text: Option<String>,
    /// Title, role or affiliation, as the article gives it.
    pub(super) speaker_role: Option<String>,
    /// What sort of speaker it is who is not named.
    pub(super) speaker_type: Option<SpeakerKind>,
    /// The reporting words.
    pub(super) cue: Option<String>,
    /// A further source through which it came.
    pub(super) via: Option<String>,
    /// To whom it was said, as written.
    pub(super) addressee: Option<String>,
    /// Where or how it was said, as written.
    pub(super) medium: Option<String>,
    /// The sentence it rests on, word for word.
    #[serde(default)]
    pub(super) quote: String,
    /// What a merge left to a person; no command goes on before it is gone.
    #[cfg_attr(test, schemars(with = "Option<serde_json::Map<String, serde_json::Value>>"))]
    pub(super) conflict: Option<Spanned<IgnoredAny>>,
}

/// A quantity; exactly one of its bounds stands there.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(extend("oneOf" = schema::bounds())))]
#[serde(deny_unknown_fields)]
pub(super) struct WireQuantity {
    /// What sort of quantity it is.
    #[serde(rename = "type")]
    pub(super) dimension: Dimension,
    /// As stated.
    #[cfg_attr(test, schemars(with = "Option<Shape>"))]
    pub(super) exact: Option<Spanned<Shape>>,
    /// About, around, nearly.
    #[cfg_attr(test, schemars(with = "Option<Shape>"))]
    pub(super) about: Option<Spanned<Shape>>,
    /// More than, over.
    #[cfg_attr(test, schemars(with = "Option<Shape>"))]
    pub(super) more_than: Option<Spanned<Shape>>,
    /// At least.
    #[cfg_attr(test, schemars(with = "Option<Shape>"))]
    pub(super) at_least: Option<Spanned<Shape>>,
    /// Less than, under.
    #[cfg_attr(test, schemars(with = "Option<Shape>"))]
    pub(super) less_than: Option<Spanned<Shape>>,
    /// Up to, no more than.
    #[cfg_attr(test, schemars(with = "Option<Shape>"))]
    pub(super) at_most: Option<Spanned<Shape>>,
    /// From one number to another.
    #[cfg_attr(test, schemars(with = "Option<Shape>"))]
    pub(super) range: Option<Spanned<Shape>>,
    /// Dozens, hundreds.
    #[cfg_attr(test, schemars(with = "Option<Shape>"))]
    pub(super) vague: Option<Spanned<Shape>>,
    /// ISO 4217 code, `percent`, a unit, or the counted noun, in the singular.
    pub(super) unit: String,
    /// How many digits were written, where that is not all.
    pub(super) significant_digits: Option<Digits>,
    /// Whether a rise or fall is told.
    pub(super) trend: Option<Trend>,
    pub(super) relation: Option<Relation>,
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

#[cfg(test)]
pub(crate) mod schema {
    //! The schema of claim sets, where types alone do not tell it.

    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use serde_json::{Value, json};

    use super::{Document, Shape};

    /// The schema of a claim-set file.
    pub(crate) fn claim_set(generator: SchemaGenerator) -> Schema {
        generator.into_root_schema_for::<Document>()
    }

    /// What a claim of each kind must have.
    pub(super) fn bodies() -> Value {
        let body =
            |kind: &str, key: &str| json!({"properties": {"kind": {"const": kind}}, "required": [key]});
        json!([
            body("quantity", "quantity"),
            body("date", "date"),
            body("date", "unresolved"),
            body("statement", "form")
        ])
    }

    /// One bound, and no other.
    pub(super) fn bounds() -> Value {
        let names = ["exact", "about", "more_than", "at_least", "less_than", "at_most", "range", "vague"];
        names.iter().map(|name| json!({"required": [name]})).collect()
    }

    impl JsonSchema for Shape {
        fn schema_name() -> Cow<'static, str> {
            "Amount".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            let ends = [json!({"type": "number"}), json!({"type": ["number", "null"]})];
            let pair = json!({"type": "array", "items": ends, "minItems": 2, "maxItems": 2});
            json_schema!({"description": "A number, or both ends of a range; `null` where the high end is open.",
                          "oneOf": [{"type": "number"}, pair]})
        }
    }
}
