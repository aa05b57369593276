//! One value, many phrasings. The day of publication is Wednesday 15 May 2019 unless a table says otherwise.

mod parts;
mod steps;
mod tense;

use jiff::civil::{Date, date};

use crate::grammar::Trees;
use crate::lexicon::{Direction, TimeWord, time_testing};
use crate::recognise::{dateline, dates};
use crate::segment::Document;

const PUBLISHED: Date = date(2019, 5, 15);

/// The expressions of a text with what they resolve to, as `words = time`.
fn read(text: &str, published: Option<Date>) -> Vec<String> {
    let document = Document::new(text);
    let when =
        |w: Result<crate::model::When, String>| w.map_or_else(|why| format!("? {why}"), |w| w.to_string());
    dates(&Trees::new(&document), published)
        .into_iter()
        .map(|d| format!("{} = {}", d.span.of(text), when(d.when)))
        .collect()
}

fn check(table: &[(&str, &[&str])]) {
    for (text, expected) in table {
        assert_eq!(read(text, Some(PUBLISHED)), *expected, "{text}");
    }
}

/// All phrasings resolve to one time.
fn all(expected: &str, texts: &[&str]) {
    for text in texts {
        let found = read(text, Some(PUBLISHED));
        let times: Vec<&str> = found.iter().filter_map(|f| Some(f.split_once(" = ")?.1)).collect();
        assert_eq!(times, [expected], "{text}");
    }
}

#[test]
fn calendar_days() {
    all(
        "2018-09-14",
        &[
            "The lock opened on September 14, 2018.",
            "The lock opened on Sept. 14, 2018, and shut again.",
            "The lock opened on 14 September 2018.",
            "The lock opened on 14th September, 2018.",
            "The lock opened on the 14th of September 2018.",
            "The lock opened on Friday, September 14, 2018.",
            "The lock opened on Friday 14 September 2018.",
            "The lock opened on 2018-09-14.",
            "The lock opened on 9/14/2018.",
            "The lock opened on 14/9/2018.",
            "The lock opened on 14.09.2018.",
            "The lock opened on 9 / 14 / 2018 .",
            "The lock opened on 14-Sep-2018.",
            "The lock opened on September 14.",
            "The lock opened on Sept. 14.",
            "The lock opened on 14 Sept.",
            "The lock opened on the evening of September 14th.",
        ],
    );
}

#[test]
fn the_whole_expression_is_one_mention() {
    check(&[
        ("The lock opened on September 14, 2018.", &["September 14, 2018 = 2018-09-14"]),
        ("Friday's vote was close.", &["Friday's = 2019-05-10"]),
        ("They met on Friday evening in Riga.", &["Friday evening = 2019-05-10"]),
        ("It shut at 10:30 a.m. on Monday.", &["10:30 a.m. on Monday = 2019-05-13"]),
        (
            "It shut Monday at about 3 p.m. local time (1300 GMT).",
            &["Monday at about 3 p.m. local time (1300 GMT) = 2019-05-13"],
        ),
        ("It has been dry since early March.", &["since early March = 2019-03-01/2019-05-15"]),
        ("Last year’s crop was poor.", &["Last year’s = 2018"]),
    ]);
}

#[test]
fn days_and_months_could_be_exchanged() {
    let open = "? the day and the month could be exchanged";
    check(&[
        ("The lock opened on 3/4/2018.", &[&format!("3/4/2018 = {open}")]),
        ("The lock opened on 4/4/2018.", &["4/4/2018 = 2018-04-04"]),
        (
            "It shut on 3/25/2017 and opened on 3/4/2018.",
            &["3/25/2017 = 2017-03-25", "3/4/2018 = 2018-03-04"],
        ),
        (
            "It shut on 25/3/2017 and opened on 3/4/2018.",
            &["25/3/2017 = 2017-03-25", "3/4/2018 = 2018-04-03"],
        ),
    ]);
}

#[test]
fn weekdays_are_the_last_ones_unless_the_clause_looks_ahead() {
    all(
        "2019-05-15",
        &[
            "The mill burned on Wednesday.",
            "On Wednesday the mill burned.",
            "The mill will open on Wednesday.",
        ],
    );
    all(
        "2019-05-13",
        &[
            "The mill burned on Monday.",
            "The mill burned last Monday.",
            "Police said Monday that the mill will close.",
            "Police said on Monday they would close the mill.",
            "The mill was shut Monday by order.",
            "A boy walking to school Monday was hurt.",
            "On Monday, the owner told reporters that he will rebuild.",
        ],
    );
    all("2019-05-08", &["The mill burned last Wednesday.", "The mill burned this past Wednesday."]);
    all(
        "2019-05-20",
        &[
            "The mill will open on Monday.",
            "The mill is due to open on Monday.",
            "On Monday, the owner will open the mill.",
            "The owner plans to open the mill on Monday.",
            "The mill opens next Monday.",
            "The ship would not arrive until Monday.",
        ],
    );
    all("2019-05-17", &["The mill opens this Friday.", "The vote is expected Friday."]);
}

#[test]
fn months_without_a_year() {
    all("2019-03", &["The mill shut in March.", "The March floods ruined the mill."]);
    all("2018-08", &["The mill shut in August.", "The mill shut last August.", "It shut in August 2018."]);
    all(
        "2019-08",
        &["The mill will reopen in August.", "The mill is to reopen in August.", "It reopens next August."],
    );
    all("2018-12-31", &["The mill shut on December 31."]);
    all("2019-06-01", &["The mill opens on June 1.", "June 1 is the deadline."]);
}

#[test]
fn a_weekday_beside_the_date_gives_the_year() {
    all("2018-05-03", &["The pier fell on Thursday, May 3."]);
    all("2019-05-14", &["The pier fell on Tuesday, May 14.", "The pier fell on Tuesday 14 May."]);
}

#[test]
fn units_around_the_day_of_publication() {
    all("2019-05-06/2019-05-12", &["It was shut last week.", "Last week, it was shut."]);
    all("2019-05-20/2019-05-26", &["It opens next week."]);
    all("2019-04", &["It was shut last month."]);
    all("2020", &["It opens next year."]);
    all("2019-05-01/2019-05-14", &["Earlier this month, it was shut.", "It was shut earlier in the month."]);
    all("2019-05-16/2019-12-31", &["It opens later this year."]);
    all(
        "../2019-05-15",
        &[
            "It was shut in recent weeks.",
            "In recent years it has been shut.",
            "It was quiet in the past few days.",
        ],
    );
    all("2019-04-24/2019-05-15", &["It was shut for most of the past three weeks."]);
    all("2019-01", &["It was shut four months ago."]);
    all("2009", &["It was shut a decade ago.", "It was shut ten years ago.", "It was shut 10 years ago."]);
    all("2019-05-15", &["It shut today.", "It shut this morning.", "It shuts tonight."]);
    all("2019-05-14", &["It shut yesterday.", "It shut last night.", "It shut yesterday afternoon."]);
    all("2019-05-16", &["It opens tomorrow."]);
    all("2019-05-11/2019-05-12", &["It was shut over the weekend.", "It was shut last weekend."]);
}

#[test]
fn periods() {
    all("2018-08-01/2019-05-15", &["It has been shut since August.", "It has been shut since last August."]);
    all("1994-01-01/2019-05-15", &["He has ruled since 1994."]);
    all(
        "2018-05-01/2018-07-31",
        &["It was shut from May to July 2018.", "It was shut between May and July, 2018."],
    );
    all("1998-01-01/2003-12-31", &["He ruled from 1998 to 2003.", "He ruled (1998-2003)."]);
    all("2018-07-21/2018-07-31", &["It shut in late July."]);
    all("1963-01-01/1966-12-31", &["It was built in the mid-1960s."]);
    all("1990-01-01/1999-12-31", &["It was built in the 1990s.", "It was built in the '90s."]);
    all("1992", &["It was built in '92.", "In ’92 it was built."]);
    all("2018-07-01/2018-09-30", &["Sales fell in Q3 2018.", "Sales fell in the third quarter of 2018."]);
    all("2014", &["It was built in spring 2014.", "It was built in the summer of 2014."]);
    all("../2019-05-12", &["They march each Sunday.", "They march every Sunday."]);
    all("2018-09-14/2018-09-16", &["The fair ran Sept. 14-16, 2018.", "The fair ran 14-16 September 2018."]);
}

#[test]
fn open_starts() {
    all(
        "../2030-12-31",
        &[
            "It is to close by 2030.",
            "It is to close by the end of 2030.",
            "It will stay open until 2030.",
            "It must close no later than December 2030.",
            "It must close on or before 31 December 2030.",
            "It will run through 2030, they said.",
            "The lease runs up to and including 31 December 2030.",
        ],
    );
    all(
        "../2019-05-31",
        &[
            "It will be dry by the end of the month.",
            "It must be dry before June.",
            "It must be dry prior to June 1.",
        ],
    );
    all(
        "../2019-05-17",
        &["It is shut until Friday.", "It will be shut through Friday.", "It should open by Friday evening."],
    );
    all(
        "../2019-05-20",
        &["The mill should be repaired by Monday.", "It will be shut till 6 p.m. on Monday."],
    );
    all(
        "../2019-05-13",
        &["By Monday, half had fled.", "As of Monday, half had fled.", "By 6 p.m. Monday, half had fled."],
    );
    all("../1989-12-31", &["By the late 1980s, it was a ruin.", "It was a ruin by the 1980s."]);
    all("../2018-12-31", &["It was a ruin before 2019.", "He quit before the start of 2019."]);
    all("../2019-04-30", &["Before May 1, it was a ruin."]);
    all("../2019-05-15", &["It must be shut no later than today."]);
}

#[test]
fn open_ends() {
    all(
        "2019-06-01/..",
        &[
            "Dogs are banned from June on.",
            "From June onwards, dogs will be banned.",
            "Dogs will be banned from 1 June onward.",
            "Starting in June, dogs will be banned.",
            "The ban is effective June 1.",
            "As of 1 June, dogs will be banned.",
            "The mill may not be repaired before June 1.",
            "Dogs will be let in no earlier than June.",
            "No dog will be let in before June.",
        ],
    );
    all("2019-05-04/..", &["No dog was let in after 3 May.", "After May 3, no dog was let in."]);
    all("2014-01-01/..", &["It grew dear after 2013.", "It grew dear after the end of 2013."]);
    all(
        "2019-05-17/..",
        &["Starting Friday, dogs will be banned.", "Dogs will be banned from Friday onwards."],
    );
    all("2012-01-01/..", &["It has been shut after the end of 2011.", "It was shut from 2012 on."]);
}

#[test]
fn a_limit_that_tells_which_thing_is_meant_or_when_it_happened_opens_nothing() {
    all("2019-05-03", &["She left after the May 3 vote.", "She left before the May 3 vote."]);
    all("2019-05-10", &["She left after Friday's vote.", "It was blocked by Friday's snow."]);
    all("2019-03", &["It stood until March, when it burned down."]);
    all("2019-05-13", &["It was not heard until Monday.", "The bell rang shortly after 10 a.m. on Monday."]);
    all(
        "2013",
        &[
            "It took until 2013 to mend it.",
            "It wasn't until 2013 that it rang.",
            "She left after the 2013 floods.",
        ],
    );
    all("2019-05-13", &["The letter from Monday on the desk was torn."]);
}

#[test]
fn what_is_counted_from_a_limit_is_counted_from_the_time_it_names() {
    check(&[
        (
            "They fled by Monday. Two days later, it burned.",
            &["by Monday = ../2019-05-13", "Two days later = 2019-05-15"],
        ),
        (
            "It has been shut since 1994. A year later, the roof fell in.",
            &["since 1994 = 1994-01-01/2019-05-15", "A year later = 1995"],
        ),
    ]);
}

#[test]
fn times_counted_from_the_text() {
    check(&[
        ("He was hired in 1958. A year later, he left.", &["1958 = 1958", "A year later = 1959"]),
        (
            "He was hired on 3 May 2011 and left the next day.",
            &["3 May 2011 = 2011-05-03", "next day = 2011-05-04"],
        ),
        (
            "The May 5 referendum split the town. She fled days after the referendum.",
            &["May 5 = 2019-05-05", "days after the referendum = 2019-05-06/.."],
        ),
        ("It came a day after the strike.", &["a day after = ? the text does not date the event"]),
        (
            "The bell rang at 9:15 a.m. and fell on Monday.",
            &["9:15 a.m. = 2019-05-13", "Monday = 2019-05-13"],
        ),
        ("The bell rang at 9:15 a.m.", &["9:15 a.m. = ? the day of this time of day is not stated"]),
    ]);
}

#[test]
fn years_are_told_from_amounts() {
    all(
        "2013",
        &[
            "It was shut in 2013.",
            "The 2013 floods ruined it.",
            "In 2013 it was shut.",
            "It is older than in 2013.",
        ],
    );
    check(&[
        ("It cost 2013 dollars.", &[]),
        ("Some 2,013 people marched.", &[]),
        ("Fire broke out in 2000 homes.", &[]),
        ("They sold more than 2000.", &[]),
        ("The 1500 guests left.", &[]),
        ("Dial 1945 for help.", &[]),
        ("He lives at 1600 Elm Street.", &[]),
    ]);
}

#[test]
fn no_dates() {
    check(&[
        ("See https://example.org/2018/09/14/lock for more.", &[]),
        ("Open report-2018-09-14.pdf first.", &[]),
        ("Copyright 2018 Lock Press. © 2019 Lock Press.", &[]),
        ("Published May 4, 2019\n\nThe lock was dry.", &[]),
        ("RIGA, May 4 (Baltic Wire) - The lock was dry.", &[]),
        ("It may rain, Mr. May said.", &[]),
        ("She signed a rule that may matter.", &[]),
        ("Ten minutes after the crash, it burned.", &[]),
        ("The beam weighs 4.46 tons, they said at 4.46 tons.", &[]),
        ("They won 4-3 and lost 2-1.", &[]),
    ]);
}

#[test]
fn without_a_day_of_publication() {
    for (text, expected) in [
        ("It shut on Monday.", "Monday = ? the source has no publication date"),
        ("It shut last week.", "last week = ? the source has no publication date"),
        ("It shut on May 3.", "May 3 = ? the year is not stated and the source has no publication date"),
        ("It shut on May 3, 2011.", "May 3, 2011 = 2011-05-03"),
        ("It has been shut since 1994.", "since 1994 = 1994-01-01/.."),
    ] {
        assert_eq!(read(text, None), [expected], "{text}");
    }
}

#[test]
fn the_article_may_date_itself() {
    for text in [
        "Lock reopens\n\nPublished May 4, 2012\n\nThe lock was dry.",
        "Lock reopens\nBy Ana Ruiz\nFriday, May 4, 2012 10:15 a.m.\nThe lock was dry.",
        "RIGA, May 4, 2012 (Baltic Wire) - The lock was dry.",
    ] {
        assert_eq!(dateline(&Document::new(text)), Some(date(2012, 5, 4)), "{text}");
    }
    assert_eq!(dateline(&Document::new("The lock opened on May 4, 2012.")), None);
}

#[test]
fn every_entry_reads_as_its_examples_say() {
    let mut faults = Vec::new();
    for sense in time_testing::words() {
        let holds = |text: &str| {
            let found = read(text, Some(PUBLISHED));
            sense.forms().any(|form| found.iter().any(|f| f.to_lowercase().contains(form)))
        };
        let wanted = !matches!(sense.means, TimeWord::Nothing);
        let examples = sense.examples.iter().filter(|t| holds(t) != wanted);
        let counters = sense.not.iter().filter(|t| wanted && holds(t));
        faults.extend(examples.chain(counters).map(|text| format!("`{}`: {text}", sense.word)));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_direction_reads_as_its_examples_say() {
    for sense in time_testing::directions() {
        let friday = ["Friday = 2019-05-17", "until Friday = ../2019-05-17"];
        let ahead = |text: &str| read(text, Some(PUBLISHED)).iter().all(|f| friday.contains(&f.as_str()));
        for text in &sense.examples {
            assert_eq!(ahead(text), sense.means != Direction::Back, "`{}`: {text}", sense.word);
        }
        for text in &sense.not {
            assert_eq!(ahead(text), sense.means == Direction::Back, "`{}` not: {text}", sense.word);
        }
    }
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        "since",
        "the",
        "May 99",
        "in 99999999999999999999",
        "1/1/1/1",
        "between and",
        "next last this",
        "９月",
        "'",
        "Feb. 29",
        &"the year to ".repeat(500),
        &"the first week of ".repeat(500),
        &"a day after the day before ".repeat(500),
    ] {
        read(text, Some(PUBLISHED));
        read(text, None);
    }
    for published in [date(1, 1, 1), date(9999, 12, 31)] {
        read(
            "A century ago, last week, next year, 9999 years ago, since Monday, in late May.",
            Some(published),
        );
    }
}
