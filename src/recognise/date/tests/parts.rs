//! Parts of periods, and periods told by their end.

use super::{all, check, read};
use jiff::civil::date;

#[test]
fn parts_of_a_period() {
    all(
        "2018-01-01/2018-06-30",
        &["Sales fell in the first half of 2018.", "Sales fell in the first six months of 2018."],
    );
    all(
        "2018-07-01/2018-12-31",
        &["Sales fell in the second half of 2018.", "Sales fell in the latter half of last year."],
    );
    all(
        "2018-10-01/2018-12-31",
        &[
            "Sales fell in the last three months of 2018.",
            "Sales fell in the final quarter of last year.",
            "Sales fell in the last quarter of 2018.",
        ],
    );
    all("2019-04-24/2019-04-30", &["It rained in the last week of April."]);
    all("2019-04-01/2019-04-07", &["It rained in the first week of April."]);
    all("2019-04-08/2019-04-14", &["It rained in the second week of April."]);
    all(
        "2019-04-01/2019-04-10",
        &["It rained in the first ten days of April.", "It rained in the opening days of April."],
    );
    all("2018-09-01/2018-12-31", &["It rained in the closing months of 2018."]);
    all("1867-01-01/1900-12-31", &["It was built in the late 19th century."]);
    all("2019-04-15/2019-05-15", &["It rained in the last month.", "It rained for most of the past month."]);
    check(&[
        ("The last of the guests left.", &[]),
        ("She ran the second half of the race.", &[]),
        ("The final week was dry.", &[]),
        ("They won in the opening week of the 2018 season.", &["2018 = 2018"]),
    ]);
}

#[test]
fn periods_told_by_their_end() {
    all(
        "2018",
        &["Sales fell in the year to December 2018.", "Sales fell in the year ended December 31, 2018."],
    );
    all(
        "2019-02-01/2019-04-30",
        &[
            "Sales fell in the three months ended April 30.",
            "Sales fell in the three months to the end of April.",
        ],
    );
    all("2017-12-01/2018-11-30", &["Sales fell in the 12 months through November 2018."]);
    all("2018-07-01/2018-12-31", &["Sales fell in the half-year to 31 December 2018."]);
    all("2018-07-21/2018-10-20", &["Sales fell in the three months ended October 20, 2018."]);
    all("2010-01-01/2019-12-31", &["Sales trebled in the decade to 2019."]);
    check(&[
        ("The vote was put off by a year to 5 September 2020.", &["5 September 2020 = 2020-09-05"]),
        ("It has rained little so far this year.", &["so far this year = 2019-01-01/2019-05-15"]),
        ("In the week of May 1, it rained.", &["week of May 1 = 2019-04-29/2019-05-05"]),
        ("The trials end in April 2020.", &["April 2020 = 2020-04"]),
        ("It was dug in the mid 1930's.", &["mid 1930's = 1933-01-01/1936-12-31"]),
    ]);
}

#[test]
fn days_and_months_that_come_back() {
    check(&[
        (
            "They meet on the second Tuesday of every month.",
            &["Tuesday of every month = ? the day comes back with each month"],
        ),
        ("Thousands march each April.", &["each April = ../2019-04-30"]),
    ]);
}

#[test]
fn no_part_without_a_day_of_publication() {
    let found = read("It rained in the last week of this month.", None);
    assert_eq!(found, ["last week of this month = ? the source has no publication date"]);
    read("In the last 99999999 weeks of 2019, the first 3 minutes of May.", Some(date(2019, 5, 15)));
}
