//! Classes of words, as sets of bits: what a word is, asked once and then tested at no cost.

use serde::de::{Deserialize, Deserializer, Error};

/// A set of classes of words. Most hold one class; a word may be in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Class(u128);

impl Class {
    /// Whether the two sets share a class.
    pub const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The union of two sets.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the set holds no class.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Gives each class its bit and the name by which word data calls it: its own in small letters.
macro_rules! classes {
    ($($(#[$meaning:meta])* $name:ident,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Bit { $($name),* }

        impl Class {
            $($(#[$meaning])* pub const $name: Self = Self(1 << Bit::$name as u32);)*

            const NAMES: &[(&str, Self)] = &[$((stringify!($name), Self::$name)),*];
        }
    };
}

classes! {
    /// Personal pronouns that may be subjects: "she".
    PRONOUN,
    /// "who", "which", "that".
    RELATIVE,
    /// Quantifiers that may stand alone as subjects: "some", "others".
    QUANTIFIER,
    /// Articles, demonstratives and possessives.
    ARTICLE,
    /// Determiners that tell how many: "some", "each", "two".
    NUMBERING,
    /// Prepositions.
    PREPOSITION,
    /// "and", "but", "or".
    CONJUNCTION,
    /// Words that open a subordinate clause: "while", "because".
    SUBORDINATOR,
    /// Auxiliaries and modals: "has", "would".
    AUXILIARY,
    /// Modals and "do", which take a base form.
    MODAL,
    /// Forms of "be" and "get", which make a passive.
    BE,
    /// Adverbs that may stand inside a verb group: "also", "repeatedly".
    ADVERB,
    /// Words for times that may stand without a preposition: "Monday", "yesterday".
    TIME,
    /// "not", "never" and the like.
    NEGATION,
    /// Comparatives that may end an amount without its noun: "three longer".
    COMPARATIVE,
    /// Words between an article and a level that something reached: "to a record 5 percent".
    OF_LEVEL,
    /// Names of peoples without a plural in -s: "Japanese".
    NATIONALITY,
    /// Who forecasts amounts: "economists".
    FORECASTER,
    /// What forecasters do with amounts: "predicted".
    FORECAST,
    /// Past forms of common irregular verbs: "went".
    IRREGULAR_PAST,
    /// Words that open questions and free relatives: "whether", "how".
    QUESTION,
    /// Words in -ly that are no adverbs: "family", "Emily".
    NO_ADVERB,
    /// Words that say nothing of what a text is about: "the", "said", "very".
    COMMON,
    /// Verbs that say little by themselves: what happens stands in their object.
    LIGHT_VERB,
    /// Verbs that lead to the one that tells what happens: "manage".
    SEMI_AUXILIARY,
    /// Prefixes that a hyphen does not part from a word in small letters: "anti".
    PREFIX,
    /// Words that open a sentence with a capital and seldom stand inside a name: "officials".
    OPENER,
    /// What is left of words cut short by an apostrophe: "em".
    CUT_SHORT,
    /// Endings of addresses and file names: "com", "pdf".
    ADDRESS_ENDING,
    /// Small words that stand inside names: "von", "della".
    PARTICLE,
    /// What stands before a last name: "Mr", "Dr".
    TITLE,
    /// What follows a last name: "Jr", "III".
    SUFFIX,
    /// Words that their place in a sentence or the calendar gives a capital, not a name: "double".
    NO_NAME,
    /// Words in names of bodies, places and works, not of persons: "ministry".
    IMPERSONAL,
    /// Given names that end like adjectives of places: "Sebastian".
    GIVEN_NAME,
    /// Stand before the number of what they name: "flight 370".
    NUMBERED,
    /// Words that end the name of a street, after its house number.
    STREET,
    /// "a.m.", "pm".
    HALF_OF_DAY,
    /// Zones of time: "GMT".
    ZONE,
    /// Zones of time in two letters that are units too: "PT".
    SHORT_ZONE,
    /// "o'clock" and what follows a time of day like it.
    CLOCK,
    /// Stand after the year whose they are: "below 2005 levels".
    YEAR_LEVEL,
    /// Make a `one` after them a pronoun.
    BEFORE_ONE,
    /// Make a `one` before them a pronoun.
    AFTER_ONE,
    /// Name a kind and count nothing after a hyphen: "a two-way street".
    HYPHENED,
    /// Make a number before them an amount: "people", "percent".
    COUNTED,
    /// Parts and measures of circuits, beside which F is the farad: "capacitor".
    ELECTRICAL,
    /// Things whose place in a row is worth stating: "a third term".
    RANKED,
    /// What an ordinal before it names and does not count: "the 19th century".
    NAMED_BY_ORDINAL,
    /// Tell that someone came to an age: "turned 68".
    REACHES_AGE,
    /// What someone does at an age: "died at 75".
    AT_AGE,
    /// Of which sort an age is that is nobody's own: "the voting age".
    SORT_OF_AGE,
    /// Who is of an age: "a boy of 9".
    AGED_PERSON,
    /// Who are over or under an age: "people over 65".
    AGED_PEOPLE,
    /// Prepositions of time: "in", "until".
    TIME_PREPOSITION,
    /// "early", "mid", "late".
    EDGE,
    /// What else stands before a month without a day: "next".
    BEFORE_MONTH,
    /// What else stands before a bare year: "around".
    BEFORE_YEAR,
    /// Stand before years and before amounts: "between".
    BEFORE_FIGURE,
    /// Stand before round amounts more often than before years: "for".
    BEFORE_AMOUNT,
    /// Stand beside the day an article gives itself: "updated".
    DATELINE,
    /// Prepositions that begin a phrase of place, time or means after a verb: "at", "via".
    CIRCUMSTANCE,
    /// Labels of an outlet's own words: "correction".
    NOTICE,
    /// What things go by, `according to` which nobody says anything: "plan".
    YARDSTICK,
    /// What may be said of anybody's role: "longtime".
    ATTRIBUTE,
    /// Verbs before "to" and another verb that leave it its subject: "continue".
    CATENATIVE,
    /// Verbs of what is done with claims and reports themselves: "file".
    HANDLING,
    /// Verbs that give voice to a noun: "issue" a warning.
    VOICING,
    /// Verbs with a person and a clause that tell no words of theirs: "know".
    COGNITION,
    /// What sort of outlet a name is of: "newspaper".
    OUTLET,
    /// Nouns for several persons, in -s or not: "police".
    PEOPLE,
    /// Prepositions from a measure to what it measures: "worth".
    MEASURING,
    /// Words that begin a word or phrase of time; from the words of time.
    OF_TIME,
    /// Words that show whether a clause looks ahead or back; from those of direction.
    DIRECTION,
    /// Number words of any kind; from the numbers.
    NUMBER,
    /// Words in amounts without a number, but for articles; from the vague amounts.
    VAGUE,
    /// Words for lengths of time; from the units.
    DURATION,
    /// First words of the forms of reporting verbs; from these.
    REPORTING,
    /// Reporting nouns, singular and plural; from these.
    REPORTING_NOUN,
    /// First words of hedges; from these.
    HEDGE,
    /// Words that are amounts and no numbers: "most", "none", "forties".
    AMOUNT,
    /// Names of months, long and short; from the words of time.
    MONTH,
    /// Units of time of a day and more that are no shares too; from the words of time.
    TIME_UNIT,
    /// Parts of the day; from the words of time.
    DAY_PART,
    /// Seasons; from the words of time.
    SEASON,
}

impl Class {
    /// Articles, demonstratives, possessives, and determiners that tell how many.
    pub const DETERMINER: Self = Self::ARTICLE.or(Self::NUMBERING);

    /// Words that stand outside noun phrases and hold them together.
    pub const BETWEEN_NOUNS: Self = Self::PREPOSITION
        .or(Self::CONJUNCTION)
        .or(Self::SUBORDINATOR)
        .or(Self::RELATIVE)
        .or(Self::AUXILIARY)
        .or(Self::PRONOUN);

    /// All words that hold a sentence together: neither nouns, adjectives, names nor most verbs.
    pub const FUNCTION: Self = Self::BETWEEN_NOUNS
        .or(Self::DETERMINER)
        .or(Self::QUANTIFIER)
        .or(Self::BE)
        .or(Self::ADVERB)
        .or(Self::TIME)
        .or(Self::NEGATION)
        .or(Self::IRREGULAR_PAST)
        .or(Self::QUESTION);
}

impl<'de> Deserialize<'de> for Class {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let known = Self::NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(&name));
        known
            .map(|(_, class)| *class)
            .ok_or_else(|| D::Error::custom(format!("`{name}` is no class of words")))
    }
}
