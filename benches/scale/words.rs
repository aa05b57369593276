//! The words that invented stories are told in. In every list each row or word stands by itself, so that any two rows
//! combine.

/// Syllables of invented names.
pub(crate) const SYLLABLES: &[&str] = &[
    "bal", "cor", "dun", "el", "fen", "gar", "hol", "is", "jor", "kel", "lor", "mar", "nor", "os", "pel",
    "quin", "ros", "sar", "tor", "ul", "ven", "wes", "yor", "zan",
];

/// Ends of invented places.
pub(crate) const PLACES: &[&str] = &["by", "dale", "ford", "ham", "mouth", "stead", "ton", "wick"];

/// Ends of invented family names.
pub(crate) const FAMILIES: &[&str] = &["ach", "ardo", "ek", "er", "ini", "oren", "sen", "ski"];

/// Given names.
pub(crate) const GIVEN: &[&str] =
    &["Ada", "Boris", "Clara", "Dmitri", "Elena", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Luis"];

/// What someone is.
pub(crate) const ROLES: &[&str] =
    &["mayor", "police chief", "governor", "union leader", "hospital director", "fire chief"];

/// Who is counted.
pub(crate) const PEOPLE: &[&str] = &[
    "residents",
    "passengers",
    "miners",
    "students",
    "soldiers",
    "farmers",
    "tourists",
    "patients",
    "sailors",
    "teachers",
    "drivers",
    "prisoners",
];

/// What is done to people: in general, and by whom.
pub(crate) const DEEDS: &[[&str; 2]] = &[
    ["evacuated", "officials"],
    ["arrested", "police"],
    ["rescued", "firefighters"],
    ["vaccinated", "doctors"],
    ["fined", "inspectors"],
    ["dismissed", "managers"],
];

/// What a day is told of.
pub(crate) const THINGS: &[&str] = &[
    "bridge",
    "school",
    "trial",
    "ferry line",
    "factory",
    "power station",
    "festival",
    "museum",
    "airport",
    "strike",
];

/// What it did on that day.
pub(crate) const TURNS: &[&str] = &["opened", "closed", "began", "ended"];

/// What people speak of.
pub(crate) const TOPICS: &[&str] = &[
    "the harbour of {p}",
    "the old mill in {p}",
    "the council of {p}",
    "the hospital of {p}",
    "the road to {p}",
    "the dam above {p}",
    "the market in {p}",
    "the vineyards around {p}",
];

/// What they say of it.
pub(crate) const OPINIONS: &[&str] = &[
    "will need ten years to recover",
    "is far weaker than the insurers admit",
    "should have been closed in spring",
    "ignored all letters from engineers",
    "has lost everything it once stood for",
    "deserves the money that was promised",
];
