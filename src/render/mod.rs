//! Reports to text, one file a format. Writers decide nothing: what is shown and in which order is the report's.

mod check_json;
mod check_markdown;
mod check_text;
mod csv;
mod diff_html;
mod diff_json;
mod diff_markdown;
mod diff_text;
mod explain_text;
mod finding_text;
mod github;
mod gitlab;
mod json;
mod markdown;
mod names_json;
mod names_text;
#[cfg(test)]
mod notice_example;
mod sarif;
mod table;
mod text;
mod tone;
mod word_diff;

#[cfg(test)]
pub(crate) use check_json::schema as check_json_schema;
#[cfg(test)]
pub(crate) use diff_json::schema as diff_json_schema;
#[cfg(test)]
pub(crate) use json::schema as compare_json_schema;
#[cfg(test)]
pub(crate) use names_json::schema as names_json_schema;

use crate::model::KnownName;
use crate::report::{Changes, Check, Explanation, Notices, Report, Row};

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
    /// Whether to show agreements and decided findings too, where the format leaves them out.
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
    /// A section of HTML to put into a page.
    HtmlFragment,
}

/// Writes changes. No changes are no text, except in JSON.
pub fn changes(changes: &Changes, format: DiffFormat, options: Options) -> String {
    match format {
        DiffFormat::Text => diff_text::render(changes, options),
        DiffFormat::Markdown => diff_markdown::render(changes),
        DiffFormat::Json => diff_json::render(changes),
        DiffFormat::HtmlFragment => diff_html::render(changes),
    }
}

/// A form in which notices can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeFormat {
    /// Workflow commands of GitHub Actions, one a line.
    Github,
    /// The Static Analysis Results Interchange Format, version 2.1.0.
    Sarif,
    /// GitLab's code quality report.
    Gitlab,
}

/// Writes notices for the machines that show them beside the lines.
pub fn notices(notices: &Notices, format: NoticeFormat) -> String {
    match format {
        NoticeFormat::Github => github::render(notices),
        NoticeFormat::Sarif => sarif::render(notices),
        NoticeFormat::Gitlab => gitlab::render(notices),
    }
}

/// A form in which the outcome of a check can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CheckFormat {
    /// For the terminal: a line a notice, then the counts.
    #[default]
    Text,
    /// The counts alone, in one line.
    Summary,
    /// For step summaries and comments; as long as a comment may be.
    Markdown,
    /// Versioned JSON.
    Json,
    /// Workflow commands of GitHub Actions.
    Github,
    /// The Static Analysis Results Interchange Format, version 2.1.0.
    Sarif,
    /// GitLab's code quality report.
    Gitlab,
}

/// Writes the outcome of a check.
pub fn check(check: &Check, format: CheckFormat, options: Options) -> String {
    match format {
        CheckFormat::Text => check_text::render(check, options),
        CheckFormat::Summary => check_text::summary(check) + "\n",
        CheckFormat::Markdown => check_markdown::render(check),
        CheckFormat::Json => check_json::render(check),
        CheckFormat::Github => notices(&check.notices, NoticeFormat::Github),
        CheckFormat::Sarif => notices(&check.notices, NoticeFormat::Sarif),
        CheckFormat::Gitlab => notices(&check.notices, NoticeFormat::Gitlab),
    }
}

/// Writes an explanation for the terminal.
pub fn explanation(explanation: &Explanation, options: Options) -> String {
    explain_text::render(explanation, options)
}

/// Writes one finding of a report for the terminal, the quotes of its sources side by side where there is room.
pub fn finding(report: &Report, row: &Row, options: Options) -> String {
    finding_text::render(report, row, options)
}

/// Indented JSON that ends with a line end.
fn pretty(value: &impl serde::Serialize) -> String {
    // Plain structures of strings and numbers always have a JSON form.
    serde_json::to_string_pretty(value).map(|json| json + "\n").unwrap_or_default()
}
