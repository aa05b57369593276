//! How comparing grows with the number of claims: `cargo bench --bench scale -- 10000 100000 1000000`.
//!
//! Invented stories with known facts are told by ten outlets each; their claims are aligned, judged and reported. Prints
//! time and peak memory for each size, and how well the facts found are the facts known. With `--write FOLDER CLAIMS`
//! it writes the claim sets instead, a folder a story, for `claimdiff compare FOLDER`.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::print_stdout,
    reason = "a bench"
)]

mod check;
mod story;
mod words;

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use check::Check;
use claimdiff::align::{self, Keep, align_stories};
use claimdiff::model::{ClaimSet, Fact, Judgement};
use claimdiff::report::{self, Told};
use claimdiff::{judge, store};
use rayon::prelude::*;
use story::{OUTLETS, Story};

/// Claims of one article, about.
const CLAIMS: usize = 50;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if let [flag, folder, claims] = &args[..]
        && flag == "--write"
    {
        return write(Path::new(folder), claims.parse()?);
    }
    let sizes: Vec<usize> = args.iter().filter_map(|arg| arg.parse().ok()).collect();
    for claims in if sizes.is_empty() { vec![10_000, 100_000] } else { sizes } {
        compare(claims);
    }
    Ok(())
}

/// The stories that make so many claims.
fn stories(claims: usize) -> Vec<Story> {
    (0..claims.div_ceil(CLAIMS * OUTLETS)).into_par_iter().map(Story::new).collect()
}

/// Writes the claim sets of so many claims, a folder a story.
fn write(folder: &Path, claims: usize) -> Result<(), Box<dyn Error>> {
    let count: usize = stories(claims)
        .par_iter()
        .map(|story| {
            let sets = story.claims();
            for set in &sets {
                let path = folder.join(&story.name).join(format!("{}.yaml", set.source.id));
                std::fs::create_dir_all(folder.join(&story.name))?;
                std::fs::write(path, store::to_yaml(set))?;
            }
            Ok(sets.iter().map(|set| set.claims.len()).sum::<usize>())
        })
        .collect::<Result<Vec<_>, std::io::Error>>()?
        .into_iter()
        .sum();
    println!("{count} claims");
    Ok(())
}

/// Compares so many claims, and tells how long it took and what was found.
fn compare(claims: usize) {
    let stories = stories(claims);
    let started = Instant::now();
    let told: Vec<Vec<ClaimSet>> = stories.par_iter().map(Story::claims).collect();
    let extracted = started.elapsed();
    let places = places(&told);
    let sets: Vec<ClaimSet> = told.into_iter().flatten().collect();
    let started = Instant::now();
    let facts = align_stories(&sets, &places, Keep::Facts).facts;
    let aligned = started.elapsed();
    let judgements: Vec<Judgement> = facts.par_iter().map(|fact| judge::judge(fact, &sets)).collect();
    let judged = started.elapsed();
    let report = report::build_stories(Told { sets: &sets, stories: places.clone() }, &facts, &judgements);
    let reported = started.elapsed();
    let count: usize = sets.iter().map(|set| set.claims.len()).sum();
    println!(
        "{count} claims in {} articles of {} stories, {} facts",
        sets.len(),
        places.len(),
        report.rows.len()
    );
    println!(
        "  extract {extracted:.2?} align {aligned:.2?} +judge {judged:.2?} +report {reported:.2?} peak {}",
        peak()
    );
    println!("  {}", check(&stories, &places, &sets, facts.into_iter().zip(judgements)));
}

/// Where each story's sets stand in the list of all.
fn places(told: &[Vec<ClaimSet>]) -> Vec<align::Story> {
    let mut start = 0;
    let place = |(number, sets): (usize, &Vec<ClaimSet>)| {
        let story = align::Story { name: format!("story-{number:05}"), sets: start..start + sets.len() };
        start = story.sets.end;
        story
    };
    told.iter().enumerate().map(place).collect()
}

fn check(
    stories: &[Story],
    places: &[align::Story],
    sets: &[ClaimSet],
    found: impl Iterator<Item = (Fact, Judgement)>,
) -> String {
    let mut found = found.peekable();
    let mut check = Check::default();
    for (story, place) in stories.iter().zip(places) {
        let mut own = Vec::new();
        while let Some((mut fact, judgement)) =
            found.next_if(|(fact, _)| fact.members[0].set < place.sets.end)
        {
            fact.members.iter_mut().for_each(|member| member.set -= place.sets.start);
            own.push((fact, judgement));
        }
        check.add(story, &sets[place.sets.clone()], &own);
    }
    check.line()
}

/// The most memory the process has had, where the system tells.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.map_or_else(|| "unknown".to_owned(), |peak| peak.split_whitespace().collect::<Vec<_>>().join(" "))
}
