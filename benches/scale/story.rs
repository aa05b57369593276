//! Invented stories whose facts are known: what happened, and how each outlet tells it.
//!
//! Everything follows from a seed. A fact is told by most outlets, in one of several wordings; some outlets give another
//! value for it, and which facts are so disputed is known too.

use std::collections::{BTreeMap, BTreeSet};

use claimdiff::build;
use claimdiff::model::{ClaimSet, Source};

use super::words::{
    DEEDS, FAMILIES, GIVEN, OPINIONS, PEOPLE, PLACES, ROLES, SYLLABLES, THINGS, TOPICS, TURNS,
};

/// Articles that tell one story.
pub(crate) const OUTLETS: usize = 10;
/// Facts of one story, so many that an article makes about 50 claims.
const FACTS: usize = 66;
/// Of a hundred outlets, how many tell a given fact.
const TOLD: u64 = 75;
/// How often another fact is tried where one like it is told already.
const MOST_TRIES: usize = 20;
/// Of a hundred facts, how many are told with two values.
const DISPUTED: u64 = 15;

/// A source of numbers that look random and follow from a seed (`splitmix64`).
pub(crate) struct Dice(u64);

impl Dice {
    /// The dice of one story.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.roll() % limit
    }

    fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u64) as usize]
    }

    fn name(&mut self, ends: &[&str]) -> String {
        let name = [self.pick(SYLLABLES), self.pick(SYLLABLES), self.pick(ends)].concat();
        name[..1].to_uppercase() + &name[1..]
    }
}

/// One thing that happened, as its outlets may tell it.
struct Fact {
    /// Wordings with the value in its place, then the same with the other value where there is one.
    wordings: Vec<Vec<String>>,
}

/// A story as its outlets tell it.
pub(crate) struct Story {
    /// Its name.
    pub(crate) name: String,
    /// The day all of it was published, as `2012-05-31`.
    published: String,
    /// What each outlet wrote.
    pub(crate) articles: Vec<(Source, String)>,
    /// For each sentence, without its full stop, the fact it tells.
    pub(crate) told: BTreeMap<String, usize>,
    /// Of each fact whether it is told with two values.
    pub(crate) disputed: Vec<bool>,
}

impl Story {
    /// The story of this number.
    pub(crate) fn new(number: usize) -> Self {
        let mut dice = Dice::new(number as u64 + 1);
        let facts = facts(&mut dice);
        let disputed = facts.iter().map(|fact| fact.wordings.len() > 1).collect();
        let name = format!("story-{number:05}");
        let published = format!("{}-{:02}-{:02}", 1990 + number / 336, 1 + number / 28 % 12, 1 + number % 28);
        let mut story = Self { name, published, articles: Vec::new(), told: BTreeMap::new(), disputed };
        for outlet in 0..OUTLETS {
            story.write(&mut dice, outlet, &facts);
        }
        story
    }

    fn write(&mut self, dice: &mut Dice, outlet: usize, facts: &[Fact]) {
        let mut text = String::new();
        for (at, fact) in facts.iter().enumerate() {
            if dice.below(100) >= TOLD {
                continue;
            }
            let other = outlet >= OUTLETS / 2 && fact.wordings.len() > 1;
            let wordings = &fact.wordings[usize::from(other)];
            let sentence = &wordings[dice.below(wordings.len() as u64) as usize];
            let sentence = sentence[..1].to_uppercase() + &sentence[1..];
            text.push_str(&sentence);
            text.push_str(if at % 4 == 3 { ".\n\n" } else { ". " });
            self.told.insert(sentence, at);
        }
        let source = Source {
            id: format!("{}-outlet-{outlet}", self.name),
            outlet: Some(format!("Outlet {outlet}")),
            published: self.published.parse().ok(),
            ..Source::default()
        };
        self.articles.push((source, text));
    }

    /// The claims of its articles.
    pub(crate) fn claims(&self) -> Vec<ClaimSet> {
        self.articles.iter().map(|(source, text)| build::claims(source.clone(), text)).collect()
    }
}

/// The facts of one story. Look-alikes are among them: the same deed done to other people elsewhere.
fn facts(dice: &mut Dice) -> Vec<Fact> {
    let mut used = BTreeSet::new();
    (0..FACTS).map(|at| fact(dice, &mut used, at % 6)).collect()
}

/// A fact of one of six kinds, about something not yet told of.
fn fact(dice: &mut Dice, used: &mut BTreeSet<[usize; 3]>, kind: usize) -> Fact {
    let place = dice.name(PLACES);
    let [first, second] = match kind {
        0..=2 => [PEOPLE.len(), DEEDS.len()],
        3 => [THINGS.len(), TURNS.len()],
        _ => [TOPICS.len(), OPINIONS.len()],
    };
    let mut about = [kind.max(2), 0, 0];
    for _ in 0..MOST_TRIES {
        about = [kind.max(2), dice.below(first as u64) as usize, dice.below(second as u64) as usize];
        if used.insert(about) {
            break;
        }
    }
    let (about, disputed) = ([about[1], about[2]], dice.below(100) < DISPUTED);
    match kind {
        0..=2 => count(dice, &place, about, disputed),
        3 => event(dice, &place, about, disputed),
        _ => saying(dice, &place, about),
    }
}

fn count(dice: &mut Dice, place: &str, [people, deed]: [usize; 2], disputed: bool) -> Fact {
    let (people, [done, doer]) = (PEOPLE[people], DEEDS[deed]);
    let number = 11 + dice.below(880);
    let other = number + 1 + number * (10 + dice.below(30)) / 100;
    let tell = |n: u64| {
        vec![
            format!("a total of {n} {people} were {done} in {place}"),
            format!("{doer} {done} {n} {people} in {place}"),
            format!("in {place}, {n} {people} were {done} by {doer}"),
        ]
    };
    Fact { wordings: [number, other].into_iter().take(1 + usize::from(disputed)).map(tell).collect() }
}

fn event(dice: &mut Dice, place: &str, [thing, turn]: [usize; 2], disputed: bool) -> Fact {
    let (thing, turn) = (THINGS[thing], TURNS[turn]);
    let day = 1 + dice.below(24);
    let month = dice.pick(&["January", "March", "May", "July", "August", "October"]);
    let tell = |day: u64| {
        let day = format!("{month} {day}, 2012");
        vec![
            format!("the {thing} in {place} {turn} on {day}"),
            format!("on {day} the {place} {thing} {turn}"),
            format!("the {place} {thing} {turn} on {day}"),
        ]
    };
    Fact { wordings: [day, day + 2].into_iter().take(1 + usize::from(disputed)).map(tell).collect() }
}

fn saying(dice: &mut Dice, place: &str, [topic, opinion]: [usize; 2]) -> Fact {
    let words = format!("{} {}", TOPICS[topic].replace("{p}", place), OPINIONS[opinion]);
    let name = format!("{} {}", dice.pick(GIVEN), dice.name(FAMILIES));
    let role = dice.pick(ROLES);
    let direct = format!("\"{}{},\" said {role} {name}", words[..1].to_uppercase(), &words[1..]);
    Fact { wordings: vec![vec![direct, format!("{role} {name} said that {words}")]] }
}
