use crate::lexicon::{Entry, ReportingVerbs};
use crate::recognise::{names, statements};
use crate::segment::Document;

/// Every statement of a text as `form | speaker (name) | cue | words`.
fn read(text: &str) -> Vec<String> {
    let document = Document::new(text);
    let found = statements(&document, &names(&document));
    let shown = |s: &crate::recognise::StatementMention| {
        let speaker = s.speaker.as_ref();
        let who = speaker.map_or("-", |x| x.span.of(text));
        let name = speaker.and_then(|x| x.name.as_deref()).unwrap_or("?");
        let cue = s.cue.map_or("-", |c| c.of(text));
        let parts: Vec<&str> = s.parts.iter().map(|p| p.of(text)).collect();
        format!("{:?} | {who} ({name}) | {cue} | {}", s.form, parts.join(" .. "))
    };
    found.iter().map(shown).collect()
}

#[test]
fn every_verb_is_recognised_in_its_examples_and_not_in_its_counter_examples() {
    let mut wrong = Vec::new();
    for verb in ReportingVerbs::entries() {
        let fires = |text: &String| {
            let document = Document::new(text);
            let cues = statements(&document, &names(&document)).into_iter().filter_map(|s| s.cue);
            cues.into_iter().any(|cue| verb.has_form(cue.of(text)))
        };
        wrong.extend(verb.examples().iter().filter(|e| !fires(e)).map(|e| format!("not found: {e}")));
        wrong.extend(verb.not().iter().filter(|e| fires(e)).map(|e| format!("found: {e} {:?}", read(e))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
