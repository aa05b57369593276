//! A comparison as a Markdown table, for pull requests and notes.

use super::Options;
use super::text::{clean, shorten};
use crate::report::{Cell, Column, Report, Row, Saying, Section};

/// Longest words of one saying, in columns; the value itself is never cut.
const LONGEST: usize = 240;

/// The table, what it leaves out, and the counts.
pub(super) fn render(report: &Report, options: Options) -> String {
    let mut out = String::new();
    let sections = report.sections(options.all);
    for section in &sections {
        if !section.name.is_empty() {
            out.extend(["\n## ", &escape(section.name), "\n\n"]);
        }
        push_table(&mut out, section);
    }
    if !sections.is_empty() {
        out.push_str("\n`-` not mentioned.\n");
    }
    if let Some(line) = report.decided_line(options.all) {
        out.extend(["\n", &line, ".\n"]);
    }
    if let Some(line) = report.hidden_line(options.all) {
        out.extend(["\n", &escape(&line), ".\n"]);
    }
    format!("{out}\n{}.\n", report.summary).trim_start().to_owned()
}

fn push_table(out: &mut String, section: &Section) {
    let heads: Vec<String> = section.columns.iter().map(head).collect();
    push_line(out, "Fact", &heads, "Verdict");
    push_line(out, "---", &vec!["---".to_owned(); heads.len()], "---");
    for row in &section.rows {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        push_line(out, &fact(row), &cells, &verdict(row));
    }
}

fn push_line(out: &mut String, first: &str, cells: &[String], last: &str) {
    out.extend(["| ", first, " | ", &cells.join(" | "), " | ", last, " |\n"]);
}

fn head(column: &Column) -> String {
    let mut lines = vec![escape(&column.name)];
    lines.extend(column.agency.as_deref().map(escape));
    lines.extend(column.published.map(|d| d.to_string()));
    lines.join("<br>")
}

fn fact(row: &Row) -> String {
    format!("{}<br>`{}`", escape(&row.label), clean(&row.id).replace(['`', '|'], ""))
}

fn cell(cell: &Cell) -> String {
    if *cell == Cell::Silent {
        return "`-`".to_owned();
    }
    let mut lines: Vec<String> = Vec::new();
    for line in cell.sayings().iter().map(saying) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("<br>")
}

fn saying(saying: &Saying) -> String {
    let words = escape(&shorten(&clean(&saying.words), &clean(&saying.text), LONGEST));
    let gloss = saying.gloss.as_ref().map_or_else(String::new, |g| format!(" = {}", escape(g)));
    let voice = saying.voice.as_ref().map_or_else(String::new, |v| format!(" ({})", escape(v)));
    format!("{words}{gloss}{voice}")
}

fn verdict(row: &Row) -> String {
    let reason = row.reason_words().map_or_else(String::new, |r| format!(": {r}"));
    let mut lines = vec![format!("**{}**{reason}", row.verdict)];
    lines.extend((!row.why.is_empty()).then(|| escape(&row.why)));
    lines.extend(row.origin_note());
    lines.extend(row.standing_words().map(|words| escape(&words)));
    lines.extend(row.finding.as_ref().map(|f| format!("finding `{}`", f.fingerprint)));
    lines.join("<br>")
}

/// Text that Markdown and HTML leave as it is, in a cell of a table.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' => out.extend(['\\', c]),
            // A mention would notify a stranger.
            '@' => out.push_str("&#64;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_the_table_or_becomes_markup() {
        assert_eq!(
            escape("a|b\nc <b>*x*</b> @you `q`"),
            "a\\|b c &lt;b&gt;\\*x\\*&lt;/b&gt; &#64;you \\`q\\`"
        );
    }
}
