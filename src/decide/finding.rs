//! Facts to findings.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use crate::model::{
    Body, Claim, ClaimSet, Fact, Finding, Fingerprint, Grounds, Judgement, Member, Source, Verdict,
};

/// Letters of a fingerprint; each stands for four bits of a hash.
const LETTERS: usize = 12;

/// The finding that a fact is, unless its claims agree.
pub fn finding(fact: &Fact, judgement: &Judgement, sets: &[ClaimSet]) -> Option<Finding> {
    (judgement.verdict != Verdict::Agree).then(|| Finding {
        fact: fact.id.clone(),
        fingerprint: fingerprint(fact, sets),
        severity: judgement.severity,
        grounds: said(fact, sets).map(ground).collect::<Grounds>(),
    })
}

/// The claims of a fact with their sources; members that point outside the sets are passed over.
fn said<'a>(fact: &'a Fact, sets: &'a [ClaimSet]) -> impl Iterator<Item = (&'a Source, &'a Claim)> {
    let claim = |m: &Member| {
        let set = sets.get(m.set)?;
        Some((&set.source, set.claims.get(m.claim)?))
    };
    fact.members.iter().filter_map(claim)
}

fn ground((source, claim): (&Source, &Claim)) -> (String, String) {
    (format!("{}/{}", source.id, claim.id), value(claim))
}

/// What a claim comes to, in words: "more than 500 protester", "2024-05", "Maria Ortega: the port is open".
fn value(claim: &Claim) -> String {
    match &claim.body {
        Body::Quantity(quantity) => quantity.to_string(),
        Body::Date(Ok(when)) => when.to_string(),
        Body::Date(Err(_)) => "unresolved".to_owned(),
        Body::Statement(_) => {
            let words = claim.text.split_whitespace().collect::<Vec<_>>().join(" ");
            claim.speaker().map_or(words.clone(), |speaker| format!("{speaker}: {words}"))
        }
    }
}

/// Hashes what the fact is about and which source gives which values. The number that tells facts of one label apart
/// stays out: it depends on other facts. So do claim ids, and how often a source repeats itself.
fn fingerprint(fact: &Fact, sets: &[ClaimSet]) -> Fingerprint {
    let values: BTreeSet<_> = said(fact, sets).map(|(s, c)| format!("{}\u{1e}{}", s.id, normal(c))).collect();
    let head = [fact.kind.to_string(), words(&fact.label)];
    let key = head.into_iter().chain(values).collect::<Vec<_>>().join("\u{1f}");
    let letter = |four_bits: u8| char::from(b'k' + four_bits);
    let hash = Sha256::digest(key.as_bytes());
    Fingerprint(hash.iter().flat_map(|byte| [letter(byte >> 4), letter(byte & 15)]).take(LETTERS).collect())
}

/// A value without what says nothing: of words, their case and punctuation.
fn normal(claim: &Claim) -> String {
    let value = value(claim);
    if matches!(claim.body, Body::Statement(_)) { words(&value) } else { value }
}

/// The lower-case words of a text, one space apart.
fn words(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ClaimId, FactId, Kind, Reason, Severity};

    fn dated(source: &str, claim: &str, day: &str) -> ClaimSet {
        let claim = Claim { id: ClaimId(claim.into()), ..Claim::new(Body::Date(day.parse()), "that day") };
        ClaimSet { source: Source { id: source.into(), ..Source::default() }, claims: vec![claim] }
    }

    fn fact(id: &str, label: &str) -> Fact {
        let members = vec![Member { set: 0, claim: 0 }, Member { set: 1, claim: 0 }];
        Fact { id: FactId(id.into()), kind: Kind::Date, label: label.into(), members, pairings: vec![] }
    }

    fn judged(verdict: Verdict, why: &str) -> Judgement {
        let reason = Some(Reason::DateConflict);
        Judgement { verdict, reason, rule: "by_hand", why: why.into(), pair: None, severity: Severity::High }
    }

    fn print(fact: &Fact, sets: &[ClaimSet], why: &str) -> String {
        finding(fact, &judged(Verdict::Discrepant, why), sets).unwrap().fingerprint.0
    }

    #[test]
    fn what_does_not_matter_leaves_the_fingerprint() {
        let sets = [dated("post", "d-1", "2024-05-01"), dated("radio", "d-2", "2024-05-02")];
        let renamed = [dated("post", "d-7", "2024-05-01"), dated("radio", "d-8", "2024-05-02")];
        let first = print(&fact("date-sink", "when: sink"), &sets, "one way");
        assert_eq!(first, print(&fact("date-sink-2", "When: sink"), &renamed, "another way"));
        assert!(first.len() == LETTERS && first.bytes().all(|b| (b'k'..=b'z').contains(&b)), "{first}");
    }

    #[test]
    fn what_matters_changes_it() {
        let (a, b) = (dated("post", "d-1", "2024-05-01"), dated("radio", "d-2", "2024-05-02"));
        let about = fact("date-sink", "when: sink");
        let first = print(&about, &[a.clone(), b.clone()], "");
        let other_value = [a.clone(), dated("radio", "d-2", "2024-05-03")];
        let other_source = [a.clone(), dated("ledger", "d-2", "2024-05-02")];
        let prints = [
            print(&about, &other_value, ""),
            print(&about, &other_source, ""),
            print(&fact("date-sink", "when: burn"), &[a, b], ""),
        ];
        assert!(prints.iter().all(|p| *p != first), "{first} {prints:?}");
    }

    #[test]
    fn agreement_is_no_finding() {
        let sets = [dated("post", "d-1", "2024-05-01"), dated("radio", "d-2", "2024-05-01")];
        assert_eq!(finding(&fact("date-sink", "when: sink"), &judged(Verdict::Agree, ""), &sets), None);
    }
}
