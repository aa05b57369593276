//! The one error type that users meet.

use std::fmt;

/// What went wrong with an input: where, why, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Error {
    /// The file, folder or `<stdin>`.
    pub file: String,
    /// Line and column of the place, counted from 1, where there is one.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub cause: String,
    /// What to do about it; empty where the cause says it.
    pub mend: String,
}

impl Error {
    /// An error about a whole file.
    pub fn new(file: impl Into<String>, cause: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { file: file.into(), place: None, cause: cause.into(), mend: mend.into() }
    }

    /// The same error at a line and column, both counted from 1.
    #[must_use]
    pub fn at(mut self, line: usize, column: usize) -> Self {
        self.place = Some((line, column));
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some((line, column)) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}", self.cause)?;
        if self.mend.is_empty() { Ok(()) } else { write!(f, "\n  help: {}", self.mend) }
    }
}

impl std::error::Error for Error {}
