//! Rise and fall, from what to what, and how amounts stand to one another.

use claimdiff::model::{Relation, Trend};
use claimdiff::recognise::{QuantityMention, quantities};
use claimdiff::segment::Document;

fn mentions(text: &str) -> Vec<QuantityMention> {
    quantities(&Document::new(text))
}

/// A text, and the values in it with their trends.
type Case<'a> = (&'a str, &'a [(&'a str, Option<Trend>)]);

/// The levels and changes of each text, without the way between two levels: value and trend.
#[track_caller]
fn trends(cases: &[Case]) {
    for (text, want) in cases {
        let points = mentions(text).into_iter().filter(|m| m.rule != "range/change");
        let got: Vec<(String, Option<Trend>)> = points
            .map(|m| (m.quantity.amount.low().value.normalize().to_string(), m.quantity.trend))
            .collect();
        let want: Vec<(String, Option<Trend>)> = want.iter().map(|(v, t)| ((*v).to_string(), *t)).collect();
        assert_eq!(got, want, "{text}");
    }
}

#[test]
fn the_size_of_a_change_has_the_trend() {
    const UP: Option<Trend> = Some(Trend::Up);
    const DOWN: Option<Trend> = Some(Trend::Down);
    trends(&[
        ("Rents rose 4 percent.", &[("4", UP)]),
        ("Rents were down by 4 percent.", &[("4", DOWN)]),
        ("Oats rose 4 cents to 90 cents.", &[("4", UP), ("90", None)]),
        ("Oats rose to 90 cents.", &[("90", UP)]),
        ("Income fell from €24bn to €19bn.", &[("24000000000", None), ("19000000000", DOWN)]),
        ("The kiln went from 40 tonnes up to 90.", &[("40", None), ("90", None)]),
        ("Oats were down 2 percent, rye by 3 percent.", &[("2", DOWN), ("3", DOWN)]),
        ("The lake fell by 2 metres (7 feet).", &[("2", DOWN), ("7", DOWN)]),
        ("Growth crept back up to 4 percent.", &[("4", UP)]),
        ("She gave up 4 goats.", &[("4", None)]),
        ("The lower 95 percent pay less.", &[("95", None)]),
        ("Rents were lower by 95 percent.", &[("95", DOWN)]),
        ("It boils down to 4 dollars a lamp.", &[("4", None)]),
    ]);
}

#[test]
fn verbs_that_change_their_object() {
    const UP: Option<Trend> = Some(Trend::Up);
    const DOWN: Option<Trend> = Some(Trend::Down);
    trends(&[
        ("The guild raised its levy by 4 percent.", &[("4", UP)]),
        ("The guild lifted fees to 90 euros.", &[("90", UP)]),
        ("The guild raised fees by 4 percent to 90 euros.", &[("4", UP), ("90", None)]),
        ("The lotion cut the risk of severe sunburn by 84 percent.", &[("84", DOWN)]),
        ("The guild trimmed the rising bill by 4 percent.", &[("4", DOWN)]),
        ("Yields eased 4 percent.", &[("4", DOWN)]),
        ("The heat cooled to 4 percent.", &[("4", DOWN)]),
        ("The guild raised 40,000 euros for the mill.", &[("40000", None)]),
        ("The crane lifted 40 tonnes.", &[("40", None)]),
        ("They must put down 4 percent.", &[("4", None)]),
        ("It runs at up to a 2.7 euro limit.", &[("2.7", None)]),
    ]);
}

#[test]
fn a_change_told_once_for_two_amounts() {
    const UP: Option<Trend> = Some(Trend::Up);
    const DOWN: Option<Trend> = Some(Trend::Down);
    trends(&[
        ("Oats rose 5 cents, or 8 percent.", &[("5", UP), ("8", UP)]),
        ("The gauge rose 50 points, or 8 percent.", &[("50", UP), ("8", UP)]),
        ("Oats rose 5 cents to 70 cents, or 8 percent.", &[("5", UP), ("70", None), ("8", UP)]),
        ("Oats rose 3 percent, rye 5 percent and barley 6 percent.", &[("3", UP), ("5", UP), ("6", UP)]),
        ("Oats rose 3 percent in Norway and 5 percent in Chile.", &[("3", UP), ("5", UP)]),
        (
            "Oats slipped to 15 percent from 17 percent, Norway's to 20 percent from 21 percent.",
            &[("15", DOWN), ("17", None), ("20", DOWN), ("21", None)],
        ),
        ("Oats rose 3 percent, against 5 percent last year.", &[("3", UP), ("5", None)]),
        ("Oats rose 3 percent, leaving a margin of 5 percent.", &[("3", UP), ("5", None)]),
        ("Oats rose 3 percent and the mill has a 5 percent margin.", &[("3", UP), ("5", None)]),
        ("Oats rose 3 percent and rye fell 5 percent.", &[("3", UP), ("5", DOWN)]),
    ]);
}

#[test]
fn what_an_amount_was_tells_its_change() {
    const UP: Option<Trend> = Some(Trend::Up);
    const DOWN: Option<Trend> = Some(Trend::Down);
    trends(&[
        ("They counted 46 thefts last year, down from 61.", &[("46", DOWN), ("61", None)]),
        ("Potters earn 83 cents a pot, up from 76 cents.", &[("83", UP), ("76", None)]),
        (
            "The mill is valued at $5m, down from a peak value of $6m.",
            &[("5000000", DOWN), ("6000000", None)],
        ),
        ("The mill fell from a record $6m to $5m.", &[("6000000", None), ("5000000", DOWN)]),
        ("Turnout fell from 68 percent in the spring to barely 60 percent.", &[("68", None), ("60", DOWN)]),
        ("Rents rose to a record 90 euros.", &[("90", UP)]),
        ("They counted 46 thefts, compared with 61.", &[("46", None), ("61", None)]),
    ]);
}

#[test]
fn a_change_is_also_the_way_between_its_levels() {
    for text in [
        "Wages rose from 5 to 7 billion euros.",
        "Wages rose from 5 billion euros to 7 billion.",
        "Wages rose from €5bn to €7bn.",
        "Wages rose from €5bn in May to €7bn.",
        "Wages fell from €7bn last spring to €5bn.",
        "Wages fell from a record €7bn to €5bn.",
        "The guild cut the wages of its potters from €7bn to €5bn.",
    ] {
        let found = mentions(text);
        let way = found.iter().find(|m| m.rule == "range/change").unwrap_or_else(|| panic!("{text}"));
        let ends = (way.quantity.amount.low().value, way.quantity.amount.high().map(|n| n.value));
        assert_eq!(ends, (5_000_000_000_i64.into(), Some(7_000_000_000_i64.into())), "{text}");
        assert_eq!((found.len(), way.quantity.unit.as_str()), (3, "EUR"), "{text}");
    }
    for text in [
        "Lamps cost from 5 to 7 euros.",
        "Growing herbs on plots from 5 to 7 acres is hard.",
        "She walked from hut 5 to hut 7.",
        "He sold 5 lamps to 7 men.",
    ] {
        assert!(mentions(text).iter().all(|m| m.rule != "range/change"), "{text}");
    }
}

#[test]
fn a_range_may_be_rough() {
    for text in ["About 40-50 huts burned.", "Some 40 to 50 huts burned.", "Roughly 40 to 50 huts burned."] {
        let found = mentions(text);
        let quantity = &found.first().unwrap_or_else(|| panic!("{text}")).quantity;
        assert_eq!((quantity.bound.to_string().as_str(), found.len()), ("about", 1), "{text}");
        assert!(quantity.amount.high().is_some_and(|n| n.value == 50.into()), "{text}");
    }
}

/// Each amount of a text with its unit and its relation.
#[track_caller]
fn relations(text: &str, want: &[(&str, &str, Option<Relation>)]) {
    let found = mentions(text);
    let got: Vec<(String, &str, Option<Relation>)> = found
        .iter()
        .map(|m| {
            let quantity = &m.quantity;
            (quantity.amount.low().value.normalize().to_string(), quantity.unit.as_str(), quantity.relation)
        })
        .collect();
    let want: Vec<(String, &str, Option<Relation>)> =
        want.iter().map(|(v, u, r)| ((*v).to_string(), *u, *r)).collect();
    assert_eq!(got, want, "{text}");
}

#[test]
fn increments_parts_and_conversions() {
    use Relation::{Conversion, Increment, Part};
    relations("Three more barges sank.", &[("3", "barge", Some(Increment))]);
    relations("Another 40 barges sank.", &[("40", "barge", Some(Increment))]);
    relations("A further 40 barges sank.", &[("40", "barge", Some(Increment))]);
    relations("More than 40 barges sank.", &[("40", "barge", None)]);
    relations(
        "Thirty potters, of whom 12 are women, struck.",
        &[("30", "potter", None), ("12", "potter", Some(Part))],
    );
    relations(
        "Thirty potters struck, including 12 women.",
        &[("30", "potter", None), ("12", "woman", Some(Part))],
    );
    relations(
        "The pit is 10 km (6 miles) wide.",
        &[("10", "kilometre", None), ("6", "mile", Some(Conversion))],
    );
    relations(
        "The quay cost €2m ($2.6m).",
        &[("2000000", "EUR", None), ("2600000", "USD", Some(Conversion))],
    );
    relations(
        "Forty hectares, or 99 acres, burned.",
        &[("40", "hectare", None), ("99", "acre", Some(Conversion))],
    );
    relations("He ran 10 km and 6 miles.", &[("10", "kilometre", None), ("6", "mile", None)]);
}
