//! Whose an age or a birth is: the name that stands at it.

use super::elapsed::Begun;
use super::features::{alike, kin};
use super::vocabulary::{skeleton, words};
use crate::lexicon::{Class, Roles};
use crate::model::{Claim, Dimension};

/// Whose age or birth a claim tells, by the skeletons of the name's words. Empty where no name stands there, and for other
/// claims.
pub(super) fn bearer(claim: &Claim) -> Vec<String> {
    if claim.quantity().is_some_and(|q| q.dimension == Dimension::Age) {
        of_age(claim)
    } else if Begun::of(claim).is_some_and(|begun| begun.dimension == Dimension::Age) {
        of_birth(claim)
    } else {
        Vec::new()
    }
}

/// The name that is told to have been born: "Ana Ruiz" of "Ana Ruiz was born in 1970", of "Ana Ruiz, born in 1970".
fn of_birth(claim: &Claim) -> Vec<String> {
    let Some((before, _)) = claim.quote.split_once(" born") else { return Vec::new() };
    let before = before.strip_suffix(" was").unwrap_or(before).trim_end_matches([',', ' ']);
    let born = claim.names.iter().find(|name| before.ends_with(name.as_str()));
    born.map(|name| parts(&words(name).collect::<Vec<_>>())).unwrap_or_default()
}

/// The name at an age: "Ana Ruiz" of "Ana Ruiz, 54", of "Ana Ruiz, a 54-year-old weaver" and of "54-year-old Ana Ruiz".
fn of_age(claim: &Claim) -> Vec<String> {
    let Some(at) = claim.quote.find(&claim.text) else { return Vec::new() };
    let (before, after) = (&claim.quote[..at], &claim.quote[at + claim.text.len()..]);
    let before =
        ["a ", "an ", "the "].iter().find_map(|article| before.strip_suffix(article)).unwrap_or(before);
    let written = if before.ends_with(", ") { name_before(before) } else { name_after(claim, after) };
    let written = parts(&written);
    let names: Vec<Vec<String>> =
        claim.names.iter().map(|name| parts(&words(name).collect::<Vec<_>>())).collect();
    let mut fitting = names.into_iter().filter(|name| !name.is_empty() && name.last() == written.last());
    match (written.len(), fitting.next(), fitting.next()) {
        (1, Some(only), None) => only,
        (2.., Some(_), _) => written,
        _ => Vec::new(),
    }
}

/// The skeletons of a name's words, without titles before it and what may follow the last name.
fn parts(name: &[&str]) -> Vec<String> {
    let title = |word: &str| Class::of(word).is(Class::TITLE) || Roles::get().class(word).is_some();
    let bare = name.iter().map(|word| word.trim_end_matches('.').to_lowercase());
    bare.filter(|word| !Class::of(word).is(Class::SUFFIX) && !title(word))
        .map(|word| skeleton(&word))
        .filter(|w| !w.is_empty())
        .collect()
}

/// What a last name alone says of two ages or births being those of one person, against 1 for a name in full.
const LAST_NAME: f64 = 0.5;

/// How surely two ages or births are those of one person, from 0 to 1.
pub(super) fn same(a: &[String], b: &[String]) -> f64 {
    match (a.len().min(b.len()), differ(a, b)) {
        (0, _) | (_, true) => 0.0,
        (1, false) => LAST_NAME,
        (_, false) => 1.0,
    }
}

/// Whether two ages or births are those of two persons: another last name, or one last name and no other in common.
pub(super) fn differ(a: &[String], b: &[String]) -> bool {
    let (Some((last_a, first_a)), Some((last_b, first_b))) = (a.split_last(), b.split_last()) else {
        return false;
    };
    let first_differ = !first_a.is_empty() && !first_b.is_empty() && !alike(first_a, first_b);
    !kin(last_a, last_b) || first_differ
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The capitalised words that lead up to a comma.
fn name_before(before: &str) -> Vec<&str> {
    let before = before.trim_end_matches([',', ' ']);
    let mut name: Vec<&str> = before.rsplit(' ').take_while(|word| is_capital(word)).collect();
    name.reverse();
    name
}

/// The capitalised words that follow, unless they only describe what is of this age: "54-year-old Lowfield man".
fn name_after<'a>(claim: &Claim, after: &'a str) -> Vec<&'a str> {
    let described =
        claim.thing.as_deref().and_then(|thing| words(thing).last()).is_some_and(|w| !is_capital(w));
    let follows = after.strip_prefix(' ').filter(|_| !described).unwrap_or_default();
    let name = follows.split(' ').take_while(|word| is_capital(word));
    name.map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Amount, Body, Bound, Number, Quantity};

    /// The bearer of an age in a sentence, given the names tied to it, nearest first, and what is of this age.
    fn bearer_of(text: &str, quote: &str, names: &[&str], thing: Option<&str>) -> String {
        let (dimension, amount) = (Dimension::Age, Amount::Point(Number::exact(54)));
        let age = Quantity {
            dimension,
            amount,
            bound: Bound::Exact,
            unit: "year".into(),
            trend: None,
            relation: None,
        };
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let claim = Claim::new(Body::Quantity(age), text);
        bearer(&Claim { quote: quote.into(), names, thing: thing.map(str::to_owned), ..claim }).join(" ")
    }

    #[test]
    fn the_name_at_an_age_bears_it() {
        let both = ["Tom Ruiz", "Ana Ruiz"];
        assert_eq!(bearer_of("54", "Ana Ruiz, 54, was found with Tom Ruiz, 20.", &both, None), "ana ruiz");
        assert_eq!(bearer_of("20", "Ana Ruiz, 54, was found with Tom Ruiz, 20.", &both, None), "tom ruiz");
        assert_eq!(bearer_of("54", "Mrs. Ruiz, 54, was found.", &["Ana Ruiz"], None), "ana ruiz");
        assert_eq!(
            bearer_of("54-year-old", "Police found 54-year-old Ana Ruiz.", &both, Some("Ana")),
            "ana ruiz"
        );
        let weaver = "Ana Ruiz, a 54-year-old weaver, was found.";
        assert_eq!(bearer_of("54-year-old", weaver, &["Ana Ruiz"], Some("weaver")), "ana ruiz");
    }

    #[test]
    fn a_name_that_describes_bears_nothing() {
        let man = "A 54-year-old Lowfield man was found.";
        assert_eq!(bearer_of("54-year-old", man, &["Lowfield"], Some("Lowfield man")), "");
        assert_eq!(bearer_of("54", "Two men, 54 and 20, were found.", &["Lowfield"], None), "");
    }

    #[test]
    fn kin_are_two_and_spellings_one() {
        let name = |name: &str| parts(&words(name).collect::<Vec<_>>());
        assert!(differ(&name("Ana Ruiz"), &name("Tom Ruiz")));
        assert!(differ(&name("Ana Ruiz"), &name("Ana Osei")));
        assert!(!differ(&name("Ana Ruiz"), &name("Ruiz")));
        assert!(!differ(&name("Ana Rait"), &name("Ana Raite")));
        assert!(!differ(&name("Tom Ruiz"), &name("Tom Ruiz III")));
        assert!(!differ(&name("Ana Ruiz"), &[]));
    }
}
