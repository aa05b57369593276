//! Turns the word data under `src/lexicon/en/` from YAML into JSON, which the program reads much faster at each start.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

const WORD_DATA: &str = "src/lexicon/en";

/// Sentences that prove an entry: tests alone look into them, and they are read in the YAML.
const PROOF: [&str; 2] = ["examples", "not"];

#[allow(clippy::print_stdout, reason = "cargo is told in this way")]
fn main() {
    println!("cargo::rerun-if-changed={WORD_DATA}");
    if let Err(cause) = convert_all() {
        println!("cargo::error={cause}");
    }
}

/// Writes the JSON of every file to the folder where the program looks for it.
fn convert_all() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets no OUT_DIR")?);
    for file in fs::read_dir(WORD_DATA)? {
        let path = file?.path();
        if let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|e| e == "yaml")) {
            let json = convert(&path).map_err(|cause| format!("{}: {cause}", path.display()))?;
            fs::write(out.join(name).with_extension("json"), json)?;
        }
    }
    Ok(())
}

/// The JSON of one file of entries.
fn convert(path: &Path) -> Result<String, Box<dyn Error>> {
    // `off`, `no` and `Y` are words.
    let options = serde_yaml::options! { strict_booleans: true, emit_comments: false, with_snippet: false };
    let mut entries: Vec<Value> = serde_yaml::from_str_with_options(&fs::read_to_string(path)?, options)?;
    for list in entries.iter_mut().flat_map(proof) {
        *list = Value::Array(Vec::new());
    }
    Ok(serde_json::to_string(&entries)?)
}

/// The lists of an entry that prove it.
fn proof(entry: &mut Value) -> impl Iterator<Item = &mut Value> {
    let fields = entry.as_object_mut().into_iter().flatten();
    fields.filter(|(key, _)| PROOF.contains(&key.as_str())).map(|(_, list)| list)
}
