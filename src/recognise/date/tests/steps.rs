//! Times told in two steps: from another time, or from an event that is dated beside it.

use super::{all, check};

#[test]
fn one_further_on() {
    all("2019-05-17", &["The fair opens the day after tomorrow."]);
    all("2019-05-13", &["The fair opened the day before yesterday."]);
    all("2019-05-27/2019-06-02", &["The fair opens the week after next."]);
    all("2017", &["The fair opened the year before last."]);
    all("2019-05-06", &["The mill burned on Monday last week.", "The mill burned on Monday of last week."]);
    all("2019-05-21", &["The mill opens on Tuesday next week."]);
    all(
        "2018-12-08",
        &["The mill burned on December 8 last year.", "The mill burned on 8 December of last year."],
    );
    all("2018-12", &["The mill burned in December last year.", "The mill burned in December of last year."]);
    all("2019-01-01/2019-05-15", &["The mill has been shut since January this year."]);
    all("2020-07-14", &["It reopens on Bastille Day next year."]);
    all(
        "2012-04-08",
        &["The mill burned on Easter Sunday, April 8, 2012.", "The mill burned on Easter Sunday 2012."],
    );
    all("2018-11-22", &["The mill burned on Thanksgiving."]);
    all("2019-07-01", &["It reopens on the first of July."]);
}

#[test]
fn so_many_years_ago_to_the_week() {
    all("1989-05-13/1989-05-19", &["Thirty years ago this week, the tower fell."]);
    all("2018-05", &["A year ago this month, the tower fell."]);
    all("2018-05-15", &["A year ago today, the tower fell."]);
    all("2018-05-13/2018-05-20", &["A year ago on Monday, the tower fell."]);
    all("2018", &["A year ago, the tower fell."]);
}

#[test]
fn counted_from_a_day_that_follows() {
    all("2018-12-22", &["It snowed three days before Christmas."]);
    all("2018-12-26", &["It snowed the day after Christmas."]);
    check(&[
        ("He died a day after he was shot on Sunday.", &["a day after = 2019-05-13", "Sunday = 2019-05-12"]),
        (
            "Two weeks after the April 9 quake, the road reopened.",
            &["Two weeks after = 2019-04-22/2019-04-28", "April 9 = 2019-04-09"],
        ),
        (
            "The mill sued on Monday, three days after a rival, founded in 1998, bought the weir.",
            &["Monday = 2019-05-13", "three days after = ? the text does not date the event", "1998 = 1998"],
        ),
        (
            "He fell on 3 May and was buried on Saturday, eight days later.",
            &["3 May = 2019-05-03", "Saturday = 2019-05-11", "eight days later = 2019-05-11"],
        ),
    ]);
}

#[test]
fn from_now_on() {
    all("2019-05-15/2019-12-25", &["The choir will sing six times between now and Christmas."]);
    all("2025", &["It may reopen as early as 2025."]);
}
