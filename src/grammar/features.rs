//! What the network sees of a single word: itself, its beginning, its end, and its shape, as hashes.

use super::rows::Rows;

/// The most features one word has.
const MOST: usize = 11;

/// Only this many characters of a word are looked at.
const LONGEST: usize = 40;

/// The kinds of feature; each hashes into a space of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Kind {
    /// The lower-cased word, digits made 0.
    Word,
    /// The word with its capitals.
    Form,
    /// The first 1, 2 or 3 letters.
    Prefix,
    /// The last 1, 2, 3, 4 or 5 letters.
    Suffix,
    /// The shape, as `Xx`, `d.d`, `X`.
    Shape,
}

/// The features of one word, the [`Kind::Word`] first.
pub fn features(word: &str) -> Vec<u32> {
    let mut lower = Vec::with_capacity(word.len().min(LONGEST));
    lower.extend(word.chars().take(LONGEST).flat_map(char::to_lowercase).map(plain));
    let mut found = Vec::with_capacity(MOST);
    found.push(hash(Kind::Word, lower.iter().copied()));
    found.push(form(word));
    for length in 1..=3.min(lower.len()) {
        found.push(hash(Kind::Prefix, lower[..length].iter().copied()));
    }
    for length in 1..=5.min(lower.len()) {
        found.push(hash(Kind::Suffix, lower[lower.len() - length..].iter().copied()));
    }
    found.push(hash(Kind::Shape, shape(word)));
    found
}

/// The [`Kind::Word`] of a word.
pub fn word(word: &str) -> u32 {
    hash(Kind::Word, word.chars().take(LONGEST).flat_map(char::to_lowercase).map(plain))
}

/// The [`Kind::Form`] of a word; all its other features follow from it.
pub fn form(word: &str) -> u32 {
    hash(Kind::Form, word.chars().take(LONGEST).map(plain))
}

/// The key of the row that stands for a word never seen in training.
pub fn unknown() -> u32 {
    hash(Kind::Word, "".chars())
}

/// All digits look alike, and curved quotation marks and dashes like straight ones.
fn plain(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        _ if c.is_numeric() => '0',
        _ => c,
    }
}

/// Runs of capitals, small letters and digits, each as one letter or, when longer, two.
fn shape(word: &str) -> impl Iterator<Item = char> {
    let mut last = [None; 2];
    word.chars().take(LONGEST).map(class).filter(move |&class| {
        let repeated = last == [Some(class); 2];
        last = [last[1], Some(class)];
        !repeated
    })
}

/// The class of one character in a [`shape`].
fn class(c: char) -> char {
    match c {
        _ if c.is_uppercase() => 'X',
        _ if c.is_alphabetic() => 'x',
        _ if c.is_numeric() => 'd',
        _ => plain(c),
    }
}

/// FNV-1a over the kind and the characters.
fn hash(kind: Kind, chars: impl Iterator<Item = char>) -> u32 {
    let start = (0x811c_9dc5 ^ kind as u32).wrapping_mul(0x0100_0193);
    chars.fold(start, |hash, c| (hash ^ c as u32).wrapping_mul(0x0100_0193))
}

/// The embedding row of each known feature.
#[derive(Debug, Clone, Default)]
pub struct FeatureRows {
    rows: Rows,
    unknown: Option<u32>,
}

impl FeatureRows {
    /// The table for features given in the order of their rows.
    pub fn new(keys: &[u32]) -> Self {
        let rows = Rows::new(keys);
        let unknown = rows.get(unknown());
        Self { rows, unknown }
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row of a feature, if it is known.
    pub fn get(&self, key: u32) -> Option<u32> {
        self.rows.get(key)
    }

    /// The rows of a word: those of its known features, the unknown word's in place of its own if need be.
    pub fn of(&self, word: &str) -> Vec<u32> {
        let keys = features(word);
        let own = keys.first().and_then(|key| self.get(*key)).or(self.unknown);
        own.into_iter().chain(keys.iter().skip(1).filter_map(|key| self.get(*key))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_keep_what_matters() {
        let shape = |word: &str| shape(word).collect::<String>();
        assert_eq!(shape("Rotterdam"), "Xxx");
        assert_eq!(shape("7,250.5"), "d,dd.d");
        assert_eq!(shape(""), "");
    }

    #[test]
    fn known_features_have_rows_and_others_none() {
        let keys = features("harbour");
        let rows = FeatureRows::new(&keys[..4]);
        assert_eq!(rows.get(keys[3]), Some(3));
        assert_eq!(rows.get(keys[5]), None);
        assert_eq!(FeatureRows::default().get(7), None);
    }

    #[test]
    fn any_word_has_features() {
        for word in ["", "\u{300}", "İ", "👩‍👩‍👧", &"x".repeat(10_000)] {
            assert!(features(word).len() <= MOST);
        }
    }
}
