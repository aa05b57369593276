//! Who speaks: names, descriptions, pronouns, and the way their words came.

use super::{check, claims};
use claimdiff::model::Claim;

#[test]
fn speakers_keep_role_sort_and_the_way_their_words_came() {
    check(&[
        (
            "Ida Berg, a lawyer with the River Trust, spoke. She said the dam was safe.",
            &["indirect | She (Ida Berg) | said | the dam was safe | role: a lawyer with the River Trust"],
        ),
        (
            "Ida Berg's spokeswoman, Ana Ruiz, said the dam was safe.",
            &[
                "indirect | Ida Berg's spokeswoman, Ana Ruiz (Ana Ruiz) | said | the dam was safe | role: spokeswoman",
            ],
        ),
        (
            "John Berg met Anna Lund. \"The dam is old,\" he said. \"It is not,\" she said.",
            &[
                "direct | he (John Berg) | said | The dam is old,",
                "direct | she (Anna Lund) | said | It is not,",
            ],
        ),
        (
            "The farmers met Ida Berg. They said the dam was old.",
            &["indirect | They (farmers) | said | the dam was old"],
        ),
        (
            "The Kremlin said the dam was safe.",
            &["indirect | The Kremlin (Kremlin) | said | the dam was safe | type: metonym"],
        ),
        (
            "A person familiar with the plan said the dam was old.",
            &[
                "indirect | A person familiar with the plan (person familiar with the plan) | said | the dam was old | type: insider",
            ],
        ),
    ]);
}

#[test]
fn words_come_from_their_source_through_those_who_pass_them_on() {
    check(&[
        (
            "Coast Radio quoted Ida Berg as saying that the dam was safe.",
            &["indirect | Ida Berg (Ida Berg) | saying | the dam was safe | via: Coast Radio"],
        ),
        (
            "Coast Radio, citing Ida Berg, reported that the dam had burst.",
            &["indirect | Ida Berg (Ida Berg) | reported | the dam had burst | via: Coast Radio"],
        ),
        (
            "Coast Radio reported, citing Ida Berg, that the dam had burst.",
            &["indirect | Ida Berg (Ida Berg) | reported | the dam had burst | via: Coast Radio"],
        ),
        (
            "Coast Radio reported that the dam had burst, citing two officials.",
            &[
                "indirect | two officials (two officials) | reported | the dam had burst | type: official | via: Coast Radio",
            ],
        ),
        (
            "Ida Berg said the dam was old, citing a report.",
            &[
                "indirect | Ida Berg (Ida Berg) | said | the dam was old",
                "indirect | Ida Berg (Ida Berg) | citing | a report",
            ],
        ),
    ]);
}

/// What each statement's speaker is taken for, with the role: `She = Ida Berg, the mayor`.
fn speakers(text: &str) -> Vec<String> {
    let speaker = |c: Claim| {
        let speaker = c.attribution?.speaker?;
        let role = speaker.role.map(|r| format!(", {r}")).unwrap_or_default();
        Some(format!("{} = {}{role}", speaker.phrase.text, speaker.name.as_deref().unwrap_or("?")))
    };
    claims(text).into_iter().filter_map(speaker).collect()
}

#[test]
fn descriptions_stand_for_the_one_they_fit() {
    for (text, expected) in [
        (
            "Norlandish President Olaf Lund met opposition leader Ida Berg. The Norlandish strongman said it rained.",
            "The Norlandish strongman = Olaf Lund, Norlandish President",
        ),
        (
            "President Olaf Lund met opposition leader Ida Berg. The exiled opposition chief said it rained.",
            "The exiled opposition chief = Ida Berg, opposition leader",
        ),
        (
            "The harbour master, Ida Berg, met the chairman, Olaf Lund. The chairman said it rained.",
            "The chairman = Olaf Lund, the chairman",
        ),
        (
            "Transport Minister Ida Berg met Finance Minister Olaf Lund. The finance minister said it rained.",
            "The finance minister = Olaf Lund, Finance Minister",
        ),
        (
            "President Olaf Lund met President Jan Kask. The presidents said it rained.",
            "The presidents = Olaf Lund; Jan Kask",
        ),
        ("The Coast Post newspaper said it rained.", "The Coast Post newspaper = Coast Post"),
        ("The Norlandish news agency said it rained.", "The Norlandish news agency = Norlandish news agency"),
    ] {
        assert_eq!(speakers(text), [expected], "{text}");
    }
}

#[test]
fn descriptions_stand_for_nobody_of_another_role_or_gender() {
    for (text, expected) in [
        (
            "Norlandish opposition leader Ida Berg spoke in Oxbow. The Norlandish leader said it rained.",
            "The Norlandish leader = Norlandish leader",
        ),
        (
            "Opposition leader Ida Berg spoke in Oxbow. The president said it rained.",
            "The president = president",
        ),
        (
            "Spokesman Olaf Lund met Ida Berg. The spokeswoman said it rained.",
            "The spokeswoman = spokeswoman",
        ),
        (
            "Transport Minister Ida Berg spoke. The health minister said it rained.",
            "The health minister = health minister",
        ),
        (
            "Transport Minister Ida Berg met Finance Minister Olaf Lund. The minister said it rained.",
            "The minister = minister",
        ),
        (
            "Minister Ida Berg spoke. The former minister said it rained.",
            "The former minister = former minister",
        ),
    ] {
        assert_eq!(speakers(text), [expected], "{text}");
    }
}

#[test]
fn pronouns_stand_for_the_one_described_or_for_a_group() {
    for (text, expected) in [
        ("The minister, Ida Berg, came. She said it rained.", "She = Ida Berg, The minister"),
        ("The mayor came to Oxbow. She said it rained.", "She = mayor"),
        ("Ida Berg resigned. The mayor was hurt. She said it rained.", "She = mayor"),
        ("Officials shut the dam. They said it rained.", "They = Officials"),
        ("Olaf Lund and Ida Berg came to Oxbow. They said it rained.", "They = Olaf Lund; Ida Berg"),
        // Two who fit: a guess, and no role with it.
        ("Anna Berg, the mayor, met Ida Lund. She said it rained.", "She = Anna Berg"),
        ("The farmers met the engineers. They said it rained.", "They = ?"),
        ("The tanks were moved. They said it rained.", "They = ?"),
        ("The spokesman came to Oxbow. She said it rained.", "She = ?"),
    ] {
        assert_eq!(speakers(text), [expected], "{text}");
    }
}

#[test]
fn addressee_medium_and_day_are_told() {
    check(&[
        (
            "Ida Berg told reporters on Friday that the dam had burst.",
            &["indirect | Ida Berg (Ida Berg) | told | the dam had burst | to: reporters | when: 2026-05-29"],
        ),
        (
            "Ida Berg said in an interview with the Coast Post that the dam had burst.",
            &[
                "indirect | Ida Berg (Ida Berg) | said | the dam had burst | medium: in an interview with the Coast Post",
            ],
        ),
        (
            "\"The dam has burst,\" Ida Berg wrote on Facebook.",
            &["direct | Ida Berg (Ida Berg) | wrote | The dam has burst, | medium: on Facebook"],
        ),
    ]);
}
