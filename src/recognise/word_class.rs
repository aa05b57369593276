//! Classes of function words, as far as recognisers need them that do without a parse.

use std::borrow::Cow;
use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use crate::lexicon::{WordClass, word_classes};
use crate::segment::{Document, Token, TokenKind};

/// A set of word classes; a word may be in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class(u32);

impl Class {
    /// Personal pronouns that may be subjects: `she`.
    pub(super) const PRONOUN: Self = Self::of(WordClass::Pronoun);
    /// `who`, `which`, `that`.
    pub(super) const RELATIVE: Self = Self::of(WordClass::Relative);
    /// Quantifiers that may stand alone as subjects: `some`, `others`.
    pub(super) const QUANTIFIER: Self = Self::of(WordClass::Quantifier);
    /// Articles, demonstratives and possessives.
    pub(super) const DETERMINER: Self = Self::of(WordClass::Determiner);
    /// Prepositions.
    pub(super) const PREPOSITION: Self = Self::of(WordClass::Preposition);
    /// `and`, `but`, `or`.
    pub(super) const CONJUNCTION: Self = Self::of(WordClass::Conjunction);
    /// Words that open a subordinate clause: `while`, `because`.
    pub(super) const SUBORDINATOR: Self = Self::of(WordClass::Subordinator);
    /// Auxiliaries and modals: `has`, `would`.
    pub(super) const AUXILIARY: Self = Self::of(WordClass::Auxiliary);
    /// Forms of `be` and `get`, which make a passive.
    pub(super) const BE: Self = Self::of(WordClass::Be);
    /// Adverbs that may stand inside a verb group: `also`, `not`, `repeatedly`.
    pub(super) const ADVERB: Self = Self::of(WordClass::Adverb);
    /// Words for times that may stand without a preposition: `Monday`, `yesterday`.
    pub(super) const TIME: Self = Self::of(WordClass::Time);
    /// `not`, `never` and the like.
    pub(super) const NEGATION: Self = Self::of(WordClass::Negation);
    /// Past forms of common irregular verbs: `went`.
    pub(super) const IRREGULAR_PAST: Self = Self::of(WordClass::IrregularPast);
    /// Words that open questions and free relatives: `whether`, `how`, `what`.
    pub(super) const QUESTION: Self = Self::of(WordClass::Question);
    /// Modals and `do`, which take a base form.
    pub(super) const MODAL: Self = Self::of(WordClass::Modal);

    const fn of(class: WordClass) -> Self {
        Self(1 << class as u32)
    }

    /// Whether the two sets share a class.
    pub(super) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The union of two sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

static WORDS: LazyLock<HashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut words: HashMap<&'static str, Class> = HashMap::new();
    for group in &word_classes().groups {
        for word in &group.words {
            let entry = words.entry(word).or_default();
            *entry = entry.or(Class::of(group.kind));
        }
    }
    words
});

/// The classes of a word in lower case.
pub(super) fn class_of(word: &str) -> Class {
    let listed = WORDS.get(word).copied().unwrap_or_default();
    let adverb = word.len() > 4 && word.ends_with("ly") && !listed.is(Class::of(WordClass::NoAdverb));
    if adverb { listed.or(Class::ADVERB) } else { listed }
}

/// The classes of every token of a text.
pub(super) fn classes(document: &Document) -> Vec<Class> {
    // One room for all words in lower case.
    let mut lower = String::new();
    let class = |token: &Token| {
        lower.clear();
        lower.extend(token.span.of(document.text).chars().flat_map(char::to_lowercase));
        if token.kind == TokenKind::Word { class_of(&lower) } else { Class::default() }
    };
    document.tokens.iter().map(class).collect()
}

/// A word in lower case; most are so already.
pub(super) fn in_lower_case(word: &str) -> Cow<'_, str> {
    let small = word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if small { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_classes() {
        assert!(class_of("that").is(Class::RELATIVE));
        assert!(class_of("that").is(Class::SUBORDINATOR));
        assert!(class_of("quietly").is(Class::ADVERB));
        assert_eq!(class_of("bridge"), Class::default());
        assert_eq!(in_lower_case("Éire's 5th"), "éire's 5th");
    }
}
