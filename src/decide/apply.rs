//! Decisions on findings: settled, reopened because the evidence has changed, or expired; and decisions that settle nothing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{Decision, FactId, Finding, Fingerprint};

/// Where a finding stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Standing {
    /// Nobody has ruled on it.
    #[default]
    Open,
    /// Settled by this decision.
    Decided(Decision),
    /// It was settled by this decision, which has run out.
    Expired(Decision),
    /// This decision was made on other evidence.
    Reopened(Decision),
}

impl Standing {
    /// Whether nobody needs to look.
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::Decided(_))
    }

    /// The decision in force or out of force, if there ever was one.
    pub fn decision(&self) -> Option<&Decision> {
        match self {
            Self::Open => None,
            Self::Decided(d) | Self::Expired(d) | Self::Reopened(d) => Some(d),
        }
    }
}

/// Why a decision settles nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// No finding is like the one it was made on.
    Unmatched,
    /// Its last day has passed.
    Expired,
}

/// A decision that settles nothing: itself a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idle {
    /// Its position among the decisions.
    pub index: usize,
    /// Why it settles nothing.
    pub fault: Fault,
}

/// All findings and decisions, held against each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decided {
    /// For each finding where it stands, in the same order.
    pub standings: Vec<Standing>,
    /// The decisions that settle nothing, in the order of the decisions.
    pub idle: Vec<Idle>,
}

/// Holds decisions against findings on a day. Of several decisions on one fingerprint the last counts; those before it,
/// and those that a later one `replaces`, are history.
pub fn apply(findings: &[Finding], decisions: &[Decision], today: Date) -> Decided {
    let mut table = Table::new(findings, decisions);
    let alive = alive(decisions);
    let mut idle: Vec<Idle> = Vec::new();
    let mut unmatched = Vec::new();
    for (fingerprint, &index) in &alive {
        let expired = decisions[index].has_expired(today);
        let matched = table.settle(fingerprint, index, expired);
        match (matched, expired) {
            (true, true) => idle.push(Idle { index, fault: Fault::Expired }),
            (true, false) => {}
            (false, _) => unmatched.push(index),
        }
    }
    unmatched.sort_unstable();
    let lost = unmatched.into_iter().filter(|&index| !table.reopen(index));
    idle.extend(lost.map(|index| Idle { index, fault: Fault::Unmatched }).collect::<Vec<_>>());
    idle.sort_by_key(|idle| idle.index);
    Decided { standings: table.standings, idle }
}

/// The decision that counts for each fingerprint.
fn alive(decisions: &[Decision]) -> BTreeMap<&Fingerprint, usize> {
    let replaced: BTreeSet<&Fingerprint> = decisions
        .iter()
        .filter_map(|d| d.replaces.as_ref().filter(|replaced| **replaced != d.fingerprint))
        .collect();
    let counting = decisions.iter().enumerate().filter(|(_, d)| !replaced.contains(&d.fingerprint));
    counting.map(|(index, d)| (&d.fingerprint, index)).collect()
}

/// Findings and where they stand so far.
struct Table<'a> {
    findings: &'a [Finding],
    decisions: &'a [Decision],
    standings: Vec<Standing>,
    index: Index<'a>,
}

/// Findings by what decisions know of them.
#[derive(Default)]
struct Index<'a> {
    prints: BTreeMap<&'a Fingerprint, Vec<usize>>,
    facts: BTreeMap<&'a FactId, Vec<usize>>,
    claims: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn of(findings: &'a [Finding]) -> Self {
        let mut index = Self::default();
        for (i, finding) in findings.iter().enumerate() {
            index.prints.entry(&finding.fingerprint).or_default().push(i);
            index.facts.entry(&finding.fact).or_default().push(i);
            for claim in finding.grounds.keys() {
                index.claims.entry(claim).or_default().push(i);
            }
        }
        index
    }
}

impl<'a> Table<'a> {
    fn new(findings: &'a [Finding], decisions: &'a [Decision]) -> Self {
        let standings = vec![Standing::Open; findings.len()];
        Self { findings, decisions, standings, index: Index::of(findings) }
    }

    /// Lets a decision settle all findings of its fingerprint; whether there are any.
    fn settle(&mut self, fingerprint: &Fingerprint, decision: usize, expired: bool) -> bool {
        let Some(findings) = self.index.prints.get(fingerprint) else { return false };
        for &finding in findings {
            let decision = self.decisions[decision].clone();
            self.standings[finding] =
                if expired { Standing::Expired(decision) } else { Standing::Decided(decision) };
        }
        true
    }

    /// Marks the open finding that is most like the one a decision was made on; whether there is one.
    fn reopen(&mut self, decision: usize) -> bool {
        let decision = &self.decisions[decision];
        let of_fact = self.index.facts.get(&decision.fact).into_iter().flatten();
        let of_claims =
            decision.grounds.keys().flat_map(|c| self.index.claims.get(c.as_str()).into_iter().flatten());
        let like: BTreeSet<usize> =
            of_fact.chain(of_claims).copied().filter(|&i| self.standings[i] == Standing::Open).collect();
        let best = like.into_iter().max_by_key(|&i| (likeness(decision, &self.findings[i]), Reverse(i)));
        if let Some(best) = best {
            self.standings[best] = Standing::Reopened(decision.clone());
        }
        best.is_some()
    }
}

/// How many claims a finding shares with those a decision was made on, and whether it is of the same fact.
fn likeness(decision: &Decision, finding: &Finding) -> (usize, bool) {
    let shared = finding.grounds.keys().filter(|claim| decision.grounds.contains_key(*claim)).count();
    (shared, finding.fact == decision.fact)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Ruling, Severity};

    fn finding(print: &str, fact: &str, claims: &[&str]) -> Finding {
        let grounds = claims.iter().map(|&c| (c.to_owned(), "1".to_owned())).collect();
        let fingerprint = Fingerprint(print.into());
        Finding { fact: FactId(fact.into()), fingerprint, severity: Severity::Medium, grounds }
    }

    fn decision(on: &Finding, until: Option<&str>) -> Decision {
        Decision {
            fingerprint: on.fingerprint.clone(),
            fact: on.fact.clone(),
            ruling: Ruling::Waive,
            why: "of no weight".into(),
            by: "Ida".into(),
            on: "2024-05-01".parse().unwrap(),
            until: until.map(|day| day.parse().unwrap()),
            replaces: None,
            grounds: on.grounds.clone(),
        }
    }

    fn held(findings: &[Finding], decisions: &[Decision]) -> (Vec<&'static str>, Vec<(usize, Fault)>) {
        let decided = apply(findings, decisions, "2024-06-01".parse().unwrap());
        let name = |standing: &Standing| match standing {
            Standing::Open => "open",
            Standing::Decided(_) => "decided",
            Standing::Expired(_) => "expired",
            Standing::Reopened(_) => "reopened",
        };
        let idle = decided.idle.iter().map(|idle| (idle.index, idle.fault)).collect();
        (decided.standings.iter().map(name).collect(), idle)
    }

    #[test]
    fn a_decision_settles_its_finding_to_its_last_day() {
        let toll = finding("aa", "toll", &["post/q-1", "radio/q-1"]);
        let findings = [toll.clone(), finding("bb", "date", &["post/d-1"])];
        assert_eq!(held(&findings, &[decision(&toll, None)]), (vec!["decided", "open"], vec![]));
        assert_eq!(held(&findings, &[decision(&toll, Some("2024-06-01"))]).0, ["decided", "open"]);
        let late = held(&findings, &[decision(&toll, Some("2024-05-31"))]);
        assert_eq!(late, (vec!["expired", "open"], vec![(0, Fault::Expired)]));
    }

    #[test]
    fn other_evidence_reopens_the_nearest() {
        let before = finding("aa", "toll", &["post/q-1", "radio/q-1"]);
        let after = finding("cc", "toll-of-dead", &["post/q-1", "radio/q-9"]);
        let namesake = finding("dd", "toll", &["ledger/q-1"]);
        let decisions = [decision(&before, None)];
        let findings = [namesake.clone(), after];
        assert_eq!(held(&findings, &decisions), (vec!["open", "reopened"], vec![]));
        assert_eq!(held(&[namesake], &decisions), (vec!["reopened"], vec![]));
        assert_eq!(held(&[], &decisions), (vec![], vec![(0, Fault::Unmatched)]));
    }

    #[test]
    fn history_is_no_fault() {
        let before = finding("aa", "toll", &["post/q-1"]);
        let after = finding("bb", "toll", &["post/q-1"]);
        let renewed = Decision { replaces: Some(before.fingerprint.clone()), ..decision(&after, None) };
        let once_more = decision(&after, None);
        let decisions = [decision(&before, None), decision(&after, Some("2024-05-02")), once_more, renewed];
        assert_eq!(held(&[after], &decisions), (vec!["decided"], vec![]));
    }

    proptest::proptest! {
        #[test]
        fn every_decision_settles_reopens_is_idle_or_is_history(
            prints in proptest::collection::vec((0u8..4, 0u8..3, 0u8..3), 0..6),
            rulings in proptest::collection::vec((0u8..6, 0u8..4, proptest::bool::ANY), 0..6),
        ) {
            let of = |(print, fact, claim): (u8, u8, u8)| {
                finding(&print.to_string(), &fact.to_string(), &[&format!("post/{claim}")])
            };
            let findings: Vec<Finding> = prints.into_iter().map(of).collect();
            let until = |expired| if expired { Some("2024-01-01") } else { None };
            let decisions: Vec<Decision> =
                rulings.iter().map(|&(p, f, old)| decision(&of((p, f, f)), until(old))).collect();
            let decided = apply(&findings, &decisions, "2024-06-01".parse().unwrap());
            for (finding, standing) in findings.iter().zip(&decided.standings) {
                let same = decisions.iter().rfind(|d| d.fingerprint == finding.fingerprint);
                proptest::prop_assert_eq!(standing.is_settled(), same.is_some_and(|d| d.until.is_none()));
            }
            for (index, decision) in decisions.iter().enumerate() {
                let last = decisions.iter().rposition(|d| d.fingerprint == decision.fingerprint);
                let used = decided.standings.iter().any(|s| s.decision() == Some(decision));
                let idle = decided.idle.iter().any(|idle| idle.index == index);
                proptest::prop_assert!(used || idle || last != Some(index));
            }
        }
    }
}
