//! Two claims before the judge.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::common::{self, Common};
use super::rates::Rates;
use crate::align::Begun;
use crate::model::{Body, Claim, Dimension, Granularity, Quantity, Source, When};

/// Two claims of one fact and the sources they stand in.
#[derive(Debug)]
pub(super) struct Pair<'a> {
    pub(super) a: &'a Claim,
    pub(super) b: &'a Claim,
    source_a: &'a Source,
    source_b: &'a Source,
    /// Both quantities where they were made comparable, and how.
    brought: Option<(Quantity, Quantity, Common)>,
}

impl<'a> Pair<'a> {
    pub(super) fn new(a: (&'a Source, &'a Claim), b: (&'a Source, &'a Claim), rates: &Rates) -> Self {
        let quantities = a.1.quantity().zip(b.1.quantity());
        let brought = quantities.and_then(|(x, y)| common::bring(x, y, rates));
        Self { a: a.1, b: b.1, source_a: a.0, source_b: b.0, brought }
    }

    /// Both quantities, made comparable where they can be.
    pub(super) fn quantities(&self) -> Option<(&Quantity, &Quantity)> {
        let brought = self.brought.as_ref().map(|(a, b, _)| (a, b));
        brought.or_else(|| self.written())
    }

    /// Both quantities as they were written.
    pub(super) fn written(&self) -> Option<(&'a Quantity, &'a Quantity)> {
        self.a.quantity().zip(self.b.quantity())
    }

    /// How the quantities came to be comparable.
    pub(super) fn common(&self) -> &Common {
        self.brought.as_ref().map_or(&Common::Written, |(_, _, how)| how)
    }

    /// Whether quantities that were made comparable come to the same.
    pub(super) fn comes_to_the_same(&self) -> bool {
        self.brought.as_ref().is_some_and(|(a, b, _)| common::same(a, b))
    }

    /// Both times of two date claims.
    pub(super) fn dates(&self) -> Option<(&'a When, &'a When)> {
        let of = |c: &'a Claim| match &c.body {
            Body::Date(Ok(when)) => Some(when),
            _ => None,
        };
        of(self.a).zip(of(self.b))
    }

    /// Whether both dates are single days, and one follows the other.
    pub(super) fn on_neighbouring_days(&self) -> bool {
        let days = self.dates().filter(|(a, b)| a.is_day() && b.is_day());
        days.is_some_and(|(a, b)| a.follows(b) || b.follows(a))
    }

    /// Whether both dates name one day, at least one of them as a limit: "by 31 May" and "31 May". The day of publication
    /// limits whatever is recent, and is no such day.
    pub(super) fn names_one_limit(&self) -> bool {
        let shared = self.dates().filter(|(a, b)| names_a_day(a) && names_a_day(b));
        let shared = shared.and_then(|(a, b)| a.shared_limit(b));
        shared.is_some() && !self.published().contains(&shared)
    }

    /// Whether both dates are deadlines and not the same: "by 31 May" and "by 15 May".
    pub(super) fn deadlines_differ(&self) -> bool {
        let ends = |when: &When| {
            when.limit().filter(|&day| Some(day) == when.end && !self.published().contains(&Some(day)))
        };
        self.dates().and_then(|(a, b)| ends(a).zip(ends(b))).is_some_and(|(a, b)| a != b)
    }

    /// A duration or an age in years and, against it, the least and the most whole years gone by since the date that the
    /// other claim gives, at the time of which the figure is told, else on the day of its report.
    pub(super) fn gone_by(&self, dimension: Dimension) -> Option<(&'a Quantity, (i16, i16))> {
        let of = |figure: &'a Claim, source: &Source, date: &Claim| {
            let told = figure.quantity().filter(|q| q.dimension == dimension && q.unit == "year")?;
            let begun = Begun::of(date).filter(|begun| begun.dimension == dimension)?;
            let past = figure.time().and_then(|when| when.end).filter(|end| Some(*end) < source.published);
            Some((told, begun.years(past.or(source.published)?)?))
        };
        of(self.a, self.source_a, self.b).or_else(|| of(self.b, self.source_b, self.a))
    }

    fn published(&self) -> [Option<Date>; 2] {
        [self.source_a.published, self.source_b.published]
    }

    /// Both times of what the claims tell, where both say.
    pub(super) fn times(&self) -> Option<(&'a When, &'a When)> {
        self.a.time().zip(self.b.time())
    }

    /// Days from the first source's publication to the second's, where both are known.
    pub(super) fn days_later(&self) -> Option<i32> {
        let span = self.source_a.published?.until(self.source_b.published?).ok()?;
        Some(span.get_days())
    }

    /// What the two sources are called, and each one's words: `A: more than 500; B: over 700`; with the rates of exchange
    /// by which they were compared.
    pub(super) fn words(&self) -> String {
        let side = |s: &Source, c: &Claim| format!("{}: {}", s.name(), c.text);
        let rates = match self.common() {
            Common::Rates(used) => format!("; at {used}"),
            _ => String::new(),
        };
        format!("{}; {}{rates}", side(self.source_a, self.a), side(self.source_b, self.b))
    }
}

/// Whether a time is one day, or reaches up to one or from one on.
fn names_a_day(when: &When) -> bool {
    when.limit().is_some() || when.granularity() == Granularity::Day
}

/// The larger of two positive numbers over the smaller; `None` where that has no meaning.
pub(super) fn ratio(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    if small <= Decimal::ZERO { (small == large).then_some(Decimal::ONE) } else { large.checked_div(small) }
}

/// Whether two intervals, each end open where `None`, share a value.
pub(super) fn meet(a: (Option<Decimal>, Option<Decimal>), b: (Option<Decimal>, Option<Decimal>)) -> bool {
    let below = |high: Option<Decimal>, low: Option<Decimal>| high.zip(low).is_some_and(|(h, l)| h < l);
    !below(a.1, b.0) && !below(b.1, a.0)
}
