//! A claim or source as a list of fields, and what differs between two lists.

use super::words;
use super::{Field, FieldChange};
use crate::model::{Attribution, Body, Claim, Quantity, Source};

/// Fields with their text, in the order of [`Field`], each at most once. Absent fields are left out.
pub(super) type Fields = Vec<(Field, String)>;

/// All that a claim set keeps of a claim. Places in the text are no part of it: every edit would touch them.
pub(super) fn of_claim(claim: &Claim) -> Fields {
    let mut fields = body(&claim.body);
    fields.push((Field::Text, claim.text.clone()));
    let mut add = |field, value: Option<String>| fields.extend(value.map(|v| (field, v)));
    add(Field::Predicate, claim.predicate.clone());
    add(Field::Agent, claim.agent.clone());
    add(Field::Thing, claim.thing.clone());
    add(Field::Names, (!claim.names.is_empty()).then(|| claim.names.join(", ")));
    add(Field::Place, claim.place.clone());
    add(Field::When, claim.when.map(|w| w.to_string()));
    add(Field::Hedge, claim.hedge.clone());
    add(Field::Quote, Some(claim.quote.clone()).filter(|q| !q.is_empty()));
    fields.extend(claim.attribution.iter().flat_map(attribution));
    fields.push((Field::Id, claim.id.to_string()));
    fields.sort_by_key(|(field, _)| *field);
    fields
}

fn body(body: &Body) -> Fields {
    match body {
        Body::Quantity(q) => quantity(q),
        Body::Date(Ok(when)) => vec![(Field::Date, when.to_string())],
        Body::Date(Err(why)) => vec![(Field::Date, format!("unresolved: {why}"))],
        Body::Statement(form) => vec![(Field::Form, form.to_string())],
    }
}

fn quantity(quantity: &Quantity) -> Fields {
    let mut fields = vec![
        (Field::Value, quantity.amount.to_string()),
        (Field::Bound, quantity.bound.to_string()),
        (Field::Unit, quantity.unit.clone()),
        (Field::Dimension, quantity.dimension.to_string()),
    ];
    fields.extend(quantity.trend.map(|t| (Field::Trend, format!("{t:?}").to_lowercase())));
    fields.extend(quantity.relation.map(|r| (Field::Relation, r.to_string())));
    fields
}

fn attribution(attribution: &Attribution) -> Fields {
    let speaker = attribution.speaker.as_ref();
    let named = speaker.and_then(|s| s.name.as_ref());
    let fields = [
        (Field::Speaker, attribution.who().map(str::to_owned)),
        // Where the article gives no name, the words are the speaker already.
        (Field::SpeakerWords, named.and(speaker).map(|s| s.phrase.text.clone())),
        (Field::Stance, Some(attribution.stance.to_string())),
        (Field::Via, attribution.via.clone()),
        (Field::SpeakerRole, speaker.and_then(|s| s.role.clone())),
        (Field::SpeakerType, speaker.and_then(|s| s.kind).map(|k| k.to_string())),
        (Field::Addressee, attribution.addressee.clone()),
        (Field::Medium, attribution.medium.clone()),
        (Field::Cue, attribution.cue.as_ref().map(|c| c.text.clone())),
    ];
    fields.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
}

/// All that a claim set keeps of its source.
pub(super) fn of_source(source: &Source) -> Fields {
    let published = source.published.map(|d| d.to_string());
    let optional = [
        (Field::Outlet, &source.outlet),
        (Field::Agency, &source.agency),
        (Field::Title, &source.title),
        (Field::Byline, &source.byline),
        (Field::Published, &published),
        (Field::Url, &source.url),
        (Field::Correction, &source.correction),
    ];
    // Two versions often stand in two folders; only another file name is a change.
    let file = source.path.rsplit('/').next().unwrap_or_default().to_owned();
    let always = [(Field::Path, &file), (Field::Digest, &source.digest), (Field::Id, &source.id)];
    let optional = optional.into_iter().filter_map(|(field, value)| Some((field, value.clone()?)));
    optional.chain(always.map(|(field, value)| (field, value.clone()))).collect()
}

/// The fields in which two lists differ.
pub(super) fn changes(old: &Fields, new: &Fields) -> Vec<FieldChange> {
    let mut fields: Vec<Field> = old.iter().chain(new).map(|(field, _)| *field).collect();
    fields.sort_unstable();
    fields.dedup();
    let value = |list: &Fields, field| list.iter().find(|(f, _)| *f == field).map(|(_, v)| v.clone());
    let sides = fields.into_iter().map(|field| (field, value(old, field), value(new, field)));
    sides.filter(|(_, from, to)| from != to).map(|(field, from, to)| change(field, from, to)).collect()
}

fn change(field: Field, from: Option<String>, to: Option<String>) -> FieldChange {
    let words = match (field, &from, &to) {
        (Field::Text | Field::Quote | Field::Title | Field::Correction, Some(from), Some(to)) => {
            words::diff(from, to)
        }
        _ => Vec::new(),
    };
    FieldChange { field, from, to, words }
}
