//! The JSON Schemas in `docs/schema/`, made from the types that are read and written. `UPDATE_SCHEMAS=1` writes them anew.

use std::fs;
use std::path::Path;

use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{Schema, json_schema, transform::Transform};
use serde_json::{Value, json};

use crate::config::{KEYS, Key, Shape};
use crate::{render, store};

/// Takes out what schemas of numbers say of the width of Rust's types.
#[derive(Clone)]
struct NoWidths;

impl Transform for NoWidths {
    fn transform(&mut self, schema: &mut Schema) {
        if schema.get("format").and_then(Value::as_str).is_some_and(|f| f.starts_with("uint")) {
            schema.remove("format");
        }
        schemars::transform::transform_subschemas(self, schema);
    }
}

/// How to make a schema.
type Make = fn(SchemaGenerator) -> Schema;

/// Every schema: its file, its title, how it is made, and whether it is of what we write rather than of what we read.
const SCHEMAS: &[(&str, &str, Make, bool)] = &[
    ("claim-set", "A claim set of claimdiff", store::claim_set_schema, false),
    ("extract", "What `claimdiff extract --format json` prints", store::extract_json_schema, true),
    ("compare", "What `claimdiff compare --format json` prints", render::compare_json_schema, true),
    ("decisions", "Decisions of a desk that uses claimdiff", store::decisions_schema, false),
    ("config", "Settings of claimdiff: claimdiff.toml", config_schema, false),
    ("check", "What `claimdiff check --format json` prints", render::check_json_schema, true),
    ("diff", "What `claimdiff diff --format json` prints", render::diff_json_schema, true),
    ("names", "What `claimdiff names --format json` prints", render::names_json_schema, true),
];

/// The schema of `claimdiff.toml`, from the table of its keys.
fn config_schema(_: SchemaGenerator) -> Schema {
    let text = json!({"type": "string", "minLength": 1});
    let shape = |shape: Shape| match shape {
        Shape::Paths => json!({"anyOf": [text, {"type": "array", "items": text, "minItems": 1}]}),
        Shape::Path | Shape::Text => text.clone(),
        Shape::Choice(words) => json!({"enum": words}),
        Shape::Count => json!({"type": "integer", "minimum": 1, "maximum": u16::MAX}),
    };
    let property = |key: &Key| {
        let mut schema = shape(key.shape);
        schema["description"] = json!(key.about);
        if !key.default.is_empty() {
            schema["default"] = json!(key.default);
        }
        (key.name.to_owned(), schema)
    };
    let properties: serde_json::Map<String, Value> = KEYS.iter().map(property).collect();
    json_schema!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn text(title: &str, make: Make, written: bool) -> String {
    let settings = SchemaSettings::draft07().with_transform(NoWidths);
    let settings = if written { settings.for_serialize() } else { settings.for_deserialize() };
    let mut schema = make(settings.into_generator());
    schema.insert("title".into(), title.into());
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

#[test]
fn the_schemas_are_those_of_the_types() {
    for (name, title, make, written) in SCHEMAS {
        let file = Path::new("docs/schema").join(format!("{name}.schema.json"));
        let text = text(title, *make, *written);
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            fs::create_dir_all("docs/schema").unwrap();
            fs::write(&file, &text).unwrap();
        }
        let kept = fs::read_to_string(&file).unwrap_or_default();
        assert!(
            kept == text,
            "{} is not what the types say: UPDATE_SCHEMAS=1 cargo test schema",
            file.display()
        );
    }
}
