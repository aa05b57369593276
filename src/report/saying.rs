//! One claim as a cell shows it: the words as written, what they come to, and who says so.

use crate::model::{Attribution, Body, Claim, Dimension, Form, Stance};

/// What a source says of a fact, once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saying {
    /// The claim's id within its source.
    pub claim: String,
    /// The exact words read: "more than 500".
    pub text: String,
    /// The words to show: `text`, with the counted thing where it follows at once, in quotation marks for direct speech.
    pub words: String,
    /// The normalised value: "more than 500 protester", "2021-05-23"; the form of a statement.
    pub value: String,
    /// What the words come to where they do not say it themselves: the day of "last Sunday".
    pub gloss: Option<String>,
    /// The speaker; `None` is the outlet's own voice.
    pub speaker: Option<String>,
    /// Who says so and how: "Maria Ortega", "denied by Maria Ortega", "Maria Ortega via Interfax".
    pub voice: Option<String>,
    /// The sentence the claim rests on; for a statement its words.
    pub quote: String,
}

impl Saying {
    /// What a claim says, for a cell.
    pub fn of(claim: &Claim) -> Self {
        let value = value(claim);
        let dated = matches!(claim.body, Body::Date(_)) && claim.text != value;
        Self {
            claim: claim.id.to_string(),
            text: claim.text.clone(),
            words: words(claim),
            gloss: dated.then(|| value.clone()),
            value,
            speaker: claim.speaker().map(str::to_owned),
            voice: claim.attribution.as_ref().and_then(voice),
            quote: if claim.quote.is_empty() { claim.text.clone() } else { claim.quote.clone() },
        }
    }
}

/// The normalised value of a claim in words.
pub(super) fn value(claim: &Claim) -> String {
    match &claim.body {
        Body::Quantity(quantity) => quantity.to_string(),
        Body::Date(Ok(when)) => when.to_string(),
        Body::Date(Err(why)) => format!("unresolved: {why}"),
        Body::Statement(form) => format!("{form} speech"),
    }
}

fn words(claim: &Claim) -> String {
    let text = &claim.text;
    match (&claim.body, &claim.thing) {
        (Body::Statement(Form::Direct), _) => format!("\u{201c}{text}\u{201d}"),
        (Body::Quantity(quantity), Some(thing)) if quantity.dimension == Dimension::Count => {
            let joined = format!("{text} {thing}");
            if claim.quote.contains(&joined) { joined } else { text.clone() }
        }
        _ => text.clone(),
    }
}

/// Who says so, and how they or a go-between stand to it.
pub(super) fn voice(attribution: &Attribution) -> Option<String> {
    let via = attribution.via.as_deref();
    let who = attribution.who().or(via)?;
    let stance = match attribution.stance {
        Stance::Asserts => "",
        Stance::Denies => "denied by ",
        Stance::Doubts => "doubted by ",
    };
    let through = via.filter(|v| *v != who).map_or_else(String::new, |v| format!(" via {v}"));
    Some(format!("{stance}{who}{through}"))
}
