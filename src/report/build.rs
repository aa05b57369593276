//! Facts and judgements to a report: columns, rows in reading order, counts.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Column, Report, Row, Saying, Summary};
use crate::align::Story;
use crate::decide::{self, Standing};
use crate::model::{ClaimSet, Fact, Judgement, Verdict};

/// Builds the report of a comparison: one judgement a fact, in the same order. Rows come worst first: discrepant,
/// compatible, agree; within these by severity, then by the number of origins, then in the order of the facts.
pub fn build(sets: &[ClaimSet], facts: &[Fact], judgements: &[Judgement]) -> Report {
    let only = Told { sets, stories: vec![Story::only(sets.len())] };
    build_stories(only, facts, judgements)
}

/// Claim sets and the stories they tell.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// The claim sets, story by story.
    pub sets: &'a [ClaimSet],
    /// The stories, in order, every set in one of them.
    pub stories: Vec<Story>,
}

/// Builds the report of several stories, as [`build`] does of one.
pub fn build_stories(told: Told, facts: &[Fact], judgements: &[Judgement]) -> Report {
    let mut rows: Vec<Row> = facts.iter().zip(judgements).map(|(f, j)| row(&told, f, j)).collect();
    rows.sort_by_key(|row| Reverse((row.verdict, row.severity, row.origins)));
    let summary = summary(&told, &rows);
    let columns = told.stories.iter().flat_map(|story| columns(told.sets_of(story))).collect();
    Report { columns, stories: told.stories, rows, summary, idle: Vec::new() }
}

impl Told<'_> {
    /// The story that tells a fact, by position.
    fn story_of(&self, fact: &Fact) -> usize {
        let set = fact.members.first().map_or(0, |member| member.set);
        self.stories.partition_point(|story| story.sets.end <= set)
    }

    fn sets_of(&self, story: &Story) -> &[ClaimSet] {
        self.sets.get(story.sets.clone()).unwrap_or_default()
    }
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

fn row(told: &Told, fact: &Fact, judgement: &Judgement) -> Row {
    let story = told.story_of(fact);
    let (sets, start) = told.stories.get(story).map_or((&[][..], 0), |s| (told.sets_of(s), s.sets.start));
    let cells = cells(sets, start, fact);
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
        story,
        cells,
        finding: decide::finding(fact, judgement, told.sets),
        standing: Standing::Open,
    }
}

/// One cell a source of the story whose sets begin at `start`. Members that point outside it are passed over.
fn cells(sets: &[ClaimSet], start: usize, fact: &Fact) -> Vec<Cell> {
    let mut said: Vec<Vec<Saying>> = vec![Vec::new(); sets.len()];
    for member in &fact.members {
        let place = member.set.wrapping_sub(start);
        let claim = sets.get(place).and_then(|set| set.claims.get(member.claim));
        said.get_mut(place).into_iter().for_each(|cell| cell.extend(claim.map(Saying::of)));
    }
    said.into_iter().map(|cell| if cell.is_empty() { Cell::Silent } else { Cell::Said(cell) }).collect()
}

fn summary(told: &Told, rows: &[Row]) -> Summary {
    let sets = told.sets;
    let count = |verdict| rows.iter().filter(|row| row.verdict == verdict).count();
    let origins: BTreeSet<_> = sets.iter().map(|set| set.source.origin()).collect();
    Summary {
        sources: sets.len(),
        stories: told.stories.len(),
        origins: origins.len(),
        facts: rows.len(),
        agree: count(Verdict::Agree),
        compatible: count(Verdict::Compatible),
        discrepant: count(Verdict::Discrepant),
        decided: 0,
    }
}
