//! The rules of the judge: each decides the case that stands for it and is silent on the one that stands against it, every
//! reason is given by some rule, and `docs/rules.md` shows them. `UPDATE_DOCS=1` writes the page.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use claimdiff::build;
use claimdiff::judge::{self, Case, Example, Rule};
use claimdiff::model::{ClaimSet, Fact, FactId, Judgement, Kind, Member, Reason, Source, Verdict};

const PAGE: &str = "docs/rules.md";

fn title(case: Case) -> &'static str {
    match case {
        Case::Quantities => "Quantities",
        Case::Dates => "Dates",
        Case::QuantityAndDate => "A quantity and a date",
        Case::Statements => "Statements",
        Case::Sum => "A total and its parts",
    }
}

/// The kinds of the two claims that are judged.
fn kinds(case: Case) -> [Kind; 2] {
    match case {
        Case::Quantities | Case::Sum => [Kind::Quantity; 2],
        Case::Dates => [Kind::Date; 2],
        Case::QuantityAndDate => [Kind::Quantity, Kind::Date],
        Case::Statements => [Kind::Statement; 2],
    }
}

/// All rules, with the case that each is asked on.
fn all() -> impl Iterator<Item = (Case, &'static Rule)> {
    Case::ALL.into_iter().flat_map(|case| judge::rules(case).map(move |rule| (case, rule)))
}

/// A report, read; and which of its claims stands in brackets.
fn read(kind: Kind, says: &str, on: &str) -> (ClaimSet, usize) {
    let (before, rest) = says.split_once('[').unwrap();
    let words = rest.split_once(']').unwrap().0;
    let start = before.len();
    let text = says.replace(['[', ']'], "");
    let source = Source { id: text.clone(), published: on.parse().ok(), ..Source::default() };
    let set = build::claims(source, &text);
    let meets = |c: &claimdiff::model::Claim| {
        let span = c.evidence.span.unwrap();
        span.start < start + words.len() && start < span.end
    };
    let found = set.claims.iter().position(|c| c.kind() == kind && meets(c));
    let found = found.unwrap_or_else(|| panic!("no {kind} read in {says}: {:#?}", set.claims));
    (set, found)
}

fn sides(case: Case, example: &Example) -> [(ClaimSet, usize); 2] {
    [0, 1].map(|i| read(kinds(case)[i], example.says[i], example.on[i]))
}

/// What is found wrong with the sums of the one report of an example.
fn judged_alone(example: &Example) -> Option<Judgement> {
    let sets = [read(Kind::Quantity, example.says[0], example.on[0]).0];
    claimdiff::align::align(&sets).first().map(|fact| judge::judge(fact, &sets))
}

fn judged(case: Case, example: &Example) -> Judgement {
    if case == Case::Sum {
        return judged_alone(example).unwrap();
    }
    let sides = sides(case, example);
    let members = [0, 1].map(|set| Member { set, claim: sides[set].1 }).to_vec();
    let (label, pairings) = (String::new(), vec![]);
    let fact = Fact { id: FactId("fact".into()), kind: kinds(case)[0], label, members, pairings };
    judge::judge(&fact, &sides.map(|(set, _)| set))
}

#[test]
fn every_rule_decides_the_case_for_it() {
    let mut faults = String::new();
    for (case, rule) in all() {
        let found = judged(case, &rule.fires);
        if found.rule != rule.name || !rule.gives.contains(&(found.verdict, found.reason)) {
            writeln!(faults, "{}: {found:?}", rule.name).unwrap();
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn every_rule_is_silent_on_the_case_against_it() {
    for (case, rule) in all() {
        if case == Case::Sum {
            let (set, total) = read(Kind::Quantity, rule.quiet.says[0], rule.quiet.on[0]);
            assert!(set.claims.len() > total + 2, "the total and its parts are read");
            assert_eq!(judged_alone(&rule.quiet), None);
            continue;
        }
        let [(a, i), (b, j)] = sides(case, &rule.quiet);
        assert!(!rule.applies((&a.source, &a.claims[i]), (&b.source, &b.claims[j])), "{}", rule.name);
    }
}

#[test]
fn every_reason_is_given_and_fits_its_verdict() {
    use Reason::{
        AttributionConflict, Bound, Characterisation, DateConflict, DifferentScope, DifferentSource,
        DifferentTime, PartialQuote, RelativeDate, Rounding, TranslationVariant, Transliteration,
        UnitConversion, Vague, ValueConflict,
    };
    let discrepant = BTreeSet::from([ValueConflict, DateConflict, AttributionConflict, Characterisation]);
    let compatible = BTreeSet::from([
        Rounding,
        Bound,
        Vague,
        UnitConversion,
        DifferentTime,
        DifferentScope,
        DifferentSource,
        RelativeDate,
        PartialQuote,
        TranslationVariant,
        Transliteration,
    ]);
    let given = |verdict| -> BTreeSet<Reason> {
        let gives = all().flat_map(|(_, rule)| rule.gives).filter(|(v, _)| *v == verdict);
        gives.filter_map(|(_, reason)| *reason).collect()
    };
    assert_eq!(given(Verdict::Discrepant), discrepant);
    assert_eq!(given(Verdict::Compatible), compatible);
    assert_eq!(given(Verdict::Agree), BTreeSet::new());
}

#[test]
fn names_are_unique_within_a_case() {
    for case in Case::ALL {
        let names: BTreeSet<&str> = judge::rules(case).map(|rule| rule.name).collect();
        assert_eq!(names.len(), judge::rules(case).count());
    }
}

const HEAD: &str = "\
# The rules of the judge

Two claims of one fact go to the rules of their case, from the top; the first that has something to say decides. Where that is
an agreement, the rules that are asked afterwards may add to it. The worst pair of claims speaks for the fact. This page is made from the
rules in `src/judge/rules/`: `UPDATE_DOCS=1 cargo test --test rules` writes it.

In the examples the claims stand in bold; where nothing else is said, both reports are of one day.
";

#[test]
fn the_page_shows_the_rules() {
    let mut page = HEAD.to_owned();
    for case in Case::ALL {
        write!(page, "\n## {}\n", title(case)).unwrap();
        judge::rules(case).for_each(|rule| page.push_str(&entry(rule)));
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(PAGE, &page).unwrap();
    }
    let shown = fs::read_to_string(PAGE).unwrap();
    assert!(shown == page, "{PAGE} shows something else; UPDATE_DOCS=1 cargo test --test rules");
}

fn entry(rule: &Rule) -> String {
    let gives = rule.gives.iter().map(|(verdict, reason)| match reason {
        Some(reason) => format!("{verdict}: {}", reason.to_string().replace('_', " ")),
        None => verdict.to_string(),
    });
    let gives = gives.collect::<Vec<_>>().join("; ");
    let (fires, quiet) = (cases(&rule.fires), cases(&rule.quiet));
    format!("\n### `{}`\n\n{} *{gives}*\n\n- fires: {fires}\n- quiet: {quiet}\n", rule.name, rule.about)
}

fn cases(example: &Example) -> String {
    let bold = |text: &str| text.replace(['[', ']'], "**");
    let day = |i: usize| {
        if example.on[0] == example.on[1] { String::new() } else { format!(" ({})", example.on[i]) }
    };
    let told = [0, 1].into_iter().filter(|&i| !example.says[i].is_empty());
    told.map(|i| bold(example.says[i]) + &day(i)).collect::<Vec<_>>().join(" / ")
}
