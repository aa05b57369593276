//! Notices for the tests of the writers: one with every field, one of a whole folder, one settled.

use crate::model::Severity;
use crate::report::{Notice, Notices, Place, Rule};

pub(super) fn notices() -> Notices {
    let conflict = Notice {
        severity: Severity::High,
        rule: Rule::new("value-conflict", "Figures exclude each other."),
        message: "30% is not 25%:\nlook again".into(),
        place: Place::lines("claims/odd, name: 1.yaml", 12, 18),
        related: vec![(Place::lines("claims/wire.yaml", 40, 44), "the other figure".into())],
        fingerprint: "a1".into(),
        settled: None,
    };
    let stale = Notice {
        severity: Severity::Low,
        rule: Rule::new("stale", "Claim sets are not in step with their sources."),
        message: "out of step".into(),
        place: Place::file("claims"),
        related: Vec::new(),
        fingerprint: "b2".into(),
        settled: None,
    };
    let settled =
        Notice { settled: Some("an old poll".into()), fingerprint: "c3".into(), ..conflict.clone() };
    Notices::new(vec![settled, stale, conflict])
}
