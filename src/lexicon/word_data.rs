//! Files of word data, as the program holds them.

use serde::de::DeserializeOwned;

/// A file under `en/`. The program reads what `build.rs` made of it; tests read what people wrote, with its examples.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WordData {
    /// JSON, whose lists of `examples` and `not` are empty.
    pub(super) json: &'static str,
    #[cfg(test)]
    pub(super) yaml: &'static str,
}

/// The file under `en/` of a name without `.yaml`.
macro_rules! word_data {
    ($name:literal) => {
        crate::lexicon::word_data::WordData {
            json: include_str!(concat!(env!("OUT_DIR"), "/", $name, ".json")),
            #[cfg(test)]
            yaml: include_str!(concat!("en/", $name, ".yaml")),
        }
    };
}
pub(super) use word_data;

impl WordData {
    /// What the file holds; empty if it is faulty, which a test of each file rules out.
    #[cfg(not(test))]
    pub(super) fn read<T: DeserializeOwned + Default>(self) -> T {
        serde_json::from_str(self.json).unwrap_or_default()
    }

    /// What the file holds, with its examples. Fails if the JSON would not do: YAML may take a word for another type.
    #[cfg(test)]
    pub(super) fn read<T: DeserializeOwned>(self) -> T {
        let _: T = serde_json::from_str(self.json).unwrap();
        serde_yaml::from_str(self.yaml).unwrap()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    #[test]
    fn the_program_holds_no_examples() {
        let data = word_data!("numbers");
        let held: Vec<Value> = serde_json::from_str(data.json).unwrap();
        let empty = |entry: &Value| ["examples", "not"].iter().all(|key| entry[key] == Value::Array(vec![]));
        assert_eq!(held.len(), data.read::<Vec<Value>>().len());
        assert!(held.iter().all(empty));
    }
}
