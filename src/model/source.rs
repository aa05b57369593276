//! One article and where it comes from.

use jiff::civil::Date;

/// One article. Its text is read from `path`, or stood in a collection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Names the source in claim sets and tables; unique within a run.
    pub id: String,
    /// The file it was read from, with forward slashes; empty for standard input.
    pub path: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// The wire agency whose text it is.
    pub agency: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The day of publication, to which relative dates refer.
    pub published: Option<Date>,
    /// Where it was published.
    pub url: Option<String>,
    /// The words in which the outlet says that it changed the story after publication.
    pub correction: Option<String>,
    /// SHA-256 of the text as read, in lower-case hexadecimal.
    pub digest: String,
}

/// Who the text comes from: the agency for wire copy, else the outlet. Two copies of one wire story are one origin.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin(pub String);

impl Source {
    /// Who the text comes from.
    pub fn origin(&self) -> Origin {
        Origin(self.agency.clone().or_else(|| self.outlet.clone()).unwrap_or_else(|| self.id.clone()))
    }

    /// What to call the source before a reader: its outlet, else its id.
    pub fn name(&self) -> &str {
        self.outlet.as_deref().unwrap_or(&self.id)
    }
}
