//! What holds a date and states none: addresses on the net, file names, copyright lines.

use crate::model::Span;
use crate::segment::Document;

/// How far around an expression a run of text without blanks is looked at.
const REACH: usize = 120;

/// Whether the expression stands in a web address, a file name or a copyright note.
pub(super) fn is_no_statement(document: &Document, place: Span) -> bool {
    in_address(document.text, place) || in_copyright(document, place)
}

fn in_address(text: &str, place: Span) -> bool {
    let left = text.get(..place.start).unwrap_or("").char_indices().rev().take(REACH);
    let from = left.take_while(|(_, c)| !c.is_whitespace()).last().map_or(place.start, |(i, _)| i);
    let right = text.get(place.end..).unwrap_or("").char_indices().take(REACH);
    let to = right
        .take_while(|(_, c)| !c.is_whitespace())
        .last()
        .map_or(place.end, |(i, c)| place.end + i + c.len_utf8());
    let around = [text.get(from..place.start).unwrap_or(""), text.get(place.end..to).unwrap_or("")];
    around.iter().any(|part| {
        part.contains(['@', '=', '_', '#', '\\'])
            || part.contains("://")
            || part.contains("www.")
            || part.contains(".com")
    }) || is_path(around[0], around[1])
}

/// Whether the date is a part of a path or of a file name: `a/2021/05/28/b`, `2021-05-28-report.txt`.
fn is_path(before: &str, after: &str) -> bool {
    let after = after.trim_end_matches(|c: char| !c.is_alphanumeric());
    let extension = after.rsplit_once('.').map_or("", |(_, e)| e);
    let file = (2..=4).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_lowercase());
    file || before.matches('/').count() > 1
}

fn in_copyright(document: &Document, place: Span) -> bool {
    let token = document.token_at(place.start);
    let near = token.saturating_sub(4)..token;
    near.into_iter().any(|i| document.is(i, "copyright") || document.word(i).contains('©'))
}
