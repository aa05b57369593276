//! Numbers, ranges and bounds in many wordings.

use claimdiff::model::Bound;

use super::{each, holds, none};

#[test]
fn grouping_scales_and_words() {
    each(
        ("816000", None, Bound::Exact, "crate"),
        &["816,000 crates sank.", "816 000 crates sank.", "816000 crates sank.", "816k crates sank."],
    );
    each(("300000", None, Bound::Exact, "share"), &["It sold 3 lakh shares.", "It sold 3,00,000 shares."]);
    each(("20000000", None, Bound::Exact, "bond"), &["It sold 2 crore bonds.", "It sold 20m bonds."]);
    each(
        ("1500000", None, Bound::Exact, "lamp"),
        &["They sold a million and a half lamps.", "They sold 1½ million lamps."],
    );
    each(("24", None, Bound::Exact, "lamp"), &["They sold two dozen lamps.", "They sold 24 lamps."]);
    each(
        ("6", None, Bound::Exact, "lamp"),
        &["They sold half a dozen lamps.", "They sold a half-dozen lamps."],
    );
    each(("1.3", None, Bound::Exact, ""), &["The index is 1.3.", "The index is 1,3."]);
    each(("1.21", None, Bound::Exact, ""), &["The index is 1.1^2.", "The index is 1.21."]);
    each(("2330", None, Bound::Exact, ""), &["The index is 2.33 k.", "The index is 2,330."]);
}

#[test]
fn parts_of_a_whole() {
    each(
        ("0.75", None, Bound::Exact, "lamp"),
        &[
            "Three quarters of the lamps burst.",
            "Three-quarters of the lamps burst.",
            "¾ of the lamps burst.",
        ],
    );
    each(
        ("0.5", None, Bound::MoreThan, "lamp"),
        &["More than half of the lamps burst.", "Over half the lamps burst."],
    );
    each(("0.9", None, Bound::Exact, "lamp"), &["Nine in 10 lamps burst.", "Nine out of ten lamps burst."]);
    each(("0.6", None, Bound::Exact, ""), &["The odds are sixty hundredths.", "The odds are 3 over 5."]);
    each(("0.12", None, Bound::Exact, ""), &["The odds are three twenty-fifths."]);
    none(&["The third quarter was wet.", "The 9/11 museum is shut.", "It opens 24/7."]);
}

#[test]
fn multiples() {
    each(
        ("3", None, Bound::Exact, "time"),
        &["Rents tripled.", "Rents rose threefold.", "Rents rose 3-fold."],
    );
    each(("2", None, Bound::About, "time"), &["Rents nearly doubled.", "Rents are almost twice as high."]);
    each(("0.5", None, Bound::Exact, "time"), &["Rents halved.", "The tax was halved."]);
}

#[test]
fn ranges_share_scale_and_unit() {
    each(
        ("10000000", Some("15000000"), Bound::Range, "bee"),
        &["Between 10 and 15 million bees died.", "10-15 million bees died.", "10m to 15m bees died."],
    );
    each(
        ("300000000", Some("350000000"), Bound::Range, "USD"),
        &["It costs $300m to $350m.", "It costs $300-350m.", "It costs between $300 and $350 million."],
    );
    each(
        ("3", Some("5"), Bound::Range, "percent"),
        &["Output fell 3-5 percent.", "Output fell by 3 to 5 per cent."],
    );
    each(
        ("12", Some("20"), Bound::Range, "lamp"),
        &["They sell from 12 to 20 lamps.", "They sell 12 or 20 lamps."],
    );
    each(
        ("8", Some("10"), Bound::Range, "kilometre"),
        &["It is 8-10 km off.", "It is eight to 10 kilometres off."],
    );
}

#[test]
fn bounds_at_least_and_at_most() {
    each(
        ("300", None, Bound::AtLeast, "lamp"),
        &[
            "They sold at least 300 lamps.",
            "They sold no fewer than 300 lamps.",
            "They sold no less than 300 lamps.",
            "They sold not less than 300 lamps.",
            "They sold a minimum of 300 lamps.",
            "They sold 300 or more lamps.",
            "They sold 300 lamps at least.",
        ],
    );
    each(
        ("300", None, Bound::AtMost, "lamp"),
        &[
            "They sold at most 300 lamps.",
            "They sold no more than 300 lamps.",
            "They sold not more than 300 lamps.",
            "They sold up to 300 lamps.",
            "They sold as many as 300 lamps.",
            "They sold a maximum of 300 lamps.",
        ],
    );
}

#[test]
fn bounds_over_under_and_about() {
    each(
        ("300", None, Bound::MoreThan, "lamp"),
        &[
            "They sold more than 300 lamps.",
            "They sold over 300 lamps.",
            "They sold just over 300 lamps.",
            "They sold upwards of 300 lamps.",
            "Sales exceeded 300 lamps.",
            "Sales passed 300 lamps.",
        ],
    );
    each(
        ("1800", None, Bound::LessThan, "lamp"),
        &["They sold fewer than 1800 lamps.", "They sold under 1,800 lamps."],
    );
    each(
        ("7", None, Bound::LessThan, "nanometre"),
        &["It cuts sub-7 nanometre grooves.", "It cuts less than 7 nanometres."],
    );
    each(
        ("300", None, Bound::About, "lamp"),
        &[
            "They sold almost 300 lamps.",
            "They sold around 300 lamps.",
            "They sold roughly 300 lamps.",
            "They sold close to 300 lamps.",
            "They sold 300-odd lamps.",
            "They sold 300 lamps or so.",
        ],
    );
    each(
        ("300", Some("400"), Bound::Range, "lamp"),
        &["They sold more than 300 but fewer than 400 lamps.", "They sold at least 300 and up to 400 lamps."],
    );
}

#[test]
fn powers_of_ten() {
    each(
        ("5000", None, Bound::Exact, "kilometre"),
        &["It is 5 x 10^3 km away.", "It is 5×10^3 km away.", "It is 5e3 km away.", "It is 5,000 km away."],
    );
    none(&["It weighs 4.2×10−31 kg.", "It weighs 4.2 x 10^30 kg.", "It weighs 4.2 x 10^-99 kg."]);
}

#[test]
fn one_of_many() {
    each(
        ("1", None, Bound::Exact, "well"),
        &["One of the most famous wells dried up.", "One of the old town's wells dried up."],
    );
    each(("430", None, Bound::Exact, ""), &["The smaller one rose to 430."]);
}

#[test]
fn rough_ranges() {
    each(("1200000", Some("1400000"), Bound::About, ""), &["It drew an estimated 1.2-1.4 million."]);
}

#[test]
fn a_step_and_the_level_it_led_to() {
    holds("The flock grew by 500 to 2,300.", &[("500", ""), ("2300", "")]);
    holds("Costs jumped $310 to $1,745 an ounce.", &[("310", "USD"), ("1745", "USD per ounce")]);
    holds("Fees more than tripled to 1,914.", &[("3", "time"), ("1914", "")]);
    holds("Sales rose 5 to 20 percent.", &[("5", "percent")]);
    holds("Oats rose between $5 and $20.", &[("5", "USD")]);
    holds("A stamp rose to £1.10 and a second-class one to 85p.", &[("1.1", "GBP"), ("85", "penny")]);
}

#[test]
fn a_count_of_measured_things() {
    holds("They sold 12 500-watt lamps.", &[("12", "lamp"), ("500", "watt")]);
    holds("They sold a 12 500-tonne ship.", &[("12500", "tonne")]);
    holds("Take no more than eight 500mg pills.", &[("8", "pill"), ("500", "milligram")]);
    holds("They went on two 10-mile walks.", &[("2", "walk"), ("10", "mile")]);
    holds("They sold 12 500 lamps.", &[("12500", "lamp")]);
}

#[test]
fn parts_and_their_ranges() {
    each(("0.2", Some("0.25"), Bound::Range, ""), &["Costs fell by between a fifth and a quarter."]);
    each(
        ("0.75", None, Bound::Exact, "barn"),
        &["Three out of every four barns burned.", "Three in every four barns burned."],
    );
    each(("0.5", None, Bound::Exact, "roof"), &["Half the roof burned.", "Half of the roof burned."]);
    each(("0.5", None, Bound::Exact, ""), &["They sing half the time."]);
    each(("4.5", None, Bound::Exact, "point"), &["The error is plus or minus 4.5 points."]);
}

#[test]
fn children_of_a_parent() {
    each(
        ("5", None, Bound::Exact, "child"),
        &["The mother of five was hurt.", "The mother-of-five sang.", "A father of 5 dead in his boat."],
    );
    each(
        ("7", None, Bound::Exact, "grandchild"),
        &["A grandmother of seven sang.", "He has seven grandchildren."],
    );
    each(("5", None, Bound::Exact, "son"), &["The mother of five sons sang."]);
}
