//! Names for the terminal: one a block, its spellings below it with their outlets.

use std::fmt::Write as _;

use crate::model::{KnownName, Spelling};

/// Writes names; the text ends with a line end, and says so where there are none.
pub(super) fn render(names: &[KnownName]) -> String {
    if names.is_empty() {
        return "No names.\n".to_owned();
    }
    let mut out = String::new();
    for name in names {
        let kind = if name.person { ", person" } else { "" };
        let times = name.mentions();
        let mentions = if times == 1 { "mention" } else { "mentions" };
        let _ = writeln!(out, "{}: {times} {mentions}{kind}", name.canonical);
        let width = name.spellings.iter().map(|s| s.text.chars().count()).max().unwrap_or(0);
        for spelling in &name.spellings {
            let _ = writeln!(out, "  {:width$}  {}", spelling.text, outlets(spelling));
        }
    }
    out
}

/// `Harbour Post 3, Coast Radio 1`
fn outlets(spelling: &Spelling) -> String {
    let outlets: Vec<String> = spelling.outlets.iter().map(|(o, n)| format!("{o} {n}")).collect();
    outlets.join(", ")
}
