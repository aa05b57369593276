//! A figure that one report gives with a doubt and the other flat.

use super::{Example, Pair, Rule, Ruling};
use crate::lexicon::{Hedge, Hedges};
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

fn apply(pair: &Pair) -> Option<Ruling> {
    let (hedge, flat) = match (hedge(pair.a), hedge(pair.b)) {
        (Some(hedge), None) => (hedge, pair.b),
        (None, Some(hedge)) => (hedge, pair.a),
        _ => return None,
    };
    let why = format!("one hedges ({}), the other states it flat ({})", hedge.words, pair.words());
    flat.attribution.is_none().then(|| {
        if hedge.strong {
            Ruling::compatible(Reason::DifferentSource, Severity::Medium, why)
        } else {
            Ruling::agree(format!("the same figure; {why}"))
        }
    })
}

/// How a claim is hedged: that its speaker denies or doubts it, or the word beside it.
fn hedge(claim: &Claim) -> Option<Hedge<'_>> {
    let strong = |words| Some(Hedge { words, strong: true });
    match claim.attribution.as_ref().map(|a| a.stance) {
        Some(Stance::Denies) => strong("denied"),
        Some(Stance::Doubts) => strong("doubted"),
        _ => Hedges::get().beside(&claim.quote, &claim.text),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Attribution, Bound};

    fn told(quote: &str) -> Claim {
        Claim { quote: quote.into(), text: "12".into(), ..people(Bound::Exact, 12) }
    }

    #[test]
    fn fires_on_a_doubt_that_the_other_has_lost() {
        let flat = told("It killed 12 sailors.");
        let doubts = Attribution { stance: Stance::Doubts, ..Attribution::default() };
        let doubted = Claim { attribution: Some(doubts), ..flat.clone() };
        assert_eq!(ruling(apply, &doubted, &flat).unwrap().reason, Some(Reason::DifferentSource));
        let remark = ruling(apply, &told("It allegedly killed 12 sailors."), &flat).unwrap();
        assert!(remark.verdict == Verdict::Agree && remark.why.contains("allegedly"), "{}", remark.why);
    }

    #[test]
    fn quiet_where_both_hedge_and_where_the_other_has_a_source() {
        let hedged = told("It allegedly killed 12 sailors.");
        assert_eq!(ruling(apply, &hedged, &told("It reportedly killed 12 sailors.")), None);
        let sourced = Claim { attribution: Some(Attribution::default()), ..told("It killed 12 sailors.") };
        assert_eq!(ruling(apply, &hedged, &sourced), None);
    }
}
