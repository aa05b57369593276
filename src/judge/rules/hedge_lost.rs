//! A figure that one report gives with a doubt and the other flat.

use super::{Example, Pair, Rule, Ruling};
use crate::lexicon::is_strong_hedge;
use crate::model::{Claim, Reason, Severity, Stance, Verdict};

pub(super) const RULE: Rule = Rule {
    name: "hedge_lost",
    gives: &[(Verdict::Compatible, Some(Reason::DifferentSource)), (Verdict::Agree, None)],
    about: "Figures that agree, where one report hedges and the other states it in its own voice: of different sources where \
            the one has it denied, doubted or unconfirmed; else a remark. Asked afterwards.",
    fires: Example::of(["Unconfirmed reports speak of [12] wrecks.", "The storm left [12] wrecks."]),
    quiet: Example::of(["The storm killed [12] sailors, police said.", "The storm killed [12] sailors."]),
    apply,
};

/// That a speaker takes what is said for false.
const DENIED: &str = "denied";
/// That a speaker takes it for unsure.
const DOUBTED: &str = "doubted";

fn apply(pair: &Pair) -> Option<Ruling> {
    let (hedge, flat) = match (hedge(pair.a), hedge(pair.b)) {
        (Some(hedge), None) => (hedge, pair.b),
        (None, Some(hedge)) => (hedge, pair.a),
        _ => return None,
    };
    let why = format!("one hedges ({hedge}), the other states it flat ({})", pair.words());
    let strong = matches!(hedge, DENIED | DOUBTED) || is_strong_hedge(hedge);
    flat.attribution.is_none().then(|| {
        if strong {
            Ruling::compatible(Reason::DifferentSource, Severity::Medium, why)
        } else {
            Ruling::agree(format!("the same figure; {why}"))
        }
    })
}

/// How a claim is hedged: that its speaker denies or doubts it, or the word beside it.
fn hedge(claim: &Claim) -> Option<&str> {
    match claim.attribution.as_ref().map(|a| a.stance) {
        Some(Stance::Denies) => Some(DENIED),
        Some(Stance::Doubts) => Some(DOUBTED),
        _ => claim.hedge.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Attribution, Bound};

    fn told() -> Claim {
        people(Bound::Exact, 12)
    }

    fn hedged(word: &str) -> Claim {
        Claim { hedge: Some(word.into()), ..told() }
    }

    #[test]
    fn fires_on_a_doubt_that_the_other_has_lost() {
        let flat = told();
        let doubts = Attribution { stance: Stance::Doubts, ..Attribution::default() };
        let doubted = Claim { attribution: Some(doubts), ..told() };
        assert_eq!(ruling(apply, &doubted, &flat).unwrap().reason, Some(Reason::DifferentSource));
        assert!(ruling(apply, &flat, &hedged("Unconfirmed")).unwrap().reason.is_some());
        let remark = ruling(apply, &hedged("allegedly"), &flat).unwrap();
        assert!(remark.verdict == Verdict::Agree && remark.why.contains("allegedly"), "{}", remark.why);
    }

    #[test]
    fn quiet_where_both_hedge_and_where_the_other_has_a_source() {
        assert_eq!(ruling(apply, &hedged("allegedly"), &hedged("reportedly")), None);
        let sourced = Claim { attribution: Some(Attribution::default()), ..told() };
        assert_eq!(ruling(apply, &hedged("allegedly"), &sourced), None);
    }
}
