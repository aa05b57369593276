//! Words that bound an amount in one sentence, and do something else in the next.

use claimdiff::model::Bound;

use super::{each, read};

/// Each phrasing holds, last of all, an amount with this bound.
#[track_caller]
fn last_is(bound: Bound, phrasings: &[&str]) {
    for text in phrasings {
        assert_eq!(read(text).pop().map(|(_, _, bound, _)| bound), Some(bound), "{text}");
    }
}

#[test]
fn over_a_length_of_time() {
    last_is(
        Bound::MoreThan,
        &[
            "It rained for over 42 days.",
            "The vigil took over 42 days.",
            "The vigil has now lasted over 42 days.",
            "The ferry was over two hours late.",
            "He left over two weeks after the fire.",
            "She has over 20 years of practice.",
            "He paints over 60 hours a week.",
            "The kiln burned for a little over a month.",
            "Over two weeks of rain followed.",
        ],
    );
    last_is(
        Bound::Exact,
        &[
            "The guild freed 33 divers over 42 days.",
            "The port will spend A$368 million over three decades.",
            "The risk of rot rose 85 per cent over 20.9 years.",
            "The dunes grew over two years.",
            "In all, over two years, they planted the shore.",
        ],
    );
    each(
        ("3", None, Bound::Exact, "year"),
        &["Over three years, the mill shrank.", "Over three years the mill shrank."],
    );
}

#[test]
fn exceeding_and_not_exceeding() {
    last_is(
        Bound::AtMost,
        &[
            "The dose must not exceed 4 grams.",
            "Fees cannot exceed $500.",
            "Growth did not exceed 3%.",
            "Wheat never topped $40 a sack.",
            "The loss isn't expected to exceed 40 million euros.",
        ],
    );
    last_is(
        Bound::MoreThan,
        &[
            "The cost may exceed 40 million euros.",
            "The cost did not only exceed 40 million euros.",
            "The toll passed 1,400.",
            "The number of bids passed 40.",
            "The pile passed 4,000 tonnes.",
            "The parish passed 12,000 souls.",
            "The number of lost hens passed 40 birds.",
        ],
    );
    last_is(
        Bound::Exact,
        &["The council passed 12 bylaws.", "She passed three exams.", "They crossed 12 bridges."],
    );
}

#[test]
fn limits_of_a_penalty_or_a_wait() {
    last_is(
        Bound::AtLeast,
        &["He serves a minimum term of 27 years.", "It has a minimum sentence of 27 years."],
    );
    last_is(
        Bound::AtMost,
        &["She faces a maximum sentence of 12 years.", "The queue takes as long as 40 minutes."],
    );
}

#[test]
fn what_a_bound_belongs_to() {
    let bounds =
        |text: &str| read(text).into_iter().map(|(low, _, bound, _)| (low, bound)).collect::<Vec<_>>();
    let is = |low: &str, bound: Bound| (low.to_owned(), bound);
    assert_eq!(
        bounds("A quarter of the potters and over half of the weavers left."),
        [is("0.25", Bound::Exact), is("0.5", Bound::MoreThan)]
    );
    assert_eq!(
        bounds("The club paid £105m plus £10m in bonuses."),
        [is("105000000", Bound::Exact), is("10000000", Bound::Exact)]
    );
    assert_eq!(
        bounds("The crop was 72% less than the 2.3 million tonnes of last year."),
        [is("72", Bound::Exact), is("2300000", Bound::Exact)]
    );
    last_is(Bound::Exact, &["The club paid £105m plus bonuses."]);
    last_is(Bound::LessThan, &["The crop was less than the 2.3 million tonnes hoped for."]);
    last_is(Bound::AtLeast, &["It seats 300 plus guests.", "The club paid £105m plus."]);
}
