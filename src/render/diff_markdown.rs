//! Changes as Markdown, for pull requests: what they do to the comparison, then a section a source, an item a claim.

use super::markdown::escape;
use super::text::{clean, shorten};
use super::word_diff::{self, Side};
use crate::report::{Changes, ClaimLine, Class, Detail, Effect, SetLine, Status};

/// Longest words of one side, in columns.
const LONGEST: usize = 240;
/// Characters that a comment on a pull request can have.
const COMMENT: usize = 65_536;
/// Characters kept for the line that tells what was left out.
const RESERVE: usize = 200;

/// The counts, the effects, and a section a source; nothing for no changes. What a comment cannot hold is left out and
/// counted: the worst comes first, so the least is lost.
pub(super) fn render(changes: &Changes) -> String {
    if changes.sets.is_empty() && changes.effects.is_empty() {
        return String::new();
    }
    let mut page = Page::new(format!("**{changes}.**\n"));
    let mut heading = Some("\n### In the comparison\n\n".to_owned());
    for effect in &changes.effects {
        page.add(&mut heading, &self::effect(effect));
    }
    changes.sets.iter().for_each(|set| section(&mut page, set));
    page.finish()
}

/// A text that stays within a comment.
struct Page {
    text: String,
    chars: usize,
    left_out: usize,
}

impl Page {
    fn new(text: String) -> Self {
        Self { chars: text.chars().count(), text, left_out: 0 }
    }

    /// Adds an item, under its heading where that is not there yet. After the first that does not fit comes no other.
    fn add(&mut self, heading: &mut Option<String>, item: &str) {
        let wanted = heading.as_ref().map_or(0, |h| h.chars().count()) + item.chars().count();
        if self.left_out > 0 || self.chars + wanted + RESERVE > COMMENT {
            self.left_out += 1;
            return;
        }
        self.chars += wanted;
        self.text.extend([heading.take().as_deref().unwrap_or(""), item]);
    }

    fn finish(self) -> String {
        let Self { text, left_out, .. } = self;
        let things = if left_out == 1 { "change" } else { "changes" };
        if left_out == 0 {
            text
        } else {
            format!("{text}\n{left_out} more {things} left out: a comment holds no more.\n")
        }
    }
}

fn effect(effect: &Effect) -> String {
    format!("- **{}** {}\n", effect.severity, escape(&effect.to_string()))
}

fn section(page: &mut Page, set: &SetLine) {
    let name = if set.name == set.id { String::new() } else { format!(" {}", escape(&set.name)) };
    let mut heading = Some(format!("\n### {} {}{name}\n\n", word(set.status), escape(&set.id)));
    let details: String =
        set.details.iter().flat_map(|d| ["- ".to_owned(), detail(d), "\n".to_owned()]).collect();
    if !details.is_empty() {
        page.add(&mut heading, &details);
    }
    set.claims.iter().for_each(|claim| page.add(&mut heading, &item(claim)));
    if let Some(line) = set.renamed_line() {
        page.add(&mut heading, &format!("- {line}\n"));
    }
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
    let classes =
        if claim.status == Status::Changed { format!(" `{}`", names.join("` `")) } else { String::new() };
    let silent = if claim.unannounced { " **no correction notice**" } else { "" };
    let status = word(claim.status).to_lowercase();
    let mut out =
        format!("- **{status}** {}{voice}: {}{classes}{silent}\n", escape(&claim.label), said(claim));
    for detail in &claim.details {
        out.extend(["  - ", &self::detail(detail), "\n"]);
    }
    out.extend(claim.folded_line().map(|line| format!("  - {line}\n")));
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
