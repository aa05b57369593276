//! One block of three versions, field by field.

use super::Block;
use crate::store::yaml_out::Fields;

/// Fields that make sense only together: another kind of claim has other ones.
const BODY: [&str; 5] = ["kind", "quantity", "date", "unresolved", "form"];
/// All keys of claims and sources, in the order they are written in.
const ORDER: [&str; 33] = [
    "id",
    "path",
    "outlet",
    "agency",
    "title",
    "byline",
    "published",
    "url",
    "correction",
    "digest",
    "kind",
    "quantity",
    "date",
    "unresolved",
    "form",
    "stance",
    "hedge",
    "text",
    "predicate",
    "agent",
    "thing",
    "names",
    "place",
    "when",
    "speaker",
    "speaker_text",
    "speaker_role",
    "speaker_type",
    "cue",
    "via",
    "addressee",
    "medium",
    "quote",
];

/// The block in each version; `None` where it is not there.
pub(super) struct Sides {
    pub(super) base: Option<Fields>,
    pub(super) ours: Option<Fields>,
    pub(super) theirs: Option<Fields>,
}

/// What one version has of the fields in conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Side {
    /// The block is not there.
    Gone,
    /// These fields; those that are absent have no value.
    Has(Fields),
}

/// The merged block; `None` where it is gone.
pub(super) fn merge(sides: Sides) -> Option<Block> {
    let Sides { base, ours, theirs } = sides;
    match (base, ours, theirs) {
        (None, Some(one), None) | (None, None, Some(one)) => Some(Block { fields: one, conflict: None }),
        (Some(base), Some(left), None) => kept(&base, left, true),
        (Some(base), None, Some(left)) => kept(&base, left, false),
        (base, Some(ours), Some(theirs)) => Some(both(&base.unwrap_or_default(), &ours, &theirs)),
        (_, None, None) => None,
    }
}

/// A block that one side deleted: gone where the other left it alone, else in conflict. `ours` tells whose is left.
fn kept(base: &Fields, left: Fields, ours: bool) -> Option<Block> {
    if *base == left {
        return None;
    }
    let changed = |key: &str| value(base, key) != value(&left, key);
    let pick = |fields: &Fields| Side::Has(fields.iter().filter(|(key, _)| changed(key)).cloned().collect());
    let (base, has) = (pick(base), pick(&left));
    let conflict = if ours { [base, has, Side::Gone] } else { [base, Side::Gone, has] };
    Some(Block { fields: left, conflict: Some(conflict) })
}

fn both(base: &Fields, ours: &Fields, theirs: &Fields) -> Block {
    let mut block = Block { fields: Vec::new(), conflict: None };
    let mut open: Vec<&'static str> = Vec::new();
    for unit in units([base, ours, theirs]) {
        let [b, o, t] = [base, ours, theirs].map(|fields| pick(fields, &unit));
        let taken = if o == t || b == t {
            o
        } else if b == o {
            t
        } else {
            open.extend(&unit);
            o
        };
        block.fields.extend(taken);
    }
    open.retain(|key| value(base, key) != value(ours, key) || value(base, key) != value(theirs, key));
    if !open.is_empty() {
        block.conflict = Some([base, ours, theirs].map(|fields| Side::Has(pick(fields, &open))));
    }
    block
}

/// The keys in order, those of the body as one. A key that is not listed comes last; none is lost.
fn units(sides: [&Fields; 3]) -> Vec<Vec<&'static str>> {
    let apart = |key: &&str| !BODY.contains(key) || *key == BODY[0];
    let whole = |key: &'static str| if key == BODY[0] { BODY.to_vec() } else { vec![key] };
    let mut keys: Vec<&'static str> = ORDER.to_vec();
    for (key, _) in sides.into_iter().flatten() {
        if !keys.contains(key) {
            keys.push(key);
        }
    }
    keys.into_iter().filter(apart).map(whole).collect()
}

fn pick(fields: &Fields, keys: &[&str]) -> Fields {
    fields.iter().filter(|(key, _)| keys.contains(key)).cloned().collect()
}

fn value<'f>(fields: &'f Fields, key: &str) -> Option<&'f str> {
    fields.iter().find(|(k, _)| *k == key).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Fields {
        let field = |part: &str| {
            let (key, value) = part.split_once(' ').unwrap();
            (*ORDER.iter().find(|k| **k == key).unwrap(), value.to_owned())
        };
        text.split(", ").map(field).collect()
    }

    #[test]
    fn every_key_that_is_written_has_its_place() {
        use crate::model::{Attribution, Body, Claim, Form, Phrase, Source, Speaker};
        let some = || Some("x".to_owned());
        let phrase = || Phrase { text: "y".into(), span: None };
        let kind = Some(crate::model::SpeakerKind::Witness);
        let speaker = Some(Speaker { name: some(), phrase: phrase(), role: some(), kind });
        let said = Attribution {
            speaker,
            cue: Some(phrase()),
            stance: crate::model::Stance::Denies,
            via: some(),
            addressee: some(),
            medium: some(),
        };
        let claim = Claim {
            quote: "q".into(),
            predicate: some(),
            agent: some(),
            thing: some(),
            place: some(),
            when: "2024".parse().ok(),
            attribution: Some(said),
            hedge: some(),
            ..Claim::new(Body::Statement(Form::Direct), "t")
        };
        let source = Source { title: some(), correction: some(), digest: "d".into(), ..Source::default() };
        for fields in [crate::store::yaml_out::fields(&claim), crate::store::yaml_out::source(&source)] {
            let places: Vec<_> = fields.iter().map(|(key, _)| ORDER.iter().position(|k| k == key)).collect();
            assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{fields:?} {places:?}");
        }
    }

    #[test]
    fn each_side_brings_its_own_changes() {
        let (base, ours, theirs) =
            ("id a, text x, place p", "id a, text y, place p", "id a, text x, thing t, place q");
        let merged = both(&block(base), &block(ours), &block(theirs));
        assert_eq!(merged.fields, block("id a, text y, thing t, place q"));
        assert!(merged.conflict.is_none());
    }

    #[test]
    fn one_field_changed_twice_is_a_conflict() {
        let merged = both(&block("id a, text x"), &block("id a, text y"), &block("id a, text z"));
        assert_eq!(merged.fields, block("id a, text y"));
        let sides = ["text x", "text y", "text z"].map(|side| Side::Has(block(side)));
        assert_eq!(merged.conflict, Some(sides));
        assert!(
            both(&block("id a, text x"), &block("id a, text y"), &block("id a, text y")).conflict.is_none()
        );
    }

    #[test]
    fn a_deleted_block_comes_back_only_where_the_other_side_changed_it() {
        let sides = |theirs: &str| Sides {
            base: Some(block("id a, text x")),
            ours: None,
            theirs: Some(block(theirs)),
        };
        assert!(merge(sides("id a, text x")).is_none());
        let kept = merge(sides("id a, text y")).unwrap();
        assert_eq!(kept.conflict, Some([Side::Has(block("text x")), Side::Gone, Side::Has(block("text y"))]));
    }
}
