//! Every form of the comparison, and what holds for all of them.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod fixture;

use claimdiff::model::{Body, ClaimSet, Form, Verdict};
use claimdiff::render::{self, Format, Options};
use claimdiff::report::{self, Report};
use unicode_width::UnicodeWidthStr;

fn table(sources: usize, width: usize, all: bool) -> String {
    render::comparison(&fixture::report(sources), Format::Table, Options { width, all, colour: false })
}

#[test]
fn two_sources_at_80_columns() {
    insta::assert_snapshot!(table(2, 80, false));
}

#[test]
fn two_sources_at_120_columns_with_agreements() {
    insta::assert_snapshot!(table(2, 120, true));
}

#[test]
fn twelve_sources_at_80_columns() {
    insta::assert_snapshot!(table(12, 80, false));
}

#[test]
fn twelve_sources_at_120_columns_with_agreements() {
    insta::assert_snapshot!(table(12, 120, true));
}

#[test]
fn markdown() {
    insta::assert_snapshot!(render::comparison(&fixture::report(3), Format::Markdown, Options::default()));
}

#[test]
fn csv() {
    let csv = render::comparison(&fixture::report(3), Format::Csv, Options::default());
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let cells: Vec<String> = reader.records().map(|r| r.unwrap()[11].to_owned()).collect();
    assert_eq!(cells, ["said", "said", "silent", "said", "said", "silent", "said", "said", "silent"]);
    insta::assert_snapshot!(csv);
}

#[test]
fn json() {
    insta::assert_snapshot!(render::comparison(&fixture::report(3), Format::Json, Options::default()));
}

#[test]
fn worst_first_and_wire_copies_counted_once() {
    let report = fixture::report(12);
    let verdicts: Vec<Verdict> = report.rows.iter().map(|r| r.verdict).collect();
    assert_eq!(verdicts, [Verdict::Discrepant, Verdict::Compatible, Verdict::Agree]);
    // Wires 3, 6 and 9 carry the ledger's agency.
    assert_eq!((report.summary.sources, report.summary.origins), (12, 9));
}

#[test]
fn every_line_fits_whatever_the_width() {
    for sources in [0, 1, 2, 3, 5, 12] {
        for width in [0, 40, 79, 80, 100, 120, 200] {
            for line in table(sources, width, true).lines() {
                assert!(line.width() <= width.max(40), "{sources} sources, {width}: {line}");
            }
        }
    }
}

#[test]
fn colour_changes_nothing_but_colour() {
    let options = Options { width: 100, colour: true, all: true };
    for sources in [2, 12] {
        let coloured = render::comparison(&fixture::report(sources), Format::Table, options);
        assert!(coloured.contains("\u{1b}[1;31mdiscrepant\u{1b}[0m"));
        assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), table(sources, 100, true));
    }
}

/// The fixture with hostile words in every place that a source can fill.
fn hostile() -> Report {
    let evil = "=cmd|x\u{1b}[2J\u{202e}<script>\r\n| `a` |";
    let mut sets: Vec<ClaimSet> = fixture::sets(2);
    sets[0].source.outlet = Some(evil.into());
    sets[0].claims[2].text = evil.into();
    sets[0].claims[2].body = Body::Statement(Form::Indirect);
    let (mut facts, mut judgements) = fixture::facts(&sets);
    facts[0].label = evil.into();
    judgements[0].why = evil.into();
    report::build(&sets, &facts, &judgements)
}

#[test]
fn words_of_a_source_command_nothing() {
    let options = Options { width: 100, colour: false, all: true };
    for format in [Format::Table, Format::Markdown, Format::Json] {
        let text = render::comparison(&hostile(), format, options);
        assert!(!text.contains(['\u{1b}', '\r']), "{format:?}: {text}");
    }
    let markdown = render::comparison(&hostile(), Format::Markdown, options);
    assert!(!markdown.contains("<script>"));
    let columns = |line: &str| line.replace("\\|", "").matches('|').count();
    assert!(markdown.lines().filter(|l| l.starts_with('|')).all(|l| columns(l) == 5), "{markdown}");
    let csv = render::comparison(&hostile(), Format::Csv, options);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert!(reader.records().all(|r| r.unwrap().iter().all(|field| !field.starts_with('='))));
}

#[test]
fn a_source_alone_and_no_source_at_all_have_a_report() {
    for sources in [0, 1] {
        let sets = fixture::sets(sources);
        let report = report::build(&sets, &[], &[]);
        for format in [Format::Table, Format::Markdown, Format::Csv, Format::Json] {
            assert!(render::comparison(&report, format, Options::default()).ends_with('\n'));
        }
    }
}

#[test]
fn a_finding_shows_its_quotes_side_by_side_where_they_fit() {
    let report = fixture::report(2);
    let shown = |width| {
        let options = Options { width, ..Options::default() };
        render::finding(&report, &report.rows[0], options)
    };
    insta::assert_snapshot!(shown(80));
    assert!(
        shown(80).lines().any(|line| line.contains("1 Harbour Ledger") && line.contains("2 Northern Post"))
    );
    for width in [0, 30, 40, 61, 62, 63, 80, 200] {
        for line in shown(width).lines() {
            assert!(line.width() <= width.max(30), "{width}: {line}");
        }
    }
    let narrow = shown(40);
    assert!(narrow.lines().all(|line| !(line.contains("Harbour Ledger") && line.contains("Northern Post"))));
}
