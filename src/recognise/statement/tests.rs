use crate::grammar::Trees;
use crate::lexicon::{Entry, Media, ReportingNouns, ReportingVerbs, SpeakerKinds};
use crate::model::Stance::{Asserts, Denies, Doubts};
use crate::recognise::{names, statements};
use crate::segment::Document;

/// Every statement of a text as `form | speaker (name) | cue | words`.
fn read(text: &str) -> Vec<String> {
    let document = Document::new(text);
    let found = statements(&Trees::new(&document), &names(&document));
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
fn trees_grow_only_where_words_leave_it_open() {
    for (text, grown) in [
        ("Ida Berg urged the drivers to wait.", 0),
        ("Ida Berg said that the ferry is old.", 0),
        ("The plan shows that the pier is old.", 0),
        ("As Ida Berg says the ferry is old, it stays.", 1),
    ] {
        let document = Document::new(text);
        let trees = Trees::new(&document);
        statements(&trees, &names(&document));
        assert_eq!(trees.grown(), grown, "{text}");
    }
}

#[test]
fn every_verb_is_recognised_in_its_examples_and_not_in_its_counter_examples() {
    let mut wrong = Vec::new();
    for verb in ReportingVerbs::entries() {
        let fires = |text: &String| {
            let document = Document::new(text);
            let cues =
                statements(&Trees::new(&document), &names(&document)).into_iter().filter_map(|s| s.cue);
            cues.into_iter().any(|cue| verb.has_form(cue.of(text)))
        };
        wrong.extend(verb.examples().iter().filter(|e| !fires(e)).map(|e| format!("not found: {e}")));
        wrong.extend(verb.not().iter().filter(|e| fires(e)).map(|e| format!("found: {e} {:?}", read(e))));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sort_of_speaker_and_medium_is_recognised_in_its_examples_only() {
    let statements = |text: &str| {
        let document = Document::new(text);
        statements(&Trees::new(&document), &names(&document))
    };
    let mut wrong = Vec::new();
    for words in SpeakerKinds::entries() {
        let of_kind = |text: &String| {
            let mut kinds = statements(text).into_iter().filter_map(|s| s.speaker?.kind);
            kinds.any(|k| k == words.kind)
        };
        wrong.extend(words.examples().iter().filter(|e| !of_kind(e)).map(|e| format!("not found: {e}")));
        wrong.extend(words.not().iter().filter(|e| of_kind(e)).map(|e| format!("found: {e}")));
    }
    for medium in Media::entries() {
        let told = |text: &String| statements(text).iter().any(|s| s.medium.is_some());
        wrong.extend(medium.examples().iter().filter(|e| !told(e)).map(|e| format!("not found: {e}")));
        wrong.extend(medium.not().iter().filter(|e| told(e)).map(|e| format!("found: {e}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_noun_is_recognised_in_its_examples_and_not_in_its_counter_examples() {
    let nominal = |text: &String| {
        let document = Document::new(text);
        let mut found = statements(&Trees::new(&document), &names(&document)).into_iter();
        found.any(|s| s.rule == "statement/nominal")
    };
    let mut wrong = Vec::new();
    for noun in ReportingNouns::entries() {
        wrong.extend(noun.examples().iter().filter(|e| !nominal(e)).map(|e| format!("not found: {e}")));
        wrong.extend(noun.not().iter().filter(|e| nominal(e)).map(|e| format!("found: {e}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Checks a table of texts, each with all its statements.
fn check(table: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let found = read(text);
        if found != *expected {
            wrong.push(format!("{text}\n   found {found:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn direct_speech_in_every_order() {
    check(&[
        (
            "\"The ferry sank,\" harbour master Ida Berg said on Monday.",
            &["Direct | harbour master Ida Berg (Ida Berg) | said | The ferry sank,"],
        ),
        (
            "“The ferry sank,” said Ida Berg, who runs the port.",
            &["Direct | Ida Berg (Ida Berg) | said | The ferry sank,"],
        ),
        (
            "Ida Berg told reporters: \"The ferry sank.\"",
            &["Direct | Ida Berg (Ida Berg) | told | The ferry sank."],
        ),
        ("Ida Berg said, ''The ferry sank.''", &["Direct | Ida Berg (Ida Berg) | said | The ferry sank."]),
        ("\"Did it sink?\" Ida Berg asked.", &["Direct | Ida Berg (Ida Berg) | asked | Did it sink?"]),
        (
            "\"The ferry,\" said Ida Berg, \"sank at noon.\"",
            &["Direct | Ida Berg (Ida Berg) | said | The ferry, .. sank at noon."],
        ),
        (
            "\"The ferry sank,\" Ida Berg said. \"Nobody was hurt.\"",
            &[
                "Direct | Ida Berg (Ida Berg) | said | The ferry sank,",
                "Direct | Ida Berg (Ida Berg) | said | Nobody was hurt.",
            ],
        ),
        (
            "Ida Berg said the ferry had sunk.\n\"Nobody was hurt. We are glad.\"",
            &[
                "Indirect | Ida Berg (Ida Berg) | said | the ferry had sunk",
                "Direct | Ida Berg (Ida Berg) | said | Nobody was hurt. We are glad.",
            ],
        ),
        (
            "\"The ferry sank. It was old.\n\"Nobody was hurt,\" Ida Berg said.",
            &["Direct | Ida Berg (Ida Berg) | said | The ferry sank. It was old. .. Nobody was hurt,"],
        ),
        (
            "\"Whatever anyone says, it sank,\" said Ida Berg.",
            &["Direct | Ida Berg (Ida Berg) | said | Whatever anyone says, it sank,"],
        ),
    ]);
}

#[test]
fn quoted_words_that_nobody_says() {
    check(&[
        ("The so-called \"ghost ferry\" lay at the pier.", &[]),
        ("Ida \"Skipper\" Berg left the pier.", &[]),
        ("The film \"Night Ferry\" opens on Friday.", &[]),
        ("‘Old ferry’\nThe pier was empty.", &[]),
    ]);
}

#[test]
fn reported_clauses_with_and_without_that() {
    check(&[
        ("Ida Berg said that the ferry sank.", &["Indirect | Ida Berg (Ida Berg) | said | the ferry sank"]),
        (
            "Ida Berg said on Monday the ferry sank.",
            &["Indirect | Ida Berg (Ida Berg) | said | the ferry sank"],
        ),
        ("The ferry sank, Ida Berg said.", &["Indirect | Ida Berg (Ida Berg) | said | The ferry sank"]),
        (
            "The ferry, Ida Berg said, had no lights.",
            &["Indirect | Ida Berg (Ida Berg) | said | The ferry .. had no lights"],
        ),
        (
            "Ida Berg, a lawyer for the port, said the ferry \"was never safe\" at night.",
            &["Mixed | Ida Berg (Ida Berg) | said | the ferry \"was never safe\" at night"],
        ),
        (
            "Ida Berg said the ferry sank and promised to raise it.",
            &[
                "Indirect | Ida Berg (Ida Berg) | said | the ferry sank",
                "Indirect | Ida Berg (Ida Berg) | promised | to raise it",
            ],
        ),
        (
            "Ida Berg said the ferry sank, but Olaf Lund denied it had left the pier.",
            &[
                "Indirect | Ida Berg (Ida Berg) | said | the ferry sank",
                "Indirect | Olaf Lund (Olaf Lund) | denied | it had left the pier",
            ],
        ),
        (
            "Ida Berg thanked the crew, adding that the ferry was old.",
            &["Indirect | Ida Berg (Ida Berg) | adding | the ferry was old"],
        ),
        (
            "The port, which claims it was never warned, closed the pier.",
            &["Indirect | which (port) | claims | it was never warned"],
        ),
    ]);
}

#[test]
fn clauses_that_only_the_tree_shows() {
    check(&[
        (
            "Harbour unions say dockers want a new pier.",
            &["Indirect | Harbour unions (Harbour unions) | say | dockers want a new pier"],
        ),
        (
            "Nobody doubts the plan, said Ida Berg, a pilot who knows the reef.",
            &["Indirect | Ida Berg (Ida Berg) | said | Nobody doubts the plan"],
        ),
        (
            "The reef grew, according to Ida Berg, a pilot who knows it.",
            &["Indirect | Ida Berg (Ida Berg) | according to | The reef grew"],
        ),
        (
            "While Ida Berg says the pilot was drunk, the court found no proof.",
            &["Indirect | Ida Berg (Ida Berg) | says | the pilot was drunk"],
        ),
    ]);
}

#[test]
fn according_to_before_after_and_inside() {
    check(&[
        (
            "The ferry sank, according to the port.",
            &["Indirect | the port (port) | according to | The ferry sank"],
        ),
        (
            "According to the port, the ferry sank.",
            &["Indirect | the port (port) | According to | the ferry sank"],
        ),
        (
            "The ferry, according to Ida Berg, sank at noon.",
            &["Indirect | Ida Berg (Ida Berg) | according to | The ferry .. sank at noon"],
        ),
        ("The crew sailed according to plan and on time.", &[]),
    ]);
}

#[test]
fn objects_infinitives_and_what_things_are_called() {
    check(&[
        (
            "Ida Berg accused the crew of leaving the bridge.",
            &["Indirect | Ida Berg (Ida Berg) | accused | leaving the bridge"],
        ),
        (
            "Ida Berg urged the crew to leave.",
            &["Indirect | Ida Berg (Ida Berg) | urged | the crew to leave"],
        ),
        (
            "Ida Berg called for a new ferry on Friday.",
            &["Indirect | Ida Berg (Ida Berg) | called for | a new ferry"],
        ),
        (
            "Ida Berg called the crew \"heroes.\"",
            &["Mixed | Ida Berg (Ida Berg) | called | the crew \"heroes.\""],
        ),
        (
            "Ida Berg praised the crew as Olaf Lund visited the pier.",
            &["Indirect | Ida Berg (Ida Berg) | praised | the crew"],
        ),
        ("Ida Berg called the crew.", &[]),
        ("The crew was told to leave.", &[]),
        ("Two reports lay on the desk.", &[]),
    ]);
}

#[test]
fn speakers_get_their_full_names() {
    check(&[
        (
            "Ida Berg came home. She said the ferry sank.",
            &["Indirect | She (Ida Berg) | said | the ferry sank"],
        ),
        (
            "Norlandish President Ida Berg met Sudland leader Olaf Lund. The Norlandish strongwoman left. The Norlandish leader said the ferry sank.",
            &["Indirect | The Norlandish leader (Ida Berg) | said | the ferry sank"],
        ),
        (
            "The Harbour Union met Ida Berg. It said the ferry sank.",
            &["Indirect | It (Harbour Union) | said | the ferry sank"],
        ),
        (
            "Port chief Ida Berg said the ferry sank, the Coast news agency reported.",
            &[
                "Indirect | the Coast news agency (Coast) | reported | Port chief Ida Berg said the ferry sank",
                "Indirect | Port chief Ida Berg (Ida Berg) | said | the ferry sank",
            ],
        ),
    ]);
}

#[test]
fn labels_attribute_without_a_verb() {
    check(&[
        ("BERG: The ferry sank at noon.", &["Direct | BERG (BERG) | : | The ferry sank at noon."]),
        ("\"BERG: The ferry sank at noon.", &["Direct | BERG (BERG) | : | The ferry sank at noon."]),
        (
            "“The ferry sank. I saw it.” — Ida Berg",
            &["Direct | Ida Berg (Ida Berg) | — | The ferry sank. I saw it."],
        ),
    ]);
}

#[test]
fn stance_and_chains() {
    let statements = |text: &str| {
        let document = Document::new(text);
        let found = statements(&Trees::new(&document), &names(&document));
        found
            .into_iter()
            .map(|s| (s.stance, s.via.first().map(|v| v.of(text).to_owned())))
            .collect::<Vec<_>>()
    };
    assert_eq!(statements("Ida Berg denied that the ferry sank."), [(Denies, None)]);
    assert_eq!(statements("Ida Berg does not believe that the ferry sank."), [(Denies, None)]);
    assert_eq!(statements("Ida Berg doubts that the ferry sank."), [(Doubts, None)]);
    let chain = statements("Ida Berg said the ferry sank, the agency reported.");
    assert_eq!(chain, [(Asserts, None), (Asserts, Some("the agency".to_owned()))]);
}

#[test]
fn any_text_is_read_in_linear_time() {
    for text in [
        "",
        "said",
        "said.",
        "\"",
        "according to",
        "He said",
        ", said",
        "said,\"",
        "“said”said",
        ": \"a",
        "é said é’s",
        "( ) said",
    ] {
        read(text);
    }
    let started = std::time::Instant::now();
    read(&"He said, she added and the , \"x said “ it ( ".repeat(5_000));
    read(&"the port said and said and ".repeat(20_000));
    assert!(started.elapsed().as_secs() < 20);
}

/// Words and marks that the rules ask about, in any order.
const PIECES: &str = "said|Ida|Berg| | |\"|“|”|''|'|’s|,|.|:|—|(|)|according to|that|who|and|as|he|told|of|the|accused|called|\
    for|on Monday|\n|é|to|[|](x)|claims|saying|not|-|%|BERG:|$5|…|not to|in a statement|\u{200b}|?";

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(100))]

    #[test]
    fn any_words_in_any_order_are_read(pieces in proptest::collection::vec(proptest::sample::select(PIECES.split('|').collect::<Vec<_>>()), 0..80)) {
        let text: String = pieces.join(" ");
        let tight: String = pieces.concat();
        for text in [&text, &tight] {
            let document = Document::new(text);
            for found in statements(&Trees::new(&document), &names(&document)) {
                for part in found.parts.iter().chain(found.cue.iter()) {
                    proptest::prop_assert!(text.get(part.range()).is_some_and(|words| !words.is_empty()));
                }
            }
        }
    }
}
