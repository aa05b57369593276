//! Units that stand with an earlier amount, and amounts that are denied.

use claimdiff::model::Bound;

use super::{each, last, read};

/// Each phrasing holds the amount with this unit.
#[track_caller]
fn holds(value: &str, unit: &str, phrasings: &[&str]) {
    for text in phrasings {
        assert!(
            read(text).iter().any(|(low, _, _, of)| low == value && of == unit),
            "{text}: {:?}",
            read(text)
        );
    }
}

#[test]
fn compared_with_an_earlier_amount() {
    last(
        "3100000",
        "EUR",
        &[
            "The dairy took in €3.4 million, compared with 3.1 million a year earlier.",
            "The dairy took in 3.4 million euros, against 3.1 million last year.",
            "The dairy took in 3.4 million euros, up from 3.1 million.",
            "The dairy is to take in 3.4 million of the 3.1 million euros.",
        ],
    );
    last(
        "31",
        "barn",
        &["They own 34 barns, up from 31.", "They own 34 barns, compared with about 31 in 2011."],
    );
    last("31", "", &["They own 3,400 barns, up from 31.", "They own 34 barns and lost to 31."]);
}

#[test]
fn parallel_times_and_places() {
    last(
        "2.6",
        "percent",
        &[
            "The rate was 2.4 percent in March and 2.6 in April.",
            "The rate was 2.4 percent last year and 2.6 this year.",
            "The rate stood at 2.4 percent, while the other stood at 2.6.",
        ],
    );
    last("51", "point", &["The gauge rose to 64 points and the other one to 51."]);
    last("9", "", &["The gauge rose to 64 points at 9."]);
    last("300", "heron", &["They saw 400 herons in the marsh and 300 in the bay."]);
    last("300", "", &["They saw 400 herons in the marsh, and 300 at noon."]);
    last("0.6", "percent", &["The fund lost 1.8 percent in April but gained 0.6 in May."]);
}

#[test]
fn levels_and_differences() {
    last(
        "9800",
        "tonne",
        &[
            "Wheat fell to 6,200 tonnes in May from 9,800 in April.",
            "Wheat is put at between 6,200 and 6,400 tonnes, against 9,800 last season.",
        ],
    );
    last("2", "lamp", &["It sold 230 lamps, two more than last year."]);
    last("3", "hour", &["The walk took 11 hours, three longer than planned."]);
    last("40", "minute", &["The ferry cut the trip from 90 minutes to 40."]);
    last("601000000", "tonne", &["Stocks are 582 million tonnes, down from 601 million."]);
}

#[test]
fn parts_of_what_was_counted() {
    last("2", "potter", &["Of the 12 potters, 9 were weavers and two had left."]);
    last("9", "", &["In 12 of the 40 towns, 9 were without power."]);
    last("700", "job", &["They shed 1,200 jobs, or 8 percent of the staff, 700 of them in Oslo."]);
    holds("12", "oak", &["They felled 12 of a planned 40 oaks.", "They felled 12 of their first 40 oaks."]);
    last("500000", "USD", &["They won one of its prestigious $500,000 grants."]);
}

#[test]
fn no_unit_is_borrowed_from_another_amount() {
    holds("601000000", "", &["The stock was 601 million and 24 percent."]);
    holds("49000", "", &["It beat the 49,000 economists had forecast."]);
    holds("49", "economist", &["The 49 economists had lunch."]);
    holds("101", "", &["In the autumn 101 fought on."]);
    holds("38", "person", &["In all 38 die each year."]);
    holds("30", "grant", &["There were 30 need-based grants."]);
    holds("153", "chinese", &["On board were 153 Chinese."]);
    holds("1", "herder", &["One herder threw a stone."]);
}

#[test]
fn ages_in_lists() {
    last(
        "14",
        "year",
        &[
            "The girls, aged 9, 12 and 14, sang.",
            "The girls, aged seven and 14, sang.",
            "The girls are 9, 12 and 14 years old.",
            "The oldest is 14.",
        ],
    );
    holds("19", "year", &["The girls are 19, 22 and 24 years old."]);
    last("13", "woman", &["Potters aged 19 and 13 women sang."]);
    last("13", "", &["They took boys aged 19, 13 of those by bus."]);
}

#[test]
fn measures_side_by_side() {
    last("3", "metre", &["The raft is 9 metres long and 3 wide.", "The raft is 9 by 3 metres."]);
    last("2", "hour", &["They slept for 9 hours, up from 2."]);
}

#[test]
fn denied_amounts() {
    each(
        ("30", None, Bound::Exact, "miner"),
        &[
            "Not 40 but 30 miners were paid.",
            "They paid 30 miners, not 40.",
            "They paid 30 miners rather than 40.",
            "They paid 30 miners instead of 40.",
        ],
    );
    each(("30", None, Bound::AtMost, "miner"), &["Not more than 30 miners were paid."]);
}
