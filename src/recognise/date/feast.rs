//! Holidays that move: their day in a year.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::weekday_of;
use crate::lexicon::Feast;

/// The day of a holiday in a year.
pub(super) fn day(feast: Feast, year: i16) -> Option<Date> {
    match feast {
        Feast::Easter(days) => easter(year)?.checked_add(i64::from(days).days()).ok(),
        Feast::Weekday { month, weekday, nth } => {
            Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday_of(weekday)?).ok()
        }
    }
}

/// Easter Sunday of the western churches, by the rule of Gauss as Meeus and Jones put it.
fn easter(year: i16) -> Option<Date> {
    let (y, golden) = (i32::from(year), i32::from(year) % 19);
    let (century, rest) = (y / 100, y % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let day = moon + sunday - 7 * late + 114;
    let part = |n: i32| i8::try_from(n).ok();
    Date::new(year, part(day / 31)?, part(day % 31 + 1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_moves() {
        for day in
            [date(2000, 4, 23), date(2008, 3, 23), date(2011, 4, 24), date(2019, 4, 21), date(2024, 3, 31)]
        {
            assert_eq!(super::easter(day.year()), Some(day));
        }
    }

    #[test]
    fn days_of_the_week_move() {
        let last_monday_of_may = Feast::Weekday { month: 5, weekday: 1, nth: -1 };
        assert_eq!(day(last_monday_of_may, 2020), Some(date(2020, 5, 25)));
        assert_eq!(day(Feast::Easter(-2), 2019), Some(date(2019, 4, 19)));
    }
}
