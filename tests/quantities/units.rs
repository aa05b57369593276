//! Money, measures, durations and ages.

use claimdiff::model::Bound;

use super::{each, holds, none};

#[test]
fn money_before_and_after() {
    each(
        ("3000000000", None, Bound::Exact, "EUR"),
        &[
            "They agreed a three-billion-euro package.",
            "They agreed on €3bn.",
            "They agreed on EUR3bn.",
            "They agreed on 3 billion euros.",
            "They agreed on 3,000 MEUR.",
            "They agreed on 3 EUR billion.",
        ],
    );
    each(
        ("15000000", None, Bound::Exact, "CAD"),
        &[
            "It cost C$15m.",
            "It cost CAD 15 million.",
            "It cost CAD$15m.",
            "It cost 15 million Canadian dollars.",
        ],
    );
    each(
        ("5000000000", None, Bound::Exact, "INR"),
        &["It cost Rs 500 crore.", "It cost ₹500 crore.", "It cost rupees 500 crore."],
    );
    each(("5000", None, Bound::Exact, "IDR"), &["It cost Rp 5,000.", "It cost 5,000 rupiah."]);
    each(("13.45", None, Bound::Exact, "USD"), &["It cost thirteen dollars forty-five.", "It cost $13.45."]);
    each(("1000000000", Some("10000000000"), Bound::Vague, "USD"), &["It cost billions of dollars."]);
    each(
        ("2000000", None, Bound::Vague, "USD"),
        &["The multimillion-dollar quay opened.", "The multi-million-dollar quay opened."],
    );
}

#[test]
fn measures() {
    each(
        ("-12", None, Bound::Exact, "celsius"),
        &["It was -12°C.", "It was minus 12 degrees Celsius.", "It was minus 12C."],
    );
    each(
        ("7.1", None, Bound::Exact, "magnitude"),
        &["A 7.1-magnitude quake struck.", "A magnitude 7.1 quake struck."],
    );
    each(
        ("70", None, Bound::Exact, "decibel"),
        &["It was rated 70 on the decibel scale.", "It was rated 70 decibels."],
    );
    each(("10", None, Bound::Exact, "inch"), &["The reed is 10\" long.", "The reed is 10 inches long."]);
    each(("20", None, Bound::Exact, "kilogram"), &["It weighs 20 [kg].", "It weighs 20kg."]);
    each(("8", None, Bound::Exact, "fluid ounce"), &["It holds 8 US fluid ounces.", "It holds 8 fl oz."]);
    each(
        ("21", None, Bound::Exact, "point per game"),
        &["She scores 21 ppg.", "She scores 21 points per game."],
    );
}

#[test]
fn below_zero() {
    each(
        ("-9", None, Bound::Exact, "degree"),
        &["It was 9 degrees below zero.", "It was nine below zero.", "It was minus 9 degrees."],
    );
    each(("-9", None, Bound::Exact, "fahrenheit"), &["It was 9 below zero Fahrenheit.", "It was -9F."]);
    each(("-15", Some("-10"), Bound::Range, "degree"), &["Lows are -10 to -15 degrees."]);
}

#[test]
fn letters_of_two_units() {
    each(("2.5", None, Bound::Exact, "farad"), &["The circuit has a capacitor of 2.5 F."]);
    each(("75", None, Bound::Exact, "fahrenheit"), &["It was 75 F in the shade.", "The oven was at 75F."]);
    each(("30", None, Bound::Exact, "celsius"), &["It was 30 degrees centigrade.", "It was 30 centigrate."]);
}

#[test]
fn durations() {
    each(
        ("2.5", None, Bound::Exact, "year"),
        &["It ran for two and a half years.", "It ran for 2½ years.", "It ran for two-and-a-half years."],
    );
    each(
        ("50", None, Bound::Exact, "year"),
        &["It drew on 50 previous years.", "It drew on 50 long and happy years."],
    );
    each(("30", None, Bound::Exact, "year"), &["His three-decade rule ended.", "His 30-year rule ended."]);
}

#[test]
fn ages() {
    each(
        ("26", None, Bound::Exact, "year"),
        &[
            "The 26-year-old won.",
            "Ann Holt, 26, won.",
            "Ann Holt, aged 26, won.",
            "Ann Holt died at the age of 26.",
            "Life expectancy was 26.",
            "The median age rose to 26.",
            "The baker, now 26, won.",
            "The baker, who is 26, won.",
            "Ann Holt will be 26 in May.",
            "She turns 26 on Friday.",
            "She was 26 at the time.",
            "She left home at 26.",
            "The voting age is 26.",
        ],
    );
    each(
        ("9", None, Bound::Exact, "year"),
        &["A boy of 9.", "The nine-year-old won.", "A child of nine was lost."],
    );
    each(("9", None, Bound::Exact, "month"), &["A girl aged nine months fell.", "The nine-month-old fell."]);
    each(
        ("40", Some("49"), Bound::Vague, "year"),
        &[
            "A 40-something baker won.",
            "The baker is in her 40s.",
            "The baker is in her 40's.",
            "The baker is in her forties.",
        ],
    );
}

#[test]
fn bounded_ages() {
    each(
        ("5", Some("12"), Bound::Range, "year"),
        &[
            "Pupils aged between 5 and 12 won.",
            "Pupils aged 5 to 12 won.",
            "Pupils between the ages of 5 and 12 won.",
            "The 5-to-12-year-olds won.",
        ],
    );
    each(
        ("65", None, Bound::MoreThan, "year"),
        &[
            "People over 65 won.",
            "The over-65s won.",
            "Bakers over the age of 65 won.",
            "Bakers aged over 65 won.",
        ],
    );
    each(("65", None, Bound::AtLeast, "year"), &["Bakers 65 and older won.", "Bakers aged 65 or over won."]);
    none(&["England's Under 21s lost."]);
    each(("29", None, Bound::Exact, ""), &["There were 29 in all."]);
    each(("65", None, Bound::MoreThan, "tonne"), &["Lorries over 65 tonnes sank."]);
}

#[test]
fn people_in_no_one_and_scores() {
    each(
        ("20", Some("200"), Bound::Vague, "person"),
        &["Scores were injured.", "Scores of people were injured."],
    );
    each(("0", None, Bound::Exact, "miner"), &["No miners were hurt.", "Zero miners were hurt."]);
    each(("500", None, Bound::Exact, "test"), &["They ran 500 NORA -9 tests.", "They ran 500 NORA-9 tests."]);
}

#[test]
fn two_units_of_one_length_or_weight() {
    each(("18.5", None, Bound::Exact, "year"), &["He was jailed for 18 years and six months."]);
    each(("2.25", None, Bound::Exact, "year"), &["The calf is two years and three months old."]);
    each(
        ("18.5", None, Bound::Exact, "stone"),
        &["She weighed 18st 7lb.", "She weighs 18 stone seven pounds."],
    );
    each(("5", Some("10"), Bound::Range, "year"), &["He was jailed for five to ten years."]);
    each(("3", None, Bound::Exact, "stone"), &["She is 3 stone lighter.", "The 3-stone calf left."]);
    holds("They built three stone barns on 31st May.", &[("3", "barn")]);
    holds("They sold a $40 stone oven.", &[("40", "USD")]);
}

#[test]
fn rates_of_a_substance() {
    each(
        ("5000", None, Bound::Exact, "gallon per minute"),
        &["It lifts 5,000 gallons of water a minute.", "It lifts 5,000 gallons of sea water per minute."],
    );
    each(("40", None, Bound::Exact, "tonne"), &["It took 40 tonnes of oats a long way."]);
    each(("6.2", None, Bound::Exact, "litre per 100 kilometre"), &["The van burns 6.2L/100km."]);
}

#[test]
fn pounds_that_are_paid() {
    each(
        ("1200", None, Bound::Exact, "GBP per month"),
        &["He earns 1,200 pounds a month.", "He earns £1,200 a month."],
    );
    each(
        ("40", None, Bound::Exact, "pound"),
        &["They paid for 40 pounds of rye.", "A calf gains 40 pounds."],
    );
}
