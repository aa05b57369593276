//! Notices as workflow commands of GitHub Actions: each is shown at its lines. Settled ones are left out.

use super::text::clean;
use crate::model::Severity;
use crate::report::{Notice, Notices};

/// A command a line, worst first: only the first ten of a level are shown.
pub(super) fn render(notices: &Notices) -> String {
    notices.open().map(line).collect()
}

fn line(notice: &Notice) -> String {
    let mut properties = vec![format!("file={}", property(&notice.place.path))];
    if let Some((first, last)) = notice.place.lines {
        properties.extend([format!("line={first}"), format!("endLine={last}")]);
    }
    properties.push(format!("title={}", property(&notice.rule.id)));
    format!("::{} {}::{}\n", command(notice.severity), properties.join(","), data(&clean(&notice.message)))
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "notice",
    }
}

/// Text that cannot end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Text that cannot end a property either.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::notice_example::notices;
    use super::*;

    #[test]
    fn every_field_stands_where_github_reads_it() {
        let expected = "::error file=claims/odd%2C name%3A 1.yaml,line=12,endLine=18,title=value-conflict::30%25 is not 25%25: \
                        look again\n::notice file=claims,title=stale::out of step\n";
        assert_eq!(render(&notices()), expected);
    }
}
