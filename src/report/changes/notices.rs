//! Changes as notices, for the machines that show them beside the lines.

use super::{Changes, ClaimLine, SetLine};
use crate::diff::Status;
use crate::report::{Effect, Notice, Notices, Places, Rule};

impl Changes {
    /// A notice for every changed claim and every effect.
    pub fn notices(&self, places: &Places) -> Notices {
        let of_set =
            |set: &SetLine| -> Vec<Notice> { set.claims.iter().map(|c| claim(set, c, places)).collect() };
        let fallback = self.sets.first().map_or("", |set| set.id.as_str());
        let effects = self.effects.iter().map(|e| effect(e, places, fallback));
        Notices::new(self.sets.iter().flat_map(of_set).chain(effects).collect())
    }
}

fn claim(set: &SetLine, line: &ClaimLine, places: &Places) -> Notice {
    let class = line.classes[0];
    let voice = line.voice.as_ref().map_or_else(String::new, |v| format!(" ({v})"));
    let note = if line.unannounced { "; no correction notice" } else { "" };
    Notice {
        severity: line.severity,
        rule: Rule::new(format!("claim-{class}"), class.about()),
        message: format!("{}: {}{voice}: {}{note}", set.name, line.label, said(line)),
        place: places.of(&set.id, &line.id),
        related: Vec::new(),
        fingerprint: format!("{}/{}/{class}/{}", set.id, line.id, line.to.as_deref().unwrap_or("")),
        settled: None,
    }
}

fn said(line: &ClaimLine) -> String {
    match (line.status, &line.from, &line.to) {
        (Status::Added, _, Some(to)) => format!("new: {to}"),
        (Status::Removed, Some(from), _) => format!("gone: {from}"),
        (_, Some(from), Some(to)) if from != to => format!("{from} -> {to}"),
        (_, _, to) => {
            let details = line.details.iter().filter(|d| d.words.is_empty()).map(|d| {
                let side = |text: &Option<String>| text.clone().unwrap_or_else(|| "(none)".into());
                format!("; {}: {} -> {}", d.field, side(&d.from), side(&d.to))
            });
            format!("{}{}", to.as_deref().unwrap_or(""), details.collect::<String>())
        }
    }
}

/// The notice of an effect; where there is no claim to look at, at the source `fallback`.
fn effect(effect: &Effect, places: &Places, fallback: &str) -> Notice {
    let (source, claim) = effect.at.clone().unwrap_or_else(|| (fallback.to_owned(), String::new()));
    Notice {
        severity: effect.severity,
        rule: Rule::new(format!("fact-{}", effect.kind).replace('_', "-"), effect.kind.about()),
        message: effect.to_string(),
        place: places.of(&source, &claim),
        related: Vec::new(),
        fingerprint: format!("{}/{}/{}", effect.kind, effect.fact, effect.sources.join("+")),
        settled: None,
    }
}
