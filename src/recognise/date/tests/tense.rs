//! Which way a clause looks: the verb that governs the time decides.

use super::{all, check};

#[test]
fn the_verb_of_the_own_clause_decides() {
    check(&[
        (
            "The baths reopened on Monday, and the pools are to follow on June 12.",
            &["Monday = 2019-05-13", "June 12 = 2019-06-12"],
        ),
        (
            "The rule, passed in April, comes into force on 1 July.",
            &["April = 2019-04", "1 July = 2019-07-01"],
        ),
        (
            "The mill reports its results on 25 June; it lost a fortune in March.",
            &["25 June = 2019-06-25", "March = 2019-03"],
        ),
        ("The ferry cut its runs on May 9; it may do so again.", &["May 9 = 2019-05-09"]),
        (
            "The duke, who fell ill on Friday, will sail home on Sunday.",
            &["Friday = 2019-05-10", "Sunday = 2019-05-19"],
        ),
        ("The guild claimed Sunday's march and said more would follow.", &["Sunday's = 2019-05-12"]),
        ("Sunday's fire follows two in April.", &["Sunday's = 2019-05-12", "April = 2019-04"]),
        ("Sunday's vote will be close.", &["Sunday's = 2019-05-19"]),
        ("Hail is forecast from Friday to Sunday.", &["from Friday to Sunday = 2019-05-17/2019-05-19"]),
    ]);
}

#[test]
fn what_is_moved_or_set_for_a_day_is_to_come() {
    all(
        "2019-05-30",
        &[
            "The trial was set for May 30.",
            "The vote was delayed to 30 May.",
            "The regatta, set for May 30, would run without guests.",
            "Sentencing is set for 11 a.m. on May 30.",
            "He was remanded to appear in court on May 30.",
        ],
    );
    all("../2019-05-17", &["The match was postponed until Friday.", "The bridge is to be mended by Friday."]);
    all("2019-05-10", &["The judge adjourned the case on Friday.", "The keeper set the clock on Friday."]);
    all("2019-05-02", &["The trial was set for May 2."]);
}

#[test]
fn a_refusal_or_an_ability_told_of_has_happened() {
    all(
        "2019-05-10",
        &[
            "The mayor could not be reached Friday.",
            "Police would not comment on Friday.",
            "He was able to come on Friday.",
            "Divers were not able to reach the wreck due to low light on Friday.",
            "The race was called off due to fog on Friday.",
            "The crew refused to sail on Friday.",
        ],
    );
    all(
        "2019-05-17",
        &[
            "The keeper said the lock would not open on Friday.",
            "The keeper said they would meet on Friday.",
            "The vote could be held on Friday.",
            "The bill is due Friday.",
            "The mill's due to open on Friday.",
        ],
    );
}

#[test]
fn the_day_of_the_week_beside_a_date_gives_its_year() {
    check(&[(
        "It was founded in 1955; on Monday, May 20, guides took calls.",
        &["1955 = 1955", "Monday, May 20 = 2019-05-20"],
    )]);
    all("2018-05-28", &["The guides take calls on Monday, May 28."]);
}

#[test]
fn what_begins_then_is_open() {
    all(
        "2019-06-06/..",
        &[
            "From June 6, the toll rises.",
            "The toll will go up from June 6.",
            "Dogs are to be banned from 6 June.",
        ],
    );
    check(&[
        ("The toll went up from May 6.", &["May 6 = 2019-05-06"]),
        ("Sales rose from April.", &["April = 2019-04"]),
        ("They will play from Friday to Sunday.", &["from Friday to Sunday = 2019-05-17/2019-05-19"]),
    ]);
}
