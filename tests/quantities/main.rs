//! The quantity corpus: one expected value, many phrasings. All sentences are invented.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bounds;
mod changes;
mod elided;
mod money;
mod negatives;
mod numbers;
mod units;

use claimdiff::model::{Amount, Bound};
use claimdiff::recognise::quantities;
use claimdiff::segment::Document;

/// What is expected: low end or value, high end, bound, unit.
type Expected = (&'static str, Option<&'static str>, Bound, &'static str);

fn read(text: &str) -> Vec<(String, Option<String>, Bound, String)> {
    let show = |n: claimdiff::model::Number| n.value.normalize().to_string();
    let found = quantities(&Document::new(text));
    let parts = found.into_iter().map(|m| {
        let (low, high) = match m.quantity.amount {
            Amount::Point(n) => (show(n), None),
            Amount::Between { low, high } => (show(low), high.map(show)),
        };
        (low, high, m.quantity.bound, m.quantity.unit)
    });
    parts.collect()
}

/// Each phrasing holds, last of all, this amount without end, in this unit.
#[track_caller]
fn last(value: &str, unit: &str, phrasings: &[&str]) {
    for text in phrasings {
        let found = read(text).pop().map(|(low, high, _, unit)| (low, high, unit));
        assert_eq!(found, Some((value.to_owned(), None, unit.to_owned())), "{text}");
    }
}

/// Each phrasing holds exactly the expected quantity.
#[track_caller]
fn each(expected: Expected, phrasings: &[&str]) {
    let (low, high, bound, unit) = expected;
    let want = vec![(low.to_string(), high.map(String::from), bound, unit.to_string())];
    for text in phrasings {
        assert_eq!(read(text), want, "{text}");
    }
}

/// The text holds exactly these low ends or values with their units.
#[track_caller]
fn holds(text: &str, want: &[(&str, &str)]) {
    let found = read(text);
    let found: Vec<(&str, &str)> =
        found.iter().map(|(low, .., unit)| (low.as_str(), unit.as_str())).collect();
    assert_eq!(found, want, "{text}");
}

/// No phrasing holds any quantity.
#[track_caller]
fn none(phrasings: &[&str]) {
    for text in phrasings {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn counts() {
    each(
        ("4200", None, Bound::Exact, "vintner"),
        &[
            "4,200 vintners walked out.",
            "The strike drew 4,200 angry young vintners.",
            "4200 vintners walked out.",
            "Four thousand two hundred vintners walked out.",
            "The co-op lost 4.2k vintners.",
        ],
    );
    each(
        ("7", None, Bound::Exact, "person"),
        &[
            "The fire killed seven.",
            "Seven people fled.",
            "Seven were hurt when the stand fell.",
            "Police arrested 7 on the quay.",
        ],
    );
    each(
        ("3", None, Bound::Exact, "ferry"),
        &["Three more ferries sank.", "Three rusty car ferries sank.", "Three of the ferries sank."],
    );
    each(("1", None, Bound::Exact, "woman"), &["One woman drowned.", "One elderly woman drowned."]);
}

#[test]
fn scales_fractions_and_mixed_numbers() {
    each(
        ("500000", None, Bound::Exact, "hen"),
        &[
            "Half a million hens were culled.",
            "500,000 hens were culled.",
            "Five hundred thousand hens were culled.",
            "A half-million hens were culled.",
        ],
    );
    each(
        ("1500000", None, Bound::Exact, "hen"),
        &[
            "1.5m hens were culled.",
            "One and a half million hens were culled.",
            "1.5 million hens were culled.",
        ],
    );
    each(
        ("14.5", None, Bound::Exact, "hour"),
        &[
            "The vigil took 14-and-a-half hours.",
            "The vigil took fourteen and a half hours.",
            "The vigil took 14.5 hours.",
            "The vigil took 14½ hours.",
        ],
    );
    each(
        ("0.2", None, Bound::Exact, "orchard"),
        &["One in five orchards is sick.", "1 in 5 orchards is sick.", "One out of five orchards is sick."],
    );
}

#[test]
fn bounds_in_every_polarity() {
    each(
        ("300", None, Bound::MoreThan, "lamb"),
        &["More than 300 lambs strayed.", "Over 300 lambs strayed.", "Upwards of 300 lambs strayed."],
    );
    each(
        ("300", None, Bound::AtLeast, "lamb"),
        &["At least 300 lambs strayed.", "No fewer than 300 lambs strayed.", "300 lambs or more strayed."],
    );
    each(
        ("300", None, Bound::LessThan, "lamb"),
        &["Fewer than 300 lambs strayed.", "Just under 300 lambs strayed.", "Less than 300 lambs strayed."],
    );
    each(
        ("300", None, Bound::AtMost, "lamb"),
        &["Up to 300 lambs strayed.", "No more than 300 lambs strayed.", "As many as 300 lambs strayed."],
    );
    each(
        ("300", None, Bound::About, "lamb"),
        &[
            "Some 300 lambs strayed.",
            "Nearly 300 lambs strayed.",
            "An estimated 300 lambs strayed.",
            "300 or so lambs strayed.",
        ],
    );
}

#[test]
fn vague_amounts() {
    each(
        ("1000", Some("10000"), Bound::Vague, "person"),
        &["Thousands marched.", "Thousands of people marched.", "It drew thousands on Friday."],
    );
    each(("10000", Some("100000"), Bound::Vague, "sheep"), &["Tens of thousands of sheep died."]);
    each(("300", Some("900"), Bound::Vague, "barn"), &["Several hundred barns burned."]);
    each(("2", None, Bound::Vague, "raid"), &["A series of dawn raids shook the port."]);
    each(
        ("2", None, Bound::Vague, "week"),
        &["It followed weeks of rain.", "The ferry was out of service for weeks."],
    );
    each(("1000000000", Some("10000000000"), Bound::Vague, "EUR"), &["They lent billions of euros."]);
}

#[test]
fn money() {
    each(
        ("1200000000", None, Bound::Exact, "EUR"),
        &[
            "It got a 1.2-billion-euro loan.",
            "It got €1.2bn.",
            "It got EUR 1.2 billion.",
            "It got 1.2 billion euros.",
            "It got €1.2 billion.",
        ],
    );
    each(
        ("40", None, Bound::Exact, "USD per barrel"),
        &["Oil cost $40 a barrel.", "Oil cost $40 per barrel.", "Oil cost US$40 per barrel."],
    );
    each(("14", None, Bound::Exact, "rifle"), &["They found 14 AK-47 rifles."]);
    each(("3", None, Bound::Exact, "AUD"), &["Bread costs A$3.", "Bread costs 3 Australian dollars."]);
}

#[test]
fn ranges_share_scale_and_unit() {
    each(
        ("10000000", Some("15000000"), Bound::Range, "person"),
        &[
            "Between 10 and 15 million people need grain.",
            "10 to 15 million people need grain.",
            "10-15 million people need grain.",
            "10 million to 15 million people need grain.",
        ],
    );
    each(
        ("3", Some("5"), Bound::Range, "percent"),
        &["Rents rose 3-5 percent.", "Rents rose 3% to 5%.", "Rents rose between three and five per cent."],
    );
    each(
        ("300000000", Some("350000000"), Bound::Range, "USD"),
        &["It cost $300m to $350m.", "It cost $300-350m.", "It cost between $300 million and $350 million."],
    );
}

#[test]
fn ages_and_durations() {
    each(
        ("31", None, Bound::Exact, "year"),
        &[
            "The 31-year-old baker won.",
            "Ada Holm, 31, won.",
            "The baker, aged 31, won.",
            "A baker of 31 years of age won.",
            "She turned 31 in May.",
            "He was 31.",
        ],
    );
    each(("31", None, Bound::Exact, "year"), &["Her 31-year reign ended."]);
    each(
        ("30", None, Bound::About, "year"),
        &["His nearly three-decade rule ended.", "He ruled for almost 30 years."],
    );
    each(
        ("40", Some("49"), Bound::Vague, "year"),
        &["The diver is in her 40s.", "The divers were in their 40s."],
    );
}

#[test]
fn ordinals_that_count() {
    each(("6", None, Bound::Exact, "term"), &["She began a sixth term.", "She began her 6th term."]);
    each(("5", None, Bound::Exact, "weekend"), &["They marched for the fifth weekend running."]);
}

#[test]
fn not_quantities() {
    none(&[
        "The two sides met.",
        "Both sides met.",
        "First of all, she thanked the cooks.",
        "No one came.",
        "It was a one-to-one meeting.",
        "She flew an F-16 past the A320.",
        "France 24 reported the blaze.",
        "They met on May 23, 2021 at 9:30.",
        "They met on 14 September 2020.",
        "In 2013 protests began.",
        "See https://example.org/2021/05/28/a74048 for more.",
        "Call +1-202-555-0143 now.",
        "It first flew in the 1990s.",
        "The meeting begins at 10 a.m.",
        "She left four years ago.",
        "They scored in the second half.",
        "He lives on 117th St. near the park.",
    ]);
}

#[test]
fn scores_are_no_ranges() {
    none(&[
        "The bill passed 218-210.",
        "The side drew 2-2.",
        "They took a 65-53 victory.",
        "The Rovers (15-17) lost.",
        "Westport beat Norport 20-13 to reach the final.",
        "A late try tied game 13-13 heading into the break.",
        "The Arlen 737-800 landed safely.",
        "With a 15-17 record the Rovers dismissed their coach.",
        "The 3-12 Herons lost again.",
        "The 3-12 side lost again.",
    ]);
    each(("3", Some("12"), Bound::Range, "heron"), &["The keeper saw 3-12 herons."]);
    each(("5", Some("6"), Bound::Range, "member"), &["A 5-6-member crew sails her."]);
    each(("10", Some("12"), Bound::Range, "american"), &["The 10-12 Americans aboard were saved."]);
    each(("10", Some("12"), Bound::Range, "team"), &["A 10-12 person team searched the bay."]);
}

#[test]
fn decimals_fractions_and_powers() {
    each(
        ("5.7", None, Bound::Exact, "tonne"),
        &["It holds five point seven tonnes.", "It holds 5.7 tonnes."],
    );
    each(("9.04", None, Bound::Exact, "metre"), &["She leapt nine point nought four metres."]);
    each(
        ("3500000", None, Bound::Exact, "hen"),
        &["3.5 million hens died.", "Three and a half million hens died."],
    );
    each(
        ("1300000", None, Bound::Exact, "metre"),
        &["It lies 1.3x10^6 metres off.", "It lies 1.3×10^6 metres off."],
    );
    each(("4321", None, Bound::Exact, ""), &["The sum is 4 thousand 3 hundred and 21.", "The sum is 4,321."]);
    each(
        ("0.0625", None, Bound::Exact, "pint"),
        &["A gill is 1/16 of a US pint.", "It holds 1/16 of a pint."],
    );
    each(("816000", None, Bound::Exact, "tonne"), &["It yielded 816 000 t.", "It yielded 816,000 tonnes."]);
    each(("23.5", None, Bound::Exact, "MYR"), &["Tea cost RM23.50.", "Tea cost RM 23.50."]);
}

#[test]
fn multiples() {
    each(
        ("2", None, Bound::Exact, "time"),
        &["Rents doubled.", "Twice as many goats strayed.", "It was double the rate.", "It rose twofold."],
    );
    each(("3", None, Bound::MoreThan, "time"), &["Rents more than tripled."]);
    each(
        ("10", None, Bound::Exact, "time"),
        &["Rents rose 10-fold.", "Rents rose tenfold.", "Rents rose ten-fold."],
    );
    none(&[
        "He doubled as the cook.",
        "She doubled down.",
        "They fold the maps.",
        "A double murder shook the port.",
    ]);
}

#[test]
fn counts_of_nothing() {
    each(
        ("0", None, Bound::Exact, "person"),
        &["No one was hurt.", "Nobody was killed.", "None of the crew drowned."],
    );
    each(
        ("0", None, Bound::Exact, "casualty"),
        &["There were no casualties.", "It caused no immediate casualties."],
    );
    none(&["No one came.", "None of it was new.", "There was no reason to stay."]);
}

#[test]
fn two_bounds_are_one_range() {
    each(
        ("12", Some("20"), Bound::Range, "miner"),
        &["At least 12 and as many as 20 miners died.", "At least 12 but no more than 20 miners died."],
    );
    each(
        ("10", Some("40"), Bound::Range, "percent"),
        &["Taxes of more than 10 and less than 40 percent apply."],
    );
}

#[test]
fn amounts_in_two_units() {
    each(
        ("5.5", None, Bound::Exact, "foot"),
        &[
            "He is 5 ft 6 in.",
            "He is 5 feet 6 inches tall.",
            "The 5-foot-6 keeper left.",
            "The 5-foot-6-inch keeper left.",
        ],
    );
    each(
        ("13.45", None, Bound::Exact, "USD"),
        &["It cost thirteen dollars and forty-five cents.", "It cost $13.45."],
    );
    each(
        ("2.25", None, Bound::Exact, "hour"),
        &["It took 2 hours 15 minutes.", "It took two hours and 15 minutes."],
    );
}

#[test]
fn conversions_share_their_bound() {
    let found = read("The wall is more than 10 km (6 miles) long.");
    let bounds: Vec<(&str, Bound)> =
        found.iter().map(|(value, _, bound, _)| (value.as_str(), *bound)).collect();
    assert_eq!(bounds, [("10", Bound::MoreThan), ("6", Bound::MoreThan)]);
}

#[test]
fn house_numbers_models_and_lists() {
    none(&[
        "They live at 9 E 71st St. now.",
        "The shop at 16-18 Mill Road closed.",
        "They gave up on the PS5.",
    ]);
    each(("2", None, Bound::Exact, "jet"), &["They grounded two new 737 Max jets."]);
    each(("5200000", None, Bound::Exact, "GBP"), &["The mill cost PS5.2m.", "The mill cost £5.2m."]);
    each(("300", None, Bound::Exact, "person"), &["A 300-strong crowd sang."]);
    each(
        ("300", None, Bound::AtLeast, "guest"),
        &["It seats 300-plus guests.", "It seats 300 guests or more."],
    );
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        "1",
        "-",
        "9".repeat(400).as_str(),
        "one ".repeat(500).as_str(),
        "tens of ".repeat(300).as_str(),
        "$",
        "½½½",
        "1/0 of",
        "minus",
        "a a a",
        "1,2,3,4",
        "\u{200b}5\u{200b}",
    ] {
        let document = Document::new(text);
        for mention in quantities(&document) {
            assert!(text.get(mention.span.range()).is_some());
        }
    }
}
