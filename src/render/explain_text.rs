//! Explanations for the terminal.

use super::Options;
use super::text::{clean, pad, shorten, width, wrap};
use super::tone::{self, Tone, paint, toned};
use crate::report::{ClaimStory, Explanation, FactStory, MemberStory, PairStory};

const NARROWEST: usize = 40;
/// Longest words of one claim in a list, in columns.
const LONGEST: usize = 100;
/// Width of the names on the left.
const KEY: usize = 10;

/// What there is to say about a claim or a fact.
pub(super) fn render(explanation: &Explanation, options: Options) -> String {
    let mut page = Page { out: String::new(), width: options.width.max(NARROWEST) };
    match explanation {
        Explanation::Claim(story) => claim(&mut page, story),
        Explanation::Fact(story) => fact(&mut page, story),
    }
    paint(&page.out, options.colour)
}

/// Lines under way.
struct Page {
    out: String,
    width: usize,
}

impl Page {
    fn title(&mut self, id: &str, text: &str) {
        let line = format!("{} {}", toned(&clean(id), Tone::Strong), clean(text));
        for line in wrap(line.trim_end(), self.width) {
            self.line(&line);
        }
    }

    fn heading(&mut self, text: &str) {
        self.line("");
        self.line(&toned(text, Tone::Strong));
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// A name and its text, wrapped beside it.
    fn entry(&mut self, key: &str, text: &str) {
        let mut key = pad(&toned(key, Tone::Dim), KEY);
        for line in wrap(text, self.width.saturating_sub(KEY + 3)) {
            self.line(&format!("  {key} {line}"));
            key = " ".repeat(KEY);
        }
    }

    /// A sentence with carets under the marked words.
    fn marked(&mut self, sentence: &str) {
        for line in wrap(sentence, self.width.saturating_sub(4)) {
            self.line(&format!("  {line}"));
            let carets = carets(&line);
            if !carets.is_empty() {
                self.line(&format!("  {}", toned(&carets, Tone::Warn)));
            }
        }
    }
}

fn claim(page: &mut Page, story: &ClaimStory) {
    page.title(&story.address, &format!("a {} of {}", story.kind, story.source));
    page.heading("sentence");
    page.marked(&with_marks(story));
    page.heading("read as");
    for (name, value) in &story.read {
        page.entry(name, &clean(value));
    }
    let rules =
        if story.rules.is_empty() { "not kept in claim sets".to_owned() } else { story.rules.join(", ") };
    page.entry("rules", &clean(&rules));
    page.heading("facts");
    if story.facts.is_empty() {
        page.line("  none: no other source was found to tell it");
    }
    story.facts.iter().for_each(|fact| page.line(&format!("  {}", clean(fact))));
    pairs(page, "left out", &story.rejected);
}

fn fact(page: &mut Page, story: &FactStory) {
    page.title(&story.id, &story.label);
    page.heading("verdict");
    let reason = story.reason.map_or_else(String::new, |r| format!(", {}", r.to_string().replace('_', " ")));
    page.entry("verdict", &format!("{}{reason}", story.verdict));
    page.entry("rule", story.rule);
    if !story.why.is_empty() {
        page.entry("why", &clean(&story.why));
    }
    if let Some((a, b)) = &story.decided_by {
        page.entry("between", &format!("{} and {}", clean(a), clean(b)));
    }
    page.heading("claims");
    for MemberStory { address, says: said, by } in &story.members {
        let voice = said.voice.as_ref().map_or_else(String::new, |v| format!(" ({})", clean(v)));
        let words = shorten(&clean(&said.words), &clean(&said.text), LONGEST);
        page.line(&format!("  {}", toned(&clean(address), Tone::Strong)));
        page.entry("says", &format!("{words}{voice}"));
        page.entry("value", &clean(&said.value));
        if let Some(pair) = by {
            page.entry("in by", &format!("{:.2} with {}: {}", pair.score, clean(&pair.b.0), features(pair)));
        }
    }
    pairs(page, "joined because", &story.pairings);
    pairs(page, "nearest to being in, and left out", &story.rejected);
    if story.rejected.is_empty() {
        page.heading("nearest to being in");
        page.line("  no claim came near");
    }
}

fn pairs(page: &mut Page, heading: &str, pairs: &[PairStory]) {
    if pairs.is_empty() {
        return;
    }
    page.heading(heading);
    for pair in pairs {
        for (address, words) in [&pair.a, &pair.b] {
            let words = shorten(&clean(words), "", LONGEST);
            for line in wrap(&format!("{}: {words}", clean(address)), page.width - 4) {
                page.line(&format!("  {line}"));
            }
        }
        page.entry(&format!("{:.2}", pair.score), &features(pair));
    }
}

/// What spoke for and against, with its weight: `context +1.20, other_time -0.40`.
pub(super) fn features(pair: &PairStory) -> String {
    let features = pair.features.iter().map(|(name, weight)| format!("{name} {weight:+.2}"));
    features.collect::<Vec<_>>().join(", ")
}

/// Pairs under a heading, in lines of so many columns; nothing where there are none.
pub(super) fn candidates(heading: &str, list: &[PairStory], width: usize) -> String {
    let mut page = Page { out: String::new(), width };
    pairs(&mut page, heading, list);
    page.out
}

/// The sentence in one line, the claim's words toned.
fn with_marks(story: &ClaimStory) -> String {
    let mut out = String::new();
    let mut at = 0;
    for range in &story.marked {
        let (Some(before), Some(marked)) =
            (story.sentence.get(at..range.start), story.sentence.get(range.clone()))
        else {
            continue;
        };
        out.push_str(&spaced(before));
        out.push_str(&toned(&spaced(marked), Tone::Strong));
        at = range.end;
    }
    out + &spaced(story.sentence.get(at..).unwrap_or(""))
}

/// Clean text that keeps a space at either end.
fn spaced(text: &str) -> String {
    let lead = if text.starts_with(char::is_whitespace) { " " } else { "" };
    let trail = if text.len() > 1 && text.ends_with(char::is_whitespace) { " " } else { "" };
    format!("{lead}{}{trail}", clean(text))
}

/// Carets under the toned words of a line and under the spaces between them; empty where there are none.
fn carets(line: &str) -> String {
    let mut out = String::new();
    for (c, toned) in tone::chars(line) {
        let mark = if toned { '^' } else { ' ' };
        out.extend(std::iter::repeat_n(mark, width(c.encode_utf8(&mut [0; 4]))));
    }
    out.trim_end().replace("^ ^", "^^^")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_stand_under_the_claim() {
        let line = format!("水 had {} boats", toned("more than 20", Tone::Strong));
        assert_eq!(carets(&line), "       ^^^^^^^^^^^^");
        assert_eq!(carets("nothing here"), "");
    }
}
