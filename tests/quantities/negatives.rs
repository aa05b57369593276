//! Numbers that are no amounts.

use super::none;

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
