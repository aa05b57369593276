//! Claim ids: made of a claim's own content, so that an edit elsewhere in the article leaves them alone.

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt};

use crate::model::{Claim, ClaimId, Kind};

/// Words of a slug, at most.
const SLUG_WORDS: usize = 3;

/// Gives every claim its id. Claims with the very same content are numbered in text order.
pub(super) fn assign(claims: &mut [Claim]) {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(claims.len());
    for claim in claims {
        let base = base_id(claim);
        let count = seen.entry(base.clone()).or_default();
        *count += 1;
        claim.id = ClaimId(if *count == 1 { base } else { format!("{base}-{count}") });
    }
}

/// Kind, what it is about, and a hash of what tells it from its like. The amount or date stays out of it, so that a
/// corrected figure is the same claim with another value.
fn base_id(claim: &Claim) -> String {
    let kind = claim.kind().to_string();
    let unit = claim.quantity().map_or("", |q| q.unit.as_str());
    let parts = [&kind, unit, claim.speaker().unwrap_or("")];
    let hash = parts.iter().flat_map(|part| part.bytes().chain([PARTED])).fold(HASH, hashed);
    let (before, after) = match claim.kind() {
        Kind::Statement => (claim.text.as_str(), ""),
        Kind::Quantity | Kind::Date => claim.quote.split_once(&claim.text).unwrap_or((&claim.quote, "")),
    };
    let hash = fold_letters(&[before, after], hash, hashed);
    format!("{}-{}-{}", initial(claim.kind()), slug(claim), short(hash))
}

fn initial(kind: Kind) -> char {
    match kind {
        Kind::Quantity => 'q',
        Kind::Date => 'd',
        Kind::Statement => 's',
    }
}

fn slug(claim: &Claim) -> String {
    let cue = || Some(claim.attribution.as_ref()?.cue.as_ref()?.text.as_str());
    let (speaker, happens) = match claim.kind() {
        Kind::Statement => (claim.speaker(), cue()),
        Kind::Quantity | Kind::Date => (None, claim.predicate.as_deref()),
    };
    let speaker = words_of(&[speaker.unwrap_or_default()]);
    let last_name = speaker.rsplit(' ').next().unwrap_or_default();
    let thing = claim.quantity().map_or("", |q| q.unit.as_str());
    let all = words_of(&[last_name, happens.unwrap_or_default(), thing]);
    let words: Vec<&str> = all.split(' ').filter(|w| !w.is_empty()).take(SLUG_WORDS).collect();
    if words.is_empty() { "claim".to_owned() } else { words.join("-") }
}

/// The ASCII words of some texts in lower case, with single blanks between them.
fn words_of(texts: &[&str]) -> String {
    fold_letters(texts, String::new(), |mut words, letter| {
        words.push(char::from(letter));
        words
    })
}

/// Folds the letters of the ASCII words of some texts, in lower case and with single blanks between the words.
fn fold_letters<T>(texts: &[&str], mut folded: T, fold: impl Fn(T, u8) -> T) -> T {
    let mut begun = false;
    for text in texts {
        let ascii =
            if text.is_ascii() { Cow::Borrowed(*text) } else { Cow::Owned(any_ascii::any_ascii(text)) };
        let mut parted = begun;
        for letter in ascii.bytes().map(|byte| LETTERS[usize::from(byte)]) {
            if letter == b' ' {
                parted = begun;
                continue;
            }
            if parted {
                folded = fold(folded, b' ');
            }
            (begun, parted) = (true, false);
            folded = fold(folded, letter);
        }
    }
    folded
}

/// Each byte as a letter of a word, in lower case; a blank where it is none.
const LETTERS: [u8; 256] = {
    let mut letters = [b' '; 256];
    let mut byte = 0;
    while byte < 128_u8 {
        if byte.is_ascii_alphanumeric() {
            letters[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    letters
};

/// What is hashed after each part but the last.
const PARTED: u8 = 0x1f;

/// Where a 64-bit FNV-1a hash (Fowler, Noll, Vo) begins.
const HASH: u64 = 0xcbf2_9ce4_8422_2325;

fn hashed(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}

/// Four characters of a hash, in base 32 without look-alikes.
fn short(hash: u64) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let folded = hash ^ (hash >> 32);
    (0..4).map(|i| char::from(ALPHABET[usize::try_from(folded >> (i * 5) & 31).unwrap_or(0)])).collect()
}
