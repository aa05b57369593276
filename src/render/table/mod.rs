//! A comparison for the terminal: a grid where the columns fit, else a block a fact.

mod grid;
mod stacked;

use super::Options;
use super::text::{clean, shorten, wrap};
use super::tone::{Tone, paint, toned};
use crate::model::Verdict;
use crate::report::{Report, Row, Saying};

/// Narrower terminals get lines of this many columns all the same.
const NARROWEST: usize = 40;

/// The differences, with `all` the agreements too, then the counts.
pub(super) fn render(report: &Report, options: Options) -> String {
    let width = options.width.max(NARROWEST);
    let sections = report.sections(options.all);
    let mut out = String::new();
    for section in &sections {
        if !section.name.is_empty() {
            out.extend([&toned(&clean(section.name), Tone::Strong), "\n\n"]);
        }
        out.push_str(&match grid::Widths::fit(width, section.columns.len()) {
            Some(widths) => grid::render(section, widths),
            None => stacked::render(section, width),
        });
        if !section.name.is_empty() {
            out.push('\n');
        }
    }
    for line in closing(report, options.all, !sections.is_empty()) {
        for line in wrap(&line, width) {
            out.extend([&line, "\n"]);
        }
    }
    paint(&out, options.colour)
}

fn closing(report: &Report, all: bool, any: bool) -> Vec<String> {
    let mut lines = Vec::new();
    if !any {
        lines.push("No differences found.".to_owned());
    }
    lines.extend(report.decided_line(all).map(|line| format!("{line}. `--all` shows them.")));
    lines.extend(report.hidden_line(all).map(|line| format!("{}. `--all` shows them.", clean(&line))));
    lines.push(toned(&format!("{}.", report.summary), Tone::Strong));
    lines
}

/// What a source says once: its words, what they come to, and who says so.
fn saying(saying: &Saying, longest: usize) -> String {
    let mut line = shorten(&clean(&saying.words), &clean(&saying.text), longest);
    if let Some(gloss) = &saying.gloss {
        line.extend([" = ", &clean(gloss)]);
    }
    if let Some(voice) = &saying.voice {
        line.push(' ');
        line.push_str(&toned(&format!("({})", clean(voice)), Tone::Dim));
    }
    line
}

/// The sayings of a cell, each different one once.
fn sayings(cell: &[Saying], longest: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in cell.iter().map(|s| saying(s, longest)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// The verdict in its colour.
fn verdict(row: &Row) -> String {
    let tone = match row.verdict {
        Verdict::Agree => Tone::Good,
        Verdict::Compatible => Tone::Warn,
        Verdict::Discrepant => Tone::Bad,
    };
    toned(&row.verdict.to_string(), tone)
}

/// Reason, explanation, shared origins, ruling and fingerprint, in one line each.
fn reasons(row: &Row) -> Vec<String> {
    let mut lines: Vec<String> = row.reason_words().into_iter().collect();
    lines.extend((!row.why.is_empty()).then(|| clean(&row.why)));
    lines.extend(row.origin_note().map(|note| toned(&note, Tone::Dim)));
    lines.extend(row.standing_words().map(|words| clean(&words)));
    lines.extend(row.finding.as_ref().map(|f| toned(&format!("finding {}", f.fingerprint), Tone::Dim)));
    lines
}
