//! Sets the drivers of a repository, and takes them out again.

use std::path::{Path, PathBuf};

use claimdiff::model::Error;
use claimdiff::store;

use super::run::git;

const ABOUT: &str = "git";
/// What our lines in `.gitattributes` end with.
const DRIVERS: &str = "diff=claimdiff merge=claimdiff";

/// Names the drivers in the repository's configuration and the files they are for in `.gitattributes`.
pub(super) fn install(pattern: &str) -> Result<String, Error> {
    let file = attributes()?;
    let program = quoted(&program()?);
    let settings = [
        ("diff.claimdiff.command", format!("{program} git diff")),
        ("diff.claimdiff.textconv", format!("{program} git textconv")),
        ("merge.claimdiff.name", "claim sets, claim by claim".to_owned()),
        ("merge.claimdiff.driver", format!("{program} git merge %O %A %B %P")),
    ];
    for (key, value) in &settings {
        git(ABOUT, &["config", "--local", key, value])?;
    }
    let text = read(&file)?;
    let line = format!("{} {DRIVERS}", attribute(pattern));
    if !text.lines().any(|l| l.trim() == line) {
        let gap = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        store::save(&file, &format!("{text}{gap}{line}\n"))?;
    }
    Ok(format!(
        "git shows and merges {pattern} claim by claim.\n\
         The drivers are set for this copy of the repository; .gitattributes is for everyone: commit it.\n"
    ))
}

/// Takes out what [`install`] put in. What is not there is no error.
pub(super) fn uninstall() -> Result<String, Error> {
    let file = attributes()?;
    for section in ["diff.claimdiff", "merge.claimdiff"] {
        // The section may not be there.
        let _ = git(ABOUT, &["config", "--local", "--remove-section", section]);
    }
    let text = read(&file)?;
    let kept: String =
        text.split_inclusive('\n').filter(|line| !line.trim_end().ends_with(DRIVERS)).collect();
    if kept.is_empty() && !text.is_empty() {
        std::fs::remove_file(&file).map_err(|e| Error::new(file.to_string_lossy(), e.to_string(), ""))?;
    } else if kept != text {
        store::save(&file, &kept)?;
    }
    Ok("git shows and merges claim sets as any other text again.\n".to_owned())
}

/// The `.gitattributes` at the root of the working copy.
fn attributes() -> Result<PathBuf, Error> {
    let root = git(ABOUT, &["rev-parse", "--show-toplevel"])?;
    Ok(Path::new(String::from_utf8_lossy(&root).trim_end_matches(['\n', '\r'])).join(".gitattributes"))
}

fn read(file: &Path) -> Result<String, Error> {
    match std::fs::read_to_string(file) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::new(file.to_string_lossy(), format!("cannot be read: {e}"), ""))
        }
        text => Ok(text.unwrap_or_default()),
    }
}

/// This very program: git runs it wherever it is started.
fn program() -> Result<String, Error> {
    let path = std::env::current_exe().map_err(|e| Error::new("claimdiff", e.to_string(), ""))?;
    Ok(path.to_string_lossy().replace('\\', "/"))
}

/// A word for the shell that git hands drivers to.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "'\\''"))
}

/// A pattern as `.gitattributes` wants it: between quotation marks where it holds blanks.
fn attribute(pattern: &str) -> String {
    if pattern.contains(char::is_whitespace) {
        format!("\"{}\"", pattern.replace('"', "\\\""))
    } else {
        pattern.to_owned()
    }
}
