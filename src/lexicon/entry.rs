//! What every entry has in common: its examples and counter-examples.

use std::borrow::Cow;

use serde::de::DeserializeOwned;

/// A lexicon entry. Each carries sentences in which it must fire and sentences in which it must not.
pub trait Entry {
    /// What the entry is called in messages.
    fn name(&self) -> &str;
    /// Sentences in which the entry must be recognised.
    fn examples(&self) -> &[String];
    /// Sentences in which it must not be, though they look alike.
    fn not(&self) -> &[String];
}

/// Makes a type with `examples` and `not` an [`Entry`] that is called by one of its fields.
macro_rules! entry {
    ($type:ty, $name:ident) => {
        impl crate::lexicon::Entry for $type {
            fn name(&self) -> &str {
                &self.$name
            }
            fn examples(&self) -> &[String] {
                &self.examples
            }
            fn not(&self) -> &[String] {
                &self.not
            }
        }
    };
}
pub(super) use entry;

/// Parses word data that is part of the program; empty if it is faulty, which a test of each file rules out.
pub fn embedded<T: DeserializeOwned + Default>(yaml: &str) -> T {
    let options = serde_yaml::options! { emit_comments: false, with_snippet: false };
    let yaml = if cfg!(test) { Cow::Borrowed(yaml) } else { Cow::Owned(without_proof(yaml)) };
    serde_yaml::from_str_with_options(&yaml, options).unwrap_or_default()
}

/// Word data whose lists of `examples` and `not` are empty. Tests alone look into them, and to parse them takes half as
/// long as to parse the rest, at each start of the program.
fn without_proof(yaml: &str) -> String {
    let mut kept = String::with_capacity(yaml.len());
    let mut left_out = None;
    for line in yaml.lines() {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        if left_out.is_some_and(|key| text.is_empty() || indent > key) {
            continue;
        }
        let key = ["examples:", "not:"].into_iter().find(|key| text.starts_with(key));
        left_out = key.map(|_| indent);
        kept.push_str(key.map_or(line, |key| &line[..indent + key.len()]));
        kept.push_str(if key.is_some() { " []\n" } else { "\n" });
    }
    kept
}

#[cfg(test)]
pub(crate) mod testing {
    use super::*;

    /// Fails unless the file parses, has entries, and each has both examples and counter-examples.
    pub(crate) fn check<E: Entry + DeserializeOwned>(yaml: &str) -> Vec<E> {
        let entries: Vec<E> = serde_yaml::from_str(yaml).unwrap();
        assert!(!entries.is_empty());
        for entry in &entries {
            assert!(!entry.examples().is_empty(), "`{}` has no examples", entry.name());
            assert!(!entry.not().is_empty(), "`{}` has no counter-examples under `not`", entry.name());
        }
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_examples_and_counter_examples_are_left_out() {
        let yaml = "- word: not\n  examples: [\"A\",\n    \"b: c\"]\n  # Why.\n  not:\n    - \"D\"\n\n- word: e\n  not: [f]\n";
        let kept = "- word: not\n  examples: []\n  # Why.\n  not: []\n- word: e\n  not: []\n";
        assert_eq!(without_proof(yaml), kept);
    }
}
