//! What a desk has on its table: its claim sets, what they come to, and what was decided.

use std::path::PathBuf;

use claimdiff::align::Keep;
use claimdiff::model::Error;
use claimdiff::report::{self, Places, Report, Told};
use claimdiff::store::Decisions;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::compare::compared;
use crate::input::{self, Loaded};
use crate::ledger::Ledger;
use crate::settings::Settings;

/// The claim sets of a desk, compared, with decisions held against the findings.
pub(crate) struct Desk {
    /// The claim sets.
    pub(crate) kept: Loaded,
    /// What they come to.
    pub(crate) report: Report,
    /// The decisions.
    pub(crate) decisions: Decisions,
    /// Where they are kept.
    pub(crate) ledger: Ledger,
    /// Where the claims stand.
    pub(crate) places: Places,
}

impl Desk {
    /// Reads and compares the claim sets, as of a day.
    pub(crate) fn open(settings: &Settings, today: Date) -> Result<Self, Vec<Error>> {
        let claims = [PathBuf::from(settings.get("claims"))];
        let mut kept = input::load(&claims);
        let ledger = Ledger::new(settings.get("decisions"));
        let mut errors = kept.errors.clone();
        let decisions = read(&ledger, settings).unwrap_or_else(|error| {
            errors.push(error);
            Decisions::default()
        });
        if !errors.is_empty() {
            return Err(errors);
        }
        let stories = kept.sort_into_stories(&claims);
        let (found, judgements) = compared(&kept.sets, &stories, Keep::Facts);
        let report = report::build_stories(Told { sets: &kept.sets, stories }, &found.facts, &judgements);
        let report = report::ruled(report, &decisions.list, today);
        let places = kept.places();
        Ok(Self { kept, report, decisions, ledger, places })
    }
}

/// The decisions of a ledger. One that a flag names must exist.
pub(crate) fn read(ledger: &Ledger, settings: &Settings) -> Result<Decisions, Error> {
    if settings.by_flag("decisions") && !ledger.exists() {
        return Err(Error::new(ledger.name(), "no such file", "check the path after --decisions"));
    }
    ledger.read()
}

/// Today, unless a flag says otherwise: the day in Greenwich, the same on every machine.
pub(crate) fn today(said: Option<Date>) -> Date {
    said.unwrap_or_else(|| Timestamp::now().to_zoned(TimeZone::UTC).date())
}
