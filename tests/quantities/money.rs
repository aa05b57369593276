//! Currencies of all countries, with the letters that stand for them.

use claimdiff::model::Bound;

use super::{each, none, read};

#[test]
fn letters_before_a_large_sum() {
    let forty = |unit, phrasings: &[&str]| each(("40000000", None, Bound::Exact, unit), phrasings);
    forty("ZAR", &["The quay cost R40 million.", "The quay cost R40m.", "The quay cost 40 million rand."]);
    forty("JPY", &["The quay cost Y40 million.", "The quay cost ¥40 million."]);
    forty("NGN", &["The quay cost N40 million.", "The quay cost ₦40m."]);
    forty("BDT", &["The quay cost Tk40 million.", "The quay cost Tk 40 million."]);
    forty("KES", &["The quay cost Ksh40 million.", "The quay cost 40 million Kenyan shillings."]);
    forty("TRY", &["The quay cost TL40 million."]);
    forty("GHS", &["The quay cost GH¢40 million."]);
    let cents = |unit, phrasings: &[&str]| each(("18.55", None, Bound::Exact, unit), phrasings);
    cents("ZAR", &["The quay fee is R18.55.", "The quay fee is 18.55 rand."]);
    each(("50000", None, Bound::Exact, "NGN"), &["The fine was N50,000.", "The fine was 50,000 naira."]);
    none(&["The R40 is closed.", "They took the N40 north.", "The X40 billion fund opened."]);
}

#[test]
fn signs_after_each_of_two_sums() {
    for text in ["It cost 10 $ 30 $ with a lid.", "It cost 10 $, then 30 $.", "It cost $10 $30 with a lid."] {
        let sums: Vec<(String, String)> = read(text).into_iter().map(|(low, .., unit)| (low, unit)).collect();
        assert_eq!(sums, [("10".into(), "USD".into()), ("30".into(), "USD".into())], "{text}");
    }
}

#[test]
fn names_before_a_sum() {
    each(("100000", None, Bound::Exact, "sen"), &["It cost sen 100,000 in all.", "It cost sen 100,000."]);
    each(("5000", None, Bound::Exact, "INR"), &["They owe rupees 5,000 to the mill."]);
    each(("1200", None, Bound::Exact, "time"), &["They paid in euros 1,200 times."]);
}

#[test]
fn names_of_currencies() {
    let nine = |unit, phrasings: &[&str]| each(("9000", None, Bound::Exact, unit), phrasings);
    nine("PLN", &["It cost 9,000 zl.", "It cost 9,000 złoty.", "It cost 9,000 zlotys."]);
    nine("krone", &["It cost 9,000 kr.", "It cost 9,000 kroner."]);
    nine("RON", &["It cost 9,000 lei."]);
    nine("HNL", &["It cost 9,000 lempiras."]);
    nine("NAD", &["It cost 9,000 Namibian dollars."]);
    nine("toman", &["It cost 9,000 tomans."]);
    nine("EUR", &["A nine-thousand-euro boat.", "A 9k euro boat."]);
    each(
        ("3000000", None, Bound::Exact, "EUR"),
        &["A 3m-euro boat sank.", "A three-million-euro boat sank."],
    );
    each(("30", None, Bound::Exact, "cent"), &["It cost 30c.", "It cost 30 cents."]);
    each(("9", None, Bound::Exact, "sole"), &["They fried 9 soles."]);
}

#[test]
fn a_scale_for_both_ends() {
    each(
        ("3000000000", Some("5000000000"), Bound::Range, "USD"),
        &["It expects $3 billion to 5.", "It expects $3bn to $5bn.", "It expects $3-5 billion."],
    );
}
