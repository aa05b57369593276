//! Colour without counting: words carry marks that take no width, and one pass at the end turns them into ANSI codes
//! or takes them out. So layouts measure, wrap and pad coloured text as if it were plain.

/// What a piece of text means to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    /// Headings and names.
    Strong,
    /// What matters least.
    Dim,
    /// Cannot both hold.
    Bad,
    /// Differs.
    Warn,
    /// Agrees.
    Good,
    /// New.
    Added,
    /// Gone.
    Removed,
}

/// Every tone with its mark and its ANSI code. The marks are tag characters, which cleaned text never holds.
const TONES: [(Tone, char, &str); 7] = [
    (Tone::Strong, '\u{e0041}', "\u{1b}[1m"),
    (Tone::Dim, '\u{e0042}', "\u{1b}[2m"),
    (Tone::Bad, '\u{e0043}', "\u{1b}[1;31m"),
    (Tone::Warn, '\u{e0044}', "\u{1b}[33m"),
    (Tone::Good, '\u{e0045}', "\u{1b}[32m"),
    (Tone::Added, '\u{e0046}', "\u{1b}[32m"),
    (Tone::Removed, '\u{e0047}', "\u{1b}[31m"),
];
const END: char = '\u{e007f}';
const RESET: &str = "\u{1b}[0m";

/// The text with every word marked by itself, so that a line break between two words leaves no tone open.
pub(super) fn toned(text: &str, tone: Tone) -> String {
    let Some((_, mark, _)) = TONES.iter().find(|(t, ..)| *t == tone) else { return text.to_owned() };
    let word = |w: &str| if w.is_empty() { String::new() } else { format!("{mark}{w}{END}") };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Turns the marks of a laid-out text into ANSI codes, or takes them out. Neighbouring words of one tone on one line
/// become one stretch.
pub(super) fn paint(text: &str, colour: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<char> = None;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        // A word broken in two lines would carry its tone into the frame.
        let breaks = matches!(c, '\n' | '│' | '┆');
        if let (Some(mark), true) = (open, c == END || breaks) {
            let next = if breaks { "" } else { rest.as_str() };
            if let Some(after) = next.strip_prefix(' ').and_then(|r| r.strip_prefix(mark)) {
                out.push(' ');
                rest = after.chars();
                continue;
            }
            open = None;
            out.push_str(if colour { RESET } else { "" });
        }
        match TONES.iter().find(|(_, mark, _)| *mark == c) {
            Some((_, mark, code)) => {
                open = Some(*mark);
                out.push_str(if colour { code } else { "" });
            }
            None if c == END => {}
            None => out.push(c),
        }
    }
    out
}

/// The characters of a text without its marks, each with whether it stands in a tone.
pub(super) fn chars(text: &str) -> impl Iterator<Item = (char, bool)> + '_ {
    let mut open = false;
    text.chars().filter_map(move |c| {
        let begins = TONES.iter().any(|(_, mark, _)| *mark == c);
        open = begins || (open && c != END);
        (!begins && c != END).then_some((c, open))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::text::width;

    #[test]
    fn marks_take_no_width_and_leave_no_trace() {
        let marked = toned("cannot both hold", Tone::Bad);
        assert_eq!(width(&marked), 16);
        assert_eq!(paint(&marked, false), "cannot both hold");
        assert_eq!(paint(&marked, true), "\u{1b}[1;31mcannot both hold\u{1b}[0m");
    }

    #[test]
    fn neighbours_of_another_tone_keep_their_own() {
        let text = format!("{} {}", toned("old", Tone::Removed), toned("new", Tone::Added));
        assert_eq!(paint(&text, true), "\u{1b}[31mold\u{1b}[0m \u{1b}[32mnew\u{1b}[0m");
    }

    #[test]
    fn a_broken_word_does_not_colour_the_frame() {
        let broken = toned("overlong", Tone::Warn).replace("over", "over │\n");
        assert_eq!(paint(&broken, true), "\u{1b}[33mover \u{1b}[0m│\nlong");
    }
}
