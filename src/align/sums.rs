//! Sums: totals of one report that are not what the parts told right after them come to.

use std::ops::Range;

use rust_decimal::Decimal;

use super::profile::Profile;
use crate::lexicon::Concepts;
use crate::model::{Amount, Body, Bound, Claim, Dimension, Number, Quantity, Relation};

/// What every noun of a list may be a kind of where the total's noun says nothing: six hikers, four men and two women.
const PERSON: &str = "person";
/// How many words may stand between a total and its parts: "six people were killed, ...".
const BETWEEN: usize = 8;
/// What a list of parts begins after.
const OPENERS: [char; 5] = [',', ':', '(', '–', '—'];
/// What a list of parts ends before; after other words there may be more of them.
const CLOSERS: [char; 7] = [',', ':', ';', '.', ')', '–', '—'];
/// What stands between two parts.
const JOINTS: [&str; 3] = [", and ", " and ", ", "];
/// What counts one without a figure.
const ONE: [&str; 3] = ["a ", "an ", "one "];

/// Figures after a total that may be its parts, at most.
const FIGURES: usize = 12;

/// The totals that their parts do not make up, each as the indexes of its claim and those of its parts, in order.
pub(super) fn wrong(profiles: &[Profile]) -> Vec<Vec<usize>> {
    let is_figure = |&i: &usize| profiles[i].claim.quantity().is_some();
    let figures: Vec<usize> = (0..profiles.len()).filter(is_figure).collect();
    let one_sentence = |a: &usize, b: &usize| {
        let (a, b) = (&profiles[*a], &profiles[*b]);
        a.member.set == b.member.set && a.claim.quote == b.claim.quote
    };
    let tails = figures.chunk_by(one_sentence).flat_map(|figures| (0..figures.len()).map(|i| &figures[i..]));
    let sum = |tail: &[usize]| {
        let claims: Vec<&Claim> = tail.iter().take(1 + FIGURES).map(|&i| profiles[i].claim).collect();
        let (total, rest) = claims.split_first()?;
        let list = List::after(total, rest)?;
        let wrong = !list.quantity(total)?.makes_up(total.quantity()?);
        (wrong && list.claims > 0).then(|| tail[..=list.claims].to_vec())
    };
    tails.filter_map(sum).collect()
}

/// The parts that a report tells right after a total, as one claim: what they come to in their words, `part` where there
/// may be others. `None` unless they are two at least; `rest` are the figures that follow the total in its sentence.
pub fn listed(total: &Claim, rest: &[&Claim]) -> Option<Claim> {
    let list = List::after(total, rest)?;
    Some(Claim { body: Body::Quantity(list.quantity(total)?), text: list.words.to_owned(), ..total.clone() })
}

/// Parts listed after a total.
struct List<'a> {
    sum: Decimal,
    /// Whether there may be other parts.
    open: bool,
    /// How many claims of figures it takes in.
    claims: usize,
    words: &'a str,
}

impl<'a> List<'a> {
    fn after(total: &'a Claim, rest: &[&Claim]) -> Option<Self> {
        count(total)?;
        let places = places(total, rest);
        let first = places.get(1)?;
        let some = rest.first()?.quantity()?.relation == Some(Relation::Part);
        let begins = if some { first.start } else { begin(&total.quote, places[0].end..first.start)? };
        leads(&total.quote, places[0].clone(), begins).then_some(())?;
        let reader = Reader { total, rest, places: &places[1..] };
        let items = reader.items(begins)?;
        let end = items.last()?.end;
        let after = total.quote.get(end..)?;
        let closed = after.is_empty() || after.starts_with(CLOSERS) || after.starts_with(" —");
        let list = Self {
            sum: items.iter().map(|item| item.count).sum(),
            open: some || !closed,
            claims: items.iter().filter(|item| item.is_figure).count(),
            words: total.quote.get(begins..end)?,
        };
        (items.len() > 1).then_some(list)
    }

    /// What the parts of a total come to.
    fn quantity(&self, total: &Claim) -> Option<Quantity> {
        let relation = self.open.then_some(Relation::Part);
        Some(Quantity {
            amount: Amount::Point(Number::exact(self.sum)),
            relation,
            ..total.quantity()?.clone()
        })
    }
}

/// The number of a claim that counts exactly so many.
fn count(claim: &Claim) -> Option<Decimal> {
    let q = claim.quantity().filter(|q| q.dimension == Dimension::Count && q.bound == Bound::Exact)?;
    match q.amount {
        Amount::Point(number) => Some(number.value),
        Amount::Between { .. } => None,
    }
}

/// Where the words of the total and of the figures after it stand in the sentence, as far as they are found.
fn places(total: &Claim, rest: &[&Claim]) -> Vec<Range<usize>> {
    let mut from = 0;
    let place = |claim: &&Claim| {
        let start = from + total.quote.get(from..)?.find(claim.text.as_str())?;
        from = start + claim.text.len();
        Some(start..from)
    };
    [total].iter().chain(rest).map_while(place).collect()
}

/// Where a list begins: after the mark that opens it, between a total and the first figure.
fn begin(quote: &str, between: Range<usize>) -> Option<usize> {
    let words = quote.get(between.clone())?;
    let mark = words.find(OPENERS)?;
    let after = &words[mark..];
    let opener = after.chars().next()?.len_utf8();
    let spaces = after[opener..].len() - after[opener..].trim_start().len();
    Some(between.start + mark + opener + spaces)
}

/// Whether the words between a total and a list lead from one to the other, and the total stands for itself.
fn leads(quote: &str, total: Range<usize>, list: usize) -> bool {
    let (before, between) = (&quote[..total.start], &quote[total.end..list]);
    let joined = before.ends_with(" and ") || before.trim_end().to_lowercase().ends_with("of");
    !joined && !between.contains(['.', ';']) && between.split_whitespace().count() <= BETWEEN
}

/// One part: how many of what, where its words end, and whether a claim of a figure tells it.
struct Item<'a> {
    count: Decimal,
    noun: &'a str,
    end: usize,
    is_figure: bool,
}

/// Reads the list after a total.
struct Reader<'a> {
    total: &'a Claim,
    rest: &'a [&'a Claim],
    places: &'a [Range<usize>],
}

impl<'a> Reader<'a> {
    /// The parts from here on; `None` where something else is listed among them, or parts of a part.
    fn items(&self, start: usize) -> Option<Vec<Item<'a>>> {
        let mut items = vec![self.item(start)?];
        loop {
            let end = items.last()?.end;
            let after = self.total.quote.get(end..)?;
            let Some(joint) = JOINTS.iter().find(|joint| after.starts_with(**joint)) else {
                return Some(items);
            };
            match self.item(end + joint.len()) {
                Some(item) if items.iter().any(|whole| is_kind(item.noun, whole.noun)) => return None,
                Some(item) => items.push(item),
                // A comma also ends a list; "and" tells of a part that was not understood.
                None => return (*joint == ", ").then_some(items),
            }
        }
    }

    fn item(&self, start: usize) -> Option<Item<'a>> {
        match self.places.iter().position(|place| place.start == start) {
            Some(at) => self.figure(self.rest[at], self.places[at].end),
            None => self.single(start),
        }
    }

    /// A part counted by a figure, whose words end here.
    fn figure(&self, part: &'a Claim, end: usize) -> Option<Item<'a>> {
        let (things, noun) = (part.thing.as_deref()?, part.quantity()?.unit.as_str());
        let after = self.total.quote.get(end..)?.strip_prefix(' ')?;
        let count = count(part).filter(|_| after.starts_with(things) && self.is_part(noun))?;
        Some(Item { count, noun, end: end + 1 + things.len(), is_figure: true })
    }

    /// A single one: "a boy".
    fn single(&self, start: usize) -> Option<Item<'a>> {
        let words = self.total.quote.get(start..)?;
        let article = ONE.iter().find(|one| words.starts_with(**one))?.len();
        let noun = words[article..].split(|c: char| !c.is_alphanumeric()).next()?;
        let end = start + article + noun.len();
        self.is_part(noun).then_some(Item { count: Decimal::ONE, noun, end, is_figure: false })
    }

    /// Whether what a noun names may be a part of what the total counts: cars of vehicles, women of passengers.
    fn is_part(&self, noun: &str) -> bool {
        let unit = self.total.quantity().map_or("", |q| q.unit.as_str());
        let whole = concept(unit).unwrap_or(PERSON);
        let Some(part) = concept(noun) else { return false };
        let narrower = Concepts::get().is_a(part, whole) && noun != unit && (part != whole || unit == whole);
        let by_age = |name: &str| Concepts::get().by_name(name).is_some_and(|concept| concept.age_or_sex);
        narrower || (Concepts::get().is_a(whole, PERSON) && by_age(part) && !by_age(whole))
    }
}

fn concept(noun: &str) -> Option<&'static str> {
    Concepts::get().of(noun).map(|concept| concept.concept.as_str())
}

/// Whether one part of a list is itself a kind of another: boys after children.
fn is_kind(noun: &str, other: &str) -> bool {
    let both = concept(noun).zip(concept(other));
    both.is_some_and(|(a, b)| Concepts::get().is_a(a, b) && (a != b || other == b || noun == other))
}
