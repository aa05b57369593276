//! `claimdiff extract`: articles to claim sets, on standard output or as files.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use claimdiff::model::ClaimSet;
use claimdiff::store;

use crate::args::{Extract, ExtractFormat};
use crate::files::{self, Plan};
use crate::input::{self, Loaded};
use crate::outcome::{Outcome, show};

/// Bytes that are printed at once.
const BUFFER: usize = 64 << 10;

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

/// Prints set after set, so that no more than the claims themselves is held in memory.
fn print(loaded: &Loaded, format: ExtractFormat) -> io::Result<Outcome> {
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    match format {
        ExtractFormat::Yaml => print_yaml(&mut out, &loaded.sets)?,
        ExtractFormat::Json => store::write_json(&mut out, &loaded.sets, &texts(loaded))?,
        ExtractFormat::Jsonl => store::write_jsonl(&mut out, &loaded.sets, &texts(loaded))?,
    }
    out.flush()?;
    Ok(Outcome::Clean)
}

fn print_yaml(out: &mut impl Write, sets: &[ClaimSet]) -> io::Result<()> {
    for (index, set) in sets.iter().enumerate() {
        out.write_all(if index == 0 { b"" } else { b"---\n" })?;
        out.write_all(store::to_yaml(set).as_bytes())?;
    }
    Ok(())
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
