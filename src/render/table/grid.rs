//! The comparison as a grid: a row a fact, a column a source, the verdict last.

use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width, presets};

use super::{reasons, sayings, verdict};
use crate::render::text::{clean, shorten};
use crate::render::tone::{Tone, toned};
use crate::report::{Cell, Column, Row, Section};

/// A source's column is of no use below this.
const LEAST: usize = 16;
/// Nor does a column get wider than an eye can take in at once.
const MOST: usize = 44;
/// Lines that one saying may take in its cell.
const LINES: usize = 7;

/// Widths of the columns without their margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Widths {
    label: usize,
    source: usize,
    verdict: usize,
}

impl Widths {
    /// The widths for so many sources on a line of `width` columns; `None` where they do not fit.
    pub(super) fn fit(width: usize, sources: usize) -> Option<Self> {
        let frame = 3 * (sources + 2) + 1;
        let inner = width.checked_sub(frame)?;
        let label = (inner / 6).clamp(11, 24);
        let verdict = (inner / 4).clamp(16, 36);
        let source = inner.checked_sub(label + verdict)? / sources.max(1);
        (source >= LEAST).then_some(Self { label, source: source.min(MOST), verdict })
    }
}

/// The grid with its legend.
pub(super) fn render(section: &Section, widths: Widths) -> String {
    let mut table = Table::new();
    table.load_style(presets::UTF8_FULL.with_solid_inner_borders());
    table.set_content_arrangement(ContentArrangement::Disabled);
    table.set_header(header(section));
    for row in &section.rows {
        table.add_row(line(row, widths));
    }
    table.set_constraints(constraints(section, widths));
    let legend = toned("- not mentioned", Tone::Dim);
    format!("{}\n{legend}\n", table.trim_fmt())
}

fn constraints(section: &Section, widths: Widths) -> Vec<ColumnConstraint> {
    // The constraint counts the margin on both sides.
    let fixed = |w: usize| ColumnConstraint::Absolute(Width::Fixed(u16::try_from(w + 2).unwrap_or(u16::MAX)));
    let sources = section.columns.iter().map(|_| fixed(widths.source));
    [fixed(widths.label)].into_iter().chain(sources).chain([fixed(widths.verdict)]).collect()
}

fn header(section: &Section) -> Vec<String> {
    let strong = |text: &str| toned(text, Tone::Strong);
    let sources = section.columns.iter().map(head);
    [strong("fact")].into_iter().chain(sources).chain([strong("verdict")]).collect()
}

fn head(column: &Column) -> String {
    let mut lines = vec![toned(&clean(&column.name), Tone::Strong)];
    lines.extend(column.agency.as_deref().map(clean));
    lines.extend(column.published.map(|d| d.to_string()));
    lines.join("\n")
}

fn line(row: &Row, widths: Widths) -> Vec<String> {
    let label = shorten(&clean(&row.label), "", widths.label * LINES);
    let label = format!("{label}\n{}", toned(&clean(&row.id), Tone::Dim));
    let sources = row.cells.iter().map(|cell| source(cell, widths));
    let verdict = [vec![verdict(row)], reasons(row)].concat().join("\n");
    [label].into_iter().chain(sources).chain([verdict]).collect()
}

fn source(cell: &Cell, widths: Widths) -> String {
    match cell {
        Cell::Said(said) => sayings(said, widths.source * LINES).join("\n"),
        Cell::Silent => toned("-", Tone::Dim),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_would_be_too_narrow_do_not_fit() {
        assert!(Widths::fit(80, 2).is_some());
        assert!(Widths::fit(80, 3).is_none());
        assert!(Widths::fit(120, 12).is_none());
        assert!(Widths::fit(0, 0).is_none());
    }
}
