//! The comparison for many sources or narrow terminals: a block a fact, a line a source that speaks.

use super::{reasons, sayings, verdict};
use crate::render::text::{clean, pad, shorten, width, wrap};
use crate::render::tone::{Tone, toned};
use crate::report::{Cell, Column, Row, Section};

const SILENT: &str = "not mentioned";
/// The names of the sources take no more than this.
const WIDEST_KEY: usize = 24;
/// Lines that one saying may take.
const LINES: usize = 4;

/// Two columns: names on the left, what they say on the right.
struct Layout {
    key: usize,
    text: usize,
}

/// The sources, then one block a fact.
pub(super) fn render(section: &Section, line: usize) -> String {
    let longest = section.columns.iter().map(|c| width(&clean(&c.name))).max().unwrap_or(0);
    let key = longest.clamp(SILENT.len(), WIDEST_KEY.min(line / 3));
    let layout = Layout { key, text: line.saturating_sub(key + 4) };
    let mut out = sources(section, &layout);
    for row in &section.rows {
        out.push_str(&block(section, row, &layout));
        out.push('\n');
    }
    out
}

fn sources(section: &Section, layout: &Layout) -> String {
    let mut out = toned("sources", Tone::Strong) + "\n";
    for column in section.columns {
        entry(&mut out, layout, &clean(&column.name), &[origin(column)]);
    }
    out + "\n"
}

fn origin(column: &Column) -> String {
    let date = column.published.map_or_else(|| "no date".to_owned(), |d| d.to_string());
    let agency = column.agency.as_deref().map(clean);
    [Some(date), agency].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn block(section: &Section, row: &Row, layout: &Layout) -> String {
    let title = format!("{} {}", toned(&clean(&row.label), Tone::Strong), toned(&clean(&row.id), Tone::Dim));
    let mut out = wrap(&title, layout.key + layout.text + 4).join("\n") + "\n";
    for (column, cell) in section.columns.iter().zip(&row.cells) {
        if !cell.sayings().is_empty() {
            entry(&mut out, layout, &clean(&column.name), &sayings(cell.sayings(), layout.text * LINES));
        }
    }
    let cells = section.columns.iter().zip(&row.cells);
    let silent: Vec<String> =
        cells.filter(|(_, cell)| **cell == Cell::Silent).map(|(column, _)| clean(&column.name)).collect();
    if !silent.is_empty() {
        entry(&mut out, layout, &toned(SILENT, Tone::Dim), &[toned(&silent.join(", "), Tone::Dim)]);
    }
    let reasons = reasons(row);
    let reasons = if reasons.is_empty() { vec![String::new()] } else { reasons };
    entry(&mut out, layout, &verdict(row), &reasons);
    out
}

/// A key and its lines, wrapped, the key only before the first.
fn entry(out: &mut String, layout: &Layout, key: &str, lines: &[String]) {
    let mut key = shorten(key, "", layout.key);
    for line in lines.iter().flat_map(|line| wrap(line, layout.text)) {
        out.push_str(format!("  {}  {line}", pad(&key, layout.key)).trim_end());
        out.push('\n');
        key.clear();
    }
}
