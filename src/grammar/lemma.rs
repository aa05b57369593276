//! Dictionary forms, by endings: the ending known for the tag tells what to cut and what to add.
//!
//! Endings go up to the whole word, so exceptions (`was` -> `be`) are endings like all others.

use std::borrow::Cow;

use super::regular;
use super::rows::Rows;
use super::tag::Pos;

/// Longest ending looked at, in characters; longer words only match shorter endings.
pub const LONGEST: usize = 24;

/// How to make a lemma of a word.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// Whether to make the word lower case first.
    pub lower: bool,
    /// How many characters to cut from the end.
    pub cut: u8,
    /// What to add.
    pub add: String,
}

impl Edit {
    /// The edit that makes `lemma` of `word`, keeping as much as it can.
    pub fn between(word: &str, lemma: &str) -> Self {
        let lower = word.to_lowercase();
        let common = |word: &str| word.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
        let use_lower = common(&lower) >= common(word);
        let base = if use_lower { &lower[..] } else { word };
        let kept = common(base);
        let cut = u8::try_from(base.chars().count() - kept).unwrap_or(u8::MAX);
        Self { lower: use_lower, cut, add: lemma.chars().skip(kept).collect() }
    }

    /// The lemma this edit makes of a word, given it in lower case too.
    pub fn apply<'a>(&self, word: &'a str, lower: &'a str) -> Cow<'a, str> {
        let mut kept = if self.lower { lower } else { word }.chars();
        for _ in 0..self.cut {
            kept.next_back();
        }
        let kept = kept.as_str();
        if self.add.is_empty() { Cow::Borrowed(kept) } else { Cow::Owned([kept, &self.add].concat()) }
    }
}

/// What a word's lemma depends on beside the word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Use {
    /// Index of its tag.
    pub tag: usize,
    /// Its part of speech.
    pub pos: Pos,
    /// Whether it begins the sentence.
    pub first: bool,
}

impl Use {
    /// Whether lemmas of words so used may keep capitals.
    pub fn keeps_case(self) -> bool {
        matches!(self.pos, Pos::Propn | Pos::Noun | Pos::Adj | Pos::Num | Pos::X | Pos::Sym)
    }
}

/// Endings, each with the edit it calls for.
#[derive(Debug, Clone, Default)]
pub struct Lemmatiser {
    /// The edits endings refer to.
    pub edits: Vec<Edit>,
    /// Hash of tag, case and ending; and index of the edit.
    pub endings: Vec<(u32, u16)>,
    /// The place of each ending, by its hash.
    places: Rows,
}

impl Lemmatiser {
    /// A lemmatiser of these edits and endings, each ending once.
    pub fn new(edits: Vec<Edit>, endings: Vec<(u32, u16)>) -> Self {
        let places = Rows::new(&endings.iter().map(|ending| ending.0).collect::<Vec<_>>());
        Self { edits, endings, places }
    }

    /// The lemma of a word: by the longest ending that makes a `known` word, else as that of a noun which ends a
    /// compound or by the rules of regular verbs, else by the longest ending of all.
    /// An ending that is the whole word needs no such proof.
    pub fn lemma(&self, word: &str, used: Use, known: impl Fn(&str) -> bool) -> String {
        let keys = keys(word, used);
        let lower = word.to_lowercase();
        let mut first = None;
        for (at, edit) in keys.iter().enumerate().rev().filter_map(|(at, key)| Some((at, self.edit(*key)?))) {
            let lemma = edit.apply(word, &lower);
            let whole = at + 1 == keys.len();
            if !lemma.is_empty() && (whole || known(&lemma)) {
                return lemma.into_owned();
            }
            first = first.or(Some(lemma).filter(|lemma| !lemma.is_empty()));
        }
        let found = match used.pos {
            Pos::Verb => regular::base(&lower, &known),
            Pos::Noun => self.of_compound(&lower, used, &known),
            _ => None,
        };
        found.unwrap_or_else(|| first.map_or_else(|| lower.clone(), Cow::into_owned))
    }

    /// The lemma of a noun made of two, of which the last is an exception: `midwives`.
    fn of_compound(&self, lower: &str, used: Use, known: impl Fn(&str) -> bool) -> Option<String> {
        let mut parts = lower.char_indices().skip(2).map(|(at, _)| lower.split_at(at));
        parts.find_map(|(before, last)| {
            let whole = last.chars().count() > 2 && known(before);
            let edit = whole.then(|| self.edit(*keys(last, used).last()?)).flatten()?;
            Some([before, &edit.apply(last, last)].concat())
        })
    }

    /// The edit an ending calls for.
    fn edit(&self, key: u32) -> Option<&Edit> {
        let ending = self.endings.get(self.places.get(key)? as usize)?;
        self.edits.get(usize::from(ending.1))
    }
}

/// The hashes of a word's endings with its use, from none to the whole word with its beginning marked.
pub fn keys(word: &str, used: Use) -> Vec<u32> {
    let mut hash = mix(mix(0x811c_9dc5, used.tag as u32), case(word, used));
    let mut keys = Vec::with_capacity(word.len().min(LONGEST) + 2);
    keys.push(hash);
    let mut chars = word.chars().rev();
    for c in chars.by_ref().take(LONGEST).flat_map(char::to_lowercase) {
        hash = mix(hash, c as u32);
        keys.push(hash);
    }
    if chars.next().is_none() {
        keys.push(mix(hash, u32::from('^')));
    }
    keys
}

fn mix(hash: u32, value: u32) -> u32 {
    (hash ^ value).wrapping_mul(0x0100_0193).rotate_left(5)
}

/// How a word is capitalised, if that matters: 0 small, 1 first letter, 2 first letter at the sentence's
/// start, 3 more.
fn case(word: &str, used: Use) -> u32 {
    let mut chars = word.chars();
    let capital = chars.next().is_some_and(char::is_uppercase);
    match (capital, chars.any(char::is_uppercase)) {
        _ if !used.keeps_case() => 0,
        (_, true) => 3,
        (true, false) if used.first => 2,
        (true, false) => 1,
        (false, false) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_turn_words_into_their_lemmas() {
        for (word, lemma) in
            [("Bridges", "bridge"), ("was", "be"), ("Norwegian", "Norwegian"), ("oslo", "Oslo")]
        {
            assert_eq!(Edit::between(word, lemma).apply(word, &word.to_lowercase()), lemma);
        }
        assert_eq!(Edit::between("Bridges", "bridge").cut, 1);
    }

    #[test]
    fn the_longest_ending_decides() {
        let used = Use { tag: 3, pos: Pos::Noun, first: false };
        let edit = |cut, add: &str| Edit { lower: true, cut, add: add.to_owned() };
        let (cities, mice) = (keys("cities", used), keys("mice", used));
        let endings = vec![(cities[1], 0), (cities[3], 1), (mice[5], 2)];
        let lemmatiser = Lemmatiser::new(vec![edit(1, ""), edit(3, "y"), edit(3, "ouse")], endings);
        let lemma = |word| lemmatiser.lemma(word, used, |lemma| lemma == "movie");
        assert_eq!(lemma("ferries"), "ferry");
        assert_eq!(lemma("movies"), "movie");
        assert_eq!(lemma("boats"), "boat");
        assert_eq!(lemma("mice"), "mouse");
        assert_eq!(lemma("dormice"), "dormice");
        let fields = lemmatiser.lemma("fieldmice", used, |lemma| lemma == "field");
        assert_eq!(fields, "fieldmouse");
        assert_eq!(lemma("s"), "s");
    }
}
