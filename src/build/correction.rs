//! The correction notices of an article: what the outlet itself says it changed.

use crate::lexicon::Corrections;
use crate::segment::Document;

/// The words of all correction notices, each from its first sentence to the end of its paragraph, in text order.
pub(super) fn notice(document: &Document) -> Option<String> {
    let corrections = Corrections::get();
    let mut notices: Vec<String> = Vec::new();
    let mut done = None;
    for sentence in &document.sentences {
        if done == Some(sentence.paragraph) || !corrections.is_notice(sentence.span.of(document.text)) {
            continue;
        }
        let end = document.paragraphs.get(sentence.paragraph).map_or(sentence.span.end, |p| p.end);
        let words = document.text.get(sentence.span.start..end).unwrap_or_default();
        notices.push(words.split_whitespace().collect::<Vec<_>>().join(" "));
        done = Some(sentence.paragraph);
    }
    (!notices.is_empty()).then(|| notices.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_reaches_to_the_end_of_its_paragraph() {
        let text = "Nine boats sank.\n\nCorrection: An earlier version gave seven boats. It was nine.\n\nThis story has been updated.";
        let expected =
            "Correction: An earlier version gave seven boats. It was nine. This story has been updated.";
        assert_eq!(notice(&Document::new(text)).as_deref(), Some(expected));
        assert_eq!(notice(&Document::new("The story was long. Nobody corrected it.")), None);
    }
}
