//! Claim sets for the tests: one fixed, any number at random, and strings that YAML readers differ on.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::io::Write as _;
use std::process::{Command, Stdio};

use claimdiff::model::{
    Amount, Attribution, Body, Bound, Claim, ClaimId, ClaimSet, Dimension, Form, Number, Phrase, Quantity,
    Relation, Source, Speaker, SpeakerKind, Stance, Trend, When,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// A claim set with a claim of every kind.
pub(crate) fn example() -> ClaimSet {
    let source = Source {
        id: "harbour-post".into(),
        path: "stories/harbour/post.md".into(),
        outlet: Some("The Harbour Post".into()),
        published: "2024-05-31".parse().ok(),
        url: Some("https://example.org/a?b=1#c".into()),
        digest: "00ff".into(),
        ..Source::default()
    };
    ClaimSet { source, claims: vec![counted(), ranged(), dated(), unresolved(), said()] }
}

fn claim(id: &str, body: Body, text: &str) -> Claim {
    Claim { id: ClaimId(id.into()), ..Claim::new(body, text) }
}

fn quantity(dimension: Dimension, bound: Bound, amount: Amount, unit: &str) -> Body {
    Body::Quantity(Quantity { dimension, amount, bound, unit: unit.into(), trend: None, relation: None })
}

fn phrase(text: &str) -> Phrase {
    Phrase { text: text.into(), span: None }
}

fn counted() -> Claim {
    let body = quantity(Dimension::Count, Bound::MoreThan, Amount::Point(Number::exact(500)), "protester");
    Claim {
        predicate: Some("detain".into()),
        agent: Some("harbour police".into()),
        thing: Some("angry protesters".into()),
        place: Some("Northport".into()),
        when: "2024-05-30".parse().ok(),
        quote: "Harbour police held more than 500 angry protesters in Northport on Thursday: a record."
            .into(),
        ..claim("q-detain-protester", body, "more than 500")
    }
}

fn ranged() -> Claim {
    let number = |n: i64, scale| Number { value: Decimal::new(n, scale), significant_digits: None };
    let amount = Amount::Between { low: number(15, 1), high: Some(number(225, 2)) };
    claim("q-damage-usd", quantity(Dimension::Money, Bound::Range, amount, "USD"), "$1.5 to $2.25")
}

fn dated() -> Claim {
    claim("d-strike", Body::Date("2024-05-27/2024-06-02".parse()), "this week")
}

fn unresolved() -> Claim {
    claim("d-talks", Body::Date(Err("no publication date".into())), "last Friday")
}

fn said() -> Claim {
    let name = Some("Maria Ortega".into());
    let role = Some("harbour master".into());
    let speaker = Speaker { name, phrase: phrase("she"), role, kind: None };
    let attribution = Attribution {
        speaker: Some(speaker),
        cue: Some(phrase("denied")),
        stance: Stance::Denies,
        via: Some("Coast Radio".into()),
        addressee: Some("reporters".into()),
        medium: Some("in a letter".into()),
    };
    let text = "no ship \"ever\" left the harbour";
    Claim { attribution: Some(attribution), ..claim("s-ortega", Body::Statement(Form::Mixed), text) }
}

/// Strings that some YAML reader takes for a number, a date, a truth value or syntax.
pub(crate) fn strange_strings() -> Vec<String> {
    let listed = "no|NO|y|n|on|off|true|null|~|12:30|12:30:45|1:2|2020-09-13|2020-09|2021|1e5|1_000|0x1f|0o17|017|.5|5.|+1|-|--|---|\
        ...|.inf|.nan|NaN|=|<<|a: b|a:|:a|a #b|#a|a#b|'a'|\"a\"|a'b|a\"b|[a]|{a}|a, b|a]|*a|&a|!a|!!str a|%a|@a|`a|?|? a|- a|>|>-|\
        \\|a\\nb| a|a | a |2020-09-13T10:00:00Z|1.5|1,5|50%|€5|é|日本|😀|a😀b|$1.5|null\u{a0}|\u{a0}|\u{2028}|\u{85}|\u{feff}|\
        \u{fffe}|\u{7f}|\u{1}|\u{1b}[0m|\u{202e}abc|\u{d7ff}|\u{e000}|\u{10ffff}|\u{200b}|e\u{301}";
    let broken = [
        "",
        "|",
        "|-",
        "a\nb",
        "a\n",
        "\na",
        "\n",
        "a\r\nb",
        "a\r",
        "\t",
        "a\tb",
        "\ta",
        "  \n  a\n ",
        "a: |\n  b",
        "a\n---\nb",
    ];
    let long = ["word ".repeat(400), "w".repeat(3000), format!("{}: {}", "k".repeat(200), "v".repeat(2000))];
    listed.split('|').chain(broken).map(str::to_owned).chain(long).collect()
}

fn string() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z ,.:'\"#-]{1,30}",
        2 => any::<String>(),
        2 => proptest::sample::select(strange_strings()),
        1 => "[0-9:.,eE_+-]{1,8}",
    ]
}

fn number() -> impl Strategy<Value = Number> {
    let value = prop_oneof![
        any::<i32>().prop_map(Decimal::from),
        (any::<i64>(), 0u32..28).prop_map(|(n, scale)| Decimal::new(n, scale)),
    ];
    value.prop_map(|value| Number { value, significant_digits: None })
}

fn amount() -> impl Strategy<Value = (Bound, Amount)> {
    let bounds = [
        Bound::Exact,
        Bound::About,
        Bound::MoreThan,
        Bound::AtLeast,
        Bound::LessThan,
        Bound::AtMost,
        Bound::Range,
        Bound::Vague,
    ];
    let digits = option::of(1u32..9);
    (proptest::sample::select(bounds.to_vec()), number(), option::of(option::of(number())), digits).prop_map(
        |(bound, low, high, significant_digits)| {
            let low = Number { significant_digits, ..low };
            match high {
                None if bound != Bound::Vague => (bound, Amount::Point(low)),
                None => (bound, Amount::Between { low, high: None }),
                Some(None) if bound == Bound::Vague && significant_digits.is_some() => {
                    (bound, Amount::Between { low, high: Some(low) })
                }
                Some(high) => (bound, Amount::Between { low, high }),
            }
        },
    )
}

fn body() -> impl Strategy<Value = Body> {
    let dimension = proptest::sample::select(vec![Dimension::Money, Dimension::Count, Dimension::Percentage]);
    let trend = option::of(proptest::sample::select(vec![Trend::Up, Trend::Down]));
    let relations = vec![Relation::Increment, Relation::Part, Relation::Conversion];
    let signs = (trend, option::of(proptest::sample::select(relations)));
    prop_oneof![
        (dimension, amount(), string(), signs).prop_map(
            |(dimension, (bound, amount), unit, (trend, relation))| {
                Body::Quantity(Quantity { dimension, amount, bound, unit, trend, relation })
            }
        ),
        when().prop_map(|w| Body::Date(Ok(w))),
        string().prop_map(|why| Body::Date(Err(why))),
        proptest::sample::select(vec![Form::Direct, Form::Mixed, Form::Indirect]).prop_map(Body::Statement),
    ]
}

fn when() -> impl Strategy<Value = When> {
    let texts =
        ["2020-09-13", "2020-08", "2021", "2021-06-21/2021-06-27", "../2020-09-14", "1994-01-01/..", "../.."];
    proptest::sample::select(texts.to_vec()).prop_map(|t| t.parse().unwrap())
}

fn attribution() -> impl Strategy<Value = Option<Attribution>> {
    let kinds = proptest::sample::select(vec![SpeakerKind::Metonym, SpeakerKind::Insider]);
    let speaker = (option::of(string()), string(), option::of(string()), option::of(kinds)).prop_map(
        |(name, text, role, kind)| Speaker { name, phrase: Phrase { text, span: None }, role, kind },
    );
    let around = (option::of(string()), option::of(string()), option::of(string()));
    let stance = proptest::sample::select(vec![Stance::Asserts, Stance::Denies, Stance::Doubts]);
    (option::of(speaker), option::of(string()), stance, around).prop_map(
        |(speaker, cue, stance, (via, addressee, medium))| {
            let cue = cue.map(|text| Phrase { text, span: None });
            let attribution = Attribution { speaker, cue, stance, via, addressee, medium };
            Some(attribution).filter(|a| *a != Attribution::default())
        },
    )
}

fn any_claim() -> impl Strategy<Value = Claim> {
    let words = (option::of(string()), option::of(string()), option::of(string()), option::of(string()));
    (body(), string(), string(), words, option::of(when()), attribution(), option::of(string())).prop_map(
        |(body, text, quote, (predicate, agent, thing, place), when, attribution, hedge)| Claim {
            hedge,
            quote,
            predicate,
            agent,
            thing,
            place,
            when,
            attribution,
            ..claim("", body, &text)
        },
    )
}

/// Any claim set.
pub(crate) fn claim_sets() -> impl Strategy<Value = ClaimSet> {
    (string(), string(), option::of(string()), option::of(string()), vec(any_claim(), 0..6)).prop_map(
        |(id, path, outlet, title, mut claims)| {
            for (i, claim) in claims.iter_mut().enumerate() {
                claim.id.0 = format!("c-{i}");
            }
            ClaimSet { source: Source { id, path, outlet, title, ..Source::default() }, claims }
        },
    )
}

/// What `PyYAML` reads in a YAML text, as JSON; `None` where python3 or `PyYAML` is missing.
pub(crate) fn pyyaml_json(yaml: &str) -> Option<serde_json::Value> {
    Command::new("python3")
        .args(["-c", "import yaml"])
        .stderr(Stdio::null())
        .status()
        .ok()
        .filter(std::process::ExitStatus::success)?;
    let script =
        "import json,sys,yaml; print(json.dumps(yaml.safe_load(sys.stdin.buffer.read().decode('utf-8'))))";
    let mut python = Command::new("python3")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    python.stdin.take()?.write_all(yaml.as_bytes()).ok()?;
    let output = python.wait_with_output().ok()?;
    assert!(output.status.success(), "PyYAML refuses it:\n{yaml}");
    serde_json::from_slice(&output.stdout).ok()
}
