//! Sums: totals of one report that are not what the parts told right after them come to.

use std::ops::Range;

use rust_decimal::Decimal;

use super::profile::Profile;
use crate::lexicon::Concepts;
use crate::model::{Amount, Body, Bound, Claim, Dimension, Number, Quantity, Relation};

/// What every noun of a list may be a kind of where the total's noun says nothing: six hikers, four men and two women.
const PERSON: &str = "person";
/// Concepts that tell people apart by age or sex, whatever else they are.
const BY_AGE_OR_SEX: [&str; 7] = ["man", "woman", "child", "adult", "teenager", "baby", "pensioner"];
/// How many words may stand between a total and its parts: "six people were killed, ...".
const BETWEEN: usize = 8;
/// What a list of parts begins after.
const OPENERS: [char; 5] = [',', ':', '(', '–', '—'];
/// What stands between two parts.
const JOINTS: [&str; 3] = [", and ", " and ", ", "];
/// What counts one without a figure.
const ONE: [&str; 3] = ["a ", "an ", "one "];

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
        let claims: Vec<&Claim> = tail.iter().map(|&i| profiles[i].claim).collect();
        let list = List::after(claims[0], &claims[1..])?;
        list.is_wrong().then(|| tail[..=list.claims].to_vec())
    };
    tails.filter_map(sum).collect()
}

/// The parts that a report tells right after a total, as one claim: what they come to in their words, `part` where the
/// list leaves out others. `None` unless they are two at least and told to the end; `rest` are the figures that follow
/// the total in its sentence.
pub fn listed(total: &Claim, rest: &[&Claim]) -> Option<Claim> {
    let list = List::after(total, rest)?;
    let quantity = Quantity {
        amount: Amount::Point(Number::exact(list.sum)),
        relation: list.open.then_some(Relation::Part),
        ..total.quantity()?.clone()
    };
    Some(Claim { body: Body::Quantity(quantity), text: list.words.to_owned(), ..total.clone() })
}

/// Parts listed after a total.
struct List<'a> {
    total: Decimal,
    sum: Decimal,
    /// Whether it may leave out others.
    open: bool,
    /// How many claims of figures it takes in.
    claims: usize,
    words: &'a str,
}

impl<'a> List<'a> {
    fn after(total: &'a Claim, rest: &[&Claim]) -> Option<Self> {
        let (first, count) = (rest.first()?, count(total)?);
        let places = places(total, rest)?;
        let open = first.quantity()?.relation == Some(Relation::Part);
        let begins = places[1].start;
        introduces(total.quote.get(places[0].end..begins)?, open).then_some(())?;
        let reader = Reader { total, rest, places: &places[1..] };
        let (items, end) = reader.items(begins)?;
        let claims = items.iter().filter(|item| item.is_figure).count();
        let sum = items.iter().map(|item| item.count).sum();
        let list = Self { total: count, sum, open, claims, words: total.quote.get(begins..end)? };
        (items.len() > 1).then_some(list)
    }

    fn is_wrong(&self) -> bool {
        self.sum > self.total || (!self.open && self.sum < self.total)
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

/// Where the words of the total and of the figures after it stand in the sentence.
fn places(total: &Claim, rest: &[&Claim]) -> Option<Vec<Range<usize>>> {
    let mut from = 0;
    let place = |claim: &&Claim| {
        let start = from + total.quote.get(from..)?.find(claim.text.as_str())?;
        from = start + claim.text.len();
        Some(start..from)
    };
    [total].iter().chain(rest).map(place).collect()
}

/// Whether the words between a total and the first part lead to a list of its parts.
fn introduces(between: &str, open: bool) -> bool {
    let between = between.trim_end();
    let body = if open { Some(between) } else { between.strip_suffix(OPENERS) };
    body.is_some_and(|body| !body.contains(['.', ';']) && body.split_whitespace().count() <= BETWEEN)
}

/// One part: how many, where its words end, and whether a claim of a figure tells it.
struct Item {
    count: Decimal,
    end: usize,
    is_figure: bool,
}

/// Reads the list after a total.
struct Reader<'a> {
    total: &'a Claim,
    rest: &'a [&'a Claim],
    places: &'a [Range<usize>],
}

impl Reader<'_> {
    /// The parts from here on and where they end; `None` where something else is listed among them.
    fn items(&self, start: usize) -> Option<(Vec<Item>, usize)> {
        let mut items = vec![self.item(start)?];
        loop {
            let end = items.last()?.end;
            let after = self.total.quote.get(end..)?;
            let Some(joint) = JOINTS.iter().find(|joint| after.starts_with(**joint)) else {
                return Some((items, end));
            };
            match self.item(end + joint.len()) {
                Some(item) => items.push(item),
                // A comma also ends a list; "and" tells of a part that was not understood.
                None => return (*joint == ", ").then_some((items, end)),
            }
        }
    }

    fn item(&self, start: usize) -> Option<Item> {
        match self.places.iter().position(|place| place.start == start) {
            Some(at) => self.figure(self.rest[at], self.places[at].end),
            None => self.single(start),
        }
    }

    /// A part counted by a figure, whose words end here.
    fn figure(&self, part: &Claim, end: usize) -> Option<Item> {
        let noun = part.thing.as_deref()?;
        let after = self.total.quote.get(end..)?.strip_prefix(' ')?;
        let fits = after.starts_with(noun) && self.is_part(&part.quantity()?.unit);
        let count = count(part).filter(|_| fits)?;
        Some(Item { count, end: end + 1 + noun.len(), is_figure: true })
    }

    /// A single one: "a boy".
    fn single(&self, start: usize) -> Option<Item> {
        let words = self.total.quote.get(start..)?;
        let article = ONE.iter().find(|one| words.starts_with(**one))?.len();
        let noun = words[article..].split(|c: char| !c.is_alphanumeric()).next()?;
        let end = start + article + noun.len();
        self.is_part(noun).then_some(Item { count: Decimal::ONE, end, is_figure: false })
    }

    /// Whether what a noun names may be a part of what the total counts: cars of vehicles, women of passengers.
    fn is_part(&self, noun: &str) -> bool {
        let concepts = Concepts::get();
        let unit = self.total.quantity().map_or("", |q| q.unit.as_str());
        let whole = concepts.of(unit).map_or(PERSON, |concept| concept.concept.as_str());
        let Some(part) = concepts.of(noun).map(|concept| concept.concept.as_str()) else { return false };
        let narrower = concepts.is_a(part, whole) && noun != unit && (part != whole || unit == whole);
        let by_age = |concept: &str| BY_AGE_OR_SEX.contains(&concept);
        narrower || (concepts.is_a(whole, PERSON) && by_age(part) && !by_age(whole))
    }
}
