//! Units that stand with an earlier amount, and amounts that are denied.

use claimdiff::model::Bound;

use super::{each, last};

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
