//! The file of the decisions: read anew before every change, changed whole or not at all.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use claimdiff::model::{Decision, Error};
use claimdiff::store::{self, Decisions};

/// Where decisions are kept.
#[derive(Debug, Clone)]
pub(crate) struct Ledger {
    path: PathBuf,
}

/// What a change made of the file; enough to take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Written {
    before: Option<String>,
    after: String,
}

impl Ledger {
    /// The ledger in a file, which need not exist yet.
    pub(crate) fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The file's name.
    pub(crate) fn name(&self) -> String {
        self.path.to_string_lossy().into_owned()
    }

    /// Whether the file exists.
    pub(crate) fn exists(&self) -> bool {
        self.path.exists()
    }

    /// The decisions; none where there is no file.
    pub(crate) fn read(&self) -> Result<Decisions, Error> {
        Decisions::parse(&self.name(), &self.text()?.unwrap_or_default())
    }

    /// Adds a decision. The file is on disk, whole, when this returns.
    pub(crate) fn add(&self, decision: &Decision) -> Result<Written, Error> {
        let before = self.text()?;
        let decisions = Decisions::parse(&self.name(), before.as_deref().unwrap_or_default())?;
        let after = decisions.with(decision)?;
        store::save(&self.path, &after)?;
        if before.is_none() {
            self.add_schema()?;
        }
        Ok(Written { before, after })
    }

    /// Puts the schema beside the decisions, where their first line says it is.
    fn add_schema(&self) -> Result<(), Error> {
        let file = self.path.with_file_name(store::DECISIONS_SCHEMA_FILE);
        if file.exists() { Ok(()) } else { store::save(&file, store::DECISIONS_SCHEMA) }
    }

    /// Takes a change back, unless the file has changed since.
    pub(crate) fn undo(&self, written: &Written) -> Result<(), Error> {
        if self.text()?.as_ref() != Some(&written.after) {
            let cause = "has changed since the decision was written";
            return Err(Error::new(self.name(), cause, "take the decision out by hand"));
        }
        match &written.before {
            Some(text) => store::save(&self.path, text),
            None => std::fs::remove_file(&self.path).map_err(|e| unreadable(&self.path, &e)),
        }
    }

    fn text(&self) -> Result<Option<String>, Error> {
        match std::fs::read_to_string(&self.path) {
            Ok(text) => Ok(Some(text)),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(unreadable(&self.path, &e)),
        }
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    Error::new(path.to_string_lossy(), format!("cannot be read: {error}"), "it must be a file in UTF-8")
}
