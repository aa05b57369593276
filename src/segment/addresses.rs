//! What the web writes as one: addresses, file names, tags, faces.

use crate::lexicon::Class;

/// Longest address looked for; keeps the search linear in texts without spaces.
const LONGEST_ADDRESS: usize = 200;

/// Bytes of a web or mail address or file name (`a.b@c.org`, `www.example.net/x`, `plan.pdf`); 0 if there is none.
pub(super) fn address_len(rest: &str) -> usize {
    if !holds_sign(rest) {
        return 0;
    }
    let window = rest.len().min(LONGEST_ADDRESS);
    let breaks =
        |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '(' | ')' | '\u{201c}' | '\u{201d}');
    let end = rest
        .char_indices()
        .take_while(|(at, c)| *at < window && !breaks(*c))
        .map(|(at, c)| at + c.len_utf8());
    let run = &rest[..end.last().unwrap_or(0)];
    let address = run.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/');
    let stem = address.split('/').next().unwrap_or(address);
    let mail = address.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    let ending = stem.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = Class::of(ending).is(Class::ADDRESS_ENDING);
    let web = address.contains("://") || (address.starts_with("www.") && address.len() > 4);
    if mail || web || named || is_dotted(stem) { address.len() } else { 0 }
}

/// Whether anything up to the next blank, but not right before it, is a sign of an address; hardly any word has one.
fn holds_sign(rest: &str) -> bool {
    let mut stretch = rest.bytes().take(LONGEST_ADDRESS).take_while(|byte| !byte.is_ascii_whitespace());
    let signed = stretch.any(|byte| matches!(byte, b'.' | b'@' | b':'));
    signed && stretch.next().is_some()
}

/// Whether this is three or more small words with full stops between them: `news.boats.wooden`.
fn is_dotted(stem: &str) -> bool {
    let small = |label: &str| label.len() > 1 && label.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    stem.split('.').count() > 2 && stem.split('.').all(small)
}

/// Bytes of a tag or handle with its sign (`#floods`, `@harbour`); 0 if no letter follows the sign.
pub(super) fn tag_len(rest: &str) -> usize {
    let name = &rest[1..];
    let len = name.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(name.len());
    if name.starts_with(char::is_alphabetic) { len + 1 } else { 0 }
}

/// Bytes of a face made of marks (`:)`, `;-)`) that stands by itself; 0 if there is none.
pub(super) fn smiley_len(rest: &str) -> usize {
    let faces = [":-)", ";-)", ":-(", ":)", ";)", ":("];
    let face = faces.into_iter().find(|face| rest.starts_with(face)).map_or(0, str::len);
    let alone = !rest[face..].starts_with(|c: char| !c.is_whitespace());
    if alone { face } else { 0 }
}
