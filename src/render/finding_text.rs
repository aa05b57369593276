//! One finding for the terminal, the quotes of its sources side by side where there is room.

use super::Options;
use super::text::{clean, pad, wrap};
use super::tone::{Tone, paint, toned};
use crate::model::Verdict;
use crate::report::{Column, Report, Row, Saying};

/// The least columns that a quote needs beside another.
const NARROW: usize = 30;
/// What stands between two quotes.
const GAP: &str = "  ";

/// What the finding is about, how it was judged and decided, and every quote.
pub(super) fn render(report: &Report, row: &Row, options: Options) -> String {
    let line = options.width.max(NARROW);
    let mut out = head(row, line);
    let voices: Vec<(&Column, &[Saying])> = report
        .columns_of(row)
        .iter()
        .zip(&row.cells)
        .map(|(column, cell)| (column, cell.sayings()))
        .filter(|(_, sayings)| !sayings.is_empty())
        .collect();
    let share = (line + GAP.len()) / voices.len().max(1);
    let beside = share >= NARROW + GAP.len();
    let columns = if beside { share - GAP.len() } else { line };
    let blocks: Vec<Vec<String>> =
        voices.iter().enumerate().map(|(i, voice)| block(i + 1, voice, columns)).collect();
    out.extend(if beside { side_by_side(&blocks, columns) } else { blocks.concat() });
    paint(&(out.join("\n") + "\n"), options.colour)
}

fn head(row: &Row, line: usize) -> Vec<String> {
    let tone = if row.verdict == Verdict::Discrepant { Tone::Bad } else { Tone::Warn };
    let reason = row.reason_words().map_or_else(String::new, |reason| format!(": {reason}"));
    let print = row.finding.as_ref().map_or_else(String::new, |f| f.fingerprint.to_string());
    let lines = [
        Some(format!("{} {}", toned(&clean(&row.label), Tone::Strong), toned(&print, Tone::Dim))),
        Some(format!("{}{reason}, severity {}", toned(&row.verdict.to_string(), tone), row.severity)),
        (!row.why.is_empty()).then(|| clean(&row.why)),
        row.standing_words().map(|words| toned(&clean(&words), Tone::Good)),
    ];
    let mut lines: Vec<String> = lines.into_iter().flatten().flat_map(|l| wrap(&l, line)).collect();
    lines.push(String::new());
    lines
}

/// One source: its number and name, then every saying with its quote.
fn block(number: usize, (column, sayings): &(&Column, &[Saying]), columns: usize) -> Vec<String> {
    let date = column.published.map_or_else(String::new, |d| format!(" {d}"));
    let name = format!("{number} {}{date}", clean(&column.name));
    let mut lines = wrap(&toned(&name, Tone::Strong), columns);
    for saying in *sayings {
        let gloss = saying.gloss.as_ref().map_or_else(String::new, |g| format!(" = {}", clean(g)));
        let voice = saying.voice.as_ref().map_or_else(String::new, |v| format!(" ({})", clean(v)));
        let words = format!("{}{gloss}", clean(&saying.words));
        lines.extend(wrap(&(toned(&words, Tone::Warn) + &toned(&voice, Tone::Dim)), columns));
        if clean(&saying.quote) != clean(&saying.text) {
            lines.extend(wrap(&clean(&saying.quote), columns));
        }
        lines.push(String::new());
    }
    lines
}

fn side_by_side(blocks: &[Vec<String>], columns: usize) -> Vec<String> {
    let height = blocks.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |block: &Vec<String>, i: usize| pad(block.get(i).map_or("", String::as_str), columns);
    let row = |i| blocks.iter().map(|block| cell(block, i)).collect::<Vec<_>>().join(GAP);
    (0..height).map(row).map(|line| line.trim_end().to_owned()).collect()
}
