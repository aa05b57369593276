//! What every entry has in common: its examples and counter-examples.

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

#[cfg(test)]
pub(crate) mod testing {
    use serde::de::DeserializeOwned;

    use super::*;
    use crate::lexicon::word_data::WordData;

    /// Fails unless the file parses, has entries, and each has both examples and counter-examples.
    pub(crate) fn check<E: Entry + DeserializeOwned>(file: WordData) -> Vec<E> {
        let entries: Vec<E> = file.read();
        assert!(!entries.is_empty());
        for entry in &entries {
            assert!(!entry.examples().is_empty(), "`{}` has no examples", entry.name());
            assert!(!entry.not().is_empty(), "`{}` has no counter-examples under `not`", entry.name());
        }
        entries
    }
}
