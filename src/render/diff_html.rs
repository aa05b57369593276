//! Changes as a section of HTML, to be put into a page of one's own: no styles, no scripts, classes to hang styles on.

use super::text::clean;
use super::word_diff::{self, Side};
use crate::report::{Changes, ClaimLine, Class, Detail, Effect, SetLine, Status};

/// One `<section>`; an empty one for no changes.
pub(super) fn render(changes: &Changes) -> String {
    if changes.sets.is_empty() && changes.effects.is_empty() {
        return "<section class=\"claimdiff\"></section>\n".to_owned();
    }
    let effects = list(changes.effects.iter().map(effect));
    let effects = if effects.is_empty() { effects } else { format!("<h3>In the comparison</h3>\n{effects}") };
    let sets: String = changes.sets.iter().map(set).collect();
    format!(
        "<section class=\"claimdiff\">\n<p>{}.</p>\n{effects}{sets}</section>\n",
        escape(&changes.to_string())
    )
}

/// An unordered list; nothing for no items.
fn list(items: impl Iterator<Item = String>) -> String {
    let items: String = items.collect();
    if items.is_empty() { items } else { format!("<ul>\n{items}</ul>\n") }
}

fn effect(effect: &Effect) -> String {
    format!("<li class=\"{}\">{}</li>\n", effect.severity, escape(&effect.to_string()))
}

fn set(set: &SetLine) -> String {
    let name = if set.name == set.id { String::new() } else { format!(" {}", escape(&set.name)) };
    let details = set.details.iter().map(|d| format!("<li>{}</li>\n", detail(d)));
    let renamed = set.renamed_line().map(|line| format!("<li>{}</li>\n", escape(&line)));
    let items = list(details.chain(set.claims.iter().map(claim)).chain(renamed));
    format!("<h3 class=\"{}\">{}{name}</h3>\n{items}", word(set.status), escape(&set.id))
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Added => "added",
        Status::Removed => "removed",
        Status::Changed => "changed",
    }
}

fn claim(claim: &ClaimLine) -> String {
    let voice = claim.voice.as_ref().map_or_else(String::new, |v| format!(" ({})", escape(v)));
    let classes: Vec<String> = claim.classes.iter().map(Class::to_string).collect();
    let silent = if claim.unannounced { " <strong>no correction notice</strong>" } else { "" };
    let folded = claim.folded_line().map(|line| format!("<li>{line}</li>\n"));
    let details = list(claim.details.iter().map(|d| format!("<li>{}</li>\n", detail(d))).chain(folded));
    format!(
        "<li class=\"{} {}\"><b>{}</b> {}{voice}: {}{silent}\n{details}</li>\n",
        word(claim.status),
        claim.severity,
        classes.join(", "),
        escape(&claim.label),
        said(claim),
    )
}

fn said(claim: &ClaimLine) -> String {
    match (&claim.from, &claim.to) {
        (Some(from), Some(to)) if from == to || claim.rewords() => escape(to),
        (from, to) => {
            let side = |tag: &str, text: &Option<String>| {
                text.as_ref().map_or_else(String::new, |t| format!("<{tag}>{}</{tag}>", escape(t)))
            };
            format!("{} {}", side("del", from), side("ins", to)).trim().to_owned()
        }
    }
}

fn detail(detail: &Detail) -> String {
    let change = if detail.words.is_empty() {
        let side = |text: &Option<String>| text.as_ref().map_or_else(|| "(none)".to_owned(), |t| escape(t));
        format!("<del>{}</del> <ins>{}</ins>", side(&detail.from), side(&detail.to))
    } else {
        word_diff::line(&detail.words, |side, words| match side {
            Side::Same => escape(words),
            Side::Removed => format!("<del>{}</del>", escape(words)),
            Side::Added => format!("<ins>{}</ins>", escape(words)),
        })
    };
    format!("{}: {change}", escape(&detail.field))
}

/// Text that is no markup, in an element or an attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        assert_eq!(
            escape("<b onclick='x()'>\"&amp;\"\n"),
            "&lt;b onclick=&#39;x()&#39;&gt;&quot;&amp;amp;&quot;"
        );
    }
}
