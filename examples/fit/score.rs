//! How well facts found match facts marked.

use std::collections::BTreeMap;
use std::fmt;

use claimdiff::align::{self, Candidates, Keep, Weights};
use claimdiff::model::{Member, Pairing};

use crate::gold::Story;

/// Counts of linked pairs of mentions from two articles, and of look-alikes that were joined.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Score {
    right: usize,
    found: usize,
    marked: usize,
    alike: usize,
    /// The same as they count for [`value`](Self::value).
    costly: usize,
    /// The same counts of the pairs whose figures or dates differ: the ones a reader wants to see.
    differing: [usize; 3],
    /// Right pairs in facts that differ where, and only where, the marked ones do.
    clean: usize,
}

/// What the F1 of differing pairs counts beside that of all pairs, in stories that have more than a few.
const DIFFERING: f64 = 0.2;
const FEW: usize = 2;
/// What a joined look-alike costs, in points of F1: more where only look-alikes tell of wrong pairs.
const ALIKE: f64 = 0.003;
const ALIKE_ALONE: usize = 12;

impl Score {
    pub(crate) fn add(&mut self, other: &Self) {
        self.right += other.right;
        self.found += other.found;
        self.marked += other.marked;
        self.alike += other.alike;
        self.costly += other.costly;
        self.clean += other.clean;
        for (mine, other) in self.differing.iter_mut().zip(other.differing) {
            *mine += other;
        }
    }

    /// F1 of linked pairs, from 0 to 1.
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn f1(&self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.marked).max(1) as f64
    }

    /// What weights are chosen by.
    #[allow(clippy::cast_precision_loss)]
    pub(crate) fn value(&self) -> f64 {
        let differing = if self.differing[2] > FEW { self.differing_f1() } else { 0.0 };
        self.f1() + DIFFERING * differing - ALIKE * self.costly as f64
    }

    /// F1 of linked pairs whose figures or dates differ.
    #[allow(clippy::cast_precision_loss)]
    fn differing_f1(&self) -> f64 {
        let [right, found, marked] = self.differing;
        2.0 * right as f64 / (found + marked).max(1) as f64
    }
}

impl fmt::Display for Score {
    #[allow(clippy::cast_precision_loss)]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let (p, r) = (share(self.right, self.found), share(self.right, self.marked));
        let clean = share(self.clean, self.right);
        let (f1, differing) = (self.f1(), self.differing_f1());
        write!(
            f,
            "links P {p:.3} R {r:.3} F1 {f1:.3}, differing F1 {differing:.3}, clean {clean:.3}, look-alikes joined {}",
            self.alike
        )
    }
}

/// The score of a story aligned with some weights; only pairs count of which it is known whether they are one fact.
pub(crate) fn of(story: &Story, weights: &Weights) -> Score {
    let candidates = align::Candidates::of(&story.sets);
    let bare = candidates.bare();
    of_candidates(story, &candidates, &bare, weights)
}

/// The score of a story whose candidates are known.
pub(crate) fn of_candidates(
    story: &Story,
    candidates: &Candidates,
    bare: &[Pairing],
    weights: &Weights,
) -> Score {
    let mut score = Score { marked: story.mentions.iter().map(|m| pairs_apart(m)).sum(), ..Score::default() };
    score.differing[2] = story.differing_pairs();
    for fact in candidates.join(bare.to_vec(), weights, Keep::Facts).facts {
        for (&a, &b) in pairs(&fact.members).filter(|(a, b)| a.set != b.set) {
            let Some(right) = story.one_fact(a, b) else { continue };
            score.found += 1;
            score.right += usize::from(right);
            if story.differ(a, b) {
                score.differing[1] += 1;
                score.differing[0] += usize::from(right);
            }
        }
        score.clean += clean_pairs(story, &fact.members);
        score.alike += pairs(&fact.members).filter(|(a, b)| story.apart.contains(&(**a, **b))).count();
    }
    score.costly = score.alike * if story.complete { 1 } else { ALIKE_ALONE };
    score
}

/// The right pairs of a found fact, where it differs just as the marked facts in it do.
fn clean_pairs(story: &Story, members: &[Member]) -> usize {
    let spread = |members: &[Member]| any_pair(members, |a, b| story.differ(a, b));
    let differs = spread(members);
    let mut facts: BTreeMap<usize, Vec<Member>> = BTreeMap::new();
    for member in members {
        if let Some(fact) = story.facts.get(member) {
            facts.entry(*fact).or_default().push(*member);
        }
    }
    let right = facts.values().filter(|marked| spread(marked) == differs);
    right.map(|marked| pairs_apart(&marked.iter().map(|m| m.set).collect::<Vec<_>>())).sum()
}

/// Whether something holds of some pair from two articles.
fn any_pair(members: &[Member], holds: impl Fn(Member, Member) -> bool) -> bool {
    pairs(members).any(|(a, b)| a.set != b.set && holds(*a, *b))
}

/// All pairs, each in the order of the members.
fn pairs(members: &[Member]) -> impl Iterator<Item = (&Member, &Member)> {
    members.iter().enumerate().flat_map(|(i, a)| members[i + 1..].iter().map(move |b| (a, b)))
}

/// Pairs of mentions in two articles.
fn pairs_apart(articles: &[usize]) -> usize {
    let later = |i: usize| articles[i + 1..].iter().filter(|b| **b != articles[i]).count();
    (0..articles.len()).map(later).sum()
}
