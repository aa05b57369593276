//! Classes of function words, as far as recognisers need them that do without a parse.

use std::borrow::Cow;
use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use crate::segment::{Document, Token, TokenKind};

/// A set of word classes; a word may be in several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class(u32);

impl Class {
    /// Personal pronouns that may be subjects: `she`.
    pub(super) const PRONOUN: Self = Self(1);
    /// `who`, `which`, `that`.
    pub(super) const RELATIVE: Self = Self(1 << 1);
    /// Quantifiers that may stand alone as subjects: `some`, `others`.
    pub(super) const QUANTIFIER: Self = Self(1 << 2);
    /// Articles, demonstratives and possessives.
    pub(super) const DETERMINER: Self = Self(1 << 3);
    /// Prepositions.
    pub(super) const PREPOSITION: Self = Self(1 << 4);
    /// `and`, `but`, `or`.
    pub(super) const CONJUNCTION: Self = Self(1 << 5);
    /// Words that open a subordinate clause: `while`, `because`.
    pub(super) const SUBORDINATOR: Self = Self(1 << 6);
    /// Auxiliaries and modals: `has`, `would`.
    pub(super) const AUXILIARY: Self = Self(1 << 7);
    /// Forms of `be` and `get`, which make a passive.
    pub(super) const BE: Self = Self(1 << 8);
    /// Adverbs that may stand inside a verb group: `also`, `not`, `repeatedly`.
    pub(super) const ADVERB: Self = Self(1 << 9);
    /// Words for times that may stand without a preposition: `Monday`, `yesterday`.
    pub(super) const TIME: Self = Self(1 << 10);
    /// `not`, `never` and the like.
    pub(super) const NEGATION: Self = Self(1 << 11);
    /// Past forms of common irregular verbs: `went`.
    pub(super) const IRREGULAR_PAST: Self = Self(1 << 12);
    /// Words that open questions and free relatives: `whether`, `how`, `what`.
    pub(super) const QUESTION: Self = Self(1 << 13);
    /// Modals and `do`, which take a base form.
    pub(super) const MODAL: Self = Self(1 << 14);

    /// Whether the two sets share a class.
    pub(super) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The union of two sets.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const LISTS: &[(Class, &str)] = &[
    (Class::PRONOUN, "i he she it we they you"),
    (Class::RELATIVE, "who which that"),
    (
        Class::QUANTIFIER,
        "some many others most several few both all everyone everybody someone somebody nobody anyone none those these this another",
    ),
    (
        Class::DETERMINER,
        "the a an this that these those his her its their my our your some any no every each another one two three four five six seven eight nine ten several many most few all both",
    ),
    (
        Class::PREPOSITION,
        "of in on at by for with from to about against into over under after before between through during without within among amid around near across along behind beyond despite since until till toward towards upon via per like unlike off outside inside above below as than",
    ),
    (Class::CONJUNCTION, "and but or nor yet"),
    (
        Class::SUBORDINATOR,
        "if when while because although though after before as since unless until whereas where whether how why what than once that even",
    ),
    (
        Class::AUXILIARY,
        "is are was were be been being am has have had having do does did will would can could may might must shall should ca wo 's 're 've 'd 'll 'm ’s ’re ’ve ’d ’ll ’m",
    ),
    (Class::MODAL, "do does did will would can could may might must shall should ca wo 'd 'll ’d ’ll"),
    (Class::BE, "is are was were be been being am 's 're 'm ’s ’re ’m get gets got"),
    (
        Class::ADVERB,
        "also then later never not n't n’t still again already earlier now today yesterday tomorrow often once ever even just only too always soon since meanwhile further instead however therefore thus though simply first previously reportedly nonetheless nevertheless afterwards afterward separately long twice openly",
    ),
    (
        Class::TIME,
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later recently",
    ),
    (Class::NEGATION, "not n't n’t never neither nor no"),
    (
        Class::IRREGULAR_PAST,
        "went came made took got gave saw found left lost won met knew thought became began ran held kept led felt put sent set stood paid brought built bought fell grew drew broke spent broke rose sought wore chose drove flew hid hit let cut shot sold taught threw woke fought caught sank shrank swam sang rang drank froze stole tore bore swore blew ate forgot forgave overcame withdrew understood meant slept swept wept dealt dug hung stuck struck swung shook mistook undertook rode arose shone fled bled sped bred sat quit awoke arisen did lay laid sent lent bent clung flung stung strove wove fled outran",
    ),
    (Class::QUESTION, "whether how what why who where when if which"),
];

static WORDS: LazyLock<HashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut words: HashMap<&'static str, Class> = HashMap::new();
    for &(class, list) in LISTS {
        for word in list.split(' ') {
            let entry = words.entry(word).or_default();
            *entry = entry.or(class);
        }
    }
    words
});

/// The classes of a word in lower case.
pub(super) fn class_of(word: &str) -> Class {
    let listed = WORDS.get(word).copied().unwrap_or_default();
    let adverb = word.len() > 4
        && word.ends_with("ly")
        && !matches!(
            word,
            "family"
                | "assembly"
                | "rally"
                | "supply"
                | "ally"
                | "reply"
                | "early"
                | "daily"
                | "italy"
                | "july"
        );
    if adverb { listed.or(Class::ADVERB) } else { listed }
}

/// The classes of every token of a text.
pub(super) fn classes(document: &Document) -> Vec<Class> {
    let class = |token: &Token| match token.kind {
        TokenKind::Word => class_of(&in_lower_case(token.span.of(document.text))),
        _ => Class::default(),
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
