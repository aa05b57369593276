//! What every entry has in common: its examples and counter-examples.

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
    serde_yaml::from_str(yaml).unwrap_or_default()
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
