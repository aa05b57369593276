//! Logistic regression: the weights under which pairs that are one fact score high and others low.

use std::collections::BTreeMap;

/// A pair of claims that was marked.
pub(crate) struct Example {
    /// Whether the two are one fact.
    pub(crate) same: bool,
    /// How much it counts.
    pub(crate) weight: f64,
    /// Name and strength of each feature.
    pub(crate) features: Vec<(&'static str, f64)>,
}

/// What was learnt: a weight for each feature, and the score from which a pair is more likely one fact than two.
#[derive(Debug, Clone, Default)]
pub(crate) struct Learnt {
    pub(crate) weights: BTreeMap<String, f64>,
    pub(crate) threshold: f64,
}

/// Pull of every weight towards 0, as a share of the examples; keeps what few pairs tell from running away.
const PULL: f64 = 0.001;
/// Steps of the descent, and the length of the first.
const STEPS: u32 = 1500;
const FIRST: f64 = 0.3;

/// Fits by gradient descent with a step length for each weight (`AdaGrad`; Duchi, Hazan, Singer 2011).
pub(crate) fn fit(examples: &[Example]) -> Learnt {
    let mut weights: BTreeMap<&'static str, f64> =
        examples.iter().flat_map(|e| e.features.iter().map(|(name, _)| (*name, 0.0))).collect();
    let mut bias = 0.0;
    let mut squares: BTreeMap<&'static str, f64> = weights.keys().map(|name| (*name, 1e-8)).collect();
    let mut bias_squares = 1e-8;
    let total: f64 = examples.iter().map(|e| e.weight).sum::<f64>().max(1.0);
    for _ in 0..STEPS {
        let (slope, bias_slope) = gradient(examples, &weights, bias, total);
        for (name, weight) in &mut weights {
            let slope = slope.get(name).copied().unwrap_or(0.0) + PULL * *weight;
            let square = squares.entry(name).or_insert(1e-8);
            *square += slope * slope;
            *weight = fair(name, *weight - FIRST * slope / square.sqrt());
        }
        bias_squares += bias_slope * bias_slope;
        bias -= FIRST * bias_slope / bias_squares.sqrt();
    }
    let weights = weights.into_iter().map(|(name, weight)| (name.to_owned(), weight)).collect();
    Learnt { weights, threshold: -bias }
}

/// A weight that speaks the way its name says: what differs never for a pair, what is shared never against it, and what
/// must keep claims apart by no less than its due. What pairs of a few stories tell to the contrary is chance.
pub(crate) fn fair(feature: &str, weight: f64) -> f64 {
    const AGAINST: [&str; 7] =
        ["near_time", "one_background", "one_told", "rival", "same_article", "told_apart", "told_otherwise"];
    if let Some((_, due)) = DUE.iter().find(|(name, _)| *name == feature) {
        return weight.min(*due);
    }
    let against = feature.starts_with("other_") || AGAINST.contains(&feature);
    if against { weight.min(0.0) } else { weight.max(0.0) }
}

/// What speaks against a pair at the least, however seldom the marked stories show it.
const DUE: [(&str, f64); 18] = [
    ("one_told", -2.0),
    ("other_place", -0.4),
    ("unbound", -1.0),
    ("other_whole", -4.5),
    ("other_fate", -1.2),
    ("other_rank", -2.6),
    ("remote_time", -2.5),
    ("loose_time", -1.0),
    ("told_apart", -1.0),
    ("far_value", -1.0),
    ("remote_value", -2.5),
    ("differs_throughout", -2.5),
    ("same_article_differs", -1.2),
    ("other_name", -0.3),
    ("other_measure", -1.5),
    ("other_speaker", -1.0),
    ("other_time", -0.4),
    ("old_report", -0.2),
];

fn gradient(
    examples: &[Example],
    weights: &BTreeMap<&'static str, f64>,
    bias: f64,
    total: f64,
) -> (BTreeMap<&'static str, f64>, f64) {
    let (mut slope, mut bias_slope) = (BTreeMap::new(), 0.0);
    for example in examples {
        let score: f64 = bias + example.features.iter().map(|(name, x)| weights[name] * x).sum::<f64>();
        let likely = 1.0 / (1.0 + (-score).exp());
        let off = (likely - f64::from(u8::from(example.same))) * example.weight / total;
        bias_slope += off;
        for (name, x) in &example.features {
            *slope.entry(*name).or_insert(0.0) += off * x;
        }
    }
    (slope, bias_slope)
}
