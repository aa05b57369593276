//! Words that stand before or after an amount, each side in a table of its own.

use serde::Deserialize;

use super::phrases::Phrases;

/// On which side of the amount the words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    #[default]
    Before,
    After,
}

/// The tables of the phrases that stand before an amount and after it, from each phrase with its side and what it says.
pub(super) fn tables<V: Clone>(
    phrases: &(impl Iterator<Item = (Side, String, V)> + Clone),
) -> (Phrases<V>, Phrases<V>) {
    let table = |side: Side| {
        Phrases::new(phrases.clone().filter(|(at, ..)| *at == side).map(|(_, phrase, value)| (phrase, value)))
    };
    (table(Side::Before), table(Side::After))
}
