//! Strings as YAML scalars that every reader takes for the same string, each on one line.

use serde_yaml::{DoubleQuoted, SerializerOptions, ser_options, to_string_with_options};

/// A string for a block: plain where no reader could take it for anything else, else quoted.
pub(super) fn block(text: &str) -> String {
    if safe(text) { one_line(text) } else { quoted(text) }
}

/// A string for a flow mapping, where brackets and commas have meaning.
pub(super) fn flow(text: &str) -> String {
    let plain = text.chars().all(|c| c.is_alphanumeric() || " -_%".contains(c));
    if plain && safe(text) { one_line(text) } else { quoted(text) }
}

/// A string between double quotes.
pub(super) fn quoted(text: &str) -> String {
    one_line(DoubleQuoted(text))
}

/// Whether no character needs an escape for some reader.
fn safe(text: &str) -> bool {
    text.chars().all(|c| {
        !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}'..='\u{ffff}')
    })
}

fn one_line(value: impl serde::Serialize) -> String {
    // Strings cannot fail to serialise.
    let mut line = to_string_with_options(&value, options()).unwrap_or_default();
    line.truncate(line.trim_end_matches('\n').len());
    line
}

fn options() -> SerializerOptions {
    ser_options! { prefer_block_scalars: false, folded_wrap_chars: usize::MAX }
}
