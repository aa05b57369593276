//! `claimdiff review`: finding after finding in the terminal; every ruling is on disk before the next is shown.

mod page;
mod session;
mod source;
mod terminal;

use std::io::{self, IsTerminal as _};

use claimdiff::model::Error;
use claimdiff::render::{self, Options};
use claimdiff::report::{Row, Standing};
use jiff::civil::Date;

use crate::args::Review;
use crate::decide::{self, Terms};
use crate::desk::{self, Desk};
use crate::ledger::Written;
use crate::outcome::Outcome;
use crate::screen;
use crate::settings::Settings;
use session::{Effect, Session};
use terminal::{Pressed, Terminal};

/// Runs the command.
pub(crate) fn run(args: &Review, settings: &Settings) -> io::Result<Outcome> {
    let mut review = match begin(args, settings) {
        Ok(review) => review,
        Err(errors) => return Ok(Outcome::Unreadable.or_errors(&errors)),
    };
    if review.open.is_empty() {
        screen::print("Nothing to review: every finding is decided.\n")?;
        return Ok(Outcome::Clean);
    }
    review.go()?;
    let (ruled, left) = (review.history.len(), review.open.len() - review.history.len());
    screen::print(&format!("{ruled} decided, {left} left open, in {}\n", review.desk.ledger.name()))?;
    Ok(Outcome::Clean)
}

/// A review under way.
struct Running {
    desk: Desk,
    /// The rows that were open at the start, worst first.
    open: Vec<usize>,
    session: Session,
    /// What was ruled, and how to take it back.
    history: Vec<Step>,
    by: String,
    today: Date,
}

/// One ruling of a review.
struct Step {
    /// The finding's position among the open ones.
    at: usize,
    /// What the ruling made of the file.
    written: Written,
    /// Where the finding stood before.
    before: Standing,
}

fn begin(args: &Review, settings: &Settings) -> Result<Running, Vec<Error>> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        let mend = "`claimdiff check` lists the findings, `claimdiff decide FINGERPRINT` rules on one";
        return Err(vec![Error::new("review", "needs a terminal for its keys and its page", mend)]);
    }
    settings.enter().map_err(|e| vec![e])?;
    let today = desk::today(args.desk.clock.today);
    let by = decide::who(settings).map_err(|e| vec![e])?;
    let desk = Desk::open(settings, today)?;
    let unsettled = |(_, row): &(usize, &Row)| row.finding.is_some() && !row.standing.is_settled();
    let open: Vec<usize> = desk.report.rows.iter().enumerate().filter(unsettled).map(|(i, _)| i).collect();
    let session = Session { count: open.len(), ..Session::default() };
    Ok(Running { desk, open, session, history: Vec::new(), by, today })
}

impl Running {
    /// Shows findings and takes keys until the reviewer has enough.
    fn go(&mut self) -> io::Result<()> {
        let mut terminal = Terminal::take()?;
        loop {
            self.session.sources = self.voices();
            self.draw()?;
            let effect = match Terminal::key()? {
                None => continue,
                Some(Pressed::Interrupt) => return Ok(()),
                Some(Pressed::Key(key)) => self.session.press(key),
            };
            match effect {
                Effect::Draw => {}
                Effect::Quit => return Ok(()),
                Effect::Rule(terms) => self.rule(terms),
                Effect::Undo => self.undo(),
                Effect::Open(number) => {
                    drop(terminal);
                    self.show(number);
                    terminal = Terminal::take()?;
                }
            }
        }
    }

    fn row(&self) -> &Row {
        &self.desk.report.rows[self.open[self.session.at]]
    }

    /// The ids of the sources that speak.
    fn voices(&self) -> Vec<String> {
        let columns = self.desk.report.columns_of(self.row()).iter().zip(&self.row().cells);
        columns.filter(|(_, cell)| !cell.sayings().is_empty()).map(|(c, _)| c.id.clone()).collect()
    }

    fn draw(&self) -> io::Result<()> {
        let (width, height) = Terminal::size();
        let options = Options { width, ..screen::options() };
        let finding = render::finding(&self.desk.report, self.row(), options);
        Terminal::draw(&page::lines(&self.session, &finding, (width, height)))
    }

    /// Writes a ruling down and goes on to the next finding.
    fn rule(&mut self, terms: Terms) {
        let made = decide::decision(self.row(), terms, (self.by.clone(), self.today));
        let written = made.and_then(|decision| Ok((self.desk.ledger.add(&decision)?, decision)));
        match written {
            Ok((written, decision)) => {
                self.session.message = format!("{} {}", decision.fingerprint, decision.ruling);
                let at = self.session.at;
                let standing = &mut self.desk.report.rows[self.open[at]].standing;
                let before = std::mem::replace(standing, Standing::Decided(decision));
                self.history.push(Step { at, written, before });
                self.session.turn(1);
            }
            Err(error) => self.session.message = one_line(&error),
        }
    }

    /// Takes the last ruling back and shows its finding.
    fn undo(&mut self) {
        let Some(step) = self.history.pop() else {
            "nothing to undo".clone_into(&mut self.session.message);
            return;
        };
        match self.desk.ledger.undo(&step.written) {
            Ok(()) => {
                self.session.at = step.at;
                self.desk.report.rows[self.open[step.at]].standing = step.before;
                "taken back".clone_into(&mut self.session.message);
            }
            Err(error) => {
                self.session.message = one_line(&error);
                self.history.push(step);
            }
        }
    }

    /// Shows a source in the reader's own program.
    fn show(&mut self, number: usize) {
        let id = self.session.sources.get(number).cloned().unwrap_or_default();
        let set = self.desk.kept.sets.iter().find(|set| set.source.id == id);
        let column = self.desk.report.columns_of(self.row()).iter().position(|column| column.id == id);
        let saying = column.and_then(|i| self.row().cells.get(i)?.sayings().first());
        let quote = saying.map_or("", |s| s.quote.as_str()).to_owned();
        if let Some(Err(error)) = set.map(|set| source::show(&set.source.path, &quote)) {
            self.session.message = one_line(&error);
        }
    }
}

fn one_line(error: &Error) -> String {
    error.to_string().replace("\n  help: ", "; ")
}
