//! What `check` tells, for the terminal: a line a notice, then the counts.

use super::Options;
use super::text::clean;
use super::tone::{Tone, paint, toned};
use crate::model::Severity;
use crate::report::{Check, Notice, Place};

/// The open notices, with `all` the settled ones after them, and the summary.
pub(super) fn render(check: &Check, options: Options) -> String {
    let shown = check.notices.all().iter().filter(|n| options.all || n.settled.is_none());
    let mut out: String = shown.map(line).collect();
    out.extend([toned(&summary(check), Tone::Strong), "\n".to_owned()]);
    paint(&out, options.colour)
}

fn line(notice: &Notice) -> String {
    let tone = match notice.severity {
        Severity::High => Tone::Bad,
        Severity::Medium => Tone::Warn,
        Severity::Low => Tone::Dim,
    };
    let (word, tone) = match &notice.settled {
        Some(_) => ("settled".to_owned(), Tone::Good),
        None => (notice.severity.to_string(), tone),
    };
    let ruling = notice.settled.as_ref().map_or_else(String::new, |why| format!(" [{}]", clean(why)));
    let head = format!("{}{} {}", place(&notice.place), toned(&word, tone), notice.rule.id);
    format!("{head}: {}{ruling}\n", clean(&notice.message))
}

/// "claims/post.yaml:12: "; nothing for what stands nowhere.
fn place(place: &Place) -> String {
    let line = place.lines.map_or_else(String::new, |(first, _)| format!(":{first}"));
    if place.path.is_empty() { String::new() } else { format!("{}{line}: ", clean(&place.path)) }
}

/// "3 open: 1 high, 2 medium. 5 claim sets, …".
pub(super) fn summary(check: &Check) -> String {
    let levels = [Severity::High, Severity::Medium, Severity::Low];
    let counted = levels.map(|level| (level, check.notices.open().filter(|n| n.severity == level).count()));
    let told = counted.iter().filter(|(_, n)| *n > 0).map(|(level, n)| format!("{n} {level}"));
    let told = told.collect::<Vec<_>>().join(", ");
    let open = if told.is_empty() { "Nothing open.".to_owned() } else { format!("Open: {told}.") };
    format!("{open} {}.", check.counts)
}

#[cfg(test)]
mod tests {
    use super::super::notice_example::notices;
    use super::*;

    #[test]
    fn a_line_a_notice_and_the_counts() {
        let check = Check { notices: notices(), ..Check::default() };
        let text = render(&check, Options { all: true, ..Options::default() });
        let expected = "claims/odd, name: 1.yaml:12: high value-conflict: 30% is not 25%: look again\n";
        assert!(text.starts_with(expected), "{text}");
        assert!(text.contains(": settled ") && text.contains("[an old poll]"), "{text}");
        assert!(
            text.ends_with("0 claim sets, 0 claims.\n") && text.contains("Open: 1 high, 1 low. "),
            "{text}"
        );
        assert!(!render(&check, Options::default()).contains("settled"));
    }
}
