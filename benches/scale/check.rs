//! How well the facts found are the facts known.

use claimdiff::model::{ClaimSet, Fact, Judgement, Verdict};

use super::story::Story;

/// Counts of pairs of claims and of facts, from which shares follow.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Check {
    /// Pairs of claims joined; of these, pairs that tell one fact.
    joined: [usize; 2],
    /// Pairs of claims of one kind, from two sources, that tell one fact.
    known: usize,
    /// Facts found of disputed facts, and of undisputed ones; of both those judged discrepant.
    judged: [[usize; 2]; 2],
}

impl Check {
    /// Adds what was found of one story; places of members count from the story's first set.
    pub(crate) fn add(&mut self, story: &Story, sets: &[ClaimSet], found: &[(Fact, Judgement)]) {
        let tells: Vec<Vec<Option<usize>>> = sets.iter().map(|set| tells(story, set)).collect();
        self.known += known(&tells, sets);
        for (fact, judgement) in found {
            let facts: Vec<(usize, Option<usize>)> =
                fact.members.iter().map(|m| (m.set, tells[m.set][m.claim])).collect();
            for (i, a) in facts.iter().enumerate() {
                for b in facts[i + 1..].iter().filter(|b| b.0 != a.0) {
                    self.joined[0] += 1;
                    self.joined[1] += usize::from(a.1.is_some() && a.1 == b.1);
                }
            }
            let one = facts[0].1.filter(|_| facts.iter().all(|fact| fact.1 == facts[0].1));
            if let Some(fact) = one {
                let judged = &mut self.judged[usize::from(!story.disputed[fact])];
                judged[0] += 1;
                judged[1] += usize::from(judgement.verdict == Verdict::Discrepant);
            }
        }
    }

    /// The shares in percent, for people.
    pub(crate) fn line(&self) -> String {
        let percent = |[all, part]: [usize; 2]| 100.0 * part as f64 / all.max(1) as f64;
        format!(
            "pairs joined rightly {:.1} %, pairs found {:.1} %, facts judged discrepant: {:.1} % of the disputed, {:.1} % of the others",
            percent(self.joined),
            percent([self.known, self.joined[1]]),
            percent(self.judged[0]),
            percent(self.judged[1]),
        )
    }
}

/// For each claim of a set the fact it tells.
fn tells(story: &Story, set: &ClaimSet) -> Vec<Option<usize>> {
    let words = |text: &str| text.trim_end_matches('.').to_owned();
    let quote = |claim: &claimdiff::model::Claim| {
        let whole = story.told.get(&words(&claim.quote)).copied();
        let part =
            || story.told.iter().find(|(sentence, _)| sentence.contains(&claim.text)).map(|(_, fact)| *fact);
        whole.or_else(|| if claim.quote.is_empty() { part() } else { None })
    };
    set.claims.iter().map(quote).collect()
}

/// Pairs of claims of one kind, from two sources, that tell one fact.
fn known(tells: &[Vec<Option<usize>>], sets: &[ClaimSet]) -> usize {
    let mut tellers = std::collections::BTreeMap::<_, std::collections::BTreeMap<usize, usize>>::new();
    for (set, tells) in tells.iter().enumerate() {
        for (claim, fact) in tells.iter().enumerate().filter_map(|(i, fact)| Some((i, (*fact)?))) {
            *tellers.entry((fact, sets[set].claims[claim].kind())).or_default().entry(set).or_default() += 1;
        }
    }
    let pairs = |counts: &std::collections::BTreeMap<usize, usize>| {
        let all: usize = counts.values().sum();
        (all * all - counts.values().map(|n| n * n).sum::<usize>()) / 2
    };
    tellers.values().map(pairs).sum()
}
