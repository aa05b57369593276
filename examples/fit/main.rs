//! Fits the weights of the alignment to stories whose facts were marked by hand.
//!
//! ```text
//! cargo run --release --example fit -- STORY...                               # fits, prints the figures
//! cargo run --release --example fit -- STORY... --write src/align/weights.yaml
//! cargo run --release --example fit -- STORY... --check                       # figures of the built-in weights
//! cargo run --release --example fit -- STORY... --hold-out                    # each story with weights fitted to the others
//! cargo run --release --example fit -- STORY... --from-built-in               # a small step from the built-in weights
//! ```
//!
//! A story is a folder of articles with a `groups.yaml`: `groups`, each a list of `members` (`doc`, the article's file name
//! without its ending; `start` and `end` in characters), and `not_same`, pairs of lists `a` and `b` of such members. With
//! `complete: true`, claims that are in no group share their facts with no other. Weights start from a logistic
//! regression over pairs of marked claims or, with `--from-built-in`, from those that are built in, and climb to what makes
//! the facts best. A story named twice counts twice. Everything is deterministic. The figures under "held out" are of
//! weights that start from pairs, since the built-in ones have seen every story.

#![allow(clippy::print_stdout, reason = "what it prints is what it is for")]

mod gold;
mod logistic;
mod score;
mod weights_file;

use std::path::PathBuf;

use claimdiff::align::{Candidates, Weights};
use claimdiff::model::Error;
use gold::Story;
use rayon::prelude::*;
use score::Score;
use weights_file::Fitted;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut folders, mut write, mut check, mut held_out, mut from) = (Vec::new(), None, false, false, None);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--write" => write = Some(PathBuf::from(args.next().ok_or("--write needs a file")?)),
            "--check" => check = true,
            "--hold-out" => held_out = true,
            "--from-built-in" => from = Some(Fitted::built_in()?),
            _ => folders.push(PathBuf::from(arg)),
        }
    }
    let stories: Vec<Story> = folders.iter().map(|f| gold::read(f)).collect::<Result<_, _>>()?;
    if stories.is_empty() {
        return Err("name at least one folder with articles and a groups.yaml".into());
    }
    let all: Vec<&Story> = stories.iter().collect();
    if check {
        report("built in", &all, Weights::built_in());
        return Ok(());
    }
    let fitted = fit(&all, from)?;
    report("fitted", &all, &fitted.weights()?);
    if stories.len() > 1 && held_out {
        hold_out(&all)?;
    }
    match write {
        Some(file) => {
            let text = std::fs::read_to_string(&file)?;
            std::fs::write(&file, fitted.written_into(&text))?;
        }
        None => print!("{}", fitted.yaml()),
    }
    Ok(())
}

/// Moves of weights that are tried in a climb, and the seeds of the climbs, of which the best counts.
const MOVES: usize = 1600;
const SEEDS: [u64; 4] = [1, 2, 3, 5];

/// Fits the weights of every kind to the facts of some stories, from some weights on or from what their pairs teach.
fn fit(stories: &[&Story], from: Option<Fitted>) -> Result<Fitted, Box<dyn std::error::Error>> {
    let ready: Vec<_> = stories.iter().map(|s| (*s, Candidates::of(&s.sets))).collect();
    let ready: Vec<_> = ready.iter().map(|(s, c)| (*s, c, c.bare())).collect();
    let value = |weights: &Weights| -> f64 {
        ready.iter().map(|(s, c, bare)| score::of_candidates(s, c, bare, weights).value()).sum()
    };
    let fitted = match from {
        Some(fitted) => fitted,
        None => from_pairs(stories, value)?,
    };
    let climbs = SEEDS.into_par_iter().map(|seed| {
        let mut climber = fitted.clone();
        let reached = climber.climb(seed, MOVES, value)?;
        Ok((reached, climber))
    });
    let climbs: Vec<(f64, Fitted)> = climbs.collect::<Result<_, Error>>()?;
    let best = climbs.into_iter().reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, fitted)| fitted).ok_or_else(|| "no climb".into())
}

/// What the pairs of some stories teach, and the thresholds that suit it.
fn from_pairs(stories: &[&Story], value: impl Fn(&Weights) -> f64) -> Result<Fitted, Error> {
    let mut fitted = Fitted::default();
    for (kind, name) in gold::KINDS {
        let pairs: Vec<_> = stories.iter().flat_map(|s| s.pairs(kind)).collect();
        fitted.set(name, logistic::fit(&pairs));
    }
    fitted.tune(value)?;
    Ok(fitted)
}

fn report(title: &str, stories: &[&Story], weights: &Weights) {
    println!("{title}");
    let mut total = Score::default();
    for story in stories {
        let score = score::of(story, weights);
        println!("  {:24} {score}", story.name);
        total.add(&score);
    }
    println!("  {:24} {total}", "all");
}

/// Scores each story with weights fitted to the others.
fn hold_out(stories: &[&Story]) -> Result<(), Box<dyn std::error::Error>> {
    println!("held out");
    let mut total = Score::default();
    for (i, story) in stories.iter().enumerate() {
        let others: Vec<&Story> =
            stories.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, s)| *s).collect();
        let score = score::of(story, &fit(&others, None)?.weights()?);
        println!("  {:24} {score}", story.name);
        total.add(&score);
    }
    println!("  {:24} {total}", "all");
    Ok(())
}
