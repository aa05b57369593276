//! Strict YAML for files that people and machines hand us: hostile input is refused, errors name line and column.

use serde::de::DeserializeOwned;
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy};
use serde_yaml::{Options, budget};

use crate::model::Error;

/// Deepest nesting of lists and mappings; what we read needs five.
const DEPTH: usize = 16;

/// Parses one YAML document. Aliases, anchors, merge keys, duplicate keys and deep nesting are errors; time and memory
/// are linear in the length of `text`. `file` names the text in errors.
pub fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Error> {
    serde_yaml::from_str_with_options(text, options(text.len()))
        .map_err(|e| explain(file, e.without_snippet()))
}

fn options(len: usize) -> Options {
    serde_yaml::options! {
        budget: budget! {
            max_events: len.saturating_add(16),
            max_nodes: len.saturating_add(16),
            max_total_scalar_bytes: len.saturating_add(16),
            max_depth: DEPTH,
            flow_nesting_limit: DEPTH,
            max_aliases: 0,
            max_anchors: 0,
            max_documents: 1,
        },
        duplicate_keys: DuplicateKeyPolicy::Error,
        merge_keys: MergeKeyPolicy::Error,
        emit_comments: false,
        with_snippet: false,
    }
}

/// Says what is wrong in our words where we know better than the parser, with the place.
fn explain(file: &str, error: &serde_yaml::Error) -> Error {
    let place = error.location().map(|l| (count(l.line()), count(l.column())));
    let (cause, mend) = cause(error);
    let found = Error::new(file, cause, mend);
    match place {
        Some((line, column)) if line > 0 => found.at(line, column.max(1)),
        _ => found,
    }
}

fn count(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

fn cause(error: &serde_yaml::Error) -> (String, String) {
    use serde_yaml::Error as E;
    use serde_yaml::budget::BudgetBreach as B;
    match error {
        E::DuplicateMappingKey { key, .. } => {
            let key = key.as_deref().unwrap_or("a key");
            (format!("`{key}` stands here twice"), "keep one of the two".into())
        }
        E::SerdeUnknownField { field, expected, .. } => (unknown(field), known(expected)),
        E::SerdeUnknownVariant { variant, expected, .. } => {
            (format!("`{variant}` is not a value this field can have"), known(expected))
        }
        E::SerdeMissingField { field, .. } => {
            (format!("`{field}` is missing in the mapping that ends here"), format!("add `{field}:`"))
        }
        E::MergeKeyNotAllowed { .. }
        | E::UnknownAnchor { .. }
        | E::Budget { breach: B::Aliases { .. } | B::Anchors { .. }, .. } => aliases(),
        E::Budget { breach: B::Depth { .. }, .. } => too_deep(),
        E::Budget { breach: B::Documents { .. }, .. } | E::MultipleDocuments { .. } => {
            ("the file holds more than one YAML document".into(), "write one document a file".into())
        }
        E::AliasError { error, .. } => self::cause(error),
        other => plain(other),
    }
}

/// What the parser says, without its place.
fn plain(error: &serde_yaml::Error) -> (String, String) {
    let text = error.to_string();
    let text = text.split_once(" at line ").map_or(text.as_str(), |(before, _)| before);
    let text = text.lines().next().unwrap_or("").trim();
    if text.contains("nesting") || text.contains("recursion") {
        return too_deep();
    }
    (text.to_owned(), String::new())
}

fn unknown(field: &str) -> String {
    format!("`{field}` is not a key that is known here")
}

fn known(expected: &[&'static str]) -> String {
    if expected.is_empty() { String::new() } else { format!("known are: {}", expected.join(", ")) }
}

fn aliases() -> (String, String) {
    ("YAML anchors, aliases and merge keys are not allowed here".into(), "write the value out".into())
}

fn too_deep() -> (String, String) {
    (format!("lists or mappings are nested more than {DEPTH} deep"), "this is no file of claimdiff".into())
}
