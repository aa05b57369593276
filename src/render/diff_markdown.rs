//! Changes as Markdown, for pull requests: a section a source, an item a claim.

use super::markdown::escape;
use super::text::{clean, shorten};
use super::word_diff::{self, Side};
use crate::report::{Changes, ClaimLine, Class, Detail, SetLine, Status};

/// Longest words of one side, in columns.
const LONGEST: usize = 240;

/// A section a source; nothing for no changes.
pub(super) fn render(changes: &Changes) -> String {
    if changes.sets.is_empty() {
        return String::new();
    }
    let sections: String = changes.sets.iter().map(section).collect();
    format!("{sections}{changes}.\n")
}

fn section(set: &SetLine) -> String {
    let name = if set.name == set.id { String::new() } else { format!(" {}", escape(&set.name)) };
    let mut out = format!("### {} {}{name}\n\n", word(set.status), escape(&set.id));
    for detail in &set.details {
        out.extend(["- ", &self::detail(detail), "\n"]);
    }
    for claim in &set.claims {
        out.push_str(&item(claim));
    }
    out + "\n"
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Added => "Added",
        Status::Removed => "Removed",
        Status::Changed => "Changed",
    }
}

fn item(claim: &ClaimLine) -> String {
    let voice = claim.voice.as_ref().map_or_else(String::new, |v| format!(" ({})", escape(v)));
    let names: Vec<String> = claim.classes.iter().map(Class::to_string).collect();
    let classes = if names.is_empty() { String::new() } else { format!(" `{}`", names.join("` `")) };
    let status = word(claim.status).to_lowercase();
    let mut out = format!("- **{status}** {}{voice}: {}{classes}\n", escape(&claim.label), said(claim));
    for detail in &claim.details {
        out.extend(["  - ", &self::detail(detail), "\n"]);
    }
    out
}

fn said(claim: &ClaimLine) -> String {
    match (&claim.from, &claim.to) {
        (Some(from), Some(to)) if from != to && !claim.rewords() => {
            format!("{} → {}", short(from), short(to))
        }
        (from, to) => to.as_ref().or(from.as_ref()).map(|text| short(text)).unwrap_or_default(),
    }
}

fn short(text: &str) -> String {
    escape(&shorten(&clean(text), "", LONGEST))
}

fn detail(detail: &Detail) -> String {
    let change = if detail.words.is_empty() {
        let side = |text: &Option<String>| text.as_ref().map_or_else(|| "(none)".to_owned(), |t| short(t));
        format!("{} → {}", side(&detail.from), side(&detail.to))
    } else {
        word_diff::line(&detail.words, piece)
    };
    format!("{}: {change}", detail.field)
}

fn piece(side: Side, words: &str) -> String {
    match side {
        Side::Same => escape(words),
        Side::Removed => format!("<del>{}</del>", escape(words)),
        Side::Added => format!("<ins>{}</ins>", escape(words)),
    }
}
