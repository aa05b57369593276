use crate::segment::Document;

/// Every name of a text as `title|name=canonical`, persons with a `*`.
fn names(text: &str) -> Vec<String> {
    let document = Document::new(text);
    let shown = |m: &crate::recognise::NameMention| {
        let title = crate::model::Span::new(m.span.start, m.name.start).of(text).trim();
        format!("{title}|{}={}{}", m.name.of(text), m.canonical, if m.person { "*" } else { "" })
    };
    super::find(&document).iter().map(shown).collect()
}

#[test]
fn titles_and_descriptions_stand_before_names() {
    for (text, expected) in [
        ("On Friday harbour minister Ida Berg left.", "harbour minister|Ida Berg=Ida Berg*"),
        ("Norlandish opposition leader Ida Berg left.", "Norlandish opposition leader|Ida Berg=Ida Berg*"),
        (
            "N.L. Deputy Secretary of Ports Ida Berg left.",
            "N.L. Deputy Secretary of Ports|Ida Berg=Ida Berg*",
        ),
        ("They met Dr. Ida van der Berg.", "Dr.|Ida van der Berg=Ida van der Berg*"),
        ("It was Jean-Luc Berg.", "|Jean-Luc Berg=Jean-Luc Berg*"),
    ] {
        assert_eq!(names(text), [expected], "{text}");
    }
}

#[test]
fn mentions_are_linked_to_the_full_name() {
    let found = names(
        "Mayor Ida Berg spoke. Later Berg left for the Harbour Union. The HU waved, and so did the Union.",
    );
    assert_eq!(
        found,
        [
            "Mayor|Ida Berg=Ida Berg*",
            "|Berg=Ida Berg*",
            "|Harbour Union=Harbour Union",
            "|HU=Harbour Union",
            "|Union=Harbour Union"
        ]
    );
}

#[test]
fn capitals_at_the_start_of_sentences_are_no_names() {
    assert!(
        names("Rain fell. Bridges closed. However, the rain stopped. On Monday they reopened.")
            .iter()
            .all(|n| n.contains("Rain"))
    );
    assert_eq!(names("The rain fell. Rain stops.").len(), 0);
    for text in
        ["Twenty boats sank.", "Half the crew swam.", "Up to nine boats sank.", "Double the sum was asked."]
    {
        assert!(names(text).is_empty(), "{text}: {:?}", names(text));
    }
}
