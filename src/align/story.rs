//! Stories: which claim sets tell of one event. Only claims of one story are ever compared.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use rayon::prelude::*;

use super::{Candidates, Weights, topic};
use crate::model::{Alignment, ClaimSet, Member};

/// Neighbouring claim sets that tell of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// What to call it; empty where there is no other.
    pub name: String,
    /// Their places in the list of all claim sets.
    pub sets: Range<usize>,
}

impl Story {
    /// The one story of so many claim sets.
    pub fn only(sets: usize) -> Self {
        Self { name: String::new(), sets: 0..sets }
    }
}

/// Sorts things into stories, given what each is called and where in the list its things are: the list in the order of
/// the stories, and where each stands in it. Places named twice or not at all lose their thing.
pub fn arrange<T>(things: Vec<T>, stories: Vec<(String, Vec<usize>)>) -> (Vec<T>, Vec<Story>) {
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    let mut arranged = Vec::with_capacity(things.len());
    let mut found = Vec::with_capacity(stories.len());
    for (name, places) in stories {
        let start = arranged.len();
        arranged.extend(places.into_iter().filter_map(|place| things.get_mut(place)?.take()));
        found.push(Story { name, sets: start..arranged.len() });
    }
    (arranged, found)
}

/// The stories that claim sets tell, by the folder each was found in: its name, and the places of its sets.
///
/// Each folder is a story where folders hold several outlets each; folders of one outlet each tell nothing of stories.
/// Sets that no such folder keeps apart are sorted by what they tell and when.
pub fn stories(sets: &[ClaimSet], folders: &[PathBuf]) -> Vec<(String, Vec<usize>)> {
    let mut by_folder: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, folder) in folders.iter().enumerate().take(sets.len()) {
        by_folder.entry(folder.to_string_lossy().replace('\\', "/")).or_default().push(place);
    }
    if by_folder.len() > 1 && by_folder.values().all(|places| is_mixed(sets, places)) {
        return by_folder.into_iter().collect();
    }
    let found = topic::find(sets);
    let several = found.len() > 1;
    let named = found.into_iter().map(|places| {
        let first = places.first().map_or("", |place| sets[*place].source.id.as_str());
        (if several { first.to_owned() } else { String::new() }, places)
    });
    named.collect()
}

/// Whether sets are of two outlets at least, or a single one.
fn is_mixed(sets: &[ClaimSet], places: &[usize]) -> bool {
    let names = || places.iter().map(|place| sets[*place].source.name());
    places.len() == 1 || names().any(|name| Some(name) != names().next())
}

/// How much of an alignment is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The facts, why their claims were joined, and what came near: most of the memory.
    Pairings,
    /// The facts alone.
    Facts,
}

/// Joins the claims of every story into facts, story by story. Where there are several, each fact's id begins with the
/// name of its story.
pub fn align_stories(sets: &[ClaimSet], stories: &[Story], keep: Keep) -> Alignment {
    let several = stories.len() > 1;
    let one = |story: &Story| {
        let sets = sets.get(story.sets.clone()).unwrap_or_default();
        let mut found = Candidates::of(sets).joined(Weights::built_in(), keep);
        place(&mut found, story, several);
        found
    };
    let mut all = Alignment::default();
    for found in stories.par_iter().map(one).collect::<Vec<_>>() {
        all.facts.extend(found.facts);
        all.near.extend(found.near);
    }
    all
}

/// Turns places within a story into places among all sets.
fn place(found: &mut Alignment, story: &Story, several: bool) {
    let shift = |member: &mut Member| member.set += story.sets.start;
    for fact in &mut found.facts {
        fact.members.iter_mut().for_each(shift);
        if several {
            fact.id.0 = format!("{}/{}", story.name, fact.id.0);
        }
    }
    let inside = found.facts.iter_mut().flat_map(|fact| &mut fact.pairings);
    for pairing in inside.chain(&mut found.near) {
        shift(&mut pairing.a);
        shift(&mut pairing.b);
    }
}
