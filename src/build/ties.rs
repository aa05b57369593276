//! What the tree ties to a mention: the thing that a figure measures, and the names of its clause.

use super::Findings;
use super::syntax::Tree;
use crate::grammar::{Pos, Relation, Sentence};
use crate::lexicon::Class;
use crate::model::Span;
use crate::recognise::NameMention;

/// Names that one claim keeps, at most.
const MOST_NAMES: usize = 4;
/// What it costs a name to stand in another clause than the mention, in steps through the tree.
const OTHER_CLAUSE: usize = 3;
/// What it costs to leave reported words: who is quoted is seldom who the words are about.
const REPORTED: usize = 7;
/// Steps through the tree after which a name has nothing to do with a mention.
const FAR: usize = 9;
/// Bytes from a mention within which its names stand; bounds the work for texts without full stops.
const REACH: usize = 600;
/// How many sentences back a name is looked for where the mention's own sentence has none.
const BACK: usize = 2;

/// Labels of a measure before the noun it measures: "an [eight-year] contract".
const BEFORE: &[Relation] = &[
    Relation::Amod,
    Relation::Compound,
    Relation::Nummod,
    Relation::NmodDesc,
    Relation::NmodUnmarked,
    Relation::NmodPoss,
];

/// The noun phrase that a measure, an amount of money or a share is of: `contract` for "eight-year" in "an eight-year
/// contract", `electricity supply` for "80 percent" in "80 percent of the electricity supply".
pub(super) fn measured(found: &Findings, mention: Span) -> Option<Span> {
    let tree = found.trees.of(mention)?;
    let sentence = tree.sentence();
    let noun = measured_noun(sentence, tree.top(mention)?)?;
    let mut phrase = noun..noun + 1;
    let words = sentence.words();
    while phrase.start > 0 && describes(sentence, phrase.start - 1, noun) {
        phrase.start -= 1;
    }
    let span = sentence.span(phrase)?;
    let told = words[noun].tag.pos != Pos::Pron && !span.overlaps(mention);
    told.then_some(span)
}

fn describes(sentence: &Sentence, word: usize, noun: usize) -> bool {
    let relation = sentence.words()[word].relation;
    let fits = matches!(relation, Relation::Amod | Relation::Compound);
    let plain = !matches!(sentence.words()[word].tag.pos, Pos::Num | Pos::Sym | Pos::Punct);
    let bare = sentence.children(word).is_empty();
    sentence.head(word) == Some(noun) && fits && plain && bare
}

fn measured_noun(sentence: &Sentence, top: usize) -> Option<usize> {
    let word = sentence.words().get(top)?;
    let preposition = |noun: usize| Some(sentence.words()[sentence.preposition(noun)?].lemma.as_str());
    let is_of = |word: &str| word.eq_ignore_ascii_case("of");
    if BEFORE.contains(&word.relation) {
        return sentence.head(top).filter(|&head| head > top && is_noun(sentence, head));
    }
    if let Some(part) =
        sentence.children_as(top, &[Relation::Nmod]).find(|&part| preposition(part).is_some_and(is_of))
    {
        return Some(part);
    }
    let head = sentence.head(top).filter(|&head| is_noun(sentence, head))?;
    let hangs = word.relation == Relation::Nmod
        && preposition(top).is_some_and(|p| Class::of(p).is(Class::MEASURING));
    (hangs || word.relation == Relation::Appos).then_some(head)
}

fn is_noun(sentence: &Sentence, word: usize) -> bool {
    sentence.words().get(word).is_some_and(|w| matches!(w.tag.pos, Pos::Noun | Pos::Propn))
}

/// The names that the tree ties to a mention, in full, nearest first; those of the sentence before where its own ties
/// none. Who is quoted is not among them.
pub(super) fn names(found: &Findings, mention: Span) -> Vec<String> {
    let sentence = super::sentence_of(found.document, mention);
    let Some(tree) = found.trees.of(mention) else { return Vec::new() };
    let steps = |name: &NameMention| {
        if touches(found, mention, name.span) {
            return Some(0);
        }
        steps_between(&tree, mention, name.name).filter(|&s| s <= FAR)
    };
    let near = Span::new(
        sentence.start.max(mention.start.saturating_sub(REACH)),
        sentence.end.min(mention.end.saturating_add(REACH)),
    );
    let mut tied: Vec<(usize, &str)> =
        found.names_in(near).iter().filter_map(|n| Some((steps(n)?, n.canonical.as_str()))).collect();
    tied.sort_by_key(|(steps, _)| *steps);
    let mut names: Vec<String> = Vec::new();
    for (_, name) in tied {
        if names.len() < MOST_NAMES && !names.iter().any(|n| n == name) {
            names.push(name.to_owned());
        }
    }
    if names.is_empty() {
        names.extend(named_before(found, sentence));
    }
    names
}

/// Whether a name and a mention stand side by side, with no more than a comma between: "Ruiz, 54", "54-year-old Ana Ruiz".
fn touches(found: &Findings, mention: Span, name: Span) -> bool {
    let (first, second) = if name.start < mention.start { (name, mention) } else { (mention, name) };
    let between = found.document.text.get(first.end..second.start);
    let comma = name.start < mention.start;
    between.is_some_and(|gap| gap.len() <= 2 && gap.chars().all(|c| c.is_whitespace() || (comma && c == ',')))
}

/// The first name of the nearest sentence before that has one, in the same or the paragraph before: who a text goes on about.
fn named_before(found: &Findings, sentence: Span) -> Option<String> {
    let sentences = &found.document.sentences;
    let here = sentences.partition_point(|s| s.span.start < sentence.start);
    let before = sentences[..here].iter().rev().take(BACK);
    before.filter_map(|s| found.names_in(s.span).first()).map(|n| n.canonical.clone()).next()
}

/// How far a name is from a mention through the tree, other clauses costing extra.
fn steps_between(tree: &Tree, mention: Span, name: Span) -> Option<usize> {
    let sentence = tree.sentence();
    let (from, to) = (tree.top(mention)?, tree.top(name)?);
    let above: Vec<usize> = std::iter::once(from).chain(sentence.ancestors(from)).take(FAR + 1).collect();
    let mut steps = 0;
    for at in std::iter::once(to).chain(sentence.ancestors(to)).take(FAR + 1) {
        if let Some(place) = above.iter().position(|&a| a == at) {
            let climbed: usize = above[..place].iter().map(|&w| 1 + clause_cost(sentence, w)).sum();
            return Some(steps + climbed);
        }
        steps += 1 + clause_cost(sentence, at);
    }
    None
}

/// What it costs to leave a clause through its head; a clause that only modifies a noun costs nothing.
fn clause_cost(sentence: &Sentence, word: usize) -> usize {
    let joined = sentence.words()[word].tag.pos == Pos::Verb;
    match sentence.words()[word].relation {
        Relation::Ccomp | Relation::Parataxis => REPORTED,
        Relation::Conj if joined => OTHER_CLAUSE,
        Relation::Acl | Relation::Xcomp => 0,
        relation if relation.is_clause() => OTHER_CLAUSE,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::build::claims;
    use crate::model::{Claim, Kind, Source};

    fn figure(text: &str, words: &str) -> Claim {
        let set = claims(Source::default(), text);
        let found = set.claims.into_iter().find(|c| c.kind() == Kind::Quantity && c.text == words);
        found.unwrap_or_else(|| panic!("no `{words}` in: {text}"))
    }

    #[test]
    fn a_measure_is_of_a_thing() {
        for (text, words, thing) in [
            ("The port signed a ten-year lease with the city.", "ten-year", Some("lease")),
            ("The port signed a lease of ten years.", "ten years", Some("lease")),
            ("The flood cut 70 percent of the water supply.", "70 percent", Some("water supply")),
            ("The port sold a $40 million loan.", "$40 million", Some("loan")),
            ("The ferry was late by ten minutes.", "ten minutes", None),
        ] {
            assert_eq!(figure(text, words).thing.as_deref(), thing, "{text}");
        }
    }

    #[test]
    fn the_nearest_name_comes_first() {
        for (text, words, name) in [
            ("Norport signed a ten-year lease, and Westport left.", "ten-year", "Norport"),
            ("Westport left after a ten-year lease from Norport was refused.", "ten-year", "Norport"),
            ("Tom Osei met Ana Ruiz, 54, at the harbour.", "54", "Ana Ruiz"),
        ] {
            assert_eq!(figure(text, words).names.first().map(String::as_str), Some(name), "{text}");
        }
    }

    #[test]
    fn who_is_quoted_is_not_tied() {
        let claim = figure("The lease runs for ten years, Ana Ruiz said.", "ten years");
        assert!(claim.names.is_empty(), "{:?}", claim.names);
    }
}
