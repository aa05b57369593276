//! What git runs: the diff driver, the text conversion, the merge driver.

use std::io;
use std::path::{Path, PathBuf};

use claimdiff::model::{ClaimSet, Error};
use claimdiff::store::{self, Versions};
use claimdiff::{diff, render, report};

use super::run::git;
use crate::outcome::{Outcome, show};
use crate::screen;

/// Prints how one file differs. git wants success, whatever differs: a file that cannot be read is shown with its error.
pub(super) fn diff(args: &[String]) -> io::Result<Outcome> {
    let [path, old, _, _, new, _, _, rest @ ..] = args else {
        let path = args.first().map_or("", String::as_str);
        screen::print(&format!("* Unmerged path {path}\n"))?;
        return Ok(Outcome::Clean);
    };
    let target = rest.first().unwrap_or(path);
    let options = options();
    let notes = rest.get(1).map_or("", String::as_str);
    screen::print(&format!("diff --claimdiff a/{path} b/{target}\n{notes}"))?;
    match (sides(old, path), sides(new, target)) {
        (Ok(old), Ok(new)) => {
            let changes = report::changes(&diff::diff(&old, &new));
            let text = render::changes(&changes, render::DiffFormat::Text, options);
            screen::print(if text.is_empty() { "no change to any claim\n" } else { &text })?;
        }
        (old, new) => old.err().into_iter().chain(new.err()).for_each(|error| show(&error)),
    }
    Ok(Outcome::Clean)
}

/// One version of a file as claim sets; none where it is not there.
fn sides(file: &str, name: &str) -> Result<Vec<ClaimSet>, Error> {
    if file == "/dev/null" || file == "nul" {
        return Ok(Vec::new());
    }
    Ok(vec![store::parse(name, &read(Path::new(file), name)?)?])
}

/// Colours where git shows its output in a pager: there standard output is no terminal.
fn options() -> render::Options {
    let paged = std::env::var_os("GIT_PAGER_IN_USE").is_some() && std::env::var_os("NO_COLOR").is_none();
    if paged {
        anstream::ColorChoice::AlwaysAnsi.write_global();
    }
    let options = screen::options();
    render::Options { colour: options.colour || paged, ..options }
}

/// Prints a claim set a line a claim; any other text as it is.
pub(super) fn textconv(file: &Path) -> io::Result<Outcome> {
    let name = file.to_string_lossy();
    match read(file, &name) {
        Ok(text) => {
            let lines = store::parse(&name, &text).map(|set| report::listing(&set));
            screen::print(&lines.unwrap_or(text))?;
            Ok(Outcome::Clean)
        }
        Err(error) => Ok(Outcome::Unreadable.or_errors(&[error])),
    }
}

/// Merges into the second file. Conflicts are findings: git then asks the user to settle them.
pub(super) fn merge([base, ours, theirs]: [&PathBuf; 3], path: &str) -> Outcome {
    let merged = merged([base, ours, theirs], path);
    match merged {
        Ok(conflicts) if conflicts.is_empty() => Outcome::Clean,
        Ok(conflicts) => {
            let cause = format!("both sides changed {}", conflicts.join(", "));
            let mend =
                "look for `conflict` in the file; where the article itself was merged, extract it anew";
            show(&Error::new(path, cause, mend));
            Outcome::Findings
        }
        Err(error) => {
            show(&error);
            by_lines([ours, base, theirs], path)
        }
    }
}

fn merged([base, ours, theirs]: [&PathBuf; 3], path: &str) -> Result<Vec<String>, Error> {
    let [old, left, right] = [read(base, path)?, read(ours, path)?, read(theirs, path)?];
    let merged = store::merge_files(path, Versions { base: &old, ours: &left, theirs: &right })?;
    store::save(ours, &merged.yaml)?;
    Ok(merged.conflicts)
}

/// Merges what is no claim set as git merges any text.
fn by_lines(files: [&PathBuf; 3], path: &str) -> Outcome {
    let [ours, base, theirs] = files.map(|file| file.to_string_lossy().into_owned());
    let labels = ["-L", "ours", "-L", "base", "-L", "theirs"];
    let args = [&["merge-file"][..], &labels, &[&ours, &base, &theirs]].concat();
    let clean = git(path, &args).is_ok();
    show(&Error::new(path, "merged line by line instead", "look it over before you commit"));
    if clean { Outcome::Clean } else { Outcome::Findings }
}

fn read(file: &Path, name: &str) -> Result<String, Error> {
    std::fs::read_to_string(file).map_err(|e| Error::new(name, format!("cannot be read: {e}"), ""))
}
