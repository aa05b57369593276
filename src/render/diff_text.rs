//! Changes for the terminal: `+` added, `-` removed, `~` changed.

use super::Options;
use super::text::{clean, shorten, wrap};
use super::tone::{Tone, paint, toned};
use super::word_diff::{self, Side};
use crate::model::Severity;
use crate::report::{Changes, ClaimLine, Class, Detail, Effect, SetLine, Status};

const NARROWEST: usize = 40;
/// Longest words of one side, in columns.
const LONGEST: usize = 200;

/// A block a source, a line a claim, details below; nothing for no changes.
pub(super) fn render(changes: &Changes, options: Options) -> String {
    if changes.sets.is_empty() && changes.effects.is_empty() {
        return String::new();
    }
    let mut lines = Lines { out: String::new(), width: options.width.max(NARROWEST), colour: options.colour };
    changes.sets.iter().for_each(|set| lines.set(set));
    lines.effects(&changes.effects);
    lines.push(0, &toned(&format!("{changes}."), Tone::Strong));
    paint(&lines.out, options.colour)
}

struct Lines {
    out: String,
    width: usize,
    colour: bool,
}

impl Lines {
    fn set(&mut self, set: &SetLine) {
        let name = if set.name == set.id { String::new() } else { format!(" {}", clean(&set.name)) };
        let title = toned(&format!("{}{name}", clean(&set.id)), Tone::Strong);
        self.push(0, &format!("{} {title}", sign(set.status)));
        set.details.iter().for_each(|detail| self.detail(4, detail));
        set.claims.iter().for_each(|claim| self.claim(claim));
        set.renamed_line().iter().for_each(|line| self.push(4, &toned(line, Tone::Dim)));
        self.out.push('\n');
    }

    fn effects(&mut self, effects: &[Effect]) {
        if effects.is_empty() {
            return;
        }
        self.push(0, &toned("In the comparison", Tone::Strong));
        for effect in effects {
            self.push(2, &format!("{} {}", mark(effect.severity), clean(&effect.to_string())));
        }
        self.out.push('\n');
    }

    fn claim(&mut self, claim: &ClaimLine) {
        let voice = claim.voice.as_ref().map_or_else(String::new, |v| format!(" ({})", clean(v)));
        let words = said(claim);
        self.push(
            2,
            &format!("{} {}{voice}: {words}{}", sign(claim.status), clean(&claim.label), classes(claim)),
        );
        claim.details.iter().for_each(|detail| self.detail(6, detail));
        claim.folded_line().iter().for_each(|line| self.push(6, &toned(line, Tone::Dim)));
    }

    fn detail(&mut self, indent: usize, detail: &Detail) {
        let change = if detail.words.is_empty() {
            let (from, to) = (detail.from.as_deref(), detail.to.as_deref());
            format!("{} -> {}", side(from, Tone::Removed), side(to, Tone::Added))
        } else {
            word_diff::line(&detail.words, |side, words| piece(side, words, self.colour))
        };
        self.push(indent, &format!("{}: {change}", detail.field));
    }

    /// Adds a line, wrapped under its own indentation.
    fn push(&mut self, indent: usize, line: &str) {
        let mut lead = " ".repeat(indent);
        for piece in wrap(line, self.width.saturating_sub(indent + 2)) {
            self.out.extend([&lead, piece.trim_end(), "\n"]);
            lead = " ".repeat(indent + 2);
        }
    }
}

fn mark(severity: Severity) -> String {
    match severity {
        Severity::High => toned("!", Tone::Bad),
        Severity::Medium => toned("*", Tone::Warn),
        Severity::Low => toned("-", Tone::Dim),
    }
}

fn sign(status: Status) -> String {
    match status {
        Status::Added => toned("+", Tone::Added),
        Status::Removed => toned("-", Tone::Removed),
        Status::Changed => toned("~", Tone::Warn),
    }
}

/// What the claim says; before and after where these differ.
fn said(claim: &ClaimLine) -> String {
    match (&claim.from, &claim.to) {
        (Some(from), Some(to)) if from == to || claim.rewords() => shorten(&clean(to), "", LONGEST),
        (Some(from), Some(to)) => {
            format!("{} -> {}", side(Some(from), Tone::Removed), side(Some(to), Tone::Added))
        }
        (from, to) => shorten(&clean(from.as_deref().or(to.as_deref()).unwrap_or("")), "", LONGEST),
    }
}

fn classes(claim: &ClaimLine) -> String {
    let plain = claim.status != Status::Changed;
    let names: Vec<String> = claim.classes.iter().map(Class::to_string).collect();
    let names = if plain {
        String::new()
    } else {
        format!("  {}", toned(&format!("[{}]", names.join(", ")), Tone::Dim))
    };
    let silent = if claim.unannounced {
        format!(" {}", toned("no correction notice", Tone::Bad))
    } else {
        String::new()
    };
    format!("{names}{silent}")
}

fn side(text: Option<&str>, tone: Tone) -> String {
    text.map_or_else(|| toned("(none)", Tone::Dim), |t| toned(&shorten(&clean(t), "", LONGEST), tone))
}

/// Without colour the marks tell the sides apart.
fn piece(side: Side, words: &str, colour: bool) -> String {
    match side {
        Side::Same => words.to_owned(),
        Side::Removed if colour => toned(words, Tone::Removed),
        Side::Added if colour => toned(words, Tone::Added),
        Side::Removed => format!("[-{words}-]"),
        Side::Added => format!("{{+{words}+}}"),
    }
}
