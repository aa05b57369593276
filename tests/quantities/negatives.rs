//! Numbers that are no amounts.

use super::{holds, none};

#[test]
fn names_codes_and_references() {
    none(&[
        "1. Buy wax.",
        "See Section 4 and footnote 3.",
        "Paragraph 12 of Article 5 applies.",
        "Apollo 11 and Soyuz MS-22 docked.",
        "The Route 66 diner is on Highway 9.",
        "Channel 4 and BBC One aired it.",
        "Copyright 2019 Waxwork Ltd.",
        "The G20 met, and the Group of Seven did not.",
        "Doors open at 9 a.m. or 1400 GMT.",
    ]);
}

#[test]
fn telephone_numbers() {
    none(&[
        "Call 555-0143 now.",
        "Call +44 20 7946 0143 now.",
        "Call +1-202-555-0143 now.",
        "Call 0800 now.",
    ]);
}

#[test]
fn years_scores_and_pronouns() {
    none(&[
        "She was born in '92.",
        "It was built in the 80's.",
        "Soot is to fall below 2005 levels.",
        "Sales were higher than in 2019.",
        "The court voted 5-4.",
        "He lost 6-3, 6-4.",
        "One must not forget.",
        "They met one another.",
        "First and foremost, she thanked them.",
        "A six-figure sum was paid.",
        "It is a two-way street.",
    ]);
}

#[test]
fn codes_with_letters_and_marks() {
    none(&[
        "The jet landed on runway 27L.",
        "They cited Section 66A of the act.",
        "Take Bus 12A to the quay.",
        "She won 6-7(5), 7-6(4), 6-2.",
        "The ID.4 was sold.",
        "They wear 3-D glasses.",
        "It runs on versions 6, 7, 8 and 9.",
        "It runs on Kiln Explorer 8 and 9.",
        "Neighbours made a 911 call.",
    ]);
    holds("A fuse of 16A blew at 40C.", &[("16", "ampere"), ("40", "celsius")]);
    holds("Of those aboard the Boeing 777, 298 were potters.", &[("298", "")]);
}

#[test]
fn names_and_set_phrases() {
    none(&[
        "The Group of Seven leaders met.",
        "The choir \"Ninety-Nine\" sang.",
        "They have zero tolerance for theft.",
        "It was a best-of-three tie.",
        "They fixed a zero-day flaw.",
        "The mill would one day start again.",
        "It was at one time a mill.",
        "The 6th Battalion came.",
        "How many millions more will it cost?",
    ]);
    holds("It cost $40 million in 2006 dollars.", &[("40000000", "USD")]);
    holds("There were zero deaths.", &[("0", "death")]);
    holds("It was the 10 most visited wells.", &[("10", "well")]);
}
