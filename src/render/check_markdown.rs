//! What `check` tells, as Markdown for a step summary or a comment.

use super::check_text::summary;
use super::markdown::escape;
use crate::report::{Check, Notice};

/// Characters that a comment on GitHub may hold; the closing lines need a part of them.
const ROOM: usize = 65_536 - 1_024;

/// A table of the open notices, worst first, as many as a comment can hold.
pub(super) fn render(check: &Check) -> String {
    let open: Vec<&Notice> = check.notices.open().collect();
    let mut out = String::new();
    let mut room = ROOM;
    let mut shown = 0;
    for notice in &open {
        let row = row(notice);
        let Some(left) = room.checked_sub(row.chars().count()) else { break };
        if shown == 0 {
            out.push_str("| Severity | Rule | Where | What |\n| --- | --- | --- | --- |\n");
        }
        out.push_str(&row);
        (room, shown) = (left, shown + 1);
    }
    if shown > 0 {
        out.push('\n');
    }
    if shown < open.len() {
        out.extend([(open.len() - shown).to_string().as_str(), " more are not shown.\n\n"]);
    }
    format!("{out}{}\n", escape(&summary(check)))
}

fn row(notice: &Notice) -> String {
    let line = notice.place.lines.map_or_else(String::new, |(first, _)| format!(":{first}"));
    let place = format!("{}{line}", escape(&notice.place.path));
    let (rule, message) = (escape(&notice.rule.id), escape(&notice.message));
    format!("| {} | {rule} | {place} | {message} |\n", notice.severity)
}

#[cfg(test)]
mod tests {
    use super::super::notice_example::notices;
    use super::*;
    use crate::report::Notices;

    #[test]
    fn what_is_settled_is_left_out() {
        let check = Check { notices: notices(), ..Check::default() };
        let text = render(&check);
        assert!(text.contains("| high | value-conflict | claims/odd, name: 1.yaml:12 |"), "{text}");
        assert!(!text.contains("an old poll"), "{text}");
    }

    #[test]
    fn a_comment_holds_it_whatever_there_is() {
        let one = notices().all()[0].clone();
        let many = (0..2_000).map(|i| Notice { fingerprint: i.to_string(), ..one.clone() }).collect();
        let text = render(&Check { notices: Notices::new(many), ..Check::default() });
        assert!(text.chars().count() <= 65_536 && text.contains(" more are not shown."));
    }
}
