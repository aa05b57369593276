//! Weights and thresholds of pairing, from the data file beside this one.

use std::sync::LazyLock;

use foldhash::HashMap;
use serde::Deserialize;

use crate::model::{Error, Kind, Pairing};

/// Weights and thresholds for every kind of claim.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Share of the joining score that the average pair of two clusters must reach for them to be joined.
    pub(super) chain: f64,
    quantity: KindWeights,
    date: KindWeights,
    statement: KindWeights,
}

/// What pairs of one kind of claim are scored with.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KindWeights {
    /// Score from which a pair is joined.
    pub(super) join: f64,
    /// Score from which a pair that was not joined is offered as a candidate.
    pub(super) offer: f64,
    features: HashMap<String, f64>,
}

impl KindWeights {
    /// Weighs the features of a pair and adds them up; features without a weight leave.
    pub(super) fn weigh(&self, mut pairing: Pairing) -> Pairing {
        pairing.features.retain_mut(|(name, strength)| {
            *strength *= self.weight(name);
            *strength != 0.0
        });
        pairing.features.shrink_to_fit();
        pairing.score = pairing.features.iter().map(|(_, weight)| weight).sum();
        pairing
    }

    /// The weight of a feature; 0 for one that this kind does not use.
    pub(super) fn weight(&self, feature: &str) -> f64 {
        self.features.get(feature).copied().unwrap_or(0.0)
    }
}

static BUILT_IN: LazyLock<Weights> =
    LazyLock::new(|| Weights::parse(include_str!("weights.yaml")).unwrap_or_default());

impl Weights {
    /// The weights that are part of the program.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Reads weights laid out as `src/align/weights.yaml`.
    pub fn parse(yaml: &str) -> Result<Self, Error> {
        crate::yaml::parse("weights", yaml)
    }

    /// The weights for a kind of claim.
    pub(super) fn of(&self, kind: Kind) -> &KindWeights {
        match kind {
            Kind::Quantity => &self.quantity,
            Kind::Date => &self.date,
            Kind::Statement => &self.statement,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_parses_and_offers_less_than_it_joins() {
        for kind in [Kind::Quantity, Kind::Date, Kind::Statement] {
            let weights = Weights::built_in().of(kind);
            assert!(weights.offer > 0.0 && weights.offer < weights.join);
            assert!(weights.weight("context") > 0.0);
        }
    }
}
