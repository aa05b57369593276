//! The comparison as a reader meets it: a row a fact, a column a source.

use std::fmt;

use jiff::civil::Date;

use super::ruling::{decision_in_words, grounds_in_words};
use super::{PairStory, Saying};
use crate::align::Story;
use crate::decide::{Idle, Standing};
use crate::model::{Finding, Kind, Reason, Severity, Verdict};

/// One source of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The source's id.
    pub id: String,
    /// What to call it: the outlet, with the id where two sources share one.
    pub name: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// The wire agency whose text it is.
    pub agency: Option<String>,
    /// The day of publication.
    pub published: Option<Date>,
    /// Where it was published.
    pub url: Option<String>,
    /// Who the text comes from: the agency for wire copy, else the outlet.
    pub origin: String,
}

/// What one source says of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// One saying or more, in text order.
    Said(Vec<Saying>),
    /// The source does not mention it.
    Silent,
}

impl Cell {
    /// The sayings; none where the source is silent.
    pub fn sayings(&self) -> &[Saying] {
        match self {
            Self::Said(sayings) => sayings,
            Self::Silent => &[],
        }
    }
}

/// One fact and what every source says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The fact's id.
    pub id: String,
    /// What it is about.
    pub label: String,
    /// What sort of claims it joins.
    pub kind: Kind,
    /// Whether the claims can hold together.
    pub verdict: Verdict,
    /// Why, unless they agree.
    pub reason: Option<Reason>,
    /// How much a reader should care.
    pub severity: Severity,
    /// One sentence with the values that matter; may be empty.
    pub why: String,
    /// Its story, by position in the report.
    pub story: usize,
    /// One cell a source of its story, in the order of the columns.
    pub cells: Vec<Cell>,
    /// How many sources say something.
    pub voices: usize,
    /// How many distinct origins they come from; wire copies of one agency are one.
    pub origins: usize,
    /// The finding that the row is, unless its claims agree.
    pub finding: Option<Finding>,
    /// Where the finding stands; open for agreements too.
    pub standing: Standing,
}

impl Row {
    /// Whether the default view leaves the row out.
    fn is_quiet(&self) -> bool {
        self.verdict == Verdict::Agree || self.standing.is_settled()
    }

    /// What was decided and why, or why a decision no longer holds; none where nobody ever ruled.
    pub fn standing_words(&self) -> Option<String> {
        let decision = self.standing.decision()?;
        let ruling = decision_in_words(decision);
        Some(match &self.standing {
            Standing::Expired(_) => format!("expired: {ruling}"),
            Standing::Reopened(old) => {
                let now = self.finding.as_ref().map(|f| grounds_in_words(&old.grounds, &f.grounds));
                format!("reopened{}: {ruling}", now.unwrap_or_default())
            }
            _ => ruling,
        })
    }

    /// The reason in words: "value conflict"; none for an agreement.
    pub fn reason_words(&self) -> Option<String> {
        Some(self.reason?.to_string().replace('_', " "))
    }

    /// What the fact is about, with the first words said of it where the label does not hold them.
    fn in_short(&self) -> String {
        let words = self.cells.iter().flat_map(Cell::sayings).map(|s| s.text.as_str()).next().unwrap_or("");
        if self.kind == Kind::Statement { self.label.clone() } else { format!("{} ({words})", self.label) }
    }

    /// "2 sources, 1 origin", where several sources carry one text.
    pub fn origin_note(&self) -> Option<String> {
        let shared = self.origins < self.voices;
        shared.then(|| format!("{}, {}", counted(self.voices, "source"), counted(self.origins, "origin")))
    }
}

/// How many of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Sources compared.
    pub sources: usize,
    /// Stories they tell.
    pub stories: usize,
    /// Distinct origins among them.
    pub origins: usize,
    /// Facts told by two or more sources, and wrong sums within one.
    pub facts: usize,
    /// Facts whose claims say the same.
    pub agree: usize,
    /// Facts whose claims differ and can all hold.
    pub compatible: usize,
    /// Facts whose claims cannot all hold.
    pub discrepant: usize,
    /// Findings among them that a decision settles.
    pub decided: usize,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in {}", counted(self.facts, "fact"), counted(self.sources, "source"))?;
        if self.origins < self.sources {
            write!(f, " from {}", counted(self.origins, "origin"))?;
        }
        if self.stories > 1 {
            write!(f, " of {} stories", self.stories)?;
        }
        write!(f, ": {} discrepant, {} compatible, {} agree", self.discrepant, self.compatible, self.agree)?;
        if self.decided > 0 { write!(f, "; {} decided", self.decided) } else { Ok(()) }
    }
}

/// A whole comparison.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// The sources, in the order given, story by story.
    pub columns: Vec<Column>,
    /// The stories, each with the places of its columns.
    pub stories: Vec<Story>,
    /// The facts, worst on top, agreements last.
    pub rows: Vec<Row>,
    /// The counts.
    pub summary: Summary,
    /// The decisions that settle nothing.
    pub idle: Vec<Idle>,
    /// The least severity of the differences among the rows, and how many below it were left out.
    pub least: Option<(Severity, usize)>,
    /// Pairs that came near to being one fact, best first, where they were asked for.
    pub candidates: Vec<PairStory>,
}

/// What there is to show of one story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'r> {
    /// The story's name; empty where there is one story only.
    pub name: &'r str,
    /// Its sources.
    pub columns: &'r [Column],
    /// Its rows, in the order of the report.
    pub rows: Vec<&'r Row>,
}

impl Report {
    /// The sources of a row's story, one a cell.
    pub fn columns_of(&self, row: &Row) -> &[Column] {
        let story = self.stories.get(row.story);
        story.and_then(|story| self.columns.get(story.sets.clone())).unwrap_or_default()
    }

    /// The sources of a row's story that say nothing.
    pub fn silent<'r>(&'r self, row: &'r Row) -> impl Iterator<Item = &'r Column> {
        let cells = self.columns_of(row).iter().zip(&row.cells);
        cells.filter(|(_, cell)| **cell == Cell::Silent).map(|(column, _)| column)
    }

    /// The [`shown`](Self::shown) rows story by story; stories with nothing to show are left out.
    pub fn sections(&self, all: bool) -> Vec<Section<'_>> {
        let mut rows: Vec<Vec<&Row>> = vec![Vec::new(); self.stories.len()];
        for row in self.shown(all) {
            rows.get_mut(row.story).into_iter().for_each(|rows| rows.push(row));
        }
        let told = self.stories.iter().zip(rows).filter(|(_, rows)| !rows.is_empty());
        told.map(|(story, rows)| Section {
            name: &story.name,
            columns: self.columns.get(story.sets.clone()).unwrap_or_default(),
            rows,
        })
        .collect()
    }

    /// The rows to show: differences that nobody has ruled on, and with `all` the decided ones and the agreements.
    pub fn shown(&self, all: bool) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| all || !row.is_quiet())
    }

    /// The report without the differences below a severity; agreements stay, and so do the counts.
    #[must_use]
    pub fn at_least(mut self, least: Severity) -> Self {
        let all = self.rows.len();
        self.rows.retain(|row| row.verdict == Verdict::Agree || row.severity >= least);
        self.least = Some((least, all - self.rows.len()));
        self
    }

    /// "3 differences below medium left out", where [`at_least`](Self::at_least) left any out.
    pub fn least_line(&self) -> Option<String> {
        let (least, out) = self.least.filter(|(_, out)| *out > 0)?;
        Some(format!("{} below {least} left out", counted(out, "difference")))
    }

    /// "2 decided findings not shown", where [`shown`](Self::shown) leaves any out.
    pub fn decided_line(&self, all: bool) -> Option<String> {
        let decided = self.summary.decided;
        (!all && decided > 0).then(|| format!("{} not shown", counted(decided, "decided finding")))
    }

    /// "2 agreements not shown: loan ($1.5 billion), when: elect (May 4)", where [`shown`](Self::shown) leaves any out.
    pub fn hidden_line(&self, all: bool) -> Option<String> {
        let agreed: Vec<&Row> =
            self.rows.iter().filter(|row| !all && row.verdict == Verdict::Agree).collect();
        let named: Vec<String> = agreed.iter().take(NAMED).map(|row| row.in_short()).collect();
        let more = if agreed.len() > NAMED { ", \u{2026}" } else { "" };
        let count = counted(agreed.len(), "agreement");
        (!agreed.is_empty()).then(|| format!("{count} not shown: {}{more}", named.join(", ")))
    }
}

/// Agreements that the closing line names, at most.
const NAMED: usize = 12;

/// "1 fact", "2 facts".
pub(super) fn counted(n: usize, noun: &str) -> String {
    if n == 1 { format!("1 {noun}") } else { format!("{n} {noun}s") }
}
