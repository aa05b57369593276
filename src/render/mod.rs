//! Reports to text, one file a format. Writers decide nothing: what is shown and in which order is the report's.

mod csv;
mod diff_json;
mod diff_markdown;
mod diff_text;
mod explain_text;
mod json;
mod markdown;
mod names_json;
mod names_text;
mod table;
mod text;
mod tone;
mod word_diff;

use crate::model::KnownName;
use crate::report::{Changes, Explanation, Report};

/// A form in which a comparison can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For the terminal: a row a fact, a column a source.
    #[default]
    Table,
    /// A Markdown table.
    Markdown,
    /// Comma-separated values, one row a cell.
    Csv,
    /// Versioned JSON with every fact, agreements included.
    Json,
}

/// What a writer may take into account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Columns of the terminal; the writers for terminals keep within it, down to 40.
    pub width: usize,
    /// Whether to use ANSI colours, where the format has any.
    pub colour: bool,
    /// Whether to show the agreements too, where the format leaves them out.
    pub all: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { width: 80, colour: false, all: false }
    }
}

/// Writes a comparison. The text ends with a line end.
pub fn comparison(report: &Report, format: Format, options: Options) -> String {
    match format {
        Format::Table => table::render(report, options),
        Format::Markdown => markdown::render(report, options),
        Format::Csv => csv::render(report),
        Format::Json => json::render(report),
    }
}

/// A form in which names can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NamesFormat {
    /// For the terminal.
    #[default]
    Text,
    /// Versioned JSON.
    Json,
}

/// Writes names with their spellings. The text ends with a line end.
pub fn names(names: &[KnownName], format: NamesFormat) -> String {
    match format {
        NamesFormat::Text => names_text::render(names),
        NamesFormat::Json => names_json::render(names),
    }
}

/// A form in which changes can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DiffFormat {
    /// For the terminal.
    #[default]
    Text,
    /// For pull requests.
    Markdown,
    /// Versioned JSON.
    Json,
}

/// Writes changes. No changes are no text, except in JSON.
pub fn changes(changes: &Changes, format: DiffFormat, options: Options) -> String {
    match format {
        DiffFormat::Text => diff_text::render(changes, options),
        DiffFormat::Markdown => diff_markdown::render(changes),
        DiffFormat::Json => diff_json::render(changes),
    }
}

/// Writes an explanation for the terminal.
pub fn explanation(explanation: &Explanation, options: Options) -> String {
    explain_text::render(explanation, options)
}

/// Indented JSON that ends with a line end.
fn pretty(value: &impl serde::Serialize) -> String {
    // Plain structures of strings and numbers always have a JSON form.
    serde_json::to_string_pretty(value).map(|json| json + "\n").unwrap_or_default()
}
