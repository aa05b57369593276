//! Notices in the Static Analysis Results Interchange Format (SARIF) 2.1.0. Settled ones are there as suppressed.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::text::clean;
use crate::model::Severity;
use crate::report::{Notice, Notices, Place, Rule};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// The name of our fingerprints; its number is raised when they are made in another way.
const FINGERPRINT: &str = "claimdiff/v1";

/// One run with all notices.
pub(super) fn render(notices: &Notices) -> String {
    let rules = notices.rules();
    let results: Vec<Value> = notices.all().iter().map(|notice| result(notice, &rules)).collect();
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(|rule| self::rule(rule)).collect::<Vec<_>>(),
    });
    super::pretty(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results }],
    }))
}

fn rule(rule: &Rule) -> Value {
    json!({ "id": rule.id, "shortDescription": { "text": clean(&rule.about) } })
}

fn result(notice: &Notice, rules: &[&Rule]) -> Value {
    let mut result = json!({
        "ruleId": notice.rule.id,
        "level": level(notice.severity),
        "message": { "text": clean(&notice.message) },
        "locations": [location(&notice.place)],
        "partialFingerprints": { FINGERPRINT: notice.fingerprint },
    });
    if let Some(index) = rules.iter().position(|rule| rule.id == notice.rule.id) {
        result["ruleIndex"] = json!(index);
    }
    if !notice.related.is_empty() {
        result["relatedLocations"] = notice.related.iter().enumerate().map(related).collect();
    }
    if let Some(why) = &notice.settled {
        result["suppressions"] =
            json!([{ "kind": "external", "status": "accepted", "justification": clean(why) }]);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "note",
    }
}

fn related((index, (place, words)): (usize, &(Place, String))) -> Value {
    let mut location = location(place);
    location["id"] = json!(index);
    location["message"] = json!({ "text": clean(words) });
    location
}

fn location(place: &Place) -> Value {
    let mut physical = json!({ "artifactLocation": { "uri": uri(&place.path) } });
    if let Some((first, last)) = place.lines {
        physical["region"] = json!({ "startLine": first, "endLine": last });
    }
    json!({ "physicalLocation": physical })
}

/// A path as a relative reference (RFC 3986): whatever has a meaning there is written in percent signs.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::notice_example::notices;
    use super::*;

    #[test]
    fn every_field_stands_where_readers_look() {
        let sarif: Value = serde_json::from_str(&render(&notices())).unwrap();
        let run = &sarif["runs"][0];
        let ids: Vec<_> =
            run["tool"]["driver"]["rules"].as_array().unwrap().iter().map(|r| &r["id"]).collect();
        assert_eq!(ids, ["stale", "value-conflict"]);
        let first = &run["results"][0];
        assert_eq!(
            (&first["ruleId"], &first["ruleIndex"], &first["level"]),
            (&json!("value-conflict"), &json!(1), &json!("error"))
        );
        let place = &first["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "claims/odd%2C%20name%3A%201.yaml");
        assert_eq!(place["region"], json!({"startLine": 12, "endLine": 18}));
        assert_eq!(first["relatedLocations"][0]["message"]["text"], "the other figure");
        assert_eq!(first["partialFingerprints"], json!({"claimdiff/v1": "a1"}));
        assert_eq!(first.get("suppressions"), None);
    }

    #[test]
    fn only_settled_notices_are_suppressed() {
        let sarif: Value = serde_json::from_str(&render(&notices())).unwrap();
        let results = sarif["runs"][0]["results"].as_array().unwrap();
        let suppressed: Vec<_> = results.iter().filter_map(|r| r.get("suppressions")).collect();
        assert_eq!(
            suppressed,
            [&json!([{"kind": "external", "status": "accepted", "justification": "an old poll"}])]
        );
    }
}
