//! Changes as notices, for the machines that show them beside the lines.

use std::collections::BTreeMap;

use super::{Changes, ClaimLine, SetLine};
use crate::diff::Status;
use crate::report::{Effect, Notice, Notices, Place, Rule};

/// Where the files and claims of the new version stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    files: BTreeMap<String, String>,
    claims: BTreeMap<(String, String), (usize, usize)>,
}

impl Places {
    /// Notes the file of a source.
    pub fn add_file(&mut self, source: &str, path: &str) {
        self.files.insert(source.to_owned(), path.to_owned());
    }

    /// Notes the lines of a claim, first and last, counted from 1.
    pub fn add_claim(&mut self, source: &str, claim: &str, lines: (usize, usize)) {
        self.claims.insert((source.to_owned(), claim.to_owned()), lines);
    }

    /// Where a claim stands; its file as a whole where the lines are not known, and the id where the file is not.
    pub fn of(&self, source: &str, claim: &str) -> Place {
        let path = self.files.get(source).map_or(source, String::as_str);
        Place {
            path: path.to_owned(),
            lines: self.claims.get(&(source.to_owned(), claim.to_owned())).copied(),
        }
    }
}

impl Changes {
    /// A notice for every changed claim and every effect.
    pub fn notices(&self, places: &Places) -> Notices {
        let of_set =
            |set: &SetLine| -> Vec<Notice> { set.claims.iter().map(|c| claim(set, c, places)).collect() };
        let effects = self.effects.iter().map(|e| effect(e, places));
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

fn effect(effect: &Effect, places: &Places) -> Notice {
    let (source, claim) = effect.at.clone().unwrap_or_default();
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
