//! `claimdiff fmt`: files in their canonical form. Nothing is lost: comments stay, and the result is read back before it is
//! written.

use std::io;
use std::path::{Path, PathBuf};

use claimdiff::model::Error;
use claimdiff::store::{self, Decisions};

use crate::args::Fmt;
use crate::files;
use crate::outcome::{Outcome, show};
use crate::screen;

/// Runs the command.
pub(crate) fn run(args: &Fmt) -> io::Result<Outcome> {
    let mut outcome = Outcome::Clean;
    for path in &args.paths {
        let found = found(path);
        if let Err(error) = &found {
            show(error);
            outcome = Outcome::Unreadable;
        }
        for file in found.unwrap_or_default() {
            outcome = outcome.max(one(&file, args.check)?);
        }
    }
    Ok(outcome)
}

/// The files that a path leads to; in folders those that we wrote.
fn found(path: &Path) -> Result<Vec<PathBuf>, Error> {
    let name = path.to_string_lossy();
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    if !path.exists() {
        return Err(Error::new(name, "no such file or folder", "check the spelling of the path"));
    }
    let mut files = files::written(path, "yaml".as_ref());
    files.sort();
    if files.is_empty() {
        return Err(Error::new(
            name,
            "no claim sets here",
            "give a folder that `claimdiff extract -o` wrote",
        ));
    }
    Ok(files)
}

fn one(file: &Path, check: bool) -> io::Result<Outcome> {
    let name = file.to_string_lossy();
    let done = read(file).and_then(|text| Ok((canonical(&name, &text)?, text)));
    match done {
        Ok((fresh, text)) if fresh == text => Ok(Outcome::Clean),
        Ok(_) if check => {
            screen::print(&format!("not canonical: {name}\n"))?;
            Ok(Outcome::Findings)
        }
        Ok((fresh, _)) => Ok(Outcome::Clean.or_errors(store::save(file, &fresh).err().as_slice())),
        Err(error) => Ok(Outcome::Unreadable.or_errors(&[error])),
    }
}

fn read(file: &Path) -> Result<String, Error> {
    let fault = |e: io::Error| Error::new(file.to_string_lossy(), format!("cannot be read: {e}"), "");
    std::fs::read_to_string(file).map_err(fault)
}

/// The canonical form of claim sets and decisions, with their comments.
fn canonical(name: &str, text: &str) -> Result<String, Error> {
    let fresh = if text.lines().any(|line| line.starts_with("decisions:")) {
        let list = Decisions::parse(name, text)?.list;
        let fresh = store::keep_comments(text, "", &store::decisions_to_yaml(&list));
        (Decisions::parse(name, &fresh)?.list == list).then_some(fresh)
    } else {
        let set = store::parse(name, text)?;
        let fresh = store::keep_comments(text, "", &store::to_yaml(&set));
        (store::parse(name, &fresh)? == set).then_some(fresh)
    };
    // This cannot fail; if it did, the file would better stay as it is.
    let fault = || Error::new(name, "cannot be written anew without loss", "please report this file");
    fresh.filter(|fresh| has_all_comments(text, fresh)).ok_or_else(fault)
}

fn has_all_comments(text: &str, fresh: &str) -> bool {
    let after = store::comments(fresh);
    store::comments(text).iter().all(|comment| after.contains(comment))
}
