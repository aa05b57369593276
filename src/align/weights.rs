//! Weights and thresholds of pairing, from the data file beside this one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::lexicon::embedded;
use crate::model::Kind;

/// What pairs of one kind of claim are scored with.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Weights {
    /// Score from which a pair is joined.
    pub(super) join: f64,
    /// Score from which a pair that was not joined is offered as a candidate.
    pub(super) offer: f64,
    features: BTreeMap<String, f64>,
}

impl Weights {
    /// The weight of a feature; 0 for one that this kind does not use.
    pub(super) fn weight(&self, feature: &str) -> f64 {
        self.features.get(feature).copied().unwrap_or(0.0)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct All {
    quantity: Weights,
    date: Weights,
    statement: Weights,
}

static ALL: LazyLock<All> = LazyLock::new(|| embedded(include_str!("weights.yaml")));

/// The weights for a kind of claim.
pub(super) fn of(kind: Kind) -> &'static Weights {
    match kind {
        Kind::Quantity => &ALL.quantity,
        Kind::Date => &ALL.date,
        Kind::Statement => &ALL.statement,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_parses_and_offers_less_than_it_joins() {
        for kind in [Kind::Quantity, Kind::Date, Kind::Statement] {
            assert!(of(kind).offer > 0.0 && of(kind).offer < of(kind).join);
            assert!(of(kind).weight("context") > 0.0);
        }
    }
}
