//! Who said what, from the text to the claims: one table for each thing a report may do, and for what is no report.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod circumstances;
mod negatives;
mod speakers;

use claimdiff::build;
use claimdiff::model::{Body, Claim, Source, Stance};

fn claims(text: &str) -> Vec<Claim> {
    let published = "2026-05-31".parse().ok();
    build::claims(Source { published, ..Source::default() }, text).claims
}

/// Every statement of a text as `form | speaker (name) | cue | words`, then what else is told of it.
fn statements(text: &str) -> Vec<String> {
    claims(text).iter().filter(|c| matches!(c.body, Body::Statement(_))).map(shown).collect()
}

fn shown(claim: &Claim) -> String {
    let Body::Statement(form) = claim.body else { return String::new() };
    let said = claim.attribution.clone().unwrap_or_default();
    let words = |phrase: &Option<String>| phrase.clone().unwrap_or_else(|| "-".into());
    let speaker = said.speaker.clone().map(|s| format!("{} ({})", s.phrase.text, words(&s.name)));
    let cue = said.cue.clone().map(|c| c.text);
    let mut line = format!("{form} | {} | {} | {}", words(&speaker), words(&cue), claim.text);
    let role = said.speaker.as_ref().and_then(|s| s.role.clone());
    let kind = said.speaker.as_ref().and_then(|s| s.kind).map(|k| k.to_string());
    let stance = Some(said.stance).filter(|s| *s != Stance::Asserts).map(|s| s.to_string());
    let more = [
        ("stance", stance),
        ("hedge", claim.hedge.clone()),
        ("role", role),
        ("type", kind),
        ("via", said.via),
        ("to", said.addressee),
        ("medium", said.medium),
        ("when", claim.when.map(|w| w.to_string())),
    ];
    for (key, value) in more {
        line.extend(value.map(|v| format!(" | {key}: {v}")));
    }
    line
}

/// Fails unless each text has just these statements.
fn check(table: &[(&str, &[&str])]) {
    let wrong: Vec<String> = table
        .iter()
        .filter(|(text, expected)| statements(text) != *expected)
        .map(|(text, _)| format!("{text}\n   found {:#?}", statements(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Fails where any text has a statement.
fn silent(texts: &[&str]) {
    let wrong: Vec<String> = texts
        .iter()
        .filter(|t| !statements(t).is_empty())
        .map(|t| format!("{t}: {:?}", statements(t)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn quotation_marks_of_every_style() {
    for text in [
        "\"The dam is safe,\" Ida Berg said.",
        "“The dam is safe,” Ida Berg said.",
        "‘The dam is safe,’ Ida Berg said.",
        "'The dam is safe,' Ida Berg said.",
        "''The dam is safe,'' Ida Berg said.",
        "``The dam is safe,'' Ida Berg said.",
        "“The dam is safe,\" Ida Berg said.",
        "\"The dam is safe,” Ida Berg said.",
    ] {
        assert_eq!(statements(text), ["direct | Ida Berg (Ida Berg) | said | The dam is safe,"], "{text}");
    }
    check(&[
        (
            "“They shouted ‘run’ and left,” Ida Berg said.",
            &["direct | Ida Berg (Ida Berg) | said | They shouted ‘run’ and left,"],
        ),
        (
            "'It's the farmers' dam,' Ida Berg said.",
            &["direct | Ida Berg (Ida Berg) | said | It's the farmers' dam,"],
        ),
    ]);
}

#[test]
fn missing_marks_never_swallow_the_article() {
    check(&[
        (
            "The dam is safe,\" Ida Berg said.\n\nThe farmers went home.",
            &["direct | Ida Berg (Ida Berg) | said | The dam is safe"],
        ),
        (
            "\"The dam is safe, Ida Berg said. The farmers went home.",
            &["direct | Ida Berg (Ida Berg) | said | The dam is safe,"],
        ),
        (
            "Ida Berg said: \"The dam is safe.\n\nThe farmers went home.",
            &["direct | Ida Berg (Ida Berg) | said | The dam is safe."],
        ),
    ]);
}

#[test]
fn quotations_over_paragraphs_and_around_their_attribution() {
    check(&[
        (
            "“The dam is old.\n\n“It was built badly.\n\n“It will fall,” Ida Berg said.",
            &["direct | Ida Berg (Ida Berg) | said | The dam is old. … It was built badly. … It will fall,"],
        ),
        (
            "\"The dam is old,\" said Ida Berg, the mayor, \"and the town is dry.\"",
            &[
                "direct | Ida Berg (Ida Berg) | said | The dam is old, … and the town is dry. | role: the mayor",
            ],
        ),
        (
            "\"The dam is old,\" said Ida Berg. \"The town is dry. We can go home.\"",
            &[
                "direct | Ida Berg (Ida Berg) | said | The dam is old,",
                "direct | Ida Berg (Ida Berg) | said | The town is dry. We can go home.",
            ],
        ),
        (
            "Ida Berg said the dam was safe.\n\n\"It was built well and it will stand.\"\n\n\"Nobody need leave,\" Olaf Lund said.",
            &[
                "indirect | Ida Berg (Ida Berg) | said | the dam was safe",
                "direct | Ida Berg (Ida Berg) | said | It was built well and it will stand.",
                "direct | Olaf Lund (Olaf Lund) | said | Nobody need leave,",
            ],
        ),
    ]);
}

#[test]
fn transcripts_and_signatures() {
    check(&[
        (
            "Ida Berg: The dam is old.\nOlaf Lund: How do you know?",
            &[
                "direct | Ida Berg (Ida Berg) | : | The dam is old.",
                "direct | Olaf Lund (Olaf Lund) | : | How do you know?",
            ],
        ),
        (
            "Ida Berg met us at the dam.\n\nQ: Is it old?\n\nA: \"It was built in 1911.\"",
            &["direct | Q (-) | : | Is it old?", "direct | A (Ida Berg) | : | It was built in 1911."],
        ),
        (
            "Ida Berg met Olaf Lund.\n\nQ: Is the dam old?\n\nA: It is new.",
            &["direct | Q (-) | : | Is the dam old?", "direct | A (-) | : | It is new."],
        ),
        ("\"The dam is old.\"\n- Ida Berg", &["direct | Ida Berg (Ida Berg) | - | The dam is old."]),
        (
            "Olaf Lund left early. \"The dam is old and dry.\" \u{2013} Ida Berg, mayor of Oxbow",
            &["direct | Ida Berg (Ida Berg) | \u{2013} | The dam is old and dry. | role: mayor of Oxbow"],
        ),
    ]);
}

#[test]
fn quoted_words_that_are_no_statements() {
    silent(&[
        "The so-called \"wall\" fell.",
        "Her book \"The Dam\" sold well.",
        "Ida \"the Wall\" Berg left.",
        "\"The Dam\"\nThe film opened on Friday.",
        "The word \"dam\" is old.",
        "The dam, known as \"the Wall\", was built in 1911.",
        "\"Safe\" dam fails again",
        "Ida Berg wrote \"The Long Dam\" for the nicknamed \"River King\".",
        "Ida Berg wrote the song \"The Long Dam\" in a week.",
        "The vote was close and \"a dry dam\" - Ida Berg's phrase - was heard.",
    ]);
}

#[test]
fn reported_clauses_are_whole() {
    check(&[
        (
            "Ida Berg said the dam was safe because it was new, and that it would stand for years.",
            &[
                "indirect | Ida Berg (Ida Berg) | said | the dam was safe because it was new, and that it would stand for years",
            ],
        ),
        (
            "Ida Berg said the dam, built in 1911, was safe.",
            &["indirect | Ida Berg (Ida Berg) | said | the dam, built in 1911, was safe"],
        ),
        (
            "The dam is safe, Ida Berg says, and it will stand.",
            &["indirect | Ida Berg (Ida Berg) | says | The dam is safe … and it will stand"],
        ),
        (
            "Ida Berg said the dam was \"safe\" and \"dry.\"",
            &["mixed | Ida Berg (Ida Berg) | said | the dam was \"safe\" and \"dry.\""],
        ),
        (
            "Ida Berg said the dam was safe. But it would need repairs, she said.",
            &[
                "indirect | Ida Berg (Ida Berg) | said | the dam was safe",
                "indirect | she (Ida Berg) | said | it would need repairs",
            ],
        ),
    ]);
}

#[test]
fn a_phrase_that_opens_its_sentence_takes_nothing_of_the_one_before() {
    check(&[
        (
            "The dam was built in 1911. According to Ana Ruiz, it will fall.",
            &["indirect | Ana Ruiz (Ana Ruiz) | According to | it will fall"],
        ),
        (
            "Ida Berg quoted Olaf Lund as saying that the dam was old. According to Ana Ruiz, it will fall.",
            &[
                "indirect | Olaf Lund (Olaf Lund) | saying | the dam was old | via: Ida Berg",
                "indirect | Ana Ruiz (Ana Ruiz) | According to | it will fall",
            ],
        ),
    ]);
}

#[test]
fn an_apposition_after_according_to_belongs_to_the_speaker() {
    check(&[
        (
            "According to Ana Ruiz, the mayor of Oxbow, the dam will fall.",
            &["indirect | Ana Ruiz (Ana Ruiz) | According to | the dam will fall | role: the mayor of Oxbow"],
        ),
        (
            "According to Ana Ruiz, in the end the dam will fall, and soon.",
            &["indirect | Ana Ruiz (Ana Ruiz) | According to | in the end the dam will fall, and soon"],
        ),
    ]);
}

#[test]
fn nouns_report() {
    check(&[
        (
            "Despite a promise by Mayor Ida Berg to mend the dam, nothing happened.",
            &["indirect | Mayor Ida Berg (Ida Berg) | promise | to mend the dam | role: Mayor"],
        ),
        ("There were reports that the dam had failed.", &["indirect | - | reports | the dam had failed"]),
        (
            "The minister met Ida Berg. Engineers issued a warning that the dam could fail.",
            &["indirect | Engineers (Engineers) | warning | the dam could fail"],
        ),
    ]);
    silent(&[
        "The claim that Ida Berg filed was false.",
        "Her promise was kept.",
        "The statement came late.",
    ]);
}

#[test]
fn passives_report() {
    check(&[
        (
            "Ida Berg was quoted as saying the dam was safe.",
            &["indirect | Ida Berg (Ida Berg) | quoted as saying | the dam was safe"],
        ),
        ("The rebels are said to hold the dam.", &["indirect | - | said | The rebels … to hold the dam"]),
        ("It is believed that the dam will hold.", &["indirect | - | believed | the dam will hold"]),
        (
            "The firm was accused by residents of hiding the cracks.",
            &["indirect | residents (residents) | accused | hiding the cracks | type: witness"],
        ),
        (
            "Carriers were urged by the ministry to avoid the valley.",
            &["indirect | the ministry (ministry) | urged | Carriers … to avoid the valley"],
        ),
    ]);
    silent(&["Residents were told that the dam was safe.", "The thief was described in detail."]);
}

#[test]
fn embedded_words_and_infinitives() {
    check(&[
        (
            "Farmers fought what Ida Berg described as \"a theft of water\".",
            &["mixed | Ida Berg (Ida Berg) | described | \"a theft of water\""],
        ),
        (
            "Ida Berg called it \"a black day for farmers\".",
            &["mixed | Ida Berg (Ida Berg) | called | it \"a black day for farmers\""],
        ),
        (
            "The ministry urged carriers to avoid the valley.",
            &["indirect | The ministry (ministry) | urged | carriers to avoid the valley | to: carriers"],
        ),
        ("Ida Berg vowed not to resign.", &["indirect | Ida Berg (Ida Berg) | vowed | not to resign"]),
        (
            "Ida Berg threatened to sue the firm.",
            &["indirect | Ida Berg (Ida Berg) | threatened | to sue the firm"],
        ),
    ]);
    for cue in ["described as", "called"] {
        let text = format!("What Ida Berg {cue} \"a farce\" went on for three hours.");
        let verb = cue.split(' ').next().unwrap();
        assert_eq!(statements(&text), [format!("mixed | Ida Berg (Ida Berg) | {verb} | \"a farce\"")]);
    }
    silent(&["Ida Berg called the dam.", "Floods threatened the dam."]);
}

#[test]
fn denials_and_refusals_have_a_stance() {
    check(&[
        (
            "The ministry denied that the dam had cracks.",
            &["indirect | The ministry (ministry) | denied | the dam had cracks | stance: denies"],
        ),
        (
            "Ida Berg declined to comment.",
            &["indirect | Ida Berg (Ida Berg) | declined | to comment | stance: denies"],
        ),
        (
            "Ida Berg would not say whether the dam was safe.",
            &["indirect | Ida Berg (Ida Berg) | say | whether the dam was safe | stance: doubts"],
        ),
        (
            "Ida Berg did not rule out a second dam.",
            &["indirect | Ida Berg (Ida Berg) | rule out | a second dam | stance: doubts"],
        ),
        (
            "Ida Berg did not rule out that the dam would fall.",
            &["indirect | Ida Berg (Ida Berg) | rule out | the dam would fall | stance: doubts"],
        ),
        (
            "Ida Berg would not say who built the dam.",
            &["indirect | Ida Berg (Ida Berg) | say | who built the dam | stance: doubts"],
        ),
        (
            "Ida Berg denied the charge and said she would sue.",
            &[
                "indirect | Ida Berg (Ida Berg) | denied | the charge | stance: denies",
                "indirect | Ida Berg (Ida Berg) | said | she would sue",
            ],
        ),
    ]);
}

#[test]
fn verbs_outside_the_lexicon_report_by_their_frame() {
    check(&[
        (
            "Ida Berg grumbled that the dam was old.",
            &["indirect | Ida Berg (Ida Berg) | grumbled | the dam was old"],
        ),
        (
            "\"The dam is old,\" Ida Berg grumbled.",
            &["direct | Ida Berg (Ida Berg) | grumbled | The dam is old,"],
        ),
    ]);
    silent(&["Ida Berg knew that the dam was old.", "The crack showed that the dam was old."]);
}
