//! A percentage and a share in words.

use super::super::common::Common;
use super::{Example, Pair, Rule, Ruling};
use crate::model::Verdict;

pub(super) const RULE: Rule = Rule {
    name: "share",
    gives: &[(Verdict::Agree, None)],
    about: "A percentage and a share in words or as a fraction that come to the same.",
    fires: Example::of(["[A third of] voters stayed home.", "[33 percent] of voters stayed home."]),
    quiet: Example::of(["[A third of] voters stayed home.", "[50 percent] of voters stayed home."]),
    apply,
};

fn apply(pair: &Pair) -> Option<Ruling> {
    let same = *pair.common() == Common::Share && pair.comes_to_the_same();
    same.then(|| Ruling::agree(format!("the same share ({})", pair.words())))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::*;
    use crate::model::{Bound, Dimension};

    #[test]
    fn fires_on_a_half_and_fifty_percent() {
        let half = share(50, "voter");
        assert!(ruling(apply, &half, &of(Dimension::Percentage, Bound::Exact, 50, "percent")).is_some());
    }

    #[test]
    fn quiet_on_another_share_and_on_percentage_points() {
        let half = share(50, "voter");
        assert_eq!(ruling(apply, &half, &of(Dimension::Percentage, Bound::Exact, 33, "percent")), None);
        assert_eq!(
            ruling(apply, &half, &of(Dimension::Percentage, Bound::Exact, 50, "percentage point")),
            None
        );
        assert_eq!(ruling(apply, &half, &share(33, "voter")), None);
    }
}
