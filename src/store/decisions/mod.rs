//! `decisions.yaml`: what people ruled about findings. Read strictly; a decision is added as text, so that comments and
//! everything else written by hand stay as they are.

mod read;
mod write;

use crate::model::{Decision, Error};

#[cfg(test)]
pub(crate) use read::schema;
pub use write::decisions_to_yaml;

/// Decisions and the file they stand in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decisions {
    /// The decisions, in the order of the file.
    pub list: Vec<Decision>,
    /// For each decision the line it begins in, counted from 1.
    pub lines: Vec<usize>,
    /// The file's name, for messages.
    file: String,
    /// The file's text; empty where there is no file yet.
    text: String,
}

impl Decisions {
    /// Reads the decisions of a file; `file` names it in errors. An empty text holds none.
    pub fn parse(file: &str, text: &str) -> Result<Self, Error> {
        let mut read = Self { file: file.to_owned(), text: text.to_owned(), ..Self::default() };
        if text.trim().is_empty() {
            return Ok(read);
        }
        for (line, decision) in read::decisions(file, text)? {
            read.lines.push(line);
            read.list.push(decision);
        }
        Ok(read)
    }

    /// The file's text with one decision more: after the last one whose fact comes no later in the alphabet, so that
    /// two branches that decide different things rarely meet. Nothing else in the text changes.
    pub fn with(&self, decision: &Decision) -> Result<String, Error> {
        let place = self.list.iter().rposition(|d| d.fact <= decision.fact).map_or(0, |before| before + 1);
        let text = self.text_with(decision, place);
        let mut expected = self.list.clone();
        expected.insert(place, decision.clone());
        match Self::parse(&self.file, &text) {
            Ok(after) if after.list == expected => Ok(text),
            _ => {
                let cause = "a decision cannot be added without touching what stands there";
                let mend = "write the decisions one below the other, each as `- fingerprint: ...`";
                Err(Error::new(&self.file, cause, mend))
            }
        }
    }

    fn text_with(&self, decision: &Decision, place: usize) -> String {
        let entry = write::entry(decision);
        if self.list.is_empty() {
            return format!("{}decisions:\n{entry}", self.head());
        }
        let lines: Vec<&str> = self.text.lines().collect();
        let begins = |i: usize| self.lines.get(i).map_or(lines.len(), |line| line - 1);
        let indent: String =
            lines.get(begins(0)).map_or("", |l| l).chars().take_while(|c| *c == ' ').collect();
        let entry = indented(&entry, &indent);
        let (at, new) = if place == 0 {
            (comment_above(&lines, begins(0)), format!("{entry}\n"))
        } else {
            (end_of_entry(&lines, begins(place - 1), begins(place)), format!("\n{entry}"))
        };
        let line_end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let joined = |lines: &[&str]| lines.iter().flat_map(|l| [*l, line_end]).collect::<String>();
        joined(&lines[..at]) + &new.replace('\n', line_end) + &joined(&lines[at..])
    }

    /// What stands before the list of a file without decisions.
    fn head(&self) -> String {
        let kept: Vec<&str> = self.text.lines().filter(|l| !l.starts_with("decisions:")).collect();
        if self.text.trim().is_empty() { write::HEAD.to_owned() } else { kept.join("\n") + "\n" }
    }
}

/// The first line of the comment that stands right above a line.
fn comment_above(lines: &[&str], line: usize) -> usize {
    let comments = lines[..line].iter().rev().take_while(|l| l.trim_start().starts_with('#')).count();
    line - comments
}

/// Where the entry ends that begins in line `from`, the next one beginning in `next`: comments and empty lines between
/// the two belong to the next.
fn end_of_entry(lines: &[&str], from: usize, next: usize) -> usize {
    let between = |l: &&&str| l.trim().is_empty() || l.trim_start().starts_with('#');
    let mut end = next.min(lines.len());
    end -= lines[from..end].iter().rev().take_while(between).count();
    end
}

fn indented(entry: &str, indent: &str) -> String {
    entry.lines().flat_map(|line| [indent, line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FactId, Fingerprint, Ruling};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn ruled(print: &str, fact: &str, why: &str) -> Decision {
        Decision {
            fingerprint: Fingerprint(print.into()),
            fact: FactId(fact.into()),
            ruling: Ruling::ErrorOf("post".into()),
            why: why.into(),
            by: "Ida Brandt".into(),
            on: "2024-06-02".parse().unwrap(),
            until: "2024-12-31".parse().ok(),
            replaces: None,
            grounds: BTreeMap::from([("post/q-1".into(), "12 ship".into())]),
        }
    }

    const FILE: &str = "\
# Kept by the news desk.
format: 1
decisions:
  # Seen by two of us.
  - {fingerprint: klmnopqrstuv, fact: b, ruling: waive, why: \"of no weight\", by: Ida, on: 2024-05-31}

  # Ask the harbour master again.
  - fingerprint: vvvvzzzzkkkk
    fact: d   # the toll
    ruling: accept
    why: |
      both stand
    by: Ida
    on: \"2024-05-31\"
# the end
";

    #[test]
    fn hand_made_text_stays_wherever_a_decision_is_added() {
        let read = Decisions::parse("d.yaml", FILE).unwrap();
        assert_eq!((read.list.len(), read.lines.clone()), (2, vec![5, 8]));
        for fact in ["a", "b", "c", "d", "e"] {
            let text = read.with(&ruled("zzzzzzzzzzzz", fact, "miscounted: 12, not 21")).unwrap();
            let kept = |l: &&str| !l.is_empty() && FILE.lines().any(|old| old == *l);
            let left: Vec<&str> = text.lines().filter(kept).collect();
            let before: Vec<&str> = FILE.lines().filter(|l| !l.is_empty()).collect();
            assert_eq!(left, before, "{text}");
            let again = Decisions::parse("d.yaml", &text).unwrap();
            assert!(again.with(&ruled("yyyyyyyyyyyy", "c", "twice")).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_file_begins_with_its_first_decision() {
        let first = ruled("zzzzzzzzzzzz", "toll", "it was #12: \"no\"");
        for text in
            ["", "\n", "format: 1\ndecisions: []\n", "# ours\nformat: 1\ndecisions: []   # none yet\n"]
        {
            let added = Decisions::parse("d.yaml", text).unwrap().with(&first).unwrap();
            assert_eq!(
                Decisions::parse("d.yaml", &added).unwrap().list,
                std::slice::from_ref(&first),
                "{added}"
            );
            assert!(!text.contains("# ours") || added.contains("# ours"));
        }
        assert_eq!(Decisions::default().with(&first).unwrap(), decisions_to_yaml(&[first]));
    }

    #[test]
    fn what_cannot_be_patched_is_refused() {
        let flow = "format: 1\ndecisions: [{fingerprint: klmnopqrstuv, fact: b, ruling: waive, why: w, by: I, on: 2024-05-31}]\n";
        let read = Decisions::parse("d.yaml", flow).unwrap();
        assert!(read.with(&ruled("zzzzzzzzzzzz", "c", "x")).unwrap_err().to_string().contains("help:"));
    }

    #[test]
    fn faults_name_their_place() {
        let file =
            |entry: &str| format!("format: 1\ndecisions:\n- fingerprint: klmnopqrstuv\n  fact: a\n{entry}");
        for (entry, expected) in [
            ("  ruling: error_of\n  why: w\n  by: I\n  on: 2024-05-31\n", "which source"),
            ("  ruling: waive\n  source: post\n  why: w\n  by: I\n  on: 2024-05-31\n", ":6:"),
            ("  ruling: waive\n  why: ' '\n  by: I\n  on: 2024-05-31\n", "`why` is empty"),
            ("  ruling: waive\n  why: w\n  by: I\n  on: tomorrow\n", "is not a day"),
            ("  ruling: waive\n  why: w\n  by: I\n", "`on` is missing"),
            ("  ruling: waive\n  wyh: w\n", "not a key"),
            ("  ruling: wave\n", "not a value"),
        ] {
            let error = Decisions::parse("d.yaml", &file(entry)).unwrap_err().to_string();
            assert!(error.starts_with("d.yaml:") && error.contains(expected), "{error}");
        }
        assert!(Decisions::parse("d.yaml", "format: 9\ndecisions: []\n").is_err());
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof!["[a-z ,.:'\"#-]{0,20}x", any::<String>().prop_filter("said", |s| !s.trim().is_empty())]
    }

    /// Lines a person may put between decisions.
    fn notes() -> impl Strategy<Value = Vec<String>> {
        let note = prop_oneof!["[ ]{0,3}# [a-z: -]{0,12}x", Just(String::new())];
        proptest::collection::vec(note, 0..3)
    }

    proptest! {
        #[test]
        fn no_note_is_ever_lost(all in proptest::collection::vec(("[a-d]", text(), notes()), 0..5), fact in "[a-e]", last in notes()) {
            let mut file = String::from("# top\nformat: 1\ndecisions:\n");
            for (i, (fact, why, notes)) in all.iter().enumerate() {
                let print = "klmno".chars().nth(i).unwrap_or('p').to_string().repeat(12);
                file = file + &notes.join("\n") + "\n" + &write::entry(&ruled(&print, fact, why));
            }
            file = if all.is_empty() { "# top\nformat: 1\ndecisions: []\n".into() } else { file + &last.join("\n") };
            let read = Decisions::parse("d.yaml", &file).unwrap();
            let text = read.with(&ruled("zzzzzzzzzzzz", &fact, "new")).unwrap();
            let notes = |text: &str| -> Vec<String> {
                text.lines().filter(|l| l.trim_start().starts_with('#')).map(str::to_owned).collect()
            };
            prop_assert_eq!(notes(&text), notes(&file));
        }

        #[test]
        fn decisions_come_back_as_they_were(all in proptest::collection::vec(("[k-z]{12}", text(), text()), 0..5)) {
            let decisions: Vec<Decision> = all.iter().map(|(p, f, w)| ruled(p, f, w)).collect();
            let yaml = decisions_to_yaml(&decisions);
            prop_assert_eq!(Decisions::parse("d.yaml", &yaml).unwrap().list, decisions.clone());
            let mut text = String::new();
            for decision in &decisions {
                text = Decisions::parse("d.yaml", &text).unwrap().with(decision).unwrap();
            }
            let mut sorted = decisions;
            sorted.sort_by(|a, b| a.fact.cmp(&b.fact));
            prop_assert_eq!(text, if sorted.is_empty() { String::new() } else { decisions_to_yaml(&sorted) });
        }
    }
}
