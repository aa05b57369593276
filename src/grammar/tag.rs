//! Parts of speech and the features kept with them.

/// Declares an enum whose variants each have a fixed name in the treebank, and the way back from it.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$note])* $variant,)+
        }

        impl $name {
            /// The name in Universal Dependencies.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The value of a name in Universal Dependencies.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(super) use named;

named! {
    /// Universal part of speech.
    Pos {
        /// `large`, `Belgian`, `third`
        Adj = "ADJ",
        /// `in`, `to` (before a noun), `during`
        Adp = "ADP",
        /// `very`, `yesterday`, `there`
        Adv = "ADV",
        /// `has` (done), `will`, `is` (also as copula)
        Aux = "AUX",
        /// `and`, `or`, `but`
        Cconj = "CCONJ",
        /// `the`, `this`, `no`
        Det = "DET",
        /// `yes`, `please`
        Intj = "INTJ",
        /// `bridge`
        Noun = "NOUN",
        /// `7`, `seven`, `million`
        Num = "NUM",
        /// `'s`, `not`, `to` (before a verb)
        Part = "PART",
        /// `she`, `who`, `nothing`
        Pron = "PRON",
        /// `Oslo`
        Propn = "PROPN",
        /// `,`
        Punct = "PUNCT",
        /// `that` (he came), `if`, `because`
        Sconj = "SCONJ",
        /// `$`, `%`
        Sym = "SYM",
        /// `collapse`, `say`
        Verb = "VERB",
        /// Anything else: foreign words, list marks.
        X = "X",
    }
}

named! {
    /// Grammatical number.
    Number {
        /// One.
        Singular = "Sing",
        /// More than one.
        Plural = "Plur",
    }
}

named! {
    /// Grammatical tense of a verb form.
    Tense {
        /// `says`, `saying`
        Present = "Pres",
        /// `said`
        Past = "Past",
    }
}

named! {
    /// Form of a verb.
    VerbForm {
        /// `says`, `said` with a subject
        Finite = "Fin",
        /// `say`, `to say`
        Infinitive = "Inf",
        /// `saying`, `(has) said`
        Participle = "Part",
        /// `saying` in place of a noun
        Gerund = "Ger",
    }
}

/// Part of speech and the features told with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    /// Part of speech.
    pub pos: Pos,
    /// Of nouns, names, pronouns, determiners.
    pub number: Option<Number>,
    /// Of verbs and auxiliaries.
    pub tense: Option<Tense>,
    /// Of verbs and auxiliaries.
    pub form: Option<VerbForm>,
    /// Whether a participle is passive: `(was) closed`.
    pub passive: bool,
    /// 1, 2 or 3, of personal pronouns.
    pub person: Option<u8>,
}

impl Default for Tag {
    fn default() -> Self {
        Self { pos: Pos::X, number: None, tense: None, form: None, passive: false, person: None }
    }
}

impl Tag {
    /// Reads `VERB|Tense=Past|VerbForm=Part|Voice=Pass`; what it does not know it leaves out.
    pub fn parse(text: &str) -> Self {
        let mut parts = text.split('|');
        let pos = parts.next().and_then(Pos::from_name).unwrap_or(Pos::X);
        let mut tag = Self { pos, ..Self::default() };
        for (name, value) in parts.filter_map(|part| part.split_once('=')) {
            match name {
                "Number" if value == "Ptan" => tag.number = Some(Number::Plural),
                "Number" => tag.number = Number::from_name(value),
                "Tense" => tag.tense = Tense::from_name(value),
                "VerbForm" => tag.form = VerbForm::from_name(value),
                "Voice" => tag.passive = value == "Pass",
                "Person" => tag.person = value.parse().ok(),
                _ => {}
            }
        }
        tag
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_with_its_features() {
        let tag = Tag::parse("VERB|Tense=Past|VerbForm=Part|Voice=Pass");
        assert_eq!((tag.pos, tag.tense, tag.passive), (Pos::Verb, Some(Tense::Past), true));
        assert_eq!(Tag::parse("PRON|Number=Plur|Person=3").person, Some(3));
        assert_eq!(Tag::parse("gibberish|=|a=b"), Tag::default());
    }
}
