//! Facts and judgements to a report: columns, rows in reading order, counts.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Column, Report, Row, Saying, Summary};
use crate::decide::{self, Standing};
use crate::model::{ClaimSet, Fact, Judgement, Verdict};

/// Builds the report of a comparison: one judgement a fact, in the same order. Rows come worst first: discrepant,
/// compatible, agree; within these by severity, then by the number of origins, then in the order of the facts.
pub fn build(sets: &[ClaimSet], facts: &[Fact], judgements: &[Judgement]) -> Report {
    let mut rows: Vec<Row> = facts.iter().zip(judgements).map(|(f, j)| row(sets, f, j)).collect();
    rows.sort_by_key(|row| Reverse((row.verdict, row.severity, row.origins)));
    let summary = summary(sets, &rows);
    Report { columns: columns(sets), rows, summary, idle: Vec::new() }
}

fn columns(sets: &[ClaimSet]) -> Vec<Column> {
    let mut namesakes: BTreeMap<&str, usize> = BTreeMap::new();
    for set in sets {
        *namesakes.entry(set.source.name()).or_default() += 1;
    }
    let unique = |name: &str| namesakes.get(name) == Some(&1);
    sets.iter().map(|set| column(set, unique(set.source.name()))).collect()
}

fn column(set: &ClaimSet, unique: bool) -> Column {
    let source = &set.source;
    let name = source.name();
    Column {
        id: source.id.clone(),
        name: if unique { name.to_owned() } else { format!("{name} [{}]", source.id) },
        outlet: source.outlet.clone(),
        agency: source.agency.clone(),
        published: source.published,
        url: source.url.clone(),
        origin: source.origin().0,
    }
}

fn row(sets: &[ClaimSet], fact: &Fact, judgement: &Judgement) -> Row {
    let cells = cells(sets, fact);
    let speaking = |(_, cell): &(usize, &Cell)| **cell != Cell::Silent;
    let voices: Vec<usize> = cells.iter().enumerate().filter(speaking).map(|(i, _)| i).collect();
    let origins: BTreeSet<_> = voices.iter().map(|&i| sets[i].source.origin()).collect();
    Row {
        id: fact.id.to_string(),
        label: fact.label.clone(),
        kind: fact.kind,
        verdict: judgement.verdict,
        reason: judgement.reason,
        severity: judgement.severity,
        why: judgement.why.clone(),
        voices: voices.len(),
        origins: origins.len(),
        cells,
        finding: decide::finding(fact, judgement, sets),
        standing: Standing::Open,
    }
}

/// One cell a source. Members that point outside the sets are passed over.
fn cells(sets: &[ClaimSet], fact: &Fact) -> Vec<Cell> {
    let mut said: Vec<Vec<Saying>> = vec![Vec::new(); sets.len()];
    for member in &fact.members {
        let claim = sets.get(member.set).and_then(|set| set.claims.get(member.claim));
        said.get_mut(member.set).into_iter().for_each(|cell| cell.extend(claim.map(Saying::of)));
    }
    said.into_iter().map(|cell| if cell.is_empty() { Cell::Silent } else { Cell::Said(cell) }).collect()
}

fn summary(sets: &[ClaimSet], rows: &[Row]) -> Summary {
    let count = |verdict| rows.iter().filter(|row| row.verdict == verdict).count();
    let origins: BTreeSet<_> = sets.iter().map(|set| set.source.origin()).collect();
    Summary {
        sources: sets.len(),
        origins: origins.len(),
        facts: rows.len(),
        agree: count(Verdict::Agree),
        compatible: count(Verdict::Compatible),
        discrepant: count(Verdict::Discrepant),
        decided: 0,
    }
}
