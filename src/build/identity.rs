//! Claim ids: made of a claim's own content, so that an edit elsewhere in the article leaves them alone.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::{Claim, ClaimId, Kind};

/// Words of a slug, at most.
const SLUG_WORDS: usize = 3;

/// Gives every claim its id. Claims with the very same content are numbered in text order.
pub(super) fn assign(claims: &mut [Claim]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
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
    let slug = slug(claim);
    let around = match claim.kind() {
        Kind::Statement => claim.text.clone(),
        Kind::Quantity | Kind::Date => claim.quote.replacen(&claim.text, " ", 1),
    };
    let unit = claim.quantity().map_or("", |q| q.unit.as_str());
    let key = [claim.kind().to_string().as_str(), unit, claim.speaker().unwrap_or(""), &words_of(&around)]
        .join("\u{1f}");
    format!("{}-{slug}-{}", initial(claim.kind()), short_hash(&key))
}

fn initial(kind: Kind) -> char {
    match kind {
        Kind::Quantity => 'q',
        Kind::Date => 'd',
        Kind::Statement => 's',
    }
}

fn slug(claim: &Claim) -> String {
    let thing = claim.quantity().map(|q| q.unit.clone()).unwrap_or_default();
    let speaker = if claim.kind() == Kind::Statement { claim.speaker().unwrap_or("") } else { "" };
    let speaker = words_of(speaker);
    let last_name = speaker.rsplit(' ').next().unwrap_or_default().to_owned();
    let cue = claim.attribution.as_ref().and_then(|a| a.cue.as_ref()).map(|c| c.text.clone());
    let happens = if claim.kind() == Kind::Statement { cue } else { claim.predicate.clone() };
    let parts = [last_name, happens.unwrap_or_default(), thing];
    let all = words_of(&parts.join(" "));
    let words: Vec<&str> = all.split(' ').filter(|w| !w.is_empty()).take(SLUG_WORDS).collect();
    if words.is_empty() { "claim".to_owned() } else { words.join("-") }
}

/// The ASCII words of a text in lower case, with single blanks between them.
fn words_of(text: &str) -> String {
    let ascii = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(any_ascii::any_ascii(text)) };
    let mut words = String::with_capacity(ascii.len());
    for word in ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        let start = words.len();
        words.push_str(word);
        words[start..].make_ascii_lowercase();
    }
    words
}

/// Four characters of a 64-bit FNV-1a hash (Fowler, Noll, Vo), in base 32 without look-alikes.
fn short_hash(key: &str) -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let hash =
        key.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    let folded = hash ^ (hash >> 32);
    (0..4).map(|i| char::from(ALPHABET[usize::try_from(folded >> (i * 5) & 31).unwrap_or(0)])).collect()
}
