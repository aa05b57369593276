//! Markdown with YAML front matter: the block between two lines of `---` at the top.

use super::details::Details;
use crate::model::Error;
use crate::yaml;

/// The details and the body of a text; `None` where it has no front matter.
pub(super) fn split<'t>(file: &str, text: &'t str) -> Option<Result<(Details, &'t str), Error>> {
    let first = text.lines().next().filter(|line| line.trim_end() == "---")?;
    let start = after_line(text, first.len());
    let block = &text[start..];
    let Some((len, fence)) = closing(block) else {
        let error = Error::new(file, "the front matter is not closed", "end it with a line of `---`");
        return Some(Err(error.at(1, 1)));
    };
    let body = &block[after_line(block, len + fence)..];
    Some(details(file, &text[..start + len], start).map(|d| (d, body)))
}

/// Parses the block with its opening fence, so that the parser's lines are the file's.
fn details(file: &str, fenced: &str, start: usize) -> Result<Details, Error> {
    if fenced[start..].trim().is_empty() {
        return Ok(Details::default());
    }
    yaml::parse(file, fenced)
}

/// Offset and length of the line that closes the block.
fn closing(block: &str) -> Option<(usize, usize)> {
    let mut offset = 0;
    for line in block.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        if bare.trim_end() == "---" {
            return Some((offset, bare.len()));
        }
        offset += line.len();
    }
    None
}

/// The offset just past the line break at or after `at`.
fn after_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |i| at + i + 1)
}
