//! Notices: what a machine that watches a repository is told, one thing at a time, free of any format.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::Severity;

/// A stretch of lines in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The file, with forward slashes, relative to the folder the program was started in.
    pub path: String,
    /// First and last line, counted from 1, both included; `None` for the file as a whole.
    pub lines: Option<(usize, usize)>,
}

impl Place {
    /// A file as a whole.
    pub fn file(path: impl Into<String>) -> Self {
        Self { path: path.into(), lines: None }
    }

    /// Some lines of a file, counted from 1, both included.
    pub fn lines(path: impl Into<String>, first: usize, last: usize) -> Self {
        Self { path: path.into(), lines: Some((first, last.max(first))) }
    }
}

/// A sort of notice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    /// Its frozen name in kebab case: `value-conflict`.
    pub id: String,
    /// What it stands for, in one sentence.
    pub about: String,
}

impl Rule {
    /// A sort of notice.
    pub fn new(id: impl Into<String>, about: impl Into<String>) -> Self {
        Self { id: id.into(), about: about.into() }
    }
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How much a reader should care.
    pub severity: Severity,
    /// What sort of notice it is.
    pub rule: Rule,
    /// What there is to see, in a sentence or two, in plain text.
    pub message: String,
    /// Where to look.
    pub place: Place,
    /// Other places that have to do with it, each with a few words.
    pub related: Vec<(Place, String)>,
    /// Tells the notice from all others across runs; made of content, never of lines or messages.
    pub fingerprint: String,
    /// Why it needs no work: the reason of the person who decided so.
    pub settled: Option<String>,
}

/// Notices, worst first; the fingerprints tell them apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notices(Vec<Notice>);

impl Notices {
    /// Puts notices in order: open before settled, by severity, then by place. Of several with one fingerprint the later
    /// ones get a number.
    pub fn new(mut notices: Vec<Notice>) -> Self {
        notices.sort_by(|a, b| order(a).cmp(&order(b)));
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for notice in &mut notices {
            let count = seen.entry(notice.fingerprint.clone()).or_default();
            *count += 1;
            if *count > 1 {
                notice.fingerprint = format!("{}-{count}", notice.fingerprint);
            }
        }
        Self(notices)
    }

    /// All notices, worst first, settled ones last.
    pub fn all(&self) -> &[Notice] {
        &self.0
    }

    /// Those that nobody has settled.
    pub fn open(&self) -> impl Iterator<Item = &Notice> {
        self.0.iter().filter(|notice| notice.settled.is_none())
    }

    /// The greatest severity of those that nobody has settled.
    pub fn worst(&self) -> Option<Severity> {
        self.open().map(|notice| notice.severity).max()
    }

    /// The rules that occur, by id.
    pub fn rules(&self) -> Vec<&Rule> {
        let rules: BTreeMap<&str, &Rule> = self.0.iter().map(|n| (n.rule.id.as_str(), &n.rule)).collect();
        rules.into_values().collect()
    }
}

fn order(notice: &Notice) -> (bool, Reverse<Severity>, &Place, &Rule, &str) {
    let Notice { severity, rule, place, fingerprint, .. } = notice;
    (notice.settled.is_some(), Reverse(*severity), place, rule, fingerprint)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(severity: Severity, line: usize) -> Notice {
        Notice {
            severity,
            rule: Rule::new("value-conflict", "Figures exclude each other."),
            message: String::new(),
            place: Place::lines("claims/post.yaml", line, line),
            related: Vec::new(),
            fingerprint: "f".into(),
            settled: None,
        }
    }

    #[test]
    fn the_worst_comes_first_and_fingerprints_differ() {
        let settled = Notice { settled: Some("checked".into()), ..notice(Severity::High, 1) };
        let list =
            vec![settled, notice(Severity::Low, 3), notice(Severity::High, 9), notice(Severity::High, 4)];
        let notices = Notices::new(list);
        let lines: Vec<_> = notices.all().iter().map(|n| n.place.lines.unwrap().0).collect();
        assert_eq!(lines, [4, 9, 3, 1]);
        let prints: Vec<_> = notices.all().iter().map(|n| n.fingerprint.as_str()).collect();
        assert_eq!(prints, ["f", "f-2", "f-3", "f-4"]);
        assert_eq!((notices.worst(), notices.rules().len()), (Some(Severity::High), 1));
    }
}
