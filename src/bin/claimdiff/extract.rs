//! `claimdiff extract`: articles to claim sets, on standard output or as files.

use std::io::{self, Write};
use std::path::Path;

use claimdiff::model::ClaimSet;
use claimdiff::store;

use crate::args::{Extract, ExtractFormat};
use crate::files::{self, Plan};
use crate::input::{self, Loaded};
use crate::outcome::{Outcome, show};

/// Extracts the claims of all paths, and prints, writes or checks them.
pub(crate) fn run(args: &Extract) -> io::Result<Outcome> {
    let loaded = input::load_articles(&args.paths);
    let outcome = match &args.output {
        None => print(&loaded, args.format)?,
        Some(folder) if args.check => check(&plan(&loaded, folder, args.format), folder)?,
        Some(folder) => write(&plan(&loaded, folder, args.format)),
    };
    Ok(outcome.or_errors(&loaded.errors))
}

fn print(loaded: &Loaded, format: ExtractFormat) -> io::Result<Outcome> {
    let text = match format {
        ExtractFormat::Yaml => loaded.sets.iter().map(store::to_yaml).collect::<Vec<_>>().join("---\n"),
        ExtractFormat::Json => store::to_json(&loaded.sets, &texts(loaded)),
        ExtractFormat::Jsonl => store::to_jsonl(&loaded.sets, &texts(loaded)),
    };
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(Outcome::Clean)
}

fn texts(loaded: &Loaded) -> Vec<&str> {
    loaded.texts.iter().map(|t| t.as_deref().unwrap_or_default()).collect()
}

/// The files to write, one a source.
pub(crate) fn plan(loaded: &Loaded, folder: &Path, format: ExtractFormat) -> Plan {
    let mut plan = Plan::default();
    for ((set, text), sub) in loaded.sets.iter().zip(texts(loaded)).zip(&loaded.folders) {
        let (extension, text) = file((set, sub.components().count()), text, format);
        plan.add(&folder.join(sub), (&set.source.id, extension), text);
    }
    if format == ExtractFormat::Yaml && !plan.files.is_empty() {
        plan.schema = Some((folder.join(store::CLAIM_SET_SCHEMA_FILE), store::CLAIM_SET_SCHEMA));
    }
    plan
}

/// The extension and the text of a claim set that stands so many folders down.
fn file((set, depth): (&ClaimSet, usize), text: &str, format: ExtractFormat) -> (&'static str, String) {
    let one = std::slice::from_ref(set);
    match format {
        ExtractFormat::Yaml => ("yaml", store::to_yaml_below(set, depth)),
        ExtractFormat::Json => ("json", store::to_json(one, &[text])),
        ExtractFormat::Jsonl => ("jsonl", store::to_jsonl(one, &[text])),
    }
}

fn write(plan: &Plan) -> Outcome {
    let errors: Vec<_> = plan.all().filter_map(|(path, text)| store::save(path, text).err()).collect();
    Outcome::Clean.or_errors(&plan.errors).max(Outcome::Clean.or_errors(&errors))
}

/// Names each file that is not as it would be written.
fn check(plan: &Plan, folder: &Path) -> io::Result<Outcome> {
    let stale = files::stale(plan, folder);
    let mut out = io::stdout().lock();
    for (path, how) in &stale {
        writeln!(out, "{how}: {}", path.display())?;
    }
    plan.errors.iter().for_each(show);
    let outcome = if stale.is_empty() { Outcome::Clean } else { Outcome::Findings };
    Ok(if plan.errors.is_empty() { outcome } else { Outcome::Unreadable })
}
