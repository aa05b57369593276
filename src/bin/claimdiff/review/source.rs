//! A source in the reader's own program: `$PAGER`, else `less`, at the line of a quote.

use std::path::Path;
use std::process::Command;

use claimdiff::model::Error;

/// Programs that take `+LINE` before the file.
const KNOW_LINES: [&str; 7] = ["less", "more", "most", "vi", "vim", "nvim", "nano"];

/// Shows a file, and waits until the reader has closed it.
pub(super) fn show(path: &str, quote: &str) -> Result<(), Error> {
    let text = std::fs::read_to_string(path).map_err(|e| {
        Error::new(path, format!("cannot be read: {e}"), "the claim set names this file as its source")
    })?;
    let pager = std::env::var("PAGER").ok().filter(|p| !p.trim().is_empty()).unwrap_or("less".to_owned());
    let mut words = pager.split_whitespace();
    let program = words.next().unwrap_or("less");
    let mut command = Command::new(program);
    command.args(words);
    let name = Path::new(program).file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if KNOW_LINES.contains(&name.as_str()) {
        command.arg(format!("+{}", line_of(&text, quote)));
    }
    command.arg(path).status().map(drop).map_err(|e| {
        Error::new(program, format!("cannot be started: {e}"), "set PAGER to the program that shows texts")
    })
}

/// The line in which a quote begins, counted from 1; the first where it is not found.
fn line_of(text: &str, quote: &str) -> usize {
    let begins = quote.lines().next().unwrap_or("").split(" \u{2026} ").next().unwrap_or("");
    text.find(begins).map_or(1, |at| text[..at].matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_found_by_its_first_words() {
        let text = "The port.\n\n\"We wait,\" she said, \"and hope.\"\n";
        assert_eq!(line_of(text, "We wait, \u{2026} and hope."), 3);
        assert_eq!((line_of(text, "no such words"), line_of(text, "")), (1, 1));
    }
}
